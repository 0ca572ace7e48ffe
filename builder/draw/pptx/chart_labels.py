"""Data labels of a chart part: what they show, where they stand, and the texts that they take from cells."""

from lxml import etree

from builder.draw.pptx.chart_xml import (
    Style,
    body,
    cached,
    empty_shape,
    field,
    fill,
    node,
    paragraph,
    rich,
    run,
    text,
)
from builder.draw.pptx.identity import guid
from builder.draw.pptx.workbook_columns import reference
from builder.plot import Group, Kind, Label, Position, Series

CODES: dict[Position, str] = {
    "right": "r",
    "left": "l",
    "above": "t",
    "below": "b",
    "centre": "ctr",
    "outside": "outEnd",
    "inside": "inEnd",
    "base": "inBase",
    "best": "bestFit",
}
AROUND: frozenset[Position] = frozenset({"right", "left", "above", "below", "centre"})
# Any other makes PowerPoint refuse the file; areas and doughnuts allow none at all.
LEGAL: dict[Kind, frozenset[Position]] = {
    "column": frozenset({"centre", "inside", "base", "outside"}),
    "bar": frozenset({"centre", "inside", "base", "outside"}),
    "line": AROUND,
    "scatter": AROUND,
    "bubble": AROUND,
    "pie": frozenset({"best", "centre", "inside", "outside"}),
    "area": frozenset(),
    "doughnut": frozenset(),
}
ROUND = frozenset({"pie", "doughnut"})
PARTS = (("Val", "value"), ("CatName", "category"), ("SerName", "series"), ("Percent", "percent"))
FIELDS = {"value": "VALUE", "category": "CATEGORYNAME", "series": "SERIESNAME", "percent": "PERCENTAGE"}
LABEL_EXTENSION = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}"
SERIES_EXTENSION = "{02D57815-91ED-43cb-92C2-25804820EDAC}"


def labels(parent: etree._Element, style: Style, group: Group, one: Series) -> None:
    """The series' `c:dLbls`, if it has labels. Labels from cells are written point by point, as PowerPoint does."""
    own = {point.index: point.label for point in one.points if point.label}
    if one.label and "cell" in one.label.show:
        filled = (index for index, cell in enumerate(one.cells) if cell and one.values[index] is not None)
        own = {**dict.fromkeys(filled, one.label), **own}
    if not own and not one.label:
        return
    element = node(parent, "dLbls")
    for index, label in sorted(own.items()):
        _label(element, style, group, one, index, label)
    # A label of the whole series would stand at points without a text, too: as the word for cells that are not there.
    if one.label and "cell" not in one.label.show:
        _body(element, style, group, one, one.label)
    else:
        _shown(element, ())
    _leaders(element, group.kind, one)


def cells(parent: etree._Element, one: Series, column: int | None) -> None:
    """The cells that hold the labels' texts, in an extension of the series that came in 2012."""
    if column is None:
        return
    extension = node(node(parent, "extLst"), "ext", uri=SERIES_EXTENSION)
    source = node(extension, "c15:datalabelsRange")
    node(source, "c15:f").text = reference(column, 1, len(one.cells))
    cached(node(source, "c15:dlblRangeCache"), tuple(cell or None for cell in one.cells))


def _label(parent: etree._Element, style: Style, group: Group, one: Series, index: int, label: Label) -> None:
    element = node(parent, "dLbl")
    node(element, "idx", index)
    if label.shift:
        manual = node(node(element, "layout"), "manualLayout")
        node(manual, "x", round(label.shift[0], 5))
        node(manual, "y", round(label.shift[1], 5))
    if label.text:
        rich(element, style, label.text, label.size, label.colour, label.bold)
    elif "cell" in label.show:
        _fields(element, style, one, index, label)
    _body(element, style, group, one, label)
    if "cell" in label.show and not label.text:
        extension = node(node(element, "extLst"), "ext", uri=LABEL_EXTENSION)
        node(extension, "c15:showDataLabelsRange", 1)


def _fields(parent: etree._Element, style: Style, one: Series, index: int, label: Label) -> None:
    """A rich text of fields; each holds what it shows now, for readers that know none.

    PowerPoint also writes `c15:dlblFieldTable`, empty unless a field names a single cell; by the schema it leaves no
    room for what says that the label comes from cells.
    """
    inside = body(parent)
    line = paragraph(inside, style, label.size, label.colour, label.bold)
    for place, part in enumerate(label.show):
        if place and label.between == "\n":
            line = paragraph(inside, style, label.size, label.colour, label.bold)
        elif place:
            run(line, style, label.between, label.size, label.colour, label.bold)
        kind = FIELDS.get(part, "CELLRANGE")
        shown = {"cell": one.cells[index], "series": one.name}.get(part, f"[{kind}]")
        code = guid("label", one.name, str(index), kind)
        field(line, style, kind, code, shown, label.size, label.colour, label.bold)


def _body(parent: etree._Element, style: Style, group: Group, one: Series, label: Label) -> None:
    node(parent, "numFmt", formatCode=label.format or one.format, sourceLinked=0)
    if label.fill:
        shape = node(parent, "spPr")
        fill(shape, style, label.fill)
        node(node(shape, "a:ln"), "a:noFill")
    else:
        empty_shape(parent)
    text(parent, style, label.size, label.colour, label.bold)
    legal = LEGAL[group.kind]
    if label.position in legal and not (label.position == "outside" and group.grouping in ("stacked", "percent")):
        node(parent, "dLblPos", CODES[label.position])
    _shown(parent, label.show)
    if len(label.show) > 1:
        node(parent, "separator").text = label.between
    if group.kind in ROUND and parent.tag.endswith("dLbls"):
        node(parent, "showLeaderLines", int(one.leaders))


def _shown(parent: etree._Element, show: tuple[str, ...]) -> None:
    node(parent, "showLegendKey", 0)
    for name, part in PARTS:
        node(parent, f"show{name}", int(part in show))
    node(parent, "showBubbleSize", 0)


def _leaders(parent: etree._Element, kind: Kind, one: Series) -> None:
    """Leaders of other charts than pies came in 2012; without the element LibreOffice draws them always.

    Their stroke is left to the application: an extension holds one element by the schema.
    """
    if kind not in ROUND:
        extension = node(node(parent, "extLst"), "ext", uri=LABEL_EXTENSION)
        node(extension, "c15:showLeaderLines", int(one.leaders))
