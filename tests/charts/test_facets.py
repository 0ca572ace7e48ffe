"""Small multiples: the same chart for each value of a column."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder import charts
from builder.charts.options import FACETED as KINDS
from builder.drawing import Panel
from builder.errors import At
from builder.plot import Plot
from tests.charts.sheets import Sheet, chart, reference, sheet, stretch

PAGE = charts.ChartPage(860, 380)
PRICES = """
month,model,price
2023-01,甲,20
2023-07,甲,4
2024-01,甲,1
2023-07,乙,60
2024-01,乙,9
2024-07,乙,3
2023-01,丙,8
2024-07,丙,2
"""
SPEND = """
year,who,training,serving
2023,甲,30,14
2024,甲,42,38
2025,甲,48,86
2023,乙,12,
2025,乙,44,24
"""
MANY = "x,who,y\n" + "\n".join(
    f"{year},第{who}家,{who * year % 17 + 1}" for who in range(12) for year in range(2020, 2025)
)


def panels(kind: str, text: str = PRICES, page: charts.ChartPage = PAGE, **options: object) -> tuple[Panel, ...]:
    found, problems = charts.draw(chart(kind, **options), sheet(text), page)
    assert found, problems
    return found


def plots(kind: str, text: str = PRICES, **options: object) -> tuple[Plot, ...]:
    found = [panel.content for panel in panels(kind, text, **options)]
    return tuple(plot for plot in found if isinstance(plot, Plot))


def wrong(kind: str, text: str = PRICES, page: charts.ChartPage = PAGE, **options: object) -> list[tuple[At, str]]:
    _, problems = charts.draw(chart(kind, **options), sheet(text), page)
    return [(problem.at, problem.message) for problem in problems if problem.level == "error"]


def test_each_value_has_a_chart_under_its_name_in_the_order_of_the_rows() -> None:
    found = panels("line", x="month", facet="model")
    assert [panel.name for panel in found] == ["甲", "乙", "丙"]
    assert [panel.captions[-1].text for panel in found] == ["甲", "乙", "丙"]
    assert all(panel.captions[-1].bold for panel in found)


@pytest.mark.parametrize("kind", ["line", "area", "step", "scatter"])
def test_all_run_along_the_same_time_and_up_the_same_values(kind: str) -> None:
    axes = [(plot.category_axis, plot.value_axis) for plot in plots(kind, x="month", facet="model")]
    spans = {(along.minimum, along.maximum, along.step, along.unit) for along, _ in axes}
    assert len(spans) == 1
    assert len({(values.minimum, values.maximum, values.step) for _, values in axes}) == 1
    assert axes[0][1].maximum == 60


def test_bars_of_a_facet_leave_the_places_empty_that_only_others_have() -> None:
    first, second = plots("column", SPEND, x="year", facet="who")
    assert first.categories == second.categories == ("2023", "2024", "2025")
    assert second.series[0].values == (12, None, 44)
    assert first.value_axis.maximum == second.value_axis.maximum


def test_plots_are_as_large_as_each_other_and_stand_in_rows() -> None:
    found = panels("line", x="month", facet="model")
    sizes = set()
    for panel in found:
        assert isinstance(panel.content, Plot)
        assert panel.content.area
        sizes.add((
            round(panel.content.area[2] * panel.area[2] * PAGE.width, 3),
            round(panel.content.area[3] * panel.area[3] * PAGE.height, 3),
        ))  # fmt: skip
    assert len(sizes) == 1
    assert len({panel.area[1] for panel in found}) == 1


@pytest.mark.parametrize("beside", [860, 580])
@pytest.mark.parametrize("count", range(2, 13))
def test_any_number_of_panels_keeps_inside_the_box_and_apart(count: int, beside: int) -> None:
    text = "\n".join(MANY.split("\n")[: 1 + 5 * count])
    found = panels("line", text, charts.ChartPage(beside, 385), x="x", facet="who", unit="元")
    boxes = [panel.area for panel in found] + [caption.area for panel in found for caption in panel.captions]
    for left, top, wide, tall in boxes:
        assert min(left, top) >= 0
        assert left + wide <= 1.0001
        assert top + tall <= 1.0001
    for index, one in enumerate(boxes):
        for other in boxes[index + 1 :]:
            across = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
            down = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
            assert across < 1e-6 or down < 1e-6, (one, other)


def test_only_the_panels_at_the_left_have_ticks_beside_them() -> None:
    first, *others = plots("line", x="month", facet="model")
    assert first.value_axis.labels == "low"
    assert {plot.value_axis.labels for plot in others} == {"none"}


def test_lying_bars_are_named_at_the_left_only() -> None:
    first, second = plots("bar", SPEND, x="year", facet="who")
    assert (first.category_axis.labels, second.category_axis.labels) == ("low", "none")


def test_the_unit_stands_once_and_only_the_last_value_is_labelled() -> None:
    found = panels("line", x="month", facet="model", unit="美元")
    assert [caption.text for panel in found for caption in panel.captions] == ["美元", "甲", "乙", "丙"]
    for panel in found:
        assert isinstance(panel.content, Plot)
        assert panel.content.title == ""
        labels = [point.label for point in panel.content.series[0].points if point.label]
        assert [label.show for label in labels] == [("value",)]
        assert panel.content.series[0].name == "price"


def test_a_name_for_what_runs_along_stands_with_the_unit() -> None:
    (first, *_) = panels("line", x="month", facet="model", unit="美元", names={"month": "月份"})
    assert first.captions[0].text == "美元；横轴：月份"


def test_several_columns_have_one_legend_over_all() -> None:
    found = panels("column", SPEND, x="year", facet="who", names={"training": "训练", "serving": "推理"})
    assert [(one.text, one.swatch) for one in found[0].captions] == [
        ("训练", "accent"), ("推理", "accent_tint"), ("甲", ""),
    ]  # fmt: skip
    for panel in found:
        assert isinstance(panel.content, Plot)
        assert panel.content.legend == ""
        assert [series.name for series in panel.content.series] == ["训练", "推理"]


def test_no_room_is_left_in_a_panel_for_the_legend_over_all() -> None:
    for panel in panels("column", SPEND, x="year", facet="who"):
        assert isinstance(panel.content, Plot)
        assert panel.content.area
        assert panel.content.area[1] * panel.area[3] * PAGE.height < PAGE.size


def test_a_facet_without_a_column_keeps_the_colours_of_the_others() -> None:
    text = "year,who,a,b\n2023,甲,1,2\n2024,甲,2,3\n2023,乙,,5\n2024,乙,,6"
    _, second = plots("column", text, x="year", facet="who")
    assert [(series.name, series.colour) for series in second.series] == [("b", "accent_tint")]


def test_the_highlighted_facet_is_loud_and_the_others_are_muted() -> None:
    colours = [plot.series[0].colour for plot in plots("line", x="month", facet="model", highlight=("乙",))]
    assert colours == ["mute", "accent", "mute"]


def test_values_stand_on_the_bars_of_all_facets_or_of_none() -> None:
    text = "x,who,y\n" + "\n".join(f"{n},{who},{who * 99991 + n}" for who in (1, 900000) for n in range(2000, 2012))
    found = plots("column", text, x="x", facet="who")
    assert len({any(point.label for point in plot.series[0].points) for plot in found}) == 1
    assert len({plot.value_axis.visible for plot in found}) == 1


def test_bands_references_and_the_present_stand_in_each() -> None:
    found = plots(
        "line", x="month", facet="model", now="2024-01", reference=(reference(y="10", text="门槛"),),
        band=stretch("2023-07", "2024-01", "一段"),
    )  # fmt: skip
    for plot in found:
        names = {series.name for series in plot.series}
        assert {"现在", "门槛", "一段"} <= names


def test_powers_have_one_scale_too() -> None:
    axes = [plot.value_axis for plot in plots("line", x="month", facet="model", log="y")]
    assert {(axis.minimum, axis.maximum, axis.step, axis.logarithmic) for axis in axes} == {(1, 100, 10, True)}


def test_each_panel_is_described_by_its_own_name() -> None:
    told = [charts.describe(panel.content, panel.name) for panel in panels("line", x="month", facet="model")]
    assert told[0].startswith("折线图：甲")
    assert "20" in told[0]
    assert "60" in told[1]


def test_what_is_wrong_in_one_facet_is_told_at_its_cell() -> None:
    assert wrong("line", PRICES.replace("乙,60", "乙,六十"), x="month", facet="model") == [
        (At("data.csv", 5, 3), "a chart wants a number, not '六十'")
    ]
    assert wrong("line", PRICES.replace("乙,60", "乙,-60"), x="month", facet="model", log="y") == [
        (At("data.csv", 5, 3), "-60 has no place on a logarithmic axis")
    ]


def test_a_chart_too_small_for_its_facets_is_a_problem() -> None:
    (found,) = wrong("line", MANY, charts.ChartPage(300, 200), x="x", facet="who")
    assert found[1] == "12 facets leave each too little room"


def test_a_name_too_long_for_three_lines_is_a_problem_at_its_cell() -> None:
    text = PRICES.replace("乙", "很长的名字" * 20)
    assert [at for at, _ in wrong("line", text, x="month", facet="model")] == [At("data.csv", 5, 2)]


def test_what_runs_along_is_no_facet() -> None:
    assert [message for _, message in wrong("line", facet="month")] == ["'month' runs along x already"]


def test_a_unit_longer_than_the_chart_is_a_problem() -> None:
    found = wrong("line", x="month", facet="model", unit="很长的单位" * 20)
    assert [message for _, message in found] == ["the unit is too long for the chart"]


def test_kinds_without_facets_say_so() -> None:
    assert ("a pie takes no `facet:`") in [message for _, message in wrong("pie", x="month", facet="model")]


def test_decoration_has_none() -> None:
    bare = charts.ChartPage(860, 380, bare=True)
    assert [message for _, message in wrong("line", PRICES, bare, x="month", facet="model")] == [
        "decoration has no facets"
    ]


CELLS = st.one_of(st.just(""), st.just("0"), st.floats(-1e12, 1e12).map(repr), st.integers(-1000, 1000).map(str))


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=25, deadline=None)
@given(st.data())
def test_any_rows_are_drawn_or_refused_but_never_crash(kind: str, data: st.DataObject) -> None:
    across = data.draw(
        st.sampled_from((("甲", "乙", "丙"), ("2021", "2022", "2025"), ("2021-03", "2022-01", "2022-02")))
    )
    rows = data.draw(
        st.lists(
            st.tuples(st.sampled_from(across), st.sampled_from(("一", "二")), CELLS, CELLS), min_size=1, max_size=8
        )
    )
    stacked = data.draw(st.sampled_from(("false", "true", "percent")))
    made = chart(kind, x="x", facet="who", stacked=stacked)
    found, problems = charts.draw(made, Sheet(("x", "who", "a", "b"), tuple(rows)), PAGE)
    assert found or any(problem.level == "error" for problem in problems)
    axes = {(panel.content.value_axis.minimum, panel.content.value_axis.maximum) for panel in found}  # type: ignore[union-attr]
    assert len(axes) <= 1


def test_names_may_rename_the_headings() -> None:
    found = panels("line", facet="model", names={"乙": "通义千问"})
    assert [panel.name for panel in found] == ["甲", "通义千问", "丙"]
    assert found[1].captions[-1].text == "通义千问"


def test_names_that_nothing_has_are_told() -> None:
    _, problems = charts.draw(chart("line", facet="model", names={"丁": "千问"}), sheet(PRICES), PAGE)
    assert problems[0].message == "no column or facet named '丁'"


def test_figures_on_bars_are_as_precise_in_all_panels() -> None:
    table = "x,who,y\n一,甲,1\n二,甲,2\n一,乙,1.5\n二,乙,3"
    for panel in panels("column", table, facet="who"):
        assert isinstance(panel.content, Plot)
        labels = [point.label for one in panel.content.series for point in one.points if point.label]
        assert labels
        assert all(label.format.startswith("0.0") for label in labels)
