"""Axes of a chart part: pairs of a category and a value axis, their scales and where they cross."""

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace

from builder.draw.pptx.chart_xml import Style, node, number, stroke, text, title
from builder.plot import Axis, Plot

TICK_LABELS = {"next": "nextTo", "low": "low", "high": "high", "none": "none"}
# LibreOffice knows no label interval: it breaks labels with a rotation into lines, and leaves out those without.
AUTOMATIC = -60_000_000
ROUND = frozenset({"pie", "doughnut"})
SCATTERED = frozenset({"scatter", "bubble"})


class AxisIds(Struct, frozen=True):
    """The ids of an axis pair; they must be positive."""

    category: int
    value: int


FIRST = AxisIds(111_111_101, 111_111_102)
SECOND = AxisIds(111_111_103, 111_111_104)


def axes(area: etree._Element, style: Style, plot: Plot) -> None:
    """The axes that the groups name: a second pair where a group stands on it, its categories as the first's."""
    kinds = {group.kind for group in plot.groups}
    if kinds <= ROUND:
        return
    lying = "bar" in kinds
    across = "valAx" if kinds & SCATTERED else "dateAx" if plot.category_axis.unit else "catAx"
    bottom, left = ("l", "b") if lying else ("b", "l")
    _axis(area, style, across, plot.category_axis, plot.value_axis, (FIRST.category, FIRST.value), bottom)
    _axis(area, style, "valAx", plot.value_axis, plot.category_axis, (FIRST.value, FIRST.category), left)
    if any(group.second for group in plot.groups):
        second = plot.second_axis or replace(plot.value_axis, visible=False, grid=False, title="")
        # The same categories once more, for the second values must stand over the first.
        same = replace(plot.category_axis, visible=False, grid=False, title="")
        opposite = "t" if lying else "r"
        _axis(area, style, across, same, second, (SECOND.category, SECOND.value), bottom)
        _axis(area, style, "valAx", second, same, (SECOND.value, SECOND.category), opposite)


def _axis(
    area: etree._Element, style: Style, tag: str, axis: Axis, other: Axis, ids: tuple[int, int], side: str
) -> None:
    """One axis: `ids` are its own and that of the other, which it crosses."""
    element = node(area, tag)
    node(element, "axId", ids[0])
    _scaling(element, axis)
    node(element, "delete", int(not axis.visible))
    node(element, "axPos", side)
    if axis.grid:
        stroke(node(node(element, "majorGridlines"), "spPr"), style, "line", 0.75)
    if axis.title:
        title(element, style, axis.title, axis.title_size, axis.colour, axis.title_at)
    node(element, "numFmt", formatCode=axis.format, sourceLinked=0)
    node(element, "majorTickMark", "none")
    node(element, "minorTickMark", "none")
    node(element, "tickLblPos", TICK_LABELS[axis.labels])
    stroke(node(element, "spPr"), style, axis.line_colour, 1 if axis.line else 0)
    text(element, style, axis.size, axis.colour, rotation=AUTOMATIC if axis.every > 1 else 0)
    node(element, "crossAx", ids[1])
    _crossing(element, axis, other, ids[0])
    _own(element, tag, axis)


def _scaling(element: etree._Element, axis: Axis) -> None:
    scaling = node(element, "scaling")
    if axis.logarithmic:
        node(scaling, "logBase", number(min(axis.step or 10, 10)))
    node(scaling, "orientation", "maxMin" if axis.reverse else "minMax")
    if axis.maximum is not None:
        node(scaling, "max", number(axis.maximum))
    if axis.minimum is not None:
        node(scaling, "min", number(axis.minimum))


def _crossing(element: etree._Element, axis: Axis, other: Axis, own: int) -> None:
    """Where on the other axis this one stands (ECMA-376 21.2.2.33): the second values at the far end."""
    if axis.crosses is not None:
        node(element, "crossesAt", number(axis.crosses))
        return
    values = own in (FIRST.value, SECOND.value)
    far = (own == SECOND.value) != (values and other.reverse)
    # Zero is on no logarithmic axis, where PowerPoint would take 1 for it, in the midst of the drawing.
    if other.logarithmic and other.minimum and not far:
        node(element, "crossesAt", number(other.minimum))
    else:
        node(element, "crosses", "max" if far else "autoZero")


def _own(element: etree._Element, tag: str, axis: Axis) -> None:
    """What ends an axis of its kind."""
    if tag == "catAx":
        node(element, "auto", 0)
        node(element, "lblAlgn", "ctr")
        node(element, "lblOffset", 100)
        node(element, "tickLblSkip", axis.every)
        node(element, "noMultiLvlLbl", 1)
    elif tag == "dateAx":
        node(element, "auto", 0)
        node(element, "lblOffset", 100)
        node(element, "baseTimeUnit", "days")
        node(element, "majorUnit", axis.step or 1)
        node(element, "majorTimeUnit", axis.unit)
    else:
        node(element, "crossBetween", "between" if axis.between else "midCat")
        if axis.step:
            node(element, "majorUnit", axis.step)
