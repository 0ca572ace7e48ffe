"""Hollow markers: a smaller marker of paper over each, for LibreOffice paints a marker in one colour, edge and all."""

from msgspec.structs import replace

from builder.plot import Group, Plot, Series

RING = 2  # points of colour around the paper


def with_hollows(plot: Plot) -> Plot:
    """The plot, each hollow series followed by its paper; that is alike in name and values and needs no column."""
    if not any(one.hollow for one in plot.series):
        return plot
    return replace(plot, groups=tuple(map(_group, plot.groups)))


def _group(group: Group) -> Group:
    found: list[Series] = []
    for one in group.series:
        found += (one, _paper(one)) if one.hollow else (one,)
    return replace(group, series=tuple(found))


def _paper(one: Series) -> Series:
    points = tuple(replace(point, colour="paper", label=None) for point in one.points if point.marker)
    return replace(
        one, colour="paper", line=False, marker_size=max(2, one.marker_size - 2 * RING), hollow=False, listed=False,
        label=None, points=points, cells=(), errors=(), leaders=False,
    )  # fmt: skip
