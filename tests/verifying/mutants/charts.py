"""Defects of charts: series, points, labels and caches."""

from tests.verifying.changes import (
    after,
    appended,
    attribute,
    doubled,
    exchanged,
    last,
    removed,
    renamed,
    text,
)
from tests.verifying.mutable import Change, Mutable

LINE = "chart:line"
BAR = "chart:bar"
_SERIES = "//c:ser[1]"
_VALUES = f"{_SERIES}/c:val/c:numRef/c:numCache"
_NAMES = "//c:ser[1]/c:cat/c:strRef/c:strCache"
_NAME = f"{_SERIES}/c:tx/c:strRef"
_LABEL = "//c:dLbls/c:dLbl"


def value(said: str | None) -> Change:
    return text(LINE, f"{_VALUES}/c:pt/c:v", said)


def a_chart_of_another_slide(package: Mutable) -> None:
    """The slide shows a chart that is another's, its own being gone with its workbook, as after a careless copy."""
    other = package.found("rels:slide:area", "rel:Relationship[contains(@Type, '/chart')]")[0].get("Target", "")
    own, book = package.name(LINE), package.name("workbook:line")
    attribute("rels:slide:line", "rel:Relationship[contains(@Type, '/chart')]", "Target", other)(package)
    removed("[Content_Types].xml", f"ct:Override[@PartName='/{own}']")(package)
    for name in (package.name(f"rels:{own}"), book, own):
        del package[name]


def a_workbook_of_another_chart(package: Mutable) -> None:
    book = package.found("rels:chart:area", "rel:Relationship")[0].get("Target", "")
    own = package.name("workbook:line")
    attribute("rels:chart:line", "rel:Relationship", "Target", book)(package)
    del package[own]


def a_workbook_elsewhere(package: Mutable) -> None:
    own = package.name("workbook:line")
    relationship = package.first("rels:chart:line", "rel:Relationship")
    relationship.set("Target", "file:///C:/Users/someone/data.xlsx")
    relationship.set("TargetMode", "External")
    relationship.set("Type", relationship.get("Type", "").replace("package", "oleObject"))
    del package[own]


def with_drawn_shapes_that_are_not_there(package: Mutable) -> None:
    appended(LINE, "/c:chartSpace", '<c:userShapes r:id="rId99"/>')(package)


MUTANTS: dict[str, Change] = {
    "chart-value-not-a-number": value("NaN"),
    "chart-value-infinite": value("INF"),
    "chart-value-none": value("None"),
    "chart-value-empty": value(None),
    "chart-value-in-per-cent": value("12%"),
    "chart-value-with-a-comma": value("1,5"),
    "chart-value-true": value("True"),
    "chart-value-beyond-doubles": value("1e999"),
    "chart-value-with-markup": appended(LINE, f"{_VALUES}/c:pt", "<c:v>2</c:v>"),
    "chart-value-missing": removed(LINE, f"{_VALUES}/c:pt/c:v"),
    "chart-values-fewer-than-said": attribute(LINE, f"{_VALUES}/c:ptCount", "val", "9"),
    "chart-values-more-than-said": attribute(LINE, f"{_VALUES}/c:ptCount", "val", "2"),
    "chart-values-without-count": removed(LINE, f"{_VALUES}/c:ptCount"),
    "chart-values-count-no-number": attribute(LINE, f"{_VALUES}/c:ptCount", "val", "three"),
    "chart-count-after-points": last(LINE, f"{_VALUES}/c:ptCount"),
    "chart-point-beyond-the-count": attribute(LINE, f"{_VALUES}/c:pt[3]", "idx", "7"),
    "chart-point-twice": attribute(LINE, f"{_VALUES}/c:pt[2]", "idx", "0"),
    "chart-point-without-index": attribute(LINE, f"{_VALUES}/c:pt[2]", "idx", None),
    "chart-names-fewer-than-values": removed(BAR, f"{_NAMES}/c:pt[4]"),
    "chart-series-index-twice": attribute(LINE, "//c:ser[2]/c:idx", "val", "0"),
    "chart-series-order-twice": attribute(LINE, "//c:ser[2]/c:order", "val", "0"),
    "chart-series-without-index": removed(LINE, f"{_SERIES}/c:idx"),
    "chart-series-order-before-index": exchanged(LINE, f"{_SERIES}/c:idx"),
    "chart-series-values-before-names": exchanged(LINE, f"{_SERIES}/c:cat"),
    "chart-series-smooth-in-bars": appended(BAR, _SERIES, '<c:smooth val="0"/>'),
    "chart-series-with-an-error-bar-of-no-type": removed(BAR, "//c:errBars/c:errValType"),
    "chart-series-with-an-error-bar-of-unknown-type": attribute(BAR, "//c:errBars/c:errValType", "val", "custom"),
    "chart-label-in-a-place-for-pies": attribute(BAR, f"{_LABEL}/c:dLblPos", "val", "bestFit"),
    "chart-label-beside-a-stack": attribute("chart:column", f"{_LABEL}/c:dLblPos", "val", "outEnd"),
    "chart-label-at-the-end-of-a-line": attribute(LINE, f"{_LABEL}/c:dLblPos", "val", "outEnd"),
    "chart-label-above-a-slice": attribute("chart:pie", f"{_LABEL}/c:dLblPos", "val", "t"),
    "chart-label-placed-on-a-ring": after("chart:doughnut", "//c:dLbl/c:txPr", '<c:dLblPos val="ctr"/>'),
    "chart-label-placed-on-an-area": after(
        "chart:area",
        f"{_SERIES}/c:spPr",
        '<c:dLbls><c:dLblPos val="ctr"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>'
        '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>',
    ),
    "chart-label-in-no-place": attribute(LINE, f"{_LABEL}/c:dLblPos", "val", "right"),
    "chart-label-of-no-point": attribute(LINE, f"{_LABEL}/c:idx", "val", "99"),
    "chart-label-twice": doubled("chart:pie", _LABEL),
    "chart-label-without-index": removed(LINE, f"{_LABEL}/c:idx"),
    "chart-label-flags-missing": removed(LINE, f"{_LABEL}/c:showVal"),
    "chart-label-flags-out-of-order": exchanged(LINE, f"{_LABEL}/c:showVal"),
    "chart-label-range-missing": removed("chart:scatter", "//c15:datalabelsRange"),
    "chart-label-range-shorter": attribute(
        "chart:scatter", "//c15:datalabelsRange/c15:dlblRangeCache/c:ptCount", "val", "2"
    ),
    "chart-point-format-of-no-point": attribute("chart:pie", "//c:dPt/c:idx", "val", "99"),
    "chart-point-format-twice": doubled("chart:pie", "//c:dPt"),
    "chart-number-format-unbalanced": attribute(LINE, f"{_LABEL}/c:numFmt", "formatCode", '0"个'),
    "chart-number-format-missing": attribute(LINE, f"{_LABEL}/c:numFmt", "formatCode", None),
    "chart-number-format-empty": attribute(LINE, f"{_LABEL}/c:numFmt", "formatCode", ""),
    "chart-number-format-of-five-parts": attribute(LINE, f"{_LABEL}/c:numFmt", "formatCode", "0;0;0;@;0"),
    "chart-number-format-too-long": attribute(LINE, f"{_LABEL}/c:numFmt", "formatCode", f'0"{"x" * 300}"'),
    "chart-cached-format-unbalanced": text(LINE, f"{_VALUES}/c:formatCode", '0"个'),
    "chart-marker-too-small": attribute("chart:scatter", "//c:marker/c:size", "val", "1"),
    "chart-marker-unknown": attribute(LINE, "//c:marker/c:symbol", "val", "round"),
    "chart-reference-to-another-sheet": text(LINE, f"{_NAME}/c:f", "Sheet9!$B$1"),
    "chart-reference-to-another-book": text(LINE, f"{_NAME}/c:f", "[data.xlsx]Sheet1!$B$1"),
    "chart-reference-broken": text(LINE, f"{_NAME}/c:f", "#REF!"),
    "chart-reference-no-reference": text(LINE, f"{_NAME}/c:f", "Sheet1!B"),
    "chart-reference-empty": text(LINE, f"{_NAME}/c:f", None),
    "chart-reference-to-empty-cells": text(LINE, f"{_VALUES}/../c:f", "Sheet1!$H$2:$H$4"),
    "chart-reference-too-short": text(LINE, f"{_VALUES}/../c:f", "Sheet1!$B$2:$B$3"),
    "chart-reference-that-calls": text(LINE, f"{_VALUES}/../c:f", 'WEBSERVICE("http://example.org")'),
    "chart-value-unlike-the-workbook": value("151"),
    "chart-name-unlike-the-workbook": text(LINE, f"{_NAME}/c:strCache/c:pt/c:v", "别的"),
    "chart-category-unlike-the-workbook": text(BAR, f"{_NAMES}/c:pt/c:v", "别的"),
    "chart-without-workbook": removed(LINE, "//c:externalData"),
    "chart-with-the-workbook-of-another": a_workbook_of_another_chart,
    "chart-with-a-workbook-elsewhere": a_workbook_elsewhere,
    "chart-updates-its-workbook": attribute(LINE, "//c:externalData/c:autoUpdate", "val", "1"),
    "chart-of-another-slide": a_chart_of_another_slide,
    "chart-with-shapes-that-are-not-there": with_drawn_shapes_that_are_not_there,
    "chart-strange-element": appended(LINE, _SERIES, "<c:colour/>"),
    "chart-strange-attribute": attribute(LINE, f"{_SERIES}/c:idx", "value", "0"),
    "chart-language-no-tag": attribute(LINE, "//c:lang", "val", "Chinese (China)"),
    "chart-title-without-paragraph": removed(LINE, "//c:title/c:tx/c:rich/a:p"),
    "chart-title-after-the-plot": last(LINE, "//c:chart/c:title"),
    "chart-that-is-a-plot": renamed(LINE, "/c:chartSpace/c:chart", "c:plot"),
    "chart-field-no-guid": attribute("chart:scatter", "//a:fld", "id", "CELLRANGE"),
}
LAWFUL = {
    "chart-value-not-a-number": "a string for the schema; PowerPoint was seen to refuse it",
    "chart-updates-its-workbook": "allowed; opening the deck would ask for the workbook",
    "chart-without-workbook": "allowed; the numbers could not be edited",
    "chart-number-format-empty": "a string for the schema",
    "chart-language-no-tag": "the schema wants a language, some validators do not look",
    "chart-values-without-count": "the schema lets it be left out; PowerPoint counts on it",
    "chart-names-fewer-than-values": "a gap is allowed; the workbook has a name there",
    "chart-label-flags-missing": "the schema lets them be left out; programs take them for true or for false",
    "chart-label-of-no-point": "no rule is against it; it says something of what is not there",
    "chart-point-format-of-no-point": "no rule is against it; it says something of what is not there",
    "chart-label-twice": "no rule is against it; it says two things of one point",
    "chart-point-format-twice": "no rule is against it; it says two things of one point",
}
