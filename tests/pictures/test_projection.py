import pytest

from builder.pictures import loading
from builder.pictures.projection import Projection, Scale, along_of, lying, positions, projection
from builder.plot import Axis, Group, Plot, Series

loading.load()
LINE = Series("a", (1.0, 2.0, 3.0), "accent")


def test_a_value_stands_between_the_ends_of_its_axis() -> None:
    assert Scale(0, 10).share(2.5) == 0.25
    assert Scale(0, 10, reverse=True).share(2.5) == 0.75
    assert Scale(1, 100, logarithmic=True).share(10) == pytest.approx(0.5)


@pytest.mark.parametrize("up", [Scale(0, 10), Scale(1, 1000, logarithmic=True), Scale(-5, 5, reverse=True)])
def test_matplotlib_puts_values_where_we_do(up: Scale) -> None:
    place = Projection(50, 20, 400, 200, Scale(-0.5, 2.5), up)
    x, y = place.transform().transform((1.0, 4.0))
    assert (x, y) == pytest.approx((place.x(1.0), place.y(4.0)))


def test_categories_have_half_a_step_at_both_ends_where_bars_stand() -> None:
    plot = Plot((Group("column", (LINE,)),), categories=("a", "b", "c"))
    assert along_of(plot) == Scale(-0.5, 2.5)
    onto = Plot((Group("line", (LINE,)),), categories=("a", "b", "c"), value_axis=Axis(between=False))
    assert along_of(onto) == Scale(0, 2)


def test_days_stand_true_to_scale() -> None:
    days, values = Axis(unit="days", minimum=10, maximum=50), Axis(between=False)
    plot = Plot((Group("line", (LINE,)),), categories=(10.0, 20.0, 50.0), category_axis=days, value_axis=values)
    assert along_of(plot).share(20.0) == 0.25
    assert positions(plot) == (10.0, 20.0, 50.0)


def test_bars_that_lie_have_their_values_across() -> None:
    plot = Plot(
        (Group("bar", (LINE,)),), categories=("a", "b", "c"), value_axis=Axis(minimum=0, maximum=4), area=(0, 0, 1, 1)
    )
    assert lying(plot)
    place = projection(plot, 400, 300)
    assert place.x(1.0) == 100
    assert place.y(0.0) == pytest.approx(250)
