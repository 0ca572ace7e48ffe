"""Defects of the document's properties, and traces of whoever built it."""

from tests.verifying.changes import appended, attribute, content, doubled, inserted, removed, renamed, text
from tests.verifying.mutable import TYPES, Change, Mutable

CORE = "docProps/core.xml"
APP = "docProps/app.xml"
_CORE_KIND = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_CREATED = "/cp:coreProperties/dcterms:created"
_VARIANTS = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"


def gone(name: str, kind: str) -> Change:
    """A part with its type and the relationship that leads to it."""

    def change(package: Mutable) -> None:
        removed(TYPES, f"ct:Override[@PartName='/{name}']")(package)
        removed("_rels/.rels", f"rel:Relationship[contains(@Type, '{kind}')]")(package)
        del package[name]

    return change


def two_cores(package: Mutable) -> None:
    package["docProps/core2.xml"] = package[CORE]
    package.declare("docProps/core2.xml", _CORE_TYPE)
    package.relate("", _CORE_KIND, "docProps/core2.xml")


def fact(name: str, said: str) -> Change:
    return appended(APP, "/*", f"<ep:{name}>{said}</ep:{name}>")


MUTANTS: dict[str, Change] = {
    "core-missing": gone(CORE, "core-properties"),
    "core-twice": two_cores,
    "core-title-twice": doubled(CORE, "//dc:title"),
    "core-title-too-long": text(CORE, "//dc:title", "长" * 300),
    "core-title-with-markup": inserted(CORE, "//dc:title", "<dc:creator>x</dc:creator>"),
    "core-date-no-date": text(CORE, _CREATED, "yesterday"),
    "core-date-of-no-day": text(CORE, _CREATED, "2026-02-31T00:00:00Z"),
    "core-date-empty": text(CORE, _CREATED, None),
    "core-date-without-type": attribute(CORE, _CREATED, "xsi:type", None),
    "core-date-of-another-type": attribute(CORE, _CREATED, "xsi:type", "dcterms:Period"),
    "core-date-twice": doubled(CORE, _CREATED),
    "core-date-of-the-clock": text(CORE, _CREATED, "2026-11-28T06:20:50Z"),
    "core-strange-element": appended(CORE, "/*", "<cp:mood>x</cp:mood>"),
    "core-element-of-another-namespace": renamed(CORE, "//dc:title", "cp:title"),
    "core-strange-attribute": attribute(CORE, "//dc:title", "other", "en"),
    "core-that-is-something-else": renamed(CORE, "/cp:coreProperties", "cp:properties"),
    "core-saved-by-somebody-else": text(CORE, "//cp:lastModifiedBy", "root@host"),
    "core-revision-no-number": appended(CORE, "/*", "<cp:revision>many</cp:revision>"),
    "app-missing": gone(APP, "extended-properties"),
    "app-strange-element": fact("Mood", "x"),
    "app-slides-no-number": text(APP, "//ep:Slides", "many"),
    "app-slides-miscounted": text(APP, "//ep:Slides", "3"),
    "app-notes-miscounted": text(APP, "//ep:Notes", "3"),
    "app-hidden-slides-miscounted": text(APP, "//ep:HiddenSlides", "9"),
    "app-slides-twice": doubled(APP, "//ep:Slides"),
    "app-version-malformed": fact("AppVersion", "16"),
    "app-security-no-number": fact("DocSecurity", "none"),
    "app-titles-miscounted": appended(
        APP,
        "/*",
        f'<ep:TitlesOfParts><vt:vector xmlns:vt="{_VARIANTS}" size="9" baseType="lpstr"><vt:lpstr>x</vt:lpstr>'
        "</vt:vector></ep:TitlesOfParts>",
    ),
    "trace-template-of-the-machine": fact("Template", "C:\\Users\\someone\\deck.potx"),
    "trace-company": fact("Company", "Somewhere"),
    "trace-manager": fact("Manager", "Someone"),
    "trace-base-of-links": fact("HyperlinkBase", "file:///home/someone/"),
    "trace-minutes-of-work": fact("TotalTime", "42"),
    "trace-path-in-an-attribute": attribute("slide:png", "//p:pic//p:cNvPr", "title", "/home/someone/dot.png"),
    "trace-file-as-a-name": attribute("slide:png", "//p:pic//p:cNvPr", "name", "/home/someone/dot.png"),
    "trace-path-in-words": attribute("slide:png", "//p:pic//p:cNvPr", "descr", "/home/someone/dot.png"),
    "trace-comment": content("slide:links", lambda data: data.replace(b"<p:cSld>", b"<!-- /home/someone --><p:cSld>")),
    "trace-comment-in-relationships": content(
        "rels:slide:links", lambda data: data.replace(b"<Relationship ", b"<!-- x --><Relationship ", 1)
    ),
    "trace-instruction": content(
        "slide:links", lambda data: data.replace(b"<p:sld ", b"<?made by someone?><p:sld ", 1)
    ),
    "trace-instruction-for-a-program": content(
        "slide:links", lambda data: data.replace(b"<p:sld ", b'<?mso-application progid="PowerPoint"?><p:sld ', 1)
    ),
}
LAWFUL = {
    "core-missing": "a package may have no core properties; PowerPoint then shows no title",
    "core-title-too-long": "allowed by the schema; PowerPoint and python-pptx take 255 characters",
    "core-date-of-the-clock": "allowed; it tells when the deck was built",
    "core-saved-by-somebody-else": "allowed; it tells of whoever built it",
    "app-missing": "a package may have no extended properties; two validators ask for them",
    "app-slides-miscounted": "allowed; a count that nobody checks, and a wrong one",
    "app-notes-miscounted": "allowed; a count that nobody checks, and a wrong one",
    "app-hidden-slides-miscounted": "allowed; a count that nobody checks, and a wrong one",
    "trace-template-of-the-machine": "allowed; it tells a path of the machine",
    "trace-company": "allowed; it tells of whoever built it",
    "trace-manager": "allowed; it tells of whoever built it",
    "trace-base-of-links": "allowed; it tells a path, and changes where links lead",
    "trace-minutes-of-work": "allowed; it tells how long somebody worked",
    "trace-path-in-an-attribute": "allowed; the writer gives no such attribute",
    "trace-file-as-a-name": "allowed; names are the layouts', in which no path stands",
    "trace-path-in-words": "the author may well write a path; nobody can tell it from a trace",
    "trace-comment": "allowed by XML; the writer makes none",
    "trace-comment-in-relationships": "allowed by XML; the writer makes none",
    "trace-instruction": "allowed by XML; the writer makes none",
    "trace-instruction-for-a-program": "allowed by XML; the writer makes none",
    "core-revision-no-number": "a string for the schema; programs count in it",
}
