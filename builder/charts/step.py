"""Steps over time: a value holds until the next one, as prices in a list and rates set by somebody do.

Whole numbers, dates and other numbers along x stand true to scale, and the last value ends where its row stands: write
it once more at the day up to which it holds. Text along x is taken for periods of one length, each with its value.

    data:
      prices:
        columns: [month, input, output]
        rows:
          - [2024-05, 10, 40]
          - [2024-12, 4, 16]
          - [2025-09, 2, 6]
          - [2026-01, 2, 6]
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
from datetime import date
from itertools import pairwise
from math import floor

from msgspec.structs import replace

from builder.charts.beneath import beneath, crowded, names_height
from builder.charts.curves import curves
from builder.charts.data import DAY_ZERO, Data, TableData, picked, position
from builder.charts.formats import labels, shortest
from builder.charts.option_rules import option_rules
from builder.charts.options import Annotation, Chart
from builder.charts.page import ChartPage
from builder.charts.wording import headings, said, unused
from builder.errors import Problem
from builder.outline.records import Text
from builder.plot import Group, Input, Label, Plot, Point, Series, Told

NAME = "step"
TAKES = ("log", "now", "reference")
FEW = 6  # values that are told one by one
PERIOD = 2.0  # days of the axis that a period takes, so that its middle is one of them
TREAD = 2  # rows of the workbook for a step: where its value begins and where it ends; a third, between, for callouts


def plot(chart: Chart, data: Data, page: ChartPage) -> Plot:
    """The finished chart."""
    if data.across == "text":
        return _over_periods(chart, data, page)
    order = sorted(range(len(data.positions)), key=lambda row: data.positions[row])
    tread = TREAD + bool(chart.annotate)
    held = _held(picked(data, order), tread)
    drawn = replace(curves(_on_treads(chart, data), held, page, filled=False), kind=NAME, told=_told(data, page, chart))
    added = len(drawn.categories) != len(held.positions)  # rows for bands and for lines of reference
    whole = data.across != "numbers" and not added and order == list(range(len(order)))
    return _with_formulas(drawn, data, page, tread) if whole else drawn


def problems(chart: Chart, data: Data, table: TableData, page: ChartPage) -> Iterator[Problem]:
    """Rows that are no steps."""
    yield from unused(chart, "stacked", "sort")
    yield from option_rules(chart, data, table, page, TAKES)
    if chart.labels == "values":
        yield Problem(chart.at, "steps have their last value at the end, not one at each", "leave `labels:` out")
    if len(data.texts) < 2:
        yield Problem(chart.data.at, "one row makes no step", "add the row up to which its value holds")
        return
    yield from headings(chart, data)
    if data.across != "text":
        seen: set[float] = set()
        for row, place in enumerate(data.positions):
            if place in seen:
                at = table.place(row, table.columns.index(data.x_key))
                yield Problem(at, f"{data.texts[row]} stands twice along x", "a value holds from one place to the next")
            seen.add(place)
        return
    if chart.band:
        yield Problem(chart.band[0].at, "steps over text have no place for a band", "write dates or numbers along x")
    yield from () if page.bare else crowded(data, table, page, (0.75 * page.width / len(data.texts),) * len(data.texts))


def _held(data: Data, tread: int) -> Data:
    """For each row but the last its step: where the value begins, where it ends, and if need be a row between.

    Rows that were added have no text.
    """
    rows, places = [], []
    for row, (start, end) in enumerate(pairwise(data.positions)):
        rows += [row] * tread
        places += [start, *([_middle(data, start, end)] if tread > TREAD else []), end]
    last = len(data.positions) - 1
    rows, places = [*rows, last], [*places, data.positions[last]]
    return replace(
        data,
        texts=tuple("" if index % tread else data.texts[row] for index, row in enumerate(rows)),
        positions=tuple(places),
        columns=tuple(replace(one, values=tuple(one.values[row] for row in rows)) for one in data.columns),
    )


def _middle(data: Data, start: float, end: float) -> float:
    """The middle of a step, on a whole day where days are counted."""
    middle = (start + end) / 2
    return middle if data.across == "numbers" else float(floor(middle))


def _on_treads(chart: Chart, data: Data) -> Chart:
    """The chart with its callouts in the middle of the steps that they are about: at the edges a line runs upright."""
    if not chart.annotate:
        return chart
    places = sorted(data.positions)
    found = []
    for one in chart.annotate:
        at = position(data, str(one.x))
        following = [place for place in places if at is not None and place > at]
        if at is not None and following:
            middle = Text(_written(data, _middle(data, at, following[0])), one.x.at)
            one = Annotation(x=middle, series=one.series, text=one.text, at=one.at)
        found.append(one)
    return _annotated(chart, found)


def _written(data: Data, place: float) -> str:
    """A place on the axis as an author would write it."""
    if data.across == "dates":
        return date.fromordinal(int(place) + DAY_ZERO).isoformat()
    return repr(place)


def _with_formulas(drawn: Plot, data: Data, page: ChartPage, tread: int) -> Plot:
    """The drawn columns as formulas over the author's, which stand before them as typed."""
    drawn = _indexed(drawn, data, page, tread)
    place = data.x_name or data.x_key
    days = Input(_typed(page, place), data.positions, _day_format(drawn))
    step, phase = f"INT((ROW()-2)/{tread})+1", f"MOD(ROW()-2,{tread})"
    at = f"INDEX([{_typed(page, place)}:all],"
    formula = f"={at}{step}+{phase})"
    if tread > TREAD:
        formula = f"=IF({phase}=1,INT(({at}{step})+{at}{step}+1))/2),{at}{step}+INT({phase}/2)))"
    return replace(drawn, inputs=(days, *drawn.inputs), category_formula=formula)


def _indexed(drawn: Plot, data: Data, page: ChartPage, tread: int) -> Plot:
    """The values as formulas: each stands in as many rows as a step has."""
    names = {column.name for column in data.columns}

    def with_formula(one: Series) -> Series:
        if one.name not in names or not one.line:
            return one
        cell = f"INDEX([{_typed(page, one.name)}:all],INT((ROW()-2)/{tread})+1)"
        return replace(one, formula=f'=IF({cell}="",NA(),{cell})')

    groups = tuple(replace(group, series=tuple(map(with_formula, group.series))) for group in drawn.groups)
    return replace(
        drawn, groups=groups, inputs=tuple(Input(_typed(page, one.name), one.values) for one in data.columns)
    )


def _told(data: Data, page: ChartPage, chart: Chart) -> tuple[Told, ...]:
    """The values with the places from which they hold; of many the first and the last."""
    form = labels(str(chart.format or ""), data.numbers, data.decimals)
    found = []
    for column in data.columns:
        rows = zip(data.texts, column.values, strict=True)
        known = [(text, shortest(value, form).text(value)) for text, value in rows if value is not None]
        found.append(Told(column.name, tuple(known if len(known) <= FEW else [known[0], known[-1]])))
    return tuple(found)


def _typed(page: ChartPage, name: str) -> str:
    return name + said(page, " (as typed)")


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
        texts=tuple("" if index % 3 else data.texts[row] for index, row in enumerate(rows)),
        positions=positions,
        columns=tuple(replace(one, values=tuple(one.values[row] for row in rows)) for one in data.columns),
    )
    drawn = curves(_on_periods(chart, data), periods, page, filled=False)
    drawn = _indexed(drawn, data, page, 3) if len(drawn.categories) == len(positions) else drawn
    area = drawn.area or (0.0, 0.0, 1.0, 1.0)
    names = beneath(data.texts, page, area[2] * page.width / count)
    more = max(0.0, names_height(names, page) - (1 - area[1] - area[3]) * page.height)
    groups = drawn.groups if page.bare else (*drawn.groups[:-1], _named(drawn.groups[-1], names, drawn, page))
    axis = replace(drawn.category_axis, labels="none", minimum=0.0, maximum=PERIOD * count, step=PERIOD)
    return replace(
        drawn, groups=groups, category_axis=axis, kind=NAME, told=_told(data, page, chart),
        area=(area[0], area[1], area[2], area[3] - page.down(more)),
    )  # fmt: skip


def _on_periods(chart: Chart, data: Data) -> Chart:
    """The chart with its callouts in the middles of periods."""
    found = []
    for one in chart.annotate:
        middle = PERIOD * data.texts.index(str(one.x)) + PERIOD / 2
        found.append(Annotation(x=Text(repr(middle), one.x.at), series=one.series, text=one.text, at=one.at))
    return _annotated(chart, found)


def _annotated(chart: Chart, annotations: list[Annotation]) -> Chart:
    said_before = {name: getattr(chart, name) for name in chart.__struct_fields__}
    return Chart(**{**said_before, "annotate": tuple(annotations)})


def _named(group: Group, names: tuple[str, ...], drawn: Plot, page: ChartPage) -> Group:
    """The lines, and an unseen one along the bottom with the periods' names under their middles."""
    bottom = drawn.value_axis.minimum
    label = Label(show=("cell",), position="below", size=page.tick, colour="quiet")
    series = Series(
        said(page, "periods"),
        tuple(bottom if row % 3 == 1 else None for row in range(3 * len(names))),
        "quiet", line=False, listed=False, cells=tuple(name for name in names for _ in range(3)),
        points=tuple(Point(3 * row + 1, label=label) for row in range(len(names))),
    )  # fmt: skip
    return replace(group, series=(*group.series, series))
