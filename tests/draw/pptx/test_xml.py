"""Cleaning: one place, after which XML and PowerPoint take any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as some
from lxml import etree

from builder.draw.pptx.xml import A, P, add, clean, elements, escaped, fragment, root, serialise


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("推理 GPU 👩‍🚀 é", "推理 GPU 👩‍🚀 é"),
        ("a\r\nb\rc\x0bd\u2028e\u0085f", "a\nb\nc\nd\ne\nf"),
        ("\ufeffa\ufeff", "a\ufeff"),
        ("a\x00\x1b\x7f\x9f\ufffe\ud800b", "a" + "\ufffd" * 6 + "b"),
        ("e\u0301", "é"),
        ("a\tb\u00a0c", "a\tb\u00a0c"),
    ],
)
def test_text_is_cleaned(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@given(some.text(some.characters()))
def test_cleaned_text_survives_xml_and_cleaning_again(text: str) -> None:
    cleaned = clean(text)
    element = root(A.p)
    add(element, A.t).text = cleaned
    element.set("name", cleaned)
    read = etree.fromstring(serialise(element))
    assert (read[0].text or "") == cleaned
    assert read.get("name") == cleaned
    assert clean(cleaned) == cleaned


def test_a_part_opens_with_the_declaration_that_powerpoint_writes() -> None:
    assert serialise(root(A.p)).startswith(b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<a:p ')


@given(some.text().map(clean))
def test_a_fragment_comes_back_as_the_element_it_was(text: str) -> None:
    element = add(root(P.sld), A.t)
    element.text = text
    assert fragment(element) in (f"<a:t>{escaped(text)}</a:t>", "<a:t/>")
    (read,) = elements(fragment(element))
    assert (read.tag, read.text or "") == (A.t, text)
