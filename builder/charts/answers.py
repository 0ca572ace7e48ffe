"""Answers from refusal to approval, stacked around a line: refusals end at it, approvals begin there.

The author's columns are drawn as they are, in their order; an unseen bar before them, a formula, pushes each row to
where its middle meets the line.
"""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from builder.charts.colours import LOUD, any_highlighted, highlighted
from builder.charts.data import Column, Data, TableData, as_text, picked
from builder.charts.formats import Format, labels
from builder.charts.options import Chart
from builder.charts.page import ChartPage, width, wrapped
from builder.charts.room import GAP, LINE, MOST_LABEL, Room, furnished, header, widest
from builder.charts.wording import said, written
from builder.errors import Problem
from builder.plot import Axis, Group, Input, Label, Plot, Point, Series, Told

MOST_ANSWERS = 5
AGAINST = {1: ("warm",), 2: ("warm", "warm_tint")}  # from the outside in
APPROVING = {1: ("gain",), 2: ("gain_tint", "gain")}  # from the inside out
APART = 0.06  # of the longest row: what parts the neutral answers from the others
BESIDE = 6.0  # points that a label leaves free in its bar


class Answers(Struct, frozen=True):
    """What the parts of the drawing need together; `columns` are amounts, or shares of a hundred."""

    chart: Chart
    data: Data
    page: ChartPage
    form: Format
    columns: tuple[Column, ...]

    @property
    def half(self) -> int:
        """How many answers lie on each side."""
        return len(self.columns) // 2

    @property
    def against(self) -> tuple[Column, ...]:
        return self.columns[: self.half]

    @property
    def middle(self) -> Column | None:
        return self.columns[self.half] if len(self.columns) % 2 else None

    @property
    def approving(self) -> tuple[Column, ...]:
        return self.columns[-self.half :]

    @property
    def split(self) -> Column | None:
        """The neutral answers where they lie across the line."""
        return self.middle if self.chart.neutral == "split" else None

    @property
    def centre(self) -> float:
        """Where the line stands: the most that lies left of it."""
        return max(self.left(row) for row in range(len(self.data.texts)))

    @property
    def farthest(self) -> float:
        """How far the answers reach, those apart left out."""
        return max(self.centre + self.right(row) for row in range(len(self.data.texts)))

    def left(self, row: int) -> float:
        return _sum(self.against, row) + (_sum((self.split,), row) / 2 if self.split else 0.0)

    def right(self, row: int) -> float:
        return _sum(self.approving, row) + (_sum((self.split,), row) / 2 if self.split else 0.0)

    @property
    def counted(self) -> bool:
        """Whether amounts were made shares of a hundred."""
        return self.chart.stacked == "percent"


def answers(chart: Chart, data: Data, page: ChartPage) -> Plot:
    """The finished chart; its rows stand in the table's order or by their approval."""
    data = _sorted(chart, as_text(data))
    columns = _columns(chart, data)
    numbers = tuple(number for column in columns for number in column.numbers)
    form = labels(str(chart.format or ""), numbers, 0 if chart.stacked == "percent" else data.decimals)
    plan = Answers(chart, data, page, form, columns)
    unit = "" if page.bare else str(chart.unit or "")  # shares of a hundred are written as such
    apart = plan.middle if not plan.split else None
    legend = () if page.bare or chart.labels == "none" else tuple(one.name for one in columns if one is not apart)
    over = header(page, unit, legend)
    room = _room(plan, over.height + (page.size * LINE if apart and legend else 0.0))
    low, high = _range(plan, room)
    line = not page.bare and not plan.split
    beyond = room.left + (_beyond(plan) - low) / (high - low) * room.width
    drawn = Plot(
        groups=(Group("bar", _series(plan, room, high - low), grouping="stacked", gap=45),),
        categories=_names(plan),
        category_axis=Axis(
            visible=not page.bare, size=page.size, colour="ink", labels="low", reverse=True, line=line,
            line_colour="ink", crosses=plan.centre, title=apart.name if apart and legend else "", title_size=page.size,
            title_at=(page.across(beyond), page.down(room.top - page.size * LINE)),
        ),
        value_axis=Axis(visible=False, minimum=low, maximum=high, step=high - low),
        kind="diverging",
        inputs=tuple(Input(_typed(plan, column), column.values) for column in data.columns) if plan.counted else (),
        told=tuple(_told(plan)),
    )  # fmt: skip
    return furnished(drawn, data, room, over, unit, legend=bool(legend))


def answers_problems(chart: Chart, data: Data, table: TableData) -> Iterator[Problem]:
    """Negative answers, rows without any, and bounds, which stacks cannot show."""
    if chart.errors:
        yield Problem(chart.at, "stacked answers have no place for `errors:`", "draw one column, or leave it out")
    for row, text in enumerate(data.texts):
        for column in data.columns:
            value = column.values[row]
            if value is not None and value < 0:
                at = table.place(row, table.columns.index(column.key))
                message = f"an answer cannot be given {value:.12g} times"
                yield Problem(at, message, "write amounts; the first columns are drawn to the left by themselves")
        if not any(column.values[row] for column in data.columns):
            at = table.place(row, table.columns.index(data.x_key))
            yield Problem(at, f"'{text}' has no answers", "leave the row out")


def _columns(chart: Chart, data: Data) -> tuple[Column, ...]:
    if chart.stacked != "percent":
        return data.columns
    totals = [_sum(data.columns, row) for row in range(len(data.texts))]
    return tuple(
        replace(
            column,
            values=tuple(100 * (value or 0.0) / total for value, total in zip(column.values, totals, strict=True)),
        )
        for column in data.columns
    )


def _sorted(chart: Chart, data: Data) -> Data:
    """By the share that approves."""
    if chart.sort == "none":
        return data
    half = len(data.columns) // 2

    def key(row: int) -> float:
        return _sum(data.columns[-half:], row) / (_sum(data.columns, row) or 1.0)

    return picked(data, sorted(range(len(data.texts)), key=key, reverse=chart.sort == "descending"))


def _sum(columns: tuple[Column, ...], row: int) -> float:
    return sum(column.values[row] or 0.0 for column in columns)


def _names(plan: Answers) -> tuple[str, ...]:
    return tuple(wrapped(name, plan.page.size, MOST_LABEL * plan.page.width) for name in plan.data.texts)


def _room(plan: Answers, top: float) -> Room:
    page = plan.page
    if page.bare:
        return Room(page, left=2, top=8, right=8, bottom=2)
    left = widest(_names(plan), page.size) + 2 * GAP
    return Room(page, left=left, top=top + GAP, right=GAP, bottom=GAP)


def _range(plan: Answers, room: Room) -> tuple[float, float]:
    """The axis from the first bar to the last, with room for the sums beside them."""
    low, high = 0.0, plan.farthest
    if plan.middle and not plan.split:
        high = _beyond(plan) + max(plan.middle.numbers)
    letters = _totals_width(plan)
    share = letters / max(room.width, 2 * letters + 1)
    more = (high - low) * share / (1 - (1 if plan.middle and not plan.split else 2) * share)
    return low - more, high + (0.0 if plan.middle and not plan.split else more)


def _totals_width(plan: Answers) -> float:
    if not plan.chart.totals or plan.page.bare:
        return 0.0
    return max(width(text, plan.page.size, True) for texts in _totals(plan) for text in texts) + 3 * GAP


def _beyond(plan: Answers) -> float:
    """Where answers that stand apart begin."""
    letters = _totals_width(plan) / max(plan.page.width, 1.0)
    return plan.farthest * (1 + APART + letters * 1.8)


def _totals(plan: Answers) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The sums of refusals and of approvals."""
    rows = range(len(plan.data.texts))
    both = (plan.against, plan.approving)
    return tuple(tuple(plan.form.text(round(_sum(side, row), 10)) for row in rows) for side in both)  # type: ignore[return-value]


def _series(plan: Answers, room: Room, span: float) -> tuple[Series, ...]:
    """The unseen bar that pushes, the answers, and those apart with an unseen bar before them.

    LibreOffice counts lying bars from the last when it leaves entries out of a legend, so these stand evenly at both
    ends: one before and one after the answers, or two.
    """
    drawn = {column.key: _answer(plan, column, colour, room, span) for column, colour in _colours(plan)}
    apart = plan.middle if not plan.split else None
    main = [drawn[column.key] for column in plan.columns if column is not apart]
    series = [_push(plan), *main]
    series.append(_spacer(plan))
    if not apart:
        return tuple(series)
    pad = Series(said(plan.page, "pad"), (0.0,) * len(plan.data.texts), "paper", opacity=0, listed=False)
    return (series[0], pad, *series[1:], replace(drawn[apart.key], listed=False))


def _push(plan: Answers) -> Series:
    """From the axis' start to the row's first answer; the sum of refusals stands at its end."""
    rows = range(len(plan.data.texts))
    values = tuple(round(plan.centre - plan.left(row), 10) + 0.0 for row in rows)
    left = "".join(f"-[{column.name}]" for column in plan.against) + (f"-[{plan.split.name}]/2" if plan.split else "")
    name = said(plan.page, "start")
    plain = Series(name, values, "paper", opacity=0, listed=False, formula=f"={plan.centre!r}{left}")
    if not plan.chart.totals or plan.page.bare:
        return plain
    label = Label(show=("cell",), position="inside", size=plan.page.size, colour="warm", bold=True)
    against = "+".join(f"[{column.name}]" for column in plan.against)
    return replace(plain, label=label, cells=_totals(plan)[0], cell_formula=f"={written(plan.form, against)}")


def _spacer(plan: Answers) -> Series:
    """After the approvals, with their sum at its beginning; up to the answers that stand apart."""
    rows = range(len(plan.data.texts))
    apart = plan.middle is not None and not plan.split
    end = _beyond(plan) if apart else plan.farthest * 1.25
    values = tuple(round(end - plan.centre - plan.right(row), 10) for row in rows)
    right = "".join(f"-[{column.name}]" for column in plan.approving) + (
        f"-[{plan.split.name}]/2" if plan.split else ""
    )
    name = said(plan.page, "space")
    plain = Series(name, values, "paper", opacity=0, listed=False, formula=f"={end!r}-{plan.centre!r}{right}")
    if not plan.chart.totals or plan.page.bare:
        return plain
    label = Label(show=("cell",), position="base", size=plan.page.size, colour="gain", bold=True)
    approving = "+".join(f"[{column.name}]" for column in plan.approving)
    return replace(plain, label=label, cells=_totals(plan)[1], cell_formula=f"={written(plan.form, approving)}")


def _answer(plan: Answers, column: Column, colour: str, room: Room, span: float) -> Series:
    """An answer's bars with its values in those that hold them."""
    label = Label(
        position="centre", size=plan.page.size, colour="on_accent" if colour in (*LOUD, "quiet", "ink") else "ink",
        format=plan.form.code,
    )  # fmt: skip
    tall = room.height / len(plan.data.texts) / 1.45 >= plan.page.size * 1.1
    points = tuple(
        Point(row, label=label)
        for row, value in enumerate(column.values)
        if value and not plan.page.bare and plan.chart.labels != "none" and tall
        if value / span * room.width >= width(plan.form.text(value), plan.page.size) + BESIDE
    )
    formula = ""
    if plan.counted:
        typed = [f"[{_typed(plan, other)}]" for other in plan.data.columns]
        formula = f"=100*[{_typed(plan, column)}]/({'+'.join(typed)})"
    return Series(
        column.name, column.values, colour, width=1.0, outline="paper", points=points, format=plan.form.code,
        formula=formula,
    )  # fmt: skip


def _typed(plan: Answers, column: Column) -> str:
    """The author's own column where its shares are drawn."""
    return column.name + said(plan.page, " (as typed)")


def _colours(plan: Answers) -> tuple[tuple[Column, str], ...]:
    middle = ("line",) if plan.middle else ()
    own = (*AGAINST[plan.half], *middle, *APPROVING[plan.half])
    if plan.page.bare:
        own = ("cover_warm",) * plan.half + ("cover_line",) * len(middle) + ("cover_accent",) * plan.half
    if any_highlighted(plan.chart, plan.columns):
        own = tuple("accent" if highlighted(plan.chart, column) else "line" for column in plan.columns)
    return tuple(
        (column, str(plan.chart.colours.get(column.key, colour)))
        for column, colour in zip(plan.columns, own, strict=True)
    )


def _told(plan: Answers) -> Iterator[Told]:
    for column in plan.columns:
        shown = ("–" if value is None else plan.form.text(value) for value in column.values)
        yield Told(column.name, tuple(zip(plan.data.texts, shown, strict=True)))
