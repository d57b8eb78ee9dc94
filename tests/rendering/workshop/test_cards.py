"""The cards: how many, what stands on them, and that backs lie behind their fronts."""

import pytest

from canvas.domain.kinds import RoleKind, StepKind
from canvas.domain.language import Language
from canvas.knowledge.cards import CardSize, card_formats
from canvas.rendering.voice import Voice
from canvas.rendering.workshop import chips, party_cards, role_cards
from canvas.rendering.workshop.chips import ChipKind, chip_sheet
from canvas.rendering.workshop.imposition import backs, filled_up, fronts
from canvas.rendering.workshop.party_cards import party_sheet
from canvas.rendering.workshop.pen import Data, Pen
from canvas.rendering.workshop.role_cards import Mark
from canvas.rendering.workshop.role_sheet import role_sheet
from tests.rendering.posters.sheets import example, looked_at

NL, EN = Language.NL, Language.EN
ROLES = """
traject: {id: x, titel: X}
partijen:
  - {id: gemeente, naam: De Gemeente, soort: gemeente}
  - {id: bedrijf, naam: Het Bedrijf, soort: bedrijf}
rollen:
  - {soort: jobcoach, titel: Loods, partij: gemeente, uren: 4 uur per week, stappen: {leren: doet, voor: denkt-mee}}
  - {soort: werkgever, partij: onbekend}
  - {titel: Chauffeur, partij: bedrijf}
stappen:
  - {id: voor, soort: voortraject, trekker: bedrijf}
  - {id: leren, soort: leer-werk, trekker: bedrijf}
"""


def voice(text: str, language: Language = NL) -> Voice:
    """Speaks of a text."""
    track = looked_at(text, language).track
    assert track
    return Voice(track, language)


def words_of(lines: Data) -> str:
    """The words of a text that was broken into lines."""
    return " ".join("".join(words for words, _ in line) for line in lines["lines"])


@pytest.mark.parametrize("size", list(CardSize), ids=str)
def test_each_back_lies_behind_its_front(size: CardSize) -> None:
    """Turned over its long edge, an upright sheet shows the left column on the right, and rows stay where they are."""
    card = card_formats()[size]
    front = list(range(card.per_sheet))
    back = backs(front, card)

    for place, number in enumerate(front):
        row, column = divmod(place, card.columns)
        assert back[row * card.columns + card.columns - 1 - column] == number


def test_a_sheet_that_is_not_full_has_no_back() -> None:
    """Else the backs would lie behind other cards."""
    with pytest.raises(ValueError, match="3 cards"):
        backs([1, 2, 3], card_formats()[CardSize.A6])


@pytest.mark.parametrize(("count", "blank"), [(22, 6), (20, 4), (0, 4), (21, 7), (23, 5)])
def test_the_last_sheet_is_filled_up_with_blank_cards(count: int, blank: int) -> None:
    """At least four, and no place on the sheet stays empty."""
    assert filled_up(count, 4, card_formats()[CardSize.A6]) == blank


@pytest.mark.parametrize("language", Language, ids=str)
@pytest.mark.parametrize(("size", "sheets"), [(CardSize.A6, 7), (CardSize.A7, 4)], ids=str)
def test_a_kit_without_a_track_has_every_role_and_blank_cards(size: CardSize, sheets: int, language: Language) -> None:
    """Twenty-two roles, and enough blank cards to fill the sheets; nothing is shortened."""
    pen = Pen(language)
    data = role_sheet(None, size, pen)
    faces = [card for sheet in data["sheets"] for card in sheet["front"]]

    assert len(data["sheets"]) == sheets
    assert {len(sheet["front"]) for sheet in data["sheets"]} == {card_formats()[size].per_sheet}
    assert [card["blank"] for card in faces] == [False] * len(RoleKind) + [True] * (len(faces) - len(RoleKind))
    assert all(len(card["questions"]) in (2, 3) for card in faces)
    assert not any(card["holders"] or card["agreed"] for card in faces)
    assert not pen.cut


def test_a_role_says_who_has_it_in_which_steps_and_what_is_agreed() -> None:
    """A role of the track goes before what is usual; other roles stay as they are."""
    made = role_cards.cards(voice(ROLES), NL)
    by_title = {card.title: card for card in made}
    pilot = by_title["Loods"]

    assert len(made) == len(RoleKind) + 1
    assert (pilot.kind, [holder.name for holder in pilot.holders]) == ("Jobcoach", ["De Gemeente"])
    assert {tick.step: tick.mark for tick in pilot.ticks if tick.mark is not Mark.NO} == {
        StepKind.PREPARATION: Mark.HALF,
        StepKind.LEARNING_WORK: Mark.YES,
    }
    assert pilot.agreed == ("Uren: 4\u00a0uur per\u00a0week",)
    assert pilot.questions
    assert by_title["Werkgever"].vacant == "Nog niet bekend"
    assert made[-1].title == "Chauffeur"
    assert not by_title["Regisseur"].of_track


def test_more_parties_than_there_are_lines_for_are_counted() -> None:
    """The card names the first and says how many more; that is no loss."""
    parties = "".join(f"  - {{id: p{n}, naam: Partij {n}}}\n" for n in range(9))
    names = ", ".join(f"p{n}" for n in range(9))
    text = f"traject: {{id: x}}\npartijen:\n{parties}rollen:\n  - {{soort: buddy, partij: [{names}]}}\n"
    pen = Pen(NL)
    faces = [card for sheet in role_sheet(looked_at(text), CardSize.A6, pen)["sheets"] for card in sheet["front"]]
    (holders,) = [card["holders"] for card in faces if card["holders"]]

    assert [words_of(row["text"]) for row in holders] == ["Partij 0", "Partij 1", "en nog 7"]
    assert not pen.cut


def test_a_party_has_the_sign_of_its_sector_and_its_letter() -> None:
    """Shape and letter say what the colour says."""
    pen = Pen(EN)
    data = party_sheet(example("voorbeeld-en"), pen)
    faces = [card for sheet in data["sheets"] for card in sheet]
    signs = {words_of(card["name"]): (card["sign"], card["letter"]) for card in faces}

    assert len(faces) == 16
    assert next(iter(signs.values())) == ("public", "Pu")
    assert signs["Participants"] == ("participants", "P")
    assert {sign for sign, _ in signs.values()} >= {"public", "private", "civil-society"}
    assert len({card["letter"] for card in faces}) == len({card["sign"] for card in faces})
    assert not pen.cut


@pytest.mark.parametrize("language", Language, ids=str)
def test_a_kit_without_a_track_has_the_usual_parties_and_a_blank_card_of_each_sector(language: Language) -> None:
    """Every sector has cards to write on."""
    made = party_cards.cards(None, language)

    assert {card.sign for card in made if not card.name} == {"public", "private", "civil-society"}
    assert {card.sign for card in made if card.name} == {
        "public",
        "private",
        "civil-society",
        "participants",
        "none",
    }
    assert not any(card.interest or card.brings for card in made)


def test_chips_fill_their_sheet_with_each_kind_in_whole_rows() -> None:
    """Cut row by row, kinds stay together."""
    made = chips.chips(None)
    counts = {kind: sum(chip.kind is kind for chip in made) for kind in ChipKind}

    assert counts == {ChipKind.EFFORT: 12, ChipKind.TIME: 8, ChipKind.MEANS: 12}
    assert not any(chip.what for chip in made)


def test_chips_of_a_track_say_what_each_party_brings_in() -> None:
    """With the amount, who, and how sure; there are blank ones of each kind, too."""
    made = chips.chips(
        voice(
            """
traject: {id: x}
partijen:
  - id: a
    naam: Partij A
    inbreng:
      - {soort: inzet, titel: begeleider, hoeveelheid: 4 uur per week, status: toegekend}
      - {soort: tijd, hoeveelheid: onbekend}
financiering:
  - {titel: Subsidie, partij: a, hoeveelheid: € 500, status: aangevraagd}
"""
        )
    )
    written = [chip for chip in made if chip.what]

    assert len(made) % card_formats()[CardSize.CHIP].per_sheet == 0
    assert [(chip.kind, chip.what, chip.amount.replace("\u00a0", " "), chip.who, chip.sure) for chip in written] == [
        (ChipKind.EFFORT, "Begeleider", "4 uur per week", "Partij A", ""),
        (ChipKind.TIME, "Tijd", "", "Partij A", ""),
        (ChipKind.MEANS, "Subsidie", "€ 500", "Partij A", "aangevraagd"),
    ]
    assert {chip.kind for chip in made if not chip.what} == set(ChipKind)


def test_several_payers_are_the_first_and_how_many_more() -> None:
    """A chip is small."""
    data = chip_sheet(example("voorbeeld"), Pen(NL))
    payers = {words_of(chip["who"]) for sheet in data["sheets"] for chip in sheet}

    assert "Fietshuis De Ketting en nog 2" in payers


def test_sheets_of_cards_stand_in_rows_from_the_left() -> None:
    """Each sheet is full but the last."""
    assert [len(sheet) for sheet in fronts(list(range(10)), card_formats()[CardSize.A6])] == [4, 4, 2]
