"""Heat maps: tables whose cells are coloured by their values."""

from typing import Any

import pytest

from builder import charts
from builder.charts.heatmap import Shades
from builder.drawing import HeatMap, Panel
from tests.charts.sheets import PAGE, chart, sheet

GROSS = "who,q1,q2\n甲,0,25\n乙,50,100\n丙,,75"


def panel(text: str = GROSS, page: charts.ChartPage = PAGE, **options: Any) -> Panel:
    found, problems = charts.draw(chart("heatmap", **options), sheet(text), page)
    assert found, problems
    return found[0]


def heat(text: str = GROSS, page: charts.ChartPage = PAGE, **options: Any) -> HeatMap:
    content = panel(text, page, **options).content
    assert isinstance(content, HeatMap)
    return content


def fills(made: HeatMap) -> list[list[str | None]]:
    return [[cell.fill for cell in row[1:]] for row in made.rows[1:]]


def wrong(text: str = GROSS, page: charts.ChartPage = PAGE, **options: Any) -> list[tuple[str, str]]:
    _, problems = charts.draw(chart("heatmap", **options), sheet(text), page)
    return [(problem.message, problem.hint) for problem in problems if problem.level == "error"]


def test_values_stand_on_five_steps_of_one_colour_and_empty_cells_on_none() -> None:
    assert fills(heat()) == [["heat_1", "heat_2"], ["heat_3", "heat_5"], [None, "heat_4"]]
    assert [cell.text for cell in heat().rows[3]] == ["丙", "", "75"]


def test_mixed_signs_take_two_colours_from_zero_on() -> None:
    assert fills(heat("who,a,b\n甲,-10,10\n乙,1,0\n丙,-5,4")) == [
        ["heat_warm_5", "heat_5"], ["heat_1", "wash"], ["heat_warm_3", "heat_3"],
    ]  # fmt: skip


def test_negative_values_alone_grow_darker_away_from_zero() -> None:
    assert fills(heat("who,a\n甲,-1\n乙,-11")) == [["heat_warm_1"], ["heat_warm_5"]]


def test_alike_values_stand_on_the_middle_step() -> None:
    assert fills(heat("who,a\n甲,4\n乙,4")) == [["heat_3"], ["heat_3"]]
    assert fills(heat("who,a\n甲,-4\n乙,-4")) == [["heat_warm_3"], ["heat_warm_3"]]
    assert fills(heat("who,a\n甲,0\n乙,0")) == [["heat_3"], ["heat_3"]]


def test_powers_take_steps_of_the_same_factor() -> None:
    assert fills(heat("who,a,b\n甲,1,10\n乙,100,1000", log="y")) == [["heat_1", "heat_2"], ["heat_4", "heat_5"]]


def test_an_author_sets_the_ends() -> None:
    assert fills(heat("who,a\n甲,40\n乙,60", min=0, max=100)) == [["heat_3"], ["heat_4"]]


def test_a_step_never_leaves_the_five() -> None:
    assert Shades(0, 10).fill(10) == "heat_5"
    assert Shades(0, 10).fill(0) == "heat_1"
    assert Shades(-1, 1).fill(-1) == "heat_warm_5"


def test_highlighted_rows_and_columns_are_bold() -> None:
    bold = [[cell.bold for cell in row] for row in heat(highlight=("乙", "q1")).rows]
    assert bold == [[False, True, False], [False, True, False], [True, True, True], [False, False, False]]


def test_numbers_are_written_as_the_format_says() -> None:
    assert heat("who,a\n甲,-10\n乙,4", format="+0.0").rows[1][1].text == "−10.0"


def test_the_unit_stands_over_the_table() -> None:
    made = panel(unit="毛利率，%")
    assert [caption.text for caption in made.captions] == ["毛利率，%"]
    assert made.captions[0].area[3] <= made.area[1] + 1e-9
    assert made.area[1] + made.area[3] <= 1


def test_a_small_table_is_not_stretched_over_the_box() -> None:
    made = panel("who,a\n甲,1\n乙,2")
    assert made.area[2] < 0.6
    assert made.area[3] < 0.6


def test_widths_and_heights_are_shares_of_the_panel() -> None:
    made = heat()
    assert sum(made.widths) == pytest.approx(1)
    assert sum(made.heights) == pytest.approx(1)


def test_many_rows_make_the_type_smaller_and_too_many_are_a_problem_that_says_how_many_fit() -> None:
    rows = "\n".join(f"第{n}家,{n}" for n in range(12))
    assert 12 <= heat("who,a\n" + rows).size < 16
    many = "\n".join(f"第{n}家,{n}" for n in range(500))
    ((message, hint),) = wrong("who,a\n" + many)
    assert message == "500 rows of a heat map do not fit here"
    fitting = int(hint.split()[0])
    heat("who,a\n" + "\n".join(many.split("\n")[:fitting]))
    assert wrong("who,a\n" + "\n".join(many.split("\n")[: fitting + 1]))


def test_too_many_columns_are_a_problem() -> None:
    text = "who," + ",".join(f"第{n}列的名字" for n in range(40)) + "\n甲," + ",".join(str(1000 + n) for n in range(40))
    assert [message for message, _ in wrong(text)] == ["40 columns of a heat map do not fit here"]


def test_a_negative_value_has_no_place_among_powers() -> None:
    assert wrong("who,a\n甲,-1\n乙,2", log="y")[0][0] == "-1 has no place on a logarithmic axis"


def test_options_of_other_kinds_are_refused() -> None:
    assert [message for message, _ in wrong(stacked="true", sort="descending")] == [
        "a heatmap takes no `stacked:`", "a heatmap takes no `sort:`",
    ]  # fmt: skip


def test_decoration_is_no_table() -> None:
    assert wrong(page=charts.ChartPage(300, 300, bare=True))[0][0] == "a heat map is no decoration"


def test_it_is_told_by_rows_or_by_its_ends() -> None:
    assert charts.describe(heat(), "毛利率") == "热力表：毛利率。甲：q1 0；q2 25。乙：q1 50；q2 100。丙：q2 75。"
    rows = "\n".join(f"第{n}家,{n},{n + 1}" for n in range(13))
    assert charts.describe(heat("who,a,b\n" + rows)) == "热力表。最低：第0家 a 0。最高：第12家 b 13。"


def test_letters_on_dark_steps_are_of_paper() -> None:
    colours = {
        cell.fill: cell.colour for row in heat("who,a,b,c\n甲,0,30,50\n乙,70,90,100").rows[1:] for cell in row[1:]
    }
    assert colours == {"heat_1": "ink", "heat_2": "ink", "heat_3": "ink", "heat_4": "paper", "heat_5": "paper"}
