"""One to three large figures, each with what it says and what it rests on.

    - title: 能力越来越便宜，同一块卡却不一定
      number:
        - {value: 280, unit: 倍, label: 同等能力的单价降幅, text: 20 → 0.07 美元／百万 token}
        - {value: −43%, label: 同一块 H100 的租价, text: 3.00 → 1.70 美元／小时, tone: warm}
"""

from typing import Literal

from builder.frames import Box, Frame, Paragraph, Placeholder
from builder.layouts import chrome
from builder.layouts.columns import INSETS, card, card_height
from builder.layouts.page import Laid, Page, place, points, split_columns, tone
from builder.layouts.rows import height_of
from builder.outline.records import Record, Slide, Text
from builder.typeset.fit import natural_width

NAME = "number"
KEYS = frozenset({"number"})


class Figure(Record):
    """A large figure; the shorthand is the value alone."""

    SHORTHAND = "value"

    value: Text
    unit: Text | None = None
    label: Text | None = None
    text: Text | None = None
    tone: Literal["accent", "warm", "gain", "quiet"] | None = None


class Content(Record):
    """What a slide of figures says."""

    number: tuple[Figure, ...]


def lay_out(slide: Slide, page: Page) -> Laid:
    """Cards side by side; all figures share the largest size at which each stays on one line."""
    content = slide.content
    assert isinstance(content, Content)
    count = len(content.number)
    return chrome.content_slide(
        f"Numbers {count}", slide, page, lambda box: _cards(content, page, box), _placeholders(page, count)
    )


def figure_size(figures: tuple[Figure, ...], page: Page, width: int) -> float:
    """The largest size of the scale at which every figure with its unit takes one line of a width in EMU."""
    scale = page.theme.sizes["figure"]
    for size in scale:
        if all(natural_width((figure_paragraph(figure, page, size),)) <= points(width) * 0.98 for figure in figures):
            return size
    return scale[-1]


def figure_paragraph(figure: Figure, page: Page, size: float) -> Paragraph:
    """The value in large bold, its unit smaller beside it."""
    colour = tone(figure.tone)
    runs = page.runs(figure.value, size, colour, bold=True)
    if figure.unit:
        runs += page.runs(f" {figure.unit}", max(18.0, round(size * 0.4)), colour, bold=True)
    return Paragraph(runs)


def _cards(content: Content, page: Page, box: Box) -> tuple[Frame, ...]:
    boxes = split_columns(box, len(content.number), page.grid("gutter"))
    inner = boxes[0].width - INSETS.left - INSETS.right
    size = figure_size(content.number, page, inner)
    texts = tuple(_paragraphs(figure, page, size) for figure in content.number)
    needed = max(height_of(text, inner) for text in texts) + INSETS.top + INSETS.bottom
    height = card_height(box, needed)
    frames: list[Frame] = []
    for index, (figure, text, cell) in enumerate(zip(content.number, texts, boxes, strict=True), 1):
        frames.extend(card(f"number.{index}", f"Figure {index}", Box(cell.x, cell.y, cell.width, height), text,
                           tone(figure.tone), place(figure.value), chrome.BODY + index - 1))
    return tuple(frames)


def _paragraphs(figure: Figure, page: Page, size: float) -> tuple[Paragraph, ...]:
    made = [figure_paragraph(figure, page, size)]
    if figure.label:
        made.append(page.paragraph(figure.label, "label", bold=True, before=14.0))
    if figure.text:
        made.append(page.paragraph(figure.text, "body", "quiet", before=8.0, size=min(18.0, page.size("body"))))
    return tuple(made)


def _placeholders(page: Page, count: int) -> tuple[Placeholder, ...]:
    boxes = split_columns(chrome.body_box(page), count, page.grid("gutter"))
    return tuple(
        Placeholder(chrome.BODY + i, "body", f"Figure {i + 1}", box, "Figure, label, text",
                    page.theme.size("body"), insets=INSETS)
        for i, box in enumerate(boxes)
    )

