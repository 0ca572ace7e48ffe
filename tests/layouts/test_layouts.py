"""Every layout by the examples in its manual: built whole, by the rules, and as it was."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from builder.build import compose
from builder.draw.text import dump
from builder.frames import Presentation
from builder.layouts import LAYOUTS
from tests.golden import Golden
from tests.layouts.examples import deck_around, examples, fixtures
from tests.layouts.rules import broken
from tests.outlines import DECK, GALLERY, composed, write

ENGLISH = {
    "agenda": "- layout: agenda\n",
    "quote": "- title: What a user says\n  quote: {text: I use it every day because I need not count, by: A user}\n",
    "number": "- title: Cheaper\n  number: [{value: about 280, unit: times, label: for the same capability}]\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return fixtures(tmp_path)


def only_examples(presentation: Presentation, count: int) -> str:
    """The dump of the first slides."""
    return dump(replace(presentation, slides=presentation.slides[:count], sections=()))


@pytest.mark.parametrize("name", LAYOUTS)
def test_the_manual_holds_examples(name: str) -> None:
    assert examples(LAYOUTS[name])


@pytest.mark.parametrize("name", LAYOUTS)
def test_the_examples_build_and_keep_the_rules(name: str, folder: Path) -> None:
    presentation, _, warnings = compose(write(folder, deck_around(*examples(LAYOUTS[name]))))
    assert warnings == ()
    assert broken(presentation) == []


@pytest.mark.parametrize("name", LAYOUTS)
def test_the_examples_name_their_layout_and_are_as_they_were(name: str, folder: Path, golden: Golden) -> None:
    shown = examples(LAYOUTS[name])
    presentation = composed(folder, deck_around(*shown))
    golden(name, only_examples(presentation, len(shown)))
    assert all(slide.id.startswith(f"{name}-") for slide in presentation.slides[: len(shown)])


@pytest.mark.parametrize("name", ENGLISH)
def test_an_english_slide_is_as_it_was(name: str, folder: Path, golden: Golden) -> None:
    presentation = composed(folder, deck_around(ENGLISH[name], language="en-US"))
    golden(f"{name}.en-US", only_examples(presentation, 1))
    assert broken(presentation) == []


@pytest.mark.parametrize("theme", ["briefing", "dark", "academic"])
@pytest.mark.parametrize(("outline", "language"), [(DECK, "zh-CN"), (DECK, "en"), (GALLERY, None)])
def test_the_decks_of_the_repository_keep_the_rules(outline: Path, language: str | None, theme: str) -> None:
    presentation, _, warnings = compose(outline, theme=theme, lang=language)
    assert broken(presentation) == []
    assert warnings == ()


@pytest.mark.parametrize(("language", "name"), [("zh-CN", "deck"), ("en", "deck.en")])
def test_the_deck_is_as_it_was(language: str, name: str, golden: Golden) -> None:
    presentation, _, _ = compose(DECK, lang=language)
    silent = tuple(replace(slide, notes=()) for slide in presentation.slides)
    golden(name, dump(replace(presentation, slides=silent)))
