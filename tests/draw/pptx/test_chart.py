from collections.abc import Iterable

import pytest
from lxml import etree
from msgspec.structs import replace

from builder.draw.pptx.chart import chart_xml, parts
from builder.draw.pptx.package import write
from builder.draw.pptx.workbook import workbook
from builder.frames import Box, ChartFrame, Presentation, Properties, Slide, SlideLayout
from builder.plot import Plot
from tests.charts.sheets import CROSSING, MARGINS, drawn, note, stretch
from tests.draw.pptx.plots import ALL, BARS, BUBBLES, CELLED, LINES, PIE, SCATTER
from tests.draw.pptx.test_chart_xml import NAMESPACES, THEME, found
from tests.libreoffice import Renderer
from tests.validators import validated


def deck(plots: Iterable[Plot]) -> bytes:
    layout = SlideLayout("空白", ())
    box = Box(914_400, 914_400, 6_858_000, 4_206_240)
    frames = [ChartFrame(id="c", name="Chart", box=box, plot=plot, alt="图") for plot in plots]
    slides = tuple(Slide(f"s{n}", f"第 {n} 张", layout, (frame,)) for n, frame in enumerate(frames))
    return write(Presentation(slides, (layout,), (), Properties("图表")), THEME)


def xml(plot: Plot) -> etree._Element:
    return etree.fromstring(chart_xml(plot, THEME))


def test_a_frame_gives_its_chart_and_its_workbook() -> None:
    drawn = parts(ChartFrame(id="c", name="Chart", box=Box(0, 0, 1, 1), plot=LINES, alt=""), THEME)
    assert drawn.chart_xml == chart_xml(LINES, THEME)
    assert drawn.workbook == workbook(LINES)


@pytest.mark.parametrize("name", ALL)
def test_the_chart_refers_to_its_workbook_and_draws_nothing_of_its_own_accord(name: str) -> None:
    chart = xml(ALL[name])
    assert found(chart, "c:externalData/@r:id|c:externalData/c:autoUpdate/@val") == ["rId1", "0"]
    assert found(chart, "c:date1904/@val|c:roundedCorners/@val|c:chart/c:plotVisOnly/@val") == ["0", "0", "1"]
    assert found(chart, "//c:dispBlanksAs/@val") == ["gap"]
    assert not found(chart, "//a:srgbClr/@val")


@pytest.mark.parametrize("name", ALL)
def test_axes_come_in_pairs_that_the_groups_name(name: str) -> None:
    chart = xml(ALL[name])
    named = set(found(chart, "//c:plotArea/*[c:ser]/c:axId/@val"))
    owned = found(chart, "//c:plotArea/*[not(c:ser)]/c:axId/@val")
    assert named == set(owned)
    assert len(owned) == len(set(owned))
    assert set(found(chart, "//c:crossAx/@val")) == named
    assert all(int(number) > 0 for number in owned)


def test_series_are_counted_over_all_groups() -> None:
    assert found(xml(LINES), "//c:ser/c:idx/@val") == ["0", "1", "2", "3"]
    assert found(xml(LINES), "//c:ser/c:order/@val") == ["0", "1", "2", "3"]


def test_a_title_is_the_plot_s_or_none() -> None:
    assert found(xml(LINES), "c:chart/c:title//a:t/text()") == ["万 GPU 小时"]
    assert found(xml(LINES), "//c:autoTitleDeleted/@val") == ["0"]
    assert found(xml(BARS), "//c:autoTitleDeleted/@val") == ["1"]


def test_days_have_a_date_axis_that_shows_numbers() -> None:
    (axis,) = xml(LINES).findall(".//c:dateAx", NAMESPACES)
    assert found(axis, "c:scaling/c:min/@val|c:scaling/c:max/@val") == ["64", "0"]
    assert found(axis, "c:numFmt/@formatCode") == ["0"]
    assert found(axis, "c:majorUnit/@val|c:majorTimeUnit/@val|c:auto/@val") == ["0", "30", "days"]


def test_lying_bars_in_reverse_keep_their_values_below() -> None:
    chart = xml(BARS)
    assert found(chart, "//c:catAx//c:orientation/@val") == ["maxMin"]
    assert found(chart, "//c:valAx/c:crosses/@val") == ["max"]
    assert found(chart, "//c:catAx/c:axPos/@val|//c:valAx/c:axPos/@val") == ["l", "b"]


def test_a_pie_has_no_axes_and_a_scatter_two_of_values() -> None:
    assert not xml(PIE).findall(".//c:valAx", NAMESPACES)
    assert len(xml(SCATTER).findall(".//c:valAx", NAMESPACES)) == 2


def test_a_bubble_chart_has_two_axes_of_values() -> None:
    assert len(xml(BUBBLES).findall(".//c:valAx", NAMESPACES)) == 2


def test_the_legend_leaves_out_what_is_not_listed() -> None:
    assert found(xml(LINES), "//c:legendEntry/c:idx/@val") == ["0", "2", "3"]


def test_crowded_labels_are_left_out_rather_than_turned() -> None:
    crowded = replace(BARS, category_axis=replace(BARS.category_axis, every=2))
    assert found(xml(crowded), "//c:tickLblSkip/@val") == ["2"]
    assert found(xml(BARS), "//c:catAx/c:txPr/a:bodyPr/@rot") == ["0"]


def test_the_validators_have_no_finding() -> None:
    assert validated(deck(ALL.values())) == []


def test_libreoffice_draws_labels_names_and_numbers(render: Renderer) -> None:
    crossing = drawn(
        "line",
        CROSSING,
        unit="万小时",
        highlight=("serving",),
        names={"serving": "推理"},
        annotate=note("64", "第 64 天追平", "serving"),
        band=stretch("213", "365", "计入前期研发"),
    )
    words = "".join(render(deck([crossing, drawn("bar", MARGINS)])).text.split())
    more = "".join(render(deck([CELLED])).text.split())
    assert [word for word in ("十二元", "三个") if word not in more] == []
    assert "没有" not in more
    wanted = ("推理1589.1", "第64天追平", "计入前期研发", "万小时", "1600", "300", "−138", "+16", "旧卡持有者，现货")
    assert [word for word in wanted if word not in words] == []
