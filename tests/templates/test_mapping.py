"""Mapping files: read with all problems at their places."""

from pathlib import Path

import pytest

from builder.errors import DeckError, Problem
from builder.templates.mapping import TemplateFile, changes, load, misnamed
from tests.templates.samples import template

GOOD = """\
file: company.potx
layouts: {title: Title Slide, default: Title Only}
colours: {accent: accent2}
sizes: {body: [20, 18]}
grid: {left: 0.8}
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "company.template.yaml"
    path.write_text(text, "utf-8")
    return path


def read(folder: Path, text: str) -> TemplateFile:
    return load(written(folder, text))


def problems(folder: Path, text: str) -> list[Problem]:
    with pytest.raises(DeckError) as error:
        read(folder, text)
    return list(error.value.problems)


def test_a_mapping_says_what_stands_on_what_and_what_changes(tmp_path: Path) -> None:
    file = read(tmp_path, GOOD)
    assert (file.file.content, file.layouts["title"].content) == ("company.potx", "Title Slide")
    changed = changes(file)
    assert changed.colours["accent"].content == "accent2"
    assert [size.content for size in changed.sizes["body"]] == ["20", "18"]
    assert changed.grid["left"].content == "0.8"


def test_everything_that_is_wrong_is_told_with_its_line(tmp_path: Path) -> None:
    text = GOOD.replace("title: Title", "titel: Title").replace("accent2", "accent9").replace("[20, 18]", "[20, 12]")
    told = [(problem.at.line, problem.message, problem.hint) for problem in problems(tmp_path, text)]
    assert told == [
        (2, "there is no layout named 'titel'", "did you mean 'title'?"),
        (3, "'accent' wants a colour of the palette and its changes, as 'accent1 40% +60%', not 'accent9'", ""),
        (4, "'body' is at least 18 points, not 12", ""),
    ]


def test_unknown_keys_and_a_missing_file_are_problems(tmp_path: Path) -> None:
    (unknown, missing) = problems(tmp_path, "layout: {title: x}")
    assert (missing.message, unknown.message) == ("unknown key 'layout'", "the key 'file' is missing")
    assert missing.hint == "did you mean 'layouts'?"


def test_layouts_that_the_template_has_not_are_told_with_their_likes(tmp_path: Path) -> None:
    file = read(tmp_path, GOOD.replace("Title Only", "Titel Only"))
    (problem,) = misnamed(file, template())
    assert (problem.at.line, problem.message) == (2, "'company.potx' has no layout named 'Titel Only'")
    assert problem.hint == "did you mean 'Title Only'?"
    (problem,) = misnamed(read(tmp_path, GOOD.replace("Title Only", "封面")), template())
    assert problem.hint == "one of Blank, Section Header, Title Only, Title Slide, Title and Content, Two Content"
