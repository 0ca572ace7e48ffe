"""Document properties: title, author, language and dates that come from the outline, never from the clock."""

import re
from contextlib import suppress
from datetime import date

from lxml import etree

from builder.draw.pptx.languages import tag
from builder.draw.pptx.xml import add, clean, plain_root, serialise
from builder.frames import Presentation, Properties

_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DUBLIN = "http://purl.org/dc/elements/1.1/"
_TERMS = "http://purl.org/dc/terms/"
_SCHEMA = "http://www.w3.org/2001/XMLSchema-instance"
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_NO_DAY = "2000-01-01"  # as the record has it
_LONGEST = 255  # characters; readers refuse longer ones


def write_core(properties: Properties) -> bytes:
    """docProps/core.xml; empty properties are left out."""
    names = {"cp": _CORE, "dc": _DUBLIN, "dcterms": _TERMS, "xsi": _SCHEMA}
    element = etree.Element(f"{{{_CORE}}}coreProperties", nsmap=names)
    texts = (
        (_DUBLIN, "title", properties.title),
        (_DUBLIN, "subject", properties.subject),
        (_DUBLIN, "creator", properties.author),
        (_CORE, "keywords", properties.keywords),
        (_CORE, "lastModifiedBy", properties.author),
    )
    for space, name, text in texts:
        if text:
            add(element, f"{{{space}}}{name}").text = clean(text)[:_LONGEST]
    for name in ("created", "modified"):
        moment = add(element, f"{{{_TERMS}}}{name}", {f"{{{_SCHEMA}}}type": "dcterms:W3CDTF"})
        moment.text = f"{_day(properties.date)}T00:00:00Z"
    add(element, f"{{{_DUBLIN}}}language").text = clean(tag(properties.language))
    return serialise(element)


def _day(text: str) -> str:
    """The day of an ISO 8601 date, the first where month or day are left out; what is no date counts as none."""
    found = _DATE.match(text)
    if found:
        year, month, day = (int(part or 1) for part in found.groups())
        with suppress(ValueError):
            return date(year, month, day).isoformat()
    return _NO_DAY


def write_extended(presentation: Presentation) -> bytes:
    """docProps/app.xml."""
    element = plain_root(f"{{{_EXTENDED}}}Properties")
    slides = presentation.slides
    facts = (
        ("Application", "talkdeck"),
        ("PresentationFormat", _format(*presentation.size)),
        ("Slides", str(len(slides))),
        ("Notes", str(sum(bool(slide.notes) for slide in slides))),
        ("HiddenSlides", str(sum(slide.hidden for slide in slides))),
    )
    for name, text in facts:
        add(element, f"{{{_EXTENDED}}}{name}").text = text
    return serialise(element)


def _format(width: int, height: int) -> str:
    """What PowerPoint calls the shape of a slide."""
    shapes = {round(16 / 9, 2): "Widescreen", round(16 / 10, 2): "On-screen Show (16:10)", 1.33: "On-screen Show (4:3)"}
    return shapes.get(round(width / height, 2), "Custom")
