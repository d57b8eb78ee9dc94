"""Which rules an output needs: a poster asks less of a track than a plan, and each subsidy asks its own."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from canvas.domain.answer import given, listed
from canvas.domain.kinds import Scheme, Stage
from canvas.domain.language import Language
from canvas.domain.track import Track
from canvas.knowledge.outputs import Ask, Output, OutputId, output_words, outputs
from canvas.knowledge.schemes import SchemeFacts, schemes
from canvas.knowledge.vocabulary import folded_word, word_in, words
from canvas.rules.catalogue import RULES
from canvas.rules.rule import Rule


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a track is checked for; a subsidy has a scheme, and nothing else has one."""

    output: OutputId
    scheme: Scheme | None = None

    def word(self, language: Language) -> str:
        """What is written behind `--for`: `plan`, `subsidy:sowis`."""
        output = outputs()[self.output].words[language]
        return f"{output}:{word_in(self.scheme, language)}" if self.scheme else output


@dataclass(frozen=True, slots=True)
class NeededRules:
    """The rules that are needed for one reason, in the order of the catalogue."""

    because: dict[Language, str]
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Needs:
    """What one output needs: `own` is what its scheme asks. A rule stands with the first reason that asks for it."""

    wanted: Wanted
    output: Output
    scheme: SchemeFacts | None
    own: tuple[NeededRules, ...]
    common: tuple[NeededRules, ...]

    @property
    def groups(self) -> tuple[NeededRules, ...]:
        """The rules by their reasons, what the scheme asks first."""
        return (*self.own, *self.common)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """All rules that are needed, in the order of the catalogue."""
        return in_order(rule for group in self.groups for rule in group.rules)

    def names_scheme(self, track: Track) -> bool:
        """Some money of the track comes from the scheme; otherwise there is nothing to ask its conditions of."""
        return any(given(line.scheme) is self.wanted.scheme for line in listed(track.funding))

    def stage_for(self, stage: Stage) -> Stage:
        """The stage at which a track is asked: its own, or that of the output where it is not as far yet."""
        return stage if stage.reaches(self.output.stage) else self.output.stage


@cache
def needs(wanted: Wanted) -> Needs:
    """What an output needs, with what its scheme asks on top."""
    output = outputs()[wanted.output]
    scheme = schemes()[wanted.scheme] if wanted.scheme else None
    own = _grouped(output.own.get(wanted.scheme, ()) if wanted.scheme else ())
    met = frozenset(rule for group in own for rule in group.rules)
    return Needs(wanted, output, scheme, own, _grouped(output.asks, met))


@cache
def among(wanted: Wanted, rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """Those of these rules that an output needs."""
    needed = set(needs(wanted).rules)
    return tuple(rule for rule in rules if rule in needed)


def everything_wanted() -> tuple[Wanted, ...]:
    """Everything that a track can be checked for, in the order of the data."""
    plain = (Wanted(output) for output in OutputId if output is not OutputId.SUBSIDY)
    return (*plain, *(Wanted(OutputId.SUBSIDY, scheme) for scheme in Scheme))


def wanted_by_word(written: str) -> Wanted | None:
    """What somebody writes behind `--for`, in Dutch or in English; None for what is no output."""
    word, colon, scheme = written.partition(":")
    output = output_words().get(folded_word(word))
    if output is None or (output is OutputId.SUBSIDY) is not bool(colon):
        return None
    if output is not OutputId.SUBSIDY:
        return Wanted(output)
    identifier = words(Scheme).get(folded_word(scheme))
    return Wanted(output, Scheme(identifier)) if identifier else None


def needing(rule: Rule) -> tuple[Wanted, ...]:
    """What needs a rule; a subsidy without a scheme stands for all of them."""
    return tuple(_needing(rule))


def in_order(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """Rules in the order of the catalogue, each once."""
    chosen = {rule.code for rule in rules}
    return tuple(rule for rule in RULES if rule.code in chosen)


def _needing(rule: Rule) -> Iterator[Wanted]:
    for output in outputs().values():
        if rule in _all_of(output.asks):
            yield Wanted(output.id)
        else:
            yield from (Wanted(output.id, scheme) for scheme, own in output.own.items() if rule in _all_of(own))


def _grouped(asked: Iterable[Ask], met: frozenset[Rule] = frozenset()) -> tuple[NeededRules, ...]:
    groups: list[NeededRules] = []
    for ask in asked:
        if rules := tuple(rule for rule in _all_of((ask,)) if rule not in met):
            groups.append(NeededRules(ask.because, rules))
            met = met.union(rules)
    return tuple(groups)


def _all_of(asked: Iterable[Ask]) -> tuple[Rule, ...]:
    return in_order(rule for ask in asked for rule in RULES if rule.code.startswith(ask.rules))
