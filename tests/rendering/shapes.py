"""Tracks of every form, for the tests of pictures: the examples, the emptiest, the fullest and the worst-worded."""

from typing import Any

from canvas.domain.language import Language
from canvas.domain.track import Track
from canvas.reading.read import read_text
from canvas.rendering.starters import Starter, starter
from tests.examples.gallery import EXAMPLES
from tests.rendering.money_and_time import MONEY_AND_TIME
from tests.rendering.people import MANY
from tests.rendering.tracks import EMPTY, LONG_WORDS, SMALL

POISON = "</text><script>alert('1')</script> \"q\" & \\N ]]> {a|<b>} \N{SLIGHTLY SMILING FACE} مرحبا"
_NAMES = (
    ("Gemeente Midden-Veluwe", "municipality"),
    ("Bouwbedrijf De Hoeksteen", "company"),
    ("Vluchtelingenondersteuningsorganisatie Samen", "refugee-organisation"),
    ("Regionaal opleidingencentrum Horizon", "vocational-school"),
    ("Welzijnsstichting Thuisin", "welfare-organisation"),
    ("Samenwerkingsverband", "other"),
)
_TITLES = ("Kennismaken", "Intake en arbeidsmarktoriëntatie", "Praktijkverklaringstraject", "Taal op de werkvloer")
_STEP_KINDS = ("recruitment", "preparation", "learning-work", "matching", "aftercare")
_ROLE_KINDS = ("coordinator", "employer", "job-coach", "case-manager", "educator", "work-supervisor", "buddy", "funder")
_HANDS = ("does", "consulted", "informed")


def crowd(parties: int = 20, steps: int = 30, roles: int = 24) -> Track:
    """A track with very many parties, steps and roles; some steps have no lead and some roles no party."""
    return Track.model_validate(
        {
            "track": {"id": "groot", "title": "Een groot traject"},
            "parties": [_party(number) for number in range(parties)],
            "steps": [_step(number, parties) for number in range(steps)],
            "roles": [_role(number, parties, steps) for number in range(roles)],
            "funding": [{"party": ["p0"], "status": "granted"}, {"party": ["p4"], "covers": ["s3", "s4"]}],
            "stakeholders": [{"name": "Gezinnen", "interest": "Een vast inkomen."}, {"name": "Klanten"}],
        }
    )


def _party(number: int) -> dict[str, Any]:
    name, kind = _NAMES[number % len(_NAMES)]
    status = {"status": "sought"} if number % 7 == 3 else {}
    return {"id": f"p{number}", "name": f"{name} {number}", "kind": kind, **status}


def _step(number: int, parties: int) -> dict[str, Any]:
    lead = {"lead": f"p{number * 7 % parties}"} if number % 9 else {}
    return {
        "id": f"s{number}",
        "kind": _STEP_KINDS[number * 5 // 30 % 5],
        "title": f"{_TITLES[number % 4]} {number}",
        **lead,
    }


def _role(number: int, parties: int, steps: int) -> dict[str, Any]:
    holders = [f"p{number % parties}", *([f"p{(number + 3) % parties}"] if number % 4 == 0 else [])]
    party = {"party": holders} if number % 6 != 5 else {}
    hands = {f"s{(number + turn * 3) % steps}": _HANDS[turn % 3] for turn in range(7)}
    return {"kind": _ROLE_KINDS[number % len(_ROLE_KINDS)], "steps": hands, **party}


def hostile() -> Track:
    """A track with the worst text in every place that a picture shows."""
    return Track.model_validate(
        {
            "track": {"id": "x", "title": POISON},
            "parties": [{"id": "a", "name": POISON, "kind": "company"}, {"id": "b", "name": f"{POISON} b"}],
            "stakeholders": [{"name": POISON, "interest": POISON}],
            "roles": [
                {"title": POISON, "party": ["a", "elsewhere"]},
                {"kind": "educator", "title": f"{POISON} open"},
            ],
            "steps": [{"id": "s", "title": POISON, "lead": "b", "exit": POISON}, {"id": "t", "title": POISON}],
        }
    )


def _read(text: str) -> Track:
    found = read_text(text).track
    assert found
    return found


SHAPES: dict[str, Track] = {
    "empty": _read(EMPTY),
    "nothing": Track(),
    "starter": _read(starter(Starter.EMPTY, Language.NL, "nieuw", '"Nieuw"')),
    "small": _read(SMALL),
    "long-words": _read(LONG_WORDS),
    "crowd": crowd(),
    "two-parties": crowd(2, 3, 4),
    "fourteen-steps": crowd(5, 14, 6),
    "without-steps": crowd(4, 0, 0),
    "hostile": hostile(),
    **MONEY_AND_TIME,
    "people": MANY,
    **{path.parent.name: _read(path.read_text("utf-8")) for path in sorted(EXAMPLES.glob("*/*.track.yaml"))},
}
