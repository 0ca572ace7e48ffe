"""The series of a waterfall: stacked parts over and under zero, thin lines between them, labels at their ends.

A bar from `start` to `end` is an unseen part from zero to the nearer of the two, and a seen one from there on. Where
they lie on both sides of zero the seen part is two, one on each side. All are formulas over the author's column.
"""

from msgspec import Struct
from msgspec.structs import replace

from builder.charts.colours import letters
from builder.charts.data import Data
from builder.charts.formats import Format
from builder.charts.options import Chart
from builder.charts.page import ChartPage
from builder.charts.room import LINE
from builder.charts.wording import said, written
from builder.plot import Group, Input, Label, Point, Series

GAP_WIDTH = 45
KEYS = {"gain": "up", "warm": "down", "quiet": "sum"}  # what the author calls them under `colours:`
AIR = 4.0  # points over a label


class Step(Struct, frozen=True):
    """A bar: where it starts and ends, and what the steps before it came to."""

    start: float
    end: float
    before: float
    total: bool = False


class Fall(Struct, frozen=True):
    """What the parts of the drawing need together."""

    chart: Chart
    data: Data
    page: ChartPage
    form: Format  # of changes, with their signs
    steps: tuple[Step, ...]
    valued: bool

    @property
    def label_height(self) -> float:
        """The room that a label takes over its bar, in points."""
        return self.page.size * LINE + AIR

    @property
    def plain(self) -> Format:
        """The format of sums."""
        return replace(self.form, signed=False)

    @property
    def texts(self) -> tuple[str, ...]:
        """The labels: changes with their signs, sums without."""
        return tuple(
            self.plain.text(step.end) if step.total else self.form.text(round(step.end - step.start, 15))
            for step in self.steps
        )

    @property
    def own(self) -> str:
        """The author's column in the workbook."""
        name = self.data.columns[0].name
        return name if name not in self.headings else name + said(self.page, " (as typed)")

    @property
    def headings(self) -> tuple[str, ...]:
        """The columns that formulas look for."""
        return (_start(self), _end(self), _sum(self), self.data.x_name or self.data.x_key)


def walk(chart: Chart, data: Data) -> tuple[Step, ...]:
    """The bars of a waterfall's only column; sums start at zero, a step without a value changes nothing."""
    column = data.columns[0]
    sums = {text.content for text in chart.sums}
    end, found = 0.0, []
    for text, value in zip(data.texts, column.values, strict=True):
        before, total = end, text in sums
        end = (before if value is None else value) if total else round(before + (value or 0.0), column.decimals)
        found.append(Step(0.0 if total else before, end, before, total))
    return tuple(found)


def inputs_of(fall: Fall) -> tuple[Input, ...]:
    """The author's column and which rows are sums: 1 for one that is reckoned, 2 for the amount to begin with.

    A sum that agrees with its parts is left empty, so that it follows them.
    """
    values = fall.data.columns[0].values
    kept = tuple(
        None if step.total and row and value == step.before else value
        for row, (step, value) in enumerate(zip(fall.steps, values, strict=True))
    )
    marks = tuple((2.0 if row == 0 else 1.0) if step.total else 0.0 for row, step in enumerate(fall.steps))
    return (Input(fall.own, kept), Input(_sum(fall), marks))


def bars_of(fall: Fall) -> Group:
    """The unseen part and the seen ones."""
    start, end = _start(fall), _end(fall)
    parts = (
        ("rise", "gain", f"IF(AND([{_sum(fall)}]=0,[{end}]>=[{start}])"),
        ("fall", "warm", f"IF(AND([{_sum(fall)}]=0,[{end}]<[{start}])"),
        ("sum", "quiet", f"IF([{_sum(fall)}]>0"),
    )
    nearest = f"=MAX(0,MIN([{start}],[{end}]))+MIN(0,MAX([{start}],[{end}]))"
    base = tuple(max(0.0, min(one.start, one.end)) + min(0.0, max(one.start, one.end)) for one in fall.steps)
    found = [Series(said(fall.page, "base"), base, "paper", opacity=0, listed=False, formula=nearest)]
    for key, colour, condition in parts:
        for over in (True, False):
            side = "" if over else said(fall.page, " (below zero)")
            sign, bound = (1, "MAX(0,") if over else (-1, "MIN(0,")
            values = tuple(_part(step, sign) if _of(step) == key else 0.0 for step in fall.steps)
            found.append(
                Series(
                    said(fall.page, key) + side, values, _colour(fall, colour), width=0,
                    points=_points(fall, key), format=fall.plain.code, listed=False,
                    formula=f"={condition},{_length(bound, start, end, over)},0)",
                )
            )  # fmt: skip
    return Group("column", tuple(found), grouping="stacked", gap=GAP_WIDTH)


def lines_of(fall: Fall, tall: float) -> Group:
    """Where bars start and end, labels `tall` on the axis at the ends, and lines from each end to the next bar."""
    start, end = _start(fall), _end(fall)
    own, total = fall.own, _sum(fall)
    before = f"N([{end}:-1])"
    starts = tuple(step.start for step in fall.steps)
    ends = tuple(step.end for step in fall.steps)
    hidden = Series(start, starts, "quiet", line=False, listed=False, formula=f"=IF([{total}]>0,0,{before})")
    reached = f'=IF([{total}]=1,IF([{own}]="",{before},[{own}]),{before}+[{own}])'
    series = [hidden, replace(hidden, name=end, values=ends, formula=reached)]
    if fall.valued:
        series += [_labels(fall, tall, over=True), _labels(fall, tall, over=False)]
    return Group("line", (*series, *(() if fall.page.bare else _joins(fall))), grouping="standard")


def _joins(fall: Fall) -> tuple[Series, ...]:
    """Every third pair of bars is joined by one series, with a gap before its next."""
    end, count = _end(fall), len(fall.steps)
    found = []
    for turn in range(3):
        values = tuple(_join(fall, row, (row - turn) % 3) for row in range(count))
        turned = f"MOD(ROW()-{turn + 2},3)"
        formula = f"=IF({turned}=0,[{end}],IF({turned}=1,N([{end}:-1]),NA()))"
        name = said(fall.page, "join {}", turn + 1)
        found.append(Series(name, values, "quiet", width=0.75, listed=False, formula=formula))
    return tuple(found)


def _join(fall: Fall, row: int, phase: int) -> float | None:
    """The end of this bar, that of the one before, or a gap."""
    if phase == 2:
        return None
    if phase == 0:
        return fall.steps[row].end
    return fall.steps[row - 1].end if row else 0.0


def _labels(fall: Fall, tall: float, *, over: bool) -> Series:
    """Unseen points that carry the labels over rising bars, or under falling ones; `tall` is a label's height.

    Every row has its label in both series, so that one whose sign is edited has it, too.
    """
    start, end = _start(fall), _end(fall)
    return Series(
        name=said(fall.page, "labels over") if over else said(fall.page, "labels under"),
        values=tuple(step.end if (step.end >= step.start) == over else None for step in fall.steps),
        colour="quiet",
        line=False,
        listed=False,
        points=tuple(Point(row, label=_label(fall, row, tall, over)) for row in range(len(fall.steps))),
        cells=fall.texts,
        cells_name=said(fall.page, "labels"),
        formula=f"=IF([{end}]{'>=' if over else '<'}[{start}],[{end}],NA())",
        cell_formula=f"=IF([{_sum(fall)}]>0,{written(fall.plain, f'[{end}]')},{written(fall.form, f'[{fall.own}]')})",
    )


def _label(fall: Fall, row: int, tall: float, over: bool) -> Label:
    """A label; one that the line of zero would run through stands beyond it."""
    step, loud = fall.steps[row], _loud(fall, row)
    beyond = over_zero(step, tall) * fall.label_height / tall if tall and (step.end >= step.start) == over else 0.0
    own = fall.chart.colours.get(fall.data.texts[row])
    by_kind = "ink" if step.total else _colour(fall, "gain" if over else "warm")
    return Label(
        show=("cell",), position="above" if over else "below", size=fall.page.size, bold=step.total or loud,
        colour=letters(str(own) if own else "accent" if loud else by_kind),
        shift=(0.0, -fall.page.down(beyond)) if beyond else None,
    )  # fmt: skip


def over_zero(step: Step, tall: float) -> float:
    """How far the label at a step's end is moved so that it stands beyond the line of zero: up, or down below 0."""
    over = step.end >= step.start
    low, high = (step.end, step.end + tall) if over else (step.end - tall, step.end)
    return -step.end if low < 0 < high else 0.0


def _part(step: Step, sign: int) -> float:
    """How much of a bar lies over zero, or under it: there as a negative number."""
    ends = [sign * max(0.0, sign * value) for value in (step.start, step.end)]
    return round(sign * abs(ends[1] - ends[0]), 15) + 0.0


def _length(bound: str, start: str, end: str, over: bool) -> str:
    first, last = f"{bound}[{start}])", f"{bound}[{end}])"
    return f"{'' if over else '-'}ABS({last}-{first})"


def _of(step: Step) -> str:
    return "sum" if step.total else "rise" if step.end >= step.start else "fall"


def _points(fall: Fall, key: str) -> tuple[Point, ...]:
    """Bars that the author colours or points out."""
    found = []
    for row, step in enumerate(fall.steps):
        name = fall.data.texts[row]
        if _of(step) == key and (name in fall.chart.colours or _loud(fall, row)):
            own = str(fall.chart.colours.get(name, "cover_accent" if fall.page.bare else "accent"))
            found.append(Point(row, colour=own))
    return tuple(found)


def _loud(fall: Fall, row: int) -> bool:
    return any(text.content == fall.data.texts[row] for text in fall.chart.highlight)


def _colour(fall: Fall, role: str) -> str:
    """What rises is a gain unless the author says otherwise."""
    if (chosen := fall.chart.colours.get(KEYS[role])) is not None:
        return str(chosen)
    return {"gain": "cover_line", "warm": "cover_warm", "quiet": "cover_accent"}[role] if fall.page.bare else role


def _start(fall: Fall) -> str:
    return said(fall.page, "start")


def _end(fall: Fall) -> str:
    return said(fall.page, "end")


def _sum(fall: Fall) -> str:
    return said(fall.page, "is a sum")
