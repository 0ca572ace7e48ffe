"""The agenda, made from the sections: number, title and minutes of each; inside a section it marks that one.

    - layout: agenda
      title: 七个问题，二十分钟

`agenda: each` at the top of the outline repeats it before every section. Minutes are how long the notes take to say.
"""

from builder.content import marks
from builder.frames import Box, Frame, Line, Placeholder, ShapeFrame, TextFrame
from builder.layouts import chrome
from builder.layouts.page import Laid, Page, Part, inches, split_columns
from builder.outline.records import Record, Slide
from builder.words import words

NAME = "agenda"
KEYS: frozenset[str] = frozenset()
NEEDS_TITLE = False


class Content(Record, frozen=True, kw_only=True):
    """An agenda says nothing that the sections do not."""


def lay_out(slide: Slide, page: Page) -> Laid:
    """One column of rows, two from six parts on."""
    return chrome.content_slide("Agenda", slide, page, lambda box: _rows(page, box), _placeholders(page))


def _rows(page: Page, box: Box) -> tuple[Frame, ...]:
    parts = page.talk.parts
    columns = split_columns(box, 2 if len(parts) > 5 else 1, inches(0.45))
    rows = -(-len(parts) // len(columns)) or 1
    height = min(box.height // rows, inches(1.24))
    frames: list[Frame] = []
    for index, part in enumerate(parts):
        column = columns[index // rows]
        frames.extend(_row(part, page, Box(column.x, box.y + index % rows * height, column.width, height)))
    return tuple(frames)


def _row(part: Part, page: Page, box: Box) -> list[Frame]:
    here = page.part is not None and page.part.number == part.number
    marked = here or page.part is None
    top, height = box.y + inches(0.1), box.height - inches(0.16)
    numeral, clock = inches(0.75), inches(1.15)
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
            box=Box(box.x, top, numeral, height),
            anchor="middle",
            paragraphs=(page.paragraph(str(part.number), size=34, colour="accent" if marked else "quiet", bold=True),),
        ),
        TextFrame(
            id=f"part.{part.number}",
            name=f"Part {part.number}",
            box=Box(box.x + numeral, top, box.width - numeral - clock, height),
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
    if all(other.seconds >= 30 for other in page.talk.parts):
        minutes = terms.minutes.format(max(1, round(part.seconds / 60)))
        frames.append(
            TextFrame(
                id=f"part.{part.number}.minutes",
                name=f"Minutes {part.number}",
                box=Box(box.right - clock, top, clock, height),
                anchor="middle",
                paragraphs=(page.paragraph(minutes, size=14, colour="quiet", align="right"),),
            )
        )
    return frames


def _placeholders(page: Page) -> tuple[Placeholder, ...]:
    parts = page.talk.parts or (Part(1, page.talk.title),)
    rows = _rows_of(page, len(parts))
    return tuple(
        Placeholder(
            chrome.BODY + part.number,
            "body",
            f"Part {part.number}",
            box,
            "Part",
            page.theme.size("lead"),
            anchor="middle",
        )
        for part, box in zip(parts, rows, strict=True)
    )


def _rows_of(page: Page, count: int) -> tuple[Box, ...]:
    box = chrome.body_box(page)
    columns = split_columns(box, 2 if count > 5 else 1, inches(0.45))
    rows = -(-count // len(columns))
    height = min(box.height // rows, inches(1.24))
    return tuple(
        Box(
            columns[i // rows].x + inches(0.75),
            box.y + i % rows * height + inches(0.1),
            columns[i // rows].width - inches(1.9),
            height - inches(0.16),
        )
        for i in range(count)
    )
