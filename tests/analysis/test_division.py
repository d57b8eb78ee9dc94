"""Money divided over costs: nobody pays twice, nothing gets lost, and no other division covers more."""

import networkx
from hypothesis import given
from hypothesis import strategies as st

from canvas.analysis.division import Division, divide, short_in_turn


def most_that_can_be_paid(sources: list[int], costs: list[int], reach: list[frozenset[int]]) -> int:
    """What the best division pays, as another algorithm finds it."""
    graph: networkx.DiGraph[str] = networkx.DiGraph()
    graph.add_nodes_from(("from", "to"))
    for source, amount in enumerate(sources):
        graph.add_edge("from", f"source {source}", capacity=amount)
        for cost in reach[source]:
            graph.add_edge(f"source {source}", f"cost {cost}")
    for cost, amount in enumerate(costs):
        graph.add_edge(f"cost {cost}", "to", capacity=amount)
    return int(networkx.maximum_flow_value(graph, "from", "to"))


amounts = st.lists(st.integers(0, 30), max_size=5)


reaches = st.lists(st.frozensets(st.integers(0, 4)), min_size=5, max_size=5)


@given(amounts, amounts, reaches, st.integers(0, 5))
def test_the_sums_hold_and_no_division_covers_more(
    sources: list[int], costs: list[int], wished: list[frozenset[int]], first: int
) -> None:
    """For every source and every cost; and together as much is paid as can be."""
    reach = [each.intersection(range(len(costs))) for each in wished[: len(sources)]]
    found = divide(sources, costs, reach, min(first, len(sources)))

    for source, amount in enumerate(sources):
        paid = sum(part for (payer, _), part in found.paid.items() if payer == source)
        assert paid + found.left[source] == amount
    for cost, amount in enumerate(costs):
        paid = sum(part for (_, target), part in found.paid.items() if target == cost)
        assert paid + found.short[cost] == amount
    assert all(cost in reach[source] for source, cost in found.paid)
    assert min((*found.paid.values(), *found.left, *found.short), default=0) >= 0
    assert sum(found.paid.values()) == most_that_can_be_paid(sources, costs, reach)


def test_sources_share_by_what_costs_need() -> None:
    """Two sources for the same two costs each pay the same part of both."""
    both = frozenset({0, 1})

    assert divide([300, 300], [200, 400], [both, both], 2) == Division(
        {(0, 0): 100, (0, 1): 200, (1, 0): 100, (1, 1): 200}, (0, 0), (0, 0)
    )


def test_the_first_sources_go_first() -> None:
    """What they pay is not left to the others."""
    found = divide([100, 100], [100], [frozenset({0})] * 2, 1)

    assert (found.paid, found.left) == ({(0, 0): 100}, (0, 100))


def test_a_source_makes_room_for_another() -> None:
    """Who can also pay something else does that, when another can pay only this."""
    found = divide([10, 10], [10, 10], [frozenset({0, 1}), frozenset({0})], 2)

    assert (found.left, found.short) == ((0, 0), (0, 0))


@given(amounts, amounts, reaches)
def test_costs_in_turn_lack_as_little_as_can_be(
    sources: list[int], costs: list[int], wished: list[frozenset[int]]
) -> None:
    """However many of the first costs one takes."""
    reach = [each.intersection(range(len(costs))) for each in wished[: len(sources)]]
    short = short_in_turn(sources, costs, reach)

    for count in range(len(costs) + 1):
        within = [each.intersection(range(count)) for each in reach]
        assert sum(costs[:count]) - sum(short[:count]) == most_that_can_be_paid(sources, costs[:count], within)


def test_an_earlier_cost_keeps_what_it_has() -> None:
    """The source that can pay both makes room for the later one, and no later cost takes from an earlier one."""
    assert short_in_turn([10, 10], [10, 10], [frozenset({0, 1}), frozenset({0})]) == (0, 0)
    assert short_in_turn([10], [6, 9], [frozenset({0, 1})]) == (0, 5)
