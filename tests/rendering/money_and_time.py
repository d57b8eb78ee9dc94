"""Tracks for the tests of the money picture and the timeline: gaps, unknowns, ranges, dates and many lines of each."""

from typing import Any

from canvas.domain.kinds import CostKind
from canvas.domain.track import Track

PARTIES = [
    {"id": "city", "name": "Gemeente Rijnoever", "kind": "municipality"},
    {"id": "bikes", "name": "De Ketting", "kind": "company"},
    {"id": "new", "name": "Stichting Nieuwkomers", "kind": "refugee-organisation"},
]


def plan(**parts: Any) -> Track:
    """A track with three parties and these parts."""
    return Track.model_validate({"track": {"id": "x", "title": "Proef"}, "parties": PARTIES, **parts})


SHORT = plan(
    target_group={"size": "10 people"},
    parties=[
        *PARTIES,
        {
            "id": "shop",
            "name": "De Winkel",
            "kind": "company",
            "brings": [
                {"kind": "money", "amount": "1000 euro", "status": "expected"},
                {"kind": "places", "amount": "10 places", "status": "applied"},
            ],
        },
    ],
    costs=[
        {"kind": "guidance", "title": "Jobcoach", "amount": "24000 euro"},
        {"kind": "language", "amount": "8000-12000 euro"},
        {"kind": "exam", "title": "Examen"},
        {"title": "Zaalhuur", "amount": "500 euro"},
        {"kind": "travel", "amount": "300 euro per person"},
        {"kind": "wage", "amount": "2000 euro per month"},
    ],
    funding=[
        {"title": "Budget", "party": ["city"], "amount": "20000 euro", "status": "granted", "pays": ["guidance"]},
        {"title": "Fonds", "amount": "about 6000 euro", "status": "applied"},
        {"title": "Provincie", "status": "idea", "pays": ["language", "exam"]},
    ],
)
OVER = plan(
    costs=[{"kind": "guidance", "amount": "24000 euro"}, {"kind": "language", "amount": "12000 euro"}],
    funding=[
        {"title": "Budget", "party": ["city"], "amount": "30000 euro", "status": "granted", "pays": ["guidance"]},
        {"scheme": "sowis", "amount": "6000 euro", "pays": ["travel"]},
    ],
)
COSTS_ONLY = plan(costs=[{"kind": "guidance", "amount": "24000 euro"}, {"kind": "materials"}])
MONEY_ONLY = plan(funding=[{"title": "Budget", "party": ["city"], "amount": "30000 euro", "status": "granted"}])


def many_lines(*, restricted: bool) -> Track:
    """Twenty lines of money for fourteen kinds of cost; each line for some of them, or all for all."""
    kinds = [kind.value for kind in CostKind][:14]
    status = ("granted", "expected", "applied", "idea")
    return plan(
        costs=[{"kind": kind, "amount": f"{(place * 37 % 11 + 3) * 1000} euro"} for place, kind in enumerate(kinds)],
        funding=[
            {
                "title": f"Subsidie {number} voor het traject en wat erbij hoort",
                "party": [PARTIES[number * 7 % 3]["id"]],
                "amount": f"{(number * 53 % 13 + 1) * 900} euro",
                "status": status[number % 4],
                **({"pays": kinds[number % 12 : number % 12 + 1 + number % 3]} if restricted else {}),
            }
            for number in range(20)
        ],
    )


TIMES = plan(
    track={"id": "x", "title": "Proef", "period": {"start": "2027-02"}},
    target_group={"civic_integration": {"hours": "12 hours per week"}},
    steps=[
        {"id": "a", "title": "Werving", "lead": "city", "duration": "4-6 weeks", "hours": "2 hours per week"},
        {
            "id": "b",
            "title": "Praktijkverklaringsgerichte voorbereiding",
            "lead": "new",
            "duration": "12-16 weeks",
            "hours": "20-24 hours per week",
            "entry": "elke maand",
        },
        {
            "id": "c",
            "title": "Ernaast",
            "lead": "bikes",
            "duration": "8 weeks",
            "alongside": ["b"],
            "hours": "16 hours per week",
        },
        {
            "id": "d",
            "title": "Werken",
            "lead": "bikes",
            "duration": "min 20 weeks",
            "after": ["b", "c"],
            "kind": "learning-work",
            "hours": "32 hours per week",
            "exit": "een baan",
        },
        {"id": "e", "title": "Nazorg"},
        {"id": "f", "title": "Vervolg", "lead": "city", "duration": "3 months"},
    ],
    lines={"language": {"steps": ["b", "d"]}, "guidance": {"hours": "1 hours per week"}},
    funding=[
        {"title": "Fonds", "party": ["new"], "status": "granted", "period": {"start": "2027-01", "end": "2027-08"}},
        {"title": "Provincie", "party": ["city"], "status": "idea", "period": {"start": "2027-06"}},
        {"title": "Los geld"},
        {"title": "Vast geld", "structural": True},
    ],
)

MONEY_AND_TIME = {
    "money-short": SHORT,
    "money-over": OVER,
    "costs-only": COSTS_ONLY,
    "money-only": MONEY_ONLY,
    "many-lines": many_lines(restricted=True),
    "many-lines-for-all": many_lines(restricted=False),
    "times": TIMES,
}
