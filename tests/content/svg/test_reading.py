import pytest

from builder.content.svg.reading import SIZE_LIMIT, SvgError, is_svg, read
from tests.content.svg.drawings import HONEST, drawing

TYPE = b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'


def message_of(data: bytes) -> str:
    with pytest.raises(SvgError) as caught:
        read(data)
    return f"{caught.value.message} | {caught.value.hint}"


@pytest.mark.parametrize(
    "data", [*HONEST.values(), drawing(), b"  <svg/>", b"\xef\xbb\xbf<svg>", b"<svg:svg xmlns:svg='x'>"]
)
def test_drawings_are_told_by_how_they_begin(data: bytes) -> None:
    assert is_svg(data)


@pytest.mark.parametrize("data", [b"", b"<html><svg/></html>", b"svg", b"<svgfont/>", b"<?xml version='1.0'?><a/>"])
def test_other_things_are_no_drawings(data: bytes) -> None:
    assert not is_svg(data)


@pytest.mark.parametrize(
    "before", [b"", TYPE, b"<!-- a -->\n" + TYPE + b"\n<!-- b -->", b'<?xml version="1.0"?>\n' + TYPE]
)
def test_the_usual_document_type_is_cut_off(before: bytes) -> None:
    assert read(before + drawing()).tag == "{http://www.w3.org/2000/svg}svg"


@pytest.mark.parametrize(
    "before",
    [
        b"<!DOCTYPE svg>",
        b'<!DOCTYPE svg SYSTEM "http://example.org/x.dtd">',
        b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x" [<!ENTITY a "b">]>',
        b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        b'<!DOCTYPE svg PUBLIC "-//OTHER" "http://example.org/x.dtd">',
    ],
)
def test_any_other_document_type_is_refused(before: bytes) -> None:
    assert message_of(before + drawing()).startswith("has a document type of its own, or entities | save it anew")


def test_entities_are_not_known() -> None:
    assert "is damaged: Entity 'a' not defined" in message_of(drawing("&a;"))


def test_a_style_sheet_of_another_file_is_refused() -> None:
    assert "takes its style sheet from another file" in message_of(b'<?xml-stylesheet href="x.css"?>' + drawing())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_are_told_by_their_first_bytes(encoding: str) -> None:
    data = '<?xml version="1.0"?><svg id="图"/>'.encode(encoding)
    assert is_svg(data)
    assert read(data).get("id") == "图"


def test_an_encoding_may_be_named() -> None:
    assert read(b'<?xml version="1.0" encoding="iso-8859-1"?><svg id="\xe9"/>').get("id") == "é"
    assert message_of(b'<?xml version="1.0" encoding="utf-7"?><svg/>') == "is written in 'utf-7' | save it as UTF-8"
    assert "is no text in UTF-8" in message_of(b"<svg>\xff</svg>")


def test_what_is_no_xml_is_damaged() -> None:
    assert message_of(drawing("<g>")).startswith("is damaged: ")
    assert message_of(b"<g/>").startswith("is no SVG")
    assert message_of(drawing("<g>" * 300 + "</g>" * 300)) == "has too many groups in one another | ungroup it"


def test_size_is_bounded_before_anything_is_read() -> None:
    assert message_of(bytes(SIZE_LIMIT + 1)).startswith("is too large: 5.0 MB, at most 5 MB")
    assert "more than 400,000 elements" in message_of(drawing("<g/>" * 400_000))
    many = " ".join(f"a{number}=''" for number in range(501))
    assert "an element of more than 500 attributes" in message_of(drawing(f"<g {many}/>"))
