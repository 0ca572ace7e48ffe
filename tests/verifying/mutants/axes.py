"""Defects of plots: their groups, axes, legends and layouts."""

from tests.verifying.changes import after, appended, attribute, doubled, exchanged, inserted, last, removed, renamed
from tests.verifying.mutable import Change, Mutable

LINE = "chart:line"
BAR = "chart:bar"
COLUMN = "chart:column"


def an_axis_of_its_own_number(package: Mutable) -> None:
    number = package.found(LINE, "//c:valAx/c:axId")[0].get("val")
    attribute(LINE, "//c:dateAx/c:axId", "val", number)(package)


MUTANTS: dict[str, Change] = {
    "axis-that-is-not-there": attribute(LINE, "//c:lineChart/c:axId[2]", "val", "7"),
    "axis-that-nothing-uses": doubled(LINE, "//c:valAx"),
    "axis-number-twice": an_axis_of_its_own_number,
    "axis-number-negative": attribute(LINE, "//c:lineChart/c:axId[2]", "val", "-2068027336"),
    "axis-crosses-what-is-not-there": attribute(LINE, "//c:valAx/c:crossAx", "val", "7"),
    "axis-crosses-itself": attribute(LINE, "//c:valAx/c:crossAx", "val", "111111102"),
    "axis-crosses-nothing": removed(LINE, "//c:valAx/c:crossAx"),
    "axes-one-alone": removed(LINE, "//c:lineChart/c:axId[2]"),
    "axes-three": after(LINE, "//c:lineChart/c:axId[2]", '<c:axId val="111111101"/>'),
    "axes-missing": removed(LINE, "//c:valAx"),
    "axes-of-a-pie": appended("chart:pie", "//c:pieChart", '<c:axId val="1"/>'),
    "axis-without-place": removed(LINE, "//c:valAx/c:axPos"),
    "axis-in-no-place": attribute(LINE, "//c:valAx/c:axPos", "val", "left"),
    "axis-without-scale": removed(LINE, "//c:valAx/c:scaling"),
    "axis-from-more-to-less": attribute(LINE, "//c:valAx/c:scaling/c:max", "val", "-10"),
    "axis-up-to-no-number": attribute(LINE, "//c:valAx/c:scaling/c:max", "val", "NaN"),
    "axis-scale-out-of-order": exchanged(LINE, "//c:valAx/c:scaling/c:max"),
    "axis-of-unknown-direction": attribute(LINE, "//c:valAx/c:scaling/c:orientation", "val", "up"),
    "axis-logarithm-of-one": inserted(LINE, "//c:valAx/c:scaling", '<c:logBase val="1"/>'),
    "axis-step-of-nothing": attribute(LINE, "//c:valAx/c:majorUnit", "val", "0"),
    "axis-step-backwards": attribute(LINE, "//c:valAx/c:majorUnit", "val", "-100"),
    "axis-crossed-between-nothing": attribute(LINE, "//c:valAx/c:crossBetween", "val", "mid"),
    "axis-with-unknown-ticks": attribute(LINE, "//c:valAx/c:majorTickMark", "val", "inside"),
    "axis-labels-in-no-place": attribute(LINE, "//c:valAx/c:tickLblPos", "val", "left"),
    "axis-number-format-unbalanced": attribute(LINE, "//c:valAx/c:numFmt", "formatCode", '0"'),
    "axis-order-of-elements": exchanged(LINE, "//c:valAx/c:delete"),
    "axis-before-the-plot": exchanged(LINE, "//c:plotArea/c:lineChart"),
    "axis-offset-too-far": attribute(BAR, "//c:catAx/c:lblOffset", "val", "2000"),
    "plot-without-direction": removed(BAR, "//c:barChart/c:barDir"),
    "plot-in-an-unknown-direction": attribute(BAR, "//c:barChart/c:barDir", "val", "horizontal"),
    "plot-without-grouping": removed(LINE, "//c:lineChart/c:grouping"),
    "plot-of-unknown-grouping": attribute(LINE, "//c:lineChart/c:grouping", "val", "none"),
    "plot-of-clustered-lines": attribute(LINE, "//c:lineChart/c:grouping", "val", "clustered"),
    "plot-gap-too-wide": attribute(BAR, "//c:barChart/c:gapWidth", "val", "501"),
    "plot-overlap-too-far": attribute(BAR, "//c:barChart/c:overlap", "val", "101"),
    "plot-gap-before-series": exchanged(BAR, "//c:barChart/c:ser[last()]"),
    "plot-hole-too-small": attribute("chart:doughnut", "//c:holeSize", "val", "0"),
    "plot-hole-too-large": attribute("chart:doughnut", "//c:holeSize", "val", "95"),
    "plot-turned-too-far": attribute("chart:pie", "//c:firstSliceAng", "val", "361"),
    "plot-bubbles-too-large": attribute("chart:bubble", "//c:bubbleScale", "val", "301"),
    "plot-bubbles-of-unknown-measure": attribute("chart:bubble", "//c:sizeRepresents", "val", "radius"),
    "plot-scatter-without-style": removed("chart:scatter", "//c:scatterStyle"),
    "plot-scatter-with-categories": renamed("chart:scatter", "//c:xVal", "c:cat"),
    "plot-of-nothing": removed(LINE, "//c:plotArea/c:lineChart"),
    "plot-of-unknown-kind": renamed(LINE, "//c:plotArea/c:lineChart", "c:curveChart"),
    "plot-twice": doubled(LINE, "//c:plotArea"),
    "plot-missing": removed(LINE, "//c:plotArea"),
    "plot-layout-no-number": attribute(LINE, "//c:plotArea/c:layout/c:manualLayout/c:w", "val", "NaN"),
    "plot-layout-out-of-order": exchanged(LINE, "//c:plotArea/c:layout/c:manualLayout/c:x"),
    "plot-layout-of-unknown-mode": attribute(LINE, "//c:plotArea/c:layout/c:manualLayout/c:xMode", "val", "left"),
    "plot-blanks-as-nothing": attribute(LINE, "//c:dispBlanksAs", "val", "none"),
    "legend-in-no-place": attribute(COLUMN, "//c:legend/c:legendPos", "val", "top"),
    "legend-entry-of-no-series": attribute(COLUMN, "//c:legend/c:legendEntry/c:idx", "val", "99"),
    "legend-entry-twice": doubled(COLUMN, "//c:legend/c:legendEntry"),
    "legend-before-the-plot": exchanged(COLUMN, "//c:chart/c:plotArea"),
    "colours-vary-by-a-word": attribute(LINE, "//c:varyColors", "val", "no"),
    "chart-dates-by-a-word": attribute(LINE, "//c:date1904", "val", "no"),
    "chart-properties-after-the-workbook": last(LINE, "/c:chartSpace/c:txPr"),
}
LAWFUL = {
    "axis-from-more-to-less": "allowed by the schema; the chart is empty",
    "axis-up-to-no-number": "a double for the schema; nothing can be meant by it",
    "plot-layout-no-number": "a double for the schema; nothing can be meant by it",
    "legend-entry-of-no-series": "no rule is against it; it says something of what is not there",
    "legend-entry-twice": "no rule is against it; it says two things of one entry",
}
