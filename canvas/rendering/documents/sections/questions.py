"""Open questions with who finds the answer, and the sources of the file."""

from canvas.domain.answer import given, listed
from canvas.domain.bookkeeping import OpenQuestion, Source
from canvas.domain.places import resolve
from canvas.rendering.documents.absence import absence
from canvas.rendering.documents.document import Block, Cell, Facts, Paragraph, Section
from canvas.rendering.documents.facts import facts
from canvas.rendering.documents.places import place_words
from canvas.rendering.documents.tables import Column, field, table, titled
from canvas.rendering.said import Said
from canvas.rendering.telling import answered, cell
from canvas.rendering.voice import Voice


def open_questions(voice: Voice) -> Section:
    """What somebody has still to find out."""
    questions = listed(voice.track.open_questions)
    blocks: tuple[Block, ...] = absence(voice.track.open_questions, voice)
    if questions:
        columns = (
            titled(voice, voice.word("plan", "question"), "question"),
            Column(voice.word("plan", "is_about"), lambda question: _about(question, voice), ("at",)),
            field(voice, "owner"),
            field(voice, "by"),
        )
        blocks = (table(voice.word("plan", "questions_table"), questions, columns, voice),)
    return Section("open-questions", voice.word("plan", "open_questions"), blocks)


def _about(question: OpenQuestion, voice: Voice) -> Cell:
    place = given(question.at)
    return (Said(about(place, voice)),) if place else cell(question, "at", voice)


def about(place: str, voice: Voice) -> str:
    """A place that somebody named in the file, in words; as it is written where there is no such place."""
    path = resolve(place, voice.track)
    return place_words(path, voice) if path else place


def track_sources(voice: Voice) -> Section:
    """The documents and conversations from which the file was made, with the numbers by which the text names them."""
    title, sources = voice.word("plan", "sources"), listed(voice.track.sources)
    if not sources:
        return Section("sources", title, absence(voice.track.sources, voice))
    return Section(
        "sources", title, (), tuple(_source(each, number, voice) for number, each in enumerate(sources, start=1))
    )


def _source(source: Source, number: int, voice: Voice) -> Section:
    named = voice.text(source.title) or voice.word("values", "nameless")
    said = facts(source, voice, but=answered(source, "title"))
    title = voice.word("plan", "source_title", number=number, title=named)
    only_title = Paragraph(voice.word("plan", "only_title"))
    return Section(f"source-{number}", title, (Facts(said) if said else only_title,))
