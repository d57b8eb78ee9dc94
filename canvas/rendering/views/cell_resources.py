"""Effort, time and means: what is meant for a step, and what is there for the whole track."""

from collections.abc import Iterator

from canvas.analysis.coverage import BlockState
from canvas.analysis.means import money_that_is
from canvas.analysis.money import total
from canvas.domain.answer import Absent, given, listed
from canvas.domain.kinds import FundingStatus
from canvas.domain.money import Funding
from canvas.domain.parties import Contribution, Party
from canvas.domain.steps import Step
from canvas.knowledge.kinds import label
from canvas.rendering.views.canvas_parts import NOTHING, Content, Entry
from canvas.rendering.views.contributions import contribution_words
from canvas.rendering.views.money import sum_words
from canvas.rendering.voice import Voice, lowered


def resource_cell(steps: tuple[Step, ...], voice: Voice) -> Content:
    """What parties bring in for the steps of one column, and which money pays for them."""
    names = frozenset(name for step in steps if (name := given(step.id)))
    brought = [
        (party, each)
        for party in listed(voice.track.parties)
        for each in listed(party.brings)
        if names & set(listed(each.covers))
    ]
    money = [each for each in listed(voice.track.funding) if names & set(listed(each.covers))]
    entries = (*_brought(brought, voice), *(_funding(each, names, voice) for each in money))
    sure = (*(each.status for _, each in brought), *(each.status for each in money))
    if any(given(status) is FundingStatus.GRANTED for status in sure):
        return Content(BlockState.FILLED, entries)
    if entries:
        return Content(BlockState.PARTIAL, entries)
    if steps and _for_all(voice):
        return Content(BlockState.PARTIAL, (Entry(voice.word("canvas", "from_the_whole")),))
    return NOTHING


def resource_row(voice: Voice) -> tuple[Entry, ...]:
    """Costs and money in sum, then what is there for the whole track."""
    sums = (
        ("costs", sum_words(total(cost.amount for cost in listed(voice.track.costs)), voice)),
        ("certain", _money(voice, certain=True)),
        ("hoped", _money(voice, certain=False)),
    )
    return (
        *(Entry(words, label=voice.word("canvas", name)) for name, words in sums if words),
        *_brought(_for_all(voice), voice),
    )


def _money(voice: Voice, *, certain: bool) -> str:
    return sum_words(total(line.amount for line in money_that_is(voice.track, certain=certain)), voice)


def _for_all(voice: Voice) -> list[tuple[Party, Contribution]]:
    return [
        (party, each)
        for party in listed(voice.track.parties)
        for each in listed(party.brings)
        if isinstance(each.covers, Absent)
    ]


def _brought(pairs: list[tuple[Party, Contribution]], voice: Voice) -> Iterator[Entry]:
    """One line for each party; parties that bring in the same stand in one line."""
    by_party: dict[str, list[str]] = {}
    for party, each in pairs:
        by_party.setdefault(voice.party_title(party), []).append(contribution_words(each, voice))
    by_words: dict[str, list[str]] = {}
    for name, contributions in by_party.items():
        by_words.setdefault("; ".join(dict.fromkeys(contributions)), []).append(name)
    for words, names in by_words.items():
        several = voice.word("canvas", "each", what=words) if len(names) > 1 else words
        yield Entry(several, label=voice.listing(tuple(names)))


def _funding(each: Funding, names: frozenset[str], voice: Voice) -> Entry:
    """A line of money; its amount only where it is meant for these steps alone."""
    status = given(each.status)
    hope = "" if status in (None, FundingStatus.GRANTED) else lowered(label(status, voice.language))
    amount = voice.text(each.amount) if set(listed(each.covers)) <= names else ""
    title = voice.text(each.title) or voice.text(each.scheme)
    payers = voice.listing(tuple(map(voice.party, listed(each.party))))
    words = ", ".join(filter(None, (title, amount, hope)))
    return Entry(words or voice.word("canvas", "pays_along"), label=payers, open=bool(hope))
