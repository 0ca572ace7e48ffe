"""The closing slide: one statement, the questions to take away, and thanks.

- layout: closing
  title: 下一阶段比的，是谁能把降价变成*用户愿意一直付费的体验*
  points: [你的成本里推理占多少？, 降价一半，谁留得住差价？]
  thanks: 谢谢
"""

import msgspec

from builder.errors import Problem
from builder.frames import Box, Frame, Line, Placeholder, ShapeFrame, SlideLayout, TextFrame
from builder.layouts import bullets, chrome
from builder.layouts.page import Laid, Page, inches, place, points
from builder.layouts.rows import bulleted, height_of, spread, unwidowed
from builder.layouts.standing import cover_layout, cover_top
from builder.layouts.templated_covers import Said, cover
from builder.outline.records import Point, Record, Slide, Text
from builder.typeset.titles import rebreak

NAME = "closing"
WITHOUT = frozenset({"subtitle", "takeaway", "caveat", "source"})
KEYS: frozenset[str] = frozenset()

LEFT, MIDDLE = inches(1.04), inches(3.35)


class Content(Record, frozen=True, kw_only=True):
    """What a closing slide says."""

    points: tuple[Point, ...] = ()
    """Questions or points to take away."""
    thanks: Text | None = None
    """The last word."""


def problems(content: Record, page: Page) -> tuple[Problem, ...]:
    """Questions have no points of their own."""
    assert isinstance(content, Content)
    return tuple(
        Problem(place(point.text, point.lead), "a question of the closing slide has no points under it")
        for point in content.points
        if point.points
    )


def lay_out(slide: Slide, page: Page) -> Laid:
    """The statement at the left; questions at the right, or none and the statement takes the width."""
    content = slide.content
    assert isinstance(content, Content)
    if page.design:
        return _templated(slide, content, page)
    width = inches(6.2) if content.points else page.grid("width") - 2 * LEFT
    title = slide.title or page.talk.title
    heading = rebreak(page.paragraph(title, "section", "on_cover", bold=True), points(width))
    high = height_of((heading,), width)
    top = MIDDLE - min(high, tallest(page)) // 2
    frames: list[Frame] = [
        ShapeFrame(
            id="bar",
            name="Accent Bar",
            box=Box(min(page.grid("left"), LEFT - inches(0.2)), top, inches(0.083), high),
            fill="cover_accent",
        ),
        TextFrame(
            id="title",
            name="Title",
            box=Box(LEFT, top, width, min(high, inches(4.6), tallest(page))),
            at=title.at,
            placeholder=chrome.TITLE,
            paragraphs=(heading,),
        ),
        *_questions(content.points, page),
    ]
    if content.thanks:
        frames.append(
            TextFrame(
                id="thanks",
                name="Thanks",
                box=Box(LEFT, inches(6.35), width, inches(0.4)),
                at=content.thanks.at,
                placeholder=chrome.BODY,
                anchor="middle",
                paragraphs=(page.paragraph(content.thanks, colour="on_cover_quiet", size=16),),
            )
        )
    return Laid(_layout(page, len(content.points)), tuple(frames))


def _templated(slide: Slide, content: Content, page: Page) -> Laid:
    """The same on a template: the statement as the title, questions as rows, thanks at the foot of the body."""
    title = slide.title or page.talk.title
    if not content.points:
        return cover(page, title, (Said("thanks", "Thanks", content.thanks),) if content.thanks else ())
    thanks = page.paragraph(content.thanks, "body", "quiet") if content.thanks else None
    high = height_of((thanks,), page.width) if thanks else 0

    def fill(box: Box) -> tuple[Frame, ...]:
        rows = bullets.rows(content.points, page, Box(box.x, box.y, box.width, box.height - high))
        if thanks is None or content.thanks is None:
            return rows
        under = Box(box.x, box.bottom - high, box.width, high)
        return (*rows, TextFrame(id="thanks", name="Thanks", box=under, at=content.thanks.at, paragraphs=(thanks,)))

    return chrome.content_slide("Closing", msgspec.structs.replace(slide, title=title), page, fill)


def tallest(page: Page) -> int:
    """The most that stands around the middle without reaching what the theme has at the top."""
    return 2 * (MIDDLE - cover_top(page))


def _questions(listed: tuple[Point, ...], page: Page) -> tuple[Frame, ...]:
    if not listed:
        return ()
    x, indent = inches(8.0), inches(0.62)
    width = page.grid("width") - inches(0.9) - x - indent
    plain = tuple(bulleted(point, page, 0, "body", None, colour="on_cover") for point in listed)
    texts = unwidowed(plain, width)
    heights = tuple(height_of((text,), width) for text in texts)
    tall = min(sum(heights) + len(listed) * inches(0.7), tallest(page))
    whole = Box(x, MIDDLE - tall // 2, width + indent, tall)
    frames: list[Frame] = []
    for index, (point, text, row) in enumerate(
        zip(listed, texts, spread(whole, heights, inches(0.25), inches(0.7)), strict=True), 1
    ):
        frames += [
            ShapeFrame(
                id=f"points.{index}.rule",
                name=f"Rule {index}",
                box=Box(x, row.y, row.width, 0),
                shape="line",
                line=Line("cover_line", 1.0),
            ),
            TextFrame(
                id=f"points.{index}.number",
                name=f"Number {index}",
                anchor="middle",
                box=Box(x, row.y, indent, row.height),
                paragraphs=(page.paragraph(str(index), size=24, colour="cover_warm", bold=True),),
            ),
            TextFrame(
                id=f"points.{index}",
                name=f"Question {index}",
                anchor="middle",
                at=place(point.text, point.lead),
                box=Box(x + indent, row.y, width, row.height),
                placeholder=chrome.BODY + index,
                paragraphs=(text,),
            ),
        ]
    return tuple(frames)


def _layout(page: Page, count: int) -> SlideLayout:
    pitch = inches(3.0) // max(count, 3)
    return cover_layout(
        f"Closing {count}",
        page,
        (
            Placeholder(
                chrome.TITLE,
                "title",
                "Title",
                Box(LEFT, inches(2.2), inches(6.2), inches(2.3)),
                "Statement",
                page.theme.size("section"),
                "on_cover",
                bold=True,
            ),
            *(
                Placeholder(
                    chrome.BODY + i,
                    "body",
                    f"Question {i}",
                    Box(inches(8.62), inches(2.2) + (i - 1) * pitch, inches(3.8), pitch * 9 // 10),
                    "Question",
                    page.theme.size("body"),
                    "on_cover",
                    anchor="middle",
                )
                for i in range(1, count + 1)
            ),
            Placeholder(
                chrome.BODY,
                "body",
                "Thanks",
                Box(LEFT, inches(6.35), inches(6.2), inches(0.4)),
                "Thanks",
                16,
                "on_cover_quiet",
                anchor="middle",
            ),
        ),
    )
