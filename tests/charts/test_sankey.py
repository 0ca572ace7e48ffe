from itertools import pairwise

import pytest

from builder import charts
from builder.errors import At
from tests.charts.free import collisions, free, lettering, outside, said, shapes
from tests.charts.sheets import PAGE, chart, sheet, wrong

TABLE = """
from,to,v
订阅,实验室,93
接口,实验室,37
融资,实验室,41
实验室,训练,86
实验室,推理,61
实验室,人员,24
训练,云厂商甲,62
训练,云厂商乙,24
推理,云厂商甲,40
推理,自建机房,21
"""


def test_bands_and_nodes_are_as_high_as_what_flows() -> None:
    found = shapes(free("sankey", TABLE, to="to"))
    heights = {
        one.name: max(y for _, y in one.places) - min(y for _, y in one.places) for one in found if not one.curved
    }
    unit = heights["实验室"] / 171
    assert heights["训练"] == pytest.approx(86 * unit)
    band = next(one for one in found if one.name == "实验室 → 训练")
    assert band.places[-3][1] - band.places[0][1] == pytest.approx(86 * unit)
    assert band.values == (86.0,)


def test_bands_leave_and_arrive_one_under_the_other() -> None:
    found = [one for one in shapes(free("sankey", TABLE, to="to")) if one.curved]
    for name in ("实验室", "训练", "云厂商甲"):
        leaving = sorted((one.places[0][1], one.places[9][1]) for one in found if one.name.startswith(f"{name} →"))
        arriving = sorted((one.places[3][1], one.places[6][1]) for one in found if one.name.endswith(f"→ {name}"))
        for ends in (leaving, arriving):
            for (_, end), (start, _) in pairwise(ends):
                assert start == pytest.approx(end)


@pytest.mark.parametrize("width", [540, 864])
def test_each_node_is_named_with_its_value_and_nothing_collides(width: int) -> None:
    found = free("sankey", TABLE, charts.ChartPage(width, PAGE.height), to="to", unit="亿元", highlight=("训练",))
    assert {"订阅\n93", "实验室 171", "训练 86", "云厂商甲\n102", "亿元"} <= set(said(found))
    assert collisions(found) == []
    assert outside(found) == []


def test_all_that_flows_through_a_highlighted_node_is_loud() -> None:
    found = [one for one in shapes(free("sankey", TABLE, to="to", highlight=("训练",))) if one.curved]
    assert {one.name for one in found if one.fill == "accent"} == {
        "实验室 → 训练",
        "训练 → 云厂商甲",
        "训练 → 云厂商乙",
    }
    assert found[-1].fill == "accent"  # over the others
    assert [one.text for one in lettering(free("sankey", TABLE, to="to", highlight=("训练",))) if one.bold] == [
        "训练 86"
    ]


def test_small_nodes_have_their_names_apart() -> None:
    rows = "\n".join(f"总数,去处{n},{value}" for n, value in enumerate((90, 1, 1, 1, 1, 1)))
    found = free("sankey", f"from,to,v\n{rows}", to="to")
    assert collisions(found) == []
    assert outside(found) == []


def test_the_flows_are_told_by_where_they_start() -> None:
    assert "训练：云厂商甲 62；云厂商乙 24" in charts.describe(free("sankey", TABLE, to="to"))


@pytest.mark.parametrize(("table", "message"), [
    ("from,to,v\n甲,乙,3\n乙,甲,1", "what flows from '甲' comes back to it"),
    ("from,to,v\n甲,乙,3\n乙,丙,-1", "a flow is more than zero, not -1"),
    ("from,to,v,w\n甲,乙,3,4", "a sankey shows one column, not 2"),
])  # fmt: skip
def test_what_does_not_flow_is_refused(table: str, message: str) -> None:
    assert wrong("sankey", table, to="to")[0][0] == message


def test_a_flow_of_nothing_is_shown_in_the_data_file() -> None:
    _, problems = charts.plot(chart("sankey", to="to"), sheet("from,to,v\n甲,乙,3\n乙,丙,0"), PAGE)
    assert [problem.at for problem in problems] == [At("data.csv", 3, 3)]


def test_where_flows_end_must_be_named() -> None:
    assert wrong("sankey", "from,v\n甲,3")[0] == ("a sankey wants the column of where flows end", "name it under `to:`")


def test_a_node_at_the_end_may_be_highlighted_and_coloured() -> None:
    found = free("sankey", TABLE, to="to", highlight=("自建机房",), colours={"云厂商甲": "gain"})
    fills = {one.name: one.fill for one in shapes(found)}
    assert (fills["推理 → 自建机房"], fills["云厂商甲"], fills["训练 → 云厂商甲"]) == ("accent", "gain", "gain")


def test_a_name_between_levels_has_one_line_or_is_refused() -> None:
    assert "实验室 171" in said(free("sankey", TABLE, to="to"))
    long = "一个名字长得放不进两层之间的地方去的实验室"
    assert wrong("sankey", TABLE.replace("实验室", long), to="to") == [
        (f"the name '{long}' is wider than the room between two levels", "shorten it")
    ]


def test_more_nodes_than_the_height_holds_are_refused() -> None:
    rows = "\n".join(f"总数,去处{n},{n + 1}" for n in range(12))
    message = "12 nodes one over the other are more than a sankey of this height has room for"
    assert wrong("sankey", f"from,to,v\n{rows}", to="to")[0][0] == message
