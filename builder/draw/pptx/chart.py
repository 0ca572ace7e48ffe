"""A native chart: the chart part's XML and the workbook it refers to, copied from a plot without decisions."""

from dataclasses import dataclass

from lxml import etree

from builder.draw.pptx.chart_series import series
from builder.draw.pptx.chart_xml import (
    CHART,
    NAMESPACES,
    RELATIONSHIPS,
    Style,
    empty_shape,
    node,
    number,
    place,
    rich,
    stroke,
    text,
)
from builder.draw.pptx.workbook import Columns, columns, workbook
from builder.frames import ChartFrame
from builder.plot import Axis, Group, Plot
from builder.theme import Theme

ELEMENTS = {
    "column": "barChart",
    "bar": "barChart",
    "line": "lineChart",
    "area": "areaChart",
    "pie": "pieChart",
    "doughnut": "doughnutChart",
    "scatter": "scatterChart",
}
GROUPINGS = {"percent": "percentStacked", "stacked": "stacked", "standard": "standard", "clustered": "clustered"}
TICK_LABELS = {"next": "nextTo", "low": "low", "high": "high", "none": "none"}


@dataclass(frozen=True, slots=True)
class AxisIds:
    """The ids of an axis pair; they must be positive."""

    category: int
    value: int


# LibreOffice knows no label interval: it breaks labels with a rotation into lines, and leaves out those without.
AUTOMATIC = -60_000_000
FIRST = AxisIds(111_111_101, 111_111_102)
SECOND = AxisIds(111_111_103, 111_111_104)


@dataclass(frozen=True, slots=True)
class ChartParts:
    """The two parts of a chart; the chart part's relationship to the workbook must be `rId1`."""

    chart_xml: bytes
    workbook: bytes


def parts(frame: ChartFrame, theme: Theme) -> ChartParts:
    """A chart frame's parts."""
    return ChartParts(chart_xml(frame.plot, theme), workbook(frame.plot))


def chart_xml(plot: Plot, theme: Theme) -> bytes:
    """The chart part (ECMA-376 21.2.2.29), its data cached beside the references to the workbook."""
    style = Style(theme, plot.language)
    root = etree.Element(f"{{{CHART}}}chartSpace", nsmap=NAMESPACES)
    node(root, "date1904", 0)
    node(root, "lang", plot.language)
    node(root, "roundedCorners", 0)
    chart = node(root, "chart")
    if plot.title:
        _title(chart, style, plot.title, plot.title_size, "quiet", (0.0, 0.0))
    node(chart, "autoTitleDeleted", int(not plot.title))
    _plot_area(chart, style, plot)
    if plot.legend:
        _legend(chart, style, plot)
    node(chart, "plotVisOnly", 1)
    node(chart, "dispBlanksAs", "gap")
    empty_shape(root)
    text(root, style, plot.legend_size, "ink")
    data = node(root, "externalData")
    data.set(f"{{{RELATIONSHIPS}}}id", "rId1")
    node(data, "autoUpdate", 0)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _plot_area(chart: etree._Element, style: Style, plot: Plot) -> None:
    area = node(chart, "plotArea")
    if plot.area:
        place(area, plot.area, inner=True)
    else:
        node(area, "layout")
    places, start = columns(plot), 0
    for group in plot.groups:
        _group(area, style, plot, group, places, start)
        start += len(group.series)
    _axes(area, style, plot)
    empty_shape(area)


def _group(
    area: etree._Element, style: Style, plot: Plot, group: Group, places: tuple[Columns, ...], start: int
) -> None:
    """One chart of the plot area; its series are counted on from `start`."""
    element = node(area, ELEMENTS[group.kind])
    bars, round_ = group.kind in ("column", "bar"), group.kind in ("pie", "doughnut")
    if bars:
        node(element, "barDir", "bar" if group.kind == "bar" else "col")
    if group.kind == "scatter":
        node(element, "scatterStyle", "lineMarker")
    elif not round_:
        clustered = group.grouping == "clustered" and not bars
        node(element, "grouping", "standard" if clustered else GROUPINGS[group.grouping])
    node(element, "varyColors", int(round_))
    for index, one in enumerate(group.series, start):
        series(element, style, plot, group, one, places[index], index)
    if bars:
        node(element, "gapWidth", group.gap)
        node(element, "overlap", 100 if group.grouping in ("stacked", "percent") else group.overlap)
    if group.kind == "line":
        node(element, "marker", 1)
    if round_:
        node(element, "firstSliceAng", 0)
        if group.kind == "doughnut":
            node(element, "holeSize", group.hole)
        return
    ids = SECOND if group.second else FIRST
    node(element, "axId", ids.category)
    node(element, "axId", ids.value)


def _axes(area: etree._Element, style: Style, plot: Plot) -> None:
    kinds = {group.kind for group in plot.groups}
    if kinds <= {"pie", "doughnut"}:
        return
    lying = "bar" in kinds
    across = "valAx" if "scatter" in kinds else "dateAx" if plot.category_axis.unit else "catAx"
    _axis(area, style, plot, across, plot.category_axis, FIRST.category, "l" if lying else "b")
    _axis(area, style, plot, "valAx", plot.value_axis, FIRST.value, "b" if lying else "l")
    if plot.second_axis:
        _axis(area, style, plot, "catAx", Axis(visible=False), SECOND.category, "b")
        _axis(area, style, plot, "valAx", plot.second_axis, SECOND.value, "r")


def _axis(area: etree._Element, style: Style, plot: Plot, tag: str, axis: Axis, number_: int, side: str) -> None:
    element = node(area, tag)
    node(element, "axId", number_)
    _scaling(element, axis)
    node(element, "delete", int(not axis.visible))
    node(element, "axPos", side)
    if axis.grid:
        stroke(node(node(element, "majorGridlines"), "spPr"), style, "line", 0.75)
    if axis.title:
        _title(element, style, axis.title, axis.title_size, axis.colour, axis.title_at)
    node(element, "numFmt", formatCode=axis.format, sourceLinked=0)
    node(element, "majorTickMark", "none")
    node(element, "minorTickMark", "none")
    node(element, "tickLblPos", TICK_LABELS[axis.labels])
    stroke(node(element, "spPr"), style, axis.line_colour, 1 if axis.line else 0)
    text(element, style, axis.size, axis.colour, rotation=AUTOMATIC if axis.every > 1 else 0)
    _crossing(element, plot, tag, axis, number_)


def _scaling(element: etree._Element, axis: Axis) -> None:
    scaling = node(element, "scaling")
    if axis.logarithmic:
        node(scaling, "logBase", 10)
    node(scaling, "orientation", "maxMin" if axis.reverse else "minMax")
    if axis.maximum is not None:
        node(scaling, "max", number(axis.maximum))
    if axis.minimum is not None:
        node(scaling, "min", number(axis.minimum))


def _title(
    parent: etree._Element, style: Style, content: str, size: float, colour: str, at: tuple[float, float] | None
) -> None:
    title = node(parent, "title")
    rich(title, style, content, size, colour)
    if at:
        place(title, at)
    node(title, "overlay", 1)


def _crossing(element: etree._Element, plot: Plot, tag: str, axis: Axis, number_: int) -> None:
    """What ends an axis: whom it crosses and where, then what is its kind's own."""
    others = {
        FIRST.category: FIRST.value,
        FIRST.value: FIRST.category,
        SECOND.category: SECOND.value,
        SECOND.value: SECOND.category,
    }
    node(element, "crossAx", others[number_])
    far = number_ == SECOND.value or (number_ == FIRST.value and plot.category_axis.reverse)
    node(element, "crosses", "max" if far else "autoZero")
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


def _legend(chart: etree._Element, style: Style, plot: Plot) -> None:
    legend = node(chart, "legend")
    node(legend, "legendPos", {"top": "t", "bottom": "b", "right": "r"}[plot.legend])
    for index, one in enumerate(plot.series):
        if not one.listed:
            entry = node(legend, "legendEntry")
            node(entry, "idx", index)
            node(entry, "delete", 1)
    if plot.legend_area:
        place(legend, plot.legend_area)
    node(legend, "overlay", 0)
    text(legend, style, plot.legend_size, "ink")
