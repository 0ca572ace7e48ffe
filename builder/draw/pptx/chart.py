"""A native chart: the chart part's XML and the workbook it refers to, copied from a plot without decisions."""

from lxml import etree
from msgspec import Struct

from builder.draw.pptx.chart_axes import FIRST, ROUND, SECOND, axes
from builder.draw.pptx.chart_hollow import with_hollows
from builder.draw.pptx.chart_order import stacked_up
from builder.draw.pptx.chart_series import series
from builder.draw.pptx.chart_xml import (
    CHART,
    NAMESPACES,
    RELATIONSHIPS,
    Style,
    empty_shape,
    node,
    place,
    text,
    title,
)
from builder.draw.pptx.workbook import workbook
from builder.draw.pptx.workbook_columns import Columns, columns
from builder.frames import ChartFrame
from builder.plot import Group, Plot
from builder.theme import Theme

ELEMENTS = {
    "column": "barChart",
    "bar": "barChart",
    "line": "lineChart",
    "area": "areaChart",
    "pie": "pieChart",
    "doughnut": "doughnutChart",
    "scatter": "scatterChart",
    "bubble": "bubbleChart",
}
GROUPINGS = {"percent": "percentStacked", "stacked": "stacked", "standard": "standard", "clustered": "clustered"}


class ChartParts(Struct, frozen=True):
    """The two parts of a chart; the chart part's relationship to the workbook must be `rId1`."""

    chart_xml: bytes
    workbook: bytes


def parts(frame: ChartFrame, theme: Theme) -> ChartParts:
    """A chart frame's parts."""
    return ChartParts(chart_xml(frame.plot, theme), workbook(frame.plot))


def chart_xml(plot: Plot, theme: Theme) -> bytes:
    """The chart part (ECMA-376 21.2.2.29), its data cached beside the references to the workbook."""
    style, plot = Style(theme, plot.language), with_hollows(plot)
    root = etree.Element(f"{{{CHART}}}chartSpace", nsmap=NAMESPACES)
    node(root, "date1904", 0)
    node(root, "lang", plot.language)
    node(root, "roundedCorners", 0)
    chart = node(root, "chart")
    if plot.title:
        title(chart, style, plot.title, plot.title_size, "quiet", (0.0, 0.0))
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
    axes(area, style, plot)
    empty_shape(area)


def _group(
    area: etree._Element, style: Style, plot: Plot, group: Group, places: tuple[Columns, ...], start: int
) -> None:
    """One chart of the plot area; its series are counted on from `start`."""
    element = node(area, ELEMENTS[group.kind])
    bars, round_ = group.kind in ("column", "bar"), group.kind in ROUND
    if bars:
        node(element, "barDir", "bar" if group.kind == "bar" else "col")
    if group.kind == "scatter":
        node(element, "scatterStyle", "lineMarker")
    elif not round_ and group.kind != "bubble":
        clustered = group.grouping == "clustered" and not bars
        node(element, "grouping", "standard" if clustered else GROUPINGS[group.grouping])
    node(element, "varyColors", int(round_))
    for index in stacked_up(group, bool(plot.legend)):
        series(element, style, plot, group, group.series[index], places[start + index], start + index)
    if bars:
        node(element, "gapWidth", group.gap)
        node(element, "overlap", 100 if group.grouping in ("stacked", "percent") else group.overlap)
    if group.kind == "line":
        node(element, "marker", 1)
    if group.kind == "bubble":
        node(element, "bubbleScale", group.scale)
        node(element, "showNegBubbles", 0)
        node(element, "sizeRepresents", "area")
    if round_:
        node(element, "firstSliceAng", 0)
        if group.kind == "doughnut":
            node(element, "holeSize", group.hole)
        return
    ids = SECOND if group.second else FIRST
    node(element, "axId", ids.category)
    node(element, "axId", ids.value)


def _legend(chart: etree._Element, style: Style, plot: Plot) -> None:
    legend = node(chart, "legend")
    node(legend, "legendPos", {"top": "t", "bottom": "b", "right": "r"}[plot.legend])
    for index, one in enumerate(plot.series):
        if not one.listed:
            entry = node(legend, "legendEntry")
            node(entry, "idx", index)
            node(entry, "delete", 1)
    for index in range(sum(bool(one.beyond) for one in plot.series)):  # after all series
        entry = node(legend, "legendEntry")
        node(entry, "idx", len(plot.series) + index)
        node(entry, "delete", 1)
    if plot.legend_area:
        place(legend, plot.legend_area)
    node(legend, "overlay", 0)
    text(legend, style, plot.legend_size, "ink")
