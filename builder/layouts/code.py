"""Code, highlighted; lines to point at are set on a wash.

- title: 追平点只用三行就能算出来
  code:
    language: python
    text: |
      train = 2_788_000          # GPU 小时
      serve = 226.75 * 8 * 24    # 每天
      print(train / serve)       # 64.0
    highlight: [3]
    caption: 两边都是 GPU 小时，价格约掉。
"""

from typing import ClassVar

from msgspec.structs import replace

from builder.content.highlighting import highlighted
from builder.errors import Problem
from builder.frames import Box, Frame, Insets, Paragraph, Placeholder, Run, ShapeFrame, TextFrame
from builder.layouts import chrome
from builder.layouts.page import Laid, Page, emu, inches, points
from builder.layouts.rows import height_of
from builder.outline.records import Record, Slide, Text
from builder.typeset.fit import line_count

NAME = "code"
KEYS = frozenset({"code"})

# Several times what a slide takes: each character is coloured and measured, and some colours take the square of a line.
MOST_CHARACTERS, MOST_LINES, LONGEST_LINE = 10_000, 200, 500
INSETS = Insets(inches(0.35), inches(0.3), inches(0.35), inches(0.3))


class Code(Record, frozen=True, kw_only=True):
    """A listing; `language` is a name that pygments knows."""

    VERBATIM: ClassVar[str] = "text"

    text: Text
    """The listing, under `|`."""
    language: Text | None = None
    """The language, as pygments names it."""
    highlight: tuple[int, ...] = ()
    """Numbers of the lines to point at."""
    caption: Text | None = None
    """What the listing shows."""


class Content(Record, frozen=True, kw_only=True):
    """What a code slide says."""

    code: Code
    """The listing."""


def problems(content: Record, page: Page) -> tuple[Problem, ...]:
    """Lines to point at that the listing has not; a listing that is no slide's."""
    assert isinstance(content, Content)
    if much := _too_much(str(content.code.text)):
        return (Problem(content.code.text.at, much, "show the lines that matter"),)
    count = len(highlighted(str(content.code.text), "text"))
    return tuple(
        Problem(content.code.at, f"line {line} is to be highlighted, the listing has {count}")
        for line in content.code.highlight
        if not 1 <= line <= count
    )


def _too_much(listing: str) -> str:
    """Why a listing is no slide's, in a few words; empty when it may be."""
    lines = listing.split("\n")
    if len(listing) > MOST_CHARACTERS:
        return f"a listing takes {MOST_CHARACTERS:,} characters, this one has {len(listing):,}"
    if len(lines) > MOST_LINES:
        return f"a listing takes {MOST_LINES} lines, this one has {len(lines):,}"
    longest = max(map(len, lines))
    return f"a line of a listing takes {LONGEST_LINE} characters, one has {longest:,}" if longest > LONGEST_LINE else ""


def lay_out(slide: Slide, page: Page) -> Laid:
    """The listing a little above the middle of a wash, its lines unbroken."""
    content = slide.content
    assert isinstance(content, Content)
    laid = chrome.content_slide(
        "Code",
        slide,
        page,
        lambda box: _frames(content.code, page, box),
        (
            Placeholder(
                chrome.BODY, "body", "Code", chrome.body_box(page), "Code", page.theme.size("code"), insets=INSETS
            ),
        ),
    )
    return replace(laid, wrapped=tuple(frame.at for frame in laid.frames if frame.id == "code" and _wraps(frame)))


def _wraps(frame: Frame) -> bool:
    assert isinstance(frame, TextFrame)
    room = points(frame.box.width - INSETS.left - INSETS.right)
    return line_count(frame.paragraphs, room) > len(frame.paragraphs)


def _frames(code: Code, page: Page, box: Box) -> tuple[Frame, ...]:
    size = page.size("code")
    lines = highlighted(str(code.text), str(code.language or "text"))
    paragraphs = tuple(
        Paragraph(
            tuple(
                Run(text, size, _role(colour, number in code.highlight), mono=True, language="en-US")
                for text, colour in line
            )
            or (Run(" ", size, mono=True, language="en-US"),),
            spacing=110,
        )
        for number, line in enumerate(lines, 1)
    )
    caption = page.paragraph(code.caption, "body", "quiet") if code.caption else None
    under = height_of((caption,), box.width) + inches(0.2) if caption else 0
    panel = Box(box.x, box.y, box.width, box.height - under)
    needed = height_of(paragraphs, box.width - INSETS.left - INSETS.right)
    insets = replace(INSETS, top=max(INSETS.top, (panel.height - needed) * 2 // 5))
    frames: list[Frame] = [
        ShapeFrame(id="code.panel", name="Panel", box=panel, fill="wash"),
        *_lit(code, size, Box(panel.x, panel.y + insets.top, panel.width, needed)),
        TextFrame(
            id="code",
            name="Code",
            box=panel,
            at=code.text.at,
            placeholder=chrome.BODY,
            insets=insets,
            shrink=True,
            paragraphs=paragraphs,
        ),
    ]
    if caption and code.caption:
        frames.append(
            TextFrame(
                id="caption",
                name="Caption",
                at=code.caption.at,
                paragraphs=(caption,),
                box=Box(box.x, panel.bottom + inches(0.2), box.width, under - inches(0.2)),
            )
        )
    return tuple(frames)


def _role(colour: str, lit: bool) -> str:
    """The colour of a piece: on the highlight only ink and accent reach a contrast of 4.5."""
    return "ink" if lit and colour != "accent" else colour


def _lit(code: Code, size: float, lines: Box) -> list[Frame]:
    """Bars behind the lines to point at; a line is 1.2 of its size, at 110 %."""
    pitch = emu(size * 1.2 * 1.1)
    return [
        ShapeFrame(
            id=f"code.line.{line}",
            name=f"Highlight {line}",
            box=Box(lines.x, lines.y + (line - 1) * pitch, lines.width, pitch),
            fill="highlight",
        )
        for line in code.highlight
    ]
