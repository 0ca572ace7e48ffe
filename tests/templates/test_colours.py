import pytest

from builder.templates.colours import Scheme, colour_in, mapped, mean, notation, override, put_right, rgb, scheme
from builder.templates.xml import Element, parse
from tests.templates.samples import DARK_MAP, PALETTE, USUAL_MAP, holder, layout, template, theme
from tests.templates.samples import Master as MasterOf

NAMED = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'


def element(text: str) -> Element:
    return parse(text.replace(" ", f" {NAMED} ", 1).encode(), "x")


def usual(colours: str = USUAL_MAP) -> Scheme:
    return scheme(parse(theme(), "theme"), element(f"<a:clrMap {colours}/>"))


def test_the_palette_is_what_the_map_leads_to() -> None:
    assert usual().palette == PALETTE
    dark = usual(DARK_MAP).palette
    assert (dark["dk1"], dark["lt1"]) == (PALETTE["lt1"], PALETTE["dk1"])


def test_a_map_is_completed_and_what_is_no_slot_is_passed_over() -> None:
    told = mapped(element('<a:clrMap bg1="dk2" tx1="no such slot"/>'))
    assert (told["bg1"], told["tx1"], told["accent6"]) == ("dk2", "dk1", "accent6")
    assert mapped(None)["bg1"] == "lt1"


def test_a_layout_may_turn_the_map_round() -> None:
    turned = layout("L", after=f"<p:clrMapOvr><a:overrideClrMapping {DARK_MAP}/></p:clrMapOvr>")
    assert override(parse(turned, "x"), usual()).palette["lt1"] == PALETTE["dk1"]
    assert override(parse(layout("L"), "x"), usual()) == usual()


def test_a_theme_without_colours_has_those_of_office() -> None:
    assert scheme(element("<a:theme />"), None).palette["accent1"] == "4472C4"


@pytest.mark.parametrize(
    ("colour", "told", "code"),
    [
        ('<a:schemeClr val="tx1"/>', "dk1", "101820"),
        ('<a:schemeClr val="bg1"/>', "lt1", "FAFAFA"),
        ('<a:schemeClr val="dk1"/>', "dk1", "101820"),
        ('<a:schemeClr val="accent1"><a:lumMod val="75000"/></a:schemeClr>', "accent1 75%", "003C78"),
        ('<a:schemeClr val="accent1"><a:lumMod val="40000"/><a:lumOff val="60000"/></a:schemeClr>',
         "accent1 40% +60%", "73B9FF"),
        ('<a:schemeClr val="accent1"><a:alpha val="50000"/></a:schemeClr>', "accent1", "0050A0"),
        ('<a:schemeClr val="tx1"><a:shade val="0"/></a:schemeClr>', "000000", "000000"),
        ('<a:schemeClr val="tx1"><a:tint val="0"/></a:schemeClr>', "FFFFFF", "FFFFFF"),
        ('<a:srgbClr val="ab12cd"/>', "AB12CD", "AB12CD"),
        ('<a:srgbClr val="no"/>', "", ""),
        ('<a:sysClr val="window" lastClr="F0F0F0"/>', "F0F0F0", "F0F0F0"),
        ('<a:sysClr val="windowText"/>', "000000", "000000"),
        ('<a:prstClr val="red"/>', "FF0000", "FF0000"),
        ('<a:prstClr val="papayaWhip"/>', "808080", "808080"),
        ('<a:scrgbClr r="100000" g="0" b="0"/>', "FF0000", "FF0000"),
        ('<a:hslClr hue="14400000" sat="100000" lum="50000"/>', "0000FF", "0000FF"),
    ],
)  # fmt: skip
def test_colours_are_told_by_slot_where_theme_files_can_say_them(colour: str, told: str, code: str) -> None:
    found = element(colour)
    assert (notation(found, usual()), rgb(found, usual())) == (told, code)


def test_the_colour_of_a_theme_fill_is_filled_in() -> None:
    found = element('<a:schemeClr val="phClr"><a:lumMod val="50000"/></a:schemeClr>')
    assert rgb(found, usual(), "FFFFFF") == "808080"


def test_scheme_colours_mean_other_slots_under_a_turned_map() -> None:
    assert notation(element('<a:schemeClr val="dk1"/>'), usual(DARK_MAP)) == "lt1"
    assert notation(element('<a:schemeClr val="tx1"/>'), usual(DARK_MAP)) == "dk1"


def test_no_colour_is_none() -> None:
    assert (notation(None, usual()), rgb(None, usual()), colour_in(None), mean([])) == ("", "", None, "")
    assert mean(["000000", "FFFFFF", ""]) == "808080"


def test_a_dark_template_has_a_dark_paper() -> None:
    found = template(MasterOf(colours=DARK_MAP, layouts=(layout("L", holder("title")),)))
    assert (found.palette["lt1"], found.designs[0].paper) == (PALETTE["dk1"], PALETTE["dk1"])


def test_maps_that_say_no_slot_say_the_usual_one_and_are_counted() -> None:
    sheet = element('<a:x ><a:overrideClrMapping bg1="dk1" tx1="mauve"/></a:x>')
    assert put_right(sheet) == 1
    assert dict(sheet[0].attrib) == {"bg1": "dk1", "tx1": "dk1"}
    assert put_right(sheet) == 0
