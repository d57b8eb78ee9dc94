"""What can be counted of a track, in short: time, hours a week, hand-overs, money, who cannot be missed, and people."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from canvas.analysis.load_weeks import Stretch
from canvas.analysis.unpaid import unpaid
from canvas.domain.answer import given, listed
from canvas.rendering.diagrams.step_view import steps_view
from canvas.rendering.diagrams.timeline_view import timeline_view
from canvas.rendering.diagrams.timeline_words import Words
from canvas.rendering.documents.document import Block, Cell, Fact, Facts, Paragraph, Section, Table
from canvas.rendering.documents.sections.outcomes import funnel_table
from canvas.rendering.limits import too_many
from canvas.rendering.said import Said
from canvas.rendering.views.reliance import reliances, where_legend
from canvas.rendering.views.short import short_of_all, short_of_granted
from canvas.rendering.voice import Voice

_MOST = 6
"""So many parties fit in a table that people talk about; the plan has them all."""


def in_figures(voice: Voice) -> Section:
    """Only what is known, and why the length cannot be told; nothing of a track that nobody can oversee."""
    title = voice.word("in_figures", "title")
    if too_many(voice.track):
        return Section("in-figures", title)
    facts = tuple(
        Fact(label, tuple(map(Said, lines)))
        for label, found in (
            (voice.word("steps", "time"), _noted("time", voice)),
            (voice.word("steps", "hand_overs"), _hand_overs(voice)),
            (voice.word("timeline", "load"), _load(voice)),
            (voice.word("in_figures", "money"), _money(voice)),
        )
        if (lines := tuple(found))
    )
    shown: tuple[Block, ...] = ((Facts(facts),) if facts else ()) + _sole(voice) + funnel_table(voice, only_known=True)
    intro = (Paragraph(voice.word("in_figures", "intro")),) if shown else ()
    return Section("in-figures", title, (*intro, *shown))


def _noted(name: str, voice: Voice) -> tuple[str, ...]:
    """What stands under this heading below the picture of the steps."""
    heading = voice.word("steps", name)
    return next((note.lines for note in steps_view(voice).notes if note.heading == heading), ())


def _hand_overs(voice: Voice) -> Iterator[str]:
    """The hand-overs; that there are none, only where every step has a lead."""
    found = _noted("hand_overs", voice)
    yield from found
    leads = {given(step.lead) for step in listed(voice.track.steps)}
    if not found and len(listed(voice.track.steps)) > 1 and len(leads) == 1 and (lead := leads.pop()):
        yield voice.word("in_figures", "no_hand_overs", party=voice.party(lead))


def _load(voice: Voice) -> Iterator[str]:
    """The hours a week from the least to the most, with the weeks in which it is most."""
    view = timeline_view(voice)
    words = Words(voice, view)
    known = [stretch for stretch in view.load if stretch.load.known]
    if known:
        least, most = min(words.together(each)[0] for each in known), max(each.high for each in known)
        weeks = tuple(words.weeks(*span) for span in _joined(each for each in known if each.high == most))
        name = "load_range" if least < most else "load_same"
        yield voice.word(
            "in_figures",
            name if all(each.is_whole for each in view.load) else f"{name}_so_far",
            least=words.hours((least, least)),
            most=words.hours((most, most)),
            weeks=voice.listing(weeks),
        )
    yield from words.heavy()
    yield from words.unknown_hours()


def _joined(stretches: Iterable[Stretch]) -> Iterator[tuple[Decimal, Decimal]]:
    """From week to week, those that touch as one."""
    spans: list[tuple[Decimal, Decimal]] = []
    for each in stretches:
        start = spans.pop()[0] if spans and spans[-1][1] == each.start else each.start
        spans.append((start, each.end))
    yield from spans


def _money(voice: Voice) -> Iterator[str]:
    """From which week on how much is not paid, with all money and with what is granted; or that it is enough."""
    if not any(given(cost.amount) for cost in listed(voice.track.costs)):
        return
    with_all, with_granted = unpaid(voice.track), unpaid(voice.track, granted=True)
    if with_all:
        yield short_of_all(voice)
    else:
        yield voice.word("unpaid", "enough_in_all" if with_granted else "enough_granted")
    if with_granted != with_all:
        yield short_of_granted(voice)


def _sole(voice: Voice) -> tuple[Block, ...]:
    """The parties without which a step has no lead, or work is left that nobody else does."""
    found = [each for each in reliances(voice) if each.leads or each.alone]
    if not found or len(listed(voice.track.parties)) == 1:
        return ()
    rows: list[tuple[Cell, ...]] = [
        (
            (Said(each.party),),
            each.where,
            (Said("; ".join(filter(None, (each.leads, *each.alone)))),),
        )
        for each in found[:_MOST]
    ]
    head = (voice.word("plan", "party"), voice.word("falls", "in_steps"), voice.word("falls", "only_it"))
    legend = f"{where_legend(found[:_MOST], voice)} {voice.word('falls', 'reliance_legend')}"
    shown = Table(voice.word("in_figures", "sole"), head, tuple(rows), legend)
    left = len(found) - _MOST
    if left <= 0:
        return (shown,)
    return (shown, Paragraph(voice.word("in_figures", "sole_more_one" if left == 1 else "sole_more_many", count=left)))
