"""What a key, a kind, an id or a code means, as Markdown beside the text."""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from canvas.domain.language import Language
from canvas.domain.part import Part
from canvas.editor.ids import Spot
from canvas.editor.standing import Key
from canvas.editor.telling import editor_words
from canvas.knowledge import vocabulary
from canvas.knowledge.kinds import kinds
from canvas.knowledge.loading import meaning
from canvas.knowledge.sources import OWN_CHOICE, sources
from canvas.knowledge.vocabulary import folded_word
from canvas.reading.guiding import asking_blocks, questions
from canvas.reading.keys import value_of
from canvas.reading.nodes import Scalar
from canvas.rendering.markup import markdown_inside
from canvas.rules.asking import question_of, why_of
from canvas.rules.rule import Rule
from canvas.rules.words import rule_words


def key_explained(key: Key, written_in: Language, spoken: Language) -> str:
    """A key: what it means, the questions that lead to it, its block on the canvas, and the source of that."""
    owner = "Part" if key.name in Part.model_fields else key.part.__name__
    asking = asking_blocks(key.part, key.name)
    return _paragraphs(
        f"**{vocabulary.key_in(key.name, written_in)}**",
        meaning(owner, key.name, spoken),
        "\n".join(f"- {question}" for question in questions(key.part, key.name, spoken)),
        _of_blocks([block.titles[spoken] for block in asking], spoken),
        _from([source for block in asking for source in block.sources], spoken),
    )


def kind_explained(kind: StrEnum, spoken: Language) -> str:
    """A kind: what people call it, what it means, and from where that is."""
    known = kinds(type(kind))[kind.value]
    return _paragraphs(f"**{known.labels[spoken]}**", known.meanings[spoken], _from(known.sources, spoken))


def rule_explained(rule: Rule, spoken: Language) -> str:
    """A rule: what it asks, why, and from where that is."""
    return _paragraphs(
        f"**{rule.code}: {rule_words(spoken)[rule.code].title}**",
        question_of(rule, spoken),
        why_of(rule, spoken),
        _from(rule.sources, spoken),
    )


def member_explained(member: Spot, used: int, line: int, spoken: Language) -> str:
    """A party, step or source by its id: what it is called and is, where it stands, and how often it is named."""
    said = editor_words(spoken)
    sort = said["registers"].get(member.target.holder, "")
    name = markdown_inside(member.called or member.target.id)
    told = f" ({sort})" if sort else ""
    counted = said["used"]["one" if used == 1 else "many"].format(count=used) if used else ""
    return _paragraphs(f"**{name}**{told}", *_interest(member), " ".join((said["defined"].format(line=line), counted)))


def kind_named(written: str, family: type[StrEnum]) -> StrEnum | None:
    """The kind for which a word stands."""
    known = vocabulary.words(family).get(folded_word(written))
    return family(known) if known else None


def _interest(member: Spot) -> Iterator[str]:
    for name in ("kind", "interest", "description"):
        node = value_of(name, member.member) if member.member else None
        if isinstance(node, Scalar) and node.value.strip():
            yield markdown_inside(node.value)


def _of_blocks(titles: Sequence[str], spoken: Language) -> str:
    return str(editor_words(spoken)["block"]).format(titles=", ".join(titles)) if titles else ""


def _from(codes: Iterable[str], spoken: Language) -> str:
    cited = [sources()[code].cited for code in dict.fromkeys(codes) if code != OWN_CHOICE]
    return str(editor_words(spoken)["source"]).format(sources="; ".join(cited)) if cited else ""


def _paragraphs(*pieces: str) -> str:
    return "\n\n".join(filter(None, pieces))
