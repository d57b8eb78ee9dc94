"""Tells how the findings on the seeded mistakes do, and each one that misses: `python -m tests.mistakes`."""

from canvas.domain.path import written
from tests.mistakes.corpus import mistakes
from tests.mistakes.score import HEADING, Outcome, outcome, scores


def told(each: Outcome) -> str:
    """What was expected and what was found."""
    mistake = each.mistake
    line = mistake.text.split("\n")[mistake.span.line - 1].strip()
    wanted = f"{mistake.code} {mistake.path!r} {mistake.span.line}:{mistake.span.column}-{mistake.span.end_column}"
    found = [
        f"    {f.code} {written(f.path)!r} {f.span.line}:{f.span.column}-{f.span.end_column} {f.message} {f.help}"
        for f in each.findings[:5]
    ]
    return "\n".join([f"{mistake.name}: {line}", f"    expected {wanted} {mistake.suggests or ''}", *found])


if __name__ == "__main__":
    outcomes = [outcome(mistake) for mistake in mistakes()]
    for each in outcomes:
        if not each.placed or each.suggested is False:
            print(told(each))
    print(HEADING, *scores(outcomes), sep="\n")
