"""Document properties: dates, texts that readers take, counts that are right, and no trace of a machine."""

import re
from collections.abc import Iterator
from datetime import date

from builder.verifying.parts import QUOTING, Element, Package

_CORE = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_DUBLIN = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_EXTENDED = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"
_TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"
_TEXTS = {f"{_DUBLIN}{name}" for name in ("title", "subject", "creator", "language")}
_TEXTS |= {f"{_CORE}{name}" for name in ("keywords", "lastModifiedBy")}
_DATES = {f"{_TERMS}created", f"{_TERMS}modified"}
_MIDNIGHT = "T00:00:00Z"
_LONGEST = 255
_HIDDEN = re.compile(rb"<\?[^>]*>\s*<[^>]*\sshow=[\"'](?:0|false)[\"']")  # in the first tag of a slide
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
    if root.tag != f"{_CORE}coreProperties" or root.attrib or len(set(tags)) != len(tags):
        yield "no list of properties, or one of them is there twice"
    for element in root:
        text = element.text or ""
        keys = [str(key) for key in element.attrib]
        if element.tag in _DATES:
            if keys != [_TYPE] or element.get(_TYPE) != "dcterms:W3CDTF" or not _is_day(text):
                yield f"a date is none of the outline's{QUOTING}'{text[:40]}'"
        elif element.tag not in _TEXTS or len(element) or keys:
            yield f"a property that is none: {element.tag}"
        elif len(text) > _LONGEST:
            yield f"a text of {len(text)} characters"
    by, saved = root.findtext(f"{_DUBLIN}creator"), root.findtext(f"{_CORE}lastModifiedBy")
    if saved is not None and saved != by:
        yield f"saved by somebody else than its author{QUOTING}'{saved[:40]}'"


def _is_day(text: str) -> bool:
    """Whether a text is the beginning of a day: the outline's, no clock's."""
    try:
        return text.endswith(_MIDNIGHT) and date.fromisoformat(text.removesuffix(_MIDNIGHT)).isoformat() == text[:10]
    except ValueError:
        return False


def _extended(package: Package, root: Element) -> Iterator[str]:
    if root.tag != f"{_EXTENDED}Properties" or root.attrib:
        yield "no list of properties"
    said = {str(element.tag).removeprefix(_EXTENDED): element.text or "" for element in root}
    if len(said) != len(root) or said.keys() - _FACTS:
        yield "a property that is none, or that is there twice"
    hidden = sum(bool(_HIDDEN.match(package.data[name])) for name in package.of("slide"))
    counts = {"Slides": len(package.of("slide")), "Notes": len(package.of("notes")), "HiddenSlides": hidden}
    yield from (
        f"not {count} {key}{QUOTING}{said.get(key, 'none')[:40]}"
        for key, count in counts.items()
        if said.get(key) != str(count)
    )
