"""Slides in themes that tests write."""

from pathlib import Path

from builder.frames import Slide
from tests.drawn_pictures import picture
from tests.outlines import slide_of

FACTS = "author: 王小明\nevent: 秋季论坛\ndate: 2026-02-01\ntheme: own.yaml"


def themed(folder: Path, theme: str, slide: str = "- {title: 一页, points: [x]}") -> Slide:
    """A slide in a theme of its own, beside a crest twice as wide as it is high."""
    picture(folder / "crest.png", 400, 200)
    (folder / "own.yaml").write_text(theme, "utf-8")
    return slide_of(folder, slide, FACTS)
