"""A chart at the left; at the right what to remember of it: a large figure, points, or both.

- title: 训练一次算完，推理天天在算
  chart: {kind: line, data: crossing, x: day, y: [training, serving], unit: 万 H800 小时}
  number: {value: "{{ crossing['64'].day }}", unit: 天, label: 推理累计用量追平最后一次训练, tone: warm}
  points:
    - lead: "{{ crossing.last.serving | percent(of=crossing.last.serving + crossing.last.training) }}"
      text: 一年后推理占比
    - 同一家公司、同一种芯片，与价格无关
"""

from msgspec.structs import replace

from builder.charts.options import Chart
from builder.errors import Problem
from builder.frames import Box, Frame, Line, Paragraph, Placeholder, ShapeFrame, TextFrame
from builder.layouts import chrome
from builder.layouts.charting import PLACEHOLDER, chart_frame
from builder.layouts.number import Figure, figure_paragraph, figure_size
from builder.layouts.page import Laid, Page, inches, place
from builder.layouts.rows import height_of, point_paragraphs, unwidowed
from builder.outline.records import Point, Record, Slide, Text

NAME = "chart-points"
KEYS = frozenset({"chart", "points"})

SIDE = inches(3.3)
GAP = inches(0.4)


class Content(Record, frozen=True, kw_only=True):
    """What a chart with points says."""

    chart: Chart
    """The chart at the left."""
    points: tuple[Point, ...] = ()
    """What to remember of it, at the right."""
    number: Figure | None = None
    """A large figure over the points."""


def lay_out(slide: Slide, page: Page) -> Laid:
    """Two columns, the chart's the wider."""
    content = slide.content
    assert isinstance(content, Content)
    problems: list[Problem] = []

    def fill(box: Box) -> tuple[Frame, ...]:
        wide = Box(box.x, box.y, box.width - SIDE - GAP, box.height)
        frames, found = chart_frame(content.chart, page, wide, str(slide.title or ""))
        problems.extend(found)
        return (*frames, *side(content.points, content.number, page, side_box(box)))

    count = len(content.points) + (content.number is not None)
    laid = chrome.content_slide(f"Chart and Points {count}", slide, page, fill, _placeholders(page, count))
    return replace(laid, problems=tuple(problems))


def side_box(box: Box) -> Box:
    """The narrow column at the right of a body."""
    return Box(box.right - SIDE, box.y, SIDE, box.height)


def side(
    listed: tuple[Point, ...], figure: Figure | None, page: Page, box: Box, most: int = inches(0.42)
) -> tuple[Frame, ...]:
    """The figure on top, then the points with rules between them, spread down the column by `most` at most."""
    blocks: list[tuple[str, tuple[Paragraph, ...], Text | None]] = []
    if figure:
        blocks.append(("figure", _figure(figure, page, box.width), figure.value))
    for index, point in enumerate(listed, 1):
        blocks.append((f"points.{index}", _point(point, page), point.lead or point.text))
    blocks = [(key, unwidowed(text, box.width), at) for key, text, at in blocks]
    heights = [height_of(text, box.width) for _, text, _ in blocks]
    air = max(inches(0.14), min(most, (box.height - sum(heights)) // (2 * max(1, len(blocks)))))
    frames: list[Frame] = []
    y = box.y
    for index, ((key, text, at), height) in enumerate(zip(blocks, heights, strict=True)):
        if index:
            y += air
            frames.append(
                ShapeFrame(
                    id=f"{key}.rule",
                    name=f"Rule {index}",
                    box=Box(box.x, y, box.width, 0),
                    shape="line",
                    line=Line("line", 1.0),
                )
            )
            y += air
        frames.append(
            TextFrame(
                id=key,
                name=f"Point {index + 1}",
                box=Box(box.x, y, box.width, max(0, min(height, box.bottom - y))),
                at=place(at),
                placeholder=chrome.BODY + index,
                shrink=True,
                paragraphs=text,
            )
        )
        y += height
    return tuple(frames)


def _figure(figure: Figure, page: Page, width: int) -> tuple[Paragraph, ...]:
    made = [figure_paragraph(figure, page, figure_size((figure,), page, width))]
    told = (text for text in (figure.label, figure.text) if text)
    return (*made, *(page.paragraph(text, "body", "quiet", before=4.0, size=18) for text in told))


def _point(point: Point, page: Page) -> tuple[Paragraph, ...]:
    return point_paragraphs(point, page, lead="label", body="nested")


def side_placeholders(page: Page, box: Box, count: int) -> tuple[Placeholder, ...]:
    """The slide layout's placeholders for `count` blocks down a side column."""
    height = box.height // max(count, 1)
    return tuple(
        Placeholder(
            chrome.BODY + i,
            "body",
            f"Point {i + 1}",
            Box(box.x, box.y + i * height, box.width, height * 7 // 8),
            "Point",
            page.theme.size("body"),
        )
        for i in range(count)
    )


def _placeholders(page: Page, count: int) -> tuple[Placeholder, ...]:
    box = chrome.body_box(page)
    wide = Box(box.x, box.y, box.width - SIDE - GAP, box.height)
    return (Placeholder(PLACEHOLDER, "chart", "Chart", wide), *side_placeholders(page, side_box(box), count))
