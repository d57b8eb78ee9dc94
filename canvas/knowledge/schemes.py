"""Funding schemes with amounts, conditions and the dates between which they hold."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from canvas.domain.kinds import CostKind, Scheme
from canvas.domain.language import Language
from canvas.knowledge.loading import both, load


@dataclass(frozen=True, slots=True)
class SchemeFacts:
    """
    What is known of a scheme on the day `checked`.

    `holds_from` and `holds_until` are None where no such date is known. `covers` is None where that depends on the
    fund. Amounts are in euros; `amounts` names each in words, `limits` the numbers that are not euros: hours, months,
    people, shares.
    """

    id: Scheme
    names: dict[Language, str]
    payer: dict[Language, str]
    holds_from: date | None
    holds_until: date | None
    covers: frozenset[CostKind] | None
    structural: bool
    amounts: dict[str, Decimal]
    limits: dict[str, Decimal]
    conditions: dict[Language, tuple[str, ...]]
    checked: date
    sources: tuple[str, ...]


@cache
def schemes() -> dict[Scheme, SchemeFacts]:
    """All schemes by id."""
    return {Scheme(identifier): _facts(Scheme(identifier), entry) for identifier, entry in load("schemes").items()}


def _facts(identifier: Scheme, entry: dict) -> SchemeFacts:  # type: ignore[type-arg]
    covers = entry.get("covers")
    return SchemeFacts(
        id=identifier,
        names=both(entry["name"]),
        payer=both(entry["payer"]),
        holds_from=entry.get("holds_from"),
        holds_until=entry.get("holds_until"),
        covers=None if covers is None else frozenset(CostKind(kind) for kind in covers),
        structural=entry.get("structural", False),
        amounts={name: Decimal(str(amount)) for name, amount in entry.get("amounts", {}).items()},
        limits={name: Decimal(str(limit)) for name, limit in entry.get("limits", {}).items()},
        conditions={language: tuple(entry["conditions"][language.value]) for language in Language},
        checked=entry["checked"],
        sources=tuple(entry["sources"]),
    )
