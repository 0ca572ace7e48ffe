import random
import re
import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from builder.content.svg.cleaning import Svg, cleaned
from builder.content.svg.reading import SvgError
from builder.verifying import media
from tests.content.svg.drawings import HEAD, HONEST, RECT, drawing

PIECES = (
    b"<g>", b"</g>", b"<script>x</script>", b' onload="x"', b'<use href="#a"/>', b'<use xlink:href="b.svg#a"/>',
    b'id="a"', b"<!-- x -->", b"<?x y?>", b"<![CDATA[<script/>]]>", b"&#106;avascript:", b'fill="url(#a)"',
    b'style="fill:url(x)"', b"<style>@import 'x'</style>", b"\\75 rl(", b"javascript:", b"expression(", b'xmlns=""',
    b'xmlns="http://www.w3.org/1999/xhtml"', b"<image/>", b"1e99", b"\0", b"\xff", b"'", b'"', b">", b"url( '#a' )",
)  # fmt: skip


def refused(inside: str, message: str, head: str = HEAD) -> str:
    with pytest.raises(SvgError, match=message) as caught:
        cleaned(drawing(inside, head))
    return caught.value.hint


def text_of(inside: str) -> str:
    return cleaned(drawing(inside)).data.decode()


@pytest.mark.parametrize("name", HONEST)
def test_what_programs_write_passes_and_loses_what_draws_nothing(name: str) -> None:
    made = cleaned(HONEST[name])
    root = etree.fromstring(made.data)
    assert not re.search(rb"metadata|rdf|inkscape|sodipodi|font|aria|Someone|/home|<!|<\?|2026", made.data)
    assert {str(key).partition("}")[0] for one in root.iter() for key in one.attrib if str(key).startswith("{")} <= {
        "{http://www.w3.org/1999/xlink"
    }
    assert max(made.width, made.height) == 2_000
    assert media._svg(made.data) == ""


@pytest.mark.parametrize("name", HONEST)
def test_a_clean_drawing_stays_as_it_is(name: str) -> None:
    made = cleaned(HONEST[name])
    assert cleaned(made.data) == made == cleaned(HONEST[name])


def test_a_drawing_without_a_namespace_gets_one() -> None:
    assert b'xmlns="http://www.w3.org/2000/svg"' in cleaned(drawing(head='<svg viewBox="0 0 9 9">')).data


def test_prefixes_and_links_are_written_in_one_way() -> None:
    head = '<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 9 9">'
    made = cleaned(f'{head}<s:rect id="a" width="1" height="1"/><s:use href="#a"/></s:svg>'.encode()).data
    assert b'<rect id="a" width="1" height="1"/><use xlink:href="#a"/>' in made


def test_other_namespaces_and_unknown_attributes_are_left_out() -> None:
    inside = (
        f'<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>{RECT}<g data-name="me" tabindex="1"/>'
    )
    assert text_of(inside).endswith(f'height="50">{RECT}<g/></svg>')


def test_a_definition_that_nothing_uses_is_left_out() -> None:
    kinds = ("filter", "mask", "pattern", "marker")
    unused = "".join(f'<{kind} id="{kind}"><path id="in-{kind}" d="M0 0"/></{kind}>' for kind in kinds)
    assert text_of(f"<defs>{unused}</defs>{RECT}").endswith(f"<defs/>{RECT}</svg>")
    refused(f'{unused}<path filter="url(#filter)" d="M0 0"/>', "uses a filter")
    refused(f'{unused}<path mask="url(#mask)" d="M0 0"/>', "uses a mask")
    refused(f'{unused}<path fill="url(#pattern)" d="M0 0"/>', "uses a pattern")
    refused(f"{unused}<style>.a{{fill:url(#pattern)}}</style>{RECT}", "uses a pattern")
    refused(f'{unused}<use href="#in-pattern"/>{RECT}', "uses a pattern")
    hint = refused(f'{unused}<path style="marker-end:url(#marker)" d="M0 0"/>', "uses markers")
    assert "Path > Stroke to Path" in hint


@pytest.mark.parametrize(
    ("inside", "message"),
    [
        ("<script>alert(1)</script>", "runs a program"),
        ('<g onclick="alert(1)"/>', "runs a program"),
        ('<image href="file:///etc/passwd"/>', "shows another picture"),
        ('<use href="other.svg#a"/>', "leads outside"),
        ('<use href="#a" xlink:href="other.svg"/>', "draws nothing"),
        ('<path href="#a"/>', "leads outside"),
        ('<linearGradient href="http://example.org/#a"/>', "leads outside"),
        ("<style>@import 'x.css';</style>", "'@' rules"),
        ('<style type="text/less">a{}</style>', "a style sheet of another kind"),
        ("<style>.a{fill:red}</style>" * 2 + "<style>" + " " * 199_990 + "</style>", "more than 200,000 characters"),
        ("<g><foreignObject/></g>", "something else than a drawing"),
        ("<text>x</text>", "holds text"),
        ("<defs><pattern><image/></pattern></defs>", "shows another picture"),
        ("<svg/>", "a drawing in the drawing"),
        ("<a><path/></a>", "holds a link"),
        ('<animate attributeName="x"/>', "moves"),
        ('<g xml:base="http://example.org/"/>', "leads outside"),
        ('<g systemLanguage="en"/>', "from program to program"),
        ("<g>" * 61 + "</g>" * 61, "more than 60 groups in one another"),
    ],
)
def test_what_is_active_or_leads_outside_is_refused(inside: str, message: str) -> None:
    refused(inside, message)


def test_whoever_reads_that_text_is_refused_learns_what_to_do() -> None:
    hint = refused("<text>x</text>", "holds text")
    assert "Path > Object to Path" in hint
    assert "Create Outlines" in hint


def sound(data: bytes) -> None:
    """Whatever passes also passes the check of every build, and again."""
    try:
        made = cleaned(data)
    except SvgError:
        return
    assert isinstance(made, Svg)
    assert media._svg(made.data) == ""
    assert cleaned(made.data) == made


@given(st.binary(max_size=300))
def test_any_bytes_are_a_sound_drawing_or_a_problem(data: bytes) -> None:
    sound(data)
    sound(HEAD.encode() + data + b"</svg>")


@given(st.sampled_from(sorted(HONEST)), st.integers(min_value=0))
def test_a_mutated_drawing_is_sound_or_a_problem(name: str, seed: int) -> None:
    chance = random.Random(seed)
    data = HONEST[name]
    for _ in range(chance.randint(1, 4)):
        place = chance.randrange(len(data))
        data = data[:place] + chance.choice(PIECES) + data[place + chance.choice((0, 0, 1, 8)) :]
    sound(data)


@given(st.sampled_from(sorted(HONEST)), st.integers(min_value=0))
def test_a_drawing_with_another_value_is_sound_or_a_problem(name: str, seed: int) -> None:
    chance = random.Random(seed)
    root = etree.fromstring(HONEST[name].partition(b"?>")[2] if HONEST[name].startswith(b"<?") else HONEST[name])
    elements = [one for one in root.iter() if isinstance(one.tag, str)]
    for _ in range(3):
        element = chance.choice(elements)
        key = chance.choice([*element.attrib, "style", "href", "fill", "id", "class", "onload", "d"])
        element.set(key, chance.choice(PIECES).decode("ascii", "replace").replace("\0", ""))
        if chance.random() < 0.3:
            element.tag = (
                f"{{http://www.w3.org/2000/svg}}{chance.choice(('script', 'use', 'g', 'image', 'path', 'set'))}"
            )
    sound(etree.tostring(root))


USE = '<use href="#a"/>'
BLANK = "=''"
LONG = {
    "comments": f"<style>{'/*' * 99_000}</style>{RECT}",
    "blanks": f"<style>{' ' * 190_000}x</style>{RECT}",
    "selectors": f"<style>{'x ' * 99_000}</style>{RECT}",
    "comments in an attribute": f'<g style="{"/*" * 2_000_000}"/>{RECT}',
    "empty declarations": f'<g style="{";" * 4_000_000}"/>{RECT}',
    "a style copied": f'<path id="a" d="M0 0h9" style="fill:{"url(#a)" * 250}"/>{USE * 19_000}',
    "letters": f'<path d="M0 0{"e0" * 2_000_000}"/>',
    "noughts": f'<path d="M0 {"0" * 4_000_000}"/>',
    "dashes": f'<path stroke-dasharray="1" d="{"M0 0" * 400_000}"/>',
    "patterns in patterns": f"{'<pattern>' * 200}{'<g/>' * 150_000}{'</pattern>' * 200}{RECT}",
    "attributes": f"<g {' '.join(f'a{number}{BLANK}' for number in range(390_000))}/>{RECT}",
}
BEFORE = {
    "remarks": b"<!-- " * 900_000,
    "document types": b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "">' * 90_000,
    "instructions": b"<?a?>" * 900_000,
}


@pytest.mark.parametrize("name", [*LONG, *BEFORE])
def test_no_drawing_is_long_looked_at(name: str) -> None:
    data = drawing(LONG[name]) if name in LONG else BEFORE[name] + drawing()
    started = time.process_time()
    with suppress(SvgError):
        cleaned(data)
    assert time.process_time() - started < 3
