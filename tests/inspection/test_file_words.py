"""Advice in one language about a file in the other."""

import re
from collections.abc import Iterator

import pytest

from canvas.domain.language import Language
from canvas.inspection.file_words import in_words_of_file
from canvas.inspection.inspect import inspect
from canvas.inspection.problem_words import problem_words
from canvas.knowledge import vocabulary
from canvas.reading.read import read_text
from canvas.rules.words import rule_words

_QUOTED = re.compile(r"“([^“”]*)”")
_BOTH_WAYS = [(Language.NL, Language.EN), (Language.EN, Language.NL)]


@pytest.mark.parametrize(
    ("dutch", "english"),
    [
        ("“doelgroep”", "“target_group”"),
        ("“missie:”", "“mission:”"),
        ("“soort: werving”", "“kind: recruitment”"),
        ("“denkt-mee”", "“consulted”"),
        ("“status: n.v.t.”", "“status: n/a”"),
        ("“- {{soort: {kind}, reden: …}}”", "“- {{kind: {kind}, reason: …}}”"),
        ("“kosten: {{antwoord: n.v.t., reden: …}}”", "“costs: {{answer: n/a, reason: …}}”"),
        ("“onderwerpen: [wensen, taal]”", "“topics: [wishes, language]”"),
        ("“soort: taalles”", "“kind: language”"),
        ("“partijen.roc-midden.belang”", "“parties.roc-midden.interest”"),
    ],
)
def test_what_is_typed(dutch: str, english: str) -> None:
    """Keys and kinds between quotes go from one language into the other, and back."""
    assert in_words_of_file(dutch, Language.NL, Language.EN) == english
    assert in_words_of_file(english, Language.EN, Language.NL) == dutch


@pytest.mark.parametrize(
    "text", ["Vraag het aan de gemeente.", "“canvas new”", "“.track.yaml”", "“Wil met mensen werken”"]
)
def test_what_is_no_key_and_no_kind_stays(text: str) -> None:
    """Prose, commands and what somebody writes in own words are no words of the vocabulary."""
    assert in_words_of_file(text, Language.NL, Language.EN) == text


@pytest.mark.parametrize(("spoken", "written"), _BOTH_WAYS)
def test_all_advice_names_the_same_keys_in_both_languages(spoken: Language, written: Language) -> None:
    """Each text, told in the words of the other language, quotes the keys and kinds that its twin quotes."""
    for code, own, twin in _texts(spoken, written):
        told = [_known(quote, written) for quote in _QUOTED.findall(in_words_of_file(own, spoken, written))]
        assert sorted(filter(None, told)) == sorted(
            filter(None, (_known(quote, written) for quote in _QUOTED.findall(twin)))
        ), code


def _texts(spoken: Language, written: Language) -> Iterator[tuple[str, str, str]]:
    for code, rule in rule_words(spoken).items():
        twin = rule_words(written)[code]
        yield from ((code, text, twin.messages[name]) for name, text in rule.messages.items())
        yield from ((code, text, twin.helps[name]) for name, text in rule.helps.items())
    for code, problem in problem_words(spoken).items():
        yield from ((code, text, problem_words(written)[code].helps[name]) for name, text in problem.helps.items())


def _known(quote: str, language: Language) -> tuple[str, ...]:
    """The keys in a quote, in front of a colon or alone."""
    words = re.findall(r"[^\W\d]\w*(?=:)|^\w+$", quote)
    return tuple(word for word in words if (key := vocabulary.keys().get(word)) and key.language in (None, language))


def test_an_english_file_is_advised_in_dutch_with_its_own_keys() -> None:
    """The whole way: a Dutch run on an English file."""
    reading = read_text("mission: {goal: Work for twelve people}\ntrack: {stage: design}\n")
    helps = [finding.help for finding in inspect(reading, "", language=Language.NL).findings]
    assert any("Zet bij “roles” een regel met “kind: coordinator” en “party”." in help for help in helps)
    assert not any("“rollen”" in help for help in helps)
