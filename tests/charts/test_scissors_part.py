import pytest

from builder.charts.options import Chart
from builder.charts.page import ChartPage
from builder.charts.scissors_part import Part, growth
from builder.outline.records import Text
from tests.charts.sheets import data_of


def part(*values: float) -> Part:
    table = "x,v\n" + "\n".join(f"{2000 + n},{value}" for n, value in enumerate(values))
    data = data_of(table, "line")
    return Part(Chart(kind=Text("scatter")), data.columns, data, ChartPage(800, 380), 0.0, 360.0, (2000.0, 2010.0))


@pytest.mark.parametrize(
    ("values", "bounds"), [((4.6, 1160.0), (2.0, 2000.0)), ((0.06, 60.0), (0.05, 100.0)), ((1.0, 9.0), (0.5, 20.0))]
)
def test_the_axis_ends_at_one_two_or_five_of_a_power_beyond_the_values(
    values: tuple[float, ...], bounds: tuple[float, float]
) -> None:
    assert part(*values).bounds == pytest.approx(bounds)


def test_ticks_are_powers_of_ten_or_finer_where_these_are_few() -> None:
    assert part(0.06, 60.0).ticks == (0.1, 1.0, 10.0, 100.0)
    assert part(3.0, 40.0).ticks == (2.0, 5.0, 10.0, 20.0, 50.0)


def test_equal_factors_are_equal_lengths() -> None:
    one = part(0.06, 60.0)
    heights = [one.at(2000.0, value)[1] for value in (0.1, 1.0, 10.0)]
    assert heights[0] - heights[1] == pytest.approx(heights[1] - heights[2])


def test_growth_is_fitted_to_the_logarithms() -> None:
    points = [(float(day), 3 * 10 ** (0.01 * day), 0) for day in (0, 50, 120, 400)]
    fit = growth(points)
    assert fit
    assert 10 ** fit[0] == pytest.approx(3)
    assert fit[1] == pytest.approx(0.01)


def test_two_points_have_no_trend() -> None:
    assert growth([(0.0, 1.0, 0), (1.0, 2.0, 0)]) is None
    assert growth([(0.0, 1.0, 0), (0.0, 2.0, 0), (0.0, 3.0, 0)]) is None


def test_a_line_says_its_first_and_its_last_value() -> None:
    one = part(60.0, 5.0, 0.06)
    assert one.ending(one.columns[0]) == "v\n60 → 0.06"
