"""What appears click by click, as it stands in a slide's part."""

from itertools import chain

import pytest
from lxml import etree

from builder.frames import Frame, Line, Paragraph, Run, ShapeFrame, TextFrame
from builder.motion import Appearing, Build
from tests.draw import decks
from tests.draw.drawing import find, slide

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
ROW = decks.text("row", "一行")
MARK = ShapeFrame(id="mark", name="Mark", box=decks.BAR.box, fill="accent")
RULE = ShapeFrame(id="rule", name="Rule", box=decks.RULE.box, shape="line", line=Line("line"))
CARD = TextFrame(id="card", name="Card", box=ROW.box, paragraphs=ROW.paragraphs, fill="wash")
EMPTY = TextFrame(id="empty", name="Empty", box=ROW.box, paragraphs=(Paragraph((Run("", 20),)),), fill="wash")
LIST = decks.text("list", "一", "二")
CHART = next(frame for frame in decks.charted().slides[0].frames if frame.id == "chart")


def timed(*frames: Frame, steps: tuple[tuple[Appearing, ...], ...] = (), **more: object) -> etree._Element:
    """The slide of some frames, each on a click of its own unless there are steps."""
    alone = tuple((Appearing(frame.id),) for frame in frames)
    return slide(*frames, build=Build(steps or alone, **more))  # type: ignore[arg-type]


def shape_id(tree: etree._Element, name: str) -> str:
    (found,) = find(tree, f"//p:cNvPr[@name='{name}']")
    return str(found.get("id"))


def effects(tree: etree._Element) -> list[etree._Element]:
    return find(tree, "//p:cTn[@presetClass='entr']")


def test_a_slide_that_is_there_at_once_has_no_timing() -> None:
    assert find(slide(ROW), "p:timing") == []


def test_timing_follows_the_transition() -> None:
    tree = slide(ROW, transition="fade", build=Build(((Appearing("row"),),)))
    assert [item.tag.rpartition("}")[2] for item in tree] == ["cSld", "clrMapOvr", "transition", "timing"]


def test_the_first_of_a_step_waits_for_a_click_and_the_others_come_with_it() -> None:
    tree = timed(MARK, ROW, CARD, steps=((Appearing("mark"), Appearing("row")), (Appearing("card"),)))
    assert [effect.get("nodeType") for effect in effects(tree)] == ["clickEffect", "withEffect", "clickEffect"]
    clicks = find(tree, "//p:cTn[@nodeType='mainSeq']/p:childTnLst/p:par")
    assert [len(find(click, ".//p:cTn[@presetClass='entr']")) for click in clicks] == [2, 1]
    assert {item.get("delay") for click in clicks for item in find(click, "p:cTn/p:stCondLst/p:cond")} == {"indefinite"}


def test_nodes_are_counted_as_they_stand() -> None:
    numbers = [int(node.get("id", "0")) for node in find(timed(MARK, ROW, CARD), "//p:cTn[@id]")]
    assert numbers == list(range(1, len(numbers) + 1))


def test_effects_name_the_shapes_by_their_ids() -> None:
    tree = timed(MARK, ROW)
    named = dict.fromkeys(target.get("spid") for target in find(tree, "//p:spTgt"))
    assert list(named) == [shape_id(tree, "Mark"), shape_id(tree, "row")]


@pytest.mark.parametrize(
    ("effect", "preset", "filters"), [("appear", "1", []), ("fade", "10", ["fade"]), ("wipe", "22", ["wipe(left)"])]
)
def test_an_effect_has_powerpoints_number(effect: str, preset: str, filters: list[str]) -> None:
    tree = timed(ROW, effect=effect)
    assert [one.get("presetID") for one in effects(tree)] == [preset]
    assert [one.get("filter") for one in find(tree, "//p:animEffect")] == filters
    assert [one.text for one in find(tree, "//p:set//p:attrName")] == ["style.visibility"]


def test_only_shapes_with_text_are_listed_and_grouped() -> None:
    tree = timed(MARK, RULE, EMPTY, ROW, CARD)
    listed = [(entry.get("spid"), entry.get("animBg")) for entry in find(tree, "p:timing/p:bldLst/p:bldP")]
    assert listed == [(shape_id(tree, "row"), None), (shape_id(tree, "Card"), "1")]
    assert [effect.get("grpId") for effect in effects(tree)] == [None, None, None, "0", "0"]


def test_a_list_of_what_is_built_that_would_be_empty_is_left_out() -> None:
    assert find(timed(MARK, RULE), "//p:bldLst") == []


def test_paragraphs_appear_by_themselves() -> None:
    steps = tuple((Appearing("list", paragraphs=(index, index)),) for index in range(2))
    tree = timed(LIST, steps=steps)
    ranges = [(item.get("st"), item.get("end")) for item in find(tree, "//p:set//p:pRg")]
    assert ranges == [("0", "0"), ("1", "1")]
    (entry,) = find(tree, "//p:bldP")
    assert (entry.get("spid"), entry.get("build")) == (shape_id(tree, "list"), "p")


@pytest.mark.parametrize(
    ("part", "attributes"),
    [
        ("series", {"seriesIdx": "1", "categoryIdx": "-4", "bldStep": "series"}),
        ("category", {"seriesIdx": "-4", "categoryIdx": "1", "bldStep": "category"}),
    ],
)
def test_a_chart_appears_part_by_part_on_axes_that_are_there(part: str, attributes: dict[str, str]) -> None:
    steps = tuple((Appearing("chart", **{part: index}),) for index in range(2))  # type: ignore[arg-type]
    tree = timed(CHART, steps=steps)
    shown = [dict(item.attrib) for item in find(tree, "//p:set//p:graphicEl/a:chart")]
    assert shown[1] == attributes
    (entry,) = find(tree, "//p:bldGraphic/p:bldSub/a:bldChart")
    assert dict(entry.attrib) == {"bld": part, "animBg": "0"}


def test_a_whole_chart_appears_as_one() -> None:
    tree = timed(CHART)
    assert len(find(tree, "//p:bldGraphic/p:bldAsOne")) == 1
    assert find(tree, "//p:graphicEl") == []


def test_text_that_has_been_spoken_of_goes_quiet_and_cards_do_not() -> None:
    tree = timed(ROW, CARD, dim=True)
    (change,) = find(tree, "//p:subTnLst/p:animClr")
    targets = {target.get("spid") for target in find(change, ".//p:spTgt")}
    assert targets == {shape_id(tree, "row")}
    assert [colour.get("val") for colour in find(change, "p:to/a:schemeClr")] == ["accent4"]
    after = find(change, "p:cBhvr/p:cTn")[0]
    assert (after.get("masterRel"), after.get("afterEffect")) == ("nextClick", "1")


def test_steps_go_back_and_forth_with_the_slides_own_keys() -> None:
    tree = timed(ROW)
    events = [
        item.get("evt") for item in chain(find(tree, "//p:prevCondLst/p:cond"), find(tree, "//p:nextCondLst/p:cond"))
    ]
    assert events == ["onPrev", "onNext"]
