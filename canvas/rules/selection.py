"""Choosing which rules are asked, and how much they weigh."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from canvas.domain.finding import Severity, Weight
from canvas.rules.catalogue import RULES
from canvas.rules.rule import Rule


@dataclass(frozen=True, slots=True)
class Choice:
    """
    What one place, the command line or a project file, says about rules.

    Rules are named by their code, or all at once by the letter of their family. The most exact name counts: with
    `select` E and `ignore` E03 all of E but E03 are asked. Of two equally exact ones `ignore` counts, and of two
    weights the last. A weight that is chosen holds for every finding, also for one on what is not known yet.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, Weight], ...] = ()

    def weight(self, rule: Rule) -> Weight | None:
        """The weight that is chosen for a rule, None when nothing is said of it."""
        named = [(len(name), place) for place, (name, _) in enumerate(self.severity) if rule.code.startswith(name)]
        return self.severity[max(named)[1]][1] if named else None


NO_CHOICE = Choice()


@dataclass(frozen=True, slots=True)
class Selection:
    """The rules that are asked, and what they weigh where that was chosen, by code."""

    rules: tuple[Rule, ...]
    severities: Mapping[str, Severity]


@lru_cache(maxsize=64)
def selected(*choices: Choice) -> Selection:
    """
    What several places choose together, the last of them the strongest.

    A later `select` counts alone: what was selected, ignored or switched off before it is forgotten. Without any
    choice all rules are asked.
    """
    chosen = {rule: _chosen(rule, choices) for rule in RULES}
    return Selection(
        rules=tuple(rule for rule, (asked, _) in chosen.items() if asked),
        severities=MappingProxyType({rule.code: severity for rule, (_, severity) in chosen.items() if severity}),
    )


def code_of(written: str) -> str | None:
    """The code or the begin of codes that somebody names, by itself or by the name of its rule; None: there is none."""
    code, name = written.strip().upper(), written.strip().lower()
    if code and any(rule.code.startswith(code) for rule in RULES):
        return code
    return next((rule.code for rule in RULES if rule.name == name), None)


def _chosen(rule: Rule, choices: Iterable[Choice]) -> tuple[bool, Severity | None]:
    """Whether a rule is asked, and the severity that was chosen for it."""
    asked, off, severity = True, False, None
    for choice in choices:
        if choice.select:
            asked, off = _exactness(rule, choice.select) > _exactness(rule, choice.ignore), False
        elif _exactness(rule, choice.ignore):
            asked = False
        if weight := choice.weight(rule):
            off, severity = weight is Weight.OFF, weight.severity or severity
    return asked and not off, severity


def _exactness(rule: Rule, names: Iterable[str]) -> int:
    """How exactly the best of these names names a rule; 0: not at all."""
    return max((len(name) for name in names if rule.code.startswith(name)), default=0)
