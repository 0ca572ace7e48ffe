"""The agenda, made from the sections: number, title and minutes of each; inside a section it marks that one.

    - layout: agenda
      title: 七个问题，二十分钟

`agenda: each` at the top of the outline repeats it before every section. Minutes are how long the notes take to say.
"""

from builder.content import marks
from builder.errors import Problem
from builder.frames import Box, Frame, Line, Placeholder, ShapeFrame, TextFrame
from builder.layouts import chrome
from builder.layouts.page import Laid, Page, Part, inches, split_columns
from builder.outline.records import Record, Slide
from builder.words import words

NAME = "agenda"
KEYS: frozenset[str] = frozenset()
NEEDS_TITLE = False

NUMERAL, CLOCK = inches(0.75), inches(1.15)
MOST_PARTS = 12


class Content(Record, frozen=True, kw_only=True):
    """An agenda says nothing that the sections do not."""


def problems(content: Record, page: Page) -> tuple[Problem, ...]:
    """Some sections with a title, and no more than can be read."""
    count = len(page.talk.parts)
    if not count:
        hint = "give the sections that it should list a 'title:'"
        return (Problem(content.at, "there is nothing to list: no section has a title", hint),)
    if count > MOST_PARTS:
        return (Problem(content.at, f"an agenda lists {MOST_PARTS} sections, not {count}", "join some of them"),)
    return ()


def lay_out(slide: Slide, page: Page) -> Laid:
    """One column of rows, two from six parts on."""
    return chrome.content_slide("Agenda", slide, page, lambda box: _rows(page, box), _placeholders(page))


def _rows(page: Page, box: Box) -> tuple[Frame, ...]:
    parts = page.talk.parts
    timed = all(part.seconds >= 30 for part in parts)
    rows = _cut(box, len(parts))
    return tuple(frame for part, row in zip(parts, rows, strict=True) for frame in _row(part, page, row, timed))


def _cut(box: Box, count: int) -> tuple[Box, ...]:
    """The rows of so many parts: down one column, down two from six parts on."""
    columns = split_columns(box, 2 if count > 5 else 1, inches(0.45))
    deep = -(-count // len(columns))
    height = min(box.height // deep, inches(1.24))
    return tuple(
        Box(columns[i // deep].x, box.y + i % deep * height, columns[i // deep].width, height) for i in range(count)
    )


def _title_box(row: Box) -> Box:
    """Where a part's title stands in its row, between the numeral and the minutes."""
    return Box(row.x + NUMERAL, row.y + inches(0.1), row.width - NUMERAL - CLOCK, row.height - inches(0.16))


def _row(part: Part, page: Page, box: Box, timed: bool) -> list[Frame]:
    here = page.part is not None and page.part.number == part.number
    marked = here or page.part is None
    title = _title_box(box)
    terms = words(page.language)
    size = page.size("lead")
    frames: list[Frame] = [
        ShapeFrame(
            id=f"part.{part.number}.rule",
            name=f"Rule {part.number}",
            box=Box(box.x, box.y, box.width, 0),
            shape="line",
            line=Line("accent" if here else "line", 1.5 if here else 1.0),
        ),
        TextFrame(
            id=f"part.{part.number}.number",
            name=f"Number {part.number}",
            box=Box(box.x, title.y, NUMERAL, title.height),
            anchor="middle",
            paragraphs=(page.paragraph(str(part.number), size=34, colour="accent" if marked else "quiet", bold=True),),
        ),
        TextFrame(
            id=f"part.{part.number}",
            name=f"Part {part.number}",
            box=title,
            at=part.title.at,
            anchor="middle",
            placeholder=chrome.BODY + part.number,
            paragraphs=(
                page.paragraph(
                    marks.literal(marks.plain(part.title.content)),
                    size=size,
                    colour="ink" if marked else "quiet",
                    bold=here,
                ),
            ),
        ),
    ]
    if timed:
        minutes = terms.minutes.format(max(1, round(part.seconds / 60)))
        frames.append(
            TextFrame(
                id=f"part.{part.number}.minutes",
                name=f"Minutes {part.number}",
                box=Box(box.right - CLOCK, title.y, CLOCK, title.height),
                anchor="middle",
                paragraphs=(page.paragraph(minutes, size=14, colour="quiet", align="right"),),
            )
        )
    return frames


def _placeholders(page: Page) -> tuple[Placeholder, ...]:
    parts = page.talk.parts
    return tuple(
        Placeholder(
            chrome.BODY + part.number,
            "body",
            f"Part {part.number}",
            _title_box(row),
            "Part",
            page.theme.size("lead"),
            anchor="middle",
        )
        for part, row in zip(parts, _cut(chrome.body_box(page), len(parts)), strict=True)
    )
