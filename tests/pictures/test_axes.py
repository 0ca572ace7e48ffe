import pytest
from msgspec.structs import replace

from builder.pictures.axes import days, ticks
from builder.pictures.projection import Scale, projection
from builder.plot import Axis, Series
from tests.pictures.plots import VALUES, plot
from tests.pictures.sheets import HEIGHT, WIDTH, artists, sheet, texts, written

SERIES = Series("甲", (4.0, 6.0, 2.0), "accent")


def test_ticks_stand_a_step_apart() -> None:
    assert ticks(Axis(step=0.1), Scale(0, 0.3)) == (0.0, 0.1, 0.2, 0.3)
    assert ticks(Axis(step=5), Scale(-5, 12)) == (-5, 0, 5, 10)


def test_ticks_of_a_logarithmic_axis_are_so_many_times_the_one_before() -> None:
    assert ticks(Axis(step=10, logarithmic=True), Scale(0.01, 100, True)) == (0.01, 0.1, 1, 10, 100)
    assert ticks(Axis(step=2, logarithmic=True), Scale(4, 32, True)) == (4, 8, 16, 32)


@pytest.mark.parametrize(("unit", "step", "found"), [
    ("days", 30, [45000, 45030, 45060]), ("months", 2, [45000, 45061]), ("years", 1, [45000]),
])  # fmt: skip
def test_days_are_labelled_in_steps_of_their_unit(unit: str, step: int, found: list[float]) -> None:
    axis = Axis(unit=unit, step=step, minimum=45000, maximum=45070)  # type: ignore[arg-type]
    assert list(days(axis, Scale(45000, 45070))) == found


def test_the_last_of_a_month_stays_the_last() -> None:
    axis = Axis(unit="months", step=1, minimum=45322, maximum=45400)  # 2024-01-31
    assert list(days(axis, Scale(45322, 45400)))[:3] == [45322, 45351, 45382]


def test_every_label_is_written_and_the_grid_has_a_line_at_each_tick() -> None:
    canvas = sheet(plot("column", SERIES, category_axis=Axis(title="月份", title_at=(0.1, 0.95))))
    assert texts(canvas) == ["0", "5", "10", "a", "b", "c", "月份"]
    content = plot("column", SERIES)
    place = projection(content, WIDTH, HEIGHT)
    grid = [float(one.get_ydata()[0]) for one in artists(sheet(content), "Line2D", "grid")]
    assert grid == pytest.approx([place.y(value) for value in (0, 5, 10)])


def test_each_nth_category_is_labelled_and_hidden_axes_say_nothing() -> None:
    assert texts(
        sheet(plot("column", SERIES, category_axis=Axis(every=2), value_axis=replace(VALUES, labels="none")))
    ) == ["a", "c"]
    bare = plot("column", SERIES, category_axis=Axis(visible=False), value_axis=replace(VALUES, visible=False))
    assert texts(sheet(bare)) == []
    assert artists(sheet(bare), "Line2D") == []


def test_the_line_of_categories_stands_where_values_are_zero() -> None:
    content = plot("column", SERIES, value_axis=Axis(minimum=-10, maximum=10, step=10, line=False, labels="low"))
    (line,) = artists(sheet(content), "Line2D", "axis")
    assert list(line.get_ydata()) == pytest.approx([projection(content, WIDTH, HEIGHT).y(0)] * 2)


def test_values_stand_left_of_the_plot_and_names_under_it() -> None:
    content = plot("column", SERIES)
    canvas, place = sheet(content), projection(content, WIDTH, HEIGHT)
    assert written(canvas, "10")[2] < place.left
    assert written(canvas, "b")[1] > place.bottom
    left, _, right, _ = written(canvas, "b")
    assert (left + right) / 2 == pytest.approx(place.x(1), abs=0.5)


def test_the_second_axis_stands_at_the_right() -> None:
    second = Axis(minimum=0, maximum=1, step=1, format="0%")
    canvas = sheet(plot("column", SERIES, second_axis=second))
    assert written(canvas, "100%")[0] > WIDTH * 0.9


def test_long_names_of_columns_are_broken_and_the_outer_labels_stay_on_the_sheet() -> None:
    content = plot("column", SERIES, categories=("一个长长的名字要换行才放得下去，不然就要碰到别的了", "b", "c"))
    assert any("\n" in text for text in texts(sheet(content)))
    wide = plot(
        "line",
        SERIES,
        area=(0.0, 0.1, 1.0, 0.8),
        value_axis=replace(VALUES, between=False),
        categories=("二〇二五年", "b", "二〇二六年"),
    )
    canvas = sheet(wide)
    assert written(canvas, "二〇二五年")[0] >= 0
    assert written(canvas, "二〇二六年")[2] <= WIDTH


def test_a_scatters_axes_cross_at_zero_or_where_they_say() -> None:
    dots = Series("甲", (4.0, 6.0), "accent", x=(-5.0, 5.0), line=False, marker="circle")
    across = Axis(minimum=-10, maximum=10, step=5)
    values = replace(VALUES, line=True)
    for crosses, at in ((None, 0.0), (-10.0, -10.0)):
        content = plot("scatter", dots, category_axis=across, value_axis=replace(values, crosses=crosses))
        upright = [one for one in artists(sheet(content), "Line2D", "axis") if len({*one.get_xdata()}) == 1]
        assert float(upright[0].get_xdata()[0]) == pytest.approx(projection(content, WIDTH, HEIGHT).x(at))
