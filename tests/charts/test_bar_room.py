from builder.charts.bar_plan import decide
from builder.charts.bar_room import bar_names, bar_room, bar_scale, category_axis, value_axis
from builder.charts.page import width
from tests.charts.sheets import MARGINS, PAGE, YEARS, chart, data_of

LONG = "x,v\nApplication companies that keep all of the margin for themselves,10\n乙,-4"


def test_every_label_ends_inside_the_plot() -> None:
    bar = decide(chart("bar"), data_of(MARGINS), PAGE, True)
    room = bar_room(bar)
    values = bar_scale(bar, room)
    assert values.share(-138) * room.width > width("−138", PAGE.size, True)
    assert (1 - values.share(16)) * room.width > width("+16", PAGE.size, True)
    assert 0 < values.share(0) < 1


def test_long_names_take_lines_not_the_plot() -> None:
    bar = decide(chart("bar"), data_of(LONG), PAGE, True)
    assert "\n" in bar_names(bar)[0]
    assert bar_room(bar).width > PAGE.width / 2


def test_crowded_years_are_labelled_at_intervals() -> None:
    rows = "\n".join(f"{year},{year}" for year in range(1996, 2026))
    bar = decide(chart("column"), data_of("x,v\n" + rows), PAGE, False)
    axis = category_axis(bar, bar_room(bar))
    assert (axis.unit, axis.minimum, axis.maximum) == ("days", 1996, 2025)
    assert axis.step
    assert axis.step > 1


def test_names_stand_at_the_low_end_so_that_losses_do_not_cover_them() -> None:
    bar = decide(chart("bar"), data_of(MARGINS), PAGE, True)
    axis = category_axis(bar, bar_room(bar))
    assert (axis.labels, axis.reverse, axis.line_colour) == ("low", True, "ink")


def test_values_at_the_bars_make_the_axis_needless() -> None:
    valued, axis = (decide(chart("column", labels=labels), data_of(YEARS), PAGE, False) for labels in ("", "legend"))
    assert not value_axis(valued, bar_scale(valued, bar_room(valued))).visible
    drawn = value_axis(axis, bar_scale(axis, bar_room(axis)))
    assert drawn.visible
    assert (drawn.minimum, drawn.maximum) == (0, 100)


def test_zeros_have_a_range_too() -> None:
    bar = decide(chart("column"), data_of("x,v\n甲,0\n乙,0"), PAGE, False)
    values = bar_scale(bar, bar_room(bar))
    assert values.low < values.high
