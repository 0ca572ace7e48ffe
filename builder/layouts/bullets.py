"""Points: rows of a bold lead and a quiet sentence, or a list of bullets, nested as deep as they are written.

    - title: 降价不是让利，是打开规模的条件
      points:
        - lead: 价格锁住了场景
          text: 贵的时候，只有大厂用得起。
        - lead: 边际成本才是开关
          text: 每多用一次的成本足够低，新场景才值得去试。

`numbered: false` marks the rows with a bar in place of a number, `start: 4` counts from four. A few short points
without leads are rows too; more of them, or nested ones, become a list:

    - title: 三件要记住的事
      points:
        - 单价会降
        - text: 总量会升
          points: [场景变多, 频次变高]
"""

from msgspec.structs import replace

from builder.errors import Problem
from builder.frames import Box, Bullet, Frame, Line, Paragraph, Placeholder, ShapeFrame, TextFrame
from builder.layouts import chrome
from builder.layouts.page import Laid, Page, inches, place
from builder.layouts.rows import bulleted, deal, height_of, point_paragraphs, spread
from builder.layouts.templated import listed
from builder.outline.records import Point, Record, Slide

NAME = "bullets"
KEYS = frozenset({"points"})

MARKER = inches(0.54)
INDENT = inches(0.875)
MOST_POINTS = 300  # with those below them: more fill more slides than one is split into, and take seconds to be tried
FEW, SHORT = 4, 60  # points, and characters of each, that are set as rows though they have no leads


class Content(Record, frozen=True, kw_only=True):
    """What a slide of points says."""

    points: tuple[Point, ...]
    """Texts, or a lead with a text each."""
    numbered: bool = True
    """Whether rows have numbers; a bar otherwise."""
    start: int = 1
    """The first number."""


class _Listed(Content, frozen=True, kw_only=True):
    """A part of a list that goes on to a next slide: few points are a list there too."""


def problems(content: Record, page: Page) -> tuple[Problem, ...]:
    """At least one point, and no more than slides take."""
    assert isinstance(content, Content)
    if not content.points:
        return (Problem(content.at, "this list has no points"),)
    count = _count(content.points)
    if count <= MOST_POINTS:
        return ()
    message = f"a list takes {MOST_POINTS} points, this one has {count:,}"
    return (Problem(content.points[0].at, message, "make several slides of it"),)


def _count(points: tuple[Point, ...]) -> int:
    return sum(1 + _count(point.points) for point in points)


def lay_out(slide: Slide, page: Page) -> Laid:
    """Rows when any point has a lead or when there are few and short ones, else one list."""
    content = slide.content
    assert isinstance(content, Content)
    if not isinstance(content, _Listed) and (_led(content) or _few(content)):
        count = len(content.points)
        return chrome.content_slide(
            f"Points {count}", slide, page, lambda box: _rows(content, page, box), row_placeholders(page, count)
        )
    return chrome.content_slide("Bullets", slide, page, lambda box: _list(content, page, box), (_body(page),))


def rows(points: tuple[Point, ...], page: Page, box: Box) -> tuple[Frame, ...]:
    """Points as rows down a box, whatever the slide is."""
    return _rows(Content(points=points), page, box)


def _led(content: Content) -> bool:
    return any(point.lead for point in content.points)


def _few(content: Content) -> bool:
    """Whether a list would leave most of the slide empty: rows spread over it."""
    return len(content.points) <= FEW and not any(
        point.points or len(str(point.text or "")) > SHORT for point in content.points
    )


def split(content: Record, count: int) -> tuple[Record, ...]:
    """The points dealt out to `count` slides in order, as evenly as they come."""
    assert isinstance(content, Content)
    made: list[Content] = []
    start = content.start
    kind = Content if _led(content) or _few(content) else _Listed
    for part in deal(content.points, count):
        made.append(kind(at=content.at, points=part, numbered=content.numbered, start=start))
        start += len(part)
    return tuple(made)


def row_placeholders(page: Page, count: int) -> tuple[Placeholder, ...]:
    """The slide layout's placeholders for `count` rows on an otherwise empty body."""
    box = chrome.body_box(page)
    height = min(box.height // max(count, 1), inches(1.56))
    return tuple(
        Placeholder(
            chrome.BODY + i,
            "body",
            f"Point {i + 1}",
            Box(box.x + INDENT, box.y + i * height, box.width - INDENT, height),
            "Lead and sentence",
            page.theme.size("body"),
        )
        for i in range(count)
    )


def _rows(content: Content, page: Page, box: Box) -> tuple[Frame, ...]:
    body = "body" if _led(content) else "lead"
    texts = tuple(point_paragraphs(point, page, body=body) for point in content.points)
    width = box.width - INDENT
    heights = tuple(height_of(paragraphs, width) for paragraphs in texts)
    boxes = spread(box, heights, inches(0.22), inches(1.0))
    frames: list[Frame] = []
    for index, (point, paragraphs, row, height) in enumerate(zip(content.points, texts, boxes, heights, strict=True)):
        top = (row.height - height) // 2
        frames.extend(_marker(content, page, index, Box(row.x, row.y + top, MARKER, MARKER)))
        frames.append(
            TextFrame(
                id=f"points.{index + 1}",
                name=f"Point {index + 1}",
                box=Box(row.x + INDENT, row.y + top, width, min(height, box.bottom - row.y - top)),
                at=place(point.lead, point.text),
                placeholder=chrome.BODY + index,
                shrink=True,
                paragraphs=paragraphs,
            )
        )
        if index + 1 < len(boxes):
            frames.append(
                ShapeFrame(
                    id=f"points.{index + 1}.rule",
                    name=f"Rule {index + 1}",
                    box=Box(row.x + INDENT, row.bottom, width, 0),
                    shape="line",
                    line=Line("line"),
                )
            )
    return tuple(frames)


def _marker(content: Content, page: Page, index: int, box: Box) -> tuple[Frame, ...]:
    if not content.numbered or not _led(content):
        return (
            ShapeFrame(
                id=f"points.{index + 1}.marker",
                name=f"Marker {index + 1}",
                box=Box(box.x, box.y + inches(0.2), inches(0.3), inches(0.0625)),
                fill="accent",
            ),
        )
    return (
        TextFrame(
            id=f"points.{index + 1}.marker",
            name=f"Number {index + 1}",
            box=box,
            shape="ellipse",
            fill="accent",
            anchor="middle",
            paragraphs=(
                page.paragraph(str(content.start + index), size=18, colour="on_accent", bold=True, align="centre"),
            ),
        ),
    )


def _list(content: Content, page: Page, box: Box) -> tuple[Frame, ...]:
    if theirs := listed(content.points, page, box):
        return (theirs,)
    paragraphs: list[Paragraph] = []
    for point in content.points:
        _add(paragraphs, point, page, 0)
    natural = height_of(tuple(paragraphs), box.width)
    tops = sum(1 for paragraph in paragraphs if paragraph.level == 0)
    room = max(0, box.height - natural) / 12_700 / max(1, tops)
    extra = min(room, 26.0)
    airy = tuple(
        _raised(paragraph, extra if paragraph.level == 0 and i else 0.0) for i, paragraph in enumerate(paragraphs)
    )
    return (
        TextFrame(
            id="points",
            name="Points",
            box=box,
            at=place(content.points[0].text),
            placeholder=chrome.BODY,
            shrink=True,
            paragraphs=airy,
        ),
    )


def _add(paragraphs: list[Paragraph], point: Point, page: Page, level: int) -> None:
    role = "lead" if level == 0 else "body"
    bullet = Bullet("■" if level == 0 else "–", "accent" if level == 0 else "quiet", 60 if level == 0 else 100)
    before = 6.0 if paragraphs else 0.0
    paragraphs.append(bulleted(point, page, level, role, bullet, before=before))
    for under in point.points:
        _add(paragraphs, under, page, level + 1)


def _raised(paragraph: Paragraph, by: float) -> Paragraph:
    return replace(paragraph, before=paragraph.before + by) if by else paragraph


def _body(page: Page) -> Placeholder:
    return Placeholder(
        chrome.BODY, "body", "Points", chrome.body_box(page), "Points", page.theme.size("lead"), bullets=True
    )
