"""What should come out, what came out, in the track and in its editions, and how it goes on."""

from collections.abc import Sequence

from canvas.analysis.counted import counted
from canvas.domain.answer import Absent, given, listed
from canvas.domain.outcomes import Result, Target
from canvas.domain.track import Edition
from canvas.rendering.documents.absence import absence
from canvas.rendering.documents.document import Block, Bullets, Cell, Facts, Figure, Paragraph, Section, Table
from canvas.rendering.documents.facts import facts
from canvas.rendering.documents.places import leaves
from canvas.rendering.documents.tables import Column, field, table, titled, without_empty
from canvas.rendering.said import Said
from canvas.rendering.telling import answered, cell
from canvas.rendering.views.editions import edition_title
from canvas.rendering.views.funnel import funnel_words
from canvas.rendering.views.shares import share_words
from canvas.rendering.voice import Voice


def outcomes(voice: Voice, picture: Figure | None) -> Section:
    """Targets, results and moments of measurement; then all of it beside the places, in a table and in a picture."""
    title = voice.word("plan", "outcomes")
    shown = (picture,) if picture else ()
    told = (*_targets(voice), *results(voice.track.results, voice), *_measurements(voice))
    return Section("results", title, (*told, *funnel_table(voice), *shown))


def funnel_table(voice: Voice, *, only_known: bool = False) -> tuple[Table, ...]:
    """From applying to staying at work: every moment, or only what is known."""
    stages = [each for each in funnel_words(voice) if each.is_known or not only_known]
    if not stages:
        return ()
    nothing = (Said(voice.word("funnel", "nothing"), open=True),)
    head = tuple(voice.word("funnel", name) for name in ("moment", "places", "aim", "result"))
    rows = [((Said(each.name),), each.places, each.aims, each.results if each.is_known else nothing) for each in stages]
    columns = without_empty(head, rows) if only_known else (head, tuple(rows))
    return (Table(voice.word("funnel", "table"), *columns, voice.word("funnel", "legend")),)


def _targets(voice: Voice) -> tuple[Block, ...]:
    targets = listed(voice.track.targets)
    if not targets:
        return absence(voice.track.targets, voice, "no_targets", "targets_table")
    columns = (
        titled(voice, voice.word("plan", "target"), "title", "kind"),
        _share(voice),
        field(voice, "by"),
    )
    return (table(voice.word("plan", "targets_table"), targets, columns, voice),)


def results(answer: Sequence[Result] | Absent, voice: Voice) -> tuple[Block, ...]:
    """What came out, always with word of how far such figures carry."""
    if isinstance(answer, Absent) or not answer:
        return absence(answer, voice, subject="results_table")
    columns = (
        titled(voice, voice.word("plan", "result"), "title", "kind"),
        _share(voice),
        field(voice, "measured"),
    )
    shown = table(voice.word("plan", "results_table"), answer, columns, voice)
    return (shown, Paragraph(" ".join((voice.word("plan", "small_groups"), *_without_source(answer, voice)))))


def _share(voice: Voice) -> Column:
    """How many people out of how many: a percentage of a few people promises more than it can tell."""
    said = {id(found.part): share_words(found, voice) for found in counted(voice.track)}

    def value(part: Target | Result) -> Cell:
        if id(part) in said:
            why_no_whole = isinstance(part.of, Absent) and part.of.reason
            return (said[id(part)], *(cell(part, "of", voice) if why_no_whole else ()))
        return (*cell(part, "value", voice), *cell(part, "of", voice))

    return Column(voice.word("plan", "how_many_people"), value, ("value", "of"))


def _without_source(answer: Sequence[Result], voice: Voice) -> tuple[str, ...]:
    """What nobody can look up is said."""
    count = sum(not _has_source(result) for result in answer)
    if not count:
        return ()
    name = "no_source_one" if count == 1 else "no_source_many"
    return (voice.word("plan", "no_source_all" if count == len(answer) else name, count=count),)


def _has_source(result: Result) -> bool:
    quantities = (given(result.value), given(result.of))
    return bool(listed(result.source)) or any(each is not None and each.source for each in quantities)


def _measurements(voice: Voice) -> tuple[Block, ...]:
    measurements = listed(voice.track.measurements)
    if not measurements:
        return absence(voice.track.measurements, voice, subject="measurements_table")
    columns = (
        titled(voice, voice.word("plan", "measurement"), "title"),
        field(voice, "after", voice.word("plan", "after_placement")),
        field(voice, "owner"),
    )
    return (table(voice.word("plan", "measurements_table"), measurements, columns, voice),)


def editions(voice: Voice) -> Section:
    """The runs of the track; what an edition does not say holds as in the track."""
    title = voice.word("plan", "editions")
    written = listed(voice.track.editions)
    if not written:
        return Section("editions", title, absence(voice.track.editions, voice))
    intro = (Paragraph(voice.word("plan", "editions_intro")),)
    return Section(
        "editions", title, intro, tuple(_edition(each, number, voice) for number, each in enumerate(written, start=1))
    )


def _edition(edition: Edition, number: int, voice: Voice) -> Section:
    said = facts(edition, voice, but=answered(edition, "title", "results", "differs"))
    blocks: list[Block] = [Facts(said)] if said else []
    if listed(edition.results):
        blocks += results(edition.results, voice)
    if differs := given(edition.differs):
        blocks += [Paragraph(voice.word("plan", "differs")), Bullets(tuple(leaves(differs, voice)))]
    if not blocks:
        blocks.append(Paragraph(voice.word("plan", "edition_same")))
    return Section(f"edition-{given(edition.id) or number}", edition_title(number - 1, voice), tuple(blocks))


def sustain(voice: Voice) -> Section:
    """How it goes on after the project, and grows."""
    written = given(voice.track.sustain)
    said = facts(written, voice) if written else ()
    blocks = (Facts(said),) if said else absence(voice.track.sustain, voice, "no_sustain")
    return Section("sustain", voice.word("plan", "sustain"), blocks)
