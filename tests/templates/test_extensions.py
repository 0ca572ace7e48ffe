"""Extensions: the few that are known to be harmless stay, in the form that they have to have."""

import pytest

from builder.templates.extensions import keep_known
from builder.templates.xml import Element, parse, serialise
from tests.templates.samples import SPACES

SVG = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
GUIDES = "{DCECCB84-F9BA-43D5-87BE-67443E8EF086}"
MARK = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
NAMES = (
    'xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" '
    'xmlns:p15="http://schemas.microsoft.com/office/powerpoint/2012/main" '
    'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"'
)
GUIDE = '<p15:guide id="1" orient="horz" pos="2160"><p15:clr><a:srgbClr val="F26B43"/></p15:clr></p15:guide>'


def extended(*inside: tuple[str, str]) -> Element:
    listed = "".join(f'<a:ext uri="{uri}">{content}</a:ext>' for uri, content in inside)
    return parse(f"<a:extLst {SPACES} {NAMES}>{listed}</a:extLst>".encode(), "x")


@pytest.mark.parametrize(
    "known",
    [
        (SVG, '<asvg:svgBlip r:embed="rId2"/>'),
        (MARK, '<adec:decorative val="1"/>'),
        (GUIDES, f"<p15:sldGuideLst>{GUIDE}</p15:sldGuideLst>"),
    ],
)
def test_what_is_known_stays(known: tuple[str, str]) -> None:
    found = extended(("{urn}", "<p14:creationId val='1'/>"), known)
    assert keep_known(found)
    assert [one.get("uri") for one in found] == [known[0]]


@pytest.mark.parametrize(
    "unknown",
    [
        (SVG, '<asvg:svgBlip r:link="rId2"/>'),
        (SVG, '<asvg:svgBlip r:embed="rId2" r:link="rId3"/>'),
        (SVG, '<asvg:svgBlip r:embed="rId2"><p:oleObj/></asvg:svgBlip>'),
        (SVG, '<p14:media r:embed="rId2"/>'),
        (SVG, '<asvg:svgBlip r:embed="rId2"/><p14:media r:link="rId2"/>'),
        (MARK, '<adec:decorative val="yes"/>'),
        (GUIDES, f"<p15:sldGuideLst>{GUIDE.replace('2160', 'x')}</p15:sldGuideLst>"),
        (GUIDES, f"<p15:sldGuideLst>{GUIDE.replace('F26B43', 'red')}</p15:sldGuideLst>"),
        (GUIDES, "<p15:sldGuideLst><p14:media r:link='rId2'/></p15:sldGuideLst>"),
        (GUIDES, f"<p15:sldGuideLst>{GUIDE * 501}</p15:sldGuideLst>"),
        ("{DAA4B4D4-6D71-4841-9C94-3DE7FCFB9230}", '<p14:media r:link="rId2"/>'),
    ],
)
def test_all_else_goes(unknown: tuple[str, str]) -> None:
    found = extended(unknown)
    assert not keep_known(found)
    assert len(found) == 0


def test_each_is_there_once_and_says_nothing_besides() -> None:
    mark = (MARK, '<adec:decorative val="1"/>')
    found = extended(mark, (MARK, 'words<adec:decorative val="0"/>'))
    assert keep_known(found)
    assert serialise(found).count(b"decorative val") == 1
