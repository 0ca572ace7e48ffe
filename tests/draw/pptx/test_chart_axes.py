from lxml import etree
from msgspec.structs import replace

from builder.draw.pptx.chart import chart_xml
from builder.plot import Axis, Plot
from tests.draw.pptx.plots import BARS, BUBBLES, HIDDEN, LINES, POWERS, SECOND
from tests.draw.pptx.test_chart_xml import THEME, found


def xml(plot: Plot) -> etree._Element:
    return etree.fromstring(chart_xml(plot, THEME))


def test_the_second_values_stand_at_the_far_end_over_the_same_categories() -> None:
    chart = xml(SECOND)
    assert found(chart, "//c:catAx/c:delete/@val|//c:valAx/c:delete/@val") == ["0", "0", "1", "0"]
    assert found(chart, "//c:valAx/c:crosses/@val|//c:valAx/c:axPos/@val") == ["l", "autoZero", "r", "max"]
    assert found(chart, "//c:barChart/c:axId/@val") != found(chart, "//c:lineChart/c:axId/@val")


def test_a_hidden_second_axis_scales_without_being_seen() -> None:
    chart = xml(HIDDEN)
    assert found(chart, "//c:valAx/c:delete/@val") == ["0", "1"]
    assert found(chart, "//c:valAx/c:scaling/c:max/@val") == ["20", "20"]


def test_both_pairs_run_the_same_way() -> None:
    assert found(xml(HIDDEN), "//c:catAx/c:scaling/c:orientation/@val") == ["maxMin", "maxMin"]
    days = replace(LINES, groups=(*LINES.groups, replace(LINES.groups[1], second=True)))
    assert len(found(xml(days), "//c:dateAx/c:axId/@val")) == 2


def test_a_second_axis_that_no_group_stands_on_is_not_drawn() -> None:
    alone = replace(BARS, second_axis=Axis(minimum=0, maximum=1))
    assert found(xml(alone), "//c:valAx/c:axId/@val") == found(xml(BARS), "//c:valAx/c:axId/@val")


def test_an_axis_stands_where_it_is_told() -> None:
    assert found(xml(BUBBLES), "//c:crossesAt/@val") == ["0"]
    at = replace(BARS, category_axis=replace(BARS.category_axis, crosses=5.0))
    assert found(xml(at), "//c:catAx/c:crossesAt/@val") == ["5"]


def test_axes_of_powers_cross_at_their_lower_ends() -> None:
    chart = xml(POWERS)
    assert found(chart, "//c:logBase/@val") == ["10", "10"]
    assert found(chart, "//c:crossesAt/@val") == ["0.01", "1"]
    assert found(chart, "//c:scaling/c:min/@val|//c:scaling/c:max/@val") == ["1000", "1", "100", "0.01"]
