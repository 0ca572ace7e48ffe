"""Tests of the tests' renderer: what it gives back, and that it tells failure from success."""

from io import BytesIO

import pptx
import pytest

from tests.libreoffice import Renderer, RenderError


def deck(*titles: str) -> bytes:
    presentation = pptx.Presentation()
    for title in titles:
        presentation.slides.add_slide(presentation.slide_layouts[5]).shapes.title.text = title
    stream = BytesIO()
    presentation.save(stream)
    return stream.getvalue()


def test_a_deck_becomes_a_pdf_with_its_pages_and_text(render: Renderer) -> None:
    rendered = render(deck("第一页", "Second"))
    assert rendered.page_count == 2
    assert "第一页" in rendered.text
    assert [page.suffix for page in rendered.pages(24)] == [".png", ".png"]


def test_what_libreoffice_cannot_load_is_an_error(render: Renderer) -> None:
    with pytest.raises(RenderError, match="made no PDF"):
        render(b"PK\x03\x04 this is no package")


def test_decks_are_rendered_together_and_told_apart(render: Renderer) -> None:
    one, two, again = render.together([deck("甲"), deck("乙", "丙"), deck("甲")])
    assert (one.page_count, two.page_count) == (1, 2)
    assert "乙" in two.text
    assert again == one
