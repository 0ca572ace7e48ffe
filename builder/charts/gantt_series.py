"""The series of a gantt: lines of the calendar, bars by group, the present, milestones, names, dates beside bars."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from builder.charts.calendar_ticks import CalendarTicks, on
from builder.charts.colours import LOUD, SEQUENCE
from builder.charts.data import Data, day_number
from builder.charts.ends import AWAY
from builder.charts.options import Chart
from builder.charts.page import ChartPage, width
from builder.charts.room import GAP
from builder.charts.row_series import Source, cell_label, marks, name_series, segments, sources
from builder.charts.rows import Rows
from builder.charts.wording import said
from builder.plot import Label, Point, Position, Series

DATE = "yyyy-mm-dd"
PATTERNS = {"yyyy-mm-dd": "%Y-%m-%d", "yyyy-mm": "%Y-%m", "mm-dd": "%m-%d"}
BAR, MOST = 0.5, 22.0  # share of a row, and points
DIAMOND, LINE = 13, 0.75  # points


class Tasks(Struct, frozen=True):
    """What is drawn; a bar reaches to the end of its last day."""

    chart: Chart
    data: Data

    @property
    def start(self) -> Source:
        return self._sources[0]

    @property
    def end(self) -> Source:
        return replace(self._sources[1], more=1)

    @property
    def _sources(self) -> tuple[Source, ...]:
        found = sources((self.data.roles["start"], self.data.roles["end"]))
        return tuple(replace(source, format=DATE) for source in found)

    @property
    def days(self) -> tuple[float, ...]:
        """All days that the calendar must hold."""
        return tuple(day for source in (self.start, self.end) for day in source.drawn if day is not None)

    @property
    def now(self) -> float | None:
        return day_number(self.chart.now.content.strip()) if self.chart.now else None

    @property
    def groups(self) -> tuple[str, ...]:
        return self.data.words.get("group", ("",) * len(self.data.texts))

    @property
    def loud(self) -> frozenset[str]:
        """The tasks and groups that are pointed out."""
        return frozenset(text.content for text in self.chart.highlight).intersection((*self.data.texts, *self.groups))

    @property
    def listed(self) -> tuple[str, ...]:
        """The groups in the legend: those with a colour of their own, if any task has a group."""
        groups = tuple(dict.fromkeys(group for group in self.groups if group))
        shown = tuple(group for group in groups if not self.loud or group in self.loud)
        return shown if len(groups) > 1 else ()

    def colour(self, row: int, page: ChartPage) -> str:
        """The colour of a task."""
        text, group = self.data.texts[row], self.groups[row]
        chosen = self.chart.colours.get(text) or self.chart.colours.get(group)
        if chosen:
            return str(chosen)
        if page.bare:
            return "cover_accent" if not self.loud or {text, group} & self.loud else "cover_line"
        names = list(dict.fromkeys(one for one in self.groups if not self.loud or one in self.loud))
        if self.loud:
            if group in self.loud:
                return LOUD[names.index(group) % len(LOUD)]
            return "accent" if text in self.loud else "mute"
        return SEQUENCE[names.index(group) % len(SEQUENCE)]

    def text(self, row: int, code: str) -> str:
        """The dates of a task."""
        first, last = self.start.values[row], self.end.values[row]
        begins = on(first).strftime(PATTERNS[code]) if first is not None else ""
        ends = on(last).strftime(PATTERNS[code]) if last is not None else begins
        return begins if begins == ends else f"{begins} – {ends}"

    @property
    def code(self) -> str:
        """As much of the dates as tells them apart."""
        dates = [on(first) for first in self.start.values if first is not None]
        lasts = [on(last + 1) for last in self.end.values if last is not None]
        if all(day.day == 1 for day in (*dates, *lasts)):
            return "yyyy-mm"
        ends = [on(last) for last in self.end.values if last is not None]
        return "mm-dd" if len({day.year for day in (*dates, *ends)}) == 1 else DATE


def gantt_series(tasks: Tasks, rows: Rows, ticks: CalendarTicks, now: float | None, legend: bool) -> tuple[Series, ...]:
    """All series, from back to front."""
    if rows.page.bare:
        return (*_bars(tasks, rows, legend), *_milestones(tasks, rows))
    return (
        _grid(rows, ticks),
        *_bars(tasks, rows, legend),
        *((_now(rows, now, now_text(tasks.chart, rows.page)),) if now is not None else ()),
        *_milestones(tasks, rows),
        name_series(rows, tasks.data.x_name or tasks.data.x_key),
        _tick_labels(rows, ticks),
        *(_dates(tasks, rows) if tasks.chart.labels == "values" else ()),
    )


def now_text(chart: Chart, page: ChartPage) -> str:
    """The present in words, its date as it was typed."""
    return f"{said(page, 'Now')} {chart.now or ''}"


def _grid(rows: Rows, ticks: CalendarTicks) -> Series:
    """The calendar's lines: the steps of an axis are all alike, and months are not."""
    return Series(
        name=said(rows.page, "calendar lines"), colour="line", width=LINE, listed=False,
        values=(0.0, float(len(rows.names)), None) * len(ticks.days),
        x=tuple(day for day in ticks.days for _ in range(3)), x_name=said(rows.page, "dates of lines"),
        x_format=DATE,
    )  # fmt: skip


def _tick_labels(rows: Rows, ticks: CalendarTicks) -> Series:
    heading = said(rows.page, "ticks")
    label = Label(show=("cell",), position="below", size=rows.page.tick, colour="quiet")
    return Series(
        name=said(rows.page, "height of ticks"), values=(0.0,) * len(ticks.days), colour="quiet",
        x=ticks.days, x_name=heading, x_format=DATE, line=False, listed=False, label=label,
        cells=ticks.texts, cells_name=said(rows.page, "tick labels"),
        cell_formula=f'TEXT([{heading}],"{ticks.format}")',
    )  # fmt: skip


def _bars(tasks: Tasks, rows: Rows, legend: bool) -> Iterator[Series]:
    """A series for each group and colour; the first of a group stands in the legend."""
    page = rows.page
    found: dict[tuple[str, str], list[int]] = {}
    for row, last in enumerate(tasks.end.values):
        only = found.setdefault((tasks.groups[row], tasks.colour(row, page)), [])
        if last is not None:
            only.append(row)
    seen: set[str] = set()
    for (group, colour), only in found.items():
        listed = legend and group in tasks.listed and group not in seen
        seen.add(group)
        yield segments(
            rows, group or said(page, "tasks"), tasks.start, tasks.end, colour=colour,
            width=rows.thick(BAR, MOST), only=only, listed=listed,
        )  # fmt: skip


def _now(rows: Rows, now: float, text: str) -> Series:
    """The present: a line with its date over the plot, kept inside the frame."""
    page = rows.page
    half, place = width(text, page.size, True) / 2, rows.along(now)
    left, right = rows.room.left + place - half, page.width - rows.room.left - place - half
    aside = max(0.0, -left) + min(0.0, right)
    label = Label(
        show=("series",), position="above", size=page.size, colour="ink", bold=True,
        shift=(page.across(aside), 0.0) if aside else None,
    )  # fmt: skip
    return Series(
        name=text, values=(0.0, float(len(rows.names))), colour="ink", x=(now, now), width=1.5, listed=False,
        x_name=said(page, "now"), x_format=DATE, points=(Point(1, label=label),),
    )  # fmt: skip


def _milestones(tasks: Tasks, rows: Rows) -> Iterator[Series]:
    """The days alone, as diamonds with their dates."""
    page = rows.page
    only = [row for row, last in enumerate(tasks.end.values) if last is None]
    if not only:
        return
    words = not page.bare and tasks.chart.labels != "none"
    code = DATE if tasks.code == "yyyy-mm" else tasks.code
    texts = tuple(tasks.text(row, code) if row in only else "" for row in range(len(tasks.data.texts)))
    own = {row: tasks.colour(row, page) for row in only}
    first = own[only[0]]
    points = []
    for row in only:
        side = _side(rows, tasks.start.values[row] or 0.0, texts[row], DIAMOND)
        label = cell_label(rows, side) if words else None
        points.append(Point(row, own[row] if own[row] != first else None, label, marker=True))
    yield marks(
        rows, said(page, "milestones"), tasks.start, colour=first, size=DIAMOND, marker="diamond",
        points=tuple(points), only=only, texts=texts if words else (),
        text_formula=f'TEXT({tasks.start.cell},"{code}")' if words else "",
    )  # fmt: skip


def _dates(tasks: Tasks, rows: Rows) -> Iterator[Series]:
    """The dates of the bars: after their ends; where no room is left, before their starts, or else inside."""
    code = tasks.code
    known = [row for row, last in enumerate(tasks.end.values) if last is not None]
    texts = tuple(tasks.text(row, code) if row in known else "" for row in range(len(tasks.data.texts)))
    sides = {row: _beside(tasks, rows, row, texts[row]) for row in known}
    start, end = (f'TEXT([{one.name}],"{code}")' for one in (tasks.start, tasks.end))
    for place, at, side in (("right", tasks.end, 1), ("left", tasks.start, -1), ("inside", tasks.end, -1)):
        only = [row for row in known if sides[row] == place]
        label = replace(
            cell_label(rows, "right" if side > 0 else "left", "quiet"), shift=(side * rows.page.across(AWAY), 0.0)
        )
        points = tuple(
            Point(row, label=replace(label, colour=_on(tasks.colour(row, rows.page))) if place == "inside" else label)
            for row in only
        )
        if points:
            yield marks(
                rows, " ".join((said(rows.page, "dates"), place)), at, colour="quiet",
                points=points, only=only, texts=texts, text_formula=f'IF({start}={end},{start},{start}&" – "&{end})',
            )  # fmt: skip


def _beside(tasks: Tasks, rows: Rows, row: int, text: str) -> str:
    first, last = (rows.along(one.drawn[row] or 0.0) for one in (tasks.start, tasks.end))
    need = AWAY + GAP + width(text, rows.page.size)
    if _side(rows, tasks.end.drawn[row] or 0.0, text) == "right":
        return "right"
    if first >= need:
        return "left"
    return "inside" if last - first >= need and rows.thick(BAR, MOST) >= rows.page.size else ""


def _on(colour: str) -> str:
    """The colour of letters on a bar."""
    return "on_accent" if colour in (*LOUD, "quiet") else "ink"


def _side(rows: Rows, day: float, text: str, mark: float = 0.0) -> Position:
    need = mark / 2 + AWAY + GAP + width(text, rows.page.size)
    return "right" if rows.along(day) + need <= rows.room.width + rows.room.right else "left"
