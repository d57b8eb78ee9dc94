"""From text to track: two languages, four kinds of absence, and problems on the very word."""

import re

import pytest

from canvas.domain.answer import MISSING, NOT_APPLICABLE, UNKNOWN, Absence, Absent
from canvas.domain.kinds import Involvement, StepKind
from canvas.domain.language import Language
from canvas.domain.track import Track
from canvas.reading.nodes import Mapping, Node, Scalar, Sequence, parse, reach, span_of
from canvas.reading.problems import ProblemCode
from canvas.reading.read import Reading, read_text
from canvas.reading.writing import write
from tests.reading.examples import WHOLE


def track(text: str) -> Track:
    """The track of a text that must be readable."""
    reading = read_text(text)
    assert reading.problems == ()
    assert reading.track
    return reading.track


def told(text: str) -> list[tuple[str, str, int, int]]:
    """Code, variant and place of each problem."""
    return [(each.code.value, each.variant, each.span.line, each.span.column) for each in read_text(text).problems]


class TestLanguages:
    """One format, two vocabularies."""

    def test_a_dutch_file_is_the_same_track(self) -> None:
        dutch = "missie: {doel: Werk}\nstappen:\n  - {id: werkfit, soort: voortraject, duur: 12 weken, trekker: uaf}\n"
        english = "mission: {goal: Werk}\nsteps:\n  - {id: werkfit, kind: preparation, duration: 12 weeks, lead: uaf}\n"

        assert track(dutch) == track(english)
        assert (read_text(dutch).language, read_text(english).language) == (Language.NL, Language.EN)

    def test_a_tie_is_dutch(self) -> None:
        assert read_text("missie: {goal: x}").language is Language.NL

    def test_mixed_languages_are_a_hint_at_the_first_key_of_the_fewer(self) -> None:
        reading = read_text("mission:\n  goal: x\n  probleem: y\nparties:\n  - {naam: a}\n")

        (hint,) = reading.problems
        assert (hint.code, hint.span.line, hint.span.column) == (ProblemCode.MIXED_LANGUAGES, 3, 3)
        assert hint.facts == {"key": "probleem", "count": 2, "better": "problem"}
        assert reading.track

    @pytest.mark.parametrize("language", Language)
    def test_one_language_is_no_hint(self, language: Language) -> None:
        reading = read_text(write(track(WHOLE), language))

        assert reading.problems == ()
        assert reading.language is language

    @pytest.mark.parametrize(
        ("text", "language"),
        [
            ("mission:\n\tgoal: x\nparties: []\n", Language.EN),
            ("missie:\n\tdoel: x\n", Language.NL),
            ("\t", Language.NL),
        ],
    )
    def test_a_file_that_cannot_be_read_speaks_the_language_of_its_keys(self, text: str, language: Language) -> None:
        assert read_text(text).language is language

    def test_dashes_underscores_capitals_and_spaces_make_no_difference(self) -> None:
        written = (
            "Target-Group: {LANGUAGE_IN: a2}\nLeft Out: [Follow On]\nroles: [{kind: Job_Coach, party: Werk_in_Zicht}]"
        )

        assert track(written) == track(
            "target_group: {language_in: A2}\nleft_out: [follow-on]\nroles: [{kind: job-coach, party: werk-in-zicht}]"
        )

    def test_other_words_of_the_field_are_read_too(self) -> None:
        assert (
            track("steps: [{kind: nazorg}, {kind: after-care}]").steps
            == track("steps: [{kind: aftercare}, {kind: aftercare}]").steps
        )


class TestAbsence:
    """Missing, unknown and not applicable are three things."""

    @pytest.mark.parametrize("nothing", ["", "~", "null", '""', "''", "' '", "[]", "{}", "[{id: }]", "{id: }"])
    def test_an_empty_value_is_missing(self, nothing: str) -> None:
        assert track(f"mission: {{goal: x}}\nparties: {nothing}\n").parties == MISSING

    def test_a_part_of_empty_values_is_missing(self) -> None:
        assert track("mission: {goal: }\nregion:\ntrack: {id: x}".replace("region:\n", "")).mission == MISSING

    @pytest.mark.parametrize("word", ["unknown", "Onbekend", '"?"', "tbd", '"unknown"'])
    @pytest.mark.parametrize("key", ["mission", "parties", "results", "target_group"])
    def test_unknown_may_stand_anywhere(self, key: str, word: str) -> None:
        assert getattr(track(f"track: {{id: x}}\n{key}: {word}\n"), key) == UNKNOWN

    @pytest.mark.parametrize("word", ["n/a", "N.v.t.", "nvt", "n.v.t"])
    def test_not_applicable_has_many_spellings(self, word: str) -> None:
        assert track(f"lines: {{language: {word}}}").lines.language == NOT_APPLICABLE  # type: ignore[union-attr]

    @pytest.mark.parametrize("text", ["{answer: n/a, reason: too young}", "{reden: too young, antwoord: n.v.t.}"])
    def test_an_absence_may_have_a_reason(self, text: str) -> None:
        reading = read_text(f"steps: {text}")

        assert reading.track
        assert reading.track.steps == Absent(Absence.NOT_APPLICABLE, "too young")

    @pytest.mark.parametrize("text", ["{value: unknown, note: asked, source: x}", "{answer: unknown, reason: asked}"])
    def test_a_quantity_may_be_unknown_with_a_reason(self, text: str) -> None:
        group = track(f"target_group: {{size: {text}}}").target_group

        assert group.size == Absent(Absence.UNKNOWN, "asked")  # type: ignore[union-attr]

    def test_a_list_of_one_absence_is_that_absence(self) -> None:
        assert track("parties: [unknown]").parties == UNKNOWN

    def test_an_absence_among_others_is_a_problem(self) -> None:
        assert told("track: {sector: [care, unknown]}") == [("Y09", "absence_in_list", 1, 24)]

    def test_another_word_for_an_absence_is_a_problem(self) -> None:
        assert told("parties:\n  answer: perhaps\n") == [("Y09", "absence", 2, 11)]


class TestForms:
    """One thing may be written in several ways."""

    def test_one_text_stands_for_a_part(self) -> None:
        written = (
            "mission: Werk\ntarget_group: All\nparties: [{brings: [places]}]\nsources: [News]\ncustomisation: high"
        )

        assert track(written) == track(
            "mission: {goal: Werk}\ntarget_group: {description: All}\nparties: [{brings: [{kind: places}]}]\n"
            "sources: [{title: News}]\ncustomisation: {level: high}"
        )

    def test_one_value_stands_for_a_list(self) -> None:
        written = "track: {sector: care}\nroles: {kind: buddy, party: one}\nparties: [{brings: places}]"

        assert track(written) == track(
            "track: {sector: [care]}\nroles: [{kind: buddy, party: [one]}]\nparties: [{brings: [{kind: places}]}]"
        )

    def test_a_comma_parts_ids_and_kinds_but_no_texts(self) -> None:
        read = track(
            "track: {sector: care, and more}".replace("care, and more", '"care, and more"')
            + "\nroles: [{party: 'one, two'}]"
        )

        assert read.track.sector == ("care, and more",)  # type: ignore[union-attr]
        assert read.roles[0].party == ("one", "two")  # type: ignore[index]

    @pytest.mark.parametrize("steps", ["[a, b]", "{a: does, b: does}", "{a: , b: doet}", "'a, b'"])
    def test_a_list_of_steps_says_that_the_role_is_at_work_in_them(self, steps: str) -> None:
        read = track(f"roles: [{{kind: buddy, steps: {steps}}}]")

        assert read.roles[0].steps == {"a": Involvement.DOES, "b": Involvement.DOES}  # type: ignore[index]

    def test_empty_items_do_not_count(self) -> None:
        read = track("steps:\n  -\n  - kind: matching\n  - {kind: }\n  - kind: aftercare\n  -\n")

        assert [step.kind for step in read.steps] == [StepKind.MATCHING, StepKind.AFTERCARE]  # type: ignore[union-attr]

    def test_empty_items_do_not_shift_places(self) -> None:
        assert told("steps:\n  -\n  - kind: matching\n  - kind: foo\n") == [("Y08", "message", 4, 11)]

    @pytest.mark.parametrize(
        ("written", "canonical"),
        [
            ("partijen.installateurs.belang", "parties.installateurs.interest"),
            ("Partijen[0].Belang", "parties[0].interest"),
            ("stappen.werving.duur", "steps.recruitment.duration"),
            ("stappen.matching", "steps.matching"),
            ("steps.aftercare", "steps.aftercare"),
            ("lijnen.taal", "lines.language"),
            ("rollen.jobcoach.stappen.Werkfit", "roles.job-coach.steps.werkfit"),
            ("stappen.nazorg.trekker", "steps.nazorg.lead"),
            ("partyen.x", "partyen.x"),
            ("nowhere", "nowhere"),
            ("parties.x.interest.more", "parties.x.interest.more"),
        ],
    )
    def test_places_are_read_in_the_words_of_both_languages(self, written: str, canonical: str) -> None:
        """What is an id in the file is no kind: a step here is called `nazorg`."""
        text = f"stappen: [{{id: nazorg, soort: matching}}]\nopen_vragen: [{{vraag: x, over: '{written}'}}]"

        assert track(text).open_questions[0].at == canonical  # type: ignore[index]


class TestPlaces:
    """A problem stands on the very word."""

    def test_all_problems_of_a_file_are_told_in_one_run(self) -> None:
        text = (
            "mission: {gaol: x, goal: &a y}\n"
            "parties:\n  - {id: 'a!', knid: company, count: many}\n  - {id: a, id: b}\n"
            "steps:\n  - {kind: wervign, duration: !!x long}\n"
            "format: 1\nformat: 2\n"
        )

        assert told(text) == [
            ("Y07", "message", 1, 11),
            ("Y10", "anchor", 1, 26),
            ("Y09", "id", 3, 10),
            ("Y07", "message", 3, 16),
            ("Y09", "quantity", 3, 38),
            ("Y06", "message", 4, 13),
            ("Y08", "message", 6, 12),
            ("Y12", "message", 6, 31),
            ("Y09", "quantity", 6, 31),
            ("Y06", "message", 8, 1),
        ]

    @pytest.mark.parametrize(
        ("text", "problem"),
        [
            ("mission: [a, b]", ("Y09", "part", 1, 10)),
            ("lines: language", ("Y09", "part", 1, 8)),
            ("parties:\n  trainers: {name: a}\n  others: {name: b}\n", ("Y09", "list", 2, 3)),
            ("roles: [{steps: {a: perhaps}}]", ("Y08", "message", 1, 21)),
            ("roles: [{steps: [[a]]}]", ("Y09", "table", 1, 17)),
            ("customisation: {individual_plan: maybe}", ("Y09", "flag", 1, 34)),
            ("customisation: perhaps", ("Y08", "message", 1, 16)),
            ("parties: [{brings: [monye]}]", ("Y08", "message", 1, 21)),
            ("parties: [{brings: monye}]", ("Y08", "message", 1, 20)),
            ("target_group: {size: {value: many, note: x}}", ("Y09", "quantity", 1, 30)),
            ("target_group: {size: [1, 2]}", ("Y09", "quantity", 1, 22)),
            ("target_group: {size: {value: 3, foo: x}}", ("Y07", "message", 1, 33)),
            ("target_group: {size: {value: 3, note: [x]}}", ("Y09", "text", 1, 39)),
            ("target_group: {groups: 'women, yuoth'}", ("Y08", "message", 1, 24)),
            ("accept: [{finding: M3}]", ("Y09", "code", 1, 20)),
            ("accept: [{at: [x]}]", ("Y09", "place", 1, 15)),
            ("steps: [{lead: {x: y}}]", ("Y09", "name", 1, 16)),
            ("sources: [{date: soon}]", ("Y09", "date", 1, 18)),
            ("lines: {language: {level_out: B7}}", ("Y09", "level", 1, 31)),
            ("format: one and more", ("Y09", "number", 1, 9)),
            ("format: 2", ("Y22", "newer", 1, 9)),
            ("format: 0", ("Y22", "message", 1, 9)),
            ("programme: {id: x}\ntrack: {id: y}", ("Y23", "message", 2, 1)),
            ("parties: [{title: Dutch, culture}]", ("Y07", "message", 1, 12)),
            ("parties: [{name: Dutch, culture}]", ("Y07", "comma", 1, 25)),
            ("- mission", ("Y09", "root", 1, 1)),
            ("hello", ("Y09", "root", 1, 1)),
        ],
    )
    def test_a_problem_stands_on_its_word(self, text: str, problem: tuple[str, str, int, int]) -> None:
        assert problem in told(text)

    @pytest.mark.parametrize("language", Language)
    def test_every_value_that_is_refused_is_marked_itself(self, language: Language) -> None:
        """Spoil every value of a whole file in turn: what is told covers the spoilt word and nothing else."""
        text = write(track(WHOLE), language)
        spoilt = 0
        for value in values(parse(text).root):
            reading, place = replaced(text, value, "@@")
            wrong = [problem for problem in reading.problems if not problem.code.is_hint]
            spoilt += bool(wrong)
            assert {covered(reading, problem.span) for problem in wrong} <= {place}
        assert spoilt > 100

    @pytest.mark.parametrize("language", Language)
    def test_every_key_that_is_refused_is_marked_itself(self, language: Language) -> None:
        """The same with every key."""
        text = write(track(WHOLE), language)
        spoilt = 0
        for key in keys(parse(text).root):
            reading, place = replaced(text, key, "zzz")
            unknown = [problem for problem in reading.problems if problem.code is ProblemCode.UNKNOWN_KEY]
            spoilt += bool(unknown)
            assert {covered(reading, problem.span) for problem in unknown} <= {place}
        assert spoilt > 250

    @pytest.mark.parametrize("language", Language)
    def test_every_key_that_stands_twice_is_marked_itself(self, language: Language) -> None:
        """The second of two is told, with the first beside it."""
        reading = read_text(
            write(track(WHOLE), language) + f"\n{'missie' if language is Language.NL else 'mission'}: x\n"
        )

        (problem,) = reading.problems
        assert problem.code is ProblemCode.DUPLICATE_KEY
        assert problem.span.line == reading.text.count("\n")
        assert reading.text.split("\n")[problem.elsewhere[0].span.line - 1].startswith("miss")


def values(node: Node | None) -> list[Scalar]:
    """Every value that is written."""
    if isinstance(node, Mapping):
        return [found for _, value in node.pairs for found in values(value)]
    if isinstance(node, Sequence):
        return [found for item in node.items for found in values(item)]
    return [node] if node else []


def keys(node: Node | None) -> list[Scalar]:
    """Every key that is written."""
    if isinstance(node, Mapping):
        own = [key for key, _ in node.pairs if isinstance(key, Scalar)]
        return own + [found for _, value in node.pairs for found in keys(value)]
    return [found for item in node.items for found in keys(item)] if isinstance(node, Sequence) else []


def replaced(text: str, node: Scalar, word: str) -> tuple[Reading, tuple[int, int, int]]:
    """The reading with another word in the place of a node, and where that word stands."""
    quoted = f'"{word}"'
    begin, end = reach(node)
    after = text[end:] if text[end - 1] != "\n" else "\n" + text[end:]
    reading = read_text(text[:begin] + quoted + after)
    span = span_of(node)
    return reading, (span.line, span.column, span.column + len(quoted))


def covered(reading: Reading, span: object) -> tuple[int, int, int]:
    """Line, first and last column of a span on one line."""
    line, column, end_line, end_column = re.findall(r"\d+", str(span))
    assert line == end_line
    return int(line), int(column), int(end_column)
