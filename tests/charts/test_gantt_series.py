from typing import Any

from builder import charts
from tests.charts.rowed import PLAN
from tests.charts.sheets import drawn, series

OPTIONS: dict[str, Any] = {"x": "task", "start": "begin", "end": "finish", "group": "team"}


def test_a_milestone_is_a_diamond_with_its_date() -> None:
    diamonds = series(drawn("gantt", PLAN, **OPTIONS), "里程碑")
    assert diamonds.marker == "diamond"
    assert diamonds.values == (None, 2.5, None, None)
    assert diamonds.cells[1] == "2026-03-15"
    assert diamonds.colour == series(drawn("gantt", PLAN, **OPTIONS), "采购").colour


def test_the_present_is_a_line_with_its_date_as_typed() -> None:
    line = series(drawn("gantt", PLAN, now="2026-02", **OPTIONS), "现在 2026-02")
    assert line.values == (0, 4)
    assert len(set(line.x)) == 1
    english = drawn("gantt", PLAN, charts.ChartPage(540, 331, language="en-US"), now="2026-02", **OPTIONS)
    assert series(english, "Now 2026-02").x == line.x


def test_the_calendar_lies_behind_the_bars_with_a_text_at_each_line() -> None:
    plot = drawn("gantt", PLAN, **OPTIONS)
    lines, ticks = plot.series[0], series(plot, "刻度的高度")
    assert lines.x[::3] == ticks.x
    assert ticks.cells[:2] == ("2025-07", "2025-09")
    assert ticks.cell_formula == 'TEXT([刻度],"yyyy-mm")'


def test_dates_beside_bars_say_no_more_than_they_must() -> None:
    def shown(table: str) -> tuple[str, ...]:
        plot = drawn("gantt", table, labels="values", **OPTIONS)
        return next(one.cells for one in plot.series if one.name.startswith("日期"))

    assert shown(PLAN.replace("2026-03-15,", "2026-04,"))[0] == "2025-07 – 2025-12"
    assert shown("task,begin,finish,team\n甲,2026-03-02,2026-03-06,一\n乙,2026-03-05,2026-03-05,一") == (
        "03-02 – 03-06", "03-05",
    )  # fmt: skip
    assert shown("task,begin,finish,team\n甲,2025-03-02,2026-03-06,一")[0] == "2025-03-02 – 2026-03-06"


def test_dates_stand_inside_a_bar_that_leaves_no_room_beside_it() -> None:
    table = "task,begin,finish,team\n甲,2026-03-02,2026-03-29,一\n乙,2026-03-27,2026-03-29,一"
    plot = drawn("gantt", table, labels="values", **OPTIONS)
    inside = series(plot, "日期 inside")
    assert [(point.index, point.label.colour) for point in inside.points if point.label] == [(0, "on_accent")]
    assert [point.index for point in series(plot, "日期 left").points] == [1]


def test_a_highlight_leaves_other_tasks_quiet() -> None:
    plot = drawn("gantt", PLAN, highlight=["土建"], **OPTIONS)
    assert {one.colour for one in plot.series if one.name == "基建"} == {"mute", "accent"}
    assert not plot.legend


def test_a_highlighted_group_alone_is_in_the_legend() -> None:
    plot = drawn("gantt", PLAN, highlight=["平台"], **OPTIONS)
    assert [(one.name, one.colour) for one in plot.series if one.listed] == [("平台", "accent")]


def test_decoration_says_nothing() -> None:
    plot = drawn("gantt", PLAN, charts.ChartPage(300, 300, bare=True), now="2026-02", **OPTIONS)
    assert not any(one.listed or one.label or any(point.label for point in one.points) for one in plot.series)
