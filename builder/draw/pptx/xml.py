"""Writing XML: namespaces, the one place where text is cleaned, and bytes."""

import re
from typing import TypeAlias
from unicodedata import is_normalized, normalize

from lxml import etree

Element: TypeAlias = etree._Element
add = etree.SubElement

_BREAK = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


class Namespace:
    """Qualified names by attribute: `A.solidFill`; each is put together once."""

    def __init__(self, address: str) -> None:
        self.address = address

    def __getitem__(self, name: str) -> str:
        return f"{{{self.address}}}{name}"

    def __getattr__(self, name: str) -> str:
        if name.startswith("__"):
            raise AttributeError(name)
        qualified = self[name]
        setattr(self, name, qualified)
        return qualified


A = Namespace("http://schemas.openxmlformats.org/drawingml/2006/main")
C = Namespace("http://schemas.openxmlformats.org/drawingml/2006/chart")
P = Namespace("http://schemas.openxmlformats.org/presentationml/2006/main")
R = Namespace("http://schemas.openxmlformats.org/officeDocument/2006/relationships")
A16 = Namespace("http://schemas.microsoft.com/office/drawing/2014/main")
MC = Namespace("http://schemas.openxmlformats.org/markup-compatibility/2006")
P14 = Namespace("http://schemas.microsoft.com/office/powerpoint/2010/main")
P159 = Namespace("http://schemas.microsoft.com/office/powerpoint/2015/09/main")
DECORATIVE = Namespace("http://schemas.microsoft.com/office/drawing/2017/decorative")
SVG = Namespace("http://schemas.microsoft.com/office/drawing/2016/SVG/main")
LINK_COLOUR = Namespace("http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor")

# Where a mould is filled in: a noncharacter, which no text of an outline holds.
SLOT = "\ufdd0"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'

PREFIXES = {
    "a": A.address,
    "r": R.address,
    "p": P.address,
    "a16": A16.address,
    "p14": P14.address,
    "adec": DECORATIVE.address,
    "ahyp": LINK_COLOUR.address,
}


def root(tag: str, attributes: dict[str, str] | None = None) -> Element:
    """The root of a part. All prefixes stand here, so that no element below has to declare one."""
    return etree.Element(tag, attributes or {}, nsmap=PREFIXES)


_DECLARED = "".join(f' xmlns:{prefix}="{address}"' for prefix, address in PREFIXES.items())


def plain_root(tag: str) -> Element:
    """The root of a part that has one namespace, without a prefix."""
    address = tag[1:].partition("}")[0]
    return etree.fromstring(f'<{tag.rpartition("}")[2]} xmlns="{address}"/>')


def extension(parent: Element, uri: str) -> Element:
    """An extension in the list of a DrawingML element, which is made when it is the first."""
    found = parent.find(A.extLst)
    holder = add(parent, A.extLst) if found is None else found
    return add(holder, A.ext, {"uri": uri})


def fragment(element: Element) -> str:
    """The only child of a root, as it is written inside it; a root itself with its declarations."""
    parent = element.getparent()
    if parent is None:
        return etree.tostring(element, encoding="unicode")
    text = etree.tostring(parent, encoding="unicode")
    return text[text.index(">") + 1 : text.rindex("</")]


def elements(fragments: str) -> list[Element]:
    """The elements of fragments, to be put into a tree."""
    return list(etree.fromstring(f"<p:sld{_DECLARED}>{fragments}</p:sld>"))


def escaped(text: str) -> str:
    """Text as it stands between tags."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def serialise(element: Element) -> bytes:
    """The bytes of a part, with the declaration that PowerPoint writes."""
    return (DECLARATION + etree.tostring(element, encoding="unicode")).encode()


def clean(text: str) -> str:
    """Text that XML 1.0 and PowerPoint take: NFC, breaks as line feeds, U+FFFD for what neither allows."""
    if text.isprintable() and is_normalized("NFC", text):
        return text
    return normalize("NFC", _FORBIDDEN.sub("\ufffd", _BREAK.sub("\n", text.removeprefix("\ufeff"))))
