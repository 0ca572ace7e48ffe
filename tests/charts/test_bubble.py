from math import log10, pi
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from builder.charts import ChartPage
from builder.charts.bubble import LARGEST
from builder.plot import Axis, Plot, Position, Series, Told
from tests.charts.sheets import PAGE, drawn, wrong

MODELS = """
params,price,calls,model
671,1.1,85,DeepSeek-V3
405,3.5,22,Llama
70,0.6,40,Qwen
8,0.1,9,小模型
"""
NAMED: dict[str, Any] = {"x": "params", "y": ("price",), "size": "calls", "label": "model"}


def bubbles(plot: Plot) -> Series:
    (one,) = plot.series
    return one


def positions(plot: Plot) -> list[Position | None]:
    return [point.label.position for point in bubbles(plot).points if point.label]


def radii(plot: Plot, page: ChartPage = PAGE) -> list[float]:
    """In points, as PowerPoint draws them: areas by size, the largest a quarter of the shorter side wide."""
    assert plot.area
    largest = LARGEST / 2 * min(plot.area[2] * page.width, plot.area[3] * page.height)
    sizes = [size or 0.0 for size in bubbles(plot).sizes]
    return [largest * (size / max(sizes)) ** 0.5 for size in sizes]


def test_large_bubbles_lie_under_small_ones() -> None:
    plot = drawn("bubble", MODELS, **NAMED)
    assert bubbles(plot).sizes == (85, 40, 22, 9)
    assert bubbles(plot).cells == ("DeepSeek-V3", "Qwen", "Llama", "小模型")
    assert bubbles(plot).x == (671, 70, 405, 8)
    first, *_, last = (radius**2 * pi for radius in radii(plot))
    assert first / last == pytest.approx(85 / 9)


@pytest.mark.parametrize("log", ["", "x", "y", "both"])
def test_bubbles_stand_in_the_plot_as_a_whole(log: str) -> None:
    plot = drawn("bubble", MODELS, log=log, **NAMED)
    assert [plot.category_axis.logarithmic, plot.value_axis.logarithmic] == [log in ("x", "both"), log in ("y", "both")]
    assert plot.area
    one = bubbles(plot)
    for axis, places, length in (
        (plot.category_axis, one.x, plot.area[2] * PAGE.width),
        (plot.value_axis, one.values, plot.area[3] * PAGE.height),
    ):
        for place, radius in zip(places, radii(plot), strict=True):
            assert place is not None
            middle = share(axis, place) * length
            assert -0.01 * length <= middle - radius
            assert middle + radius <= 1.01 * length


def share(axis: Axis, place: float) -> float:
    assert axis.minimum is not None
    assert axis.maximum is not None
    if axis.logarithmic:
        return log10(place / axis.minimum) / log10(axis.maximum / axis.minimum)
    return (place - axis.minimum) / (axis.maximum - axis.minimum)


def test_room_under_zero_is_not_labelled() -> None:
    plot = drawn("bubble", MODELS, **NAMED)
    assert plot.value_axis.minimum is not None
    assert plot.value_axis.minimum < 0
    assert plot.value_axis.format.split(";")[1] == ""
    losses = drawn("bubble", MODELS.replace("1.1", "-1.1"), **NAMED)
    assert "−" in losses.value_axis.format


def test_what_the_areas_are_stands_over_the_plot_or_under_it() -> None:
    names = {"calls": "周调用量", "params": "参数量（十亿）"}
    plot = drawn("bubble", MODELS, names=names, unit="美元", **NAMED)
    assert (plot.title, plot.category_axis.title) == ("美元；圆的面积：周调用量，最大的为 85", "参数量（十亿）")
    long = drawn("bubble", MODELS, names=names, unit="美元 / 百万 token，按公开价目表，不计折扣与缓存", **NAMED)
    assert long.category_axis.title == "参数量（十亿）；圆的面积：周调用量，最大的为 85"
    english = drawn("bubble", MODELS, replace(PAGE, language="en"), **NAMED)
    assert english.title == "area: calls, the largest 85"


def test_a_name_stands_in_its_bubble_or_on_a_side_with_room() -> None:
    plot = drawn("bubble", MODELS.replace("DeepSeek-V3", "V3"), **NAMED)
    assert [position == "centre" for position in positions(plot)] == [True, True, False, False]
    close = "x,y,size,model\n0,0,9,零零\n50,5,1,左边的\n52,5,1,右边的\n100,10,9,百百"
    sides = [
        point.label.position
        for point in drawn("bubble", close, y=("y",), size="size", label="model").series[0].points
        if point.label
    ]
    assert len(set(sides[2:])) == 2


def test_names_in_a_crowd_move_away_and_keep_a_leader() -> None:
    crowd = (
        "x,y,size,model\n"
        + "\n".join(f"{50 + row / 4},5,4,模型的名字{row}" for row in range(6))
        + "\n0,0,9,零\n100,10,9,百"
    )
    one = bubbles(drawn("bubble", crowd, y=("y",), size="size", label="model"))
    assert one.leaders
    assert sum(1 for point in one.points if point.label and point.label.shift) >= 2
    assert not bubbles(drawn("bubble", MODELS, **NAMED)).leaders


def test_the_highlighted_bubble_is_loud() -> None:
    points = bubbles(drawn("bubble", MODELS, highlight=("Qwen",), **NAMED)).points
    assert [point.colour for point in points] == ["mute", "accent", "mute", "mute"]
    assert [point.label.bold for point in points if point.label] == [False, True, False, False]


def test_each_bubble_is_told() -> None:
    told = drawn("bubble", MODELS, **NAMED).told
    assert told[0] == Told("DeepSeek-V3", (("params", "671"), ("price", "1.1"), ("calls", "85")))


def test_decoration_has_no_texts() -> None:
    plot = drawn("bubble", MODELS, ChartPage(300, 300, bare=True), **NAMED)
    assert (plot.title, plot.category_axis.visible) == ("", False)
    assert not any(point.label for point in bubbles(plot).points)


@pytest.mark.parametrize(
    ("table", "options", "message"),
    [
        ("x,y\n1,2", {}, "the bubbles have no sizes"),
        ("x,y,s\n甲,2,3", {"size": "s"}, "bubbles want numbers along x"),
        ("x,y,z,s\n1,2,3,4", {"size": "s"}, "bubbles stand over one column, not over 'y', 'z'"),
        ("x,y,s\n1,2,0", {"size": "s"}, "no area is 0"),
        ("x,y,s\n1,2,\n2,3,1", {"size": "s"}, "a bubble has no size"),
        ("x,y,s\n1,2,3", {"size": "s", "sort": "ascending"}, "a bubble takes no `sort:`"),
        ("x,y,s\n0,2,3", {"size": "s", "log": "x"}, "0 has no place on a logarithmic axis"),
    ],
)
def test_what_is_no_bubble_is_refused(table: str, options: dict[str, Any], message: str) -> None:
    assert [found for found, _ in wrong("bubble", table, **options)] == [message]


def test_many_bubbles_are_warned_of() -> None:
    rows = "\n".join(f"{row},{row},{row}" for row in range(1, 40))
    assert wrong("bubble", f"x,y,s\n{rows}", size="s") == [
        ("39 bubbles are more than a reader tells apart", "keep those that the title speaks of")
    ]


NUMBERS = st.floats(-1e12, 1e12, allow_subnormal=False)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(NUMBERS, NUMBERS, st.floats(1e-9, 1e12)), min_size=1, max_size=6))
def test_any_numbers_are_drawn(rows: list[tuple[float, float, float]]) -> None:
    table = "x,y,s\n" + "\n".join(",".join(map(repr, row)) for row in rows)
    plot = drawn("bubble", table, size="s")
    for axis in (plot.category_axis, plot.value_axis):
        assert axis.minimum is not None
        assert axis.maximum is not None
        assert axis.minimum < axis.maximum
