"""The starters: files that can be filled in from the first line."""

import re

import pytest

from canvas.domain.answer import given
from canvas.domain.finding import Severity
from canvas.domain.kinds import FileKind, Stage
from canvas.domain.language import Language
from canvas.inspection.inspect import Inspection, inspect
from canvas.reading.read import read_text
from canvas.rendering.starters import Starter
from tests.examples.gallery import other_words, started

STARTERS = [(one, language) for one in Starter for language in Language]
EVERY_STARTER = pytest.mark.parametrize(("one", "language"), STARTERS)

SUGGESTION = re.compile(r"^(\s*(?:- )?\w+:)  # (?:.*, )?(?:bijvoorbeeld|for example): (.+)$", re.MULTILINE)
ALLOWED_FOR_AN_IDEA = {"M01", "R01", "T01"}
CONTRADICTIONS = {"D01", "L02", "S05", "S06", "S07", "S12", "T04", "W08"}


def looked_at(text: str, stage: Stage | None = None) -> Inspection:
    return inspect(read_text(text), "nieuw-traject.track.yaml", stage=stage)


def taken_up(text: str) -> str:
    """The starter with every suggestion in a comment written down as it stands there."""
    return SUGGESTION.sub(r"\1 \2", text)


@EVERY_STARTER
def test_it_reads_without_a_problem(one: Starter, language: Language) -> None:
    """Nothing is wrong with the file, and it is wholly in one language."""
    reading = read_text(started(one, language))

    assert reading.problems == ()
    assert reading.language is language


@EVERY_STARTER
def test_it_uses_the_words_of_the_format(one: Starter, language: Language) -> None:
    """Who fills in a starter learns the first words of the format, also from its suggestions."""
    assert other_words(taken_up(started(one, language)), language) == []


@EVERY_STARTER
def test_only_id_and_title_are_filled_in_by_the_command(one: Starter, language: Language) -> None:
    """Nothing is left of the placeholders, and the work is no more than an idea."""
    text = started(one, language)
    track = looked_at(text).track
    assert track is not None

    assert not re.search(r"\{\{|\}\}|\{%|\{#", text)
    assert given(track.identity.id) == "nieuw-traject"
    assert given(track.identity.title) == "Nieuw: het traject"
    assert given(track.identity.stage) is Stage.IDEA
    assert track.kind is (FileKind.PROGRAMME if one is Starter.MEETING_PROGRAMME else FileKind.TRACK)


@EVERY_STARTER
def test_an_idea_is_asked_little(one: Starter, language: Language) -> None:
    """The first check asks for the goal, the people and somebody who holds it together."""
    assert {finding.code for finding in looked_at(started(one, language)).findings} <= ALLOWED_FOR_AN_IDEA


@EVERY_STARTER
def test_its_gaps_are_honest_at_every_stage(one: Starter, language: Language) -> None:
    """However far the work, what is found is missing; nothing contradicts itself."""
    for stage in Stage:
        found = {finding.code for finding in looked_at(started(one, language), stage).findings}
        assert not found & CONTRADICTIONS


@EVERY_STARTER
def test_every_suggestion_can_be_written_as_it_stands(one: Starter, language: Language) -> None:
    """What a comment gives as an example is read, and names only what is in the file."""
    text = taken_up(started(one, language))
    inspection = looked_at(text)

    assert len(SUGGESTION.findall(started(one, language))) > 3
    assert inspection.readable
    assert not {f.code for f in inspection.findings if f.severity is Severity.ERROR} - ALLOWED_FOR_AN_IDEA


@pytest.mark.parametrize("one", Starter)
def test_twins_have_the_same_findings_at_the_same_places(one: Starter) -> None:
    """The Dutch and the English starter are the same, also when their suggestions are taken up."""
    dutch, english = (started(one, language) for language in (Language.NL, Language.EN))
    for stage in Stage:
        for make in (str, taken_up):
            assert _findings(make(dutch), stage) == _findings(make(english), stage)


def _findings(text: str, stage: Stage) -> list[tuple[str, object]]:
    return [(finding.code, finding.path) for finding in looked_at(text, stage).findings]
