"""A track with and without something, as a description without form: text, Markdown and page are written from it."""

from collections.abc import Iterator, Sequence

from canvas.analysis.falling_where import hit
from canvas.analysis.unpaid import Shortage, shortage
from canvas.domain.answer import listed
from canvas.domain.finding import Finding
from canvas.inspection.supposed import WhatIf
from canvas.rendering.changes.changes_view import state_word
from canvas.rendering.documents.document import (
    Block,
    Bullets,
    Cell,
    Document,
    Fact,
    Facts,
    Figure,
    Paragraph,
    Section,
    Table,
)
from canvas.rendering.documents.notices import notices
from canvas.rendering.documents.sections.money import unpaid_table
from canvas.rendering.documents.tables import without_empty
from canvas.rendering.said import Said
from canvas.rendering.views.unpaid import first_week, first_words, short_in_all
from canvas.rendering.voice import Voice, capital
from canvas.rendering.what_if.both import Both, both
from canvas.rendering.what_if.fallen import beside_the_steps, fallen_steps
from canvas.rendering.what_if.figures import figures
from canvas.rendering.what_if.in_editions import in_editions
from canvas.rendering.what_if.people import people_words
from canvas.rendering.what_if.supposed_words import remarks, supposed_words
from canvas.rendering.what_if.timing import is_same_way, longest_way, open_lengths, timing
from canvas.rendering.what_if.too_small import too_small_words
from canvas.rendering.words import words


def what_if_document(found: WhatIf, picture: Figure | None = None) -> Document:
    """The whole of it; a page shows the picture, too."""
    told = both(found)
    inspection = found.changed.before
    supposed = supposed_words(told)
    sections = (
        _summary(told),
        _beside_each_other(told),
        _falls(told, picture),
        _in_editions(told),
        _money(told),
        _time(told),
        _findings(told),
        _blocks(told),
        _remarks(told),
    )
    return Document(
        id=inspection.id,
        language=told.language,
        label=told.word("label"),
        title=inspection.title,
        subtitle=capital(" · ".join(supposed)),
        notices=notices(inspection, told.before),
        sections=tuple(section for section in sections if not section.is_empty),
        colophon=told.word("colophon"),
    )


def _summary(told: Both) -> Section:
    """What a table wants to know first, in sentences."""
    lines = tuple(_sentences(told))
    return Section("summary", told.word("summary"), (Bullets(tuple(map(Said, lines))),))


def _sentences(told: Both) -> Iterator[str]:
    steps = fallen_steps(told)
    if told.found.supposition.parties or told.found.supposition.money:
        yield told.counted("hit", len(hit(told.found.falls).falls), all=len(steps)) if steps else told.word("no_steps")
    leaderless = tuple(
        told.word("step_name", number=step.number, title=step.title) for step in steps if step.loses_lead
    )
    if leaderless:
        yield told.word("without_lead", steps=told.before.listing(leaderless))
    if others := in_editions(told):
        titles = tuple(f"“{each.title}”" for each in others)
        yield told.counted("edition", len(others), editions=told.before.listing(titles))
    yield from _short(told)
    yield from timing(told)
    yield from people_words(told)
    yield from too_small_words(told)
    yield " ".join(_points(told))


def _points(told: Both) -> Iterator[str]:
    """How many points the check finds more and fewer; those about a part that falls itself are told apart."""
    found = told.found
    yield told.counted("gained", len(found.gained))
    counts = (
        ("stays", len(found.stays)),
        ("closed", len(found.closed)),
        ("gone_with_part", found.gone_with_their_part),
    )
    yield from (told.counted(name, count) for name, count in counts if count)


def _short(told: Both) -> Iterator[str]:
    """From which week on how much is not paid, if that is otherwise than before."""
    was, now = shortage(told.before.track), shortage(told.after.track)
    if _rows(was) == _rows(now):
        if listed(told.before.track.costs) and told.found.supposition.money:
            yield told.word("money_same")
        elif told.found.supposition.money:
            yield told.word("no_costs")
        return
    if not (was and now and _in_short(was, told.before) == _in_short(now, told.after)):
        yield _shortage(was, now, told) if now else told.word("all_paid")


def _in_short(found: Shortage, voice: Voice) -> tuple[str, str]:
    """How much, and from when: what of it comes later is told below."""
    return short_in_all(found, voice), first_week(found, voice)


def _shortage(was: Shortage | None, now: Shortage, told: Both) -> str:
    amount, when = short_in_all(now, told.after), first_words(now, told.after)
    before = short_in_all(was, told.before) if was else told.word("nothing")
    weeks = tuple(first_week(side, voice) for side, voice in ((was, told.before), (now, told.after)) if side)
    if was and amount == before and all(weeks) and weeks[0] != weeks[1]:
        return told.word("short_moved", amount=amount, week=weeks[1], before=weeks[0])
    if not when:
        return told.word("short_when_unknown", amount=amount, before=before)
    return told.word("short_from", amount=amount, when=when, before=before)


def _rows(found: Shortage | None) -> list[tuple[int, int, int, int, int | None]]:
    """What is short, and when: the same rows say the same."""
    return [(each.cost, each.least, each.most, each.earliest, each.latest) for each in found.costs] if found else []


def _beside_each_other(told: Both) -> Section:
    """The figures that are otherwise; the others in one line."""
    found = figures(told)
    other = [row for row in found if row.before != row.after]
    same = tuple(f"{row.name}: {row.before}" for row in found if row.before == row.after)
    head = (told.word("figure"), told.word("before"), told.word("after"))
    rows = tuple(((Said(row.name),), (Said(row.before),), (Said(row.after),)) for row in other)
    legend = told.word("same", figures="; ".join(same)) if same else ""
    shown: tuple[Block, ...] = (Table("", head, rows, legend),) if rows else (Paragraph(legend),) if legend else ()
    return Section("figures", told.word("beside"), shown)


def _falls(told: Both, picture: Figure | None) -> Section:
    """Step by step; what belongs to no step stands below."""
    head = (told.word("step"), told.word("falls"), told.word("less"))
    rows: list[tuple[Cell, ...]] = [
        ((Said(told.word("step_name", number=step.number, title=step.title)),), _cell(step.falls), _cell(step.less))
        for step in fallen_steps(told)
        if step.falls or step.less
    ]
    outside = beside_the_steps(told)
    if any(outside):
        rows.append(((Said(told.word("no_step")),), *map(_cell, outside)))
    legend = told.word("falls_legend")
    shown = (Table("", *without_empty(head, rows), legend),) if rows else ()
    figure = (picture,) if picture else ()
    return Section("falls", told.word("what_falls"), (*figure, *shown))


def _in_editions(told: Both) -> Section:
    """What is otherwise in an edition, and nothing of one in which it is the same."""
    head = tuple(told.word(name) for name in ("step", "falls", "less", "stays"))
    sections = []
    for each in in_editions(told):
        rows = [((Said(row.step),), *map(_cell, (row.falls, row.less, row.stays))) for row in each.differences]
        table = Table("", *without_empty(head, rows))
        sections.append(Section(f"edition-{each.found.run.edition + 1}", each.title, (table,)))
    intro = (Paragraph(told.word("in_editions_intro")),) if sections else ()
    return Section("editions", told.word("in_editions"), intro, tuple(sections))


def _cell(texts: Sequence[str]) -> Cell:
    return tuple(map(Said, texts))


def _money(told: Both) -> Section:
    """What is not paid then, where that is otherwise than before."""
    was, now = shortage(told.before.track), shortage(told.after.track)
    shown = (unpaid_table("", now, told.after),) if now and _rows(was) != _rows(now) else ()
    return Section("money", told.word("money"), shown)


def _time(told: Both) -> Section:
    """The way that takes longest, where it is another, or takes another time; or why that cannot be told yet."""
    if unknown := open_lengths(told):
        return Section("time", told.word("time"), (Paragraph(told.word("longest_unknown", steps=unknown)),))
    if is_same_way(told):
        return Section("time", told.word("time"))
    sides = (("before", longest_way(told.before)), ("after", longest_way(told.after)))
    facts = tuple(Fact(told.word(name), (Said(way or told.word("nothing")),)) for name, way in sides)
    return Section("time", told.word("time"), (Paragraph(told.word("longest")), Facts(facts)))


def _findings(told: Both) -> Section:
    """What the check would say more, what otherwise, and what it would say no more."""
    found = told.found
    groups = (
        ("gained", ("message",), tuple((each,) for each in found.gained)),
        ("stays", ("before", "after"), found.stays),
        ("closed", ("message",), tuple((each,) for each in found.closed)),
    )
    sections = tuple(
        Section(name, told.word(f"{name}_title"), (_found(columns, findings, told),)) if findings else Section(name, "")
        for name, columns, findings in groups
    )
    return Section("findings", told.word("findings"), (), sections)


def _found(columns: Sequence[str], findings: Sequence[Sequence[Finding]], told: Both) -> Table:
    """A row for each, the heaviest first; what it says stands in as many columns as there are findings in it."""
    weights = words(told.language)["check"]
    heaviest = sorted(findings, key=lambda row: -row[-1].severity.weight)
    rows = tuple(
        tuple(
            (Said(text),) for text in (row[-1].code, weights[row[-1].severity.value], *(each.message for each in row))
        )
        for row in heaviest
    )
    return Table("", tuple(map(told.word, ("code", "weight", *columns))), rows)


def _blocks(told: Both) -> Section:
    """Blocks of the canvas that are further, or less far."""
    rows = tuple(
        (
            (Said(f"{each.block.code} {each.block.titles[told.language]}"),),
            (Said(state_word(each.before, told.language)),),
            (Said(state_word(each.after, told.language)),),
        )
        for each in told.found.changed.blocks
    )
    head = (told.word("block"), told.word("before"), told.word("after"))
    return Section("blocks", told.word("blocks"), (Table("", head, rows),) if rows else ())


def _remarks(told: Both) -> Section:
    lines = remarks(told)
    return Section("counted", told.word("counted"), (Bullets(tuple(map(Said, lines))),) if lines else ())
