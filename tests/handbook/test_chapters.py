"""What the code says of itself has its page, and what pages show builds and is photographed."""

import re
from functools import cache
from pathlib import Path

import pytest

from builder.charts import KINDS
from builder.layouts import LAYOUTS
from builder.models import MODELS
from builder.theme_file import listed
from handbook import charts, faults, models, pictures, site
from handbook.pages import Chapter
from tests.layouts.examples import fixtures


@pytest.fixture(scope="module")
def chapters(tmp_path_factory: pytest.TempPathFactory) -> tuple[Chapter, ...]:
    return site.chapters(fixtures(tmp_path_factory.mktemp("files")))


def text_of(chapters: tuple[Chapter, ...], path: str) -> str:
    return next(page.text for chapter in chapters for page in chapter.pages if page.path == path)


def test_layouts_kinds_and_models_have_a_page_each(chapters: tuple[Chapter, ...]) -> None:
    paths = {page.path for chapter in chapters for page in chapter.pages}
    wanted = {f"{folder}/{name}.md" for folder, names in NAMES.items() for name in ("index", *names)}
    assert wanted <= paths


NAMES = {"layouts": tuple(LAYOUTS), "charts": tuple(KINDS), "models": tuple(MODELS)}


@pytest.mark.parametrize("folder", NAMES)
def test_an_index_leads_to_every_page(chapters: tuple[Chapter, ...], folder: str) -> None:
    text = text_of(chapters, f"{folder}/index.md")
    assert [name for name in NAMES[folder] if f"({name}.md)" not in text] == []


def test_pictures_that_pages_show_are_those_that_are_made(chapters: tuple[Chapter, ...]) -> None:
    pages = [page for chapter in chapters for page in chapter.pages]
    shown = {name for page in pages for name in re.findall(r"!\[[^]]*\]\((?:\.\./)*(images/[^)]+)\)", page.text)}
    made = [name for chapter in chapters for scene in chapter.scenes for name in scene.shots.values()]
    assert shown == set(made)
    assert len(made) == len(set(made))


def test_every_theme_is_shown(chapters: tuple[Chapter, ...]) -> None:
    text = text_of(chapters, "looks.md")
    assert [name for name in listed() if f"\n## {name}\n" not in text] == []


def test_scenes_build_without_a_warning_and_have_the_slides_that_are_shown(chapters: tuple[Chapter, ...]) -> None:
    for scene in (scene for chapter in chapters for scene in chapter.scenes):
        made = pictures.build(scene)
        assert made.warnings == ()
        assert len(made.presentation.slides) >= max(scene.shots)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_shown_by_decks_in_one_language(kind: str) -> None:
    shown = [line for slide in charts.examples()[kind] for line in charts.deck(slide).splitlines()]
    assert shown
    # Tables that serve both languages have one set of units.
    assert [line for line in shown if re.search("[\u4e00-\u9fff]", line) and "units:" not in line] == []


@pytest.mark.parametrize("name", MODELS)
def test_a_model_says_what_its_example_comes_to(chapters: tuple[Chapter, ...], name: str) -> None:
    text = text_of(chapters, f"models/{name}.md")
    results = models.outcome(MODELS[name]).results
    assert results
    assert [one.name for one in results if f"| `{one.name}` |" not in text] == []


@cache
def faulty() -> tuple[Path, ...]:
    return tuple(sorted(faults.FOLDER.glob("*.yaml")))


def test_every_fault_is_shown_once_and_told_with_its_place() -> None:
    assert sorted(file for files in faults.grouped().values() for file in files) == list(faulty())
    (page,) = faults.chapter().pages
    assert "# error:" not in page.text
    assert len(re.findall(r"(?m)^\d+ problems?$", page.text)) == len(faulty())
    assert "/tmp" not in page.text


def test_a_listing_in_a_table_of_keys_leads_to_the_reference(chapters: tuple[Chapter, ...]) -> None:
    assert "[point](../reference.md#point)" in text_of(chapters, "layouts/bullets.md")
