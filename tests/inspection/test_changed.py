"""What a change does to the findings and to the canvas."""

from canvas.analysis.coverage import BlockState
from canvas.domain.kinds import BlockId
from canvas.inspection.changed import Changed, block_of, changed
from canvas.reading.read import read_text
from tests.rendering.tracks import SMALL, looked_at


def between(before: str, after: str) -> Changed:
    """Two texts, compared."""
    return changed(looked_at(before), looked_at(after))


def test_the_same_text_changes_nothing() -> None:
    """Nor do remarks and another order."""
    moved = SMALL.replace("  - {soort: jobcoach, partij: gemeente, stappen: {leren: doet}}\n", "").replace(
        "rollen:\n", "# eerst de jobcoach\nrollen:\n  - {soort: jobcoach, partij: gemeente, stappen: {leren: doet}}\n"
    )

    assert between(SMALL, SMALL).is_nothing
    assert between(SMALL, moved).is_nothing


def test_a_finding_is_gained_and_closed() -> None:
    """By what it asks, in the words of the file in which it stands."""
    after = SMALL.replace("belang: Minder uitkeringen.", "").replace(
        "status: gezocht", "status: gezocht, belang: Leerlingen."
    )
    found = between(SMALL, after)

    assert ["Gemeente" in finding.message for finding in found.gained if finding.code == "M03"] == [True]
    assert ["De School" in finding.message for finding in found.closed if finding.code == "M03"] == [True]


def test_another_id_or_name_gains_and_closes_nothing() -> None:
    """Although fingerprints go by them."""
    for old, new in (("school", "roc"), ("leren", "leerwerk")):
        other_id = SMALL.replace(f"id: {old}", f"id: {new}").replace(f"partij: {old}", f"partij: {new}")
        other_id = other_id.replace(f"{{{old}:", f"{{{new}:").replace(f"dekt: {old}", f"dekt: {new}")
        found = between(SMALL, other_id)
        assert [change.kind for change in found.changes] == ["renamed"]
        assert (found.gained, found.closed) == ((), ())

    other_title = between(SMALL, SMALL.replace("titel: Lokaal", "titel: Zaal"))
    assert looked_at(SMALL).findings
    assert (other_title.gained, other_title.closed) == ((), ())


def test_not_filled_in_and_not_known_are_two_findings() -> None:
    """The answer went a step further."""
    found = between(SMALL, SMALL.replace("belang: Minder uitkeringen.", "belang: onbekend"))

    assert "M03" in {finding.code for finding in found.gained}


def test_a_block_gets_further() -> None:
    """From which state to which."""
    after = SMALL + "maatwerk: {niveau: laag, per_persoon: [Het tempo]}\n"
    (block,) = between(SMALL, after).blocks

    assert (block.block.id, block.before, block.after) == (
        BlockId.CUSTOMISATION,
        BlockState.EMPTY,
        BlockState.FILLED,
    )


def test_every_part_of_the_canvas_is_told_on_its_block() -> None:
    """What stands on no block has none."""
    track = read_text(SMALL).track
    assert track
    places = {
        ("mission", "goal"): BlockId.MISSION,
        ("parties", 0, "interest"): BlockId.JOINT_INTEREST,
        ("parties", 1, "brings", 0, "amount"): BlockId.RESOURCES,
        ("parties", 0): BlockId.PARTIES,
        ("steps", 0, "duration"): BlockId.PREPARATION,
        ("left_out", 0): BlockId.AFTERCARE,
        ("lines", "language", "hours"): BlockId.LANGUAGE,
        ("lines",): None,
        ("funding", 0, "status"): BlockId.RESOURCES,
        ("results", 0): BlockId.RESULTS,
        ("track", "title"): None,
        ("open_questions", 0): None,
    }

    assert {path: block_of(path, track) for path in places} == places
