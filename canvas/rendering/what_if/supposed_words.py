"""What is supposed, in words."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace
from decimal import Decimal

from canvas.analysis.editions import size_of
from canvas.analysis.lengths import in_half_weeks, length
from canvas.analysis.parties import all_parties
from canvas.analysis.too_small import too_small
from canvas.domain.answer import Absent, given, is_waived, listed
from canvas.domain.money import Funding
from canvas.domain.parties import Party
from canvas.domain.path import Path
from canvas.domain.places import value_at
from canvas.domain.quantity import Per, Quantity, Unit
from canvas.domain.track import Track
from canvas.rendering.views.falling import money_title
from canvas.rendering.voice import Voice
from canvas.rendering.what_if.both import Both
from canvas.rendering.what_if.in_editions import in_editions


def supposed_words(told: Both) -> tuple[str, ...]:
    """Each thing that is supposed, as it stands behind `what if`."""
    return tuple(_supposed(told))


def _supposed(told: Both) -> Iterator[str]:
    asked, voice = told.found.supposition, told.before
    gone = tuple(voice.party_title(party) for party in leaving(asked.parties, voice.track))
    if gone:
        yield told.word("without_party", parties=voice.listing(gone))
    if lines := tuple(_line(line, voice) for line in in_order_of_file(asked.money)):
        yield told.word("without_money", lines=voice.listing(lines))
    if asked.participants is not None:
        count = Decimal(asked.participants)
        yield told.word("with_participants", people=voice.text(Quantity(count, count, unit=Unit.PEOPLE)))
    for place, weeks in asked.delays.items():
        longer = voice.text(in_half_weeks(weeks, weeks))
        yield told.word("with_delay", step=voice.step_title(listed(voice.track.steps)[place]), weeks=longer)


def leaving(parties: AbstractSet[str], track: Track) -> tuple[Party, ...]:
    """The parties with these ids, in the order of the file; one that an edition says otherwise is still one."""
    found = {party.id: party for party in reversed(all_parties(track)) if party.id in parties}
    return tuple(reversed(found.values()))


def in_order_of_file(lines: AbstractSet[Path]) -> list[Path]:
    """Lines of money, those of the track first."""
    return sorted(lines, key=lambda line: (len(line), line))


def _line(path: Path, voice: Voice) -> str:
    line = value_at(path, voice.track)
    assert isinstance(line, Funding)
    return f"“{money_title(line, voice)}”"


def remarks(told: Both) -> tuple[str, ...]:
    """How it was counted, and what the file would have to say to count it more exactly."""
    return tuple(_remarks(told))


def _remarks(told: Both) -> Iterator[str]:
    asked, voice = told.found.supposition, told.before
    if asked.parties:
        yield told.word("work_stays")
    if in_editions(told):
        yield told.word("editions_read")
    for party in leaving(asked.parties, voice.track):
        organisations = given(party.count)
        if organisations and organisations.high > 1:
            number = voice.text(replace(organisations, unit=Unit.ONE, per=Per.ONCE))
            yield told.word("several_in_one", party=voice.party_title(party), count=number)
    for place, line in enumerate(listed(voice.track.funding)):
        payers = set(listed(line.party))
        is_shared = bool(payers & asked.parties) and bool(payers - asked.parties)
        if ("funding", place) not in asked.money and is_shared and given(line.amount) is not None:
            yield told.word("shared_money", line=money_title(line, voice))
    if asked.participants is not None and any(given(size_of(each)) for each in listed(voice.track.editions)):
        yield told.word("editions_keep")
    if too_small(voice.track, told.after.track):
        yield told.word("too_small_now")
    if asked.participants is not None and any(_is_in_all(cost.amount) for cost in listed(voice.track.costs)):
        yield told.word("costs_stay")
    for place in asked.delays:
        step = listed(voice.track.steps)[place]
        if length(step) is None and not is_waived(step.duration):
            yield told.word("length_unknown", step=voice.step_title(step))
    if asked.delays:
        yield told.word("delay_moves")


def _is_in_all(amount: Quantity | Absent) -> bool:
    """An amount that does not grow with the number of participants."""
    return not isinstance(amount, Absent) and amount.per is not Per.PERSON
