"""One to three large figures, each with what it says and what it rests on.

- title: 能力越来越便宜，同一块卡却不一定
  number:
    - {value: 280, unit: 倍, label: 同等能力的单价降幅, text: 20 → 0.07 美元／百万 token}
    - {value: −43%, label: 同一块 H100 的租价, text: 3.00 → 1.70 美元／小时, tone: warm}
"""

import re
from typing import Literal

from builder.errors import Problem
from builder.frames import Box, Frame, Paragraph, Placeholder, ShapeFrame, TextFrame
from builder.layouts import chrome
from builder.layouts.columns import INSETS, cards
from builder.layouts.page import Laid, Page, inches, place, points, split_columns, tone
from builder.outline.records import Record, Slide, Text
from builder.typeset.fit import natural_width

NAME = "number"
KEYS = frozenset({"number"})

_ABOUT = re.compile(r"([約约약]\s*|[≈~<>≤≥]\s*|about\s+)?(.*)", re.DOTALL)
ALONE = (138.0, 120.0, 104.0, 88.0, 72.0, 60.0, 48.0)  # points a single figure is tried at


class Figure(Record, frozen=True, kw_only=True):
    """A large figure; the shorthand is the value alone."""

    SHORTHAND = "value"

    value: Text
    """The figure, as it is to be read."""
    unit: Text | None = None
    """Its unit, in smaller type."""
    label: Text | None = None
    """What the figure says."""
    text: Text | None = None
    """What it rests on."""
    tone: Literal["accent", "warm", "gain", "quiet"] | None = None
    """Its colour."""


class Content(Record, frozen=True, kw_only=True):
    """What a slide of figures says."""

    number: tuple[Figure, ...]
    """One to three figures."""


def problems(content: Record, page: Page) -> tuple[Problem, ...]:
    """A slide takes one to three figures."""
    assert isinstance(content, Content)
    count = len(content.number)
    if 1 <= count <= 3:
        return ()
    return (Problem(content.at, f"a slide takes one to three figures, not {count}", "put more of them into a table"),)


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
    scale = scale[min(page.step, len(scale) - 1) :]
    for size in scale:
        if all(_one_line(figure, page, size, width) for figure in figures):
            return size
    return scale[-1]


def figure_paragraph(figure: Figure, page: Page, size: float) -> Paragraph:
    """The value in large bold, its unit smaller beside it; an "about" before it is as small."""
    colour = tone(figure.tone)
    small = max(18.0, round(size * 0.4))
    about, value = _ABOUT.findall(str(figure.value))[0]
    runs = page.runs(about, small, colour, True, heading=True) + page.runs(value, size, colour, True, heading=True)
    if figure.unit:
        runs += page.runs(f" {figure.unit}", small, colour, True, heading=True)
    return Paragraph(runs)


def _cards(content: Content, page: Page, box: Box) -> tuple[Frame, ...]:
    if len(content.number) == 1:
        return _alone(content.number[0], page, box)
    inner = split_columns(box, len(content.number), page.grid("gutter"))[0].width - INSETS.left - INSETS.right
    size = figure_size(content.number, page, inner)
    told = tuple(
        (_paragraphs(figure, page, size), tone(figure.tone), (figure.text or figure.label or figure.value).at)
        for figure in content.number
    )
    return cards("number", "Figure", page, box, told)


def _alone(figure: Figure, page: Page, box: Box) -> tuple[Frame, ...]:
    """One figure: very large at the left of the card, what it says beside it."""
    half = box.width * 5 // 12
    left = Box(box.x + INSETS.left, box.y + inches(0.3), half - INSETS.left, box.height - inches(0.6))
    right = Box(box.x + half + inches(0.3), left.y, box.width - half - inches(0.8), left.height)
    size = next((size for size in ALONE if _one_line(figure, page, size, left.width)), ALONE[-1])
    words = _paragraphs(figure, page, size)[1:]
    frames: list[Frame] = [
        ShapeFrame(id="number.card", name="Card", box=box, fill="wash"),
        ShapeFrame(
            id="number.bar", name="Card Bar", box=Box(box.x, box.y, box.width, inches(0.0625)), fill=tone(figure.tone)
        ),
        TextFrame(
            id="number.1",
            name="Figure 1",
            box=left,
            at=figure.value.at,
            placeholder=chrome.BODY,
            anchor="middle",
            paragraphs=(figure_paragraph(figure, page, size),),
        ),
    ]
    if words:
        frames.append(
            TextFrame(
                id="number.1.text",
                name="Figure 1 Text",
                box=right,
                anchor="middle",
                shrink=True,
                at=place(figure.label, figure.text),
                placeholder=chrome.BODY + 1,
                paragraphs=words,
            )
        )
    return tuple(frames)


def _one_line(figure: Figure, page: Page, size: float, width: int) -> bool:
    return natural_width((figure_paragraph(figure, page, size),)) <= points(width)


def _paragraphs(figure: Figure, page: Page, size: float) -> tuple[Paragraph, ...]:
    made = [figure_paragraph(figure, page, size)]
    if figure.label:
        made.append(page.paragraph(figure.label, "lead", bold=True, before=18.0))
    if figure.text:
        made.append(page.paragraph(figure.text, "body", "quiet", before=10.0))
    return tuple(made)


def _placeholders(page: Page, count: int) -> tuple[Placeholder, ...]:
    if count == 1:
        left, right = split_columns(chrome.body_box(page), 2, page.grid("gutter"))
        return (
            Placeholder(chrome.BODY, "body", "Figure 1", left, "Figure", 96, "accent", bold=True, anchor="middle"),
            Placeholder(
                chrome.BODY + 1,
                "body",
                "Figure 1 Text",
                right,
                "Label and text",
                page.theme.size("body"),
                anchor="middle",
            ),
        )
    boxes = split_columns(chrome.body_box(page), count, page.grid("gutter"))
    return tuple(
        Placeholder(
            chrome.BODY + i,
            "body",
            f"Figure {i + 1}",
            box,
            "Figure, label, text",
            page.theme.size("body"),
            insets=INSETS,
        )
        for i, box in enumerate(boxes)
    )
