from statistics import NormalDist, quantiles

import pytest

from builder.charts.samples import bandwidth, density, quantile, samples, varied
from tests.charts.sheets import chart, data_of

TABLE = "g,v\n乙,5\n甲,1\n乙,3\n甲,\n甲,2\n乙,4"
VALUES = tuple(NormalDist(10, 2).inv_cdf((n + 0.5) / 200) for n in range(200))


def test_groups_stand_as_in_the_table_with_their_values_in_order() -> None:
    found = samples(chart("strip"), data_of(TABLE, "strip"))
    assert [(one.name, one.values) for one in found] == [("乙", (3, 4, 5)), ("甲", (1, 2))]


@pytest.mark.parametrize(("sort", "names"), [("ascending", ["甲", "乙"]), ("descending", ["乙", "甲"])])
def test_they_may_stand_by_their_medians(sort: str, names: list[str]) -> None:
    assert [one.name for one in samples(chart("strip", sort=sort), data_of(TABLE, "strip"))] == names


def test_quartiles_are_excels() -> None:
    values = (1.0, 2.0, 4.0, 8.0, 16.0, 32.0)
    assert [quantile(values, share) for share in (0.25, 0.5, 0.75)] == pytest.approx(
        quantiles(values, method="inclusive")
    )
    assert quantile((7.0,), 0.5) == 7.0


def test_the_bandwidth_is_silvermans() -> None:
    assert bandwidth(VALUES) == pytest.approx(0.9 * 2 * 200**-0.2, rel=0.03)


def test_a_density_has_the_area_one_and_its_peak_in_the_middle() -> None:
    curve = density(VALUES, 0, 20)
    step = curve[1][0] - curve[0][0]
    assert sum(high for _, high in curve) * step == pytest.approx(1, abs=0.001)
    assert max(curve, key=lambda place: place[1])[0] == pytest.approx(10, abs=0.2)


def test_values_that_do_not_differ_have_no_density() -> None:
    assert not varied((3.0, 3.0, 3.0))
    assert varied((3.0, 3.0, 3.1))


def test_what_is_pointed_out_is_loud_and_an_authors_colour_wins() -> None:
    found = samples(chart("strip", highlight=("甲",), colours={"乙": "gain"}), data_of(TABLE, "strip"))
    assert [one.colour for one in found] == ["gain", "accent"]
