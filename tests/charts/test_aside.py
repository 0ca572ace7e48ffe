from builder.plot import Label
from tests.charts.boxes import boxes
from tests.charts.sheets import PAGE, drawn, reference, series

NEAR = "day,v\n2024-01,0.1\n2025-06,30\n2025-12,100\n2026-03,140"
UPRIGHT = (reference(x="2026-01"),)


def label(plot_rows: str, row: int, **options: object) -> Label:
    plot = drawn("line", plot_rows, labels="values", **options)
    found = next(point.label for point in series(plot, "v").points if point.index == row)
    assert found
    return found


def test_a_value_near_an_upright_line_moves_away_from_it() -> None:
    plot = drawn("line", NEAR, labels="values", log="y", min=0.01, reference=UPRIGHT)
    area = plot.area
    assert area
    start, end = plot.category_axis.minimum, plot.category_axis.maximum
    assert start is not None
    assert end is not None
    at = (area[0] + (46023 - start) / (end - start) * area[2]) * PAGE.width  # 2026-01-01
    values = {text: box for text, box in boxes(plot, PAGE.width, PAGE.height) if text in ("100", "140")}
    assert set(values) == {"100", "140"}
    assert values["100"][2] < at < values["140"][0]


def test_a_value_under_an_upright_text_leaves_it_free() -> None:
    plot = drawn("line", NEAR, labels="values", log="y", min=0.01, reference=UPRIGHT)
    found = dict(boxes(plot, PAGE.width, PAGE.height))
    assert found["2026-01"][3] <= found["140"][1] + 4  # the air of their lines


def test_the_first_value_keeps_clear_of_the_ticks_beside_it() -> None:
    plot = drawn("line", NEAR, labels="values", log="y", min=0.01)
    assert plot.area
    assert dict(boxes(plot, PAGE.width, PAGE.height))["0.1"][0] >= plot.area[0] * PAGE.width - 1.5


def test_values_that_nothing_runs_through_stand_over_their_points() -> None:
    assert label("x,v\n甲,1\n乙,1.2\n丙,1.1", 1).shift is None


def test_a_value_at_a_steep_line_moves_off_it() -> None:
    found = label("x,v\n甲,0\n乙,2000\n丙,2100\n丁,9000", 2)
    assert found.position == "above"
    assert found.shift
    assert found.shift[0] < 0
