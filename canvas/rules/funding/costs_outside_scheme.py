"""F10."""

from collections.abc import Iterator

from canvas.analysis.funding import Line, funding_lines
from canvas.domain.answer import given, listed
from canvas.domain.dates import PartialDate
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, CostKind, Stage
from canvas.domain.track import Track
from canvas.knowledge.schemes import SchemeFacts
from canvas.rules.rule import Gap, Word, gap, rule


@rule("F10", Severity.WARNING, Stage.DESIGN, BlockId.RESOURCES, "SPUK", "DUO", "SLIM", "BER", "PROV")
def costs_outside_scheme(track: Track) -> Iterator[Gap]:
    """
    Does each scheme pay what the plan uses it for?

    ## Why
    Every scheme has a purpose. Money for civic integration does not pay the broad intake, SLIM pays no course fees, and
    the budget for social assistance pays benefits only. A wage-cost subsidy is for people with an occupational
    limitation; speaking little Dutch yet is no reason. What is known is told with its date: check it with the scheme.

    ## Gap
    ```yaml
    track: {stage: design}
    funding:
      - {title: Civic integration, scheme: spuk-inburgering, amount: € 20000, status: granted, pays: [language, intake]}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    funding:
      - {title: Civic integration, scheme: spuk-inburgering, amount: € 16000, status: granted, pays: language}
      - {title: Municipal fund, amount: € 4000, status: granted, pays: intake}
    ```
    """
    for line in funding_lines(track):
        if scheme := line.scheme:
            yield from _outside(line, scheme)
            yield from _for_others(line, scheme, track)


def _outside(line: Line, scheme: SchemeFacts) -> Iterator[Gap]:
    covers, checked = scheme.covers, PartialDate.of(scheme.checked)
    if covers is None:
        return
    if not covers:
        yield gap(*line.path, "scheme", variant="nothing", scheme=scheme.id, checked=checked)
    elif outside := tuple(kind for kind in listed(line.money.pays) if kind not in covers):
        inside = tuple(kind for kind in CostKind if kind in covers)
        yield gap(*line.path, "pays", scheme=scheme.id, kinds=_words(outside), covers=_words(inside), checked=checked)


def _words(kinds: tuple[CostKind, ...]) -> tuple[Word, ...]:
    return tuple(Word(kind) for kind in kinds)


def _for_others(line: Line, scheme: SchemeFacts, track: Track) -> Iterator[Gap]:
    """The scheme is for certain people only, and no criterion says that they are in the group."""
    wanted, group = scheme.terms.criteria, given(track.target_group)
    criteria = listed(group.criteria) if group else ()
    if wanted and not any(given(each.kind) in wanted for each in criteria):
        checked = PartialDate.of(scheme.checked)
        yield gap(*line.path, "scheme", variant="people", scheme=scheme.id, checked=checked)
