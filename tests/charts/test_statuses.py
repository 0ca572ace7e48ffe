from msgspec.structs import replace

from tests.charts.sheets import PAGE, drawn, series, wrong

TABLE = "who,v,origin\n一,4,primary\n二,6,derived\n三,5,assumed\n四,3,"
NUMBERS = "x,v,who,origin\n1,4,甲,primary\n2,6,乙,derived"


def test_bars_that_nobody_has_seen_are_hatched_and_the_legend_says_so() -> None:
    plot = drawn("column", TABLE, y=("v",), status="origin")
    assert [bool(point.hatch) for point in series(plot, "v").points] == [False, True, True, False]
    key = series(plot, "斜线：推算、假设")
    assert key.listed
    assert key.hatch
    assert not any(key.values)
    assert plot.legend == "top"
    assert [one.name for one in plot.series if one.listed] == [key.name]  # a swatch of single bars says nothing


def test_the_key_is_hatched_as_the_bars_are() -> None:
    for colour in ("accent", "accent_tint", "mute"):
        plot = drawn("column", TABLE, y=("v",), status="origin", colours={"v": colour})
        key, point = series(plot, "斜线：推算、假设"), series(plot, "v").points[1]
        assert (key.hatch, key.colour) == (point.hatch, point.colour)
    assert "lt" not in key.hatch  # hardly seen on a dark ground


def test_the_key_of_bars_side_by_side_takes_no_room_beside_them() -> None:
    plot = drawn("bar", "who,a,b,origin\n一,4,3,derived\n二,6,2,primary", y=("a", "b"), status="origin")
    assert [len(group.series) for group in plot.groups] == [2, 1]
    assert plot.groups[1].second
    alone = drawn("bar", TABLE, y=("v",), status="origin").groups[0]
    assert (alone.series[0].listed, alone.series[1].listed, alone.series[2].listed) == (False, True, False)
    assert alone.overlap == 100


def test_points_on_lines_that_nobody_has_seen_are_rings() -> None:
    plot = drawn("line", TABLE, y=("v",), status="origin")
    rings = next(one for one in plot.series if one.hollow)
    assert rings.values == (None, 6, 5, None)
    assert not rings.listed
    assert [one.name for one in plot.series if one.listed] == ["○ 推算、假设"]


def test_in_a_scatter_rings_stand_in_place_of_dots() -> None:
    plot = drawn("scatter", NUMBERS, y=("v",), label="who", status="origin")
    assert [point.marker for point in series(plot, "v").points] == [True, False]
    assert next(one for one in plot.series if one.hollow).values == (None, 6)


def test_the_key_speaks_the_language_of_the_slide() -> None:
    plot = drawn("column", TABLE, replace(PAGE, language="en-US"), y=("v",), status="origin")
    assert series(plot, "hatched: derived, assumed").listed


def test_where_all_was_seen_nothing_is_said() -> None:
    plot = drawn("column", "who,v,origin\n一,4,primary\n二,6,secondary", y=("v",), status="origin")
    assert plot.legend == ""
    assert len(plot.series) == 1


def test_a_word_that_says_no_origin_is_refused_with_the_nearest() -> None:
    assert wrong("column", "who,v,origin\n一,4,derivd\n二,5,derivd", y=("v",), status="origin") == [
        ("'derivd' says not where a value comes from", "did you mean 'derived'?")
    ]
