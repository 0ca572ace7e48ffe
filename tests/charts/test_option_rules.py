import pytest

from builder import charts
from builder.errors import At
from tests.charts.sheets import CROSSING, PAGE, SHARES, chart, drawn, reference, sheet, wrong

POSITIVE = "x,v\n1,3\n10,200"
DATES = "month,v\n2025-01,3\n2026-01,4"


@pytest.mark.parametrize("kind", ["column", "bar", "area"])
def test_what_starts_at_zero_has_no_logarithmic_axis(kind: str) -> None:
    ((message, hint),) = wrong(kind, POSITIVE, log="y")
    assert message == f"a {kind} takes no `log:`"
    assert "line" in hint
    assert "scatter" in hint


def test_values_without_a_place_on_a_logarithmic_axis_are_told_by_their_cells() -> None:
    _, found = charts.plot(chart("line", log="y"), sheet("x,a,b\n1,0,4\n2,5,-1\n3,-2,3"), PAGE)
    assert [(problem.message.split()[0], problem.at) for problem in found] == [
        ("0", At("data.csv", 2, 2)),
        ("-1", At("data.csv", 3, 3)),
    ]


def test_places_too_on_a_logarithmic_axis_along_the_bottom() -> None:
    _, found = charts.plot(chart("scatter", log="both"), sheet("x,a\n0,4\n2,5"), PAGE)
    assert [problem.at for problem in found] == [At("data.csv", 2, 1)]


def test_bounds_and_lines_want_a_place_there_as_well() -> None:
    assert wrong("line", POSITIVE, log="y", min=0.0) == [
        ("`min: 0` has no place on a logarithmic axis", "write more than 0")
    ]
    assert wrong("line", POSITIVE, log="y", step=5.0) == [("a logarithmic axis has its own steps", "leave `step:` out")]
    assert wrong("line", POSITIVE, log="y", reference=(reference(y="-3"),)) == [
        ("-3 has no place on a logarithmic axis", "write more than 0")
    ]


def test_lines_have_no_logarithmic_axis_along_the_bottom() -> None:
    assert wrong("line", POSITIVE, log="x") == [("a line has `log: y` alone, not `log: x`", "use `kind: scatter`")]
    assert wrong("scatter", DATES, log="x") == [("`log: x` wants numbers along x", "use `log: y`")]


@pytest.mark.parametrize(
    ("kind", "place"), [("line", "2027-01"), ("area", "2026-02"), ("column", "2024-12"), ("line", "soon")]
)
def test_the_present_wants_a_place_on_the_axis(kind: str, place: str) -> None:
    assert wrong(kind, DATES, now=place) == [(f"no place on the axis for '{place}'", "it runs from 2025-01 to 2026-01")]


def test_the_present_may_lie_a_little_after_the_last_point_of_a_line() -> None:
    plot = drawn("line", DATES, now="2026-03")
    assert plot.category_axis.maximum == 46082


def test_a_line_of_reference_stands_at_one_thing() -> None:
    both, none = reference(x="2025-01", y="3"), reference(text="门槛")
    for one in (both, none):
        assert wrong("line", DATES, reference=(one,)) == [
            ("a line of reference stands at `x:` or at `y:`", "write one of both")
        ]


@pytest.mark.parametrize("kind", ["bar", "pie", "doughnut"])
def test_lying_bars_and_slices_have_no_lines_of_reference(kind: str) -> None:
    ((message, hint),) = wrong(kind, SHARES, reference=(reference(y="3"),))
    assert message == f"a {kind} takes no `reference:`"
    assert "column" in hint


def test_a_line_outside_the_authors_bounds_is_told() -> None:
    assert wrong("line", CROSSING, max=2000.0, reference=(reference(y="3000"),)) == [
        ("the line at 3000 lies outside `max: 2000`", "raise `max:`, or leave it out")
    ]
    assert wrong("area", CROSSING, stacked="percent", reference=(reference(y="120"),)) == [
        ("120 lies outside of parts of a hundred", "write a number from 0 to 100")
    ]


def test_texts_and_lines_too_many_are_refused() -> None:
    ((message, _),) = wrong("line", CROSSING, reference=(reference(y="3", text="长" * 40),))
    assert message.endswith("is too wide for the chart")
    ((message, _),) = wrong("line", CROSSING, reference=tuple(reference(y=str(y)) for y in range(1, 9)))
    assert message == "8 lines of reference are more than a reader can follow"


def test_values_that_find_no_room_are_refused() -> None:
    many = "x,v\n" + "\n".join(f"{row},{row * 1000}" for row in range(35))
    assert wrong("column", many, labels="values") == [
        ("the values are wider than the columns they stand at", "leave `labels:` out")
    ]
    assert wrong("line", many, labels="values") == [
        ("35 values along a line are more than a reader reads", "leave `labels:` out")
    ]


@pytest.mark.parametrize("kind", ["line", "area", "column"])
def test_names_too_long_for_their_place_are_told_by_their_cells(kind: str) -> None:
    rows = "\n".join(f"{name},1" for name in ("很长的名字" * 8, "乙", "丙", "丁", "戊", "己"))
    _, (found,) = charts.plot(chart(kind), sheet(f"x,v\n{rows}"), PAGE)
    assert found.at == At("data.csv", 2, 1)
    assert found.message.endswith("is too long for its place under the plot")
