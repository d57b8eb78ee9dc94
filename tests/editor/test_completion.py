"""What may be written where somebody is, on texts that are half written."""

from pathlib import Path

import pytest

from tests.editor.client import OpenFile, applied
from tests.editor.conftest import Open
from tests.editor.texts import DUTCH, ENGLISH


def chosen(file: OpenFile, label: str) -> str:
    """The text when somebody takes what is offered."""
    item = next(each for each in file.ask("completion")["items"] if each["label"] == label)
    return applied(file.text, [item["textEdit"]])


def test_the_keys_of_the_top_come_in_the_order_of_the_format(opened: Open) -> None:
    items = opened("format: 1\ntrack:\n  id: a\n^").ask("completion")["items"]

    labels = [item["label"] for item in sorted(items, key=lambda item: str(item["sortText"]))]
    assert labels[:4] == ["mission", "target_group", "parties", "stakeholders"]
    assert not {"format", "track", "programme"} & set(labels)


def test_what_stands_in_the_part_is_not_offered_again(opened: Open) -> None:
    """Above and below, in whatever words it is written there."""
    offered = opened(DUTCH.replace("    naam: De gemeente\n", "    naam: De gemeente\n    ^\n")).offered()

    assert offered[:2] == ["wereld", "aantal_organisaties"]
    assert not {"id", "naam", "soort", "belang"} & set(offered)


def test_keys_are_those_of_the_language_of_the_file(opened: Open) -> None:
    assert "trekker" in opened(DUTCH.replace("    trekker: gemeente\n", "    ^")).offered()
    assert "lead" in opened(ENGLISH.split("accept:")[0].replace("    lead: shop\n", "    ^")).offered()


@pytest.mark.parametrize(
    ("text", "label", "after"),
    [
        ("parties:\n  - id: a\n    in^", "interest", "parties:\n  - id: a\n    interest: "),
        ("parties:\n  - id: a\n    br^", "brings", "parties:\n  - id: a\n    brings:"),
        ("parties:\n  - id: a\n    nam^: X", "name", "parties:\n  - id: a\n    name: X"),
        ("parties:\n  ^", "id", "parties:\n  - id: "),
        ("parties:\n  -^", "id", "parties:\n  - id: "),
        ("parties:\n  - {id: a, in^}", "interest", "parties:\n  - {id: a, interest: }"),
        ("parties:\n  - {id: a,\n     ki^", "kind", "parties:\n  - {id: a,\n     kind: "),
        ("parties:\n  - id: a\n    kind:^", "company", "parties:\n  - id: a\n    kind: company"),
        ("parties:\n  - id: a\n    kind: com^ # what", "company", "parties:\n  - id: a\n    kind: company # what"),
    ],
)
def test_what_is_taken_stands_as_it_should(opened: Open, text: str, label: str, after: str) -> None:
    assert chosen(opened(text), label) == after


def test_a_kind_comes_with_its_name_its_meaning_and_its_source(opened: Open) -> None:
    items = opened(DUTCH.replace("soort: gemeente", "soort: g^")).ask("completion")["items"]

    item = next(each for each in items if each["label"] == "gemeente")
    assert item["detail"] == "Gemeente"
    assert "Een gemeente, met bijvoorbeeld de afdelingen werk en inkomen" in item["documentation"]["value"]
    assert "Bron: " in item["documentation"]["value"]


def test_a_key_comes_with_its_meaning_its_question_and_its_source(opened: Open) -> None:
    items = opened(DUTCH + "missie:\n  ^").ask("completion")["items"]

    goal = next(each for each in items if each["label"] == "doel")["documentation"]["value"]
    assert "Het doel in één zin" in goal
    assert "Wat willen we samen bereiken, voor wie, wanneer?" in goal
    assert "Blok op het canvas: Missie en doel" in goal
    assert "Werk maken van werk" in goal


def test_ids_come_with_what_they_are_called(opened: Open) -> None:
    items = opened(ENGLISH.replace("lead: shop", "lead: ^")).ask("completion")["items"]

    assert [(item["label"], item.get("detail")) for item in items] == [
        ("town", "The Town"),
        ("shop", "Bike Shop"),
        ("unknown", None),
        ("n/a", None),
    ]


def test_ids_come_from_the_last_good_text_while_this_one_is_broken(opened: Open) -> None:
    file = opened(ENGLISH)
    file.type(ENGLISH.replace("    lead: shop\n", "    lead: ^\n    titl").replace("title: Bike", 'title: "Bike'))

    assert [found["code"] for found in file.findings()] == ["Y01"]
    assert file.offered()[:2] == ["town", "shop"]


def test_of_several_ids_the_one_at_the_cursor_is_completed(opened: Open) -> None:
    file = opened(ENGLISH.replace("after: training", "after: training, ^"))

    assert file.offered()[:2] == ["training", "work"]
    assert "after: training, work\n" in chosen(file, "work")


def test_the_steps_of_a_role_are_keys_and_its_part_in_them_a_value(opened: Open) -> None:
    assert opened(ENGLISH.replace("{work: does}", "{^}")).offered() == ["training", "work"]
    assert "consulted" in opened(ENGLISH.replace("work: does", "work: ^")).offered()


def test_a_list_of_words_takes_a_dash(opened: Open) -> None:
    file = opened(ENGLISH.replace("    after: training\n", "    after:\n      ^\n"))

    assert "    after:\n      - training\n" in chosen(file, "training")


def test_yes_and_no_levels_codes_and_places(opened: Open) -> None:
    assert opened(DUTCH.replace("fase: ontwerp", "verzonnen: ^")).offered()[:2] == ["ja", "nee"]
    assert "A2" in opened(DUTCH + "doelgroep:\n  taalniveau_instroom: ^").offered()
    assert "M01" in opened(ENGLISH.replace("finding: M03", "finding: ^")).offered()[:20]
    assert "parties.shop" in opened(ENGLISH.replace("at: parties.shop", "at: ^")).offered()


def test_a_quantity_may_say_from_where_it_is(opened: Open) -> None:
    assert opened("target_group:\n  size: {value: 12, ^}").offered() == ["note", "source", "answer", "reason"]


@pytest.mark.parametrize(
    "text",
    [
        "# a rem^ark",
        "mission:\n  goal: |\n    a text ^",
        "mission:\n  goal: a text\n    that goes on ^",
        "nonsense:\n  inside: ^",
    ],
)
def test_where_nothing_of_the_format_stands_nothing_is_offered(opened: Open, text: str) -> None:
    assert opened(text).offered() == []


def test_a_space_offers_nothing_where_people_write_a_text(opened: Open) -> None:
    by_itself = {"context": {"triggerKind": 2, "triggerCharacter": " "}}

    assert opened("mission:\n  goal: ^").offered(**by_itself) == []
    assert "idea" in opened("track:\n  stage: ^").offered(**by_itself)


def test_an_emoji_before_the_cursor_moves_nothing(opened: Open) -> None:
    file = opened('parties:\n  - {name: "🚲🚲", ki^')

    assert chosen(file, "kind") == 'parties:\n  - {name: "🚲🚲", kind: '


def test_every_key_of_an_example_is_known_where_it_stands(opened: Open, folder: Path) -> None:
    """Wherever a key stands in a real file it is offered there, had it not been written yet."""
    text = Path("examples/groningen-werkfit/groningen-werkfit.track.yaml").read_text(encoding="utf-8")
    file = opened(text)
    lines = text.split("\n")
    missed = []
    for number, line in enumerate(lines):
        key, colon, _ = line.strip().removeprefix("- ").partition(":")
        if not colon or not key.isidentifier():
            continue
        before = "\n".join([*lines[:number], line[: line.index(key) + 1]])
        file.type("\n".join([before + "^", *lines[number + 1 :]]))
        if key not in file.offered():
            missed.append(f"{number + 1}: {key}")

    assert missed == [], missed
