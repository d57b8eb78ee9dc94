"""What stands where on the canvas."""

from canvas.analysis.coverage import BlockState
from canvas.domain.kinds import BlockId
from canvas.domain.language import Language
from canvas.knowledge.blocks import blocks
from canvas.rendering.views.canvas_parts import Box, CanvasView, Cell, Column, Row
from canvas.rendering.views.canvas_view import canvas_view
from tests.rendering.tracks import EMPTY, SMALL, looked_at


def _view(text: str = SMALL, most: int | None = None) -> CanvasView:
    return canvas_view(looked_at(text), most=most)


def _cell(view: CanvasView, code: str) -> Cell:
    return next(cell for row in view.rows for cell in row.cells if cell.code == code)


def _box(view: CanvasView, block: BlockId) -> Box:
    return next(box for box in (*view.top, *view.bottom) if box.id is block)


def _said(part: Cell | Box) -> list[tuple[str, str]]:
    return [(entry.label, entry.text.replace("\u00a0", " ")) for entry in part.entries]


def test_all_blocks_stand_on_the_canvas_once() -> None:
    """Eight boxes, five columns and five rows, in canvas order; thirty cells with a code each."""
    view = _view()
    shown = [box.id for box in view.top] + [column.id for column in view.columns]
    shown += [row.id for row in view.rows if row.id] + [box.id for box in view.bottom]

    assert shown == [block.id for block in blocks()]
    codes = [cell.code for row in view.rows for cell in row.cells]
    assert len(set(codes)) == len(codes) == 30
    assert codes[:2] == ["C1-R0", "C2-R0"]
    assert codes[-1] == "C5-R5"


def test_an_empty_canvas_asks_everywhere() -> None:
    """Every box and cell of an empty file is open, says nothing and has a question."""
    view = _view(EMPTY)
    parts: list[Box | Cell] = [*view.top, *view.bottom, *(cell for row in view.rows for cell in row.cells)]

    assert {part.state for part in parts} == {BlockState.EMPTY}
    assert all(part.entries == () and part.question.endswith("?") for part in parts)


def test_the_counts_are_those_of_the_coverage() -> None:
    """Boxes, columns and rows together count what the check counts."""
    inspection = looked_at(SMALL)
    view = canvas_view(inspection)
    states = [box.state for box in (*view.top, *view.bottom)] + [column.state for column in view.columns]
    states += [row.state for row in view.rows if row.state]

    assert inspection.coverage
    assert {state: states.count(state) for state in BlockState} == view.counts
    assert {state: inspection.coverage.count(state) for state in BlockState} == view.counts


def test_every_finding_is_counted_somewhere() -> None:
    """No question gets lost between the blocks."""
    view = _view()
    parts: list[Box | Column | Row] = [*view.top, *view.bottom, *view.columns, *view.rows]
    placed = sum(part.findings for part in parts)

    assert placed + view.loose == view.findings > 0


def test_a_step_says_what_happens_in_it() -> None:
    """Length, work and activities stand in the cell of the step."""
    view = _view()

    assert _said(_cell(view, "C2-R0")) == [("Voorbereiden", "8 weken"), ("", "Werkcultuur")]
    assert _said(_cell(view, "C3-R0")) == [
        ("Leren op het werk", "1 jaar"),
        ("Werk", "BBL (werken en leren), 32 uur per week"),
    ]


def test_a_step_that_was_left_out_is_struck_with_its_reason() -> None:
    """Nobody is asked about a step that the team decided to do without."""
    view = _view()

    assert _cell(view, "C5-R0").state is BlockState.NOT_APPLICABLE
    assert _said(_cell(view, "C5-R0")) == [("Bewust weggelaten", "Het bedrijf houdt zelf contact.")]
    assert {row.cells[4].state for row in view.rows} == {BlockState.NOT_APPLICABLE}


def test_roles_stand_by_party_and_say_who_leads() -> None:
    """Who leads comes first; roles in every step stand beside the row, not in each cell."""
    view = _view()

    assert _said(_cell(view, "C2-R1")) == [
        ("Trekt", "Gemeente"),
        ("Denkt mee", "Het Bedrijf"),
        ("Weet ervan", "De School"),
    ]
    assert _said(_cell(view, "C3-R1")) == [
        ("Trekt", "Het Bedrijf"),
        ("Het Bedrijf", "werkgever"),
        ("Gemeente", "jobcoach"),
    ]
    assert [(entry.label, entry.text) for entry in view.rows[1].entries] == [("Gemeente", "regisseur")]


def test_a_line_runs_where_it_says_and_nowhere_else() -> None:
    """A line with steps of its own is not open in the others; a waived line is open nowhere."""
    view = _view()

    assert _said(_cell(view, "C2-R2")) == [("", "Loopt door deze stap, 4 uur per week")]
    assert _cell(view, "C3-R2").state is BlockState.NOT_APPLICABLE
    assert _cell(view, "C1-R2").state is BlockState.EMPTY
    assert _cell(view, "C3-R3").state is BlockState.NOT_APPLICABLE


def test_money_that_is_hoped_for_shows() -> None:
    """Granted money fills a cell; an application fills it half, and says so."""
    view = _view()

    assert _cell(view, "C2-R5").state is BlockState.FILLED
    assert _said(_cell(view, "C2-R5")) == [("Gemeente", "Subsidie, € 5.000")]
    assert _said(_cell(view, "C3-R5")) == [("Het Bedrijf", "plekken (10 plekken)"), ("", "Fonds, € 3.000, aangevraagd")]


def test_what_is_known_to_be_open_is_said() -> None:
    """An answer that was asked for and is not known stands in its box, marked as open."""
    (entry,) = [entry for entry in _box(_view(), BlockId.TARGET_GROUP).entries if entry.open]

    assert (entry.label, entry.text) == ("Taalniveau bij de start", "nog niet bekend")


def test_results_say_what_is_counted_once() -> None:
    """Not `9 people out of 12 people`."""
    text = "resultaten: [{soort: betaald-werk, titel: Baan, waarde: 9 deelnemers, van: 12 deelnemers}]\ntraject: {}"

    assert _said(_box(_view(text), BlockId.RESULTS)) == [("Bereikt", "Baan: 9 van 12 mensen")]


def test_a_box_has_room_for_so_many_entries() -> None:
    """What finds no room is counted; a single one more gets its place."""
    interests = "\n".join(f"  - {{id: p{number}, naam: P{number}, belang: x}}" for number in range(9))
    text = f"traject: {{}}\npartijen:\n{interests}\n"

    assert [_box(_view(text, most), BlockId.JOINT_INTEREST).more for most in (None, 6, 8, 9)] == [0, 3, 0, 0]


def test_the_canvas_speaks_the_language_of_the_run() -> None:
    """A Dutch file on an English wall."""
    view = canvas_view(looked_at(SMALL, Language.EN))

    assert view.top[0].title == "Mission and goal"
    assert _said(_cell(view, "C2-R1"))[0] == ("Leads", "Gemeente")
