"""Funding schemes with amounts, conditions and the dates between which they hold."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple, TypeVar

from canvas.domain.kinds import CostKind, CriterionKind, PartyKind, QualificationKind, Scheme, WorkForm
from canvas.domain.language import Language
from canvas.knowledge.loading import both, load

AnyKind = TypeVar("AnyKind", bound=StrEnum)


class SchemeTerms(NamedTuple):
    """
    Conditions of a scheme that a file can be held against; None, or no, where it has none or they are not known.

    `alone`: no other money may pay the same costs. `afterwards`: people apply when the work has begun.
    """

    applicants: frozenset[PartyKind] | None
    work_forms: frozenset[WorkForm] | None
    qualifications: frozenset[QualificationKind] | None
    criteria: frozenset[CriterionKind] | None
    alone: bool
    afterwards: bool


class SchemeFacts(NamedTuple):
    """
    What is known of a scheme on the day `checked`.

    `holds_from` and `holds_until` are None where no such date is known. `covers` is None where that depends on the
    fund. `for_employers`: the employer is who gets it. Amounts are in euros; `amounts` names each in words, `limits`
    the numbers that are not euros: hours, months, people, shares.
    """

    id: Scheme
    names: dict[Language, str]
    payer: dict[Language, str]
    holds_from: date | None
    holds_until: date | None
    covers: frozenset[CostKind] | None
    structural: bool
    for_employers: bool
    amounts: dict[str, Decimal]
    limits: dict[str, Decimal]
    terms: SchemeTerms
    conditions: dict[Language, tuple[str, ...]]
    checked: date
    sources: tuple[str, ...]


@cache
def schemes() -> dict[Scheme, SchemeFacts]:
    """All schemes by id."""
    return {Scheme(identifier): _facts(Scheme(identifier), entry) for identifier, entry in load("schemes").items()}


def _facts(identifier: Scheme, entry: dict[str, Any]) -> SchemeFacts:
    return SchemeFacts(
        id=identifier,
        names=both(entry["name"]),
        payer=both(entry["payer"]),
        holds_from=_day(entry, "holds_from"),
        holds_until=_day(entry, "holds_until"),
        covers=_kinds(entry, "covers", CostKind),
        structural=entry.get("structural", False),
        for_employers=entry.get("for_employers", False),
        amounts={name: Decimal(str(amount)) for name, amount in entry.get("amounts", {}).items()},
        limits={name: Decimal(str(limit)) for name, limit in entry.get("limits", {}).items()},
        terms=_terms(entry.get("terms", {})),
        conditions={language: tuple(entry["conditions"][language.value]) for language in Language},
        checked=date.fromisoformat(entry["checked"]),
        sources=tuple(entry["sources"]),
    )


def _day(entry: dict[str, Any], name: str) -> date | None:
    return date.fromisoformat(entry[name]) if name in entry else None


def _terms(entry: dict[str, Any]) -> SchemeTerms:
    return SchemeTerms(
        applicants=_kinds(entry, "applicants", PartyKind),
        work_forms=_kinds(entry, "work_forms", WorkForm),
        qualifications=_kinds(entry, "qualifications", QualificationKind),
        criteria=_kinds(entry, "criteria", CriterionKind),
        alone=entry.get("alone", False),
        afterwards=entry.get("afterwards", False),
    )


def _kinds(entry: dict[str, Any], name: str, family: type[AnyKind]) -> frozenset[AnyKind] | None:
    return frozenset(family(kind) for kind in entry[name]) if name in entry else None
