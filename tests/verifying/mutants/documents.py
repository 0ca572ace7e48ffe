"""Defects of the presentation part and of its lists."""

from tests.verifying.changes import after, appended, attribute, doubled, last, removed, renamed
from tests.verifying.mutable import DOCUMENT, Change, Mutable

MASTER = "ppt/slideMasters/slideMaster1.xml"
_SLIDE = "p:sldIdLst/p:sldId"
_SECTION = "//p14:sectionLst/p14:section"


def slide_id(value: str | None) -> Change:
    """The first slide by another id, in the section that holds it as well."""

    def change(package: Mutable) -> None:
        for path in (_SLIDE, f"{_SECTION}/p14:sldIdLst/p14:sldId"):
            attribute(DOCUMENT, path, "id", value)(package)

    return change


def the_second_slides_id(package: Mutable) -> None:
    slide_id(package.found(DOCUMENT, f"{_SLIDE}[2]")[0].get("id"))(package)


def the_same_slide_twice(package: Mutable) -> None:
    first = package.found(DOCUMENT, _SLIDE)[0].values()[1]
    attribute(DOCUMENT, f"{_SLIDE}[2]", "r:id", first)(package)


def a_slide_that_is_the_notes_master(package: Mutable) -> None:
    attribute(DOCUMENT, _SLIDE, "r:id", package.id_of(DOCUMENT, "notesMaster"))(package)


def a_layout_with_the_masters_id(package: Mutable) -> None:
    number = package.found(DOCUMENT, "p:sldMasterIdLst/p:sldMasterId")[0].get("id")
    attribute(MASTER, "p:sldLayoutIdLst/p:sldLayoutId", "id", number)(package)


def a_layout_with_anothers_id(package: Mutable) -> None:
    number = package.found(MASTER, "p:sldLayoutIdLst/p:sldLayoutId[2]")[0].get("id")
    attribute(MASTER, "p:sldLayoutIdLst/p:sldLayoutId", "id", number)(package)


def a_section_with_anothers_id(package: Mutable) -> None:
    number = package.found(DOCUMENT, f"{_SECTION}[2]")[0].get("id")
    attribute(DOCUMENT, _SECTION, "id", number)(package)


def a_slide_in_two_sections(package: Mutable) -> None:
    number = package.found(DOCUMENT, f"{_SECTION}[1]/p14:sldIdLst/p14:sldId")[0].get("id")
    appended(DOCUMENT, f"{_SECTION}[2]/p14:sldIdLst", f'<p14:sldId id="{number}"/>')(package)


MUTANTS: dict[str, Change] = {
    "slide-id-twice": the_second_slides_id,
    "slide-id-too-small": slide_id("255"),
    "slide-id-too-large": slide_id("2147483648"),
    "slide-id-no-number": slide_id("one"),
    "slide-id-missing": attribute(DOCUMENT, _SLIDE, "id", None),
    "slide-without-relationship": attribute(DOCUMENT, _SLIDE, "r:id", None),
    "slide-by-an-unknown-relationship": attribute(DOCUMENT, _SLIDE, "r:id", "rIdundefined"),
    "slide-listed-twice": the_same_slide_twice,
    "slide-that-is-the-notes-master": a_slide_that_is_the_notes_master,
    "slide-not-listed": removed(DOCUMENT, f"{_SLIDE}[3]"),
    "document-without-masters": removed(DOCUMENT, "p:sldMasterIdLst"),
    "document-with-an-empty-list-of-masters": removed(DOCUMENT, "p:sldMasterIdLst/p:sldMasterId"),
    "document-without-notes-masters": removed(DOCUMENT, "p:notesMasterIdLst"),
    "document-with-two-notes-masters": doubled(DOCUMENT, "p:notesMasterIdLst/p:notesMasterId"),
    "document-without-slides": removed(DOCUMENT, "p:sldIdLst"),
    "document-slides-before-notes-masters": last(DOCUMENT, "p:notesMasterIdLst"),
    "document-list-misspelt": renamed(DOCUMENT, "p:notesMasterIdLst", "p:notesMasterIdList"),
    "document-with-an-unknown-handout-master": after(
        DOCUMENT,
        "p:notesMasterIdLst",
        '<p:handoutMasterIdLst><p:handoutMasterId r:id="rId999"/></p:handoutMasterIdLst>',
    ),
    "document-with-an-unknown-font": after(
        DOCUMENT,
        "p:notesSz",
        '<p:embeddedFontLst><p:embeddedFont><p:font typeface="X"/><p:regular r:id="rId999"/>'
        "</p:embeddedFont></p:embeddedFontLst>",
    ),
    "document-with-a-show-of-unknown-slides": after(
        DOCUMENT,
        "p:notesSz",
        '<p:custShowLst><p:custShow name="x" id="0"><p:sldLst><p:sld r:id="rId999"/></p:sldLst>'
        "</p:custShow></p:custShowLst>",
    ),
    "document-with-a-password": after(
        DOCUMENT,
        "p:defaultTextStyle",
        '<p:modifyVerifier cryptProviderType="rsaFull" cryptAlgorithmClass="hash" '
        'cryptAlgorithmType="typeAny" cryptAlgorithmSid="4" spinCount="1" saltData="AA==" hashData="AA=="/>',
    ),
    "document-strange-attribute": attribute(DOCUMENT, "/*", "colour", "red"),
    "master-id-too-small": attribute(DOCUMENT, "p:sldMasterIdLst/p:sldMasterId", "id", "256"),
    "layout-id-of-the-master": a_layout_with_the_masters_id,
    "layout-id-twice": a_layout_with_anothers_id,
    "layout-id-too-small": attribute(MASTER, "p:sldLayoutIdLst/p:sldLayoutId", "id", "300"),
    "layout-not-listed": removed(MASTER, "p:sldLayoutIdLst/p:sldLayoutId[2]"),
    "layouts-not-listed": removed(MASTER, "p:sldLayoutIdLst"),
    "slide-size-nothing": attribute(DOCUMENT, "p:sldSz", "cx", "0"),
    "slide-size-too-small": attribute(DOCUMENT, "p:sldSz", "cx", "900000"),
    "slide-size-too-large": attribute(DOCUMENT, "p:sldSz", "cx", "51206401"),
    "slide-size-missing": attribute(DOCUMENT, "p:sldSz", "cy", None),
    "slide-size-a-fraction": attribute(DOCUMENT, "p:sldSz", "cx", "12192000.0"),
    "slide-size-of-unknown-kind": attribute(DOCUMENT, "p:sldSz", "type", "widescreen"),
    "notes-size-missing": removed(DOCUMENT, "p:notesSz"),
    "section-with-an-unknown-slide": appended(DOCUMENT, f"{_SECTION}[last()]/p14:sldIdLst", '<p14:sldId id="999"/>'),
    "section-without-a-slide-of-its-own": removed(DOCUMENT, f"{_SECTION}[2]/p14:sldIdLst/p14:sldId"),
    "section-holds-anothers-slide": a_slide_in_two_sections,
    "section-without-name": attribute(DOCUMENT, _SECTION, "name", None),
    "section-id-missing": attribute(DOCUMENT, _SECTION, "id", None),
    "section-id-no-guid": attribute(DOCUMENT, _SECTION, "id", "{1}"),
    "section-id-twice": a_section_with_anothers_id,
    "section-order": last(DOCUMENT, f"{_SECTION}[2]"),
}
LAWFUL = {
    "slide-listed-twice": "the schema allows it; PowerPoint was seen to repair such decks",
    "slide-not-listed": "the schema allows it; the slide cannot be reached",
    "document-without-slides": "the schema allows it; all slides would be orphans",
    "document-with-a-password": "allowed; nobody asked for protection",
    "section-order": "allowed by the schema; the list and the sections then tell two orders",
}
