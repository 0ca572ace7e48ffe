from lxml import etree

from builder.draw.pptx.chart import chart_xml
from builder.plot import Plot
from tests.draw.pptx.plots import CELLED
from tests.draw.pptx.test_chart_xml import NAMESPACES, THEME, found


def labels(plot: Plot, series: int) -> etree._Element:
    return etree.fromstring(chart_xml(plot, THEME)).findall(".//c:ser/c:dLbls", NAMESPACES)[series]


def test_labels_from_cells_are_fields_where_there_is_a_text_and_a_value() -> None:
    assert found(labels(CELLED, 0), "c:dLbl/c:idx/@val") == ["0"]
    assert found(labels(CELLED, 0), "c:dLbl//a:fld/@type") == ["CELLRANGE"]
    assert found(labels(CELLED, 0), "c:dLbl//a:fld/a:t/text()") == ["十二元"]
    assert found(labels(CELLED, 0), "c:dLbl//c15:showDataLabelsRange/@val") == ["1"]
    assert found(labels(CELLED, 0), "c:showVal/@val") == ["0"]


def test_the_cells_of_labels_are_named_and_kept() -> None:
    chart = etree.fromstring(chart_xml(CELLED, THEME))
    assert found(chart, "//c15:datalabelsRange/c15:f/text()") == ["Sheet1!$C$2:$C$4", "Sheet1!$E$2:$E$4"]
    assert found(chart, "//c15:dlblRangeCache[1]/c:pt/@idx")[:2] == ["0", "2"]
    assert found(chart, "//c15:dlblRangeCache/c:ptCount/@val") == ["3", "3"]


def test_parts_of_a_label_stand_beside_or_under_each_other() -> None:
    assert found(labels(CELLED, 1), "c:dLbl//a:p/a:fld/@type") == ["SERIESNAME", "CELLRANGE"]
    assert len(labels(CELLED, 1).findall("c:dLbl/c:tx/c:rich/a:p", NAMESPACES)) == 2
