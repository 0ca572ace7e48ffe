"""Rules of a .pptx that validators leave out: each is something that makes PowerPoint offer a repair, or might."""

import posixpath
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_SPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
    "r": "http://schemas.openxmlformats.org/package/2006/relationships",
    "t": "http://schemas.openxmlformats.org/package/2006/content-types",
}
_ALLOWED_ONCE = ("slideLayout", "notesSlide", "notesMaster", "slideMaster", "theme")
_LONGEST_ADDRESS = 2083


@dataclass(frozen=True)
class Relationship:
    """A relationship with its target's part name, or its address outside."""

    id: str
    kind: str
    target: str
    outside: bool


@dataclass(frozen=True)
class Package:
    """The parts of a package, parsed, and their relationships."""

    data: dict[str, bytes]
    trees: dict[str, etree._Element]
    relationships: dict[str, tuple[Relationship, ...]]

    def of(self, part: str, kind: str) -> list[str]:
        return [item.target for item in self.relationships.get(part, ()) if item.kind == kind]


def check(data: bytes) -> list[str]:
    """What is wrong with the package; nothing, one hopes."""
    found = list(_zip(data))
    if found:
        return found
    package = _read(data)
    rules = (_types, _closure, _references, _lists, _shape_ids, _links, _notes, _tables, _numbers, _text, _timing)
    return [problem for rule in rules for problem in rule(package)]


def find(tree: etree._Element, path: str) -> list[etree._Element]:
    """XPath with the usual prefixes."""
    found = tree.xpath(path, namespaces=_SPACES)
    assert isinstance(found, list)
    return [item for item in found if isinstance(item, etree._Element)]


def trees(data: bytes) -> dict[str, etree._Element]:
    """The XML parts by name."""
    return _read(data).trees


def _zip(data: bytes) -> Iterator[str]:
    with ZipFile(BytesIO(data)) as file:
        items = file.infolist()
        if file.testzip():
            yield f"{file.testzip()} is damaged"
    names = [item.filename for item in items]
    yield from (f"{name} is there twice" for name, count in Counter(map(str.lower, names)).items() if count > 1)
    yield from (f"{item.filename} is a folder" for item in items if item.is_dir())
    yield from (f"{item.filename} is not deflated" for item in items if item.compress_type != ZIP_DEFLATED)
    yield from (f"{item.filename} tells the time" for item in items if item.date_time != (1980, 1, 1, 0, 0, 0))
    if names[0] != "[Content_Types].xml":
        yield "the content types do not come first"


def _read(data: bytes) -> Package:
    with ZipFile(BytesIO(data)) as file:
        contents = {name: file.read(name) for name in file.namelist()}
    parsed = {name: etree.fromstring(body) for name, body in contents.items() if name.endswith((".xml", ".rels"))}
    relationships = {}
    for name in contents:
        if not name.endswith(".rels"):
            continue
        folder, _, file_name = name.rpartition("_rels/")
        source = folder + file_name.removesuffix(".rels")
        relationships[source] = tuple(_relationships(parsed[name], folder))
    return Package(contents, parsed, relationships)


def _relationships(tree: etree._Element, folder: str) -> Iterator[Relationship]:
    for item in tree:
        outside = item.get("TargetMode") == "External"
        target = item.get("Target", "")
        place = target if outside else posixpath.normpath(posixpath.join(folder, target)).lstrip("/")
        yield Relationship(item.get("Id", ""), item.get("Type", "").rpartition("/")[2], place, outside)


def _types(package: Package) -> Iterator[str]:
    tree = package.trees["[Content_Types].xml"]
    defaults = [item.get("Extension", "").lower() for item in find(tree, "t:Default")]
    overrides = [item.get("PartName", "").lstrip("/") for item in find(tree, "t:Override")]
    for names in (defaults, overrides):
        yield from (f"the type of {name} is given twice" for name, count in Counter(names).items() if count > 1)
    yield from (f"{name} has a type, but is not there" for name in overrides if name not in package.data)
    for name in package.data:
        if name not in overrides and name.rpartition(".")[2] not in defaults:
            yield f"{name} has no type"
        if name.startswith("ppt/") and name.endswith(".xml") and name not in overrides:
            yield f"{name} has no type of its own"


def _closure(package: Package) -> Iterator[str]:
    for source, items in package.relationships.items():
        if source and source not in package.data:
            yield f"{source} has relationships, but is not there"
        yield from (f"{source} has {key} twice" for key, n in Counter(item.id for item in items).items() if n > 1)
        inside = [item for item in items if not item.outside]
        yield from (f"{source}: {item.target} is missing" for item in inside if item.target not in package.data)
        kinds = Counter(item.kind for item in inside)
        single = _ALLOWED_ONCE if source.startswith("ppt/slides/") else ()
        yield from (f"{source} has {kinds[kind]} of {kind}" for kind in single if kinds[kind] > 1)
    reached, waiting = set(), [""]
    while waiting:
        for item in package.relationships.get(waiting.pop(), ()):
            if not item.outside and item.target not in reached:
                reached.add(item.target)
                waiting.append(item.target)
    parts = {name for name in package.data if not name.endswith(".rels") and name != "[Content_Types].xml"}
    yield from (f"nothing points at {name}" for name in sorted(parts - reached))


def _references(package: Package) -> Iterator[str]:
    for name, tree in package.trees.items():
        if name.endswith(".rels"):
            continue
        known = {item.id for item in package.relationships.get(name, ())}
        used = {value for item in tree.iter() for key, value in item.attrib.items() if key.startswith(_R)}
        yield from (f"{name} names {key}, which is no relationship" for key in sorted(used - known))
        explicit = {i.id for i in package.relationships.get(name, ()) if i.kind in ("image", "hyperlink", "chart")}
        yield from (f"{name} does not use {key}" for key in sorted(explicit - used))


def _lists(package: Package) -> Iterator[str]:
    tree = package.trees["ppt/presentation.xml"]
    names = {item.id: item.target for item in package.relationships["ppt/presentation.xml"]}
    listed = [names.get(item.get(f"{_R}id", "")) for item in find(tree, "p:sldIdLst/p:sldId")]
    present = [name for name in package.data if re.fullmatch(r"ppt/slides/[^/]+\.xml", name)]
    if sorted(map(str, listed)) != sorted(present):
        yield f"slides listed {listed}, present {present}"
    ids = [int(item.get("id", "0")) for item in find(tree, "p:sldIdLst/p:sldId")]
    yield from (f"slide id {number} twice" for number, count in Counter(ids).items() if count > 1)
    yield from (f"slide id {number} out of range" for number in ids if not 256 <= number < 2**31)
    held = [int(item.get("id", "0")) for item in find(tree, "//p14:sectionLst//p14:sldId")]
    if held and held != ids:
        yield "the sections do not hold the slides in their order"
    masters = [tree, *(part for name, part in package.trees.items() if name.startswith("ppt/slideMasters/slideM"))]
    path = "p:sldMasterIdLst/p:sldMasterId | p:sldLayoutIdLst/p:sldLayoutId"
    high = [int(item.get("id", "0")) for part in masters for item in find(part, path)]
    if len(set(high)) != len(high) or min(high) < 2**31:
        yield f"ids of masters and layouts: {high}"


def _shape_ids(package: Package) -> Iterator[str]:
    for name, tree in package.trees.items():
        numbers = [item.get("id", "") for item in find(tree, "//p:cNvPr")]
        yield from (f"{name}: shape {number} twice" for number, count in Counter(numbers).items() if count > 1)
        yield from (f"{name}: shape id {number!r}" for number in numbers if not 0 < int(number) < 2**31)


def _links(package: Package) -> Iterator[str]:
    for source, items in package.relationships.items():
        for item in items:
            if item.outside and not re.match(r"(?i)(https?://|mailto:)", item.target):
                yield f"{source} links to {item.target}"
            if item.outside and len(item.target) > _LONGEST_ADDRESS:
                yield f"{source} has a link of {len(item.target)} characters"


def _notes(package: Package) -> Iterator[str]:
    themes = [target for name in package.data for target in package.of(name, "theme") if "Master" in name]
    if len(set(themes)) != len(themes):
        yield "two masters share a theme"
    for name in package.data:
        if not re.fullmatch(r"ppt/notesSlides/[^/]+\.xml", name):
            continue
        slides = package.of(name, "slide")
        if len(package.of(name, "notesMaster")) != 1 or len(slides) != 1:
            yield f"{name} lacks its master or its slide"
        elif package.of(slides[0], "notesSlide") != [name]:
            yield f"{slides[0]} does not know {name}"


def _tables(package: Package) -> Iterator[str]:
    for name, tree in package.trees.items():
        for table in find(tree, "//a:tbl"):
            width = len(find(table, "a:tblGrid/a:gridCol"))
            for number, row in enumerate(find(table, "a:tr"), 1):
                cells = find(row, "a:tc")
                if len(cells) != width:
                    yield f"{name}: row {number} has {len(cells)} cells on a grid of {width}"
                covered = sum(int(cell.get("gridSpan", "1")) - 1 for cell in cells)
                if covered != sum(cell.get("hMerge") == "1" for cell in cells):
                    yield f"{name}: row {number} spans what it does not cover"
                yield from (f"{name}: a cell without a paragraph" for cell in cells if not find(cell, "a:txBody/a:p"))


def _numbers(package: Package) -> Iterator[str]:
    for name, tree in package.trees.items():
        for item in find(tree, "//a:ext[@cx] | //a:gridCol | //a:tr | //p:sldSz"):
            sizes = [item.get(key) for key in ("cx", "cy", "w", "h") if item.get(key) is not None]
            yield from (f"{name}: size {size}" for size in sizes if not re.fullmatch(r"\d+", str(size)))
        for item in find(tree, "//c:v[ancestor::c:numRef]"):
            if not re.fullmatch(r"-?\d+(\.\d+)?([eE][-+]?\d+)?", item.text or ""):
                yield f"{name}: {item.text} is no number"


def _text(package: Package) -> Iterator[str]:
    for name, tree in package.trees.items():
        for body in find(tree, "//p:txBody | //a:txBody"):
            if not find(body, "a:p"):
                yield f"{name}: text without a paragraph"
        if name.startswith("ppt/slides/"):
            if find(tree, "//a:srgbClr"):
                yield f"{name}: a colour that is not the theme's"
            yield from (f"{name}: a run without a language" for run in find(tree, "//a:r/a:rPr[not(@lang)]") if run.tag)


def _timing(package: Package) -> Iterator[str]:
    """Effects of shapes that are not there, nodes that are counted twice, groups that no list names."""
    for name, tree in package.trees.items():
        shapes = {item.get("id") for item in find(tree, "//p:cNvPr")}
        named = [item.get("spid") for item in find(tree, "//p:timing//*[@spid]")]
        yield from (
            f"{name}: nothing is {number}, which moves" for number in dict.fromkeys(named) if number not in shapes
        )
        nodes = Counter(item.get("id") for item in find(tree, "//p:cTn[@id]"))
        yield from (f"{name}: node {number} twice" for number, count in nodes.items() if count > 1)
        listed = Counter(item.get("spid") for item in find(tree, "//p:bldLst/*"))
        yield from (f"{name}: {number} is listed twice" for number, count in listed.items() if count > 1)
        grouped = find(tree, "//p:cTn[@grpId]")
        moved = {target.get("spid") for node in grouped for target in find(node, ".//p:spTgt")}
        yield from (
            f"{name}: {number} is in a group, but not listed" for number in sorted(map(str, moved - set(listed)))
        )
        free = {
            item.get("id") for item in find(tree, "//p:cNvPr[not(ancestor::p:sp[.//a:t] or ancestor::p:graphicFrame)]")
        }
        yield from (f"{name}: {number} is listed, but has no text" for number in listed if number in free)
