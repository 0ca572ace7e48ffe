from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from builder import charts
from builder.charts.data import day_number
from tests.charts.rowed import PLAN, follows, in_frame, strokes
from tests.charts.sheets import PAGE, Sheet, chart, drawn, series, wrong
from tests.charts.test_dumbbell import TEXTS

OPTIONS = {"x": "task", "start": "begin", "end": "finish"}
DAYS = st.dates(date(1950, 1, 1), date(2090, 1, 1))


def day(text: str) -> float:
    found = day_number(text)
    assert found is not None
    return found


def test_a_bar_runs_to_the_end_of_its_last_day() -> None:
    bars = series(drawn("gantt", PLAN, group="team", **OPTIONS), "基建")
    assert strokes(bars) == [(3.5, day("2025-07-01"), day("2026-01-01")), (0.5, day("2025-10-01"), day("2026-05-01"))]


def test_tasks_stand_in_the_order_of_their_rows() -> None:
    plot = drawn("gantt", PLAN, **OPTIONS)
    names = next(one for one in plot.series if "选址" in one.cells)
    assert names.cells == ("选址", "到货", "调试", "土建")
    assert names.values == (3.5, 2.5, 1.5, 0.5)


def test_an_axis_holds_all_days_and_the_present() -> None:
    axis = drawn("gantt", PLAN, now="2027-01-15", **OPTIONS).category_axis
    assert axis.minimum is not None
    assert axis.maximum is not None
    assert axis.minimum <= day("2025-07-01")
    assert axis.maximum >= day("2027-01-15")


def test_groups_stand_in_the_legend_once_each() -> None:
    plot = drawn("gantt", PLAN, group="team", **OPTIONS)
    assert [one.name for one in plot.series if one.listed] == ["基建", "采购", "平台"]
    assert plot.legend
    assert not drawn("gantt", PLAN, **OPTIONS).legend


def test_whoever_edits_a_day_moves_the_bar() -> None:
    plot = drawn("gantt", PLAN, **OPTIONS)
    columns = follows(plot, finish={0: day("2026-02-27")})
    assert columns["任务（横）"][:3] == [day("2025-07-01"), day("2026-02-28"), day("2026-02-28")]


def test_wrong_days_are_told_where_they_stand() -> None:
    assert wrong("gantt", PLAN.replace("2026-06", "2026-02-01"), **OPTIONS) == [
        ("the task '调试' ends on 2026-02-01, before it begins on 2026-03", "")
    ]
    assert wrong("gantt", PLAN.replace("到货,2026-03-15", "到货,"), **OPTIONS) == [
        ("the task '到货' has no first day", "a milestone has its day there, and no last day")
    ]
    assert wrong("gantt", PLAN.replace("2025-12", "五月"), **OPTIONS) == [
        ("'五月' is no date", "write 2026-01-31, or 2026-01")
    ]
    assert wrong("gantt", PLAN.replace("2025-07", "0210-07"), **OPTIONS) == [
        ("a calendar runs from 1901 to 9838", "check the year")
    ]


def test_what_is_missing_or_useless_is_told() -> None:
    assert wrong("gantt", PLAN, x="task") == [("the chart has no column to draw", "name one under `start:` and `end:`")]
    assert wrong("gantt", PLAN, x="task", start="begin") == [
        ("a gantt has no `end:`", "name the columns of the first and the last days")
    ]
    assert wrong("gantt", PLAN, now="明天", **OPTIONS) == [("'明天' is no date", "write 2026-01-31, or 2026-01")]
    assert wrong("gantt", PLAN, sort="ascending", **OPTIONS) == [("a gantt takes no `sort:`", "leave `sort:` out")]
    assert wrong("gantt", PLAN, step=3.0, **OPTIONS) == [("a gantt takes no `step:`", "leave `step:` out")]


def test_its_dates_are_told_in_words() -> None:
    text = charts.describe(drawn("gantt", PLAN, now="2026-02", **OPTIONS), "计划")
    assert text.startswith("甘特图：计划。任务：选址 2025-07-01 – 2025-12-31；到货 2026-03-15；调试")
    assert text.endswith("时间：现在 2026-02。")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(TEXTS, DAYS, st.none() | st.integers(0, 9000)), min_size=1, max_size=22), DAYS)
def test_labels_stay_in_the_frame(tasks: list[tuple[str, date, int | None]], now: date) -> None:
    rows = tuple(
        (name, str(first), "" if length is None else str(first + timedelta(length))) for name, first, length in tasks
    )
    options = {"start": "begin", "end": "finish", "labels": "values", "now": str(now)}
    plot, problems = charts.plot(chart("gantt", **options), Sheet(("task", "begin", "finish"), rows), PAGE)
    assert plot or problems
    if plot:
        in_frame(plot)
