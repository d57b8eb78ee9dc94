"""What is wrong with a file, in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from canvas.domain.finding import Finding, Related, Severity
from canvas.domain.language import Language
from canvas.inspection.sentences import sentence
from canvas.knowledge import vocabulary
from canvas.knowledge.kinds import kinds
from canvas.knowledge.loading import load, variants
from canvas.knowledge.vocabulary import folded_key, folded_word
from canvas.reading.problems import Problem, ProblemCode
from canvas.reading.read import nearest
from canvas.reading.shapes import homes

_LONGEST_SHOWN = 60
_MOST_HOMES = 4


@dataclass(frozen=True, slots=True)
class ProblemWords:
    """
    What a problem says in one language; message and help may have variants.

    `gap` and `closed` are a small file with the problem and the same without, empty where none can be shown.
    """

    title: str
    why: str
    messages: Mapping[str, str]
    helps: Mapping[str, str]
    gap: str
    closed: str


@dataclass(frozen=True, slots=True)
class _Hint:
    """What may stand in the place, as facts, and which help says it; None: the one that goes with the message."""

    facts: Mapping[str, Any]
    help: str | None = None


@cache
def problem_words(language: Language) -> Mapping[str, ProblemWords]:
    """The words of all problems in one language, by code."""
    return {
        code: ProblemWords(
            title=entry["title"],
            why=entry["why"],
            messages=variants(entry["message"]),
            helps=variants(entry["help"]),
            gap=entry.get("gap", ""),
            closed=entry.get("closed", ""),
        )
        for code, entry in load(f"problems/{language.value}").items()
    }


def problem_finding(problem: Problem, language: Language, written_in: Language) -> Finding:
    """A problem as a finding; suggestions are words of the language in which the file is written."""
    words = problem_words(language)[problem.code.value]
    hint = _hint(problem, written_in)
    facts = {**{name: _short(fact) for name, fact in problem.facts.items()}, **hint.facts}
    helped = words.helps.get(hint.help or problem.variant) or words.helps["message"]
    return Finding(
        code=problem.code.value,
        name=problem.code.name.lower().replace("_", "-"),
        severity=Severity.INFO if problem.code.is_hint else Severity.ERROR,
        block=None,
        path=problem.path,
        span=problem.span,
        message=sentence(words.messages.get(problem.variant) or words.messages["message"], facts, language),
        why=words.why,
        help=sentence(helped, facts, language),
        sources=("design",),
        related=tuple(
            Related(other.path, other.span, sentence(words.messages.get("elsewhere", ""), facts, language))
            for other in problem.elsewhere
        ),
    )


def _hint(problem: Problem, written_in: Language) -> _Hint:
    match problem.code:
        case ProblemCode.UNKNOWN_KEY:
            return _unknown_key(problem, written_in)
        case ProblemCode.UNKNOWN_WORD:
            return _unknown_word(problem, written_in)
        case ProblemCode.WRONG_VALUE:
            known = ", ".join(vocabulary.key_in(name, written_in) for name in problem.facts.get("known", ()))
            return _Hint({"key": vocabulary.key_in(problem.facts["key"], written_in), "known": known})
    return _Hint({})


def _unknown_key(problem: Problem, written_in: Language) -> _Hint:
    """The nearest key that may stand here; for a key of another part, where it belongs."""
    written = str(problem.facts["key"])
    known = tuple(vocabulary.key_in(each, written_in) for each in problem.facts["known"])
    facts: dict[str, Any] = {"known": ", ".join(known)}
    word = vocabulary.keys().get(folded_key(written))
    above = homes(word.name) if word else ()
    if problem.variant != "message":
        return _Hint(facts)
    if written.startswith("-"):
        return _Hint(facts, "dash")
    if "" in above:
        return _Hint(facts, "top")
    if 0 < len(above) <= _MOST_HOMES:
        named = ", ".join(vocabulary.key_in(home, written_in) for home in above)
        return _Hint({**facts, "homes": named}, "misplaced")
    near = () if above else nearest(folded_key(written), known)
    return _Hint({**facts, "nearest": near[0]}) if near else _Hint(facts, "nothing_near")


def _unknown_word(problem: Problem, written_in: Language) -> _Hint:
    """The nearest word of the family, and all of them, in the file's language."""
    family = problem.facts["family"]
    own = {identifier: kind.words[written_in] for identifier, kind in kinds(family).items()}
    read = vocabulary.words(family)
    facts: dict[str, Any] = {
        "key": vocabulary.key_in(problem.facts["key"], written_in),
        "known": ", ".join(own.values()),
        "family": "",
    }
    near = nearest(folded_word(str(problem.facts["value"])), tuple(read))
    return _Hint({**facts, "nearest": own[read[near[0]]]}) if near else _Hint(facts, "nothing_near")


def _short(fact: Any) -> Any:
    """A fact that fits into a sentence: what somebody wrote may be a page long."""
    if not isinstance(fact, str):
        return fact
    line = " ".join(fact.split())
    return line if len(line) <= _LONGEST_SHOWN else line[: _LONGEST_SHOWN - 1] + "…"
