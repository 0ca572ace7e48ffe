"""Defects of relationships, and of parts that hang on none."""

from collections.abc import Callable

from tests.verifying.changes import attribute, content, deleted, doubled, removed, written
from tests.verifying.mutable import DOCUMENT, OFFICE, Change, Mutable

_SLIDE = "application/vnd.openxmlformats-officedocument.presentationml.slide+xml"


def of(kind: str) -> str:
    return f"rel:Relationship[@Type='{OFFICE}/{kind}']"


def pointing(source: str, kind: str, target: str) -> Change:
    """A relationship that leads elsewhere."""
    return attribute(f"rels:{source}", of(kind), "Target", target)


def otherwise(source: str, kind: str, how: Callable[[str], str]) -> Change:
    """A relationship to the same part, named in another way."""

    def change(package: Mutable) -> None:
        relationship = package.first(f"rels:{source}", of(kind))
        relationship.set("Target", how(relationship.get("Target", "")))

    return change


def called(source: str, kind: str, new: str) -> Change:
    """A relationship of another type."""
    address = new if "://" in new or not new else f"{OFFICE}/{new}"
    return attribute(f"rels:{source}", of(kind), "Type", address)


def related(source: str, kind: str, target: str, outside: bool = False) -> Change:
    """A relationship more."""

    def change(package: Mutable) -> None:
        package.relate(source, kind, target if outside else f"/{package.name(target)}", outside)

    return change


def extra(name: str, data: bytes | Callable[[Mutable], bytes], content_type: str = "") -> Change:
    """A part more, with a content type of its own where its extension has none."""

    def change(package: Mutable) -> None:
        package[name] = data if isinstance(data, bytes) else data(package)
        if content_type:
            package.declare(name, content_type)

    return change


def the_same_twice(package: Mutable) -> None:
    package.relate(
        "slide:links", "slideLayout", package.found("rels:slide:links", of("slideLayout"))[0].get("Target", "")
    )


MUTANTS: dict[str, Change] = {
    "relationships-of-a-namespace-like-theirs": written(
        "rels:slide:line", b"schemas.openxmlformats.org/package/2006", b"schemas.openxmlformats-org/package/2006"
    ),
    "relationship-missing-of-a-picture": removed("rels:slide:png", of("image")),
    "relationship-missing-of-a-chart": removed("rels:slide:line", of("chart")),
    "relationship-missing-of-a-link": removed("rels:slide:links", of("hyperlink")),
    "relationship-missing-of-a-jump": removed("rels:slide:links", of("slide")),
    "relationship-missing-of-a-layout": removed("rels:slide:links", of("slideLayout")),
    "relationship-missing-of-a-workbook": removed("rels:chart:line", of("package")),
    "relationship-missing-of-a-master": removed("rels:layout:links", of("slideMaster")),
    "relationship-missing-of-a-theme": removed("rels:ppt/slideMasters/slideMaster1.xml", of("theme")),
    "relationship-missing-of-the-notes-theme": removed("rels:ppt/notesMasters/notesMaster1.xml", of("theme")),
    "relationship-missing-of-a-slide": removed("rels:ppt/presentation.xml", of("slide")),
    "relationship-missing-of-the-document": removed("_rels/.rels", of("officeDocument")),
    "relationship-to-a-missing-picture": pointing("slide:png", "image", "../media/image9.png"),
    "relationship-to-a-missing-slide": pointing("ppt/presentation.xml", "slide", "slides/slide99.xml"),
    "relationship-to-null": pointing("slide:png", "image", "NULL"),
    "relationship-to-nothing": pointing("slide:png", "image", ""),
    "relationship-out-of-the-package": pointing("slide:png", "image", "../../../../etc/passwd"),
    "relationship-with-backslashes": otherwise("slide:links", "slideLayout", lambda target: target.replace("/", "\\")),
    "relationship-with-a-fragment": otherwise("slide:links", "slide", lambda target: f"{target}#x"),
    "relationship-in-another-case": otherwise("slide:links", "slide", str.upper),
    "relationship-to-a-file": pointing("slide:png", "image", "file:///etc/passwd"),
    "relationship-id-twice": attribute("rels:slide:links", of("hyperlink"), "Id", "rId1"),
    "relationship-without-id": attribute("rels:slide:links", of("notesSlide"), "Id", None),
    "relationship-id-empty": attribute("rels:slide:links", of("notesSlide"), "Id", ""),
    "relationship-id-begins-with-a-digit": attribute("rels:slide:links", of("notesSlide"), "Id", "5"),
    "relationship-without-type": attribute("rels:slide:links", of("notesSlide"), "Type", None),
    "relationship-without-target": attribute("rels:slide:links", of("notesSlide"), "Target", None),
    "relationship-layout-called-master": called("slide:links", "slideLayout", "slideMaster"),
    "relationship-picture-called-link": called("slide:png", "image", "hyperlink"),
    "relationship-chart-called-picture": called("slide:line", "chart", "image"),
    "relationship-notes-called-slide": called("slide:links", "notesSlide", "slide"),
    "relationship-of-unknown-type": called("slide:png", "image", "https://example.org/other"),
    "relationship-of-strict-type": called(
        "slide:png", "image", "http://purl.oclc.org/ooxml/officeDocument/relationships/image"
    ),
    "relationship-of-empty-type": called("slide:png", "image", ""),
    "relationship-layout-outside": attribute("rels:slide:links", of("slideLayout"), "TargetMode", "External"),
    "relationship-link-inside": attribute("rels:slide:links", of("hyperlink"), "TargetMode", None),
    "relationship-mode-misspelt": attribute("rels:slide:links", of("hyperlink"), "TargetMode", "external"),
    "relationship-strange-attribute": attribute("rels:slide:links", of("hyperlink"), "Other", "1"),
    "relationship-unused-picture": related("slide:links", "image", "image:jpeg"),
    "relationship-unused-link": related("slide:links", "hyperlink", "https://example.org/", outside=True),
    "relationship-unused-chart": related("slide:links", "chart", "chart:line"),
    "relationship-layout-twice": the_same_twice,
    "relationship-of-another-layout": related("slide:links", "slideLayout", "layout:code"),
    "relationship-two-documents": related("", "officeDocument", DOCUMENT),
    "relationship-of-nothing": extra("ppt/slides/_rels/slide99.xml.rels", lambda package: package["rels:slide:code"]),
    "relationship-of-relationships": extra(
        "ppt/slides/_rels/_rels/slide1.xml.rels.rels", lambda package: package["rels:slide:code"]
    ),
    "relationships-cut": content("rels:slide:links", lambda data: data[:-20]),
    "relationships-missing": deleted("rels:slide:links"),
    "relationship-repeated": doubled("rels:slide:links", of("notesSlide")),
    "orphan-slide": extra("ppt/slides/slide99.xml", lambda package: package["slide:code"], _SLIDE),
    "orphan-picture": extra("ppt/media/orphan.png", lambda package: package["image:png"]),
    "orphan-without-type": extra("ppt/media/orphan.xyz", b"hidden"),
    "orphan-plain-xml": extra("customXml/item1.xml", b"<hidden/>"),
    "orphan-beside-everything": extra("readme.xml", b"<hidden/>"),
}
LAWFUL = {
    "relationship-with-a-fragment": "allowed by OPC for parts; PowerPoint writes none",
    "relationship-in-another-case": "part names are equal without regard to case; readers on Linux differ",
    "relationship-of-strict-type": "right in a strict package, wrong in this one",
    "relationship-unused-picture": "allowed; a picture that nobody sees is no part of the deck",
    "relationship-unused-link": "allowed; a link that nobody sees is no part of the deck",
    "relationship-unused-chart": "allowed; the chart would be shared",
    "relationship-layout-twice": "allowed by OPC; PowerPoint was seen to repair such slides",
    "orphan-slide": "allowed by OPC, seen to be repaired by PowerPoint, and hidden content",
    "orphan-picture": "allowed by OPC; hidden content",
    "orphan-plain-xml": "allowed by OPC; hidden content",
    "orphan-beside-everything": "allowed by OPC; hidden content",
}
