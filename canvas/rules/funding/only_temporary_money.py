"""F09."""

from collections.abc import Iterator

from canvas.domain.answer import Absent, given, is_open, is_unknown, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Scheme, Stage
from canvas.domain.money import Funding
from canvas.domain.track import Track
from canvas.knowledge.schemes import schemes
from canvas.rules.naming import money_name
from canvas.rules.rule import Gap, gap, rule


@rule("F09", Severity.WARNING, Stage.DESIGN, BlockId.SUSTAIN, "track02", "track09", "WP")
def only_temporary_money(track: Track) -> Iterator[Gap]:
    """
    Who pays when the temporary money is spent?

    ## Why
    A track in health care stopped when the grant for its start was no longer there, and Utrecht says that the lack of
    structural money keeps its offer small. The whitepaper is about making tracks last. A plan that says who takes over
    gives everybody a reason to invest.

    ## Gap
    ```yaml
    track: {stage: design}
    funding:
      - {title: Instituut Gak, scheme: gak, amount: € 50000, status: granted}
      - {title: Provincial fund, amount: € 20000, status: applied, structural: no}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    funding:
      - {title: Instituut Gak, scheme: gak, amount: € 50000, status: granted}
      - {title: Provincial fund, amount: € 20000, status: applied, structural: no}
    sustain:
      money: From 2028 the municipality and the companies each pay half.
    ```
    """
    money = [(place, line) for place, line in enumerate(listed(track.funding)) if _is_money(line)]
    if not money or not all(_is_temporary(line) for _, line in money):
        return
    answer = track.sustain if isinstance(track.sustain, Absent) else track.sustain.money
    if is_open(answer):
        yield gap(
            *("sustain", "money"),
            variant="unknown" if is_unknown(answer) else "message",
            related=tuple(("funding", place) for place, _ in money),
            money=tuple(money_name(line, place, track) for place, line in money),
        )


def _is_money(line: Funding) -> bool:
    return given(line.scheme) is not Scheme.IN_KIND


def _is_temporary(line: Funding) -> bool:
    """The line says so, else its scheme; a line that says neither may go on."""
    structural, scheme = given(line.structural), given(line.scheme)
    return not structural if structural is not None else scheme is not None and not schemes()[scheme].structural
