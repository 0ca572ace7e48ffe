"""Words over charts on slides: headings of panels, their unit, and swatches of colours with their names."""

from collections.abc import Iterator

from builder.drawing import Caption, Panel
from builder.frames import Align, Box, Frame, Paragraph, Run, ShapeFrame, TextFrame
from builder.layouts.page import Page, emu

SWATCH, BEFORE = emu(10.0), emu(15.0)
LEFT: Align = "left"


def caption_frames(panels: tuple[Panel, ...], page: Page, box: Box) -> tuple[tuple[Frame, ...], ...]:
    """The frames of each panel's words; `box` holds all panels."""
    found, count = [], 0
    for panel in panels:
        frames: list[Frame] = []
        for caption in panel.captions:
            count += 1
            frames += _frames(caption, page, part(box, caption.area), count)
        found.append(tuple(frames))
    return tuple(found)


def part(box: Box, area: tuple[float, float, float, float]) -> Box:
    """The box of shares of another."""
    left, top, width, height = area
    return Box(
        box.x + round(left * box.width), box.y + round(top * box.height),
        round(width * box.width), round(height * box.height),
    )  # fmt: skip


def _frames(caption: Caption, page: Page, box: Box, number: int) -> Iterator[Frame]:
    if caption.swatch:
        middle = box.y + box.height // 2
        square = Box(box.x - BEFORE, middle - SWATCH // 2, SWATCH, SWATCH)
        yield ShapeFrame(id=f"swatch.{number}", name=f"Swatch {number}", box=square, fill=caption.swatch)
    face, size = page.theme.face(), caption.size / page.scale
    run = Run(caption.text, size, caption.colour, caption.bold, language=page.language, face=face)
    yield TextFrame(
        id=f"caption.{number}", name=f"Caption {number}", box=box, paragraphs=(Paragraph((run,), align=LEFT),),
        anchor="middle" if caption.swatch or not caption.bold else "bottom",
    )  # fmt: skip
