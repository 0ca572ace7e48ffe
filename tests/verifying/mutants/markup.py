"""Defects of XML itself: characters, encodings, declarations, namespaces, depth."""

import codecs

from tests.verifying.changes import appended, attribute, content, inserted, renamed, text, written
from tests.verifying.mutable import Change

SLIDE = "slide:links"
_TITLE = "//p:sp[1]//a:t"
_WORD = "链接通向".encode()
_DECLARED = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_STRICT = b"http://purl.oclc.org/ooxml/presentationml/main"
_USUAL = b"http://schemas.openxmlformats.org/presentationml/2006/main"


def said(new: bytes) -> Change:
    """Other bytes in a title."""
    return written(SLIDE, _WORD, _WORD + new)


def declared(new: bytes) -> Change:
    return written(SLIDE, _DECLARED, new)


def before_root(new: bytes) -> Change:
    return written(SLIDE, b"<p:sld ", new + b"<p:sld ")


def in_utf_16(data: bytes) -> bytes:
    return data.replace(b'"UTF-8"', b'"UTF-16"', 1).decode().encode("utf-16")


MUTANTS: dict[str, Change] = {
    "xml-vertical-tab": said(b"\x0b"),
    "xml-null": said(b"\0"),
    "xml-escape": said(b"\x1b[31m"),
    "xml-reference-to-a-control-character": said(b"&#11;"),
    "xml-reference-to-nothing": said(b"&#0;"),
    "xml-reference-to-half-a-character": said(b"&#xD800;"),
    "xml-no-character": said("\uffff".encode()),
    "xml-no-character-either": said("\ufffe".encode()),
    "xml-half-a-character": said(b"\xed\xa0\x80"),
    "xml-bytes-that-are-no-text": said(b"\xff\xfe"),
    "xml-overlong-bytes": said(b"\xc0\xaf"),
    "xml-replacement-character": said("\ufffd".encode()),
    "xml-later-control-character": said("\x85".encode()),
    "xml-delete-character": said(b"\x7f"),
    "xml-line-separator": said("\u2028".encode()),
    "xml-byte-order-mark-inside": said("\ufeff".encode()),
    "xml-turned-around": said("\u202egpj".encode()),
    "xml-escaped-return": said(b"_x000D_"),
    "xml-return": said(b"&#13;"),
    "xml-ampersand": said(b" & "),
    "xml-less-than": said(b" < "),
    "xml-unknown-entity": said(b"&nbsp;"),
    "xml-unfilled-slot": said("\ufdd0".encode()),
    "xml-not-closed": written(SLIDE, b"</p:sld>", b""),
    "xml-closed-by-another": written(SLIDE, b"</p:sld>", b"</p:slide>"),
    "xml-two-roots": written(SLIDE, b"</p:sld>", b"</p:sld><p:sld/>"),
    "xml-words-after": written(SLIDE, b"</p:sld>", b"</p:sld>hidden"),
    "xml-words-before": written(SLIDE, _DECLARED, b"hidden" + _DECLARED),
    "xml-attribute-twice": written(SLIDE, b'<a:off x="609905"', b'<a:off x="609905" x="609905"'),
    "xml-attribute-unquoted": written(SLIDE, b'<a:off x="609905"', b"<a:off x=609905"),
    "xml-prefix-undeclared": written(SLIDE, b"<a:lstStyle/>", b"<q:lstStyle/>"),
    "xml-doctype": before_root(b"<!DOCTYPE x>"),
    "xml-entity": before_root(b'<!DOCTYPE x [<!ENTITY y "z">]>'),
    "xml-entity-of-a-file": before_root(b'<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>'),
    "xml-doctype-elsewhere": before_root(b'<!DOCTYPE x SYSTEM "http://example.org/x.dtd">'),
    "xml-doctype-in-relationships": written("rels:slide:links", b"<Relationships ", b"<!DOCTYPE x><Relationships "),
    "xml-doctype-in-types": written("[Content_Types].xml", b"<Types ", b"<!DOCTYPE x><Types "),
    "xml-declared-as-latin": declared(b'<?xml version="1.0" encoding="ISO-8859-1"?>'),
    "xml-declared-as-ascii": declared(b'<?xml version="1.0" encoding="US-ASCII"?>'),
    "xml-declared-as-utf-16": declared(b'<?xml version="1.0" encoding="UTF-16"?>'),
    "xml-declared-as-unknown": declared(b'<?xml version="1.0" encoding="x-unknown"?>'),
    "xml-declared-as-utf-7": declared(b'<?xml version="1.0" encoding="UTF-7"?>'),
    "xml-of-version-1.1": declared(b'<?xml version="1.1" encoding="UTF-8"?>'),
    "xml-of-version-2": declared(b'<?xml version="2.0" encoding="UTF-8"?>'),
    "xml-standalone-by-another-word": declared(b'<?xml version="1.0" encoding="UTF-8" standalone="true"?>'),
    "xml-in-utf-16": content(SLIDE, in_utf_16),
    "xml-mark-of-utf-16-before-utf-8": content(SLIDE, lambda data: codecs.BOM_UTF16_LE + data),
    "xml-mark-of-utf-8": content(SLIDE, lambda data: codecs.BOM_UTF8 + data),
    "xml-part-that-is-json": content(SLIDE, lambda _: b"{}"),
    "xml-part-that-is-zeros": content(SLIDE, lambda data: bytes(len(data))),
    "xml-slide-without-root": renamed(SLIDE, "/p:sld", "p:cSld"),
    "xml-slide-without-namespace": written(SLIDE, b'xmlns:p="' + _USUAL, b'xmlns:p="http://example.org/'),
    "xml-slide-of-the-strict-kind": written(SLIDE, _USUAL, _STRICT),
    "xml-strange-attribute": attribute(SLIDE, "//p:sp[2]//p:cNvPr", "colour", "red"),
    "xml-strange-element": appended(SLIDE, "//p:sp[2]/p:spPr", "<a:colour/>"),
    "xml-strange-namespace": appended(SLIDE, "//p:sp[2]", '<q:x xmlns:q="http://example.org/"/>'),
    "xml-strange-namespace-of-an-attribute": written(
        SLIDE, b"<a:lstStyle/>", b'<a:lstStyle xmlns:q="http://example.org/" q:x="1"/>'
    ),
    "xml-ignored-prefix-undeclared": written(
        SLIDE,
        b"<p:sld ",
        b'<p:sld xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="p999" ',
    ),
    "xml-understood-prefix-unknown": written(
        SLIDE,
        b"<p:sld ",
        b'<p:sld xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        b'xmlns:p999="http://example.org/" mc:MustUnderstand="p999" ',
    ),
    "xml-schema-location": written(
        SLIDE,
        b"<p:sld ",
        b'<p:sld xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
        b'xsi:schemaLocation="http://example.org/ http://example.org/x.xsd" ',
    ),
    "xml-base-elsewhere": written(SLIDE, b"<p:sld ", b'<p:sld xml:base="http://example.org/" '),
    "xml-too-deep": inserted(SLIDE, "//p:sp[2]//a:p", "<a:x>" * 200 + "</a:x>" * 200),
    "xml-template-left": text(SLIDE, _TITLE, "{{ rent.last }}"),
}
LAWFUL = {
    "xml-replacement-character": "a character; it says that something was lost on the way",
    "xml-later-control-character": "allowed by XML 1.0; programs show it differently",
    "xml-delete-character": "allowed by XML 1.0; programs show it differently",
    "xml-line-separator": "a character; PowerPoint shows no break",
    "xml-byte-order-mark-inside": "a character that nobody sees",
    "xml-turned-around": "a character; languages that are written from the right have a use for it",
    "xml-escaped-return": "text like any other in DrawingML; it comes from careless tables",
    "xml-return": "a character; PowerPoint shows _x000D_",
    "xml-unfilled-slot": "no character for Unicode, though XML allows it; it marks a slot of the writer's moulds",
    "xml-in-utf-16": "OPC allows it; ours is UTF-8",
    "xml-mark-of-utf-8": "allowed; ours has none",
    "xml-schema-location": "allowed by XML Schema; readers ignore it",
    "xml-template-left": "text like any other; an author may well show how templates are written",
}
