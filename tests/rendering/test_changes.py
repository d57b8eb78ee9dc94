"""What changed, in words, as data and as a page: every sentence in both languages, and nothing unescaped."""

import json
import re
from collections.abc import Callable

import pytest
from jsonschema import Draft202012Validator

from canvas.analysis.changes.change import ChangeKind
from canvas.domain.language import Language
from canvas.domain.part import Part
from canvas.domain.track import Track
from canvas.inspection.changed import Changed, changed
from canvas.inspection.inspect import inspect
from canvas.reading.read import read_text
from canvas.reading.shapes import SlotKind, slots
from canvas.rendering.changes.as_json import changes_json
from canvas.rendering.changes.as_markdown import changes_markdown
from canvas.rendering.changes.as_text import SIGNS, changes_text
from canvas.rendering.changes.changes_view import voices
from canvas.rendering.changes.json_schema import changes_schema
from canvas.rendering.changes.page import changes_page
from canvas.rendering.changes.picture import step_boxes
from canvas.rendering.changes.sentences import message
from canvas.rendering.words import words
from tests.rendering.test_reports import strict
from tests.rendering.tracks import SMALL
from tests.support.every_field import EveryField
from tests.support.markdown_pages import as_commonmark, as_site
from tests.support.pages import read_page


def plain(text: str, style: str) -> str:
    """No colours."""
    return text


FORMS: dict[str, Callable[[Changed], str]] = {
    "text": lambda found: changes_text(found, plain),
    "markdown": changes_markdown,
    "json": changes_json,
    "html": changes_page,
}


def between(before: str, after: str, language: Language = Language.NL) -> Changed:
    """Two texts, compared, and told in a language."""
    first, second = (read_text(text) for text in (before, after))
    translated = first.language is not second.language
    old, new = inspect(first, "oud.yaml", language=language), inspect(second, "nieuw.yaml", language=language)
    return changed(old, new, translated=translated)


def messages(before: str, after: str, language: Language) -> list[str]:
    """The sentences about all changes."""
    found = between(before, after, language)
    return [message(each, *voices(found)) for each in found.changes]


HEAD = "traject: {id: x}\n"
STEPS = "stappen:\n  - {id: a, titel: Eén}\n  - {id: b, titel: Twee}\n  - {id: c, titel: Drie}\n"
TURNED = "stappen:\n  - {id: b, titel: Twee}\n  - {id: c, titel: Drie}\n  - {id: a, titel: Eén}\n"
TARGET = "doelgroep: {omschrijving: Wie., taal_in: %s}\n"

SENTENCES = {
    "part_added": (
        "",
        "partijen: [{naam: De Bond}]\n",
        "Partij “De Bond” is erbij gekomen.",
        "Party “De Bond” was added.",
    ),
    "part_added_with": (
        "",
        "financiering: [{titel: Fonds, hoeveelheid: € 3.000, status: aangevraagd}]\n",
        "Financiering “Fonds” is erbij gekomen (hoeveel: € 3.000; status: aangevraagd).",
        "Funding “Fonds” was added (how much: €3,000; status: applied for).",
    ),
    "part_removed": (
        "partijen: [{naam: De Bond}]\n",
        "",
        "Partij “De Bond” is weg.",
        "Party “De Bond” is gone.",
    ),
    "part_removed_with": (
        "randvoorwaarden: [{soort: vervoer, status: open}]\n",
        "",
        "Randvoorwaarde vervoer is weg (status: open).",
        "Condition transport is gone (status: open).",
    ),
    "added": (
        "",
        "missie: {doel: Tien mensen aan het werk.}\n",
        "Missie: ingevuld met Tien mensen aan het werk.",
        "Mission: filled in with Tien mensen aan het werk.",
    ),
    "removed": (
        "missie: {doel: D., probleem: Te weinig mensen.}\n",
        "missie: {doel: D.}\n",
        "Missie, aanleiding: staat er niet meer, eerst “Te weinig mensen.”",
        "Mission, problem: not there any more, before “Te weinig mensen.”",
    ),
    "changed": (
        "missie: {doel: Tien mensen.}\n",
        "missie: {doel: Twaalf mensen.}\n",
        "Missie, doel: nu “Twaalf mensen.”, eerst “Tien mensen.”",
        "Mission, goal: now “Twaalf mensen.”, before “Tien mensen.”",
    ),
    "asked": (
        "doelgroep: {omschrijving: Wie.}\n",
        TARGET % "onbekend",
        "Doelgroep, taalniveau bij de start: gevraagd, en nog niet bekend.",
        "Target group, language level at the start: asked, and not known yet.",
    ),
    "waived": (
        "doelgroep: {omschrijving: Wie.}\n",
        TARGET % "{antwoord: n.v.t., reden: Iedereen mag}",
        "Doelgroep, taalniveau bij de start: niet van toepassing (Iedereen mag).",
        "Target group, language level at the start: not applicable (Iedereen mag).",
    ),
    "now_known": (
        TARGET % "onbekend",
        TARGET % "A2",
        "Doelgroep, taalniveau bij de start: nu bekend, A2.",
        "Target group, language level at the start: now known, A2.",
    ),
    "time_up": (
        "stappen: [{id: a, titel: Eén, duur: 12 weken}]\n",
        "stappen: [{id: a, titel: Eén, duur: 4 maanden}]\n",
        "Stap “Eén”, duur: langer, van 12 weken naar 4 maanden.",
        "Step “Eén”, duration: longer, from 12 weeks to 4 months.",
    ),
    "time_down": (
        "stappen: [{id: a, titel: Eén, duur: 12 weken}]\n",
        "stappen: [{id: a, titel: Eén, duur: 8-10 weken}]\n",
        "Stap “Eén”, duur: korter, van 12 weken naar 8–10 weken.",
        "Step “Eén”, duration: shorter, from 12 weeks to 8–10 weeks.",
    ),
    "amount_up": (
        TARGET % "A1",
        TARGET % "A2",
        "Doelgroep, taalniveau bij de start: hoger, van A1 naar A2.",
        "Target group, language level at the start: higher, from A1 to A2.",
    ),
    "amount_down": (
        "kosten: [{titel: Trainer, hoeveelheid: € 8.000}]\n",
        "kosten: [{titel: Trainer, hoeveelheid: € 7.500}]\n",
        "Kostenpost “Trainer”, hoeveel: lager, van € 8.000 naar € 7.500.",
        "Cost “Trainer”, how much: lower, from €8,000 to €7,500.",
    ),
    "date_up": (
        "streefcijfers: [{titel: Baan, uiterlijk: 2027-03}]\n",
        "streefcijfers: [{titel: Baan, uiterlijk: 2027-06}]\n",
        "Streefcijfer “Baan”, uiterlijk: later, van maart 2027 naar juni 2027.",
        "Target “Baan”, by: later, from March 2027 to June 2027.",
    ),
    "date_down": (
        "streefcijfers: [{titel: Baan, uiterlijk: 2027-03}]\n",
        "streefcijfers: [{titel: Baan, uiterlijk: 2027-01-31}]\n",
        "Streefcijfer “Baan”, uiterlijk: eerder, van maart 2027 naar 31 januari 2027.",
        "Target “Baan”, by: earlier, from March 2027 to 31 January 2027.",
    ),
    "list_came": (
        "missie: {uitgangspunten: [Samen]}\n",
        "missie: {uitgangspunten: [Eerlijk, Samen]}\n",
        "Missie, uitgangspunten: “Eerlijk” erbij.",
        "Mission, principles: “Eerlijk” added.",
    ),
    "list_left": (
        "partijen: [{id: p, naam: De Bond}]\nrollen: [{soort: regisseur, partij: [p, q], uren: 4 uur}]\n",
        "partijen: [{id: p, naam: De Bond}]\nrollen: [{soort: regisseur, partij: [q], uren: 4 uur}]\n",
        "Rol regisseur, wie: De Bond weg.",
        "Role coordinator, who: De Bond removed.",
    ),
    "list_both": (
        "missie: {uitgangspunten: [Samen]}\n",
        "missie: {uitgangspunten: [Eerlijk, Open]}\n",
        "Missie, uitgangspunten: “Eerlijk” en “Open” erbij, “Samen” weg.",
        "Mission, principles: “Eerlijk” and “Open” added, “Samen” removed.",
    ),
    "moved": (
        STEPS,
        STEPS.replace("  - {id: b, titel: Twee}\n", "") + "  - {id: b, titel: Twee}\n",
        "Stap “Twee” komt nu na “Drie”, eerst na “Eén”.",
        "Step “Twee” now comes after “Drie”, before that after “Eén”.",
    ),
    "moved_first": (
        TURNED,
        STEPS,
        "Stap “Eén” komt nu als eerste, eerst na “Drie”.",
        "Step “Eén” now comes first, before that after “Drie”.",
    ),
    "moved_away": (
        STEPS,
        TURNED,
        "Stap “Eén” komt nu na “Drie”, eerst als eerste.",
        "Step “Eén” now comes after “Drie”, before that as the first.",
    ),
    "says_after": (
        STEPS,
        STEPS.replace("Drie}", "Drie, na: a}"),
        "Stap “Drie” volgt nu op Eén, eerst op de stap erboven.",
        "Step “Drie” now follows Eén, before that the step above it.",
    ),
    "says_alongside": (
        STEPS,
        STEPS.replace("Drie}", "Drie, naast: b}"),
        "Stap “Drie” loopt nu samen met Twee, eerst met geen andere stap.",
        "Step “Drie” now runs alongside Twee, before that alongside no other step.",
    ),
    "renamed": (
        "partijen: [{id: bond, naam: De Bond}]\n",
        "partijen: [{id: de-bond, naam: De Bond}]\n",
        "Partij “De Bond” heeft een andere id: “de-bond” in plaats van “bond”.",
        "Party “De Bond” has another id: “de-bond” instead of “bond”.",
    ),
    "retitled": (
        "partijen: [{id: bond, naam: De Bond}]\n",
        "partijen: [{id: bond, naam: De Vakbond}]\n",
        "Partij “De Bond” heet nu “De Vakbond”.",
        "Party “De Bond” is now called “De Vakbond”.",
    ),
    "id_added": (
        "partijen: [{naam: De Bond}]\n",
        "partijen: [{id: bond, naam: De Bond}]\n",
        "Partij “De Bond” heeft nu een id: “bond”.",
        "Party “De Bond” has an id now: “bond”.",
    ),
    "id_removed": (
        "partijen: [{id: bond, naam: De Bond}]\n",
        "partijen: [{naam: De Bond}]\n",
        "Partij “De Bond” heeft geen id meer, eerst “bond”.",
        "Party “De Bond” has no id any more, before “bond”.",
    ),
    "id_changed": (
        "partijen: [{id: onbekend, naam: De Bond}]\n",
        "partijen: [{id: bond, naam: De Bond}]\n",
        "Partij “De Bond”: de id is nu “bond”, eerst nog niet bekend.",
        "Party “De Bond”: the id is now “bond”, before not known yet.",
    ),
    "other_kind": (
        "",
        "programma: {id: x}\n",
        "Het bestand beschrijft nu een programma, eerst een traject.",
        "The file now describes a programme, before that a track.",
    ),
}


def test_every_sentence_is_told_here() -> None:
    """In both languages."""
    for language in Language:
        assert set(words(language)["changes"]["messages"]) == set(SENTENCES)


@pytest.mark.parametrize("name", SENTENCES)
def test_a_change_is_told_in_one_sentence(name: str) -> None:
    """One change, one sentence, in Dutch and in English."""
    before, after, dutch, english = SENTENCES[name]
    head = "" if after.startswith("programma") else HEAD

    for language, expected in ((Language.NL, dutch), (Language.EN, english)):
        (said,) = messages(HEAD + before, head + after, language)
        assert said.replace("\u00a0", " ") == expected


def test_every_list_and_section_has_a_name() -> None:
    """Nobody reads a key of the format."""

    def lists(part: type[Part], seen: set[type[Part]]) -> set[str]:
        names: set[str] = set()
        for name, slot in slots(part).items():
            inner = slot.part or (slot.item.part if slot.item else None)
            if inner and slot.kind is SlotKind.LIST:
                names.add(name)
            if inner and inner not in seen:
                seen.add(inner)
                names |= lists(inner, seen)
        return names

    for language in Language:
        said = words(language)["changes"]
        assert lists(Track, set()) == set(said["nouns"])
        assert set(said["sections"]) == set(slots(Track)) - {"format"}


AFTER = (
    SMALL.replace("duur: 8 weken", "duur: 10 weken")
    .replace("  - {soort: jobcoach, partij: gemeente, stappen: {leren: doet}}\n", "")
    .replace("belang: Minder uitkeringen.", "belang: onbekend")
    .replace("school", "roc")
    + "randvoorwaarden: [{soort: vervoer, status: geregeld, eigenaar: gemeente}]\n"
)

TOLD = """\
Eerst  oud.yaml  Klein traject (traject, in ontwerp)
Nu     nieuw.yaml  Klein traject (traject, in ontwerp)

Partijen
  ~ anders      Partij “Gemeente”, belang: nu nog niet bekend, eerst “Minder uitkeringen.”
  = andere id   Partij “De School” heeft een andere id: “roc” in plaats van “school”.

Rollen
  - weg         Rol jobcoach is weg (wie: Gemeente).

Stappen
  ~ anders      Stap “Voorbereiden”, duur: langer, van 8 weken naar 10 weken.

Randvoorwaarden
  + erbij       Randvoorwaarde vervoer is erbij gekomen (status: geregeld; wie zorgt ervoor:
                Gemeente).
"""


def told_changes_alone(found: Changed) -> str:
    """The text as far as the design goes."""
    text = FORMS["text"](found).replace("\u00a0", " ")
    return text[: text.index("\n\nNieuwe bevindingen")] + "\n"


def test_the_text_as_a_team_reads_it() -> None:
    """Two small files."""
    found = between(SMALL, AFTER)
    head, summary, *sections = told_changes_alone(found).split("\n\n")

    assert "\n\n".join((head, *sections)) == TOLD
    assert summary.startswith("5 veranderingen: 1 erbij, 1 weg, 2 anders en 1 met een andere id.")
    assert "M03" in {finding.code for finding in found.gained}


def test_english_tells_the_same() -> None:
    """As many lines, in the words of the other language."""
    dutch, english = (FORMS["text"](between(SMALL, AFTER, language)) for language in Language)

    assert "  ~ changed   Step “Voorbereiden”, duration: longer, from 8" in english
    assert "  - removed   Role job coach is gone (who: Gemeente)." in english
    assert [line[:4] for line in dutch.splitlines() if line[2:3] in SIGNS.values()] == [
        line[:4] for line in english.splitlines() if line[2:3] in SIGNS.values()
    ]


def test_without_a_change_there_is_one_sentence() -> None:
    """In every form that people read."""
    for name in ("text", "markdown", "html"):
        assert "Er is niets veranderd in het ontwerp." in FORMS[name](between(SMALL, SMALL))


@pytest.mark.parametrize("name", FORMS)
def test_the_same_files_give_the_same_bytes(name: str) -> None:
    """Twice, from a new start."""
    assert FORMS[name](between(SMALL, AFTER)) == FORMS[name](between(SMALL, AFTER))


def test_json_is_what_its_schema_says() -> None:
    """With the findings as a check tells them, and answers as in the data of a track."""
    schema = changes_schema()
    Draft202012Validator.check_schema(schema)
    data = json.loads(FORMS["json"](between(SMALL, AFTER)))
    Draft202012Validator(strict(schema)).validate(data)
    Draft202012Validator(strict(schema)).validate(json.loads(FORMS["json"](between(SMALL, SMALL))))

    assert data["version"] == 1
    by_path = {each["path"]: each for each in data["changes"]}
    assert by_path["parties[0].interest"]["after"] == {"answer": "unknown"}
    assert by_path["steps[0].duration"]["before"] == "8 weeks"
    assert by_path["conditions[0]"]["before"] is None
    assert by_path["roles[2]"]["kind"] == "removed"
    assert {each["code"] for each in data["findings"]["gained"]} >= {"M03"}


def test_texts_of_two_languages_are_counted_and_not_listed() -> None:
    """But in the JSON each of them is there."""
    dutch, english = f"{HEAD}missie: {{doel: Werk.}}\n", "track: {id: x}\nmission: {goal: Work.}\n"
    found = between(dutch, english)

    assert "“Work.”" not in FORMS["text"](found)
    assert "1 andere teksten" in FORMS["text"](found)
    assert [each["path"] for each in json.loads(FORMS["json"](found))["changes"]] == ["mission.goal"]


def test_the_steps_of_the_page_stand_in_order_with_what_is_gone() -> None:
    """Each with what happened to it."""
    after = STEPS.replace("  - {id: b, titel: Twee}\n", "").replace("Drie}", "Drie, duur: 4 weken}")
    boxes = step_boxes(between(HEAD + STEPS, f"{HEAD}{after}  - {{id: d, titel: Vier}}\n"))

    assert [(box.title, box.kind) for box in boxes] == [
        ("Eén", None),
        ("Twee", ChangeKind.REMOVED),
        ("Drie", ChangeKind.CHANGED),
        ("Vier", ChangeKind.ADDED),
    ]


def test_signs_of_the_page_differ_by_shape_and_word() -> None:
    """Each kind has a drawing of its own, and its word stands beside it."""
    page = FORMS["html"](between(SMALL, AFTER))
    drawn = [re.sub(r'id="[^"]*"', "", symbol) for symbol in re.findall(r'<symbol id="change-.*?</symbol>', page)]
    text = read_page(page).text

    assert len(set(drawn)) == len(ChangeKind)
    assert all(word in text for word in words(Language.NL)["changes"]["kinds"].values())


def poison(number: int) -> str:
    """A text that tries to leave every form."""
    return f'"><script>alert({number})</script>*_[x](y)`\u0085|'


@pytest.mark.parametrize("language", Language)
def test_poison_reaches_no_form(language: Language) -> None:
    """Every field of a track comes, goes and changes."""
    full, other = EveryField(poison).file(), EveryField(lambda number: poison(number + 1000)).file()
    empty = "track: {id: alles}\n"

    for before, after in ((empty, full), (full, empty), (full, other)):
        found = between(before, after, language)
        page = read_page(FORMS["html"](found))
        assert not {"script", "img", "iframe", "form"} & {element.name for element in page.elements}
        assert all(link.startswith("#") for link in page.links())
        for read in (as_site, as_commonmark):
            assert not {"script", "img", "em"} & {element.name for element in read(FORMS["markdown"](found)).elements}
        assert "\u0085" not in FORMS["text"](found)
        Draft202012Validator(strict(changes_schema())).validate(json.loads(FORMS["json"](found)))
