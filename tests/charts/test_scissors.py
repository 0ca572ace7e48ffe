from typing import Any

import pytest

from builder import charts
from builder.charts.options import Chart
from builder.drawing import Drawing
from builder.outline.records import Text
from tests.charts.free import collisions, dots, lettering, outside, said, strokes
from tests.charts.sheets import sheet

TABLE = """
date,model,training,status,exam,arena
2020-06,模型甲,4.6,primary,,
2021-11,,,,,60
2022-04,模型乙,12,derived,,
2022-11,,,,20,
2023-03,模型丙,79,primary,,24
2023-12,模型丁,199,primary,2.1,
2024-10,,,,0.07,
2024-11,,,,,0.06
2025-02,模型戊,1160,derived,,
"""
PAGE = charts.ChartPage(864, 380)


def part(kind: str, *columns: str, **options: Any) -> Chart:
    return Chart(kind=Text(kind), y=tuple(map(Text, columns)), **{name: Text(value) for name, value in options.items()})


BOTH = (
    part("scatter", "training", heading="训练一次的成本", unit="百万美元"),
    part("line", "exam", "arena", heading="同等能力的价格", unit="美元"),
)


def whole(panels: tuple[Chart, ...] = BOTH, **options: Any) -> Chart:
    texts = {
        name: Text(value)
        for name, value in {"x": "date", "label": "model", "status": "status", "heading": "一升一降", **options}.items()
    }
    return Chart(kind=Text("scissors"), data=Text("data"), panels=panels, **texts)


def cut(table: str = TABLE, page: charts.ChartPage = PAGE, **options: Any) -> Drawing:
    found, problems = charts.plot(whole(**options), sheet(table), page)
    assert isinstance(found, Drawing), problems
    return found


def wrong(table: str = TABLE, **options: Any) -> list[str]:
    _, problems = charts.plot(whole(**options), sheet(table), PAGE)
    return [problem.message for problem in problems]


def test_both_parts_have_their_heading_their_unit_and_the_finding_between() -> None:
    found = cut()
    assert {"训练一次的成本", "百万美元", "同等能力的价格", "美元", "一升一降"} <= set(said(found))
    left, finding, right = (
        next(one.x for one in lettering(found) if one.text == text)
        for text in ("训练一次的成本", "一升一降", "同等能力的价格")
    )
    assert left < finding < right


@pytest.mark.parametrize("language", ["zh-CN", "en-US"])
def test_nothing_collides_and_nothing_is_cut(language: str) -> None:
    found = cut(page=charts.ChartPage(864, 380, language=language))
    assert collisions(found) == []
    assert outside(found) == []


def test_each_dot_has_its_name_and_value_and_those_not_sure_are_hollow() -> None:
    found = cut()
    assert {"模型甲 4.6", "模型戊 1160"} <= set(said(found))
    assert {dot.value for dot in dots(found) if dot.hollow} == {12.0, 1160.0}


def test_lines_say_their_first_and_last_value() -> None:
    assert {"exam\n20 → 0.07", "arena\n60 → 0.06"} <= set(said(cut()))


def test_each_part_has_ticks_of_its_own_far_apart_by_powers() -> None:
    words = said(cut())
    assert {"10", "100", "1000", "0.1", "1"} <= set(words)


def test_both_parts_show_the_same_years() -> None:
    found = [
        one.text for one in lettering(cut()) if one.text.isdigit() and one.text.startswith("20") and len(one.text) == 4
    ]
    assert {"2021", "2023", "2025"} <= set(found) or {"2022", "2024"} <= set(found)


def test_the_trend_is_dashed_and_says_its_factor() -> None:
    found = cut()
    assert sum(one.dash == "sysDash" for one in strokes(found)) == 1
    assert any(text.startswith("趋势：每年 ×") for text in said(found))


def test_the_values_are_told_by_name() -> None:
    assert "模型丙 79" in charts.describe(cut())


def test_without_a_finding_the_parts_are_wider() -> None:
    table, panels = sheet(TABLE), whole()
    plain = Chart(
        kind=Text("scissors"),
        data=Text("data"),
        panels=panels.panels,
        x=Text("date"),
        label=Text("model"),
        status=Text("status"),
    )
    found, _ = charts.plot(plain, table, PAGE)
    assert isinstance(found, Drawing)
    assert "一升一降" not in said(found)


def test_two_parts_are_wanted() -> None:
    assert wrong(panels=BOTH[:1]) == ["scissors have two parts, not 1"]


def test_what_a_part_cannot_show_is_refused() -> None:
    assert wrong(panels=(part("pie", "training"), BOTH[1])) == ["a part of scissors is a scatter or a line, not 'pie'"]
    assert "no column named 'price' in 'data'" in wrong(panels=(part("line", "price"), BOTH[1]))
    assert wrong(TABLE.replace("4.6", "-4.6")) == ["-4.6 has no place on a logarithmic axis"]
    assert wrong(TABLE.replace("2020-06", "很早")) == ["scissors want dates or numbers along x"]
