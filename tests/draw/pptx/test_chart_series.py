from lxml import etree

from builder.draw.pptx.chart import chart_xml
from builder.plot import Group, Label, Plot, Series
from tests.draw.pptx.plots import ALL, BARS, LINES, PIE, RING, SCATTER, STACK
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


def test_a_label_may_stand_on_a_ground_of_its_own() -> None:
    label = Label(show=("series",), fill="paper")
    plot = Plot(groups=(Group("line", (Series("甲", (1.0,), "accent", label=label),)),), categories=("一",))
    assert found(xml(plot), "//c:dLbls/c:spPr/a:solidFill/a:schemeClr/@val") == ["bg1"]
