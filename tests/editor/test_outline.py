"""The outline of a file, and what of it can be folded away."""

from typing import Any

from tests.editor.conftest import Open
from tests.editor.texts import DUTCH, ENGLISH


def named(symbols: list[Any]) -> list[Any]:
    return [(symbol["name"], named(symbol.get("children") or [])) for symbol in symbols]


def test_sections_and_the_parts_in_them(opened: Open) -> None:
    outline = opened(DUTCH).ask("documentSymbol")

    assert named(outline) == [
        ("traject", []),
        ("partijen", [("De gemeente", [])]),
        ("stappen", [("Training", [])]),
    ]
    assert outline[2]["children"][0]["detail"] == "voortraject"


def test_each_reaches_over_its_lines(opened: Open) -> None:
    file = opened(ENGLISH)
    parties = file.ask("documentSymbol")[1]

    assert file.piece(parties["selectionRange"]) == "parties"
    assert file.piece(parties["range"]).startswith("parties:\n  - id: town")
    assert file.piece(parties["range"]).endswith("covers: [work]}]}")
    brings = parties["children"][1]["children"]
    assert named(brings) == [("brings", [("places", [])])]


def test_the_outline_stays_while_a_line_is_broken(opened: Open) -> None:
    file = opened(DUTCH)
    file.type(DUTCH.replace("    belang: Minder mensen in de bijstand.\n", "    bel\n"))

    assert ("stappen", [("Training", [])]) in named(file.ask("documentSymbol"))
    stappen = file.ask("documentSymbol")[-1]
    assert file.piece(stappen["selectionRange"]) == "stappen"


def test_sections_their_parts_and_long_remarks_fold(opened: Open) -> None:
    text = "# one\n# two\n\n" + ENGLISH
    folds = [(fold["startLine"], fold["endLine"], fold.get("kind")) for fold in opened(text).ask("foldingRange")]

    lines = text.split("\n")
    assert (0, 1, "comment") in folds
    assert (lines.index("track:"), lines.index("  stage: design"), "region") in folds
    assert (lines.index("  - id: town"), lines.index("    interest: Fewer people on benefit."), None) in folds
    sections = [fold for fold in folds if fold[2] == "region"]
    assert len(sections) == 5  # `format` is one line


def test_a_list_right_below_its_key_folds_as_a_whole(opened: Open) -> None:
    folds = opened("parties:\n- id: a\n  name: A\n- id: b\n\nroles: []\n").ask("foldingRange")

    assert [(fold["startLine"], fold["endLine"]) for fold in folds] == [(0, 3), (1, 2)]
