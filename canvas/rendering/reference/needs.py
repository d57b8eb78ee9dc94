"""What each output needs as a page of Markdown."""

from collections.abc import Iterable, Iterator

from canvas.domain.kinds import Scheme
from canvas.domain.language import Language
from canvas.knowledge.outputs import OutputId
from canvas.rendering.reference.markdown import page, table
from canvas.rendering.reference.needs_view import AskedGroup, NeedsView, asked, needs_view
from canvas.rendering.reference.words import reference_words
from canvas.rules.needs import Needs, Wanted, needs


def needs_page(language: Language) -> str:
    """The whole page: each output with its questions, and below the subsidies what single schemes ask on top."""
    return page(_pieces(language))


def _pieces(language: Language) -> Iterator[str]:
    said = reference_words(language)["needs"]
    yield f"# {said['title']}"
    yield said["intro"]
    for output in OutputId:
        yield from _output(needs_view(needs(Wanted(output)), language), language)
    yield f"## {said['schemes']}"
    yield said["schemes_intro"]
    for scheme in Scheme:
        yield from _scheme(needs(Wanted(OutputId.SUBSIDY, scheme)), language)


def _output(view: NeedsView, language: Language) -> Iterator[str]:
    yield f"## {view.title}"
    yield view.purpose
    yield asked(view, language)
    yield from _groups(view.groups, language)


def _scheme(needed: Needs, language: Language) -> Iterator[str]:
    view = needs_view(needed, language)
    if needed.own and view.scheme:
        yield f"### {view.scheme.name}"
        yield f"`canvas check --for {view.word}`"
        yield from _groups(view.groups[: len(needed.own)], language)


def _groups(groups: Iterable[AskedGroup], language: Language) -> Iterator[str]:
    columns = reference_words(language)["needs"]["columns"]
    for group in groups:
        yield group.because
        rows = [(f"[{each.code}](../rules/{each.code}.md)", each.question) for each in group.questions]
        yield table((columns["code"], columns["question"]), rows)
