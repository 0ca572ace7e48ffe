"""The parts of a package, parsed, with their content types and relationships (ECMA-376-2)."""

import posixpath
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element

_RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_OPEN = "application/vnd.openxmlformats-"
_PRESENTATION = f"{_OPEN}officedocument.presentationml."
# What a deck is made of: the short name by which the rules call it → its content type.
TYPES = {
    "chart": f"{_OPEN}officedocument.drawingml.chart+xml",
    "core": f"{_OPEN}package.core-properties+xml",
    "extended": f"{_OPEN}officedocument.extended-properties+xml",
    "jpeg": "image/jpeg",
    "layout": f"{_PRESENTATION}slideLayout+xml",
    "master": f"{_PRESENTATION}slideMaster+xml",
    "notes": f"{_PRESENTATION}notesSlide+xml",
    "notes master": f"{_PRESENTATION}notesMaster+xml",
    "png": "image/png",
    "presentation": f"{_PRESENTATION}presentation.main+xml",
    "settings": f"{_PRESENTATION}presProps+xml",
    "slide": f"{_PRESENTATION}slide+xml",
    "svg": "image/svg+xml",
    "table styles": f"{_PRESENTATION}tableStyles+xml",
    "theme": f"{_OPEN}officedocument.theme+xml",
    "view": f"{_PRESENTATION}viewProps+xml",
    "workbook": f"{_OPEN}officedocument.spreadsheetml.sheet",
}
_KINDS = {content_type: kind for kind, content_type in TYPES.items()}
PICTURES = ("jpeg", "png", "svg")
_BY_EXTENSION = {*PICTURES, "workbook"}  # kinds that may be told by the extension alone
_HEAD = re.compile(rb"<\?xml version=[\"']1\.0[\"'] encoding=[\"']UTF-8[\"'] standalone=[\"']yes[\"']\?>\s*<[^!?]")
_ITEM = r'<Relationship Id="([\w.-]+)" Type="([\w:/.-]+)" Target="([\w:/.?=,#~+-]+)"( TargetMode="External")?/>'
_PLAIN_ITEM = re.compile(_ITEM, re.ASCII)
_PLAIN_LIST = re.compile(
    (
        r'<\?xml version="1\.0" encoding="UTF-8" standalone="yes"\?>\r?\n'
        rf'<Relationships xmlns="{_RELATIONSHIPS[1:-1]}">((?:{re.sub("[(](?![?])", "(?:", _ITEM)})+)</Relationships>'
    ).encode(),
    re.ASCII,
)
_LINE = 55  # bytes of the first line of XML
_UNFILLED = "\ufdd0".encode()  # a slot of the writer's that nothing was put into
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_pis=False, huge_tree=False)


@dataclass(frozen=True, slots=True)
class Relationship:
    """What a part points at: the last word of the type's address, another part's name or an address outside."""

    id: str
    kind: str
    target: str
    outside: bool


@dataclass(frozen=True, slots=True)
class Package:
    """A deck's parts by name; `kinds` are keys of TYPES, `trees` are the roots of the XML among them."""

    data: dict[str, bytes] = field(repr=False)
    kinds: dict[str, str]
    trees: dict[str, Element]
    relationships: dict[str, dict[str, Relationship]]
    carried: frozenset[str]

    def of(self, kind: str) -> list[str]:
        """The names of all parts of a kind."""
        return [name for name, other in self.kinds.items() if other == kind]

    def targets(self, name: str, kind: str) -> list[str]:
        """What a part points at by relationships of a kind."""
        return [one.target for one in self.relationships.get(name, {}).values() if one.kind == kind]


def opened(files: dict[str, bytes], carried: frozenset[str]) -> tuple[Package, list[str]]:
    """The package in the files of a zip, and what is wrong with its XML, its types and its lists of relationships."""
    found: list[str] = []
    trees = {}
    relationships = {}
    for name, body in files.items():
        if name.endswith(".rels"):
            folder, _, file = name.rpartition("_rels/")
            source = folder + file.removesuffix(".rels")
            relationships[source] = _related(source, _listed(name, body, found), found)
            if source and source not in files:
                found.append(f"{name}: of a part that is not there")
        elif name.endswith(".xml"):
            tree = _parsed(name, body, name in carried, found)
            if tree is not None:
                trees[name] = tree
    listing = trees.pop("[Content_Types].xml", None)
    if listing is None:
        return Package(files, {}, {}, {}, carried), found or ["[Content_Types].xml: missing"]
    names = [name for name in files if not name.endswith(".rels") and name != "[Content_Types].xml"]
    return Package(files, _kinds(listing, names, found), trees, relationships, carried), found


def _parsed(name: str, body: bytes, carried: bool, found: list[str]) -> Element | None:
    if not carried and not _HEAD.match(body):
        found.append(f"{name}: does not begin as our XML does")
    if not carried and (_UNFILLED in body or _is_annotated(body)):
        found.append(f"{name}: holds a comment, an instruction, a declaration or an unfilled place")
    try:
        root = etree.fromstring(body, _PARSER)
    except (etree.XMLSyntaxError, ValueError) as error:
        found.append(f"{name}: {error}")
        return None
    if root.getroottree().docinfo.internalDTD is not None:
        found.append(f"{name}: declares a document type")
        return None
    return root


def _is_annotated(body: bytes) -> bool:
    """Whether XML holds a comment, an instruction or a declaration; `<` is everywhere, so it is not looked for first."""
    return (b"!" in body and b"<!" in body) or (body.find(b"?", _LINE) > 0 and body.find(b"<?", _LINE) > 0)


def _listed(name: str, body: bytes, found: list[str]) -> list[tuple[str, str, str, str]]:
    """The relationships in a list: id, type, target, mode. Most lists are plain, and there are as many as slides."""
    plain = _PLAIN_LIST.fullmatch(body)
    if plain:
        items = _PLAIN_ITEM.findall(plain[1].decode("ascii"))
        return [(number, kind, target, "External" if mode else "Internal") for number, kind, target, mode in items]
    listing = _parsed(name, body, False, found)
    if listing is None:
        return []
    items = [one for one in listing if one.tag == f"{_RELATIONSHIPS}Relationship"]
    if listing.tag != f"{_RELATIONSHIPS}Relationships" or len(items) != len(listing):
        found.append(f"{name}: another kind of list")
    return [
        (one.get("Id", ""), one.get("Type", ""), one.get("Target", ""), one.get("TargetMode", "Internal"))
        for one in items
    ]


def _related(source: str, listed: list[tuple[str, str, str, str]], found: list[str]) -> dict[str, Relationship]:
    related: dict[str, Relationship] = {}
    folder = source.rpartition("/")[0]
    for number, kind, target, mode in listed:
        if not number or not target or mode not in ("Internal", "External"):
            found.append(f"{source}: a relationship is malformed")
        if number in related:
            found.append(f"{source}: two relationships are called {number}")
        outside = mode == "External"
        place = target if outside else _place(folder, target)
        related[number] = Relationship(number, kind.rpartition("/")[2], place, outside)
    return related


@lru_cache(maxsize=1000)
def _place(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, target))[1:]


def _kinds(listing: Element, names: list[str], found: list[str]) -> dict[str, str]:
    defaults = dict(_entries(listing, "Default", "Extension", found))
    overrides = dict(_entries(listing, "Override", "PartName", found))
    kinds = {}
    present = {f"/{name}" for name in names}
    found += [f"[Content_Types].xml: {name} is not there" for name in overrides if name not in present]
    for name in names:
        extension = name.rpartition(".")[2].lower()
        content_type = overrides.get(f"/{name}", defaults.get(extension, ""))
        kind = _KINDS.get(content_type, "")
        if not kind:
            found.append(f"{name}: its type, {content_type or 'none'}, is none of a deck's")
        elif f"/{name}" not in overrides and kind not in _BY_EXTENSION:
            found.append(f"{name}: has no type of its own")
        kinds[name] = kind
    return kinds


def _entries(listing: Element, tag: str, key: str, found: list[str]) -> Iterator[tuple[str, str]]:
    elements = [element for element in listing if element.tag == f"{_TYPES}{tag}"]
    names = Counter(element.get(key, "").lower() for element in elements)
    found += [f"[Content_Types].xml: {name} is there twice" for name, count in names.items() if count > 1]
    for element in elements:
        yield element.get(key, "").lower() if key == "Extension" else element.get(key, ""), element.get("ContentType", "")
