from lxml import etree

from builder.draw.pptx.chart import chart_xml
from builder.plot import Errors, Group, Label, Plot, Point, Series
from tests.draw.pptx.plots import ALL, BARS, BOUNDED, BUBBLES, LINES, PIE, POWERS, RING, SCATTER, SECOND, STACK
from tests.draw.pptx.test_chart_xml import NAMESPACES, THEME, found


def xml(plot: Plot) -> etree._Element:
    return etree.fromstring(chart_xml(plot, THEME))


def test_a_gap_is_left_out_of_the_cache() -> None:
    assert found(xml(LINES), "//c:ser[c:idx/@val='1']/c:val//c:pt/@idx") == ["0"]
    assert found(xml(LINES), "//c:ser[c:idx/@val='1']/c:val//c:ptCount/@val") == ["2"]


def test_every_cached_value_is_a_number() -> None:
    for plot in ALL.values():
        for value in found(xml(plot), "//c:numCache/c:pt/c:v/text()"):
            float(value)


def test_labels_are_put_only_where_the_chart_type_allows() -> None:
    assert found(xml(BARS), "//c:dLblPos/@val") == ["outEnd", "outEnd"]
    assert found(xml(STACK), "//c:dLblPos/@val") == []
    assert found(xml(PIE), "//c:dLblPos/@val") == ["outEnd"]
    assert found(xml(RING), "//c:dLblPos/@val") == []


def test_an_area_s_label_has_no_position() -> None:
    area = Plot(
        groups=(Group("area", (Series("甲", (1.0,), "accent", label=Label(position="above")),)),), categories=("一",)
    )
    assert found(xml(area), "//c:dLblPos/@val") == []


def test_negative_bars_keep_their_colour() -> None:
    assert set(found(xml(BARS), "//c:invertIfNegative/@val")) == {"0"}
    assert found(xml(BARS), "//c:dPt[c:idx/@val='1']/c:spPr//a:schemeClr/@val") == ["accent2"]


def test_what_a_label_shows_comes_from_the_cells() -> None:
    label = xml(LINES).find(".//c:dLbl[c:idx]", NAMESPACES)
    assert label is not None
    assert label.find("c:tx", NAMESPACES) is None
    assert found(label, "c:showSerName/@val|c:showVal/@val|c:showCatName/@val") == ["1", "0", "1"]
    assert found(label, "c:separator/text()") == [" "]


def test_a_moved_label_has_a_leader_and_others_have_none() -> None:
    assert found(xml(LINES), "//*[local-name()='showLeaderLines']/@val") == ["0", "1"]
    assert found(xml(LINES), "//c:dLbl/c:layout//c:y/@val") == ["-0.1"]


def test_each_series_names_the_cells_it_was_drawn_from() -> None:
    assert found(xml(LINES), "//c:ser/c:tx//c:f/text()") == [f"Sheet1!${name}$1" for name in "BCDD"]


def test_series_of_a_scatter_are_as_long_as_the_longest() -> None:
    """LibreOffice loses a series when one that comes after it is longer."""
    columns = found(xml(SCATTER), "//c:xVal//c:f/text()")
    assert sorted(columns) == ["Sheet1!$A$2:$A$3", "Sheet1!$A$2:$A$3", "Sheet1!$D$2:$D$3"]
    assert set(found(xml(SCATTER), "//c:xVal//c:ptCount/@val | //c:yVal//c:ptCount/@val")) == {"2"}


def test_error_bars_reach_where_their_cells_say() -> None:
    column, line = (
        xml(BOUNDED).findall(f".//c:{kind}/c:ser/c:errBars", NAMESPACES)[0] for kind in ("barChart", "lineChart")
    )
    assert found(column, "c:errBarType/@val|c:errValType/@val|c:noEndCap/@val") == ["both", "cust", "0"]
    assert found(column, "*//c:f/text()") == ["Sheet1!$C$2:$C$4", "Sheet1!$D$2:$D$4"]
    assert found(column, "c:plus//c:pt/@idx") == ["0", "2"]
    assert found(line, "c:errBarType/@val|c:noEndCap/@val|c:spPr//a:prstDash/@val") == ["minus", "1", "sysDash"]


def test_only_a_chart_of_two_value_axes_says_where_its_error_bars_run() -> None:
    assert found(xml(BOUNDED), "//c:errDir/@val") == []
    assert found(xml(POWERS), "//c:errBars/c:errDir/@val") == ["x"]


def test_error_bars_that_reach_nowhere_are_none() -> None:
    none = Errors((None,), (None,))
    plot = Plot(groups=(Group("line", (Series("甲", (1.0,), "accent", errors=(none,)),)),), categories=("一",))
    assert not found(xml(plot), "//c:errBars/c:errBarType/@val")


def test_a_point_may_be_hatched_and_a_bar_outlined() -> None:
    bars = xml(BOUNDED).find(".//c:barChart/c:ser", NAMESPACES)
    assert bars is not None
    assert found(bars, "c:dPt//a:pattFill/@prst") == ["ltUpDiag", "wdUpDiag"]
    assert found(bars, "c:dPt//a:fgClr/a:schemeClr/@val") == ["accent1", "accent2"]
    assert found(bars, "c:spPr/a:ln/@w|c:spPr/a:ln//a:schemeClr/@val") == ["12700", "tx1"]


def test_what_is_not_opaque_at_all_is_not_painted() -> None:
    plot = Plot(groups=(Group("bar", (Series("底", (1.0,), "paper", opacity=0),)),), categories=("一",))
    assert xml(plot).findall(".//c:ser/c:spPr/a:noFill", NAMESPACES)


def test_a_hollow_marker_is_a_smaller_one_of_paper_on_its_own() -> None:
    names = found(xml(SECOND), "//c:lineChart/c:ser/c:tx//c:f/text()|//c:lineChart/c:ser/c:val//c:f/text()")
    assert names == ["Sheet1!$C$1", "Sheet1!$C$2:$C$4"] * 2
    assert found(xml(SECOND), "//c:marker//a:solidFill/../../c:size/@val") != []
    assert found(xml(SECOND), "//c:marker/c:spPr/a:solidFill/a:schemeClr/@val") == ["accent2", "bg1"]


def test_bubbles_have_sizes_and_may_be_see_through() -> None:
    chart = xml(BUBBLES)
    assert found(chart, "//c:bubbleSize//c:f/text()") == ["Sheet1!$F$2:$F$4", "Sheet1!$C$2:$C$4"]
    assert found(chart, "//c:bubbleScale/@val|//c:sizeRepresents/@val") == ["60", "area"]
    assert set(found(chart, "//c:ser/c:spPr/a:solidFill//a:alpha/@val")) == {"60000"}


def test_a_label_may_stand_on_a_ground_of_its_own() -> None:
    label = Label(show=("series",), fill="paper")
    plot = Plot(groups=(Group("line", (Series("甲", (1.0,), "accent", label=label),)),), categories=("一",))
    assert found(xml(plot), "//c:dLbls/c:spPr/a:solidFill/a:schemeClr/@val") == ["bg1"]


def test_a_marker_of_another_colour_is_of_another_size() -> None:
    """LibreOffice paints it in the series' colour otherwise."""
    points = (Point(0, colour="warm", marker=True), Point(1, marker=True))
    one = Series("甲", (1.0, 2.0), "accent", x=(1.0, 2.0), line=False, marker="circle", marker_size=9, points=points)
    plot = Plot(groups=(Group("scatter", (one,)),))
    assert found(xml(plot), "//c:ser/c:marker/c:size/@val") == ["9"]
    assert found(xml(plot), "//c:dPt/c:marker/c:size/@val") == ["10", "9"]


def test_a_line_that_goes_on_is_a_trend_forward_and_backward_that_no_legend_names() -> None:
    level = Series("门槛", (5.0, 5.0), "quiet", dash="dash", listed=False, beyond=0.5)
    root = xml(
        Plot(
            (Group("column", (Series("甲", (3.0, 7.0), "accent"),)), Group("line", (level,))),
            ("一", "二"),
            legend="top",
        )
    )
    assert found(root, "//c:trendline/c:forward/@val") == found(root, "//c:trendline/c:backward/@val") == ["0.5"]
    assert len(root.xpath("//c:ser[c:trendline]/c:spPr/a:ln/a:noFill", namespaces=NAMESPACES)) == 1
    assert found(root, "//c:legendEntry/c:idx/@val") == ["1", "2"]
