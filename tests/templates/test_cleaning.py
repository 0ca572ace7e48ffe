"""What must not come along goes with its shape; everything else stays as it was."""

from collections import Counter

import pytest

from builder.templates.cleaning import clean, used
from builder.templates.xml import A, Element, P, parse
from tests.templates.samples import background, holder, layout, picture, shape

KEPT = frozenset({"rIdKept"})
CONTROL = '<p:controls><p:control name="c" r:id="rIdGone"/></p:controls>'
NS14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"


def cleaned(*shapes: str, before: str = "", after: str = "") -> tuple[Element, Counter[str]]:
    root = parse(layout("L", *shapes, before=before, after=after), "layout")
    dropped: Counter[str] = Counter()
    clean(root, KEPT.__contains__, dropped)
    return root, +dropped


def names(root: Element) -> list[str]:
    return [one.get("name", "") for one in root.iter(f"{P}cNvPr")][1:]


def graphic(uri: str, inside: str = "") -> str:
    return (
        '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="9" name="Graphic"/><p:cNvGraphicFramePr/><p:nvPr/>'
        f'</p:nvGraphicFramePr><p:xfrm/><a:graphic><a:graphicData uri="{uri}">{inside}</a:graphicData></a:graphic>'
        "</p:graphicFrame>"
    )


def click(attributes: str, inside: str = "") -> str:
    return shape((1, 1, 1, 1), inner=f"<a:hlinkClick {attributes}>{inside}</a:hlinkClick>")


OLE = "http://schemas.openxmlformats.org/presentationml/2006/ole"
DRAWINGML = "http://schemas.openxmlformats.org/drawingml/2006/"


@pytest.mark.parametrize(
    ("gone", "counted"),
    [
        (graphic(f"{DRAWINGML}chart"), "charts"),
        (graphic(f"{DRAWINGML}diagram"), "diagrams"),
        (graphic(OLE, '<p:oleObj r:id="x"/>'), "embedded objects"),
        (picture((1, 1, 1, 1), "rIdGone"), "missing or unreadable pictures"),
        (picture((1, 1, 1, 1), "rIdGone", link=True), "linked pictures"),
        (picture((1, 1, 1, 1), "rIdKept").replace("<p:nvPr/>", '<p:nvPr><a:videoFile r:link="x"/></p:nvPr>'),
         "videos and sounds"),
        ('<p:contentPart r:id="rIdGone"/>', "ink drawings"),
    ],
)  # fmt: skip
def test_what_is_alive_linked_or_missing_goes_with_its_shape(gone: str, counted: str) -> None:
    root, dropped = cleaned(holder("title", name="Title"), gone, shape((1, 1, 1, 1)))
    assert names(root) == ["Title", "Rectangle"]
    assert dropped == {counted: 1}


def test_alternatives_go_together() -> None:
    choice = f'<mc:Choice xmlns:v="x" Requires="v">{picture((0, 0, 1, 1), "rIdKept")}</mc:Choice>'
    fallback = f"<mc:Fallback>{picture((0, 0, 1, 1), 'rIdGone')}</mc:Fallback>"
    root, dropped = cleaned(f"<mc:AlternateContent>{choice}{fallback}</mc:AlternateContent>", holder("title"))
    assert len(names(root)) == 1
    assert dropped == {"missing or unreadable pictures": 1}
    ole = "<mc:AlternateContent><mc:Choice Requires='v' xmlns:v='x'><p:oleObj/></mc:Choice></mc:AlternateContent>"
    root, dropped = cleaned(graphic(OLE, ole))
    assert (names(root), dropped) == ([], {"embedded objects": 1})


def test_tables_and_pictures_that_come_along_stay() -> None:
    root, dropped = cleaned(graphic(f"{DRAWINGML}table", "<a:tbl/>"), picture((1, 1, 1, 1), "rIdKept"))
    assert (names(root), dropped) == (["Graphic", "Logo"], {})
    assert used(root) == {"rIdKept"}


@pytest.mark.parametrize(
    "attributes",
    [
        'r:id="rIdGone"',
        'r:id="" action="ppaction://macro?name=x"',
        'r:id="rIdKept" action="ppaction://program"',
        'r:id="rIdKept" action="ppaction://hlinkfile"',
        'r:id="rIdGone" action="ppaction://hlinksldjump"',
    ],
)
def test_links_that_start_something_are_taken_off_their_shape(attributes: str) -> None:
    root, dropped = cleaned(click(attributes))
    assert names(root) == ["Rectangle"]
    assert root.find(f".//{A}hlinkClick") is None
    assert dropped == {"links to files, programs or slides": 1}


@pytest.mark.parametrize("attributes", ['r:id="rIdKept"', 'r:id="" action="ppaction://hlinkshowjump?jump=nextslide"'])
def test_links_to_pages_and_to_the_next_slide_stay_without_their_sounds(attributes: str) -> None:
    root, dropped = cleaned(click(attributes, '<a:snd r:embed="rIdGone" name="x"/>'))
    assert root.find(f".//{A}hlinkClick") is not None
    assert root.find(f".//{A}snd") is None
    assert dropped == {}


def test_a_picture_that_filled_something_leaves_it_plain() -> None:
    fill = '<a:blipFill><a:blip r:embed="rIdGone"/></a:blipFill>'
    root, dropped = cleaned(shape((1, 1, 1, 1), fill), before=background(fill))
    assert names(root) == ["Rectangle"]
    assert root.find(f".//{P}spPr/{A}noFill") is not None
    assert root.find(f".//{P}bgPr/{A}solidFill/{A}schemeClr[@val='bg1']") is not None
    assert dropped == {"missing or unreadable pictures": 2}
    bullet = '<a:lvl1pPr><a:buBlip><a:blip r:embed="rIdGone"/></a:buBlip></a:lvl1pPr>'
    root, _ = cleaned(holder("body", 1, style=bullet))
    assert len(names(root)) == 1
    assert root.find(f".//{A}buBlip") is None


def test_a_linked_copy_of_an_embedded_picture_is_only_unlinked() -> None:
    both = picture((1, 1, 1, 1), "rIdKept").replace("<a:blip ", '<a:blip r:link="rIdGone" ')
    root, dropped = cleaned(both)
    assert (names(root), used(root), dropped) == (["Logo"], {"rIdKept"}, {})


def test_extensions_that_need_what_is_gone_leave_the_rest() -> None:
    extended = picture((1, 1, 1, 1), "rIdKept").replace(
        'r:embed="rIdKept"/>',
        'r:embed="rIdKept"><a:extLst><a:ext uri="x"><y r:embed="rIdGone"/></a:ext></a:extLst></a:blip>',
    )
    root, dropped = cleaned(extended)
    assert (names(root), used(root), dropped) == (["Logo"], {"rIdKept"}, {})


def test_animations_transitions_and_what_add_ins_left_go() -> None:
    timing = (
        "<p:timing><p:tnLst><p:par><p:cTn><p:childTnLst><p:seq/></p:childTnLst></p:cTn></p:par></p:tnLst></p:timing>"
    )
    moving = (
        f'<mc:AlternateContent><mc:Choice xmlns:p14="{NS14}" Requires="p14"><p:transition p14:dur="2"/></mc:Choice>'
        "</mc:AlternateContent>"
    )
    root, dropped = cleaned(holder("title"), after=moving + timing)
    assert [one.tag for one in root] == [f"{P}cSld"]
    assert dropped == {"animations": 1}
    tagged = holder("title").replace("<p:ph", '<p:custDataLst><p:tags r:id="rIdGone"/></p:custDataLst><p:ph')
    root, dropped = cleaned(tagged)
    assert (len(names(root)), used(root), dropped) == (1, set(), {})
    data = layout("L", holder("title")).replace(b"</p:cSld>", CONTROL.encode() + b"</p:cSld>")
    root, counted = parse(data, "x"), Counter[str]()
    clean(root, KEPT.__contains__, counted)
    assert root.find(f".//{P}controls") is None
