"""A portfolio as Markdown: for a wiki, a mail or a pull request."""

from collections.abc import Iterator

from canvas.analysis.portfolio.portfolio import Portfolio
from canvas.domain.language import Language
from canvas.knowledge.speaking import number
from canvas.rendering.markup import markdown, markdown_heading, markdown_inside
from canvas.rendering.portfolio.tables import Column, Form, Section, Table
from canvas.rendering.portfolio.tracks import columns, row
from canvas.rendering.portfolio.view import view
from canvas.rendering.portfolio.words import portfolio_words

_MOST_ROWS = 60
"""A reader of Markdown has no sorting: what stands further down is looked for in the workbook."""

_MOST_TRACKS = 250


def portfolio_markdown(made: Portfolio, language: Language) -> str:
    """Everything but the marks of the blocks."""
    return "\n".join(_lines(made, language)) + "\n"


def _lines(made: Portfolio, language: Language) -> Iterator[str]:
    whole, said = view(made, language), portfolio_words(language)
    yield f"# {markdown_heading(whole.title)}"
    yield ""
    yield f"**{markdown(whole.count)}**"
    yield ""
    for line in whole.lead:
        yield f"- {markdown(line)}"
    yield ""
    yield f"## {said['tracks']['title']}"
    yield ""
    rows = [row(track, language) for track in made.tracks[:_MOST_TRACKS]]
    heads = (Column(said["tracks"]["track"]), *columns(language))
    yield from _grid(heads, [(each.marked, *(cell.words for cell in each.cells)) for each in rows])
    yield from _left_out(len(made.tracks), len(rows), language)
    for section in whole.sections:
        yield from _section(section, language)
    yield markdown(said["page"]["footer"])


def _section(section: Section, language: Language) -> Iterator[str]:
    yield f"## {markdown_heading(section.title)}"
    yield ""
    if section.about:
        yield markdown(section.about)
        yield ""
    for table in section.tables:
        yield from _table(table, language)


def _table(table: Table, language: Language) -> Iterator[str]:
    yield f"### {markdown_heading(table.title)}"
    yield ""
    if not table.rows:
        yield markdown(table.empty)
        yield ""
        return
    if table.about:
        yield markdown(table.about)
        yield ""
    shown = table.rows[:_MOST_ROWS]
    rows = (*shown, *((table.foot,) if table.foot else ()))
    yield from _grid(table.columns, [tuple(cell.words for cell in cells) for cells in rows])
    yield from _left_out(len(table.rows), len(shown), language)


def _grid(heads: tuple[Column, ...], rows: list[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(markdown_inside(each.heading) for each in heads)} |"
    yield f"| {' | '.join('---:' if each.form is Form.NUMBER else '---' for each in heads)} |"
    for cells in rows:
        yield f"| {' | '.join(map(markdown_inside, cells))} |"
    yield ""


def _left_out(count: int, shown: int, language: Language) -> Iterator[str]:
    if count > shown:
        yield markdown(
            portfolio_words(language)["page"]["rows_left_out"].format(shown=shown, left=number(count - shown, language))
        )
        yield ""
