"""Steps: a chain of arrows, each with a card under it.

- title: 开源先把用的人做多，再把生态做厚
  steps:
    - {lead: 开放模型, text: 开发者零门槛上手。}
    - {lead: 应用变多, text: 试错便宜，长尾冒头。}
    - {lead: 需求更稳, text: 硬件与云有了基本盘。}
"""

from msgspec.structs import replace

from builder.errors import Problem
from builder.frames import Box, Frame, Insets, Placeholder, TextFrame
from builder.layouts import chrome
from builder.layouts.page import Laid, Page, inches, place, split_columns
from builder.layouts.rows import height_of, unwidowed
from builder.outline.records import Record, Slide, Text

NAME = "steps"
KEYS = frozenset({"steps"})

INSETS = Insets(inches(0.24), inches(0.24), inches(0.2), inches(0.2))
ARROW = inches(1.15)
INDENT = inches(0.42)  # of text in and under arrows with a notch
POINT = 26_000  # how deep the arrow's point is, of its height (100,000)


class Step(Record, frozen=True, kw_only=True):
    """A step; the shorthand is its lead alone."""

    SHORTHAND = "lead"

    lead: Text
    """What the step is."""
    text: Text | None = None
    """What happens in it."""


class Content(Record, frozen=True, kw_only=True):
    """What a slide of steps says."""

    steps: tuple[Step, ...]
    """The steps, from left to right."""


def problems(content: Record, page: Page) -> tuple[Problem, ...]:
    """A slide takes two to six steps."""
    assert isinstance(content, Content)
    count = len(content.steps)
    if 2 <= count <= 6:
        return ()
    return (Problem(content.at, f"a slide takes two to six steps, not {count}", "make two slides of more"),)


def lay_out(slide: Slide, page: Page) -> Laid:
    """Arrows side by side, cards of one height under them."""
    content = slide.content
    assert isinstance(content, Content)
    count = len(content.steps)
    return chrome.content_slide(
        f"Steps {count}", slide, page, lambda box: _frames(content.steps, page, box), _placeholders(page, count)
    )


def _frames(steps: tuple[Step, ...], page: Page, box: Box) -> tuple[Frame, ...]:
    columns = split_columns(box, len(steps), inches(0.12))
    inner = columns[0].width - INSETS.left - INSETS.right
    inner -= INDENT - INSETS.left
    texts = unwidowed(tuple(page.paragraph(step.text or "", "body") for step in steps), inner)
    told = any(step.text for step in steps)
    needed = max(height_of((text,), inner) for text in texts) + INSETS.top + INSETS.bottom if told else 0
    arrow = ARROW
    room = box.height - arrow - inches(0.16)
    card = max(min(room, needed), min(room, max(inches(1.5), needed * 5 // 4))) if told else 0
    top = box.y + max(0, (room - card) // 3)
    frames: list[Frame] = []
    for index, (step, text, column) in enumerate(zip(steps, texts, columns, strict=True), 1):
        frames.append(_arrow(step, page, index, Box(column.x, top, column.width, arrow), len(steps)))
        if told:
            frames.append(
                TextFrame(
                    id=f"steps.{index}",
                    name=f"Step {index} Text",
                    box=Box(column.x, top + arrow + inches(0.16), column.width, card),
                    at=place(step.text, step.lead),
                    placeholder=chrome.BODY + index - 1,
                    fill="wash",
                    insets=replace(INSETS, left=INSETS.left if index == 1 else INDENT),
                    shrink=True,
                    paragraphs=(text,),
                )
            )
    return tuple(frames)


def _arrow(step: Step, page: Page, index: int, box: Box, count: int) -> TextFrame:
    """The first arrow is flat at its back; the shapes keep text clear of the notch and of the point themselves."""
    return TextFrame(
        id=f"steps.{index}.lead",
        name=f"Step {index}",
        box=box,
        at=step.lead.at,
        shape="homePlate" if index == 1 else "chevron",
        adjust=(("adj", POINT),),
        fill="ink" if index == count else "accent",
        anchor="middle",
        insets=Insets(INSETS.left if index == 1 else INDENT - ARROW * POINT // 100_000, 0, 0, 0),
        paragraphs=(page.paragraph(step.lead, "label", "paper" if index == count else "on_accent", bold=True),),
    )


def _placeholders(page: Page, count: int) -> tuple[Placeholder, ...]:
    box = chrome.body_box(page)
    columns = split_columns(box, count, inches(0.12))
    return tuple(
        Placeholder(
            chrome.BODY + i,
            "body",
            f"Step {i + 1} Text",
            Box(column.x, column.y + inches(1.6), column.width, inches(2.4)),
            "Step",
            page.theme.size("body"),
            insets=INSETS,
        )
        for i, column in enumerate(columns)
    )
