"""Bars that run both ways from zero, each with its name on the far side and its value at its end."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from builder.charts.colours import LOUD, letters
from builder.charts.data import Column, Data, TableData, as_text, in_order
from builder.charts.formats import Format, labels, ticks
from builder.charts.options import Chart
from builder.charts.page import ChartPage, width, wrapped
from builder.charts.room import GAP, LINE, MOST_LABEL, Room, header, unit_over
from builder.charts.scale import Scale, scale, step_for
from builder.charts.wording import said, written
from builder.errors import Problem
from builder.plot import Axis, Errors, Group, Input, Label, Plot, Point, Series, Told

AWAY = 12.0  # points between a bar's end and the letters' far side that are no letters
BESIDE = 4.0  # points from zero, or from a whisker's end, to where the unseen bars end that carry letters


class Signs(Struct, frozen=True):
    """What the parts of the drawing need together."""

    chart: Chart
    data: Data
    page: ChartPage
    form: Format

    @property
    def column(self) -> Column:
        return self.data.columns[0]

    @property
    def low(self) -> Column | None:
        """The least that each value may truly be."""
        return self.data.roles.get(f"errors.{self.column.key}.low")

    @property
    def high(self) -> Column | None:
        return self.data.roles.get(f"errors.{self.column.key}.high")

    @property
    def valued(self) -> bool:
        """Whether values stand at the bars, and so no axis."""
        return self.chart.labels != "none" and not self.page.bare

    def reach(self, row: int) -> tuple[float, float]:
        """How far a row is drawn to the left and to the right of zero."""
        found = [0.0]
        for column in (self.column, self.low, self.high):
            value = column.values[row] if column else None
            found += [] if value is None else [value]
        return min(found), max(found)


def signs(chart: Chart, data: Data, page: ChartPage) -> Plot:
    """The finished chart; its rows stand in the table's order or by their values."""
    data = in_order(as_text(data), chart.sort)
    numbers = data.columns[0].numbers
    form = labels(str(chart.format or ""), numbers, data.decimals)
    form = replace(form, signed=form.signed or (min(numbers) < 0 < max(numbers) and not chart.format))
    plan = Signs(chart, data, page, form)
    unit = unit_over(chart, page)
    room = _room(plan, header(page, unit, ()).height)
    values = _scale(plan, room)
    return Plot(
        groups=(Group("bar", _series(plan, BESIDE / room.width * (values.high - values.low)), overlap=100, gap=55),),
        categories=_names(plan),
        category_axis=Axis(
            visible=not page.bare, size=page.size, colour="ink", labels="none", reverse=True, line_colour="ink"
        ),
        value_axis=_axis(plan, values),
        title=unit,
        title_size=page.size,
        area=room.shares,
        language=page.language,
        category_name=data.x_name or data.x_key,
        kind="diverging",
        inputs=tuple(Input(column.name, column.values) for column in (plan.low, plan.high) if column),
        told=(Told(plan.column.name, tuple(_told(plan))),),
    )


def signs_problems(chart: Chart, data: Data, table: TableData) -> Iterator[Problem]:
    """Bounds that do not hold the value, and options for several columns."""
    if chart.stacked != "false":
        yield Problem(chart.at, "one column cannot be stacked", "leave `stacked:` out")
    if chart.totals:
        yield Problem(chart.at, "`totals:` sums several answers, and there is one column", "leave it out")
    column = data.columns[0]
    for key in chart.errors:
        if key != column.key:
            yield Problem(chart.at, f"no drawn column named '{key}' for `errors:`", f"the column is '{column.key}'")
    low, high = (data.roles.get(f"errors.{column.key}.{end}") for end in ("low", "high"))
    if low is None or high is None:
        return
    for row, value in enumerate(column.values):
        least, most = low.values[row], high.values[row]
        if value is None or least is None or most is None:
            continue
        if not least <= value <= most:
            at = table.place(row, table.columns.index(column.key))
            yield Problem(at, f"{value:.12g} does not lie between {least:.12g} and {most:.12g}", "check `errors:`")


def _told(plan: Signs) -> Iterator[tuple[str, str]]:
    for row, (text, value) in enumerate(zip(plan.data.texts, plan.column.values, strict=True)):
        if value is None:
            continue
        low, high = (column.values[row] if column else None for column in (plan.low, plan.high))
        span = "" if low is None or high is None else f" [{plan.form.text(low)}, {plan.form.text(high)}]"
        yield text, plan.form.text(value) + span


def _room(plan: Signs, top: float) -> Room:
    page = plan.page
    if page.bare:
        return Room(page, left=2, top=8, right=8, bottom=2)
    return Room(page, left=GAP, top=top + GAP, right=GAP, bottom=GAP if plan.valued else page.tick * LINE + GAP)


def _names(plan: Signs) -> tuple[str, ...]:
    return tuple(wrapped(name, plan.page.size, MOST_LABEL * plan.page.width) for name in plan.data.texts)


def _scale(plan: Signs, room: Room) -> Scale:
    """The range in which bars, whiskers, values and the names across from them are all inside."""
    page, names = plan.page, _names(plan)
    rows = range(len(plan.data.texts))
    ends = tuple(plan.reach(row) for row in rows)
    low, high = min(end[0] for end in ends), max(end[1] for end in ends)
    if low == high:
        high = 1.0
    if not plan.valued:
        found = scale(low, high, 5)
        low, high = found.low, found.high
    if page.bare:
        return Scale(low, high, high - low)
    share = 1.0
    for _ in range(12):  # letters take room from what they stand beside, so their share grows with the range
        share = (high - low) / room.width
        for row in rows:
            value = plan.column.values[row]
            name = width(names[row], page.size) + AWAY
            text = width(plan.form.text(value), page.size, True) + AWAY if plan.valued and value is not None else 0.0
            left, right = (name, text) if (value or 0.0) >= 0 else (text, name)
            low, high = min(low, ends[row][0] - left * share), max(high, ends[row][1] + right * share)
    return Scale(low, high, step_for(low, high, 5))


def _axis(plan: Signs, values: Scale) -> Axis:
    shown = not plan.valued and not plan.page.bare
    form = ticks(values.ticks, plan.form, written=plan.chart.format is not None)
    return Axis(
        visible=shown, minimum=values.low, maximum=values.high, step=values.step, format=form.code, grid=shown,
        line=False, size=plan.page.tick,
    )  # fmt: skip


def _series(plan: Signs, beside: float) -> tuple[Series, ...]:
    """The bars, and unseen bars at the ends of which names and, beyond whiskers, values stand."""
    bars = _bars(plan)
    if plan.page.bare:
        return (bars,)
    away = float(f"{beside:.2g}")  # a figure in formulas
    if plan.low and plan.high and plan.valued:
        return (bars, _far_names(plan, away), _far_values(plan, away))
    return (bars, _far_names(plan, away))


def _bars(plan: Signs) -> Series:
    column = plan.column
    beside = plan.valued and not plan.low
    points = []
    own = _colour(plan, 0, max(column.numbers, key=abs))
    for row, value in enumerate(column.values):
        if value is None:
            continue
        colour = _colour(plan, row, value)
        label = _label(plan, row, colour) if beside else None
        if label or colour != own:
            points.append(Point(row, colour=colour if colour != own else None, label=label))
    return Series(column.name, column.values, own, points=tuple(points), format=plan.form.code, errors=_errors(plan))


def _errors(plan: Signs) -> tuple[Errors, ...]:
    low, high = plan.low, plan.high
    if not low or not high:
        return ()
    over, under = [], []
    for value, least, most in zip(plan.column.values, low.values, high.values, strict=True):
        over.append(0.0 if value is None or most is None else round(most - value, 15))
        under.append(0.0 if value is None or least is None else round(value - least, 15))
    own = f"[{plan.column.name}]"
    return (
        Errors(
            plus=tuple(over), minus=tuple(under),
            names=(said(plan.page, "error up"), said(plan.page, "error down")),
            formulas=(_unless(high.name, f"[{high.name}]-{own}"), _unless(low.name, f"{own}-[{low.name}]")),
        ),
    )  # fmt: skip


def _unless(name: str, formula: str) -> str:
    """A formula that leaves out rows without a bound."""
    return f'=IF([{name}]="",0,{formula})'


def _far_names(plan: Signs, away: float) -> Series:
    """Unseen bars away from the drawn ones, a little beyond whiskers: a name stands at the end of each."""
    found = []
    for row, value in enumerate(plan.column.values):
        low, high = plan.reach(row)
        found.append(low - away if (value or 0.0) >= 0 else high + away)
    own = f"[{plan.column.name}]"
    least, most = (f",[{column.name}]" if column else "" for column in (plan.low, plan.high))
    return Series(
        said(plan.page, "place of the name"), tuple(found), "paper", opacity=0, listed=False,
        label=Label(show=("category",), position="outside", size=plan.page.size, colour="ink"),
        points=tuple(_bold_names(plan)),
        formula=f"=IF({own}>=0,MIN(0{least})-{away!r},MAX(0{most})+{away!r})",
    )  # fmt: skip


def _bold_names(plan: Signs) -> Iterator[Point]:
    for row, text in enumerate(plan.data.texts):
        if _loud(plan, text):
            label = Label(show=("category",), position="outside", size=plan.page.size, colour="ink", bold=True)
            yield Point(row, label=label)


def _far_values(plan: Signs, away: float) -> Series:
    """Unseen bars a little longer than the whiskers, with the values at their ends."""
    found = []
    for row, value in enumerate(plan.column.values):
        low, high = plan.reach(row)
        found.append(None if value is None else high + away if value >= 0 else low - away)
    points = tuple(
        Point(row, label=replace(_label(plan, row, _colour(plan, row, value)), show=("cell",), format=""))
        for row, value in enumerate(plan.column.values)
        if value is not None
    )
    own = f"[{plan.column.name}]"
    least, most = (f",[{column.name}]" if column else "" for column in (plan.low, plan.high))
    return Series(
        said(plan.page, "place of the value"),
        tuple(found),
        "paper",
        opacity=0,
        listed=False,
        points=points,
        cells=tuple("" if value is None else plan.form.text(value) for value in plan.column.values),
        formula=f'=IF({own}="",NA(),IF({own}>=0,MAX({own}{most})+{away!r},MIN({own}{least})-{away!r}))',
        cell_formula=f'=IF({own}="","",{written(plan.form, own)})',
    )


def _label(plan: Signs, row: int, colour: str) -> Label:
    return Label(
        position="outside", size=plan.page.size, colour=letters(colour) if colour in LOUD else "ink",
        bold=_loud(plan, plan.data.texts[row]) or (not plan.chart.highlight and colour in LOUD), format=plan.form.code,
    )  # fmt: skip


def _colour(plan: Signs, row: int, value: float) -> str:
    """By the author, by what is pointed out, else by sign."""
    name, column = plan.data.texts[row], plan.column
    if plan.page.bare:
        return "cover_accent" if value >= 0 else "cover_warm"
    if name in plan.chart.colours:
        return str(plan.chart.colours[name])
    if column.key in plan.chart.colours:
        return str(plan.chart.colours[column.key])
    by_sign = "gain" if value >= 0 else "warm"
    if any(text.content in plan.data.texts for text in plan.chart.highlight):
        return by_sign if _loud(plan, name) else "mute"
    return by_sign


def _loud(plan: Signs, name: str) -> bool:
    return any(text.content == name for text in plan.chart.highlight)
