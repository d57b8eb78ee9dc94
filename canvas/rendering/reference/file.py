"""The reference of the file: what may stand in it and what that means, made from the model and its words."""

from collections.abc import Iterator
from enum import StrEnum

from canvas.domain.language import Language
from canvas.domain.part import Part
from canvas.knowledge import vocabulary
from canvas.knowledge.kinds import kinds
from canvas.knowledge.loading import meaning
from canvas.rendering.reference.cells import family_title, may_stand
from canvas.rendering.reference.markdown import code, fence, link, page, table
from canvas.rendering.reference.outline import families, outline, own_slots, section_of
from canvas.rendering.reference.values import values
from canvas.rendering.reference.words import reference_words


def reference(language: Language) -> str:
    """The whole page, as Markdown."""
    return page(_pieces(language))


def _pieces(language: Language) -> Iterator[str]:
    said = reference_words(language)["file"]
    yield f"# {said['title']}"
    yield said["intro"]
    yield f"## {said['same_title']}"
    yield said["same"]
    for each in (language, _other(language)):
        yield fence(reference_words(each)["examples"]["whole"])
    yield from values(language, _keys(Part, language))
    yield f"## {said['parts_title']}"
    yield said["parts_intro"]
    yield from _parts(language)
    yield f"## {said['kinds_title']}"
    yield said["kinds_intro"]
    for family in families():
        yield f"### {family_title(family, language)}"
        yield _kinds(family, language)


def _parts(language: Language) -> Iterator[str]:
    """Each part with its keys; those of the top level with an example."""
    said = reference_words(language)["file"]
    for section in outline():
        yield f"{'###' if section.top else '####'} {section.title(language)}"
        part = section.part
        yield meaning(*(("Track", section.names[0]) if section.top or not part else (part.__name__, "_")), language)
        if section.top:
            yield fence(reference_words(language)["examples"][section.names[0]])
        if part and section_of(part) is not section:
            title = section_of(part).title(language)
            yield str(said["same_part"]).format(link=link(title, title))
        elif part:
            if part.shorthand:
                yield str(said["shorthand"]).format(key=vocabulary.key_in(part.shorthand, language))
            yield _keys(part, language)


def _keys(part: type[Part], language: Language) -> str:
    columns = reference_words(language)["file"]["columns"]
    rows = [
        (
            code(vocabulary.key_in(name, language)),
            code(vocabulary.key_in(name, _other(language))),
            may_stand(slot, name, language),
            meaning(part.__name__, name, language),
        )
        for name, slot in own_slots(part).items()
    ]
    return table([columns[name] for name in ("key", "other", "what", "meaning")], rows)


def _kinds(family: type[StrEnum], language: Language) -> str:
    columns = reference_words(language)["file"]["columns"]
    rows = [
        (code(kind.words[language]), code(kind.words[_other(language)]), kind.labels[language], kind.meanings[language])
        for kind in kinds(family).values()
    ]
    return table([columns[name] for name in ("word", "other", "label", "meaning")], rows)


def _other(language: Language) -> Language:
    return Language.EN if language is Language.NL else Language.NL
