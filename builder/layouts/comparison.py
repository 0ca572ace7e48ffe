"""Two things compared row by row under coloured headings.

- title: 两种成本，两种生意
  comparison:
    headings: [训练：造发动机, 推理：每天跑的里程]
    rows:
      - [发生在, 少数公司、少数机房, 每一次对话、点击和生成]
      - [次数, 一次，或几次, 随用户和场景增长]
"""

from builder.errors import Problem, counted
from builder.frames import Box, Cell, Frame, Insets, Line, Placeholder, TableFrame
from builder.layouts import chrome
from builder.layouts.page import Laid, Page, inches
from builder.layouts.tabling import MARGINS, row_height, spread_rows
from builder.outline.records import Record, Slide, Text

NAME = "comparison"
KEYS = frozenset({"comparison"})
PLACEHOLDER = 42

LABEL = inches(1.9)
INSETS = Insets(inches(0.28), inches(0.1), inches(0.2), inches(0.1))


class Comparison(Record, frozen=True, kw_only=True):
    """What is compared: two headings, and rows of a label and two texts."""

    headings: tuple[Text, ...]
    """What is compared: two headings."""
    rows: tuple[tuple[Text, ...], ...]
    """A label and two texts each."""


class Content(Record, frozen=True, kw_only=True):
    """What a comparison says."""

    comparison: Comparison
    """Two things, row by row."""


def lay_out(slide: Slide, page: Page) -> Laid:
    """A table of three columns: labels, the quiet side, the accent side."""
    content = slide.content
    assert isinstance(content, Content)
    return chrome.content_slide(
        "Comparison",
        slide,
        page,
        lambda box: _frames(content.comparison, slide, page, box),
        (Placeholder(PLACEHOLDER, "tbl", "Comparison", chrome.body_box(page)),),
    )


def problems(content: Record, page: Page) -> tuple[Problem, ...]:
    """Two headings, and three texts in every row."""
    assert isinstance(content, Content)
    told = content.comparison
    found = [
        Problem(
            row[0].at if row else told.at,
            f"this row has {counted(len(row), 'text')}, not three",
            "a label and two texts",
        )
        for row in told.rows
        if len(row) != 3
    ]
    if len(told.headings) != 2:
        found.append(Problem(told.at, f"a comparison has two headings, not {len(told.headings)}"))
    if not told.rows:
        found.append(Problem(told.at, "this comparison has no rows", "write a label and two texts for each"))
    return tuple(found)


def _frames(comparison: Comparison, slide: Slide, page: Page, box: Box) -> tuple[Frame, ...]:
    half = (box.width - LABEL) // 2
    widths = (LABEL, half, box.width - LABEL - half)
    blank = page.paragraph(" ", "lead")
    heads = [page.paragraph(heading, "lead", "on_accent", bold=True) for heading in comparison.headings[:2]]
    header = (
        Cell((blank,), insets=MARGINS),
        Cell((heads[0],), fill="quiet", insets=INSETS),
        Cell((heads[1],), fill="accent", insets=INSETS),
    )
    texts = tuple(
        (
            page.paragraph(label, "body", "quiet"),
            page.paragraph(left, "body"),
            page.paragraph(right, "body", bold=False),
        )
        for label, left, right in comparison.rows
    )
    needed = (
        row_height(((blank,), (heads[0],), (heads[1],)), widths, INSETS),
        *(row_height(tuple((text,) for text in row), widths, INSETS) for row in texts),
    )
    heights = spread_rows(needed, box, inches(0.55), fixed=1)
    rows = tuple(
        (
            Cell((label,), bottom=Line("line"), insets=Insets(0, INSETS.top, INSETS.right, INSETS.bottom)),
            Cell((left,), bottom=Line("line"), insets=INSETS),
            Cell((right,), fill="wash", bottom=Line("line"), insets=INSETS),
        )
        for label, left, right in texts
    )
    return (
        TableFrame(
            id="comparison",
            name="Comparison",
            box=Box(box.x, box.y, box.width, sum(heights)),
            at=comparison.at,
            placeholder=PLACEHOLDER,
            widths=widths,
            heights=heights,
            rows=(header, *rows),
            alt=str(slide.title or ""),
        ),
    )
