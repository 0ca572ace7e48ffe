"""Parts become what ECMA-376 says they are: attributes within bounds, content in its order, nothing that is unknown."""

import json
from collections import Counter
from itertools import pairwise
from time import process_time

import pytest

from builder.templates.conforming import NONSENSE, conform
from builder.templates.xml import MC, A, Element, P, child, parse
from tests.templates.make_grammar import GRAMMAR, grammar
from tests.templates.samples import holder, layout, shape, theme


def conformed(data: bytes) -> tuple[Element, Counter[str]]:
    root, dropped = parse(data, "x"), Counter[str]()
    assert conform(root, dropped)
    return root, +dropped


def first(root: Element, name: str) -> Element:
    found = next(root.iter(name), None)
    assert found is not None
    return found


def test_the_table_is_what_the_schemas_say() -> None:
    assert json.loads(GRAMMAR.read_text("utf-8")) == grammar()


def test_what_is_right_stays_as_it_is() -> None:
    data = layout("L", holder("title", style='<a:lvl1pPr marL="0"><a:defRPr sz="2400"/></a:lvl1pPr>'), kind="titleOnly")
    root, dropped = conformed(data)
    assert dropped == {}
    assert [one.tag for one in root.iter()] == [one.tag for one in parse(data, "x").iter()]
    assert first(root, f"{A}defRPr").get("sz") == "2400"


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("99999999999", "400000"), ("-1", "100"), ("2400", "2400"), (" 2400 ", "2400"), ("+2400", "2400"),
        ("abc", None), ("", None), ("1.5", None), ("NaN", None), ("\u0661\u0662\u0663\u0664", None), ("18%", "18000"),
    ],
)  # fmt: skip
def test_a_number_is_brought_into_its_bounds_or_left_out(given: str, told: str | None) -> None:
    style = f'<a:lvl1pPr><a:defRPr sz="{given}"/></a:lvl1pPr>'
    root, _ = conformed(layout("L", holder("title", style=style)))
    assert first(root, f"{A}defRPr").get("sz") == told


def test_values_of_other_kinds_are_right_or_left_out() -> None:
    style = (
        '<a:lvl1pPr algn="middle" rtl="on" eaLnBrk="maybe" marL="x"><a:defRPr b="1" u="wavy" lang="de"/></a:lvl1pPr>'
    )
    root, _ = conformed(layout("L", holder("title", style=style), kind="unheardOf"))
    assert dict(first(root, f"{A}lvl1pPr").attrib) == {"rtl": "1"}
    assert dict(first(root, f"{A}defRPr").attrib) == {"b": "1", "u": "wavy", "lang": "de"}
    assert "type" not in root.attrib


def test_a_colour_that_is_none_goes_with_nothing_else() -> None:
    fill = '<a:solidFill><a:schemeClr val="mauve"/></a:solidFill>'
    root, dropped = conformed(layout("L", shape((1, 1, 1, 1), fill)))
    assert len(first(root, f"{A}solidFill")) == 0
    assert dropped == {NONSENSE: 1}


def test_a_colour_of_no_number_is_black_and_counted() -> None:
    root, dropped = conformed(layout("L", shape((1, 1, 1, 1), '<a:solidFill><a:srgbClr val="mauve"/></a:solidFill>')))
    assert first(root, f"{A}srgbClr").get("val") == "000000"
    assert dropped == {NONSENSE: 1}


def test_names_and_other_texts_have_their_length() -> None:
    root, _ = conformed(layout("L", holder("title", name="n" * 9_000)))
    assert max(len(one.get("name", "")) for one in root.iter(f"{P}cNvPr")) == 255


def test_content_is_put_into_its_order_and_what_is_too_much_goes() -> None:
    data = layout("L", shape((1, 1, 1, 1), text="x"))
    moved = data.replace(b"<p:spPr>", b"<p:style/><p:spPr>").replace(
        b"<a:bodyPr/><a:p>", b"words<a:p/><a:bodyPr/><a:bodyPr/><a:p>"
    )
    root, dropped = conformed(moved)
    assert [one.tag for one in first(root, f"{P}sp")] == [f"{P}nvSpPr", f"{P}spPr", f"{P}txBody"]
    body = first(root, f"{P}txBody")
    assert [one.tag for one in body] == [f"{A}bodyPr", f"{A}p", f"{A}p"]
    assert body.text is None
    assert dropped["malformed details"] == 2


def test_what_is_missing_is_added_where_it_may_be_plain() -> None:
    bare = layout("L", holder("title")).replace(b"<p:cNvSpPr/>", b"").replace(b"<a:bodyPr/>", b"")
    root, dropped = conformed(bare)
    assert child(root, f"{P}cSld", f"{P}spTree", f"{P}sp", f"{P}nvSpPr", f"{P}cNvSpPr") is not None
    assert child(root, f"{P}cSld", f"{P}spTree", f"{P}sp", f"{P}txBody", f"{A}bodyPr") is not None
    assert dropped == {}


def test_what_cannot_be_guessed_goes_with_what_needs_it() -> None:
    scene = '<a:scene3d><a:camera prst="mine"/><a:lightRig rig="threePt" dir="t"/></a:scene3d>'
    root, dropped = conformed(layout("L", shape((1, 1, 1, 1), scene)))
    assert root.find(f".//{A}scene3d") is None
    assert dropped == {"malformed details": 2}
    broken = parse(theme().replace(b"<a:dk1>", b"<a:dk9>").replace(b"</a:dk1>", b"</a:dk9>"), "x")
    assert conform(broken, Counter())
    assert child(broken, f"{A}themeElements", f"{A}clrScheme", f"{A}dk1") is not None
    nothing = parse(theme().replace(b"fontScheme", b"fontSchemes"), "x")
    assert not conform(nothing, Counter())


def test_unknown_names_and_elements_of_others_go() -> None:
    data = layout("L", holder("title"), '<v:shape xmlns:v="urn:schemas-microsoft-com:vml" onclick="x()"/>')
    data = data.replace(b"<p:cNvSpPr/>", b'<p:cNvSpPr xmlns:o="urn:o" o:href="file:///etc/passwd" onclick="x()"/>', 1)
    root, dropped = conformed(data)
    assert not [one for one in root.iter() if not str(one.tag).startswith((A, P))]
    assert [dict(one.attrib) for one in root.iter(f"{P}cNvSpPr")] == [{}]
    assert dropped == {"malformed details": 1}


def test_of_alternatives_the_plain_one_is_taken() -> None:
    both = (
        f'<mc:AlternateContent><mc:Choice xmlns:x="x" Requires="x">{shape((0, 0, 1, 1), number=70)}</mc:Choice>'
        f"<mc:Fallback>{shape((0, 0, 1, 1), number=71)}</mc:Fallback></mc:AlternateContent>"
    )
    root, dropped = conformed(layout("L", both, attributes=' mc:Ignorable="x" xmlns:x="x"'))
    assert [one.get("id") for one in root.iter(f"{P}cNvPr")] == ["1", "71"]
    assert not list(root.iter(f"{MC}*"))
    assert not [name for name in root.attrib if str(name).startswith(MC)]
    assert dropped == {}


def test_alternatives_within_alternatives_are_taken_in_their_order() -> None:
    one, two, three, four = (shape((0, 0, 1, 1), number=number) for number in (70, 71, 72, 73))
    within = f"<mc:AlternateContent><mc:Choice Requires='x'>{two}</mc:Choice></mc:AlternateContent>"
    none = "<mc:AlternateContent/><mc:AlternateContent><mc:Fallback/></mc:AlternateContent>"
    group = "<p:grpSp><p:nvGrpSpPr><p:cNvPr id='74' name=''/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>"
    outer = f"<mc:AlternateContent><mc:Fallback>{one}{none}{within}</mc:Fallback></mc:AlternateContent>"
    root, _ = conformed(layout("L", outer, three, f"{group}{outer}{four}</p:grpSp>"))
    assert [one.get("id") for one in root.iter(f"{P}cNvPr")] == ["1", "70", "71", "72", "74", "70", "71", "73"]


@pytest.mark.parametrize("deep", [1, 25])
def test_very_many_alternatives_are_soon_chosen_from(deep: int) -> None:
    """To take one after the other out took the square of their number: a minute for these."""
    inside = "<mc:AlternateContent><mc:Choice Requires='x'><p:x/></mc:Choice></mc:AlternateContent>" * 20_000
    outer = "<mc:AlternateContent><mc:Fallback>", "</mc:Fallback></mc:AlternateContent>"
    root = parse(layout("L", f"{outer[0] * deep}{inside}{outer[1] * deep}"), "x")
    started = process_time()
    assert conform(root, Counter())
    assert process_time() - started < 8


def test_lists_of_fills_have_three_again() -> None:
    data = theme()
    start, end = data.index(b"<a:bgFillStyleLst>"), data.index(b"</a:bgFillStyleLst>")
    root, _ = conformed(data[:start] + b"<a:bgFillStyleLst>" + data[end:])
    assert len(first(root, f"{A}bgFillStyleLst")) == 3


def test_the_slots_of_every_type_are_in_order() -> None:
    read = json.loads(GRAMMAR.read_text("utf-8"))
    for _, content, *_ in read["types"]:
        for (least, most, names), (_, _, others) in pairwise(content):
            assert names.keys().isdisjoint(others), names
            assert most == 0 or least <= most
