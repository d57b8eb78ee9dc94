"""What the kinds of the field are called, mean and imply."""

import re
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from canvas.domain.kinds import (
    ActivityKind,
    Audience,
    LineKind,
    PartyKind,
    QualificationKind,
    RoleKind,
    Sector,
    WorkForm,
)
from canvas.domain.language import Language
from canvas.knowledge.loading import both, load


class Kind(NamedTuple):
    """One kind: its word in a file, its label for people, its meaning, and other words that are read as it."""

    words: dict[Language, str]
    labels: dict[Language, str]
    meanings: dict[Language, str]
    also: tuple[str, ...]
    sources: tuple[str, ...]


@cache
def kinds(family: type[StrEnum]) -> dict[str, Kind]:
    """All kinds of a family, by identifier, in the order of the data file."""
    return {
        identifier: Kind(
            words={Language.NL: entry["nl"]["word"], Language.EN: identifier},
            labels={Language.NL: entry["nl"]["label"], Language.EN: entry["en"]["label"]},
            meanings=both(entry["meaning"]),
            also=tuple(entry.get("also", ())),
            sources=tuple(entry.get("sources", ())),
        )
        for identifier, entry in _entries(family).items()
    }


def label(kind: StrEnum, language: Language) -> str:
    """What people call this kind."""
    return kinds(type(kind))[kind.value].labels[language]


@cache
def sector_of(kind: PartyKind) -> Sector | None:
    """The world to which a kind of organisation belongs; None where that differs from one to the next."""
    sector = _entries(PartyKind)[kind.value].get("sector")
    return Sector(sector) if sector else None


@cache
def line_of(kind: ActivityKind) -> LineKind | None:
    """The line of support to which a kind of activity belongs."""
    line = _entries(ActivityKind)[kind.value].get("line")
    return LineKind(line) if line else None


@cache
def prepares(kind: ActivityKind) -> Audience | None:
    """Whose expectations a kind of activity makes clear."""
    audience = _entries(ActivityKind)[kind.value].get("sets_expectations_of")
    return Audience(audience) if audience else None


@cache
def guides() -> tuple[RoleKind, ...]:
    """The roles that guide the participant through the track."""
    return tuple(kind for kind in RoleKind if _entries(RoleKind)[kind.value].get("guides_participant"))


@cache
def floor_contacts() -> tuple[RoleKind, ...]:
    """The roles that are a fixed contact on the work floor."""
    return tuple(kind for kind in RoleKind if _entries(RoleKind)[kind.value].get("contact_on_work_floor"))


@cache
def is_unpaid(form: WorkForm) -> bool:
    """Nobody earns a wage in this form of work."""
    return bool(_entries(WorkForm)[form.value].get("unpaid"))


@cache
def keeps_benefit(form: WorkForm) -> bool:
    """People keep their benefit in this form of work."""
    return bool(_entries(WorkForm)[form.value].get("keeps_benefit"))


def pays_wage(form: WorkForm) -> bool:
    """Everybody earns a wage in this form of work."""
    return bool(_entries(WorkForm)[form.value].get("pays_wage"))


def has_no_end(form: WorkForm) -> bool:
    """Work in this form has no end date."""
    return bool(_entries(WorkForm)[form.value].get("without_end"))


def needs_formal_employer(form: WorkForm) -> bool:
    """Somebody else than the hirer employs people in this form of work."""
    return bool(_entries(WorkForm)[form.value].get("formal_employer_needed"))


def pays_benefit(kind: PartyKind) -> bool:
    """People get their benefit from this kind of organisation."""
    return bool(_entries(PartyKind)[kind.value].get("pays_benefit"))


def gives_mbo(kind: PartyKind) -> bool:
    """This kind of organisation gives secondary vocational education; of some kinds not every organisation does."""
    return bool(_entries(PartyKind)[kind.value].get("gives_mbo"))


def opens_regulated_work(kind: QualificationKind) -> bool:
    """Somebody with this proof may do work for which the law asks a diploma or a registration."""
    return bool(_entries(QualificationKind)[kind.value].get("opens_regulated_work"))


def proves_safety(kind: QualificationKind) -> bool:
    """This proof is about working safely."""
    return bool(_entries(QualificationKind)[kind.value].get("proves_safety"))


@cache
def _entries(family: type[StrEnum]) -> dict[str, dict]:  # type: ignore[type-arg]
    name = re.sub(r"(?<!^)(?=[A-Z])", "_", family.__name__).lower()
    entries: dict[str, dict] = load(f"kinds/{name}")  # type: ignore[type-arg]
    return entries
