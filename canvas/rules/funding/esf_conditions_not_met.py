"""F07."""

from collections.abc import Iterator
from decimal import Decimal

from canvas.analysis.funding import Line, lines_of
from canvas.analysis.money import budget, side
from canvas.domain.answer import given, listed
from canvas.domain.dates import PartialDate
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Scheme, Stage
from canvas.domain.quantity import Bound, Per, Quantity, Unit
from canvas.domain.track import Track
from canvas.knowledge.schemes import SchemeFacts, schemes
from canvas.rules.naming import named_party
from canvas.rules.rule import Gap, gap, rule

_ALL = Decimal(100)


@rule("F07", Severity.WARNING, Stage.DESIGN, BlockId.RESOURCES, "ESF")
def esf_conditions_not_met(track: Track) -> Iterator[Gap]:
    """
    Does the plan fit the conditions of ESF+?

    ## Why
    ESF+ pays a part of a project, and others pay the rest. Only the centre municipality of a labour-market region can
    apply. Whoever finds that out after the application has lost a window. The numbers are those known on the day that
    the message names: check them with the scheme itself.

    ## Gap
    ```yaml
    track: {stage: design}
    parties: [{id: nieuwstad, name: Municipality of Nieuwstad, kind: municipality}]
    costs: [{title: Guidance, amount: € 100000}]
    funding:
      - {title: ESF+, party: nieuwstad, scheme: esf-plus, amount: € 60000, status: applied}
      - {title: Own money, party: nieuwstad, amount: € 40000, status: granted}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    parties: [{id: nieuwstad, name: Municipality of Nieuwstad, kind: municipality}]
    costs: [{title: Guidance, amount: € 100000}]
    funding:
      - {title: ESF+, party: nieuwstad, scheme: esf-plus, amount: € 40000, status: applied}
      - {title: Own money, party: nieuwstad, amount: € 60000, status: granted}
    ```
    """
    if lines := lines_of(track, Scheme.ESF_PLUS):
        scheme = schemes()[Scheme.ESF_PLUS]
        yield from _share(track, scheme, lines)
        for line in lines:
            yield from _applicant(line, track, scheme)


def _share(track: Track, scheme: SchemeFacts, lines: tuple[Line, ...]) -> Iterator[Gap]:
    """A larger share of the costs than the scheme pays, as far as both are known."""
    limit = scheme.limits["most_percent_of_project"]
    share = _percent(lines) or _of_costs(track, lines)
    if share and share.low > limit:
        first, *others = ((*line.path, "amount") for line in lines)
        yield gap(
            *first,
            related=tuple(others),
            share=share,
            limit=Quantity(limit, limit, unit=Unit.PERCENT),
            checked=PartialDate.of(scheme.checked),
        )


def _percent(lines: tuple[Line, ...]) -> Quantity | None:
    """The share where the amount itself is one."""
    amounts = [amount for line in lines if (amount := given(line.money.amount)) and amount.unit is Unit.PERCENT]
    return max(amounts, key=lambda amount: amount.low, default=None)


def _of_costs(track: Track, lines: tuple[Line, ...]) -> Quantity | None:
    """The share that the amounts are of all costs."""
    costs, money = budget(track).costs, side((line.money.amount for line in lines), track)
    if not costs.most or not money.least:
        return None
    share = money.least / costs.most * _ALL
    if share > _ALL:
        return Quantity(_ALL, _ALL, Bound.OVER, Unit.PERCENT)
    bound = Bound.EXACT if costs.is_exact and money.is_exact and share % 1 == 0 else Bound.ABOUT
    return Quantity(share, share, bound, Unit.PERCENT, Per.ONCE)


def _applicant(line: Line, track: Track, scheme: SchemeFacts) -> Iterator[Gap]:
    """Only parties of another kind stand at the line; one whose kind is open may still be the right one."""
    allowed, named = scheme.terms.applicants or frozenset(), listed(line.money.party)
    parties = [track.party(identifier) for identifier in named]
    kinds = {given(party.kind) if party else None for party in parties}
    if kinds and None not in kinds and not kinds & allowed:
        yield gap(
            *(*line.path, "party"),
            variant="applicant",
            parties=tuple(named_party(track, identifier) for identifier in named),
            checked=PartialDate.of(scheme.checked),
        )
