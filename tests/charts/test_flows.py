import pytest

from builder.charts.flows import Flow, flows, nodes, ring
from tests.charts.sheets import data_of

TABLE = "from,to,v\n甲,丙,3\n乙,丙,4\n丙,丁,5\n丙,戊,2\n甲,丙,1\n乙,戊,"


def test_flows_between_the_same_nodes_are_added_up() -> None:
    assert flows(data_of(TABLE, "sankey", to="to"))[0] == Flow("甲", "丙", 4.0)
    assert len(flows(data_of(TABLE, "sankey", to="to"))) == 4


def test_a_node_stands_one_level_after_the_last_that_flows_to_it() -> None:
    found = (Flow("a", "b", 1), Flow("b", "c", 1), Flow("a", "c", 1))
    assert [[node.name for node in level] for level in nodes(found)] == [["a"], ["b"], ["c"]]


def test_a_node_is_as_large_as_the_larger_of_what_comes_and_goes() -> None:
    levels = nodes((Flow("a", "b", 5), Flow("b", "c", 3)))
    assert {node.name: node.value for level in levels for node in level} == {"a": 5, "b": 5, "c": 3}


def test_levels_are_ordered_so_that_flows_do_not_cross() -> None:
    found = (Flow("a", "y", 1), Flow("b", "x", 1))
    starts, ends = ([node.name for node in level] for level in nodes(found))
    assert (starts == ["a", "b"]) == (ends == ["y", "x"])


@pytest.mark.parametrize(
    ("found", "name"),
    [
        ((Flow("a", "b", 1), Flow("b", "a", 1)), "a"),
        ((Flow("a", "a", 1),), "a"),
        ((Flow("a", "b", 1), Flow("b", "c", 1)), ""),
    ],
)
def test_rings_are_found(found: tuple[Flow, ...], name: str) -> None:
    assert ring(found) == name
