"""Decks on company templates made in code."""

import re
from pathlib import Path

from builder.build import compose
from builder.frames import EMU_PER_INCH, Presentation, Slide, TextFrame
from builder.theme import Theme
from tests.outlines import around, frame, write
from tests.templates.samples import Master, packed, parts

COMPANY = "company.potx"


def placed(folder: Path, *masters: Master, **options: object) -> Path:
    """The folder with a template of these masters in it."""
    (folder / COMPANY).write_bytes(packed(parts(*masters, **options)))  # type: ignore[arg-type]
    return folder


def shrunk(folder: Path, by: float) -> Path:
    """The folder with the usual template in it, everything on it so much smaller."""

    def less(match: re.Match[bytes]) -> bytes:
        return b'%s="%d"' % (match[1], round(int(match[2]) * by))

    lengths = re.compile(rb'\b(x|y|cx|cy|sz|marL|indent)="(-?\d+)"')
    made = parts()
    smaller = {name: lengths.sub(less, data) if name.startswith("ppt/") else data for name, data in made.items()}
    notes = b'<p:notesSz cx="6858000" cy="9144000"/>'
    main = smaller["ppt/presentation.xml"]
    smaller["ppt/presentation.xml"] = re.sub(rb"<p:notesSz [^>]*>", notes, main)
    (folder / COMPANY).write_bytes(packed(smaller))
    return folder


def deck(folder: Path, slides: str, head: str = "") -> tuple[Presentation, Theme]:
    """The slides on the template in the folder, and the theme it makes."""
    presentation, theme, warnings = compose(write(folder, around(slides, f"template: {COMPANY}\n{head}")))
    assert warnings == ()
    return presentation, theme


def slide_on(folder: Path, slide: str, head: str = "") -> Slide:
    """A slide alone on the template in the folder."""
    (only,) = deck(folder, slide, head)[0].slides
    return only


def text_frame(slide: Slide, key: str) -> TextFrame:
    found = frame(slide, key)
    assert isinstance(found, TextFrame)
    return found


def inches(*lengths: int) -> tuple[float, ...]:
    return tuple(round(length / EMU_PER_INCH, 2) for length in lengths)
