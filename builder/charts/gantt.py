"""Tasks on a calendar: a bar from each first day to its last, a diamond for a day alone, the present as a line.

data:
  plan:
    columns: [task, begin, finish, team]
    rows:
      - [立项, 2026-01-05, 2026-02-20, 甲]
      - [训练, 2026-02, 2026-03, 乙]
      - [发布, 2026-04-01, "", 乙]
chart:
  kind: gantt
  data: plan
  x: task
  start: begin                       # 2026-03-15, or 2026-03: its first day
  end: finish                        # its last day; empty is a milestone
  group: team                        # a colour each
  now: 2026-02-10
  labels: values                     # dates beside the bars
"""

from collections.abc import Iterator

from msgspec.structs import replace

from builder.charts.calendar_ticks import calendar_ticks
from builder.charts.data import Data, TableData, day_number
from builder.charts.gantt_series import Tasks, gantt_series
from builder.charts.options import Chart
from builder.charts.page import ChartPage, width
from builder.charts.room import GAP, LINE, furnished, unit_over
from builder.charts.row_rules import row_problems
from builder.charts.rows import row_axis, row_room, tick_room
from builder.charts.wording import said, unused
from builder.errors import Problem
from builder.plot import Axis, Group, Plot, Told

NAME = "gantt"
TAKES = ("start", "end", "group", "now")
MOST_GROUPS = 6
FIRST, LAST = 367.0, 2_900_000.0  # 1901, about 9839: what Excel and the ticks can count


def problems(chart: Chart, data: Data, table: TableData, page: ChartPage) -> Iterator[Problem]:
    """Rows that do not fit, days that are missing, upside down or out of reach, groups too many."""
    yield from unused(chart, "stacked", "sort", "min", "max", "step", "every")
    yield from row_problems(chart, data, table, page)
    if chart.y:
        yield Problem(chart.y[0].at, "a gantt draws days, not numbers", "leave `y:` out")
    for option in ("start", "end"):
        if option not in data.roles:
            yield Problem(chart.at, f"a gantt has no `{option}:`", "name the columns of the first and the last days")
    if "start" in data.roles and "end" in data.roles:
        yield from _days(data, table)
    count = len(dict.fromkeys(data.words.get("group", ())))
    if count > MOST_GROUPS and not chart.highlight:
        message = f"{count} groups are more than colours tell apart"
        yield Problem(chart.group.at if chart.group else chart.at, message, "highlight the ones that matter", "warning")
    if chart.now and day_number(chart.now.content.strip()) is None:
        yield Problem(chart.now.at, f"'{chart.now}' is no date", "write 2026-01-31, or 2026-01")


def _days(data: Data, table: TableData) -> Iterator[Problem]:
    start, end = data.roles["start"], data.roles["end"]
    first, last = (table.columns.index(column.key) for column in (start, end))
    for row, (begins, ends) in enumerate(zip(start.values, end.values, strict=True)):
        if begins is None:
            message = f"the task '{data.texts[row]}' has no first day"
            yield Problem(table.place(row, first), message, "a milestone has its day there, and no last day")
        elif ends is not None and ends < begins:
            cells = table.rows[row]
            message = f"the task '{data.texts[row]}' ends on {cells[last]}, before it begins on {cells[first]}"
            yield Problem(table.place(row, last), message)
        for day in (begins, ends):
            if day is not None and not FIRST <= day <= LAST:
                yield Problem(table.place(row, first), "a calendar runs from 1901 to 9838", "check the year")


def plot(chart: Chart, data: Data, page: ChartPage) -> Plot:
    """The finished chart."""
    tasks = Tasks(chart, data)
    listed = tasks.listed if not page.bare and chart.labels != "none" else ()
    now = tasks.now if not page.bare else None
    over = page.size * LINE if now is not None else 0.0
    rows, head = row_room(page, data.texts, unit_over(chart, page), listed, over=over, below=tick_room(page))
    day, month = (width(text, page.tick) for text in ("0000-00-00", "0000-00"))
    rows = replace(rows, room=replace(rows.room, right=max(GAP, month / 2)))
    ticks = calendar_ticks(
        min(*tasks.days, now if now is not None else tasks.days[0]),
        max(*tasks.days, now if now is not None else tasks.days[0]),
        by_months=int(rows.room.width / (month + 3 * GAP)), by_days=int(rows.room.width / (day + 3 * GAP)),
    )  # fmt: skip
    rows = replace(rows, low=ticks.days[0], high=ticks.days[-1])
    if not page.bare and ticks.format == "yyyy-mm-dd":
        rows = replace(rows, room=replace(rows.room, right=day / 2))
    axis = Axis(
        visible=not page.bare, minimum=rows.low, maximum=rows.high, step=rows.high - rows.low, format=ticks.format,
        line=False, labels="none", size=page.tick, between=False,
    )  # fmt: skip
    drawn = Plot(
        groups=(
            Group("scatter", gantt_series(tasks, rows, ticks, now, bool(listed)), grouping="standard", apart=True),
        ),
        category_axis=axis,
        value_axis=row_axis(rows),
        kind=NAME,
        inputs=(tasks.start.input, replace(tasks.end, more=0).input),
        told=tuple(_told(tasks, page)),
    )
    return furnished(drawn, data, rows.room, head, unit_over(chart, page), legend=bool(listed))


def _told(tasks: Tasks, page: ChartPage) -> Iterator[Told]:
    for group in dict.fromkeys(tasks.groups):
        rows = [row for row, name in enumerate(tasks.groups) if name == group]
        fallback = said(page, "tasks")
        yield Told(group or fallback, tuple((tasks.data.texts[row], tasks.text(row, "yyyy-mm-dd")) for row in rows))
    if tasks.now is not None:
        yield Told(said(page, "Time"), ((said(page, "now"), str(tasks.chart.now)),))
