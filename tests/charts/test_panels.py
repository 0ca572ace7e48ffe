"""Charts side by side, each with its own axes."""

from typing import Any

import pytest

from builder import charts
from builder.charts.options import Chart
from builder.drawing import HeatMap, Panel
from builder.outline.records import Text
from builder.plot import Plot
from tests.charts.sheets import Sheet, chart, sheet

PAGE = charts.ChartPage(860, 380)
TABLES = {
    "price": sheet("month,price\n2023-01,20\n2024-01,1\n2025-01,0.1"),
    "rent": sheet("month,rent\n2023-06,4\n2024-06,3\n2025-06,2"),
    "two": sheet("month,a,b\n2023,20,3\n2024,1,4"),
    "share": sheet("who,share\n很长的名字一,3\n名字二,5"),
}


def inner(kind: str, data: str = "", **options: Any) -> Chart:
    made = chart(kind, **options)
    return Chart(**{**{name: getattr(made, name) for name in made.__struct_fields__}, "data": Text(data)})


LONG, TOO = "长" * 90, " is too long for its panel"
PAIR = (inner("line", "price"), inner("line", "rent"))


def whole(*panels: Chart, data: str = "", **options: Any) -> Chart:
    return Chart(kind=Text("panels"), data=Text(data), panels=panels, **options)


def drawn(made: Chart, page: charts.ChartPage = PAGE) -> tuple[tuple[Panel, ...], list[str]]:
    tables: dict[str, Sheet] = TABLES
    found, problems = charts.draw(made, tables.get(str(made.data)), page, tables)
    return found, [problem.message for problem in problems if problem.level == "error"]


def plot(panel: Panel) -> Plot:
    assert isinstance(panel.content, Plot)
    return panel.content


def ends(panel: Panel) -> tuple[float, float]:
    """Where a plot begins and ends on the page, from the top."""
    area = plot(panel).area
    assert area
    top = panel.area[1] + area[1] * panel.area[3]
    return top * PAGE.height, (top + area[3] * panel.area[3]) * PAGE.height


def test_each_panel_has_its_heading_its_axes_and_its_unit() -> None:
    found, problems = drawn(
        whole(
            inner("line", "price", log="y", unit="美元", heading="能力"),
            inner("line", "rent", unit="元", heading="租金"),
        )
    )
    assert not problems
    assert [panel.name for panel in found] == ["能力", "租金"]
    assert [panel.unit for panel in found] == ["美元", "元"]
    assert {plot(panel).title for panel in found} == {""}
    assert [plot(panel).value_axis.logarithmic for panel in found] == [True, False]
    assert [caption.text for panel in found for caption in panel.captions] == ["能力", "美元", "租金", "元"]
    assert len({panel.captions[1].area[1] for panel in found}) == 1


def test_a_unit_beside_a_legend_stays_there() -> None:
    two = inner("column", "two", unit="元")
    found, _ = drawn(whole(two, inner("line", "rent", unit="元")))
    assert [plot(panel).title for panel in found] == ["元", ""]


def test_data_of_the_whole_are_those_of_panels_that_name_none() -> None:
    found, _ = drawn(whole(inner("line"), inner("line", "rent"), data="price"))
    assert [plot(panel).series[0].name for panel in found] == ["price", "rent"]


def test_plots_begin_and_end_at_the_same_heights() -> None:
    found, _ = drawn(
        whole(
            inner("bar", "share", x="who", heading="占比"),
            inner("line", "price", unit="美元", now="2024-01", heading="价格"),
            inner("column", "rent", names={"month": "月份"}),
        )
    )
    first, *others = map(ends, found)
    for other in others:
        assert other == pytest.approx(first, abs=1.0)
    for panel in found:
        area = plot(panel).area
        assert area
        assert area[1] + area[3] <= 1


def test_a_heading_names_the_only_line_so_its_label_says_the_value_alone() -> None:
    found, _ = drawn(whole(inner("line", "price", heading="价格"), inner("line", "rent")))
    shows = [[point.label.show for point in plot(panel).series[0].points if point.label] for panel in found]
    assert shows == [[("value",)], [("series", "value")]]
    assert plot(found[0]).series[0].name == "price"


def test_tables_and_rounds_stand_beside_charts_with_axes() -> None:
    found, problems = drawn(whole(inner("heatmap", "share", unit="%"), inner("pie", "share"), inner("line", "price")))
    assert not problems
    assert isinstance(found[0].content, HeatMap)
    assert [caption.text for caption in found[0].captions] == ["%"]


@pytest.mark.parametrize(
    ("panels", "options", "messages"),
    [
        ((), {}, ["2 or 3 panels stand side by side, not 0"]),
        ((inner("line", "price"),) * 4, {}, ["2 or 3 panels stand side by side, not 4"]),
        ((inner("line"), inner("line", "rent")), {}, ["the key 'data' is missing in this panel"]),
        ((inner("line", "rend"), inner("line", "rent")), {}, ["no data named 'rend'"]),
        ((inner("line", "price", facet="month"), inner("line", "rent")), {}, ["a panel has no facets"]),
        ((inner("panels", panels=()), inner("line", "rent")), {}, ["the key 'data' is missing in this panel"]),
        ((inner("line", "price", heading=LONG), inner("line", "rent")), {}, [f"the heading '{LONG}'{TOO}"]),
        (PAIR, {"unit": Text("元")}, ["`unit:` of panels is each panel's own"]),
        ((inner("line", "price", unit="长" * 40), inner("line", "rent")), {}, [f"the unit '{'长' * 40}'{TOO}"]),
        (PAIR, {"facet": Text("month")}, ["panels have no facets"]),
    ],
)  # fmt: skip
def test_panels_that_cannot_stand_side_by_side_are_refused(
    panels: tuple[Chart, ...], options: dict[str, Any], messages: list[str]
) -> None:
    found, problems = drawn(whole(*panels, **options))
    assert not found
    assert problems == messages


def test_panels_have_no_panels() -> None:
    found, problems = drawn(whole(whole(*PAIR), inner("line", "rent"), data="price"))
    assert not found
    assert problems == ["a panel has no panels"]


def test_each_panels_own_mistakes_are_told_together() -> None:
    _, problems = drawn(whole(inner("lien", "price"), inner("line", "rent", y=("rant",))))
    assert problems == ["no chart kind named 'lien'", "no column named 'rant' in 'rent'"]


def test_decoration_is_one_chart() -> None:
    bare = charts.ChartPage(300, 300, bare=True)
    _, problems = drawn(whole(*PAIR), bare)
    assert problems == ["decoration has one chart"]
