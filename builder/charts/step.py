"""Steps over time: a value holds until the next one, as prices in a list and rates set by somebody do.

Whole numbers, dates and other numbers along x stand true to scale, and the last value ends where its row stands: write it
once more at the day up to which it holds. Text along x is taken for periods of one length, each with its value.

    chart:
      kind: step
      data: prices
      x: month
      y: [input, output]
      names: {input: 输入, output: 输出}
      unit: 元 / 百万 token
      annotate: [{x: 2025-09, series: output, text: 降价一半}]
"""

from collections.abc import Iterator
from dataclasses import replace

from builder.charts.beneath import beneath, crowded, names_height
from builder.charts.curves import curves
from builder.charts.data import Column, Data, TableData
from builder.charts.options import Chart
from builder.charts.page import ChartPage
from builder.charts.wording import said, unused
from builder.errors import Problem
from builder.plot import Group, Input, Label, Plot, Point, Series

NAME = "step"
PERIOD = 2.0  # days of the axis that a period takes, so that its middle is one of them
VALUE, PLACE = "INT(ROW()/2)", "INT((ROW()+1)/2)"  # rows of the author's table, counted from 1


def plot(chart: Chart, data: Data, page: ChartPage) -> Plot:
    """The finished chart."""
    if data.across == "text":
        return _over_periods(chart, data, page)
    order = sorted(range(len(data.positions)), key=lambda row: data.positions[row])
    held = _held(data, order)
    drawn = replace(curves(chart, held, page, filled=False), kind=NAME)
    whole = data.across != "numbers" and not chart.band and order == list(range(len(order)))
    return _with_formulas(drawn, data, page) if whole else drawn


def problems(chart: Chart, data: Data, table: TableData, page: ChartPage) -> Iterator[Problem]:
    """Rows that are no steps."""
    yield from unused(chart, "stacked", "sort")
    if len(data.texts) < 2:
        yield Problem(chart.data.at, "one row makes no step", "add the row up to which its value holds")
        return
    if data.across != "text":
        seen: set[float] = set()
        for row, place in enumerate(data.positions):
            if place in seen:
                at = table.place(row, table.columns.index(data.x_key))
                yield Problem(at, f"{data.texts[row]} stands twice along x", "a value holds from one place to the next")
            seen.add(place)
        return
    if chart.band or chart.annotate:
        at = (chart.band or chart.annotate)[0].at
        yield Problem(at, "steps over text have no place for this", "write dates or numbers along x")
    yield from () if page.bare else crowded(data, table, page, (0.75 * page.width / len(data.texts),) * len(data.texts))


def _held(data: Data, order: list[int]) -> Data:
    """The rows in order, and before each but the first one more at its place, with the value until then.

    The row with the new value keeps the text; the one that was added is no data.
    """
    rows = [order[0]]
    marks = [True]
    for before, row in zip(order, order[1:], strict=False):
        rows += [before, row]
        marks += [False, True]
    places = [order[0], *(row for row in order[1:] for _ in range(2))]

    def held(column: Column) -> Column:
        return replace(column, values=tuple(column.values[row] for row in rows))

    return replace(
        data,
        texts=tuple(data.texts[row] if mark else "" for row, mark in zip(rows, marks, strict=True)),
        positions=tuple(data.positions[row] for row in places),
        columns=tuple(map(held, data.columns)),
    )


def _with_formulas(drawn: Plot, data: Data, page: ChartPage) -> Plot:
    """The drawn columns as formulas over the author's, which stand before them as typed."""
    place = data.x_name or data.x_key
    inputs = (
        Input(_typed(page, place), data.positions, _day_format(drawn)),
        *(Input(_typed(page, column.name), column.values) for column in data.columns),
    )
    names = {column.name for column in data.columns}

    def with_formula(one: Series) -> Series:
        if one.name not in names or not one.line:
            return one
        cell = f"INDEX([{_typed(page, one.name)}:all],{VALUE})"
        return replace(one, formula=f'=IF({cell}="",NA(),{cell})')

    groups = tuple(replace(group, series=tuple(map(with_formula, group.series))) for group in drawn.groups)
    formula = f"=INDEX([{_typed(page, place)}:all],{PLACE})"
    return replace(drawn, groups=groups, inputs=inputs, category_formula=formula)


def _typed(page: ChartPage, name: str) -> str:
    return name + said(page, "（原值）", " (as typed)")


def _day_format(drawn: Plot) -> str:
    return "yyyy-mm-dd" if "y" in drawn.category_axis.format else "General"


def _over_periods(chart: Chart, data: Data, page: ChartPage) -> Plot:
    """Each text is a period: two days of an axis without labels, its name under the day between."""
    count = len(data.texts)
    rows = [row for row in range(count) for _ in range(3)]
    positions = tuple(PERIOD * row + at for row in range(count) for at in (0.0, PERIOD / 2, PERIOD))
    periods = replace(
        data,
        across="days",
        texts=tuple(data.texts[row] for row in rows),
        positions=positions,
        columns=tuple(replace(one, values=tuple(one.values[row] for row in rows)) for one in data.columns),
    )
    drawn = curves(chart, periods, page, filled=False)
    area = drawn.area or (0.0, 0.0, 1.0, 1.0)
    names = beneath(data.texts, page, area[2] * page.width / count)
    more = max(0.0, names_height(names, page) - (1 - area[1] - area[3]) * page.height)
    groups = drawn.groups if page.bare else (*drawn.groups[:-1], _named(drawn.groups[-1], names, drawn, page))
    axis = replace(drawn.category_axis, labels="none", minimum=0.0, maximum=PERIOD * count, step=PERIOD)
    return replace(
        drawn, groups=groups, category_axis=axis, kind=NAME,
        area=(area[0], area[1], area[2], area[3] - page.down(more)),
    )  # fmt: skip


def _named(group: Group, names: tuple[str, ...], drawn: Plot, page: ChartPage) -> Group:
    """The lines, and an unseen one along the bottom with the periods' names under their middles."""
    bottom = drawn.value_axis.minimum
    label = Label(show=("cell",), position="below", size=page.tick, colour="quiet")
    series = Series(
        said(page, "时段", "periods"),
        tuple(bottom if row % 3 == 1 else None for row in range(3 * len(names))),
        "quiet", line=False, listed=False, cells=tuple(name for name in names for _ in range(3)),
        points=tuple(Point(3 * row + 1, label=label) for row in range(len(names))),
    )  # fmt: skip
    return replace(group, series=(*group.series, series))
