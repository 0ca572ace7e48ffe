"""Finished charts for the tests of pictures."""

from builder.plot import Axis, Group, Kind, Label, Plot, Point, Series

AREA = (0.1, 0.1, 0.8, 0.8)
VALUES = Axis(minimum=0, maximum=10, step=5, format="0", grid=True, line=False, size=13)


def plot(kind: Kind, *series: Series, **options: object) -> Plot:
    """A chart of one group on an axis from 0 to 10, over categories a, b, c."""
    group = {name: options.pop(name) for name in ("grouping", "gap", "overlap", "hole", "scale") if name in options}
    count = max(len(one.values) for one in series)
    names = () if series[0].x else tuple("abcdefgh"[:count])
    given = {"categories": names, "value_axis": VALUES, "area": AREA, "category_axis": Axis(size=13)} | options
    return Plot((Group(kind, series, **group),), **given)  # type: ignore[arg-type]


def labelled(index: int, **options: object) -> Point:
    """A point with a label."""
    return Point(index, label=Label(**options))  # type: ignore[arg-type]
