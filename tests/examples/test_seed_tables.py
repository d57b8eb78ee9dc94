"""
What a reader of the sources misses in them, against what the check finds in their examples.

Each line is one that the extraction of the sources lists under "a completeness check should report". It is found at
the places named here; or it waits for a rule that is not there yet; or no rule can see it, with the reason.
"""

from dataclasses import dataclass

import pytest

from canvas.rules.catalogue import rule_with
from tests.examples.gallery import example


@dataclass(frozen=True)
class Line:
    """One line of the tables: what it says, where it is found, and what must not be found for it to be true."""

    says: str
    found: tuple[tuple[str, str], ...] = ()
    later: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    no_rule: str = ""


GLAS = (
    Line("no number of participants, no number of work places", (("T08", "target_group.size"),), ("E04",)),
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
        (("M05", "parties[0].brings"), ("M05", "parties[2].brings"), ("M05", "parties[3].brings")),
        ("F02",),
    ),
    Line("no contract form; 'paid work place' is the aim without hours, term or employer", later=("W01",)),
    Line("no recruitment and selection step, no intake", (("S01", "steps"), ("T05", "target_group.intake"))),
    Line("no boundary conditions", later=("C01",)),
    Line("no after-care", (("S02", "steps"),)),
    Line("no measurable target", (("M02", "targets"),)),
    Line(
        "present: joint interest per stakeholder; employer involved from the start; employer training and guidance",
        absent=("M01", "R03", "E01", "E02"),
    ),
)

REFUGEE_TALENT_HUB = (
    Line(
        "activities, not a track: steps after the meeting are missing",
        (("S01", "steps"), ("S10", "steps"), ("S02", "steps"), ("S03", "steps[1].activities")),
    ),
    Line(
        "no coordinator per track, no candidate guide, no language provider, no education provider",
        (("R01", "roles"), ("R07", "steps[0]"), ("R07", "steps[1]"), ("R04", "lines.language")),
    ),
    Line("no municipality or UWV as party although participants may be on benefit", (("M04", "parties"),)),
    Line(
        "no numbers, no durations, no frequency",
        (("T08", "target_group.size"), ("S04", "steps[0].duration"), ("S04", "steps[1].duration")),
    ),
    Line("no work form for the work-experience track (paid? with benefit retained?)", later=("W01",)),
    Line(
        "no funding and no resource contributions",
        (("M05", "parties[4].brings"), ("M06", "parties[0].brings[0].amount"), ("M06", "parties[1].brings[0].amount")),
        ("F02",),
    ),
    Line("no conditions", later=("C01",)),
    Line("no results", (("M02", "targets"),)),
    Line(
        "present: shared interest of refugee, employer, society; personal meeting; employer as co-organiser",
        absent=("M01", "R03", "R09", "E01"),
    ),
)

DEN_HAAG = (
    Line(
        "no duration in weeks; unpaid work with benefit retained and no stated end is a risk",
        (("S04", "steps[2].duration"),),
        ("W02",),
    ),
    Line("no follow-up: no matching to paid work, no contract perspective", (("S01", "steps"),), ("E05",)),
    Line(
        "no selection criteria, no language level, no intake",
        (("T02", "target_group.criteria"), ("T03", "target_group.language_in"), ("T05", "target_group.intake")),
    ),
    Line("no after-care", (("S02", "steps"),)),
    Line(
        "no funding, no costs",
        (("M05", "parties[1].brings"), ("M06", "parties[0].brings[0].amount"), ("M06", "parties[2].brings[0].amount")),
        ("F02",),
    ),
    Line("no number of work places committed against 50 wanted", (("M06", "parties[3].brings[0].amount"),), ("E04",)),
    Line("no conditions arranged", later=("C01",)),
    Line(
        "no outcome targets beyond the number of placements",
        no_rule="One target with a number is enough for M02; which outcomes are worth a target is for the parties.",
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
        absent=("E02", "R07", "R04", "M04", "M02", "T08", "S07"),
    ),
)

GRONINGEN = (
    Line(
        "no language level in or out, though language is a module",
        (("T03", "target_group.language_in"),),
        ("L01",),
    ),
    Line("no language provider as separate party", (("R04", "roles"),)),
    Line("no entry criteria, no intake", (("T02", "target_group.criteria"), ("T05", "target_group.intake"))),
    Line("no weekly intensity", (("S13", "steps[2].hours"),)),
    Line("no number of practice days", (("S04", "steps[3].duration"),)),
    Line("no work form during the 12 weeks and no contract terms after", later=("W01", "W07")),
    Line("no amount of funding, scheme not named; no costs", (("M06", "parties[0].brings[0].amount"),), ("F02",)),
    Line(
        "number and names of employers missing; number of jobs available versus 18 participants missing",
        (("M06", "parties[3].brings[0].amount"),),
        ("E04",),
    ),
    Line("conditions are named as attention points but none is arranged with an owner", later=("C02",)),
    Line(
        "length of after-care missing; no follow-up measurement (still at work after 6 or 12 months?)",
        (("S02", "steps[5].duration"),),
        ("O03",),
    ),
    Line(
        "where the remaining ~25-30 % went is not said",
        (("O06", "editions[0].results"), ("O06", "editions[1].results")),
    ),
    Line(
        "pilot 2: share of statushouders among the 11 not said",
        no_rule="The groups of an edition stand beside each other without numbers.",
    ),
    Line("employer training / preparation not stated (only a conversation about skills)", later=("E02",)),
    Line(
        "present: coordinator, employers co-designing, job coach after placement, certificate, duration, numbers,"
        " results, scaling plan, link to existing structures",
        absent=("R01", "R03", "R07", "R10", "T08", "E01", "O01", "X01", "X02"),
    ),
)

TABLES = {
    "proeftuin-glas": GLAS,
    "refugee-talent-hub": REFUGEE_TALENT_HUB,
    "den-haag-groepsstage": DEN_HAAG,
    "groningen-werkfit": GRONINGEN,
}
LINES = [pytest.param(name, line, id=f"{name}: {line.says}") for name, lines in TABLES.items() for line in lines]


@pytest.mark.parametrize(("name", "line"), LINES)
def test_what_a_reader_misses_is_found_where_it_is_missing(name: str, line: Line) -> None:
    """A line of the tables is found in the example of its source, at its place."""
    assert set(line.found) <= set(example(name).findings)


@pytest.mark.parametrize(("name", "line"), LINES)
def test_what_waits_for_a_rule_is_found_once_the_rule_is_there(name: str, line: Line) -> None:
    """A line that no rule asks yet is found as soon as one does."""
    codes = {code for code, _ in example(name).findings}

    assert {code for code in line.later if rule_with(code)} <= codes


@pytest.mark.parametrize(("name", "line"), LINES)
def test_what_is_present_is_not_missed(name: str, line: Line) -> None:
    """What the source does say is not asked again."""
    assert not {code for code, _ in example(name).findings} & set(line.absent)


@pytest.mark.parametrize(("name", "line"), LINES)
def test_every_line_has_an_answer(name: str, line: Line) -> None:
    """A line is found, waits for a rule, is praise, or says why no rule can see it."""
    assert line.found or line.later or line.absent or line.no_rule
