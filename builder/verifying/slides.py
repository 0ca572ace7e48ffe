"""What no grammar says of slides, layouts and notes: ids, placeholders, titles, texts for those who do not see."""

from collections import Counter
from collections.abc import Iterator

from builder.verifying import tables, timing
from builder.verifying.parts import Element, Package

_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_ADEC = "{http://schemas.microsoft.com/office/drawing/2017/decorative}"
_SHEETS = ("slide", "layout", "master", "notes", "notes master")
_TITLES = ("title", "ctrTitle")
_PLAIN = {"rect", "line", "ellipse", "straightConnector1"}  # presets without a handle: an adjustment makes a repair
_OBJECTS = {  # what a graphic frame may hold
    "http://schemas.openxmlformats.org/drawingml/2006/chart": "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart",
    "http://schemas.openxmlformats.org/drawingml/2006/table": f"{_A}tbl",
}
_PROPERTIES, _HOLDER, _TABLE = f"{_P}cNvPr", f"{_P}ph", f"{_A}tbl"
_GEOMETRY, _GRAPHIC, _RUN, _FIELD = f"{_A}prstGeom", f"{_A}graphicData", f"{_A}r", f"{_A}fld"


def faults(package: Package) -> Iterator[str]:
    """Ids twice, placeholders that the layout has not, pictures without alt text, tables and builds that do not fit."""
    offered = {name: _holders(package.trees[name]) for name in package.of("layout")}
    for kind in _SHEETS:
        for name in package.of(kind):
            yield from _sheet(name, package.trees[name], kind, name in package.carried)
    for name in package.of("slide"):
        layout = next(iter(package.targets(name, "slideLayout")), "")
        yield from _placed(name, _holders(package.trees[name]), offered.get(layout, []))


def _sheet(name: str, root: Element, kind: str, carried: bool) -> Iterator[str]:
    numbers = [element.get("id", "") for element in root.iter(_PROPERTIES)]
    yield from (f"{name}: the shape id {number} is there {n} times" for number, n in Counter(numbers).items() if n > 1)
    for table in root.iter(_TABLE):
        yield from tables.faults(name, table)
    for graphic in root.iter(_GRAPHIC):
        if len(graphic) != 1 or _OBJECTS.get(graphic.get("uri", "")) != graphic[0].tag:
            yield f"{name}: a graphic is neither chart nor table"
    if not carried:
        yield from _adjusted(name, root)
    if kind in ("slide", "notes"):
        yield from _spoken(name, root)
    if kind == "slide":
        yield from _named(name, root)
        yield from timing.faults(name, root, set(numbers))
    elif root.find(f"{_P}timing") is not None:
        yield f"{name}: moves, and is no slide"


def _adjusted(name: str, root: Element) -> Iterator[str]:
    for geometry in root.iter(_GEOMETRY):
        if geometry.get("prst") in _PLAIN and geometry.find(f"{_A}avLst/*") is not None:
            yield f"{name}: a {geometry.get('prst')} is adjusted, but has no handle"


def _spoken(name: str, root: Element) -> Iterator[str]:
    """Each run of text says in which language it is."""
    for run in root.iter(_RUN, _FIELD):
        properties = run.find(f"{_A}rPr")
        if properties is None or not properties.get("lang"):
            yield f"{name}: a run of text without a language"


def _named(name: str, root: Element) -> Iterator[str]:
    """A shape has a name; a picture or an object tells what it shows, or that it shows nothing."""
    for properties in root.iter(_PROPERTIES):
        holder = properties.getparent()
        kind = str(holder.tag if holder is not None else "").rpartition("}")[2]
        if not properties.get("name") and kind != "nvGrpSpPr":
            yield f"{name}: a shape without a name"
        if kind in ("nvPicPr", "nvGraphicFramePr") and not properties.get("descr"):
            decorative = properties.find(f".//{_ADEC}decorative")
            if decorative is None or decorative.get("val") not in ("1", "true"):
                yield f"{name}: '{properties.get('name')}' has no alt text"


def _holders(root: Element) -> list[tuple[str, str]]:
    """The placeholders of a sheet: type and index, as they are when not said (ECMA-376 19.3.1.36)."""
    return [(holder.get("type", "obj"), holder.get("idx", "0")) for holder in root.iter(_HOLDER)]


def _placed(name: str, held: list[tuple[str, str]], offered: list[tuple[str, str]]) -> Iterator[str]:
    """Each placeholder is one of the layout's, a slide has one title."""
    titles = [one for one in held if one[0] in _TITLES]
    if len(titles) != 1:
        yield f"{name}: {len(titles)} titles"
    has_title = any(kind in _TITLES for kind, _ in offered)
    if titles and not has_title:
        yield f"{name}: its layout has no title"
    indices = [index for kind, index in held if kind not in _TITLES]
    yield from (f"{name}: the placeholder {index} is there twice" for index, n in Counter(indices).items() if n > 1)
    known = {index for kind, index in offered if kind not in _TITLES}
    yield from (f"{name}: its layout has no placeholder {index}" for index in indices if index not in known)
