"""R01."""

from collections.abc import Iterator

from canvas.analysis.roles import vacancy
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, RoleKind, Stage
from canvas.domain.track import Track
from canvas.rules.rule import Gap, gap, rule


@rule("R01", Severity.ERROR, Stage.IDEA, BlockId.ROLES, "VOI", "SARDES", "track05", "track14")
def no_coordinator(track: Track) -> Iterator[Gap]:
    """
    Who holds the whole track together?

    ## Why
    In earlier pilots the first choice was always who directs: the municipality or somebody else. Working together went
    better with a project leader who answers for it, and among competitors with a coordinator who is neutral.

    ## Gap
    ```yaml
    mission: {goal: Eighteen status holders work in installation technology by December.}
    parties:
      - {id: werk-in-zicht, name: Werk in Zicht, kind: labour-market-region}
    ```

    ## Closed
    ```yaml
    mission: {goal: Eighteen status holders work in installation technology by December.}
    parties:
      - {id: werk-in-zicht, name: Werk in Zicht, kind: labour-market-region}
    roles:
      - {kind: coordinator, party: werk-in-zicht}
    ```
    """
    if open_role := vacancy(track, RoleKind.COORDINATOR):
        absent = "without_party" if open_role.written else "message"
        yield gap(*open_role.path, variant="unknown" if open_role.is_unknown else absent)
