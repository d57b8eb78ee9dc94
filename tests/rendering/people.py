"""Tracks for the tests of the picture of the people: many and few, planned and counted, ranges, estimates, editions."""

from typing import Any

from canvas.domain.track import Track

WORK = {"id": "work", "kind": "learning-work", "title": "Leren in de winkel"}


def people(size: str = "12 people", **parts: Any) -> Track:
    """A track for so many people, with these parts."""
    return Track.model_validate(
        {"track": {"id": "x", "title": "Proef"}, "target_group": {"size": size}, **parts},
    )


def counted(kind: str, value: str, of: str | None = None, measured: str | None = None) -> dict[str, Any]:
    """A result."""
    told = {"of": of, "measured": measured}
    return {"kind": kind, "value": value, **{name: text for name, text in told.items() if text}}


MANY = people(
    "about 5000 people",
    steps=[
        {"id": "r", "kind": "recruitment", "places": "8000 places"},
        {**WORK, "places": "4000-4500 places"},
        {"id": "m", "kind": "matching", "places": "min 100 places"},
    ],
    targets=[{"kind": "paid-job", "value": "min 60 %"}, {"kind": "completed", "value": "max 4000 people"}],
    results=[
        counted("applied", "over 7500 people"),
        counted("selected", "5200 people", "7500 people"),
        {**counted("started", "5000 people"), "source": ["a"]},
        counted("drop-out", "max 500 people", "5000 people"),
        counted("paid-job", "3 people", "4000 people", "2026-01"),
        counted("paid-job", "1500-2000 people", "4000 people", "2026-07"),
    ],
    measurements=[{"title": "Nog eens vragen", "after": "1 years"}],
    sources=[{"id": "a", "title": "Het verslag van de stad"}],
)
