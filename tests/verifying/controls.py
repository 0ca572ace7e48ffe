"""Changes that do no harm: packages that say the same in another way, which nobody may find fault with."""

import re
from dataclasses import replace
from html import escape

from lxml import etree

from tests.verifying.changes import attribute, in_workbook, text
from tests.verifying.mutable import OFFICE, SPACES, TYPES, Change, Element, Mutable

SLIDE = "slide:links"
_TEXTUAL = {"t", "v", "f", "separator", "attrName", "tableStyleId", "formatCode"}  # whose blanks say something


def compressed(level: int) -> Change:
    def change(package: Mutable) -> None:
        package.entries = [replace(entry, level=level) for entry in package.entries]

    return change


def in_another_order(package: Mutable) -> None:
    """The types stay first; everything else is turned around."""
    package.entries[1:] = package.entries[:0:-1]


def attributes_turned_around(package: Mutable) -> None:
    for element in package.tree(SLIDE).iter(etree.Element):
        facts = list(element.attrib.items())
        element.attrib.clear()
        for name, value in reversed(facts):
            element.set(name, value)


def another_prefix(package: Mutable) -> None:
    data = package[SLIDE]
    package[SLIDE] = re.sub(rb"(</?|xmlns:)a([:=])", rb"\1drawing\2", data)


def no_prefix(package: Mutable) -> None:
    data = package[SLIDE].replace(b"xmlns:p=", b"xmlns=", 1)
    package[SLIDE] = re.sub(rb"(</?)p:", rb"\1", data)


def declared_where_used(package: Mutable) -> None:
    """Every namespace of DrawingML is declared at its element, none at the root."""
    data = package[SLIDE].replace(f' xmlns:a="{SPACES["a"]}"'.encode(), b"", 1)
    package[SLIDE] = re.sub(rb"<(a:\w+)", rf'<\1 xmlns:a="{SPACES["a"]}"'.encode(), data)


def spread_out(package: Mutable) -> None:
    """Blanks between elements, where nothing but elements stands."""
    _indent(package.tree(SLIDE), "\n")


def _indent(element: Element, gap: str) -> None:
    if etree.QName(element).localname in _TEXTUAL or not len(element):
        return
    element.text = f"{gap}  "
    for child in element:
        _indent(child, f"{gap}  ")
        child.tail = f"{gap}  "
    element[-1].tail = gap


def other_relationship_ids(package: Mutable) -> None:
    for relationship in package.tree(f"rels:{SLIDE}"):
        relationship.set("Id", f"link_{relationship.get('Id')}")
    for element in package.tree(SLIDE).iter(etree.Element):
        for name, value in element.attrib.items():
            if name.startswith(f"{{{OFFICE}}}"):
                element.set(name, f"link_{value}")


def relationships_turned_around(package: Mutable) -> None:
    tree = package.tree(f"rels:{SLIDE}")
    tree[:] = tree[::-1]


def types_turned_around(package: Mutable) -> None:
    tree = package.tree(TYPES)
    tree[:] = tree[::-1]


def targets_from_the_root(package: Mutable) -> None:
    for relationship in package.tree(f"rels:{SLIDE}"):
        if relationship.get("TargetMode") != "External":
            kind = relationship.get("Type", "").rpartition("/")[2]
            relationship.set("Target", f"/{package.target(package.name(SLIDE), kind)}")


def inside_said_so(package: Mutable) -> None:
    path = f"rel:Relationship[@Type='{OFFICE}/slideLayout']"
    package.first(f"rels:{SLIDE}", path).set("TargetMode", "Internal")


def a_type_for_each_picture(package: Mutable) -> None:
    package.first(TYPES, "ct:Default[@Extension='png']").set("Extension", "tmp")
    tree = package.tree(TYPES)
    tree.remove(package.first(TYPES, "ct:Default[@Extension='tmp']"))
    for entry in package.entries:
        if entry.name.endswith(".png"):
            package.declare(entry.name, "image/png")


def another_part_name(package: Mutable) -> None:
    """A layout by another name, in the types and wherever it is pointed at."""
    name = package.name(f"layout:{SLIDE.partition(':')[2]}")
    old, new = name.rpartition("/")[2], "points.xml"
    package.edit(f"rels:{name}", name=f"ppt/slideLayouts/_rels/{new}.rels")
    package.edit(name, name=f"ppt/slideLayouts/{new}")
    for entry in package.entries:
        if entry.name == TYPES or entry.name.endswith(".rels"):
            package[entry.name] = entry.data.replace(f"slideLayouts/{old}".encode(), f"slideLayouts/{new}".encode())
            package[entry.name] = package[entry.name].replace(f'Target="{old}"'.encode(), f'Target="{new}"'.encode())


def start_and_end_tags(package: Mutable) -> None:
    package[SLIDE] = re.sub(rb"<([\w:]+)([^<>]*)/>", rb"<\1\2></\1>", package[SLIDE])


def characters_by_number(package: Mutable) -> None:
    said = package[SLIDE].decode()
    package[SLIDE] = re.sub("[^\x00-\x7f]", lambda found: f"&#x{ord(found[0]):X};", said).encode()


def single_quotes(package: Mutable) -> None:
    package[SLIDE] = re.sub(rb'="([^"\']*)"', rb"='\1'", package[SLIDE])


def in_cells(package: Mutable) -> None:
    """Strings of the workbook in their cells, not in the list of strings."""

    def change(book: Mutable) -> None:
        sheet, space = book.tree("xl/worksheets/sheet1.xml"), f"{{{SPACES['s']}}}"
        strings = ["".join(item.itertext()) for item in book.tree("xl/sharedStrings.xml")]
        for cell in sheet.iter(f"{space}c"):
            if cell.get("t") == "s":
                said = strings[int(cell[0].text or "0")]
                cell.set("t", "inlineStr")
                cell.remove(cell[0])
                etree.SubElement(etree.SubElement(cell, f"{space}is"), f"{space}t").text = said

    in_workbook("line", change)(package)


def another_title(package: Mutable) -> None:
    text(SLIDE, "//p:sp[1]//a:t", escape("另一个标题 & <x> 😀"))(package)


CONTROLS: dict[str, Change] = {
    "nothing": lambda package: None,
    "compressed-more": compressed(9),
    "compressed-less": compressed(1),
    "entries-in-another-order": in_another_order,
    "attributes-turned-around": attributes_turned_around,
    "another-prefix": another_prefix,
    "no-prefix": no_prefix,
    "namespaces-where-they-are-used": declared_where_used,
    "spread-out": spread_out,
    "other-relationship-ids": other_relationship_ids,
    "relationships-turned-around": relationships_turned_around,
    "types-turned-around": types_turned_around,
    "targets-from-the-root": targets_from_the_root,
    "inside-said-so": inside_said_so,
    "a-type-for-each-picture": a_type_for_each_picture,
    "extension-in-capitals": attribute(TYPES, "ct:Default[@Extension='png']", "Extension", "PNG"),
    "another-part-name": another_part_name,
    "start-and-end-tags": start_and_end_tags,
    "characters-by-number": characters_by_number,
    "single-quotes": single_quotes,
    "another-title": another_title,
    "another-shape-id": attribute(SLIDE, "//p:sp[2]//p:cNvPr", "id", "77"),
    "true-by-word": attribute(SLIDE, "//a:rPr[@b='1']", "b", "true"),
    "a-number-with-decimals": text("chart:line", "//c:ser[1]/c:val//c:pt/c:v", "150.0"),
    "a-number-with-an-exponent": text("chart:line", "//c:ser[1]/c:val//c:pt/c:v", "1.5E2"),
    "scheme-in-capitals": attribute(
        f"rels:{SLIDE}", f"rel:Relationship[@Type='{OFFICE}/hyperlink']", "Target", "HTTPS://example.org/a?b=1&c=2"
    ),
    "an-escaped-address": attribute(
        f"rels:{SLIDE}", f"rel:Relationship[@Type='{OFFICE}/hyperlink']", "Target", "https://example.org/%E4%B8%80#x"
    ),
    "another-date": text("docProps/core.xml", "//dcterms:created", "2024-02-29T00:00:00Z"),
    "workbook-compressed-again": in_workbook("line", lambda book: None),
    "workbook-strings-in-cells": in_cells,
}
