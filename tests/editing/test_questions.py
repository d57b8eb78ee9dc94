"""Questions for the table: in the order of a talk, each with a place for its answer."""

from typing import Any

import pytest

from canvas.domain.answer import listed
from canvas.domain.kinds import ActivityKind, BlockId, Stage
from canvas.domain.language import Language
from canvas.domain.part import Part
from canvas.domain.track import Track
from canvas.editing.answering import answered, put_off, with_member
from canvas.editing.answers import Answer, Misread, read_answer
from canvas.editing.questions import Question, open_questions
from canvas.editing.targets import NewMember, OnePlace, PartFields, target_of
from canvas.editing.words import editing_words
from canvas.inspection.inspect import inspect
from canvas.knowledge.asking import answer_places, field_question, first_fields
from canvas.knowledge.blocks import blocks
from canvas.reading.read import read_text
from canvas.reading.shapes import Slot, slot_at, slots
from canvas.rendering.starters import Starter, starter
from canvas.rules.catalogue import rule_with

YOUNG = "traject:\n  id: x  # ons traject\n"


def asked(text: str, stage: Stage | None = None) -> tuple[Question, ...]:
    return open_questions(inspect(read_text(text), "x.track.yaml", stage=stage))


def parts(part: type[Part], seen: dict[str, type[Part]]) -> dict[str, type[Part]]:
    """Every class of part in a track, by name."""
    if part.__name__ not in seen:
        seen[part.__name__] = part
        for slot in slots(part).values():
            for inner in (slot, slot.item or slot):
                if inner.part:
                    parts(inner.part, seen)
    return seen


def test_value_comes_first_and_money_last() -> None:
    """The order of the talk is that of the blocks' turns, each turn once."""
    order = [question.block for question in asked(YOUNG, Stage.DESIGN)]
    turns = {each.id: each.turn for each in blocks()}

    assert sorted(turns.values()) == list(range(1, len(BlockId) + 1))
    assert [turns[each] for each in order] == sorted(turns[each] for each in order)
    assert order[0] is BlockId.MISSION
    assert order[-1] is BlockId.RESOURCES
    assert min(turns, key=lambda each: turns[each]) is BlockId.MISSION
    assert max(turns, key=lambda each: turns[each]) is BlockId.RESOURCES


def test_a_block_about_which_nothing_is_known_asks_its_own_question() -> None:
    """Once; where a rule asks in that block already, the rule does."""
    for question in asked(YOUNG):
        if question.code is None:
            of_the_block = next(each for each in blocks() if each.id is question.block).questions[Language.NL]
            assert question.text in of_the_block or _own_question(question.target) == question.text
    by_block = [question.block for question in asked(YOUNG) if question.code is None]
    assert len(by_block) == len(set(by_block))
    assert not set(by_block) & {question.block for question in asked(YOUNG) if question.code}


def _own_question(target: object) -> str | None:
    if not isinstance(target, OnePlace):
        return None
    holder = slot_at(target.path[:-1])
    own = field_question(holder.part.__name__, str(target.path[-1]), Language.NL) if holder and holder.part else None
    return own.text if own else None


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("parties", ["", "parties:\n  - {id: a, name: A}\n"], ids=["no parties", "one party"])
def test_what_is_shown_as_an_example_can_be_answered(parties: str, language: Language) -> None:
    """The place to which the answer goes takes it as it is shown."""
    reading = read_text(YOUNG + parties)
    shown = 0
    for question in open_questions(inspect(reading, "x.track.yaml", language=language)):
        if question.code is None and isinstance(question.target, OnePlace) and question.help:
            assert reading.track is not None
            assert isinstance(read_answer(question.help, question.target.path, reading.track, language), Answer)
            shown += 1
    assert shown > 9


def test_money_at_the_end_of_a_cost_is_its_amount() -> None:
    """Wherever it stands it is not said twice; a number that is no money stays in the title."""
    reading = read_text(YOUNG)
    assert reading.track is not None
    said = "Taalles 5000 euro; Jobcoach: ongeveer € 24.000; Taalles 12 weken; 500 euro"
    answer = read_answer(said, ("costs",), reading.track, Language.NL)

    assert isinstance(answer, Answer)
    assert [(each.title, str(each.amount) if each.amount else None) for each in answer.value] == [
        ("Taalles", "5000 euro"),
        ("Jobcoach", "about 24000 euro"),
        ("Taalles 12 weken", None),
        ("500 euro", None),
    ]
    assert "  - titel: Taalles\n    hoeveelheid: € 5000\n" in answered(reading, ("costs",), answer).text


def test_a_party_that_is_not_in_the_file_is_no_answer() -> None:
    """Also where there are no parties at all: the id would lead nowhere."""
    for text in (YOUNG, YOUNG + "partijen: [{id: a, naam: A}]\n"):
        track = read_text(text).track
        assert track is not None
        path = ("roles", "coordinator", "party")
        assert isinstance(read_answer("Gemeente Nieuwstad", path, track, Language.NL), Misread)


def test_slips_of_the_pen_and_doubled_questions_are_not_put() -> None:
    """An id that leads nowhere is for the writer; a missing step is asked once, by its block."""
    text = YOUNG + "stappen:\n  - {soort: werving, trekker: roc}\n  - {soort: leer-werk}\npartijen: [{id: a}]\n"
    codes = [question.code for question in asked(text, Stage.DESIGN)]

    assert "D01" in {finding.code for finding in inspect(read_text(text), "x").findings}
    assert "D01" not in codes
    assert "S01" not in codes
    assert [each.text for each in asked(text, Stage.DESIGN) if each.block is BlockId.MATCHING and not each.code]
    left_out = text + "metingen: onbekend\n"
    assert "O03" in [question.code for question in asked(left_out, Stage.DESIGN)]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("one", Starter)
def test_every_target_can_be_written(one: Starter, language: Language) -> None:
    """Whatever the form of a track, an answer to any of its questions lands in the file and closes nothing else."""
    text = starter(one, language, "x", '"X"')
    reading = read_text(text)
    for stage in (Stage.IDEA, Stage.DESIGN, Stage.RUNNING):
        for question in asked(text, stage):
            match question.target:
                case OnePlace(path):
                    after = answered(reading, path, _some(path, reading.track, language))
                case PartFields(path, fields):
                    after = answered(reading, (*path, fields[0]), _some((*path, fields[0]), reading.track, language))
                case NewMember(path, _, fields):
                    name = fields[0]
                    value = _some((*path, 0, name), reading.track, language).value
                    after = with_member(reading, question.target, {name: value})
                case None:
                    continue
            assert after.problems == ()
            assert after.text != text


def _some(path: Any, track: Track | None, language: Language) -> Answer:
    """An answer that fits in a place."""
    slot = slot_at(path)
    assert slot is not None
    for said in ("1", "12", "A2", "2027", "ja"):
        answer = read_answer(said, path, track or Track(), language)
        if isinstance(answer, Answer):
            return answer
    return Answer(read_answer("onbekend", path, track or Track(), language).value)  # type: ignore[union-attr]


def test_a_new_party_gets_an_id_of_its_own() -> None:
    """Made of its name; a second one of the same name gets a number."""
    reading = read_text(YOUNG)
    target = NewMember(("parties",), type(_party()), ("name",))

    once = with_member(reading, target, {"name": "Gemeente Één & Co."})
    twice = with_member(once, target, {"name": "Gemeente Één & Co."})

    assert "partijen:\n  - id: gemeente-een-co\n    naam: Gemeente Één & Co.\n" in once.text
    assert twice.track is not None
    assert [party.id for party in listed(twice.track.parties)] == ["gemeente-een-co", "gemeente-een-co-2"]
    assert twice.text.startswith(YOUNG)


def _party() -> Part:
    slot = slot_at(("parties", 0))
    assert isinstance(slot, Slot)
    assert slot.part is not None
    return slot.part()


def test_what_is_put_off_stands_with_the_open_questions() -> None:
    """With its place and its owner; what was missing there is unknown from then on."""
    text = f"{YOUNG}missie:\n  doel:  # later\npartijen:\n  - id: stad\n"
    question = asked(text)[0]

    after = put_off(read_text(text), question, "Wat willen we?", ("stad",)).text

    assert after == (
        f"{YOUNG}missie:\n  doel: onbekend  # later\npartijen:\n  - id: stad\n"
        "open_vragen:\n  - vraag: Wat willen we?\n    over: missie.doel\n    eigenaar: stad\n"
    )


def test_every_part_has_its_first_fields() -> None:
    """What one asks first about a part are fields of it."""
    for name, part in parts(Track, {}).items():
        assert set(first_fields(name)) <= slots(part).keys(), name
        assert first_fields(name), name


def test_answer_places_belong_to_rules_and_lead_somewhere() -> None:
    """A code that no rule has, or a place that the format does not know, would never be used."""
    for code, place in answer_places().items():
        assert rule_with(code) is not None, code
        assert slot_at(tuple((place.at or place.add).split("."))) is not None, code


def test_an_answer_that_stands_there_is_not_written_over() -> None:
    """A rule may ask for more than the role that is there; then a talk is needed."""
    finding = next(each for each in inspect(read_text(YOUNG), "x").findings if each.code == "R01")
    without, with_one = (read_text(YOUNG + text).track for text in ("", "rollen: [{soort: regisseur, partij: stad}]\n"))
    assert without is not None
    assert with_one is not None

    assert target_of(finding, without) == OnePlace(("roles", "coordinator", "party"))
    assert target_of(finding, with_one) is None


def test_without_parties_every_block_still_has_its_question() -> None:
    """What would be said of parties is said of the plan, so that no two questions ask for the same."""
    assert {question.block for question in asked(YOUNG)} == set(BlockId)
    assert all(question.target for question in asked(YOUNG))


def test_the_words_are_the_same_in_both_languages() -> None:
    """Each key has a word in Dutch and in English, with the same facts."""
    dutch, english = editing_words(Language.NL), editing_words(Language.EN)

    assert {section: set(words) for section, words in dutch.items()} == {
        section: set(words) for section, words in english.items()
    }


def test_a_question_is_no_wider_than_the_field_that_takes_its_answer() -> None:
    """And where a rule asks for something to be done, the answer is that, not a field beside it."""
    text = """track: {id: x, stage: running}
target_group: {description: People}
parties: [{id: a, name: A, kind: company}]
roles: [{kind: employer, party: a}]
steps: [{id: w, kind: learning-work, title: Work, lead: a}]
"""
    questions = {question.code: question for question in asked(text)}

    assert questions["T05"].text == "What does the intake ask about?"
    assert questions["X01"].text == "Which existing programmes do you connect to?"
    target = questions["E02"].target
    assert isinstance(target, NewMember)
    said = {"kind": ActivityKind.EMPLOYER_TRAINING, "title": "Half a day on culture"}
    after = with_member(read_text(text), target, said)
    assert "E02" not in {question.code for question in asked(after.text)}
    assert "employer_support:\n" in after.text
