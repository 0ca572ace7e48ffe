import pytest

from tests.charts.sheets import drawn, series, wrong

STACKS = "year,训练,推理\n2024,18,19\n2025,26,\n2026,31,95"


@pytest.mark.parametrize("kind", ["column", "bar"])
def test_sums_are_worked_out_in_the_workbook_and_drawn_by_nothing(kind: str) -> None:
    plot = drawn(kind, STACKS, stacked="true", totals=True)
    sums = series(plot, "合计")
    assert sums.values == (37, 26, 126)
    assert sums.formula == "[训练]+[推理]"
    assert (sums.line, sums.opacity, sums.marker) == (False, 0, "none")
    assert len([point for point in sums.points if point.label]) == 3


def test_the_axis_leaves_room_for_the_highest_sum() -> None:
    plain, summed = (drawn("column", STACKS, stacked="true", totals=totals, max=None) for totals in (False, True))
    assert summed.value_axis.maximum >= plain.value_axis.maximum  # type: ignore[operator]
    assert summed.value_axis.maximum > 126 * 1.04  # type: ignore[operator]


def test_sums_want_stacks_of_amounts() -> None:
    assert wrong("column", STACKS, totals=True) == [("`totals:` adds up stacks", "write `stacked: true` as well")]
    assert wrong("column", STACKS, stacked="percent", totals=True) == [
        ("parts of a hundred all add up to a hundred", "leave `totals:` out")
    ]
    found = wrong("bar", "x,a,b\n一,1,-2", stacked="true", totals=True)
    assert ("`totals:` wants parts that are not negative", "leave `totals:` out") in found
