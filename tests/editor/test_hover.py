"""What the words of a file mean, beside the word under the mouse."""

import pytest

from tests.editor.conftest import Open
from tests.editor.texts import DUTCH, ENGLISH


def test_a_key_with_its_meaning_its_question_and_its_source(opened: Open) -> None:
    file = opened(ENGLISH.replace("interest: Fewer", "int^erest: Fewer"))
    said = file.ask("hover")

    assert file.piece(said["range"]) == "interest"
    text = said["contents"]["value"]
    assert text.startswith("**interest**")
    assert "What does each party gain?" in text
    assert "Block on the canvas: Joint interest" in text
    assert "Source: " in text


def test_in_the_language_of_the_file(opened: Open) -> None:
    assert "Wat heeft elke partij eraan?" in opened(DUTCH.replace("belang:", "bel^ang:")).explained()


@pytest.mark.parametrize(
    ("text", "name", "meaning"),
    [
        (ENGLISH.replace("kind: municipality", "kind: munici^pality"), "**Municipality**", "A municipality"),
        (ENGLISH.replace("kind: company", "kind: com^pany"), "**Company**", "Source"),
        (DUTCH.replace("fase: ontwerp", "fase: ont^werp"), "**In ontwerp**", "Er is nog niemand gestart."),
        (ENGLISH.replace("finding: M03", "finding: M^03"), "**M03: ", "Source"),
    ],
)
def test_a_kind_and_a_code(opened: Open, text: str, name: str, meaning: str) -> None:
    said = opened(text).explained()

    assert said.startswith(name)
    assert meaning in said


def test_a_quantity_says_what_its_source_is(opened: Open) -> None:
    assert opened("target_group:\n  size: {value: 12, so^urce: x}").explained().startswith("**source**")


def test_an_id_with_what_it_names_and_how_often(opened: Open) -> None:
    said = opened(ENGLISH.replace("lead: town", "lead: to^wn")).explained()

    assert said == (
        "**The Town** (party)\n\nmunicipality\n\nFewer people on benefit.\n\nStands on line 7. Named in 2 places."
    )


def test_what_somebody_named_is_shown_as_it_is_written(opened: Open) -> None:
    """No picture of a stranger is fetched because somebody wrote its address into a name."""
    said = opened(ENGLISH.replace("The Town", "![x](https://example.org/x.png)").replace("lead: town", "lead: to^wn"))

    assert "![x](" not in said.explained()


def test_that_something_is_not_known(opened: Open) -> None:
    assert opened(DUTCH.replace("titel: Training", "duur: onb^ekend")).explained() == "Gevraagd en nog niet bekend."


@pytest.mark.parametrize(
    "text", ["missie:\n  do^el", 'traject:\n  titel: "x\nmissie:\n  do^el: y', "missie:\n\tdo^el: y"]
)
def test_on_broken_text_too(opened: Open, text: str) -> None:
    assert opened(text).explained().startswith("**doel**")


@pytest.mark.parametrize("text", ["# re^mark", "mission:\n  goal: Twelve peo^ple", "nonsense: wo^rd", "^"])
def test_nothing_where_nothing_is_to_be_said(opened: Open, text: str) -> None:
    assert opened(text).explained() == ""
