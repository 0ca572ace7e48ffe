"""Defects of notes pages and their master."""

from tests.verifying.changes import attribute, removed, renamed
from tests.verifying.mutable import DOCUMENT, OFFICE, TYPES, Change, Mutable

NOTES = "notes:links"
MASTER = "ppt/notesMasters/notesMaster1.xml"


def of(kind: str) -> str:
    return f"rel:Relationship[@Type='{OFFICE}/{kind}']"


def pointing(source: str, kind: str, target: str) -> Change:
    """A relationship that leads to another part."""

    def change(package: Mutable) -> None:
        attribute(f"rels:{source}", of(kind), "Target", f"/{package.name(target)}")(package)

    return change


def a_page_of_two_slides(package: Mutable) -> None:
    """A slide shares the page of another, its own being gone."""
    own = package.name(NOTES)
    pointing("slide:links", "notesSlide", "notes:built")(package)
    removed(TYPES, f"ct:Override[@PartName='/{own}']")(package)
    del package[f"rels:{own}"]
    del package[own]


def a_theme_of_two_masters(package: Mutable) -> None:
    pointing(MASTER, "theme", "ppt/theme/theme1.xml")(package)
    removed(TYPES, "ct:Override[@PartName='/ppt/theme/theme2.xml']")(package)
    del package["ppt/theme/theme2.xml"]


def a_page_more(package: Mutable) -> None:
    name = "ppt/notesSlides/notesSlide99.xml"
    package[name] = package[NOTES]
    package[f"rels:{name}"] = package[f"rels:{NOTES}"]
    package.declare(name, "application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml")
    package.relate("slide:links", "notesSlide", "../notesSlides/notesSlide99.xml")


def not_related(package: Mutable) -> None:
    """The slide does not know its page, which knows the slide."""
    removed("rels:slide:links", of("notesSlide"))(package)


MUTANTS: dict[str, Change] = {
    "notes-without-master": removed(f"rels:{NOTES}", of("notesMaster")),
    "notes-without-slide": removed(f"rels:{NOTES}", of("slide")),
    "notes-of-another-slide": pointing(NOTES, "slide", "slide:built"),
    "notes-of-a-layout": pointing(NOTES, "slide", "layout:links"),
    "notes-on-the-slides-master": pointing(NOTES, "notesMaster", "ppt/slideMasters/slideMaster1.xml"),
    "notes-of-two-slides": a_page_of_two_slides,
    "notes-twice": a_page_more,
    "notes-that-the-slide-does-not-know": not_related,
    "notes-theme-of-the-slides": a_theme_of_two_masters,
    "notes-master-that-the-document-does-not-know": removed(f"rels:{DOCUMENT}", of("notesMaster")),
    "notes-that-are-a-slide": renamed(NOTES, "/p:notes", "p:sld"),
    "notes-without-shapes": removed(NOTES, "/p:notes/p:cSld"),
    "notes-placeholder-of-unknown-kind": attribute(NOTES, "//p:ph[@type='body']", "type", "notes"),
    "notes-shape-id-twice": attribute(NOTES, "//p:cNvPr[@id='4']", "id", "3"),
    "notes-text-without-paragraph": renamed(NOTES, "//p:sp[3]/p:txBody/a:p", "a:q"),
    "notes-master-placeholder-without-name": attribute(MASTER, "//p:cNvPr[@id='3']", "name", None),
    "notes-master-placeholder-out-of-order": renamed(MASTER, "//p:sp[1]/p:spPr", "p:properties"),
    "notes-colour-map-of-a-master": renamed(NOTES, "/p:notes/p:clrMapOvr", "p:clrMap"),
}
LAWFUL = {
    "notes-that-the-slide-does-not-know": "allowed by OPC; the page is an orphan",
}
