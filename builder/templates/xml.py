"""Reading the XML of a package that anybody may have made: nothing is fetched, expanded or let grow huge."""

import re
from collections.abc import Iterator
from typing import TypeAlias
from unicodedata import normalize

from lxml import etree

Element: TypeAlias = etree._Element

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"

_ENCODINGS = ("UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "US-ASCII", "ASCII")  # ECMA-376-2, 8.1.4
ATTRIBUTES = 500  # of an element; reading them all takes the square of their number
_CROWDED = etree.XPath(f"boolean(//*[@*[{ATTRIBUTES + 1}]])")
LEVELS = 64  # of elements in each other; who asks for what an element stands in goes through them
_DEEP = etree.XPath("boolean(" + "/*" * (LEVELS + 1) + ")")
_WHOLE = re.compile(r"[+-]?[0-9]{1,12}")
_TRUE = ("1", "true", "on")
_DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'


class DamagedError(Exception):
    """A part cannot be what it says it is; the message says why, to follow the template's name."""


def parse(data: bytes, part: str) -> Element:
    """The root of a part. Raises DamagedError, also for a document type, which no package has (ECMA-376-2, 8.1.4)."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError) as error:
        raise DamagedError(f"'{part}' in it is no XML: {str(error)[:80]}") from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise DamagedError(f"'{part}' in it declares a document type, which no presentation has")
    if (root.getroottree().docinfo.encoding or "UTF-8").upper() not in _ENCODINGS:
        raise DamagedError(f"'{part}' in it is written in an encoding that no presentation is")
    if _CROWDED(root):
        raise DamagedError(f"'{part}' in it has an element with over {ATTRIBUTES} attributes")
    if _DEEP(root):
        raise DamagedError(f"'{part}' in it has over {LEVELS} levels of elements")
    return root


def serialise(root: Element) -> bytes:
    """The bytes of a part."""
    return _DECLARATION + etree.tostring(root, encoding="UTF-8", xml_declaration=False)


def whole(element: Element | None, name: str, default: int = 0) -> int:
    """An attribute that is a whole number; the default where there is none, or something else."""
    found = None if element is None else element.get(name)
    return int(found) if found is not None and _WHOLE.fullmatch(found.strip()) else default


def share(element: Element | None, name: str = "val", default: float = 1.0) -> float:
    """An attribute that is a percentage, as a number: in thousandths of a per cent or, since 2010, with a sign."""
    found = ("" if element is None else element.get(name, "")).strip()
    if found.endswith("%") and re.fullmatch(r"-?[0-9]{1,6}(\.[0-9]{1,6})?", found[:-1]):
        return float(found[:-1]) / 100
    return int(found) / 100_000 if _WHOLE.fullmatch(found) else default


def flag(element: Element | None, name: str, default: bool = False) -> bool:
    """An attribute that is true or false."""
    found = None if element is None else element.get(name)
    return default if found is None else found in _TRUE


def attributes(element: Element) -> Iterator[tuple[str, str]]:
    """The attributes of an element."""
    return ((str(name), str(value)) for name, value in element.items())


def child(element: Element | None, *path: str) -> Element | None:
    """The first child by qualified names, one below the other; None where one is missing."""
    for name in path:
        if element is None:
            return None
        element = element.find(name)
    return element


def one_line(text: str, most: int = 200) -> str:
    """A name that a template gives, as a line of characters that can be seen, composed as outlines are."""
    composed = normalize("NFC", text[: 8 * most])
    seen = "".join(one if one.isprintable() or one.isspace() else "" for one in composed)
    return " ".join(seen.split())[:most].rstrip()


def elements(root: Element) -> Iterator[Element]:
    """All elements from the root on, in their order; entities, which have no tag, are none."""
    return (element for element in root.iter() if isinstance(element.tag, str))
