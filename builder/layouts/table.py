"""A table with rules instead of boxes; numbers stand right, highlighted rows on a wash.

    - title: 上游赚得确定，下游还在硬扛
      table:
        columns: [公司或样本, 口径, 毛利率]
        rows:
          - [NVIDIA, 公司, 71%]
          - [智谱云端 API, 招股书（转引）, −0.4%]
        highlight: [NVIDIA]
        emphasis: [毛利率]

`data: NAME` takes a table of the outline's `data:`; with it `columns` chooses and orders its columns. `align` gives
left, centre or right by column where the guess is not wanted. Too many rows go on to a next slide.
"""

from typing import Literal

import msgspec

from builder.content import marks
from builder.content.naming import named
from builder.content.tables import ASIDE, TableData
from builder.errors import Problem, counted
from builder.frames import Align, Box, Cell, Frame, Insets, Line, Paragraph, Placeholder, TableFrame
from builder.layouts import chrome
from builder.layouts.page import Laid, Page, inches
from builder.layouts.rows import deal
from builder.layouts.tabling import alignments, column_widths, edges, margins_of, row_height, spread_rows
from builder.outline.records import Record, Slide, Text

NAME = "table"
KEYS = frozenset({"table"})
PLACEHOLDER = 42
MOST_COLUMNS = 12
MOST_CELLS = 1_000  # of a table: more fill more slides than one is split into, and take seconds to be tried
MOST_ROWS = 200  # twelve slides, which are the most that one is split into, hold about 150


class Table(Record, frozen=True, kw_only=True):
    """A table; the shorthand is the name of a data table."""

    SHORTHAND = "data"

    data: Text | None = None
    """The name of a table of `data:`."""
    columns: tuple[Text, ...] = ()
    """Columns, of the table or written here."""
    rows: tuple[tuple[Text, ...], ...] = ()
    """Rows written here."""
    align: tuple[Literal["left", "centre", "right"], ...] = ()
    """How each column stands, where the guess is not wanted."""
    highlight: tuple[Text, ...] = ()
    """Rows on a wash, by their first cells."""
    emphasis: tuple[Text, ...] = ()
    """Columns in bold, by their names."""


class Content(Record, frozen=True, kw_only=True):
    """What a table slide says."""

    table: Table
    """The table."""


def lay_out(slide: Slide, page: Page) -> Laid:
    """The table over the whole width, its rows spread down the body."""
    content = slide.content
    assert isinstance(content, Content)
    return chrome.content_slide(
        "Table",
        slide,
        page,
        lambda box: _frames(content.table, slide, page, box),
        (Placeholder(PLACEHOLDER, "tbl", "Table", chrome.body_box(page)),),
    )


def problems(content: Record, page: Page) -> tuple[Problem, ...]:
    """Rows whose cells do not match the columns, or those of the first row; names of rows and columns it has not."""
    assert isinstance(content, Content)
    table = content.table
    if not table.rows and table.data:
        return (Problem(table.data.at, f"the table '{table.data}' has no rows"),)
    if not table.rows:
        return (Problem(table.at, "this table has no rows", "write them under 'rows:', or name a table with 'data:'"),)
    count = len(table.columns) or len(table.rows[0])
    if count > MOST_COLUMNS:
        hint = "choose some of them with 'columns:'"
        return (Problem(table.at, f"a slide takes {MOST_COLUMNS} columns, this table has {count:,}", hint),)
    if (cells := len(table.rows) * count) > MOST_CELLS:
        hint = "choose rows with 'sql:', or columns with 'columns:'; the whole of it belongs into a file of its own"
        return (Problem(table.at, f"slides take {MOST_CELLS:,} cells of a table, this one has {cells:,}", hint),)
    if len(table.rows) > MOST_ROWS:
        hint = "sum them up, or choose some with a query"
        return (Problem(table.at, f"a slide takes {MOST_ROWS} rows, this table has more", hint),)
    names = [str(row[0]) for row in table.rows if row]
    found = [named(name, names, "row") for name in table.highlight]
    found += [named(name, map(str, table.columns), "column") for name in table.emphasis]
    unknown = tuple(problem for problem in found if problem)
    return unknown + tuple(
        Problem(
            row[0].at if row else table.at,
            f"this row has {counted(len(row), 'cell')}, the table {counted(count, 'column')}",
        )
        for row in table.rows
        if len(row) != count
    )


def split(content: Record, count: int) -> tuple[Record, ...]:
    """The rows dealt out to `count` slides, each under the same header."""
    assert isinstance(content, Content)
    if not content.table.rows:
        return (content,)
    parts = deal(content.table.rows, count)
    return tuple(Content(at=content.at, table=_with_rows(content.table, rows)) for rows in parts)


def _with_rows(table: Table, rows: tuple[tuple[Text, ...], ...]) -> Table:
    return msgspec.structs.replace(table, rows=rows)


def _frames(table: Table, slide: Slide, page: Page, box: Box) -> tuple[Frame, ...]:
    plain = tuple(tuple(str(cell) for cell in row) for row in table.rows)
    count = len(plain[0])
    sides: tuple[Align, ...] = table.align or alignments(plain)
    strong = {str(name) for name in table.emphasis}
    bold = tuple(i < len(table.columns) and str(table.columns[i]) in strong for i in range(count))
    header = tuple(
        page.paragraph(title, "table", "accent" if bold[i] else "quiet", align=sides[i], bold=bold[i])
        for i, title in enumerate(table.columns)
    )
    body = tuple(_row(row, table, page, sides, bold) for row in table.rows)
    widths = column_widths(tuple(zip(*([header] if header else []), *body, strict=True)), box.width)
    needed = tuple(row_height(tuple((cell,) for cell in row), widths) for row in ((header,) if header else ()) + body)
    heights = spread_rows(needed, box, inches(0.44), fixed=1 if header else 0)
    rows = tuple(
        _cells(row, str(source[0]) in {str(name) for name in table.highlight})
        for row, source in zip(body, table.rows, strict=True)
    )
    head = (tuple(edges(cell, first=i == 0, last=i == count - 1) for i, cell in enumerate(header)),) if header else ()
    return (
        TableFrame(
            id="table",
            name="Table",
            box=Box(box.x, box.y, box.width, sum(heights)),
            at=table.at,
            placeholder=PLACEHOLDER,
            widths=widths,
            heights=heights,
            rows=head + rows,
            alt=str(slide.title or ""),
            header=bool(header),
        ),
    )


def _row(
    row: tuple[Text, ...], table: Table, page: Page, sides: tuple[Align, ...], bold: tuple[bool, ...]
) -> tuple[Paragraph, ...]:
    lit = str(row[0]) in {str(name) for name in table.highlight}
    made = []
    for i, cell in enumerate(row):
        negative = sides[i] == "right" and str(cell).startswith(("−", "-"))
        colour = "warm" if negative else "accent" if lit and bold[i] else "ink"
        made.append(page.paragraph(cell, "table", colour, bold=bold[i], align=sides[i]))
    return tuple(made)


def _cells(row: tuple[Paragraph, ...], lit: bool) -> tuple[Cell, ...]:
    return tuple(
        Cell(
            (paragraph,),
            fill="wash" if lit else None,
            bottom=Line("line", 0.75),
            insets=_insets(i, len(row)),
        )
        for i, paragraph in enumerate(row)
    )


def _insets(index: int, count: int) -> Insets:
    return margins_of(first=index == 0, last=index == count - 1)


def from_data(table: Table, data: TableData) -> Table:
    """The table with the rows of a data table, in the columns it names or in all but those about its rows.

    Of more rows than a slide takes there is one too many, which `problems` tells.
    """
    rows = data.rows[: MOST_ROWS + 1]
    wanted = [str(name) for name in table.columns] or [name for name in data.columns if name not in ASIDE]
    order = [data.columns.index(name) for name in wanted if name in data.columns]
    return _with_rows(
        msgspec.structs.replace(table, columns=tuple(Text(marks.literal(data.columns[i]), table.at) for i in order)),
        tuple(tuple(Text(marks.literal(row[i]), data.place(r, i)) for i in order) for r, row in enumerate(rows)),
    )
