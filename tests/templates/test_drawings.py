import pytest

from builder.templates.decoding import Allowance
from builder.templates.drawings import ELEMENTS, SIZE, drawing

SVG = (
    "<svg xmlns='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/1999/xlink' "
    "xmlns:h='http://www.w3.org/1999/xhtml'>{}</svg>"
)
PLAIN = (
    "<title>A logo</title><desc>of ours</desc><defs><linearGradient id='a'><stop offset='0'/></linearGradient>"
    "<radialGradient id='b' x:href='#a'/><clipPath id='c'><rect width='9'/></clipPath></defs>"
    "<style>.d{fill:url(#a)} .e{fill:url('#b')}</style><symbol id='f'><path d='M0 0'/></symbol><use href='#f'/>"
    "<g clip-path='url( &quot;#c&quot;)'><text xml:space='preserve'><tspan>ours</tspan></text><circle r='1'/></g>"
)


def drawn(inside: str) -> bytes:
    return drawing(SVG.format(inside).encode(), Allowance())


@pytest.mark.parametrize(
    "inside",
    [
        "<script>x()</script>",
        "<rect onclick='x()'/>",
        "<rect onClick='x()'/>",
        "<image href='https://example.org/x.png'/>",
        "<image x:href='file:///etc/passwd'/>",
        "<image href='data:image/png;base64,AAAA'/>",
        "<use href='https://example.org/x.svg#a'/>",
        "<use x:href='x.svg#a'/>",
        "<use h:href='#a'/>",
        "<style>@import url(https://example.org/x.css)</style>",
        "<style>@import 'https://example.org/x.css'</style>",
        "<style>a{}<title/>@import 'https://example.org/x.css'</style>",
        "<style>a{}</style>url(https://example.org/x.css)",
        '<style>a{background:src("https://example.org/a")}</style>',
        '<style>a{background:image("https://example.org/a")}</style>',
        "<rect style='fill:url(https://example.org/#a)'/>",
        "<rect style='fill:URL( &quot;//example.org/#a&quot;)'/>",
        "<rect fill='url(x.svg#a)'/>",
        "<foreignObject/>",
        "<ForeignObject/>",
        "<x:script/>",
        "<animateTransform/>",
        "<set attributeName='href' to='https://example.org/'/>",
        "<rect style='fill:u\\72l(https://example.org/#a)'/>",
        "<rect style='background:image-set(\"https://example.org/a\" 1x)'/>",
        "<a href='javascript:x()'/>",
        "<a href='#a'/>",
        "<g xml:base='https://example.org/'><use href='#a'/></g>",
        "<h:img srcset='https://example.org/x.png 1x'/>",
        "<h:form action='https://example.org/'/>",
        "<h:meta http-equiv='refresh' content='0;https://example.org/'/>",
        "<h:link rel='stylesheet' href='#a'/>",
        "<rect h:style='a'/>",
        "<g xmlns=''><path/></g>",
        "<mask id='a'/>",
        "<filter id='a'><feImage href='#a'/></filter>",
        "<rect",
    ],
)
def test_a_drawing_that_does_more_than_draw_is_none(inside: str) -> None:
    assert drawn(inside) == b""
    assert drawing(b"<!DOCTYPE svg>" + SVG.format("").encode(), Allowance()) == b""


def test_a_drawing_comes_along_written_anew() -> None:
    told = SVG.format(f"<!-- me -->{PLAIN}")
    found = drawing(f'<?xml-stylesheet href="https://example.org/x.css"?>{told}'.encode(), Allowance())
    assert b"tspan" in found
    assert b"stylesheet" not in found
    assert b"<!-- me" not in found


def test_copies_of_copies_are_not_taken() -> None:
    once = "<g id='a'><path d='M0 0'/></g><use href='#a'/>"
    assert drawn(once)
    assert drawn(once.replace("<use", "<g id='b'><use href='#a'/></g><use href='#b'/><use")) == b""
    assert drawn("<use href='#a'/>" * 501) == b""


def test_drawings_have_their_size() -> None:
    assert drawn("<g/>" * (ELEMENTS - 2))
    assert drawn("<g/>" * ELEMENTS) == b""
    assert drawn(" " * SIZE) == b""
    assert drawing(SVG.format("").encode(), Allowance(pieces=10)) == b""
