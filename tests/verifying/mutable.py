"""A package whose entries and trees can be changed."""

import posixpath
from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from lxml import etree

from tests.verifying import zipping
from tests.verifying.deck import rich
from tests.verifying.zipping import Ending, Entry

Element: TypeAlias = etree._Element
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "a16": "http://schemas.microsoft.com/office/drawing/2014/main",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "c15": "http://schemas.microsoft.com/office/drawing/2012/chart",
    "ct": "http://schemas.openxmlformats.org/package/2006/content-types",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "ep": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
    "r": OFFICE,
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
    "s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}
TYPES = "[Content_Types].xml"
DOCUMENT = "ppt/presentation.xml"


class Mutable:
    """The entries of a package, read and written by name; trees that were asked for are written back."""

    def __init__(self, data: bytes, slides: dict[str, str] | None = None) -> None:
        """`slides` names the parts of slides by their ids."""
        self.entries = list(zipping.read(data))
        self.ending = Ending()
        self.finish: Callable[[bytes], bytes] = bytes
        self._slides = slides or {}
        self._trees: dict[str, Element] = {}

    def name(self, where: str) -> str:
        """A part by what it is: `slide:ID`, `chart:ID`, `notes:ID`, `workbook:ID`, `rels:…` of any, or its name."""
        kind, _, rest = where.partition(":")
        match kind if rest else "":
            case "slide":
                return self._slides[rest]
            case "chart":
                return self.target(self.name(f"slide:{rest}"), "chart")
            case "notes":
                return self.target(self.name(f"slide:{rest}"), "notesSlide")
            case "workbook":
                return self.target(self.name(f"chart:{rest}"), "package")
            case "layout":
                return self.target(self.name(f"slide:{rest}"), "slideLayout")
            case "image":
                return self.target(self.name(f"slide:{rest}"), "image")
            case "rels":
                folder, file = posixpath.split(self.name(rest))
                return posixpath.join(folder, "_rels", f"{file}.rels")
        return where

    def target(self, source: str, kind: str) -> str:
        """The first part that another points at with a kind of relationship."""
        path = f"rel:Relationship[@Type='{OFFICE}/{kind}']"
        found = self.found(f"rels:{source}", path)[0]
        return posixpath.normpath(posixpath.join(posixpath.dirname(source), found.get("Target", ""))).lstrip("/")

    def id_of(self, source: str, kind: str) -> str:
        """The id of the first relationship of a kind."""
        return self.found(f"rels:{source}", f"rel:Relationship[@Type='{OFFICE}/{kind}']")[0].get("Id", "")

    def __getitem__(self, where: str) -> bytes:
        name = self.name(where)
        return next(entry.data for entry in self.entries if entry.name == name)

    def __setitem__(self, where: str, data: bytes) -> None:
        """Changes a part, or adds it at the end."""
        name = self.name(where)
        if all(entry.name != name for entry in self.entries):
            self.entries.append(Entry(name, data))
        else:
            self.edit(name, data=data)

    def __delitem__(self, where: str) -> None:
        name = self.name(where)
        self.entries = [entry for entry in self.entries if entry.name != name]

    def edit(self, where: str, **facts: object) -> None:
        """Changes what the archive says of a part."""
        name = self.name(where)
        assert any(entry.name == name for entry in self.entries), name
        self.entries = [
            replace(entry, **facts) if entry.name == name else entry  # type: ignore[arg-type]
            for entry in self.entries
        ]

    def tree(self, where: str) -> Element:
        """The tree of a part, which is written back in the end."""
        name = self.name(where)
        if name not in self._trees:
            self._trees[name] = etree.fromstring(self[name])
        return self._trees[name]

    def found(self, where: str, path: str) -> list[Element]:
        """Elements by XPath, without changing the part."""
        found = etree.fromstring(self[where]).xpath(path, namespaces=SPACES)
        assert isinstance(found, list)
        return [item for item in found if isinstance(item, etree._Element)]

    def first(self, where: str, path: str) -> Element:
        """The first element by XPath, to be changed."""
        found = self.tree(where).xpath(path, namespaces=SPACES)
        assert isinstance(found, list)
        assert found, f"{where} has no {path}"
        assert isinstance(found[0], etree._Element)
        return found[0]

    def relate(self, source: str, kind: str, target: str, outside: bool = False, name: str = "rId900") -> str:
        """Adds a relationship and gives its id; `kind` is the end of its type's address, or all of it."""
        kind = kind if "://" in kind else f"{OFFICE}/{kind}"
        facts = {"Id": name, "Type": kind, "Target": target} | ({"TargetMode": "External"} if outside else {})
        where = f"rels:{source}" if source else "_rels/.rels"
        etree.SubElement(self.tree(where), f"{{{SPACES['rel']}}}Relationship", facts)
        return name

    def declare(self, where: str, content_type: str) -> None:
        """Gives a part a content type of its own."""
        facts = {"PartName": f"/{self.name(where)}", "ContentType": content_type}
        etree.SubElement(self.tree(TYPES), f"{{{SPACES['ct']}}}Override", facts)

    def settle(self) -> None:
        """Writes the trees back."""
        for name, tree in self._trees.items():
            self[name] = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
        self._trees.clear()

    def packed(self) -> bytes:
        """The archive."""
        self.settle()
        return self.finish(zipping.pack(self.entries, self.ending))


Change: TypeAlias = Callable[[Mutable], None]


def rich_package() -> Mutable:
    """The rich deck, to be changed."""
    made = rich()
    return Mutable(made.data, made.parts)
