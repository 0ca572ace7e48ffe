"""From categories and values to points on the sheet: two scales, straight or logarithmic, either way round."""

from math import log10
from typing import Any

from msgspec import Struct

from builder.plot import Axis, Plot


class Scale(Struct, frozen=True):
    """An axis from `low` to `high`."""

    low: float
    high: float
    logarithmic: bool = False
    reverse: bool = False

    def share(self, value: float) -> float:
        """Where a value stands: 0 at the start of the axis, 1 at its end."""
        low, high, at = (map(_log, (self.low, self.high, value))) if self.logarithmic else (self.low, self.high, value)
        share = (at - low) / (high - low)
        return 1 - share if self.reverse else share

    def within(self, value: float) -> float:
        """The nearest value on the axis."""
        return min(max(value, self.low), self.high)


class Projection(Struct, frozen=True):
    """The inner plot rectangle in points, with a scale across it and one up it."""

    left: float
    top: float
    width: float
    height: float
    across: Scale
    up: Scale

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height

    def x(self, value: float) -> float:
        """Points from the sheet's left edge."""
        return self.left + self.across.share(value) * self.width

    def y(self, value: float) -> float:
        """Points from the sheet's top."""
        return self.bottom - self.up.share(value) * self.height

    def transform(self) -> Any:
        """The same as a transform of matplotlib, so that artists keep the values they stand for."""
        from matplotlib.scale import LogTransform
        from matplotlib.transforms import (
            Affine2D,
            Bbox,
            BboxTransformFrom,
            IdentityTransform,
            blended_transform_factory,
        )

        def ends(scale: Scale) -> tuple[float, float]:
            low, high = (_log(scale.low), _log(scale.high)) if scale.logarithmic else (scale.low, scale.high)
            return (high, low) if scale.reverse else (low, high)

        parts = [LogTransform(10) if one.logarithmic else IdentityTransform() for one in (self.across, self.up)]
        (left, right), (low, high) = ends(self.across), ends(self.up)
        to_unit = BboxTransformFrom(Bbox.from_extents(left, low, right, high))
        to_points = Affine2D().scale(self.width, -self.height).translate(self.left, self.bottom)
        return blended_transform_factory(*parts) + to_unit + to_points


def projection(plot: Plot, width: float, height: float, *, second: bool = False) -> Projection:
    """A plot's rectangle on a sheet of that size, in points."""
    left, top, wide, tall = plot.area or (0.1, 0.1, 0.8, 0.8)
    values = scale_of(plot.second_axis if second and plot.second_axis else plot.value_axis)
    along = along_of(plot)
    across, up = (values, along) if lying(plot) else (along, values)
    if lying(plot):  # categories run down when they are reversed, and up when they are not
        across, up = values, along
    return Projection(left * width, top * height, wide * width, tall * height, across, up)


def lying(plot: Plot) -> bool:
    """Whether values run across and categories up."""
    return any(group.kind == "bar" for group in plot.groups)


def scale_of(axis: Axis) -> Scale:
    """The scale of a value axis."""
    low = 0.0 if axis.minimum is None else axis.minimum
    high = low + 1 if axis.maximum is None else axis.maximum
    return Scale(low, high, axis.logarithmic, axis.reverse)


def along_of(plot: Plot) -> Scale:
    """The scale of the categories: their numbers from 0, days, or a scatter's values."""
    axis = plot.category_axis
    scattered = any(group.kind in ("scatter", "bubble") for group in plot.groups)
    if scattered and (axis.minimum is not None or not plot.categories):
        return scale_of(axis)
    aside = 0.5 if plot.value_axis.between else 0.0
    if axis.unit:
        days = [float(day) for day in plot.categories]
        low = min(days) if axis.minimum is None else axis.minimum
        high = max(days) if axis.maximum is None else axis.maximum
        return Scale(low - aside, high + aside, False, axis.reverse)
    last = max(len(plot.categories) - 1, 0)
    aside = aside if last else 0.5
    return Scale(-aside, last + aside, False, axis.reverse)


def positions(plot: Plot) -> tuple[float, ...]:
    """Where each category stands on its axis."""
    if plot.category_axis.unit:
        return tuple(float(day) for day in plot.categories)
    return tuple(map(float, range(len(plot.categories))))


def _log(value: float) -> float:
    return log10(value) if value > 0 else -300.0
