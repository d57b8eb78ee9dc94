"""What an output needs, in one language: the questions with their reasons, and what is known of a scheme."""

from dataclasses import dataclass
from datetime import date

from canvas.domain.dates import PartialDate
from canvas.domain.kinds import Stage
from canvas.domain.language import Language
from canvas.knowledge import speaking, vocabulary
from canvas.knowledge.schemes import SchemeFacts
from canvas.knowledge.sources import Source, sources
from canvas.rendering.reference.rule_view import output_word
from canvas.rendering.reference.words import reference_words
from canvas.rules.asking import question_of
from canvas.rules.needs import Needs


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """One rule that an output needs."""

    code: str
    question: str


@dataclass(frozen=True, slots=True)
class AskedGroup:
    """The questions that are asked for one reason."""

    because: str
    questions: tuple[AskedQuestion, ...]


@dataclass(frozen=True, slots=True)
class SchemeView:
    """What is known of a scheme; the dates between which it holds are empty where they are not known."""

    name: str
    payer: str
    begins: str
    ends: str
    conditions: tuple[str, ...]
    checked: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class NeedsView:
    """
    What an output needs: its title and purpose, and the questions.

    They are asked as if the track were at least at `stage`; it is empty where the track's own stage counts.
    """

    word: str
    title: str
    purpose: str
    stage: str
    scheme: SchemeView | None
    groups: tuple[AskedGroup, ...]

    @property
    def count(self) -> int:
        """How many questions are asked."""
        return sum(len(group.questions) for group in self.groups)


def needs_view(needs: Needs, language: Language) -> NeedsView:
    """What an output needs, in words."""
    stage = needs.output.stage
    return NeedsView(
        word=output_word(needs.wanted, language),
        title=needs.output.titles[language],
        purpose=needs.output.purposes[language],
        stage=vocabulary.word_in(stage, language) if stage is not Stage.IDEA else "",
        scheme=_scheme(needs.scheme, language) if needs.scheme else None,
        groups=tuple(
            AskedGroup(
                group.because[language],
                tuple(AskedQuestion(rule.code, question_of(rule, language)) for rule in group.rules),
            )
            for group in needs.groups
        ),
    )


def asked(view: NeedsView, language: Language) -> str:
    """How many questions there are, and as of which stage they are asked."""
    template = reference_words(language)["needs"]["asked" if view.stage else "asked_as_it_is"]
    return str(template).format(count=view.count, stage=view.stage, word=view.word)


def _scheme(facts: SchemeFacts, language: Language) -> SchemeView:
    return SchemeView(
        name=facts.names[language],
        payer=facts.payer[language],
        begins=_date(facts.holds_from, language),
        ends=_date(facts.holds_until, language),
        conditions=facts.conditions[language],
        checked=_date(facts.checked, language),
        sources=tuple(sources()[code] for code in facts.sources),
    )


def _date(day: date | None, language: Language) -> str:
    return speaking.date(PartialDate(day.year, day.month, day.day), language) if day else ""
