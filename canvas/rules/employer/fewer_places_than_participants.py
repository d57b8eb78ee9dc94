"""E04."""

from collections.abc import Iterator
from dataclasses import replace

from canvas.analysis.work_places import Room, WorkPlaces, work_places
from canvas.domain.answer import listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage
from canvas.domain.path import Path
from canvas.domain.quantity import Unit
from canvas.domain.track import Track
from canvas.rules.naming import party_name, step_name
from canvas.rules.rule import Fact, Gap, gap, rule


@rule("E04", Severity.WARNING, Stage.DESIGN, BlockId.EMPLOYER_SUPPORT, "seed002", "track22", tracks_only=True)
def fewer_places_than_participants(track: Track) -> Iterator[Gap]:
    """
    Is there a work place for everybody who takes part?

    ## Why
    In The Hague fifty people were to get a placement while companies were still being sought. In West-Brabant seventy
    companies had two places each, 140 in all, and 180 people were to take part. Whoever adds up the places early can
    look for companies, or start with fewer people.

    ## Gap
    ```yaml
    track: {stage: design}
    target_group: {description: Status holders who want to work in logistics, size: 180 participants}
    parties:
      - id: warehouses
        name: Companies in logistics
        kind: company
        count: 70
        brings: [{kind: places, amount: 2 places per company}]
    roles: [{kind: employer, party: warehouses}]
    steps: [{id: warehouse, kind: learning-work, title: In the warehouse}]
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    target_group: {description: Status holders who want to work in logistics, size: 140 participants}
    parties:
      - id: warehouses
        name: Companies in logistics
        kind: company
        count: 70
        brings: [{kind: places, amount: 2 places per company}]
    roles: [{kind: employer, party: warehouses}]
    steps: [{id: warehouse, kind: learning-work, title: In the warehouse}]
    ```
    """
    if not track.stage.reaches(Stage.RUNNING):
        yield from shortages(track)


def shortages(track: Track) -> Iterator[Gap]:
    """Too few places, or too few of which anybody is sure."""
    places = work_places(track)
    if places is None:
        return
    offered, open_ones = places.offered, places.not_sure
    if places.is_short(offered):
        single = len(places.offers) == 1
        path = (*places.offers[0].path, "amount") if single else places.people_path
        yield _gap(track, places, path, "message", room=offered)
    elif open_ones and len(open_ones) == len(places.offers):
        yield _gap(track, places, open_ones[0].status, "none_sure")
    elif open_ones and places.is_short(places.sure):
        yield _gap(track, places, open_ones[0].status, "some_sure", room=places.sure)
    elif places.is_short(places.said):
        yield _gap(track, places, ("steps", places.steps[0], "places"), "message", room=places.said)


def _gap(track: Track, places: WorkPlaces, path: Path, variant: str, room: Room | None = None) -> Gap:
    steps = listed(track.steps)
    waiting = variant in ("none_sure", "some_sure")
    named = [offer for offer in places.offers if not waiting or not offer.is_sure]
    related = dict.fromkeys((places.people_path, *(offer.status if waiting else offer.path for offer in named)))
    facts: dict[str, Fact] = {
        "steps": tuple(step_name(steps[place], place) for place in places.steps),
        "people": replace(places.people, unit=Unit.ONE),
    }
    if room:
        facts["room"] = room.places
    if waiting:
        facts["parties"] = tuple(dict.fromkeys(party_name(party, place) for place, party in (o.party for o in named)))
    return gap(*path, variant=variant, related=tuple(each for each in related if each != path), **facts)
