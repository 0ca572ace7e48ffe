import re
from datetime import date
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from builder import charts
from builder.charts import KINDS
from builder.charts.options import Second, changed
from builder.errors import At, Problem
from builder.outline.records import Text
from builder.plot import Plot
from tests.charts.boxes import boxes
from tests.charts.sheets import MARGINS, PAGE, SHARES, Sheet, chart, drawn, reference, sheet, wrong

CORE = ("line", "column", "bar", "area", "pie", "doughnut", "scatter")

NUMBERS = st.one_of(
    st.just(""), st.just("0"), st.just("1e-9"), st.just("1e15"), st.just("-3.5"),
    st.floats(-1e15, 1e15).map(repr), st.integers(-(10**15), 10**15).map(str),
)  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_shows_itself_in_its_manual(kind: str) -> None:
    manual = KINDS[kind].__doc__ or ""
    example: dict[str, Any] = yaml.safe_load(manual[re.search(r"^ *chart:$", manual, re.MULTILINE).start() :])  # type: ignore[union-attr]
    assert example["chart"]["kind"] == kind


def test_an_unknown_kind_is_answered_with_the_nearest() -> None:
    assert wrong("histogram", SHARES) == [("no chart kind named 'histogram'", "`talkdeck charts` lists what there is")]
    assert wrong("colunm", SHARES) == [("no chart kind named 'colunm'", "did you mean 'column'?")]


def test_problems_of_the_kind_and_of_the_cells_come_together() -> None:
    found = wrong("colunm", "a,b\n甲,x\n乙,y\n丙,3")
    assert len(found) == 3


def test_a_chart_with_errors_is_not_drawn() -> None:
    plot, problems = charts.plot(chart("pie"), sheet("a,b\n甲,-1\n乙,2"), PAGE)
    assert plot is None
    assert problems == (Problem(chart("pie").at, "a pie cannot show negative parts", "use `kind: bar`"),)


def test_a_warning_does_not_keep_a_chart_from_being_drawn() -> None:
    plot, problems = charts.plot(chart("pie"), sheet("a,b\n" + "\n".join(f"{n},{n}" for n in range(1, 9))), PAGE)
    assert plot
    assert [problem.level for problem in problems] == ["warning"]


def test_a_bad_cell_is_named_by_its_place_in_the_data_file() -> None:
    _, problems = charts.plot(chart("line"), sheet("a,b\n甲,3\n乙,约 5"), PAGE)
    assert [problem.at for problem in problems] == [At("data.csv", 3, 2)]


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=25, deadline=None)
@given(st.data())
def test_any_finite_numbers_are_drawn_or_refused_but_never_crash(kind: str, data: st.DataObject) -> None:
    count = data.draw(st.integers(1, 6))
    across = data.draw(st.sampled_from(("text", "days", "dates", "numbers")))
    names = {
        "text": [f"第{row}" for row in range(count)],
        "days": [str(row * row) for row in range(count)],
        "dates": [f"{2020 + row}-0{row + 1}" for row in range(count)],
        "numbers": [str(row * 1.5 - 2) for row in range(count)],
    }
    rows = tuple((names[across][row], data.draw(NUMBERS), data.draw(NUMBERS)) for row in range(count))
    stacked = data.draw(st.sampled_from(("false", "true", "percent")))
    plot, problems = charts.plot(chart(kind, stacked=stacked), Sheet(("x", "甲", "乙"), rows), PAGE)
    assert plot or problems
    if isinstance(plot, Plot) and kind not in ("pie", "doughnut"):
        low, high = plot.value_axis.minimum, plot.value_axis.maximum
        assert low is not None
        assert high is not None
        assert low < high
        assert charts.describe(plot, "标题")


@pytest.mark.parametrize("kind", CORE)
def test_the_plot_stays_inside_its_frame(kind: str) -> None:
    table = "x,甲,乙\n1,3,5\n2,4,1\n4,8,2" if kind == "scatter" else SHARES
    area = drawn(kind, table).area
    assert area
    left, top, width, height = area
    assert min(left, top) >= 0
    assert left + width <= 1.001
    assert top + height <= 1.001


NAMES = {
    "text": st.lists(st.text("一二三四五六年月占比算力abcdefgh IJ", min_size=1, max_size=40), min_size=1, max_size=40),
    "days": st.lists(st.integers(0, 5000).map(str), min_size=1, max_size=40, unique=True),
    "dates": st.lists(st.dates(date(1990, 1, 1), date(2040, 1, 1)).map(str), min_size=1, max_size=40, unique=True),
    "numbers": st.lists(st.floats(-1e6, 1e6).map(repr), min_size=1, max_size=40, unique=True),
}
POSITIVE = st.one_of(st.just("1e-9"), st.just("1e15"), st.just("3"), st.floats(1e-9, 1e15).map(repr))


@pytest.mark.parametrize("kind", CORE)
@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_label_stands_outside_the_frame(kind: str, data: st.DataObject) -> None:
    names = data.draw(st.one_of(*NAMES.values()))
    log = data.draw(st.sampled_from(("", "y"))) if kind in ("line", "scatter") else ""
    values = st.one_of(POSITIVE, st.just("")) if log else NUMBERS
    columns = data.draw(st.sampled_from((("甲",), ("甲", "一个很长的系列名字要占去很多地方"))))
    rows = tuple((name, *(data.draw(values) for _ in columns)) for name in names)
    options = {
        "labels": data.draw(st.sampled_from(("", "values", "direct"))),
        "stacked": data.draw(st.sampled_from(("false", "false", "true"))),
        "log": log,
    }
    if kind in ("line", "area", "column", "scatter") and data.draw(st.booleans()):
        options["now"] = data.draw(st.sampled_from(names))
        options["reference"] = (
            reference(y="7", text="门槛"),
            reference(x=data.draw(st.sampled_from(names)), text="发表"),
        )
    plot, problems = charts.plot(chart(kind, **options), Sheet(("x", *columns), rows), PAGE)
    assert plot or problems
    for text, (left, top, right, bottom) in boxes(plot, PAGE.width, PAGE.height) if isinstance(plot, Plot) else ():
        assert left >= -2, text
        assert top >= -2, text
        assert right <= PAGE.width + 2, text
        assert bottom <= PAGE.height + 2, text


def test_decoration_on_a_cover_says_nothing() -> None:
    bare = charts.ChartPage(300, 300, bare=True)
    plot = drawn("bar", MARGINS, bare)
    assert (plot.title, plot.legend) == ("", "")
    assert (plot.category_axis.visible, plot.value_axis.visible) == (False, False)
    assert not any(one.label or any(point.label for point in one.points) for one in plot.series)


def test_an_option_that_a_kind_has_no_use_for_is_told_where_it_stands() -> None:
    at = At("deck.yaml", 9, 12)
    asked = changed(
        chart("pie"), now=Text("2026-01", at), second=Second(unit=Text("元"), at=At("deck.yaml", 10, 5)), log="y"
    )
    _, problems = charts.plot(asked, sheet(SHARES), PAGE)
    assert {(problem.message, problem.at) for problem in problems} == {
        ("a pie takes no `now:`", at),
        ("a pie takes no `second:`", At("deck.yaml", 10, 5)),
        ("a pie takes no `log:`", asked.at),
    }


def test_it_is_said_what_the_kind_takes_and_whose_the_option_is() -> None:
    found = dict(wrong("combination", "x,a,b\n甲,1,2\n乙,2,3", y=("a",), line=("b",), low="a"))
    hint = found["a combination takes no `low:`"]
    assert hint.startswith("a combination takes second; `low:` is for ")
    assert "dumbbell" in hint
