"""The parts of a package, their relationships and their content types."""

from html import escape

from msgspec import Struct, field

from builder.draw.pptx.xml import DECLARATION, add, plain_root, serialise

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_OPEN = "application/vnd.openxmlformats-"
_SHOW = _OPEN + "officedocument.presentationml."

KINDS = {  # kind of a relationship → its address
    "core": "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    **{
        kind: _OFFICE + name
        for kind, name in {
            "chart": "chart",
            "document": "officeDocument",
            "extended": "extended-properties",
            "image": "image",
            "layout": "slideLayout",
            "link": "hyperlink",
            "master": "slideMaster",
            "notes": "notesSlide",
            "notes_master": "notesMaster",
            "slide": "slide",
            "settings": "presProps",
            "table_styles": "tableStyles",
            "theme": "theme",
            "view": "viewProps",
            "workbook": "package",
        }.items()
    },
}
CONTENT_TYPES = {  # kind of a part → its content type
    "chart": _OPEN + "officedocument.drawingml.chart+xml",
    "core": _OPEN + "package.core-properties+xml",
    "document": _SHOW + "presentation.main+xml",
    "extended": _OPEN + "officedocument.extended-properties+xml",
    "layout": _SHOW + "slideLayout+xml",
    "master": _SHOW + "slideMaster+xml",
    "notes": _SHOW + "notesSlide+xml",
    "notes_master": _SHOW + "notesMaster+xml",
    "slide": _SHOW + "slide+xml",
    "settings": _SHOW + "presProps+xml",
    "table_styles": _SHOW + "tableStyles+xml",
    "theme": _OPEN + "officedocument.theme+xml",
    "view": _SHOW + "viewProps+xml",
}
EXTENSIONS = {  # extension → the content type of parts that are only told by it
    "jpeg": "image/jpeg",
    "png": "image/png",
    "rels": _OPEN + "package.relationships+xml",
    "svg": "image/svg+xml",
    "xlsx": _OPEN + "officedocument.spreadsheetml.sheet",
    "xml": "application/xml",
}


class Relationships:
    """What a part points at; ids are given in the order in which they are first asked for."""

    def __init__(self, source: str = "") -> None:
        """`source` is the part's name, from which the targets are told relatively; the package has none."""
        self._folder = source.rpartition("/")[0]
        self._ids: dict[tuple[str, str], str] = {}
        self._given: tuple[tuple[str, str, str, bool], ...] = ()

    @classmethod
    def given(cls, source: str, listed: tuple[tuple[str, str, str, bool], ...]) -> "Relationships":
        """Those of a part that comes along as it is: id, type's address, target, whether that is outside."""
        made = cls(source)
        made._given = listed
        return made

    def __bool__(self) -> bool:
        return bool(self._ids or self._given)

    def to(self, kind: str, target: str) -> str:
        """The id of the relationship to a part or, for a `link` that is no slide, to an address outside."""
        key = (kind, target)
        found = self._ids.get(key)
        if found is None:
            found = self._ids[key] = f"rId{len(self._ids) + 1}"
        return found

    def xml(self) -> bytes:
        """The .rels part."""
        lines = [DECLARATION, f'<Relationships xmlns="{_RELATIONSHIPS}">']
        own = ((name, KINDS[kind], target, kind == "link") for (kind, target), name in self._ids.items())
        for name, kind, target, outside in (*self._given, *own):
            address = escape(target if outside else self._path(target))
            mode = ' TargetMode="External"' if outside else ""
            lines.append(f'<Relationship Id="{name}" Type="{kind}" Target="{address}"{mode}/>')
        lines.append("</Relationships>")
        return "".join(lines).encode()

    def _path(self, target: str) -> str:
        if not self._folder:
            return target
        folder, _, name = target.rpartition("/")
        if folder == self._folder:
            return name
        inside = target.removeprefix("ppt/")
        return inside if self._folder == "ppt" else f"../{inside}"


class Part(Struct, frozen=True):
    """A part of the package; a `kind` that is no key of CONTENT_TYPES is a content type, or told by the extension."""

    kind: str
    name: str
    data: bytes
    relationships: Relationships = field(default_factory=Relationships)


def relationships_name(part: str) -> str:
    """Where the relationships of a part are."""
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels".removeprefix("/")


def content_types(parts: list[Part]) -> bytes:
    """[Content_Types].xml: a default for each extension in use, an override for each part of a known kind."""
    types = plain_root(f"{{{_TYPES}}}Types")
    used = {"rels", "xml"} | {part.name.rpartition(".")[2] for part in parts if "/" not in part.kind}
    for extension in sorted(used):
        add(types, f"{{{_TYPES}}}Default", {"Extension": extension, "ContentType": EXTENSIONS[extension]})
    for part in parts:
        if part.kind in CONTENT_TYPES or "/" in part.kind:
            attributes = {"PartName": f"/{part.name}", "ContentType": CONTENT_TYPES.get(part.kind, part.kind)}
            add(types, f"{{{_TYPES}}}Override", attributes)
    return serialise(types)
