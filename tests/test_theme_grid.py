"""Grids that no slide can be laid out on are refused at the key; on all others everything stands on the slide."""

from pathlib import Path

import pytest

from builder.build import Composed, compose, packed
from builder.errors import At, DeckError
from builder.frames import SIZE, Box, Frame, Placeholder, Presentation
from builder.outline.records import Text
from builder.templates.finding import find
from builder.theme import load
from builder.theme_file import shipped
from builder.theme_grid import ROUNDING, Grid, misplaced
from builder.verifying import faults
from tests.outlines import write
from tests.templates import samples

KEYS = tuple(load(shipped() / "briefing.yaml").grid)
DECK = """
title: 一份稿子
theme: own
sections:
  - title: 一节
    slides:
      - layout: title
      - title: 三个点
        points: [第一点, {lead: 第二点, text: 说明}, 第三点]
        takeaway: 记住这一句
        caveat: 口径不同
        notes: 只给讲者
        hidden: speaker
      - title: 三列
        subtitle: 并排
        columns: [{title: 甲, text: 短}, {title: 乙, text: 短}, {title: 丙, text: 短}]
      - title: 三步
        steps: [{lead: 甲, text: 短}, {lead: 乙}, {lead: 丙}]
      - title: 对照
        comparison: {headings: [甲, 乙], rows: [[项, 一, 二]]}
      - title: 一张表
        table: {columns: [名, 数], rows: [[甲, 1], [乙, 2]]}
      - layout: closing
        title: 结语
        points: [问一, 问二]
"""


def places(folder: Path, grid: str) -> list[tuple[int, int, str, str]]:
    """Where a theme's grid is wrong, what is, and what would mend it."""
    (folder / "own.yaml").write_text(f"grid:\n  {grid}\n", "utf-8")
    try:
        load(folder / "own.yaml")
    except DeckError as error:
        return [(one.at.line, one.at.column, one.message, one.hint) for one in error.problems]
    return []


@pytest.mark.parametrize(
    ("grid", "column", "message", "hint"),
    [
        ("left: 20", 9, "'left' and 'right' leave no room for text: at least 4 in must be left of 13.33",
         "'left' may be 0 to 8.66 here"),
        ("right: 13.3", 10, "'left' and 'right' leave no room for text: at least 4 in must be left of 13.33",
         "'right' may be 0 to 8.66 here"),
        ("width: 50", 10, "'width' is that of the slide, 13.33 in: a theme makes no other size", "leave it out"),
        ("height: 6", 11, "'height' is that of the slide, 7.5 in: a theme makes no other size", "leave it out"),
        ("bar: 6", 8, "'bar' is under 'content': the accent bar stands over the body", "'bar' may be 0 to 1.55 here"),
        ("title: 1", 10, "'title' and 'title_height' reach into 'content'", "'title' may be 0 to 0.64 here"),
        ("title_height: 0", 17, "'title_height' is less than a line of a title",
         "'title_height' may be 0.41 to 1.1 here"),
        ("content: 12", 12,
         "'content' and 'content_bottom' leave no room for text: at least 3 in must be between them",
         "'content' may be 1.5 to 3.46 here"),
        ("content: 1", 12, "'title' and 'title_height' reach into 'content'", "'content' may be 1.5 to 3.46 here"),
        ("content_bottom: 50", 19, "'source' is over 'content_bottom': sources stand under the body",
         "'content_bottom' may be 4.62 to 6.55 here"),
        ("source: 12", 11, "'source' and 'source_height' reach under 'rule'", "'source' may be 6.46 to 6.72 here"),
        ("source_height: 0", 18, "'source_height' is less than a line of small print",
         "'source_height' may be 0.2 to 0.6 here"),
        ("rule: 12", 9, "'footer' is over 'rule'", "'rule' may be 6.98 to 7.2 here"),
        ("footer: 50", 11, "'footer' leaves the slide: it is 0.24 in high, the slide 7.5",
         "'footer' may be 7.15 to 7.26 here"),
        ("gutter: 12", 11, "'gutter' leaves no room for text: three columns are at least 1 in wide each",
         "'gutter' may be 0 to 4.5 here"),
    ],
)  # fmt: skip
def test_a_length_that_leaves_no_room_is_one_problem_at_its_place(
    grid: str, column: int, message: str, hint: str, tmp_path: Path
) -> None:
    assert places(tmp_path, grid) == [(2, column, message, hint)]


def test_of_two_lengths_the_one_that_can_mend_it_is_told(tmp_path: Path) -> None:
    ((line, _, _, hint),) = places(tmp_path, "left: 6\n  right: 50")
    assert (line, hint) == (3, "'right' may be 0 to 3.33 here")
    ((line, _, _, hint),) = places(tmp_path, "left: 8\n  gutter: 1")
    assert (line, hint) == (3, "'gutter' may be 0 to 0.83 here")
    ((line, _, _, hint),) = places(tmp_path, "content: 12\n  content_bottom: 1")
    assert (line, hint) == (2, "")


def test_the_last_theme_that_says_a_length_is_blamed(tmp_path: Path) -> None:
    (tmp_path / "house.yaml").write_text("grid: {right: 5}", "utf-8")
    (tmp_path / "own.yaml").write_text("base: house\ngrid: {left: 5}", "utf-8")
    with pytest.raises(DeckError) as caught:
        load(tmp_path / "own.yaml")
    (problem,) = caught.value.problems
    assert (Path(problem.at.file).name, problem.at.line) == ("own.yaml", 2)


@pytest.mark.parametrize("grid", ["width: 13.33", "width: 13.3333", "left: 8.66", "content: 3.46", "footer: 7.26"])
def test_what_a_hint_allows_is_taken(grid: str, tmp_path: Path) -> None:
    assert places(tmp_path, grid) == []


def test_large_titles_want_higher_places(tmp_path: Path) -> None:
    assert places(tmp_path, "title_height: 0.5") == []
    told = places(tmp_path, "title_height: 0.5\nsizes: {title: 40}")
    assert told == [(2, 17, "'title_height' is less than a line of a title", "'title_height' may be 0.68 to 1.1 here")]


def test_what_a_template_has_wrong_itself_is_not_told_of_a_mapping() -> None:
    own = dict(load(shipped() / "briefing.yaml").grid)
    own["content"] = own["title"]
    size = (own["width"], own["height"])
    assert not tuple(misplaced([{"content": Text("0.52")}], Grid(own, size), own))
    worse = {**own, "content": 0}
    assert len(tuple(misplaced([{"content": Text("0")}], Grid(worse, size), own))) == 1


@pytest.mark.parametrize("grid", ["left: 50", "right: 50", "left: 13.2", "width: 1", "content: 7", "gutter: 12"])
def test_a_mapping_of_a_template_is_told_at_the_key(grid: str, tmp_path: Path) -> None:
    (tmp_path / "company.potx").write_bytes(samples.packed(samples.parts()))
    mapping = tmp_path / "company.template.yaml"
    mapping.write_text(f"file: company.potx\ngrid:\n  {grid}\n", "utf-8")
    with pytest.raises(DeckError) as caught:
        find(Text(mapping.name, At("deck.yaml", 2, 11)), tmp_path)
    (problem,) = caught.value.problems
    assert (Path(problem.at.file).name, problem.at.line) == (mapping.name, 3)


def test_whatever_a_grid_says_is_refused_at_its_line_or_stands_on_the_slide(tmp_path: Path) -> None:
    outline = write(tmp_path, DECK)
    themes = tmp_path / "assets" / "themes"
    themes.mkdir(parents=True)
    taken = [*EDGES]
    for key in KEYS:
        for value in (0, 0.01, 1, 6, 12, 13.3, 50, -1):
            told = places(themes, f"{key}: {value}")
            assert len(told) <= 1, (key, value)
            assert told or value in (0, 0.01, 1, 6), (key, value)
            if told:
                assert told[0][0] == 2, (key, value)
            else:
                taken.append(f"{key}: {value}")
    for grid in taken:
        assert places(themes, grid) == []
        presentation, theme, _ = compose(outline)
        assert not [where for where, box in boxes(presentation) if not on_slide(box)], grid
        assert faults(packed(Composed(presentation, theme, 0.0))) == [], grid


# What is just taken, several at once.
EDGES = (
    "left: 8.66",
    "left: 0\n  right: 9.33",
    "title: 0\n  title_height: 0.41\n  bar: 0\n  content: 0.42",
    "content: 3.46",
    "content_bottom: 4.62\n  source: 4.62\n  source_height: 2.53",
    "left: 4\n  right: 4\n  gutter: 1.16",
    "footer: 7.26\n  rule: 7.26\n  source: 7.06\n  source_height: 0.2\n  content_bottom: 7.06",
)


def boxes(presentation: Presentation) -> list[tuple[str, Box]]:
    """All boxes of slides and their layouts, with where they stand."""
    found = [(f"{slide.id} {frame.id}", frame.box) for slide in presentation.slides for frame in slide.frames]
    for layout in presentation.layouts:
        stands: tuple[Frame | Placeholder, ...] = (*layout.decoration, *layout.placeholders)
        found += [(f"{layout.name} {one.name}", one.box) for one in stands]
    return found


def on_slide(box: Box) -> bool:
    inside = min(box.x, box.y, box.width, box.height) >= 0
    return inside and box.right <= SIZE[0] + ROUNDING and box.bottom <= SIZE[1] + ROUNDING
