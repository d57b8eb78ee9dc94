"""What a problem says: in both languages, about the same facts, with an example that shows it."""

import string

import pytest

from canvas.domain.language import Language
from canvas.inspection.inspect import inspect
from canvas.inspection.problem_words import problem_words
from canvas.reading.nodes import LONGEST_TEXT, MOST_LEVELS
from canvas.reading.problems import ProblemCode
from canvas.reading.read import read_text

# Of these no small file can show it: their pages tell of a case.
TOLD_OF = {"Y03", "Y04", "Y14", "Y15", "Y16", "Y18", "Y19", "Y20"}


def placeholders(template: str) -> set[str]:
    """The names between braces."""
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


@pytest.mark.parametrize("language", Language)
def test_every_problem_has_words(language: Language) -> None:
    """And no words are left over."""
    assert list(problem_words(language)) == [code.value for code in ProblemCode]


@pytest.mark.parametrize("code", ProblemCode)
def test_both_languages_say_the_same(code: ProblemCode) -> None:
    """The same variants, about the same facts."""
    dutch, english = (problem_words(language)[code.value] for language in Language)

    for one, other in ((dutch.whys, english.whys), (dutch.messages, english.messages), (dutch.helps, english.helps)):
        assert list(one) == list(other)
        assert {name: placeholders(text) for name, text in one.items()} == {
            name: placeholders(text) for name, text in other.items()
        }


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("code", ProblemCode)
def test_every_variant_has_a_way_out(code: ProblemCode, language: Language) -> None:
    """A help of its own or the common one."""
    words = problem_words(language)[code.value]

    assert "message" in words.messages
    assert "message" in words.helps
    assert words.title
    assert all(why.endswith(".") for why in words.whys.values())
    assert set(words.whys) <= set(words.messages)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("code", [code for code in ProblemCode if code.value not in TOLD_OF])
def test_the_example_shows_the_problem(code: ProblemCode, language: Language) -> None:
    """The gap has this problem alone, the closed piece none."""
    words = problem_words(language)[code.value]

    assert {problem.code for problem in read_text(words.gap).problems} == {code}
    assert read_text(words.closed).problems == ()
    assert read_text(words.closed).language is language


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("rollen:\n  regisseur: gemeente\n", "“- {soort: regisseur, partij: …}”"),
        ("stappen:\n  - {id: les, soort: “werving”}\n", "Haal de aanhalingstekens weg"),
        ("stappen:\n  - {id: les, duur: „12 weken”}\n", "Haal de aanhalingstekens weg"),
        ("stappen:\n  - {id: les, soort: taalles}\n", "“activiteiten: [{soort: taalles}]”"),
        ("partijen:\n  - {id: uaf, naam: UAF, telefoon: 030}\n", "Noem de functie"),
    ],
    ids=["a role as a key", "a word in quotes", "an amount in quotes", "an activity as a step", "data of a person"],
)
def test_what_stands_in_the_wrong_shape_is_told_how_it_is_written(text: str, told: str) -> None:
    """The words are known; only their place is not."""
    (finding,) = inspect(read_text(text), "x.track.yaml").findings[:1]

    assert told in finding.help


def test_a_long_list_shows_what_is_like_the_word_that_was_meant() -> None:
    """With the right word at hand, not all kinds are told."""
    (finding,) = inspect(read_text("partijen:\n  - {id: a, naam: A, soort: gemeentte}\n"), "x.track.yaml").findings[:1]

    assert finding.help.startswith("Bedoel je “gemeente”?")
    assert finding.help.count(", ") <= 12
    assert finding.help.rstrip(".").endswith("…")


def test_quotes_of_word_stand_once_in_a_message() -> None:
    """What the message quotes is the word inside them."""
    (finding,) = inspect(read_text("stappen:\n  - {id: les, soort: “werving”}\n"), "x.track.yaml").findings[:1]

    assert finding.message.startswith("“werving” staat tussen aanhalingstekens van Word.")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("code", sorted(TOLD_OF))
def test_what_a_text_cannot_show_is_told_of(code: str, language: Language) -> None:
    """A case, and each message with all its facts; a limit is the one that reading keeps."""
    words = problem_words(language)[code]

    assert words.example.endswith(".")
    for variant, facts in words.shown.items():
        assert placeholders(words.messages[variant]) <= set(facts)
    limits = {"Y14": MOST_LEVELS, "Y16": LONGEST_TEXT}
    assert code not in limits or words.shown["message"]["most"] == limits[code]
