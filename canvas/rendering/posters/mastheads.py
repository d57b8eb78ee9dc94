"""The top and the foot of a poster in words: what it is, of which track, and where it comes from."""

from canvas.analysis.coverage import BlockState
from canvas.domain.language import Language
from canvas.inspection.inspect import Inspection
from canvas.knowledge.colophon import colophon
from canvas.rendering.pages.frame import badge, subtitle
from canvas.rendering.posters.contents import Masthead
from canvas.rendering.posters.questions import Questions
from canvas.rendering.variant import Variant
from canvas.rendering.views.canvas_parts import CanvasView
from canvas.rendering.views.counting import summary
from canvas.rendering.voice import Voice
from canvas.rendering.words import words


def masthead(
    track: Inspection | None, language: Language, variant: Variant, view: CanvasView, questions: Questions
) -> Masthead:
    """The top of the sheet."""
    said = words(language)["posters"]
    kicker = said[variant.value]
    if variant is Variant.EXAMPLE:
        return Masthead(kicker, said["example_title"], said["example_subtitle"])
    track_line, with_line, date_line = (said[name] for name in ("write_track", "write_with", "write_date"))
    if track is None:
        to_write = ((track_line,), (with_line, date_line))
        return Masthead(kicker, said["blank_title"], said["blank_subtitle"], to_write=to_write)
    if variant is Variant.BLANK:
        return Masthead(kicker, track.title, said["blank_subtitle"], to_write=((with_line,), (date_line,)))
    about = " · ".join(filter(None, (badge(track), subtitle(track))))
    if variant is Variant.GAPS:
        about = said["gaps_subtitle"] if questions.count else said["gaps_none"]
    return Masthead(
        kicker=kicker,
        title=track.title,
        subtitle=about,
        summary=summary(view.counts, language),
        marks=_marks(view),
        strip=questions.of(None),
    )


def _marks(view: CanvasView) -> tuple[BlockState, ...]:
    """The states that have a mark on this sheet; a cell that is full shows that by itself."""
    of_cells = {cell.state for row in view.rows for cell in row.cells} - {BlockState.FILLED}
    return tuple(state for state in BlockState if view.counts[state] or state in of_cells)


def colophon_parts(track: Inspection | None, language: Language) -> tuple[str, ...]:
    """The foot of the sheet: title, version and date as the file gives them, the model, and the licence."""
    about: tuple[str, ...] = ()
    if track and track.track:
        identity, voice = track.track.identity, Voice(track.track, language)
        version = voice.text(identity.version)
        about = (
            track.title,
            voice.word("posters", "version", version=version) if version else "",
            voice.text(identity.date),
        )
    return (*filter(None, about), colophon().modelled_on[language], colophon().licence[language])
