"""What no grammar says of slides, layouts and notes: ids, placeholders, titles, texts for those who do not see."""

from collections import Counter
from collections.abc import Iterator
from typing import TypeAlias

from builder.verifying import tables, timing
from builder.verifying.parts import QUOTING, Element, Package

_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_A16 = "{http://schemas.microsoft.com/office/drawing/2014/main}"
_WHOLE = 100_000  # thousandths of a percent
_ADEC = "{http://schemas.microsoft.com/office/drawing/2017/decorative}"
_TITLES = ("title", "ctrTitle")
_PLAIN = {"rect", "line", "ellipse", "straightConnector1"}  # presets without a handle: an adjustment makes a repair
_OBJECTS = {  # what a graphic frame may hold
    "http://schemas.openxmlformats.org/drawingml/2006/chart": "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart",
    "http://schemas.openxmlformats.org/drawingml/2006/table": f"{_A}tbl",
}
_PROPERTIES, _IDENTITY, _HOLDER = f"{_P}cNvPr", f"{_A16}creationId", f"{_P}ph"
_TABLE, _GRAPHIC, _GEOMETRY, _CUT = f"{_A}tbl", f"{_A}graphicData", f"{_A}prstGeom", f"{_A}srcRect"
_JUDGED = (_PROPERTIES, _IDENTITY, _HOLDER, _TABLE, _GRAPHIC, _GEOMETRY, _CUT)
Offered: TypeAlias = dict[str, list[tuple[str, str]]]  # a layout → types and indexes of its placeholders
_Elements: TypeAlias = dict[str, list[Element]]  # by tag


def faults(package: Package) -> Iterator[str]:
    """Of masters and layouts: ids that are there twice, placeholders and tables that do not fit."""
    for kind in ("layout", "master", "notes master"):
        for name in package.of(kind):
            yield from _sheet(name, _elements(package.trees[name]), name in package.carried)


def offered(package: Package) -> Offered:
    """The placeholders of each layout."""
    return {name: _holders(_elements(package.trees[name])) for name in package.of("layout")}


def of_sheet(package: Package, name: str, root: Element, layouts: Offered) -> Iterator[str]:
    """Of a slide or a page of notes, and what a slide lacks beside: a title, a name, alt text, a theme's colours."""
    found = _elements(root)
    yield from _sheet(name, found, name in package.carried)
    if package.kinds[name] != "slide":
        return
    layout = next(iter(package.targets(name, "slideLayout")), "")
    yield from _placed(name, found, layouts.get(layout, []))
    yield from _named(name, found)
    yield from timing.faults(package, name, root)
    # A template's colours may be none of its theme's.
    if not package.carried and b"srgbClr" in package.data[name] and root.find(f".//{_A}srgbClr") is not None:
        yield f"{name}: a colour that is not the theme's"


def _elements(root: Element) -> _Elements:
    """What the rules look at, gathered in one walk: there are as many sheets as slides, twice."""
    found: _Elements = {tag: [] for tag in _JUDGED}
    for element in root.iter(*_JUDGED):
        found[str(element.tag)].append(element)
    return found


def _sheet(name: str, found: _Elements, carried: bool) -> Iterator[str]:
    numbers = [element.get("id", "") for element in found[_PROPERTIES]]
    yield from _twice(name, "shape id", numbers)
    yield from _twice(name, "identity", [element.get("id", "") for element in found[_IDENTITY]])
    if "0" in numbers:
        yield f"{name}: the shape id 0"
    for table in found[_TABLE]:
        yield from tables.faults(name, table, carried)
    for graphic in found[_GRAPHIC]:
        if len(graphic) != 1 or _OBJECTS.get(graphic.get("uri", "")) != graphic[0].tag:
            yield f"{name}: a graphic is neither chart nor table"
    if not carried:
        yield from _twice(name, "placeholder", [index for _, index in _holders(found)])
        yield from _adjusted(name, found)


def _twice(name: str, what: str, values: list[str]) -> Iterator[str]:
    if len(set(values)) < len(values):
        counts = Counter(values)
        yield from (f"{name}: the {what} {value} is there {n} times" for value, n in counts.items() if n > 1)


def _adjusted(name: str, found: _Elements) -> Iterator[str]:
    for geometry in found[_GEOMETRY]:
        if geometry.get("prst") in _PLAIN and geometry.find(f"{_A}avLst/*") is not None:
            yield f"{name}: a {geometry.get('prst')} is adjusted, but has no handle"
    for cut in found[_CUT]:
        left, right, top, bottom = (int(cut.get(side, "0")) for side in "lrtb")
        if left + right >= _WHOLE or top + bottom >= _WHOLE:
            yield f"{name}: a picture of which nothing is left"


def _named(name: str, found: _Elements) -> Iterator[str]:
    """A shape has a name; a picture or an object tells what it shows, or that it shows nothing."""
    for properties in found[_PROPERTIES]:
        holder = properties.getparent()
        kind = str(holder.tag if holder is not None else "").rpartition("}")[2]
        if not properties.get("name") and kind != "nvGrpSpPr":
            yield f"{name}: a shape without a name"
        if kind in ("nvPicPr", "nvGraphicFramePr") and not properties.get("descr"):
            decorative = properties.find(f".//{_ADEC}decorative")
            if decorative is None or decorative.get("val") not in ("1", "true"):
                yield f"{name}: an object has no alt text{QUOTING}'{properties.get('name')}'"


def _holders(found: _Elements) -> list[tuple[str, str]]:
    """The placeholders of a sheet: type and index, as they are when not said (ECMA-376 19.3.1.36)."""
    return [(holder.get("type", "obj"), holder.get("idx", "0")) for holder in found[_HOLDER]]


def _placed(name: str, found: _Elements, offered: list[tuple[str, str]]) -> Iterator[str]:
    """Each placeholder is one of the layout's, a slide has one title, in which something stands."""
    titles = [holder for holder in found[_HOLDER] if holder.get("type") in _TITLES]
    if len(titles) != 1 or not any(kind in _TITLES for kind, _ in offered):
        yield f"{name}: {len(titles)} titles, its layout offers {sum(kind in _TITLES for kind, _ in offered)}"
    for title in titles:
        shape = next(title.iterancestors(f"{_P}sp"), None)
        if shape is None or not any((text.text or "").strip() for text in shape.iter(f"{_A}t")):
            yield f"{name}: a title without words"
    known = {index: kind for kind, index in offered}
    for kind, index in _holders(found):
        if kind in _TITLES:
            continue
        if index not in known:
            yield f"{name}: its layout has no placeholder {index}"
        elif kind != known[index]:
            yield f"{name}: the placeholder {index} is of the kind {kind}, in its layout {known[index]}"
