"""The plan as parts of a page: what is kept private is left out."""

from dataclasses import dataclass, replace

from canvas.inspection.inspect import Inspection
from canvas.rendering.documents.document import Document, Facts, Section
from canvas.rendering.documents.plan import plan
from canvas.rendering.site.options import Show, SiteOptions
from canvas.rendering.words import words


@dataclass(frozen=True, slots=True)
class _Private:
    """What of the plan is about something: facts of the summary by their words, and sections by their addresses."""

    facts: tuple[str, ...]
    sections: tuple[str, ...]


_PRIVATE = {
    Show.MONEY: _Private(facts=("cost", "paid", "hoped", "short"), sections=("money",)),
    Show.QUESTIONS: _Private(facts=("still_open",), sections=("open-questions", "not-known-yet")),
    Show.FINDINGS: _Private(facts=("risks",), sections=("risks",)),
}


def public_plan(inspection: Inspection, options: SiteOptions) -> Document:
    """
    The plan of what may be seen.

    What is private has no place in it at all: a section that said “not written” would tell something that is not so.
    """
    document, said = plan(inspection), words(inspection.language)["plan"]
    private = [each for part, each in _PRIVATE.items() if not options.shows(part)]
    facts = frozenset(said[name] for each in private for name in each.facts)
    gone = frozenset(name for each in private for name in each.sections)
    kept = (section for section in document.sections if section.id not in gone)
    return replace(document, sections=tuple(_without(section, facts) for section in kept))


def _without(section: Section, facts: frozenset[str]) -> Section:
    """The summary without these facts."""
    if section.id != "summary" or not facts:
        return section
    blocks = tuple(
        Facts(tuple(fact for fact in block.items if fact.label not in facts)) if isinstance(block, Facts) else block
        for block in section.blocks
    )
    return replace(section, blocks=blocks)
