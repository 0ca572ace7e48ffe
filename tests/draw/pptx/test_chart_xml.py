from pathlib import Path

import pytest
from lxml import etree

from builder.draw.pptx.chart_xml import CHART, NAMESPACES, Style, cached, fill, hatch, number, place, rich, stroke, text
from builder.theme import load

THEME = load(Path(__file__).parents[3] / "assets" / "themes" / "briefing.yaml")
STYLE = Style(THEME, "zh-CN")


def parent(name: str = "dLbl") -> etree._Element:
    return etree.Element(f"{{{CHART}}}{name}", nsmap=NAMESPACES)


def found(element: etree._Element, path: str) -> list[str]:
    return [str(one) for one in element.xpath(path, namespaces=NAMESPACES)]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("value", "text"), [(1.0, "1"), (-0.0, "0"), (278.8, "278.8"), (1e-9, "1e-09"), (1e15, "1000000000000000.0")]
)
def test_numbers_read_back_the_same(value: float, text: str) -> None:
    assert number(value) == text
    assert float(text) == value


def test_colours_are_the_theme_s_own_by_the_names_that_charts_know() -> None:
    element = parent()
    fill(element, STYLE, "ink")
    fill(element, STYLE, "mute", 40)
    assert found(element, "//a:schemeClr/@val") == ["tx1", "accent4"]
    assert found(element, "//a:lumMod/@val|//a:lumOff/@val|//a:alpha/@val") == ["60000", "34000", "40000"]


def test_texts_hold_nothing_that_xml_does_not() -> None:
    element = parent()
    rich(element, STYLE, "a\x07\ufffe", 12, "ink")
    cached(element, ("b\x00", None, 2.0))
    assert found(element, "//a:t/text()|//c:v/text()") == ["a\ufffd\ufffd", "b\ufffd", "2"]


def test_a_hatch_is_on_the_paper() -> None:
    element = parent()
    hatch(element, STYLE, "warm", "wdUpDiag")
    assert found(element, "a:pattFill/@prst") == ["wdUpDiag"]
    assert found(element, "//a:bgClr/a:schemeClr/@val") == ["bg1"]


def test_a_stroke_without_width_is_none() -> None:
    element = parent()
    stroke(element, STYLE, "ink", 0)
    stroke(element, STYLE, "ink", 2.25, "dash")
    assert found(element, "a:ln/@w") == ["28575"]
    assert len(element.findall("a:ln/a:noFill", NAMESPACES)) == 1
    assert found(element, "//a:prstDash/@val") == ["dash"]


def test_texts_name_the_theme_s_fonts_and_a_whole_size() -> None:
    element = parent()
    text(element, STYLE, 13.5, "quiet", True)
    assert found(element, "//a:defRPr/@sz|//a:defRPr/@b") == ["1350", "1"]
    assert found(element, "//a:latin/@typeface|//a:ea/@typeface") == ["+mn-lt", "+mn-ea"]


def test_labels_do_not_wrap_and_axis_texts_may() -> None:
    label, axis = parent("dLbls"), parent("catAx")
    text(label, STYLE, 14, "ink")
    text(axis, STYLE, 14, "ink")
    assert (found(label, "//a:bodyPr/@wrap"), found(axis, "//a:bodyPr/@wrap")) == (["none"], ["square"])


def test_a_text_of_its_own_has_a_paragraph_for_each_line() -> None:
    element = parent()
    rich(element, STYLE, "名\n字 & <b>", 14, "ink")
    assert found(element, "//a:t/text()") == ["名", "字 & <b>"]
    assert set(found(element, "//a:rPr/@lang")) == {"zh-CN"}


def test_a_place_may_leave_the_size_open() -> None:
    element = parent()
    place(element, (0.1, 0.2))
    assert found(element, "//c:x/@val|//c:y/@val|//c:w/@val") == ["0.1", "0.2"]
