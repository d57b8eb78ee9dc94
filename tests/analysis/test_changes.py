"""Two tracks, compared: one change for what is otherwise, none for what only stands elsewhere."""

from pathlib import Path as File
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.analysis.changes.change import Change, ChangeKind, Trend
from canvas.analysis.changes.compare import Comparison
from canvas.domain.answer import MISSING, UNKNOWN
from canvas.domain.part import Register
from canvas.domain.path import Path, written
from canvas.domain.places import value_at
from canvas.domain.track import Track
from canvas.reading.read import read_text
from canvas.reading.shapes import Slot, SlotKind, slot_at
from canvas.reading.walking import written as all_written
from tests.rendering.tracks import SMALL
from tests.support.mutating import other, renamed, reordered, with_value
from tests.support.strategies import tracks

EXAMPLES = File(__file__).parent.parent.parent / "examples"


def track(text: str) -> Track:
    """A text that can be read."""
    read = read_text(text)
    assert read.track, read.problems
    return read.track


def example(name: str) -> Track:
    """One of the examples."""
    return track((EXAMPLES / name / f"{name}.track.yaml").read_text(encoding="utf-8"))


FULL, PLAIN = example("voorbeeld-en"), track(SMALL)


def changes(before: Track | str, after: Track | str) -> tuple[Change, ...]:
    """What changed between two tracks."""
    first, second = (track(each) if isinstance(each, str) else each for each in (before, after))
    return Comparison(first, second).changes


def told(found: tuple[Change, ...]) -> list[str]:
    """The kind and the place of each change."""
    return [f"{each.kind} {written(each.path)}" for each in found]


@given(tracks)
def test_a_track_does_not_differ_from_itself(one: Track) -> None:
    """Whatever it says."""
    assert changes(one, one) == ()


@given(tracks, st.randoms(use_true_random=False))
def test_another_order_is_no_change(one: Track, random: Random) -> None:
    """Of parties, roles, conditions and all other lists; a place told by number would mean another part."""
    numbered = one.model_copy(update={"open_questions": MISSING, "accept": MISSING})

    assert changes(numbered, reordered(numbered, random)) == ()


@given(st.sampled_from([FULL, PLAIN]), st.randoms(use_true_random=False))
def test_another_order_of_a_whole_example_is_no_change(one: Track, random: Random) -> None:
    """Also where each list is long."""
    assert changes(one, reordered(one, random)) == ()


@given(tracks, tracks)
def test_nothing_is_told_without_a_difference(first: Track, second: Track) -> None:
    """Each change has a place of its own, and says two things that differ."""
    found = changes(first, second)

    assert len({(each.kind, each.path) for each in found}) == len(found)
    assert all(each.before != each.after or each.kind is ChangeKind.MOVED for each in found)


def _expected(path: Path) -> Path:
    """A member of a list of single values changes the list; a row of a table is told by itself."""
    return path[:-1] if isinstance(path[-1], int) else path


def _has_name(one: Track, path: Path) -> bool:
    part = value_at(path, one)
    return any(getattr(part, name, None) for name in ("id", "title", "name"))


def _leaves(one: Track) -> list[tuple[Path, Slot, object]]:
    """
    Every answer that can be another without being another part: ids are renamed, names in tables are rows, and what
    goes by its kind alone is another role or condition with another kind.
    """
    left = []
    for path, slot, value in all_written(one):
        around = slot_at(path[:-1])
        in_table = around is not None and around.kind is SlotKind.TABLE
        named_by_it = path[-1] == "kind" and not _has_name(one, path[:-1])
        if slot.kind not in (SlotKind.ID, SlotKind.PLACE) and path[0] != "format" and not (in_table or named_by_it):
            left.append((path, slot, value))
    return left


LEAVES = [(one, *leaf) for one in (FULL, PLAIN) for leaf in _leaves(one)]


def _one_change(one: Track, path: Path, slot: Slot, value: object) -> None:
    found = changes(one, with_value(one, path, other(value, slot)))

    assert [each.path for each in found] == [_expected(path)]
    assert found[0].kind in (ChangeKind.CHANGED, ChangeKind.MOVED)
    assert found[0].earlier == found[0].path


@given(st.sampled_from(LEAVES))
def test_one_other_answer_is_one_change(leaf: tuple[Track, Path, Slot, object]) -> None:
    """In its own place, anywhere in the examples."""
    _one_change(*leaf)


@pytest.mark.thorough
def test_every_other_answer_is_one_change() -> None:
    """Each place of the examples in turn."""
    for leaf in LEAVES:
        _one_change(*leaf)


MEMBERS = [
    (one, (name, place))
    for one in (FULL, PLAIN)
    for name in Track.model_fields
    if isinstance(members := getattr(one, name), tuple)
    for place in range(len(members))
]


@given(st.sampled_from(MEMBERS))
def test_one_part_less_or_more_is_one_change(leaf: tuple[Track, Path]) -> None:
    """A part that goes is told in its old place, one that comes in its new one, and nothing inside it."""
    one, path = leaf
    less = with_value(one, path, None)

    assert told(changes(one, less)) == [f"removed {written(path)}"]
    assert told(changes(less, one)) == [f"added {written(path)}"]


IDS = [
    (one, register, place, str(member.id))
    for one in (FULL, PLAIN)
    for register in Register
    for place, member in enumerate(getattr(one, register.value) or ())
]


@given(st.sampled_from(IDS))
def test_another_id_is_told_once(leaf: tuple[Track, Register, int, str]) -> None:
    """Whoever names the part by its new id says the same as before."""
    one, register, place, old = leaf
    found = changes(one, renamed(one, register, old, "quite-another"))

    assert told(found) == [f"renamed {register.value}[{place}].id"]
    assert (found[0].before, found[0].after) == (old, "quite-another")


def test_another_id_and_another_answer_are_two_changes() -> None:
    """A part is known by its name, too."""
    after = (
        SMALL.replace("id: school", "id: roc").replace("partij: school", "partij: roc").replace("gezocht", "bevestigd")
    )

    assert told(changes(SMALL, after)) == ["renamed parties[2].id", "changed parties[2].status"]


def test_another_name_with_the_same_id_is_a_change_of_the_name() -> None:
    """The id decides."""
    assert told(changes(SMALL, SMALL.replace("naam: De School", "naam: Het Lyceum"))) == ["changed parties[2].name"]


def test_another_party_in_the_place_of_one_is_no_other_id() -> None:
    """With another name and another id one has gone and one has come."""
    after = SMALL.replace("{id: school, naam: De School", "{id: bond, naam: De Bond").replace(
        "partij: school", "partij: bond"
    )

    assert told(changes(SMALL, after)) == ["added parties[2]", "removed parties[2]", "changed roles[3].party"]


def test_what_goes_by_its_kind_alone_is_another_with_another_kind() -> None:
    """One role has gone and another has come, unless most of it stayed."""
    role = "traject: {id: x}\nrollen: [{soort: %s, partij: a%s}]\n"

    assert told(changes(role % ("werver", ""), role % ("buddy", ""))) == ["added roles[0]", "removed roles[0]"]
    same = ", taken: Helpt mee., uren: 4 uur"
    assert told(changes(role % ("werver", same), role % ("buddy", same))) == ["changed roles[0].kind"]


def test_a_condition_that_was_filled_in_is_still_the_same_condition() -> None:
    """It goes by its kind alone, as long as no other has that kind; however little was written before."""
    before = "traject: {id: x}\nrandvoorwaarden: [{soort: vervoer}, {soort: kinderopvang}, {soort: gezondheid}]\n"
    after = before.replace("soort: vervoer", "soort: vervoer, status: geregeld, hoe_geregeld: Een bus").replace(
        ", {soort: gezondheid}", ""
    )

    assert told(changes(before, after)) == [
        "added conditions[0].status",
        "added conditions[0].arrangement",
        "removed conditions[2]",
    ]


# the order of the steps


def steps(*names: str) -> str:
    """A track with these steps; what stands behind a name goes with the step."""
    ids = [name.partition(",")[0] for name in names]
    rows = [f"  - {{id: {name}, soort: leer-werk, titel: Stap {one}}}\n" for name, one in zip(names, ids, strict=True)]
    return "traject: {id: x}\nstappen:\n" + "".join(rows)


def test_a_step_elsewhere_in_the_file_has_moved() -> None:
    """The fewest steps that explain it, with what comes right before it, then and now."""
    (far,) = changes(steps("a", "b", "c", "d"), steps("b", "c", "d", "a"))

    assert (far.kind, far.path, far.earlier) == (ChangeKind.MOVED, ("steps", 3), ("steps", 0))
    assert (far.before, far.after) == ((), ("d",))
    assert told(changes(steps("a", "b", "c"), steps("a", "c", "b"))) == ["moved steps[2]"]


def test_a_step_between_others_moves_none_of_them() -> None:
    """What follows on it follows on the same steps as before."""
    assert told(changes(steps("a", "b"), steps("a", "x", "b"))) == ["added steps[1]"]
    assert told(changes(steps("a", "x", "b"), steps("a", "b"))) == ["removed steps[1]"]


def test_steps_that_say_what_they_come_after_may_stand_anywhere() -> None:
    """Then the file can have them in any order."""
    before = steps("a, na: n.v.t.", "b, na: [a]", "c, na: [b]")
    after = steps("c, na: [b]", "a, na: n.v.t.", "b, na: [a]")

    assert changes(before, after) == ()


def test_what_a_step_says_of_its_order_moves_that_step_alone() -> None:
    """Although more comes after it."""
    before = steps("a", "b", "c", "d")
    after = steps("a", "b", "c, na: [a]", "d")

    assert told(changes(before, after)) == ["moved steps[2].after"]
    assert told(changes(after, before)) == ["moved steps[2].after"]


def test_a_step_that_follows_one_that_moved_has_not_moved_itself() -> None:
    """It says what it comes after, and still does."""
    before = steps("w", "x, na: [w]", "a", "b", "c", "d")
    after = steps("a", "b", "c", "d", "w", "x, na: [w]")

    assert told(changes(before, after)) == ["moved steps[4]"]


def test_a_great_many_steps_are_compared_too() -> None:
    """Within a moment, also when all of them stand elsewhere."""
    names = [f"s{number}" for number in range(2000)]

    assert changes(steps(*names), steps(*reversed(names)))


# answers that are not there


def test_not_there_not_known_and_not_applicable_differ() -> None:
    """And so does the reason."""
    answers = ("", "onbekend", "n.v.t.", "{antwoord: n.v.t., reden: Te klein.}", "Werk.")
    texts = [f"traject: {{id: x}}\nmissie: {{doel: {answer}, probleem: p}}\n" for answer in answers]

    for before in texts:
        for after in texts:
            assert (changes(before, after) == ()) == (before == after)
    assert [each.kind for each in changes(texts[0], texts[4])] == [ChangeKind.ADDED]
    assert [each.kind for each in changes(texts[4], texts[0])] == [ChangeKind.REMOVED]
    assert [each.kind for each in changes(texts[1], texts[4])] == [ChangeKind.CHANGED]


def test_a_list_that_is_not_known_is_one_change() -> None:
    """Each of its members is told only when somebody wrote them down or took them away."""
    unknown = PLAIN.model_copy(update={"parties": UNKNOWN})
    missing = PLAIN.model_copy(update={"parties": MISSING})

    assert told(changes(PLAIN, unknown)) == ["changed parties"]
    assert told(changes(unknown, PLAIN)) == ["changed parties"]
    assert told(changes(missing, PLAIN)) == [f"added parties[{place}]" for place in range(3)]


def test_a_list_of_words_tells_what_came_and_what_left() -> None:
    """And counts those that stand in it twice."""
    before, after = (f"traject: {{id: x}}\nmissie: {{uitgangspunten: {each}}}\n" for each in ("[a, b, b]", "[c, b, a]"))
    (found,) = changes(before, after)

    assert (found.came, found.left) == (("c",), ("b",))


@pytest.mark.parametrize(
    ("before", "after", "trend"),
    [
        ("12 weken", "16 weken", Trend.UP),
        ("12 weken", "3 maanden", Trend.UP),
        ("12-16 weken", "12-14 weken", Trend.DOWN),
        ("12-16 weken", "10-20 weken", None),
        ("12 weken", "12 uur", None),
        ("52 weken", "1 jaar", None),
    ],
)
def test_a_number_goes_up_or_down_where_both_count_the_same(before: str, after: str, trend: Trend | None) -> None:
    """Lengths of time are compared in weeks."""
    first, second = (f"traject: {{id: x}}\nstappen: [{{id: a, duur: {each}}}]\n" for each in (before, after))
    (found,) = changes(first, second)

    assert found.trend is trend


# two languages, and a programme


def test_a_file_and_its_twin_in_the_other_language_have_the_same_design() -> None:
    """Only words and ids differ, wherever a part stands."""
    for dutch in ("voorbeeld", "groningen-werkfit"):
        found = Comparison(example(dutch), example(f"{dutch}-en"), translated=True).changes

        assert found
        assert {each.kind for each in found} <= {ChangeKind.RENAMED, ChangeKind.CHANGED}
        assert all(each.only_words or each.kind is ChangeKind.RENAMED for each in found), dutch


def test_a_track_that_becomes_a_programme_keeps_its_head() -> None:
    """That it is one is the only change."""
    found = changes("traject: {id: x, titel: T, fase: ontwerp}\n", "programma: {id: x, titel: T, fase: ontwerp}\n")

    assert told(found) == ["changed programme"]

    found = changes("traject: onbekend\n", "programma: {titel: T}\n")
    assert told(found) == ["changed programme", "added programme.title"]


def test_the_number_of_the_format_is_no_design() -> None:
    """It says how the file is written."""
    assert changes(SMALL, f"formaat: 1\n{SMALL}") == ()


# where a part is now


def test_places_are_found_again() -> None:
    """Through lists, tables and a new id; None for what is gone."""
    after = renamed(PLAIN, Register.STEPS, "leren", "leerwerk")
    parties = after.parties
    assert isinstance(parties, tuple)
    comparison = Comparison(PLAIN, after.model_copy(update={"parties": (parties[2], parties[0])}))

    assert comparison.place_after(("parties", 2, "interest")) == ("parties", 0, "interest")
    assert comparison.place_after(("parties", 1)) is None
    assert comparison.place_after(("roles", 1, "steps", "leren")) == ("roles", 1, "steps", "leerwerk")
    assert comparison.place_after(("track", "id")) == ("track", "id")
    assert comparison.place_after(()) == ()
