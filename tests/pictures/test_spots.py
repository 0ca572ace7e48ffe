import pytest

from builder.pictures.spots import colour_at, hatch_at, stacked
from builder.plot import Group, Kind, Plot, Point, Series


def spans(kind: Kind, grouping: str, *values: tuple[float | None, ...]) -> list[tuple[tuple[float, float] | None, ...]]:
    group = Group(kind, tuple(Series(str(n), one, "accent") for n, one in enumerate(values)), grouping=grouping)  # type: ignore[arg-type]
    return stacked(group, Plot((group,)))


def test_series_side_by_side_start_at_zero() -> None:
    assert spans("column", "clustered", (3.0, None)) == [((0.0, 3.0), None)]


def test_losses_are_stacked_downwards() -> None:
    assert spans("column", "stacked", (3.0,), (-2.0,), (4.0,)) == [((0, 3),), ((0, -2),), ((3, 7),)]


def test_areas_go_on_from_one_another_whatever_the_sign() -> None:
    assert spans("area", "stacked", (9.0,), (6.0,), (-3.0,), (5.0,)) == [
        ((0, 9),),
        ((9, 15),),
        ((15, 12),),
        ((12, 17),),
    ]


def test_parts_of_a_hundred_add_up_to_one() -> None:
    assert spans("bar", "percent", (1.0,), (3.0,))[1][0] == pytest.approx((0.25, 1.0))


def test_a_point_may_differ_from_its_series() -> None:
    series = Series("a", (1.0, 2.0), "mute", hatch="wdUpDiag", points=(Point(1, colour="accent", hatch="ltDnDiag"),))
    assert [colour_at(series, 0), colour_at(series, 1)] == ["mute", "accent"]
    assert [hatch_at(series, 0), hatch_at(series, 1)] == ["wdUpDiag", "ltDnDiag"]
