"""Reads SVG: as text of a known encoding, without its document type, then as XML that cannot name anything outside."""

import re
from typing import Any

from lxml import etree

SIZE_LIMIT = 5_000_000  # bytes
MOST_MARKS = 400_000  # beginnings and ends of elements, and attributes, before anything is left out
MOST_ATTRIBUTES = 500  # of an element: libxml2 compares each with all before it
SVG = "{http://www.w3.org/2000/svg}"
_HEAD = 20_000  # bytes in which a drawing begins, behind licences and document types
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_ENCODINGS = {"utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "latin1", "windows-1252", "utf-16"}
_DECLARATION = re.compile(r"\s*<\?xml\s([^<>?]*)\?>")
_ENCODING = re.compile(r"""encoding\s*=\s*["']([\w.-]+)["']""")
_PROLOG = re.compile(r"(?:\s+|<!--(?:(?!-->).)*-->|<\?(?!xml-stylesheet)(?:(?!\?>).)*\?>)*+", re.DOTALL)
# The one document type that programs write without meaning anything by it; it is cut off and never looked for.
_KNOWN_TYPE = re.compile(
    r"""<!DOCTYPE\s+svg\s+PUBLIC\s+["']-//W3C//DTD SVG[^"'<>\[]*["']\s*(?:"[^"<>\[]*"|'[^'<>\[]*')?\s*>""", re.ASCII
)
_ANEW = "save it anew from its program, as plain SVG"


class SvgError(Exception):
    """A drawing that is not taken: what is wrong, behind its name, and a hint."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


def is_svg(data: bytes) -> bool:
    """Whether bytes mean to be an SVG."""
    head = data[:_HEAD]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.decode("utf-16", "ignore").encode()
    head = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if re.match(rb"<([\w-]+:)?svg[\s/>]", head):
        return True
    return head.startswith((b"<?", b"<!--", b"<!doctype")) and bool(re.search(rb"<([\w-]+:)?svg[\s/>\[]", head))


def read(data: bytes) -> etree._Element:
    """The root of a drawing. Raises SvgError."""
    if len(data) > SIZE_LIMIT:
        raise SvgError(f"is too large: {len(data) / 1e6:.1f} MB, at most {SIZE_LIMIT // 1_000_000} MB", "simplify it")
    text = _without_prolog(_decoded(data))
    if text.count("<") + text.count("=") > MOST_MARKS:
        raise SvgError(f"has more than {MOST_MARKS:,} elements and attributes", "simplify it, or save it as PNG")
    if any(part.count("=") > MOST_ATTRIBUTES for part in text.split("<") if not part.startswith("!")):
        raise SvgError(f"has an element of more than {MOST_ATTRIBUTES} attributes", _ANEW)
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, load_dtd=False, no_network=True, dtd_validation=False,
        remove_comments=True, remove_pis=True, huge_tree=False,
    )  # fmt: skip
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        said = str(error).partition(" (<string>")[0].partition(", line")[0]
        if said.startswith("Excessive depth"):
            raise SvgError("has too many groups in one another", "ungroup it") from None
        raise SvgError(f"is damaged: {said[:100]}", _ANEW) from None
    about: Any = root.getroottree().docinfo
    if about.doctype:
        raise SvgError("has a document type of its own", _ANEW)
    if root.tag not in (f"{SVG}svg", "svg"):
        raise SvgError("is no SVG: its first element is another", _ANEW)
    return root


def _decoded(data: bytes) -> str:
    """The text, without the sentence on its encoding."""
    encoding = next((name for mark, name in _BOMS if data.startswith(mark)), "")
    said = _DECLARATION.match(data[:200].decode("latin-1")) if not encoding else None
    named = _ENCODING.search(said[1]) if said else None
    encoding = encoding or (named[1].lower() if named else "utf-8")
    if encoding not in _ENCODINGS or (named and encoding == "utf-16"):
        raise SvgError(f"is written in '{encoding}'", "save it as UTF-8")
    try:
        text = data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError:
        raise SvgError(f"is damaged: it is no text in {encoding.upper()}", _ANEW) from None
    found = _DECLARATION.match(text)
    return text[found.end() :] if found else text


def _without_prolog(text: str) -> str:
    """The text from its first element on."""
    text = _after_remarks(text)
    if known := _KNOWN_TYPE.match(text):
        text = _after_remarks(text[known.end() :])
    if text.startswith("<!"):
        hint = "save it anew as plain SVG; from Illustrator without 'Preserve Illustrator Editing Capabilities'"
        raise SvgError("has a document type of its own, or entities", hint)
    return text


def _after_remarks(text: str) -> str:
    start = _PROLOG.match(text)
    text = text[start.end() :] if start else text
    if text.startswith("<?xml-stylesheet"):
        raise SvgError("takes its style sheet from another file", "save it anew with its styles inside")
    return text
