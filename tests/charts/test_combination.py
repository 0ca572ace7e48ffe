import pytest

from builder.charts.options import Second
from builder.charts.page import ChartPage
from builder.outline.records import Text
from tests.charts.sheets import drawn, wrong

INCOME = "y,a,b,m\n2023,100,20,12\n2024,140,50,18\n2025,1480,70,9"
PER_CENT = Second(unit=Text("%"))
PAIR = {"y": ("a",), "line": ("m",), "second": PER_CENT}


def test_lines_stand_on_the_second_axis_only_when_its_unit_is_said() -> None:
    plot = drawn("combination", INCOME, **PAIR)
    assert [group.second for group in plot.groups] == [False, True]
    assert plot.second_axis
    alone = drawn("combination", INCOME, y=("b",), line=("m",))
    assert [group.second for group in alone.groups] == [False, False]
    assert alone.second_axis is None


def test_grid_lines_serve_both_axes() -> None:
    plot = drawn("combination", INCOME, **PAIR)
    second = plot.second_axis
    assert second
    assert plot.value_axis.grid
    assert not second.grid
    counts = [(axis.maximum - axis.minimum) / axis.step for axis in (plot.value_axis, second)]  # type: ignore[operator]
    assert counts[0] == pytest.approx(counts[1])


def test_both_units_stand_over_their_axes_in_the_colours_of_their_series() -> None:
    plot = drawn("combination", INCOME, unit="亿元", names={"a": "收入", "m": "毛利率"}, **PAIR)
    assert plot.second_axis
    assert (plot.value_axis.title, plot.value_axis.colour) == ("收入，亿元", "accent")
    assert (plot.second_axis.title, plot.second_axis.colour) == ("毛利率，%", "warm")
    assert plot.second_axis.title_at
    assert plot.second_axis.title_at[0] > 0.8
    assert plot.legend == ""


def test_several_columns_have_a_legend() -> None:
    plot = drawn("combination", INCOME, y=("a", "b"), line=("m",), unit="亿元", second=PER_CENT)
    assert plot.legend == "top"
    assert plot.second_axis
    assert (plot.value_axis.title, plot.second_axis.title) == ("亿元", "%")
    assert plot.legend_area
    assert plot.area
    assert plot.legend_area[1] + plot.legend_area[3] <= plot.area[1]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            {"y": ("a",), "line": ("m",)},
            "the columns reach 1480 and the lines 18: on one axis the smaller ones lie flat",
        ),
        ({"y": ("a",), "second": PER_CENT}, "`second:` is the axis of `line:`, which names no column"),
        ({"y": ("a",)}, "a combination draws columns and, over them, lines"),
        ({**PAIR, "min": 50.0}, "columns start at zero, not at 50"),
        ({**PAIR, "stacked": "percent"}, "a combination shows amounts, not parts of a hundred"),
        (
            {**PAIR, "second": Second(unit=Text("%"), min=9.0, max=3.0)},
            "`min:` of the second axis is not below its `max:`",
        ),
        ({**PAIR, "second": Second(unit=Text("%"), step=-1.0)}, "`step:` of the second axis must be above zero"),
        ({**PAIR, "second": Second(unit=Text("%"), max=15.0)}, "the lines run from 9 to 18, beyond the second axis"),
        ({**PAIR, "second": Second(unit=Text("%"), format=Text("x"))}, "'x' is no number format"),
        (
            {**PAIR, "max": 1500.0, "step": 300.0, "second": Second(unit=Text("%"), max=20.0, step=10.0)},
            "the axes have no grid lines in common",
        ),
    ],
)
def test_axes_that_mislead_are_refused(options: dict[str, object], message: str) -> None:
    assert message in [found for found, _ in wrong("combination", INCOME, **options)]


def test_bounds_of_the_author_are_kept_and_the_other_axis_follows() -> None:
    plot = drawn("combination", INCOME, **{**PAIR, "second": Second(unit=Text("%"), min=0, max=24, step=6)})
    assert plot.second_axis
    assert (plot.second_axis.minimum, plot.second_axis.maximum) == (0, 24)
    assert plot.value_axis.maximum == 4 * (plot.value_axis.step or 0)


def test_its_words_give_each_column_with_its_unit() -> None:
    told = drawn("combination", INCOME, unit="亿元", **PAIR).told
    assert [one.name for one in told] == ["a (亿元)", "m (%)"]
    assert told[1].values[-1] == ("2025", "9")


def test_decoration_has_no_axes() -> None:
    plot = drawn("combination", INCOME, ChartPage(300, 300, bare=True), **PAIR)
    assert plot.second_axis
    assert not plot.second_axis.visible
    assert not plot.value_axis.visible
    assert not any(point.label for one in plot.series for point in one.points)


def test_values_too_long_for_an_axis_are_refused() -> None:
    found = wrong("combination", "y,a,m\n2023,-1000000000000000,12\n2024,3,18", **PAIR)
    assert found == [("−1,000,000,000,000,000 is too long for the axis", "use a unit in which the values are shorter")]
