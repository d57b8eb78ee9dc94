"""T08."""

from collections.abc import Iterator

from canvas.analysis.editions import size_of
from canvas.domain.answer import Absent, given, is_open, is_unknown, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage
from canvas.domain.track import Track
from canvas.rules.naming import edition_name
from canvas.rules.rule import Gap, gap, rule


@rule("T08", Severity.WARNING, Stage.DESIGN, BlockId.TARGET_GROUP, "WP", "seed000", "seed001")
def no_number_of_participants(track: Track) -> Iterator[Gap]:
    """
    How many people take part?

    ## Why
    Places, trainers, hours and money all follow from the number of participants. Three of the five descriptions from
    which this toolkit was made leave it out, and then parties find out late that they had different numbers in mind.

    ## Gap
    ```yaml
    track: {stage: design}
    target_group: {description: Status holders who want to work in logistics.}
    editions:
      - {id: spring, title: Spring group, size: 12}
      - {id: autumn, title: Autumn group}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    target_group: {description: Status holders who want to work in logistics.}
    editions:
      - {id: spring, title: Spring group, size: 12}
      - {id: autumn, title: Autumn group, size: 10-15}
    ```
    """
    group = track.target_group
    size = group if isinstance(group, Absent) else group.size
    if not is_open(size):
        return
    sizes = [size_of(edition) for edition in listed(track.editions)]
    if not any(given(each) for each in sizes):
        yield gap("target_group", "size", variant="unknown" if is_unknown(size) else "message")
        return
    for place, (edition, each) in enumerate(zip(listed(track.editions), sizes, strict=True)):
        if is_open(each):
            variant = "edition_unknown" if is_unknown(each) else "edition"
            yield gap("editions", place, "size", variant=variant, edition=edition_name(edition, place))
