"""Fixes: what is clearly a slip is mended, what is not is left alone, and nothing else is touched."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from canvas.domain.kinds import Stage
from canvas.domain.language import Language
from canvas.domain.track import Track
from canvas.editing.edit import Edit, edited
from canvas.editing.fix import Fixed
from canvas.editing.fixes import fixed, fixes_by_finding, fixes_for
from canvas.editing.mend import MendKind, clearly_meant
from canvas.editing.slots import places
from canvas.editing.tree import Tree
from canvas.inspection.inspect import Inspection, inspect
from canvas.knowledge import vocabulary
from canvas.knowledge.vocabulary import folded_key, key_in
from canvas.reading.nodes import Scalar, Sequence, is_plain, reach
from canvas.reading.problems import lines_of
from canvas.reading.read import Reading, read_text
from canvas.reading.shapes import SlotKind
from canvas.reading.writing import write
from canvas.rendering.starters import Starter, starter
from tests.support.remarks import with_remarks
from tests.support.strategies import tracks

SLIPS = """# Ons traject
formaat: 1
trajct:  # van ons
  id: Mijn Traject
  titl: "x"
  fase: ontwrep  # bijna
  sector: [bouw, zorg, bouw]
doelgroep: {omschrijvng: x, groepen: [statushouders, Statushouders, statushoudrs], taal_in: A2}
partijen:
  - {id: gemeente-x, naam: Gemeente X, soort: gemente, belng: y}
  - {id: roc, naam: ROC}
  - {id: roc, naam: ROC}
rollen:
  - {soort: regiseur, partij: gemente-x}
  - {soort: opleider, partij: [roc, rock]}  # allebei
  - soort: werkgever
    partij: roc, gemeentex
    stappen: {wervng: doet}
stappen:
  - id: werving
    soort: Werving
    trekker: ROC
    trekker: ROC
"""
MENDED = """# Ons traject
formaat: 1
traject:  # van ons
  id: mijn-traject
  titel: "x"
  fase: ontwerp  # bijna
  sector: [bouw, zorg]
doelgroep: {omschrijving: x, groepen: [statushouders], taalniveau_instroom: A2}
partijen:
  - {id: gemeente-x, naam: Gemeente X, soort: gemeente, belang: y}
  - {id: roc, naam: ROC}
rollen:
  - {soort: regisseur, partij: gemeente-x}
  - {soort: opleider, partij: [roc]}  # allebei
  - soort: werkgever
    partij: roc, gemeente-x
    stappen: {werving: doet}
stappen:
  - id: werving
    soort: werving
    trekker: roc
"""

KNOWN_KEYS = vocabulary.keys()
LEFT_ALONE = {
    "between two keys": "doelgroep: {groep: x, groepen: [statushouders], grootte: 3}\n",
    "a key of another part": "missie: {doel: x, partij: y}\n",
    "a sort of": "partijen: [{id: a, soort: hoveniersbedrijf}]\n",
    "an id like two others": "partijen: [{id: roc-a}, {id: roc-b}]\nrollen: [{soort: opleider, partij: roc-c}]\n",
    "two sums of money": "kosten:\n  - {titel: x, hoeveelheid: 5 euro}\n  - {titel: x, hoeveelheid: 5 euro}\n",
    "a second entry with a remark": "traject:\n  sector:\n    - bouw\n    - bouw  # van de tweede partij\n",
    "a second key that says something else": "missie: {doel: x}\nmissie: {doel: y}\n",
    "other words that people like": "traject: {looptijd: {start: 2027}}\n",
    "between quotes": 'rollen: [{soort: opleider, partij: "a, b"}]\n',
    "no yaml": "traject: {id: x\n",
}


def look(reading: Reading) -> Inspection:
    return inspect(reading, "x.track.yaml")


def fix(text: str, *, scaffold: bool = False, stage: Stage | None = None) -> Fixed:
    return fixed(read_text(text), lambda reading: inspect(reading, "x.track.yaml", stage=stage), scaffold=scaffold)


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_slips_are_mended_and_the_rest_stays(newline: str) -> None:
    """Also what comes to light only when something around it is mended."""
    assert fix(SLIPS.replace("\n", newline)).reading.text == MENDED.replace("\n", newline)


def test_what_is_mended_is_told_with_its_line_and_its_finding() -> None:
    """A slip that the check reads over has no finding."""
    mended = [(each.fix, each.line) for each in fix(SLIPS).done]
    done = {(each.title, line, each.finding.code if each.finding else None) for each, line in mended}

    assert ("Schrijf de sleutel “trajct” als “traject”", 3, "Y07") in done
    assert ("Schrijf “ontwrep” als “ontwerp”", 6, "Y08") in done
    assert ("Haal de tweede “bouw” weg", 7, None) in done
    assert ("Schrijf de id “rock” als “roc”", 14, "D01") in done
    assert ("Schrijf “taalniveau_instroom”, het woord dat nu in de plaats komt van “taal_in”", 8, None) in done


def test_an_id_is_mended_wherever_it_is_named() -> None:
    """In many places at once; where all places agree it is the part itself that has the slip."""
    places_of = "partijen: [{{id: {given}}}]\nrollen:\n" + "  - {{soort: opleider, partij: {named}}}\n" * 30

    some = places_of.format(given="gemeente-x", named="gemente-x") + "  - {soort: werkgever, partij: gemeente-x}\n"
    assert fix(some).reading.text == some.replace("gemente-x", "gemeente-x")
    all_of_them = places_of.format(given="gemente-x", named="gemeente-x")
    assert fix(all_of_them).reading.text == all_of_them.replace("gemente-x", "gemeente-x")


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_what_is_not_clear_is_left_alone(text: str) -> None:
    """A wrong fix costs more than none."""
    assert fix(text).reading.text == text


def test_each_fix_stands_by_itself() -> None:
    """An editor offers one at a time: any of them leaves a file that is no worse."""
    reading = read_text(SLIPS)
    for each in fixes_for(reading, look(reading)):
        after = read_text(edited(SLIPS, each.edits))
        assert len(lines_of(after.text)) >= len(lines_of(SLIPS)) - 1
        assert len(after.problems) <= len(reading.problems) + 2, each.title


SKETCH = """traject:
  id: x  # de naam

partijen:
  - id: a
    naam: A
  - {id: b}

stappen:
  - id: w
    soort: werving
# einde
"""


def test_missing_parts_come_as_remarks_with_their_question() -> None:
    """Somebody who takes the signs away has a file that can be read; remarks say nothing by themselves."""
    scaffolded = fix(SKETCH, scaffold=True, stage=Stage.DESIGN).reading

    assert "# missie:  # Wat willen we samen bereiken?\n#   doel:\n" in scaffolded.text
    assert "    # belang:  # " in scaffolded.text
    assert "  # - id: nazorg  # " in scaffolded.text
    assert "  # - id: matching  # " in scaffolded.text
    assert "  #   soort: matching\n" in scaffolded.text
    assert scaffolded.track == read_text(SKETCH).track
    assert [line for line in lines_of(scaffolded.text) if not line.lstrip().startswith("# ")] != []
    assert fix(scaffolded.text, scaffold=True, stage=Stage.DESIGN).done == ()
    filled_in = "\n".join(line.replace("# ", "", 1) if line.lstrip().startswith("# ") else line
                          for line in lines_of(scaffolded.text.replace("# einde\n", "")))  # fmt: skip
    assert read_text(filled_in).problems == ()


def test_a_remark_stays_inside_the_item_that_it_is_for() -> None:
    """What comes before its first key stands below the dash; above the first key of the file it may stand."""
    text = "parties:\n  - name: A\n    kind: company\n"

    scaffolded = fix(text, scaffold=True, stage=Stage.DESIGN).reading.text

    assert "  - name: A\n    # id:  # " in scaffolded
    assert scaffolded.index("# mission:") < scaffolded.index("parties:")
    assert fix(scaffolded, scaffold=True, stage=Stage.DESIGN).done == ()


def test_lines_are_told_as_they_are_in_the_new_file() -> None:
    """From top to bottom, also where something above became longer or went away."""
    scaffolded = fix(SKETCH.replace("  id: x", "  sector: [bouw, bouw]\n  id: x"), scaffold=True, stage=Stage.DESIGN)
    lines = lines_of(scaffolded.reading.text)

    assert [each.line for each in scaffolded.done] == sorted(each.line for each in scaffolded.done)
    put_ready = [each for each in scaffolded.done if each.fix.kind is MendKind.SKELETON]
    assert put_ready
    for each in put_ready:
        named = each.fix.title.split("“")[1].split("”")[0].rpartition(": ")[2]
        assert lines[each.line - 1].lstrip().startswith("# ")
        assert named in lines[each.line - 1]


def test_quotes_of_a_word_processor_are_mended() -> None:
    """Around a whole value; in the middle of a text they are the writer's."""
    text = (
        "traject:\n  titel: “- samen aan het werk”\n  fase: “ontwerp”\n  periode: {begin: “2027-03”}\n"
        "doelgroep:\n  aantal: „12 deelnemers”\n  omschrijving: “Eerst” en “later”\n"
    )
    after = fix(text)

    assert after.reading.text == (
        'traject:\n  titel: "- samen aan het werk"\n  fase: ontwerp\n  periode: {begin: 2027-03}\n'
        "doelgroep:\n  aantal: 12 deelnemers\n  omschrijving: “Eerst” en “later”\n"
    )
    assert after.reading.problems == ()
    found = fixes_by_finding(inspect(read_text(text), "x.track.yaml"))
    assert len(found) == 3
    assert all(fingerprint and len(fixes) == 1 for fingerprint, fixes in found.items())


def test_nothing_is_scaffolded_without_being_asked_for() -> None:
    """A young plan is no wrong file."""
    assert fix(SKETCH, stage=Stage.DESIGN).done == ()


@pytest.mark.parametrize(
    ("written", "known", "meant"),
    [
        ("partijn", ["partijen", "partij"], None),
        ("doelgrop", ["doelgroep", "doel"], "doelgroep"),
        ("gemente", ["gemeente", "gemeentefonds"], "gemeente"),
        ("a", ["b", "c"], None),
        ("installateursbedrijf", ["bedrijf"], None),
    ],
)
def test_a_word_is_clearly_meant_only_when_no_other_is_near(written: str, known: list[str], meant: str | None) -> None:
    """One slip further away at least, and not a part of the word."""
    assert clearly_meant(written, {word: word for word in known}) == meant


@dataclass(frozen=True)
class Injured:
    """A text with slips that were put in, and the lines that hold one."""

    text: str
    lines: frozenset[int]


def _misspelt(word: str) -> str:
    """Two letters in the middle swapped, or the last but one left out where they are the same."""
    middle = len(word) // 2
    first, second = word[middle - 1 : middle], word[middle : middle + 1]
    return (
        word[: middle - 1] + second + first + word[middle + 1 :]
        if first != second
        else word[:middle] + word[middle + 1 :]
    )


def _slips(text: str) -> Iterator[Edit]:
    """Every slip that can be put into a file: keys and kinds misspelt, entries of lists said twice."""
    tree = Tree(text)
    for place in places(tree):
        if (
            place.key is not None
            and len(place.key.value) > 5
            and folded_key(_misspelt(place.key.value)) not in KNOWN_KEYS
        ):
            yield Edit(*reach(place.key), _misspelt(place.key.value))
        node, family = place.node, place.slot.family
        if isinstance(node, Scalar) and family and is_plain(node) and len(node.value) > 5 and "," not in node.value:
            yield Edit(*reach(node), _misspelt(node.value))
        if isinstance(node, Sequence) and tree.is_flow(node) and place.slot.kind is SlotKind.LIST and node.items:
            first, last = reach(node.items[0]), tree.end(node.items[-1])
            if isinstance(node.items[0], Scalar) and "#" not in text[slice(*first)]:
                yield Edit(last, last, f", {text[slice(*first)]}")


@st.composite
def injured(draw: st.DrawFn, text: str) -> Injured:
    slips = list(_slips(text))
    assume(slips)
    drawn = draw(
        st.lists(st.sampled_from(slips), min_size=1, max_size=6, unique_by=lambda slip: text.count("\n", 0, slip.start))
    )
    return Injured(edited(text, drawn), frozenset(text.count("\n", 0, slip.start) for slip in drawn))


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(track=tracks, language=st.sampled_from(Language), newline=st.sampled_from(["\n", "\r\n"]), data=st.data())
def test_every_line_is_as_it_was_or_as_it_should_be(
    track: Track, language: Language, newline: str, data: st.DataObject
) -> None:
    """Lines without a slip stay to the byte; a line with one stays or is what it was before the slip."""
    text = with_remarks(write(track, language)).replace("\n", newline)
    assume(fix(text).done == ())
    hurt = data.draw(injured(text))

    done = fix(hurt.text)

    before, slipped, after = text.split("\n"), hurt.text.split("\n"), done.reading.text.split("\n")
    assert len(after) == len(before)
    for number, line in enumerate(after):
        assert line == before[number] or (number in hurt.lines and line == slipped[number])
    assert {problem.code for problem in done.reading.problems} <= {
        problem.code for problem in read_text(hurt.text).problems
    }
    assert fix(done.reading.text).done == ()


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("one", Starter)
def test_a_starter_is_scaffolded_once(one: Starter, language: Language) -> None:
    """Remarks say nothing, so the track is the same; a second time nothing is added."""
    text = starter(one, language, "x", '"X"')

    scaffolded = fix(text, scaffold=True, stage=Stage.RUNNING)

    assert scaffolded.reading.track == read_text(text).track
    assert fix(scaffolded.reading.text, scaffold=True, stage=Stage.RUNNING).done == ()


def test_old_words_are_read_and_are_not_the_words_of_the_format() -> None:
    """A word that is none of them would never be met; one that is written today would be mended for ever."""
    written = {key_in(known.name, language) for known in KNOWN_KEYS.values() for language in Language}

    assert vocabulary.old_keys() <= KNOWN_KEYS.keys()
    assert not vocabulary.old_keys() & written
