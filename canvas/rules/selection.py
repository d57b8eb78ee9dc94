"""Choosing rules by code or family."""

from collections.abc import Iterable

from canvas.rules.catalogue import RULES
from canvas.rules.rule import Rule


def selected(select: Iterable[str] = (), ignore: Iterable[str] = ()) -> tuple[Rule, ...]:
    """The rules whose code begins with one of `select` (all without it) and with none of `ignore`."""
    wanted, unwanted = tuple(select), tuple(ignore)
    return tuple(
        rule
        for rule in RULES
        if (not wanted or rule.code.startswith(wanted)) and not (unwanted and rule.code.startswith(unwanted))
    )


def unknown_codes(codes: Iterable[str]) -> tuple[str, ...]:
    """The codes and families that no rule has."""
    return tuple(code for code in codes if not any(rule.code.startswith(code) for rule in RULES))
