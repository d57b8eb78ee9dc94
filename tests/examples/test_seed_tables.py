"""
What a reader of the sources misses in them, against what the check finds in their examples.

Each line is one that the extraction of the sources lists under "a completeness check should report". It is found at
the places named here, or no rule can see it (or see all of it), with the reason.
"""

from dataclasses import dataclass

import pytest

from canvas.domain.finding import Severity
from canvas.rules.catalogue import rule_with
from tests.examples.gallery import example


@dataclass(frozen=True)
class Line:
    """One line of the tables: what it says, where it is found, what must not be found for it, and what no rule sees."""

    says: str
    found: tuple[tuple[str, str], ...] = ()
    absent: tuple[str, ...] = ()
    no_rule: str = ""


GLAS = (
    Line("no number of participants", (("T08", "target_group.size"),)),
    Line("no number of work places", (("M05", "parties[2].brings"),)),
    Line(
        "no duration of any step, no dates (not even the year)",
        (("S04", "steps[0].duration"), ("S04", "steps[1].duration"), ("S14", "track.period")),
    ),
    Line("no weekly intensity", (("S13", "steps[0].hours"), ("S13", "steps[1].hours"))),
    Line("no coordinator", (("R01", "roles"),)),
    Line(
        "no language provider and no language level in/out although the group are statushouders",
        (("R04", "lines.language"), ("T03", "target_group.language_in")),
    ),
    Line(
        "no education provider although training and certificates are promised; which certificates is not said",
        (("R10", "steps[1].qualifications[0].issuer"),),
    ),
    Line("no municipality/UWV as party although people are to leave social assistance", (("M04", "parties"),)),
    Line(
        "no funding, no costs, no resource contribution per party",
        (
            ("F11", "costs"),
            ("M05", "parties[0].brings"),
            ("M05", "parties[2].brings"),
            ("M05", "parties[3].brings"),
        ),
    ),
    Line(
        "no contract form; 'paid work place' is the aim without hours, term or employer",
        (("W01", "steps[1].work.form"), ("S01", "steps")),
    ),
    Line("no recruitment and selection step, no intake", (("S01", "steps"), ("T05", "target_group.intake"))),
    Line("no boundary conditions", (("C01", "conditions"),)),
    Line("no after-care", (("S02", "steps"),)),
    Line("no measurable target", (("M02", "targets"),)),
    Line(
        "present: joint interest per stakeholder; employer involved from the start; employer training and guidance",
        absent=("M01", "R03", "E01", "E02", "E03"),
    ),
)

REFUGEE_TALENT_HUB = (
    Line(
        "activities, not a track: steps after the meeting are missing",
        (("S01", "steps"), ("S10", "steps"), ("S02", "steps"), ("S03", "steps[1].activities")),
    ),
    Line(
        "no coordinator per track, no candidate guide, no language provider",
        (("R01", "roles"), ("R07", "steps[0]"), ("R07", "steps[1]"), ("R04", "lines.language")),
    ),
    Line(
        "no education provider",
        (("S10", "steps"),),
        no_rule="Nothing can be earned in it. An education is asked for as a step first, and a provider comes with it.",
    ),
    Line("no municipality or UWV as party although participants may be on benefit", (("M04", "parties"),)),
    Line(
        "no numbers, no durations, no frequency",
        (
            ("T08", "target_group.size"),
            ("S04", "steps[0].duration"),
            ("S04", "steps[1].duration"),
            ("X01", "sustain"),
        ),
    ),
    Line("no work form for the work-experience track (paid? with benefit retained?)", (("W01", "steps[1].work.form"),)),
    Line(
        "no funding and no resource contributions",
        (
            ("F11", "costs"),
            ("M05", "parties[4].brings"),
            ("M06", "parties[0].brings[0].amount"),
            ("M06", "parties[1].brings[0].amount"),
        ),
    ),
    Line("no conditions", (("C01", "conditions"),)),
    Line("no results", (("M02", "targets"), ("O03", "measurements"))),
    Line(
        "present: shared interest of refugee, employer, society; personal meeting; employer as co-organiser",
        absent=("M01", "R03", "R09", "R13", "E01"),
    ),
)

DEN_HAAG = (
    Line(
        "no duration in weeks; unpaid work with benefit retained and no stated end is a risk",
        (("S04", "steps[2].duration"), ("W02", "steps[2].work.duration")),
    ),
    Line(
        "no follow-up: no matching to paid work, no contract perspective, no job guarantee or intention",
        (("S01", "steps"), ("E05", "steps[2].work.perspective")),
    ),
    Line(
        "no selection criteria, no language level, no intake",
        (
            ("T02", "target_group.criteria"),
            ("T03", "target_group.language_in"),
            ("L01", "lines.language.level_out"),
            ("T05", "target_group.intake"),
        ),
    ),
    Line("no after-care", (("S02", "steps"),)),
    Line(
        "no funding, no costs",
        (
            ("F11", "costs"),
            ("M05", "parties[1].brings"),
            ("M06", "parties[0].brings[0].amount"),
            ("M06", "parties[2].brings[0].amount"),
        ),
    ),
    Line(
        "no number of work places committed against 50 wanted",
        (("E04", "parties[3].status"), ("M06", "parties[3].brings[0].amount")),
    ),
    Line("no conditions arranged", (("C01", "conditions"),)),
    Line(
        "no outcome targets beyond the number of placements",
        (("O05", "targets"), ("O03", "measurements")),
        no_rule="One target with a number is enough for M02; which others are worth one is for the parties.",
    ),
    Line(
        "weekly load cannot be checked: lesson hours and the hours of civic integration are not given",
        (
            ("S13", "lines.language.hours"),
            ("S13", "target_group.civic_integration.hours"),
            ("D04", "steps[2].work.hours"),
        ),
    ),
    Line(
        "present: employer guidance, candidate guidance, language provider, municipality, quantity (50), intensity",
        absent=("E02", "E03", "R07", "R04", "M04", "M02", "T08", "S07"),
    ),
)

GRONINGEN = (
    Line(
        "no language level in or out, though language is a module",
        (("T03", "target_group.language_in"), ("L01", "lines.language.level_out")),
    ),
    Line("no language provider as separate party", (("R04", "roles"),)),
    Line("no entry criteria, no intake", (("T02", "target_group.criteria"), ("T05", "target_group.intake"))),
    Line("no weekly intensity", (("S13", "steps[2].hours"),)),
    Line("no number of practice days", (("S04", "steps[3].duration"),)),
    Line(
        "no work form during the 12 weeks and no contract terms after",
        (("W01", "steps[3].work.form"), ("W07", "steps[4].work")),
    ),
    Line(
        "no amount of funding, scheme not named; no costs",
        (("F11", "costs"), ("F15", "funding[0].amount"), ("M06", "parties[0].brings[0].amount")),
        no_rule="That no scheme is named is no gap by itself: money may come without one.",
    ),
    Line(
        "number and names of employers missing; number of jobs available versus 18 participants missing",
        (("M06", "parties[3].brings[0].amount"), ("E06", "track.occupations")),
        no_rule="A group of companies may stand in the file as one party, without a count and without names.",
    ),
    Line(
        "conditions are named as attention points but none is arranged with an owner",
        (("C02", "conditions[0].owner"), ("C02", "conditions[1].owner"), ("C02", "conditions[2].owner")),
    ),
    Line(
        "length of after-care missing; no follow-up measurement (still at work after 6 or 12 months?)",
        (("S02", "steps[5].duration"), ("O03", "measurements")),
    ),
    Line(
        "where the remaining ~25-30 % went is not said",
        (("O06", "editions[0].results"), ("O06", "editions[1].results")),
    ),
    Line("75 % of 18 is no number of people: a note", (("O02", "editions[0].results[0].value"),)),
    Line(
        "pilot 2: share of statushouders among the 11 not said",
        no_rule="The groups of an edition stand beside each other without numbers.",
    ),
    Line(
        "employer training / preparation not stated (only a conversation about skills)",
        (("E02", "lines.employer_support"),),
    ),
    Line(
        "present: coordinator, employers co-designing, job coach after placement, certificate, duration, numbers,"
        " results, scaling plan, link to existing structures",
        absent=("R01", "R03", "R07", "R10", "T08", "E01", "O01", "O09", "X01", "X02"),
    ),
)

TABLES = {
    "proeftuin-glas": GLAS,
    "refugee-talent-hub": REFUGEE_TALENT_HUB,
    "den-haag-groepsstage": DEN_HAAG,
    "groningen-werkfit": GRONINGEN,
    "groningen-werkfit-en": GRONINGEN,
}
LINES = [pytest.param(name, line, id=f"{name}: {line.says}") for name, lines in TABLES.items() for line in lines]


@pytest.mark.parametrize(("name", "line"), LINES)
def test_what_a_reader_misses_is_found_where_it_is_missing(name: str, line: Line) -> None:
    """A line of the tables is found in the example of its source, at its place."""
    assert set(line.found) <= set(example(name).findings)


@pytest.mark.parametrize(("name", "line"), LINES)
def test_what_is_present_is_not_missed(name: str, line: Line) -> None:
    """What the source does say is not asked again, by rules that there are."""
    assert all(rule_with(code) for code in line.absent)
    assert not {code for code, _ in example(name).findings} & set(line.absent)


@pytest.mark.parametrize(("name", "line"), LINES)
def test_every_line_has_an_answer(name: str, line: Line) -> None:
    """A line is found, is praise, or says why no rule can see it."""
    assert line.found or line.absent or line.no_rule


def test_what_a_source_leaves_unclear_is_no_more_than_a_note() -> None:
    """Percentages are rounded, and where a few people went nobody may know: that does not make the plan wrong."""
    notes = {finding.severity for finding in example("groningen-werkfit").inspection.findings if finding.code == "O02"}

    assert notes == {Severity.INFO}
