"""What passes the schemas is what talkdeck reads: held against every outline, manual and fault of the repository."""

import json
from pathlib import Path

import pytest

from builder.errors import DeckError
from builder.layouts import LAYOUTS
from builder.models import MODELS
from builder.outline.read import read
from builder.outline.validate import validate
from builder.schema import FILES, schema, written
from tests.layouts.examples import deck_around, examples
from tests.outlines import ROOT
from tests.schema.values import checker, value, wrong, wrong_in
from tests.test_bad import FILES as BAD
from tests.test_readme import BLOCKS, whole

OUTLINES = [ROOT / "deck.yaml", *sorted((ROOT / "assets/examples").glob("*.yaml"))]
OTHERS = [
    *((path, "theme") for path in sorted((ROOT / "assets/themes").glob("*.yaml"))),
    (ROOT / "assets/sources.yaml", "sources"),
    (ROOT / "assets/article.yaml", "article"),
]
HEADER = "# yaml-language-server: $schema="
# What a schema cannot say: that two texts or names differ, what an expression comes to, what stands in another file.
ACROSS = {
    "same_id",
    "same_title",
    "include_of_itself",
    "include_of_wrong_slide",
    "include_without_such_a_slide",
    "variable_is_no_number",
    "variable_named_like_data",
    "languages_and_language",
    "translation_missing",
}


def form_is_wrong(path: Path) -> bool:
    """Whether an outline is refused before any file or table is looked at."""
    try:
        validate(read(path), LAYOUTS, MODELS)
    except DeckError:
        return True
    return False


def is_yaml(path: Path) -> bool:
    try:
        read(path)
    except DeckError:
        return False
    return True


FORMS = [path for path in BAD if is_yaml(path) and form_is_wrong(path) and path.stem not in ACROSS]


@pytest.mark.parametrize("name", FILES)
def test_a_schema_is_one(name: str) -> None:
    assert checker(name)
    assert json.loads(written(name)) == schema(name)


@pytest.mark.parametrize("name", FILES)
def test_the_schemas_of_the_repository_are_those_of_the_code(name: str) -> None:
    """`talkdeck schema -o assets/schema` writes them anew."""
    assert (ROOT / f"assets/schema/{name}.schema.json").read_text("utf-8") == written(name)


@pytest.mark.parametrize("path", OUTLINES, ids=lambda path: path.stem)
def test_an_outline_of_the_repository_passes(path: Path) -> None:
    assert wrong_in(path) == []


@pytest.mark.parametrize(("path", "name"), OTHERS, ids=lambda value: getattr(value, "stem", value))
def test_themes_sources_and_articles_pass(path: Path, name: str) -> None:
    assert wrong_in(path, name) == []


@pytest.mark.parametrize("path", [*OUTLINES, *(path for path, _ in OTHERS)], ids=lambda path: path.stem)
def test_a_file_names_its_schema_in_its_first_line(path: Path) -> None:
    first = path.read_text("utf-8").split("\n")[0]
    assert first.startswith(HEADER)
    assert (path.parent / first.removeprefix(HEADER)).is_file()


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.split("\n")[0])
def test_what_the_readme_shows_passes(block: str) -> None:
    assert wrong(whole(block)) == []


@pytest.mark.parametrize("name", LAYOUTS)
def test_the_examples_of_a_manual_pass(name: str) -> None:
    assert wrong(deck_around(*examples(LAYOUTS[name]))) == []


def test_there_are_faults_of_form() -> None:
    assert len(FORMS) >= 30


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_a_fault_of_form_is_marked(path: Path) -> None:
    assert list(checker("deck").iter_errors(value(read(path))))
