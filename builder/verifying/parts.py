"""The parts of a package, parsed, with their content types and relationships (ECMA-376-2)."""

import posixpath
import re
from functools import lru_cache
from typing import TypeAlias

from lxml import etree
from msgspec import Struct

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
# What comes with a company template alone.
BROUGHT = {
    "bmp": "image/bmp",
    "emf": "image/x-emf",
    "gif": "image/gif",
    "theme override": f"{_OPEN}officedocument.themeOverride+xml",
    "tiff": "image/tiff",
    "wmf": "image/x-wmf",
}
_KINDS = {content_type: kind for kind, content_type in (TYPES | BROUGHT).items()}
PICTURES = ("jpeg", "png", "svg", "bmp", "emf", "gif", "tiff", "wmf")
APART = ("chart", "slide", "notes")  # kinds of which there are many: their trees at once would take much memory
TYPES_PART = "[Content_Types].xml"
QUOTING = " -- "  # in a fault, between what is wrong and what the package says there, which may be the outline's words
_BINARY = {"", *PICTURES, "workbook"}  # kinds that are no XML; a kind that is none is told by itself
_BY_EXTENSION = {*PICTURES, "workbook"}  # kinds that may be told by the extension alone
_LIST = f"{_OPEN}package.relationships+xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_METADATA = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
_RELATIONSHIP = ("Id", "Type", "Target", "TargetMode")
_ID = re.compile(r"[A-Za-z_][\w.-]*", re.ASCII)
_HEAD = re.compile(rb"<\?xml version=[\"']1\.0[\"'] encoding=[\"']UTF-8[\"'] standalone=[\"']yes[\"']\?>\s*<[^!?]")
_ITEM = r'<Relationship Id="([\w.-]+)" Type="([\w:/.-]+)" Target="([\w:/.?=,#~+-]+)"( TargetMode="External")?/>'
_PLAIN_ITEM = re.compile(_ITEM, re.ASCII)
_SPACE = re.escape(_RELATIONSHIPS[1:-1])
_PLAIN_LIST = re.compile(
    (
        r'<\?xml version="1\.0" encoding="UTF-8" standalone="yes"\?>\r?\n'
        rf'<Relationships xmlns="{_SPACE}">((?:{re.sub("[(](?![?])", "(?:", _ITEM)})+)</Relationships>'
    ).encode(),
    re.ASCII,
)
_LINE = 55  # bytes of the first line of XML
_UNFILLED = "\ufdd0".encode()  # a slot of the writer's that nothing was put into
# Next line and its like, line and paragraph separators, characters by number: found fast by a byte that is rare.
_UNCLEAN = (
    (b"\xc2", re.compile(rb"\xc2[\x80-\x9f]")),
    (b"\xe2\x80", re.compile(rb"\xe2\x80[\xa8\xa9]")),
    (b"&#", re.compile(rb"&#(?:0*13|x0*[dD]|0*127|x0*7[fF]|0*1[2-5]\d|x0*[89][0-9a-fA-F]|0*823[23]|x0*202[89]);")),
)
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_pis=False, huge_tree=False)


class Relationship(Struct, frozen=True):
    """What a part points at: the last word of the type's address, another part's name or an address outside."""

    id: str
    kind: str
    target: str
    outside: bool


class Package(Struct, frozen=True):
    """A deck's parts by name; `kinds` are keys of TYPES and BROUGHT, `trees` are the roots of the XML but of APART."""

    data: dict[str, bytes]
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
    listing = parsed(TYPES_PART, files[TYPES_PART], False, found)
    if listing is None:
        return Package(files, {}, {}, {}, carried), found
    names = [name for name in files if not name.endswith(".rels") and name != TYPES_PART]
    kinds = _kinds(listing, names, carried, found)
    trees = {}
    relationships = {}
    for name, body in files.items():
        if name.endswith(".rels"):
            folder, _, file = name.rpartition("_rels/")
            source = folder + file.removesuffix(".rels")
            relationships[source] = related(source, name, body, found)
            if source and (source not in files or source.endswith(".rels")):
                found.append(f"{name}: of no part that is there")
        elif name.endswith(".xml") and name != TYPES_PART and kinds[name] not in APART:
            tree = parsed(name, body, name in carried, found)
            if tree is not None:
                trees[name] = tree
    return Package(files, kinds, trees, relationships, carried), found


def apart(package: Package, name: str) -> tuple[Element | None, list[str]]:
    """The root of a part that is not among the trees, and what is wrong with its XML."""
    found: list[str] = []
    return parsed(name, package.data[name], name in package.carried, found), found


def parsed(name: str, body: bytes, carried: bool, found: list[str]) -> Element | None:
    """The root of XML that is written as we write it, or of a template's; None where it cannot be read."""
    if not carried and not _HEAD.match(body):
        found.append(f"{name}: does not begin as our XML does")
    if not carried and _is_annotated(body):
        found.append(f"{name}: holds a comment, an instruction or a declaration")
    if not carried and _is_unclean(body):
        found.append(f"{name}: holds characters that are none")
    try:
        root = etree.fromstring(body, _PARSER)
    except (etree.XMLSyntaxError, ValueError) as error:
        found.append(f"{name}: no XML{QUOTING}{error}")
        return None
    if not carried and b"schemaLocation" in body and any(_is_instance(one) for one in root.iter(etree.Element)):
        found.append(f"{name}: says where its schema is")
    if root.getroottree().docinfo.internalDTD is not None:
        found.append(f"{name}: declares a document type")
        return None
    return root


def _is_instance(element: Element) -> bool:
    return any(str(key).endswith("chemaLocation") for key in element.attrib)


def _is_annotated(body: bytes) -> bool:
    """Whether XML holds a comment, an instruction or a declaration; `<` is everywhere, so the rarer byte is first."""
    return (b"!" in body and b"<!" in body) or (body.find(b"?", _LINE) > 0 and body.find(b"<?", _LINE) > 0)


def _is_unclean(body: bytes) -> bool:
    """Whether there are characters in it that PowerPoint shows as something else, or a slot that was never filled."""
    if _UNFILLED in body or b"\x7f" in body:
        return True
    return any(mark in body and pattern.search(body) for mark, pattern in _UNCLEAN)


def _listed(name: str, body: bytes, found: list[str]) -> list[tuple[str, str, str, str]]:
    """The relationships in a list: id, type, target, mode. Most lists are plain, and there are as many as slides."""
    plain = _PLAIN_LIST.fullmatch(body)
    if plain:
        items = _PLAIN_ITEM.findall(plain[1].decode("ascii"))
        return [(number, kind, target, "External" if mode else "Internal") for number, kind, target, mode in items]
    listing = parsed(name, body, False, found)
    if listing is None:
        return []
    if any(str(key) not in _RELATIONSHIP for one in listing for key in one.attrib):
        found.append(f"{name}: a relationship says more than it may")
    items = [one for one in listing if one.tag == f"{_RELATIONSHIPS}Relationship"]
    if listing.tag != f"{_RELATIONSHIPS}Relationships" or len(items) != len(listing):
        found.append(f"{name}: another kind of list")
    return [
        (one.get("Id", ""), one.get("Type", ""), one.get("Target", ""), one.get("TargetMode", "Internal"))
        for one in items
    ]


def related(source: str, name: str, body: bytes, found: list[str]) -> dict[str, Relationship]:
    """The relationships of a part by their ids, as a list of that name has them."""
    made: dict[str, Relationship] = {}
    folder = source.rpartition("/")[0]
    for number, address, target, mode in _listed(name, body, found):
        kind = address.rpartition("/")[2]
        if not _ID.fullmatch(number) or not target or mode not in ("Internal", "External"):
            found.append(f"{source}: a relationship is malformed")
        if address != f"{_METADATA if kind == 'core-properties' else _OFFICE}{kind}":
            found.append(f"{source}: {number} is of a kind that no deck has{QUOTING}{address}")
        if number in made:
            found.append(f"{source}: two relationships are called {number}")
        outside = mode == "External"
        made[number] = Relationship(number, kind, target if outside else _place(folder, target), outside)
    return made


@lru_cache(maxsize=1000)
def _place(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, target))[1:]


def _kinds(listing: Element, names: list[str], carried: frozenset[str], found: list[str]) -> dict[str, str]:
    defaults = entries(listing, "Default", "Extension", found)
    overrides = entries(listing, "Override", "PartName", found)
    if listing.tag != f"{_TYPES}Types" or len(listing) != len(defaults) + len(overrides):
        found.append("[Content_Types].xml: another kind of list, or an entry that is there twice")
    kinds = {}
    present = {f"/{name}": name for name in names}
    found += [f"[Content_Types].xml: {name} is not there" for name in overrides if name not in present]
    extensions = {name.rpartition(".")[2].lower() for name in names} | {"rels", "xml"}
    found += [f"[Content_Types].xml: no part is a .{extension}" for extension in defaults.keys() - extensions]
    wanted = {"rels": _LIST, "xml": "application/xml"}
    found += [f"[Content_Types].xml: .{one} is no {kind}" for one, kind in wanted.items() if defaults.get(one) != kind]
    for name in names:
        content_type = overrides.get(f"/{name}", defaults.get(name.rpartition(".")[2].lower(), ""))
        kind = _KINDS.get(content_type, "")
        if kind not in _BINARY and not name.endswith(".xml"):
            found.append(f"{name}: XML by its type, and not by its name")
        if not kind or (kind in BROUGHT and name not in carried):
            found.append(f"{name}: its type, {content_type or 'none'}, is none of a deck's")
        elif f"/{name}" not in overrides and kind not in _BY_EXTENSION:
            found.append(f"{name}: has no type of its own")
        kinds[name] = kind
    return kinds


def entries(listing: Element, tag: str, key: str, found: list[str]) -> dict[str, str]:
    """The entries of a kind by extension, in small letters, or by name; one that is there twice counts once."""
    elements = [element for element in listing if element.tag == f"{_TYPES}{tag}"]
    if any(str(name) not in (key, "ContentType") for element in elements for name in element.attrib):
        found.append("[Content_Types].xml: an entry says more than it may")
    fold = str.lower if tag == "Default" else str
    names = {fold(element.get(key, "")): element.get("ContentType", "") for element in elements}
    if len({name.lower() for name in names}) != len(elements):
        found.append(f"[Content_Types].xml: a {tag} is there twice")
    return names
