"""A finished plot in a larger or smaller frame: what it draws stays as large as it was."""

from msgspec.structs import replace

from builder.plot import Axis, Group, Label, Plot, Point, Series, Shares

Size = tuple[float, float]  # width and height in points


def placed(plot: Plot, before: Size, after: Size, *, left: float = 0.0, top: float = 0.0) -> Plot:
    """The plot from a frame of one size in one of another, moved right and down by so many points.

    Its title and its legend, which stand at the frame's top, stay there.
    """
    across, down = before[0] / after[0], before[1] / after[1]

    def shares(area: Shares | None, right: float, under: float) -> Shares | None:
        if area is None:
            return None
        x, y, width, height = area
        return (x * across + right, y * down + under, width * across, height * down)

    def axis(one: Axis) -> Axis:
        if one.title_at is None:
            return one
        x, y = one.title_at
        return replace(one, title_at=(x * across + left / after[0], y * down + top / after[1]))

    def label(one: Label | None) -> Label | None:
        if one is None or one.shift is None:
            return one
        return replace(one, shift=(one.shift[0] * across, one.shift[1] * down))

    def point(one: Point) -> Point:
        return replace(one, label=label(one.label)) if one.label else one

    def series(one: Series) -> Series:
        return replace(one, label=label(one.label), points=tuple(map(point, one.points)))

    def group(one: Group) -> Group:
        return replace(one, series=tuple(map(series, one.series)))

    return replace(
        plot,
        groups=tuple(map(group, plot.groups)),
        category_axis=axis(plot.category_axis),
        value_axis=axis(plot.value_axis),
        second_axis=axis(plot.second_axis) if plot.second_axis else None,
        area=shares(plot.area, left / after[0], top / after[1]),
        legend_area=shares(plot.legend_area, 0.0, 0.0),
    )
