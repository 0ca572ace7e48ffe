"""Flows between nodes: their levels, their order, and where each node and each end of a flow stands."""

from collections.abc import Mapping

from msgspec import Struct

from builder.charts.data import Data

SWEEPS = 6


class Flow(Struct, frozen=True):
    """So much from one node to another."""

    start: str
    end: str
    value: float


class Node(Struct, frozen=True):
    """A node: its level from the left, its top and its height, in units of the flows."""

    name: str
    level: int
    value: float


def flows(data: Data) -> tuple[Flow, ...]:
    """The flows of a table, those between the same nodes added up; rows without a value are left out."""
    found: dict[tuple[str, str], float] = {}
    for start, end, value in zip(data.texts, data.words["to"], data.columns[0].values, strict=True):
        if value is not None:
            found[start, end] = found.get((start, end), 0.0) + value
    return tuple(Flow(start, end, value) for (start, end), value in found.items())


def ring(found: tuple[Flow, ...]) -> str:
    """A node from which flows lead back to itself; empty when there is none."""
    levels = _levels(found)
    return next((flow.start for flow in found if levels[flow.start] >= len(levels)), "")


def nodes(found: tuple[Flow, ...]) -> tuple[tuple[Node, ...], ...]:
    """The nodes by level, each level in the order that crosses fewest flows, as far as a few sweeps find it."""
    levels = _levels(found)
    values = {
        name: max(
            sum(flow.value for flow in found if flow.start == name),
            sum(flow.value for flow in found if flow.end == name),
        )
        for name in levels
    }
    columns = [[name for name in levels if levels[name] == level] for level in range(max(levels.values()) + 1)]
    for sweep in range(SWEEPS):
        forwards = sweep % 2 == 0
        for column in columns if forwards else reversed(columns):
            at = {name: place for level in columns for name, place in _middles(level, values).items()}
            column.sort(key=lambda name, at=at, forwards=forwards: _pull(name, found, at, forwards))  # type: ignore[misc]
    return tuple(tuple(Node(name, level, values[name]) for name in column) for level, column in enumerate(columns))


def _middles(level: list[str], values: Mapping[str, float]) -> dict[str, float]:
    """The middle of each node of a level, when they stand one on the other around zero."""
    total, found = sum(values[name] for name in level), {}
    at = -total / 2
    for name in level:
        found[name] = at + values[name] / 2
        at += values[name]
    return found


def _pull(name: str, found: tuple[Flow, ...], at: Mapping[str, float], forwards: bool) -> float:
    """Where a node's neighbours at one side stand on average, weighed by their flows; its own place without any."""
    beside = [
        (at[flow.start if forwards else flow.end], flow.value)
        for flow in found
        if name == (flow.end if forwards else flow.start)
    ]
    weight = sum(value for _, value in beside)
    return sum(place * value for place, value in beside) / weight if weight else at[name]


def _levels(found: tuple[Flow, ...]) -> dict[str, int]:
    """Each node's level: one more than the last of those that flow to it; in a ring it grows past all others."""
    names = dict.fromkeys(name for flow in found for name in (flow.start, flow.end))
    levels = dict.fromkeys(names, 0)
    for _ in range(len(names) + 1):
        changed = False
        for flow in found:
            if levels[flow.end] <= levels[flow.start]:
                levels[flow.end], changed = levels[flow.start] + 1, True
        if not changed:
            break
    return levels
