"""What each output needs: the data names rules that exist, and each list makes sense."""

import pytest

from canvas.domain.kinds import BlockId, Scheme, Stage
from canvas.domain.language import Language
from canvas.inspection.inspect import inspect
from canvas.knowledge.outputs import Ask, Output, OutputId, output_words, outputs
from canvas.reading.read import read_text
from canvas.rules.catalogue import RULES
from canvas.rules.needs import Needs, Wanted, everything_wanted, needing, needs, wanted_by_word

EVERYTHING = everything_wanted()
ASKS = [
    (output, ask) for output in outputs().values() for asked in (output.asks, *output.own.values()) for ask in asked
]


def codes(wanted: Wanted) -> set[str]:
    return {rule.code for rule in needs(wanted).rules}


def subsidy(scheme: Scheme) -> Wanted:
    return Wanted(OutputId.SUBSIDY, scheme)


@pytest.mark.parametrize(("output", "ask"), ASKS, ids=[f"{output.id}-{ask.rules[0]}" for output, ask in ASKS])
def test_every_code_that_the_data_names_is_a_rule_or_a_family(output: Output, ask: Ask) -> None:
    """A code that no rule has would ask nothing, in silence."""
    known = {rule.code for rule in RULES} | {rule.code[0] for rule in RULES}

    assert set(ask.rules) <= known
    assert len(set(ask.rules)) == len(ask.rules)


@pytest.mark.parametrize("wanted", EVERYTHING, ids=lambda wanted: wanted.word(Language.EN))
def test_a_rule_stands_with_one_reason_and_no_reason_is_idle(wanted: Wanted) -> None:
    """A list that names a question twice, or a reason without a question, would confuse its reader."""
    asked = needs(wanted)
    listed = [rule.code for group in asked.groups for rule in group.rules]
    written = (*asked.output.own.get(wanted.scheme, ()), *asked.output.asks) if wanted.scheme else asked.output.asks

    assert len(set(listed)) == len(listed)
    assert len(asked.groups) == len(written)


def test_every_rule_is_needed_for_something() -> None:
    """A new rule that no output needs would be left out of every choice; the plan takes most."""
    assert [rule.code for rule in RULES if not needing(rule)] == []


@pytest.mark.parametrize("wanted", EVERYTHING, ids=lambda wanted: wanted.word(Language.EN))
def test_both_directions_say_the_same(wanted: Wanted) -> None:
    """What an output needs and what needs a rule are one table."""
    named = {rule.code for rule in RULES if {wanted, Wanted(wanted.output)} & set(needing(rule))}

    assert named == codes(wanted)


@pytest.mark.parametrize("wanted", EVERYTHING, ids=lambda wanted: wanted.word(Language.EN))
def test_no_output_tolerates_personal_data_or_broken_names(wanted: Wanted) -> None:
    """Whatever is made of a track is read by others."""
    assert {"D01", "D02"} <= codes(wanted)


def test_expectations_ask_what_a_candidate_and_an_employer_want_to_know() -> None:
    """Who guides, what work it is, with which contract, how much Dutch, and what daily life needs; not who pays."""
    asked = codes(Wanted(OutputId.EXPECTATIONS))

    assert {"R07", "T06", "W01", "W07", "E02"} <= asked
    assert {rule.code for rule in RULES if rule.code[0] in "LC"} <= asked
    assert not {code for code in asked if code[0] == "F"}


def test_the_poster_asks_something_of_every_block() -> None:
    """An empty box on the wall is what the poster's questions are about."""
    asked = {rule.block for rule in needs(Wanted(OutputId.POSTER)).rules}

    assert asked >= set(BlockId)


def test_the_plan_asks_more_than_the_poster_and_the_site_least() -> None:
    """What directors decide on has to be worked out further than what hangs on the wall."""
    poster, plan, site = (needs(Wanted(output)).rules for output in (OutputId.POSTER, OutputId.PLAN, OutputId.SITE))

    assert len(plan) > len(poster) > len(site)


@pytest.mark.parametrize(
    ("scheme", "own"),
    [
        (Scheme.SOWIS, {"F05", "R11", "E02", "L03", "W07"}),
        (Scheme.PRAKTIJKLEREN, {"F06", "W04"}),
        (Scheme.ESF_PLUS, {"F07"}),
    ],
)
def test_a_scheme_asks_its_own_conditions(scheme: Scheme, own: set[str]) -> None:
    """The conditions of one scheme are not asked of another, and every application is asked for its budget."""
    asked = codes(subsidy(scheme))

    assert own | {"M01", "T08", "F02", "F04"} <= asked
    assert {code for code in asked if code in {"F05", "F06", "F07"}} == own & {"F05", "F06", "F07"}


@pytest.mark.parametrize(
    ("output", "written", "asked"),
    [
        (OutputId.PLAN, Stage.IDEA, Stage.DESIGN),
        (OutputId.PLAN, Stage.FINISHED, Stage.FINISHED),
        (OutputId.PLAN, Stage.STOPPED, Stage.STOPPED),
        (OutputId.SITE, Stage.IDEA, Stage.IDEA),
        (OutputId.SUBSIDY, Stage.IDEA, Stage.DESIGN),
    ],
)
def test_a_track_is_asked_as_if_it_were_at_least_as_far_as_the_output_needs(
    output: OutputId, written: Stage, asked: Stage
) -> None:
    """Who wants a plan of an idea is asked what a plan needs; who is further is not asked less."""
    assert needs(Wanted(output)).stage_for(written) is asked


@pytest.mark.parametrize("wanted", EVERYTHING, ids=lambda wanted: wanted.word(Language.EN))
@pytest.mark.parametrize("language", Language)
def test_each_output_is_known_by_its_word_in_both_languages(wanted: Wanted, language: Language) -> None:
    """What the lists print can be typed."""
    word = wanted.word(language)

    assert wanted_by_word(word) == wanted
    assert wanted_by_word(f" {word.upper()} ") == wanted


@pytest.mark.parametrize("written", ["", "plann", "subsidie", "subsidie:", "subsidie:plan", "plan:sowis", "sowis", ":"])
def test_what_is_no_output_is_none(written: str) -> None:
    """A subsidy has a scheme, and nothing else has one."""
    assert wanted_by_word(written) is None


def test_no_word_stands_for_two_outputs() -> None:
    """The table of words loses none of them."""
    said = [word for output in outputs().values() for word in {output.id.value, *output.words.values(), *output.also}]

    assert len(said) == len(output_words())


@pytest.mark.parametrize("language", Language)
def test_reasons_are_sentences(language: Language) -> None:
    """Each reason can be read aloud."""
    texts = [ask.because[language] for _, ask in ASKS]
    texts += [output.purposes[language] for output in outputs().values()]

    assert [text for text in texts if text[-1] not in ".?"] == []


def test_an_idea_is_asked_for_its_plan_only_what_the_plan_needs() -> None:
    """The rules and the stage of the needs, given to a real inspection, leave out the rest."""
    reading = read_text("track: {stage: idea}\nmission: {goal: Twelve people work in a kitchen.}\n")
    expectations: Needs = needs(Wanted(OutputId.EXPECTATIONS))

    inspection = inspect(reading, "", stage=expectations.stage_for(Stage.IDEA), rules=expectations.rules)
    found = {finding.code for finding in inspection.findings}

    assert inspection.stage is Stage.DESIGN
    assert found <= codes(Wanted(OutputId.EXPECTATIONS))
    assert "S01" in found
    assert "M02" not in found
