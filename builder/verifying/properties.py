"""Document properties: dates, texts that readers take, counts that are right, and no trace of a machine."""

import re
from collections.abc import Iterator

from builder.verifying.parts import Element, Package

_CORE = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_DUBLIN = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_EXTENDED = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"
_TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"
_TEXTS = {f"{_DUBLIN}{name}" for name in ("title", "subject", "creator", "language")}
_TEXTS |= {f"{_CORE}{name}" for name in ("keywords", "lastModifiedBy")}
_DATES = {f"{_TERMS}created", f"{_TERMS}modified"}
_MOMENT = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T00:00:00Z")  # a day of the outline's, no clock's
_LONGEST = 255
_FACTS = {"Application", "PresentationFormat", "Slides", "Notes", "HiddenSlides"}


def faults(package: Package) -> Iterator[str]:
    """What is wrong with docProps."""
    for kind, look in (("core", _core), ("extended", _extended)):
        names = package.of(kind)
        if len(names) != 1:
            yield f"{len(names)} parts with {kind} properties"
        for name in names:
            yield from (f"{name}: {fault}" for fault in look(package, package.trees[name]))


def _core(_: Package, root: Element) -> Iterator[str]:
    tags = [str(element.tag) for element in root]
    if root.tag != f"{_CORE}coreProperties" or len(set(tags)) != len(tags):
        yield "no list of properties, or one of them is there twice"
    for element in root:
        text = element.text or ""
        if element.tag in _DATES:
            if not _MOMENT.fullmatch(text) or element.get(_TYPE) != "dcterms:W3CDTF":
                yield f"'{text[:40]}' is no date"
        elif element.tag not in _TEXTS or len(element):
            yield f"a property that is none: {element.tag}"
        elif len(text) > _LONGEST:
            yield f"a text of {len(text)} characters"


def _extended(package: Package, root: Element) -> Iterator[str]:
    if root.tag != f"{_EXTENDED}Properties":
        yield "no list of properties"
    said = {str(element.tag).removeprefix(_EXTENDED): element.text or "" for element in root}
    yield from (f"a property that is none: {name}" for name in said.keys() - _FACTS)
    if said.get("Slides") != str(len(package.of("slide"))) or said.get("Notes") != str(len(package.of("notes"))):
        yield "another number of slides or notes than there are"
