"""Following ids, and giving one another name wherever it stands."""

import re
from pathlib import Path

import pytest

from canvas.reading.read import read_text
from canvas.reading.writing import write
from tests.editor.client import Refused
from tests.editor.conftest import Open
from tests.editor.texts import DUTCH, ENGLISH

EXAMPLE = Path("examples/voorbeeld/voorbeeld.track.yaml")


def test_from_a_name_to_the_part(opened: Open) -> None:
    file = opened(ENGLISH.replace("lead: shop", "lead: sh^op"))

    assert file.words(file.ask("definition")) == ["11: shop"]


def test_from_a_part_to_all_that_name_it(opened: Open) -> None:
    """A lead, a step of a role, a step that is covered, a step that comes after, a place."""
    file = opened(ENGLISH.replace("  - id: work", "  - id: wo^rk"))
    named = file.ask("references", context={"includeDeclaration": False})
    assert file.words(named) == ["11: work", "15: work"]

    file = opened(ENGLISH.replace("id: shop", "id: s^hop"))
    named = file.ask("references", context={"includeDeclaration": True})
    assert file.words(named) == ["11: shop", "25: shop", "27: shop"]


def test_they_are_found_while_the_text_is_broken(opened: Open) -> None:
    """Above and below the broken line, where the words stand now."""
    file = opened(ENGLISH)
    file.type(
        ENGLISH.replace("  title: Bike repair", '  title: "Bike repair\n  su').replace("lead: shop", "lead: sh^op")
    )

    assert file.words(file.ask("definition")) == ["12: shop"]


def test_the_same_id_is_marked_everywhere(opened: Open) -> None:
    file = opened(ENGLISH.replace("party: town", "party: t^own"))

    assert [mark["kind"] for mark in file.ask("documentHighlight")] == [3, 2, 2]


def test_a_word_that_is_no_id_leads_nowhere(opened: Open) -> None:
    file = opened(ENGLISH.replace("title: Training", "title: Tr^aining"))

    assert file.ask("definition") == []
    assert file.ask("prepareRename") is None
    assert file.ask("rename", newName="other")["changes"] == {file.uri: []}


def test_another_name_wherever_it_stands(opened: Open) -> None:
    """In lists, between brackets, as a key and in places; comments and titles stay."""
    file = opened(ENGLISH.replace("lead: shop", "lead: sh^op  # the shop"))

    assert file.piece(file.ask("prepareRename")) == "shop"
    after = file.edited(file.ask("rename", newName="workshop"))

    assert after == file.text.replace("id: shop", "id: workshop").replace("lead: shop", "lead: workshop").replace(
        "parties.shop", "parties.workshop"
    )


@pytest.mark.thorough
def test_every_id_of_an_example_can_get_another_name_and_its_own_again(opened: Open) -> None:
    """The track says the same but for the id, and giving the id back gives the text back."""
    text = EXAMPLE.read_text(encoding="utf-8")
    ids = re.findall(r"^  - id: ([\w-]+)$", text, re.MULTILINE)
    assert len(ids) > 10
    for identifier in ids:
        file = opened(re.sub(rf"^(  - id: ){identifier}$", rf"\1^{identifier}", text, count=1, flags=re.MULTILINE))
        other = f"{identifier}-anders"
        after = file.edited(file.ask("rename", newName=other))
        assert after.count(other) > text.count(other)
        assert not read_text(after).problems
        file.type(after.replace(f"  - id: {other}\n", f"  - id: ^{other}\n", 1))
        assert file.edited(file.ask("rename", newName=identifier)) == text
        file.close()


def test_the_new_name_is_written_as_ids_are(opened: Open) -> None:
    file = opened(DUTCH.replace("trekker: gemeente", "trekker: gem^eente"))

    after = file.edited(file.ask("rename", newName="Gemeente Noord"))

    assert "  - id: gemeente-noord\n" in after
    assert "trekker: gemeente-noord\n" in after
    assert "    soort: gemeente\n" in after
    assert write(read_text(after).track, read_text(after).language)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("town", "“town” is there already."),
        ("a: b", "“a: b” cannot be an id."),
        ("", "“” cannot be an id."),
        ("n/a", "“n/a” says that there is no answer."),
    ],
)
def test_a_name_that_cannot_be_is_refused_in_plain_words(opened: Open, name: str, why: str) -> None:
    file = opened(ENGLISH.replace("lead: shop", "lead: sh^op"))

    with pytest.raises(Refused, match=re.escape(why)):
        file.ask("rename", newName=name)


def test_a_broken_file_gets_no_other_names(opened: Open) -> None:
    file = opened(DUTCH)
    file.type(DUTCH.replace("titel: Training", "titel: [").replace("trekker: gem", "trekker: g^em"))

    with pytest.raises(Refused, match="Het bestand is nu niet te lezen"):
        file.ask("rename", newName="stad")


def test_an_emoji_before_an_id_moves_nothing(opened: Open) -> None:
    text = ENGLISH.replace("{id: shop, name: Bike Shop,", '{name: "🚲🚲 shop", id: sh^op,')
    file = opened(text)

    assert file.edited(file.ask("rename", newName="store")).count("id: store") == 1
    assert file.words(file.ask("definition")) == ["11: shop"]
