"""Slides and sections of other outlines stand where they are included, with their places and with what they need."""

import time
from pathlib import Path
from textwrap import dedent

import pytest

from builder.build import compose
from builder.errors import DeckError, Problem
from builder.frames import PictureFrame, Presentation
from builder.outline.including import DEEPEST, MOST
from builder.trace import traced
from tests.outlines import cells, frame, said

MARKET = """\
title: 市场
vars: {fall: 0.3, twice: "{{ fall * 2 }}", unused: 1}
data:
  rent: data/rent.csv
  idle: nowhere.csv
sections:
  - title: 租价
    id: size
    slides:
      - {id: rent, title: "跌了 {{ twice | percent }}", table: rent}
      - {id: cause, title: 原因, points: [x]}
  - title: 用量
    id: use
    slides:
      - {id: grown, title: 涨了, points: [x]}
"""

PART = "slides: [{id: a, title: 甲, points: [x]}]\n"


def build(folder: Path, **files: str) -> Presentation:
    """The deck of main.yaml; names of other files stand without `.yaml`, `__` for `/`."""
    for name, content in files.items():
        path = folder / f"{name.replace('__', '/')}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(content), "utf-8")
    return compose(folder / "main.yaml")[0]


def main(*items: str, more: str = "") -> str:
    """An outline of a section for each item, which is flow YAML."""
    return f"title: 总稿\n{more}\nsections:\n" + "".join(f"  - {item}\n" for item in items)


def complaints(folder: Path, **files: str) -> tuple[Problem, ...]:
    try:
        build(folder, **files)
    except DeckError as error:
        return error.problems
    return ()


def titles(presentation: Presentation) -> list[str]:
    return [slide.title for slide in presentation.slides]


@pytest.fixture
def market(tmp_path: Path) -> Path:
    (tmp_path / "parts" / "data").mkdir(parents=True)
    (tmp_path / "parts" / "data" / "rent.csv").write_text("month,rent\n2025-01,3\n2025-02,2\n", "utf-8")
    (tmp_path / "parts" / "market.yaml").write_text(MARKET.replace("  idle: nowhere.csv\n", ""), "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("include: parts/market.yaml", ["跌了 60%", "原因", "涨了"]),
        ("include: {file: parts/market.yaml, sections: [use]}", ["涨了"]),
        ("include: {file: parts/market.yaml, sections: [use, size]}", ["涨了", "跌了 60%", "原因"]),
        ("include: parts/market.yaml#use", ["涨了"]),
        ("include: parts/market.yaml#cause", ["原因"]),
        ("include: {file: parts/market.yaml, slides: [grown, rent]}", ["涨了", "跌了 60%"]),
        ("slides: [{include: parts/market.yaml}]", ["跌了 60%", "原因", "涨了"]),
        ("slides: [{include: parts/market.yaml#rent}, {title: 自己, points: [x]}]", ["跌了 60%", "自己"]),
        ("slides: [{include: {file: parts/market.yaml, sections: [size]}}]", ["跌了 60%", "原因"]),
        ("slides: {include: {file: parts/market.yaml, slides: cause}}", ["原因"]),
    ],
)
def test_what_is_named_is_taken(item: str, expected: list[str], market: Path) -> None:
    assert titles(build(market, main=main(item))) == expected


def test_sections_keep_their_titles(market: Path) -> None:
    made = build(market, main=main("include: parts/market.yaml", "{title: 完, slides: [{title: 一, points: [x]}]}"))
    assert [mark.title for mark in made.sections] == ["1 租价", "2 用量", "3 完"]


@pytest.mark.parametrize(
    "part",
    [
        "title: 一\nslides: [{title: 甲, points: [x]}]\n",
        "title: 甲\npoints: [x]\n",
        "- {title: 甲, points: [x]}\n",
        "- slides: [{title: 甲, points: [x]}]\n",
        "data: {t: {columns: [k], rows: [[1]]}}\nslides: [{title: 甲, table: t}]\n",
        "vars: {甲字: 甲}\ntitle: '{{ 甲字 }}'\npoints: [x]\n",
    ],
)
def test_a_file_may_hold_a_part_of_an_outline(part: str, tmp_path: Path) -> None:
    assert titles(build(tmp_path, main=main("include: part.yaml"), part=part)) == ["甲"]
    assert titles(build(tmp_path, main=main("slides: [{include: part.yaml}]"), part=part)) == ["甲"]


def test_keys_beside_it_change_the_one_that_is_taken(market: Path) -> None:
    item = "slides: [{include: parts/market.yaml#cause, title: 另一个, points: [甲, 乙]}]"
    (slide,) = build(market, main=main(item)).slides
    assert (slide.title, said(slide, "points.2")) == ("另一个", "乙")
    (problem,) = complaints(market, main=main("slides: [{include: parts/market.yaml, title: 另一个}]"))
    assert problem.message == "'title' beside 'include' would change 3 at once"


def test_files_are_named_from_the_file_that_names_them(market: Path) -> None:
    (market / "data").mkdir()
    (market / "data" / "rent.csv").write_text("month,rent\n2020-01,9\n", "utf-8")
    outline = main(
        "slides: [{title: 自己, table: own}, {include: parts/market.yaml#rent}]", more="data: {own: data/rent.csv}"
    )
    own, other = build(market, main=outline).slides
    assert cells(frame(own, "table"))[1] == ["2020-01", "9"]
    assert cells(frame(other, "table"))[1:] == [["2025-01", "3"], ["2025-02", "2"]]


def test_pictures_of_one_name_in_two_folders_are_two(tmp_path: Path) -> None:
    from PIL import Image

    part = "slides: [{title: %s, image: {file: a.png, alt: 图}}]\n"
    for folder, size in (("one", (40, 20)), ("two", (20, 40))):
        (tmp_path / folder).mkdir()
        Image.new("RGB", size, "red").save(tmp_path / folder / "a.png")
    made = build(
        tmp_path,
        main=main("include: one/part.yaml", "include: two/part.yaml"),
        one__part=part % "甲",
        two__part=part % "乙",
    )
    boxes = [frame(slide, "image") for slide in made.slides]
    assert all(isinstance(box, PictureFrame) for box in boxes)
    assert [box.box.width > box.box.height for box in boxes] == [True, False]


def test_what_slides_need_comes_along_and_nothing_else(market: Path) -> None:
    (market / "parts" / "market.yaml").write_text(MARKET, "utf-8")  # with a table that cannot be read
    build(market, main=main("slides: [{include: parts/market.yaml#rent}]"))
    (entry, *_) = traced(market / "main.yaml", "rent").entries
    assert [(place.data, place.holds) for place in entry.places] == [("twice", "0.6"), ("fall", "0.3")]
    assert entry.places[0].origin == str(market / "parts" / "market.yaml")
    (market / "parts" / "market.yaml").write_text(MARKET.replace("points: [x]", "table: idle", 1), "utf-8")
    (problem,) = complaints(market, main=main("slides: [{include: parts/market.yaml#cause}]"))
    assert problem.message == "the file 'nowhere.csv' does not exist"


def test_sources_come_along(tmp_path: Path) -> None:
    source = "sources: [{id: %s, title: %s, short: %s}]\n"
    part = "sources: cited.yaml\nslides: [{title: 乙, points: [x], source: b}]\n"
    made = build(
        tmp_path,
        main=main(
            "slides: [{title: 甲, points: [x], source: a}, {include: parts/part.yaml}]", more="sources: cited.yaml"
        ),
        cited=source % ("a", "甲书", "甲"),
        parts__cited=source % ("b", "乙书", "乙"),
        parts__part=part,
    )
    assert [said(slide, "source") for slide in made.slides] == ["资料：甲。", "资料：乙。"]
    (problem,) = complaints(tmp_path, parts__cited="sources: [{id: a, title: 别的}, {id: b, title: 乙书}]\n")
    assert problem.message == "the source 'a' is something else already"
    assert problem.at.file.endswith("parts/cited.yaml")


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ("vars: {fall: 0.3}", ""),
        ("vars: {fall: 0.4}", "the variable 'fall' that this needs means something else here"),
        ("vars: {unused: 9}", ""),
        ("data: {rent: parts/data/rent.csv}", ""),
        ("data: {rent: data/rent.csv}", "the table 'rent' that this needs means something else here"),
        ("data: {idle: {columns: [k], rows: [[1]]}}", ""),
    ],
)
def test_one_name_has_one_meaning(more: str, message: str, market: Path) -> None:
    found = complaints(market, main=main("slides: [{include: parts/market.yaml#rent}]", more=more))
    assert [problem.message for problem in found] == [message] * bool(message)
    assert all(problem.at.line == 4 and problem.hint for problem in found)


def test_two_files_that_mean_the_same_agree(market: Path) -> None:
    (market / "parts" / "other.yaml").write_text(
        "data: {rent: ../parts/data/rent.csv}\nslides: [{title: 甲, table: rent}]\n"
    )
    made = build(market, main=main("slides: [{include: parts/market.yaml#rent}, {include: parts/other.yaml}]"))
    assert titles(made) == ["跌了 60%", "甲"]


def test_slides_keep_their_language(tmp_path: Path) -> None:
    other = "{language: ja, slides: [{title: 二, points: [x]}]}"
    part = f"language: en\nsections: [{{slides: [{{title: One, points: [x]}}]}}, {other}]\n"
    made = build(tmp_path, main=main("slides: [{include: part.yaml}]"), part=part)
    assert [slide.language for slide in made.slides] == ["en-US", "ja-JP"]


def test_problems_point_into_the_file_that_wrote_them(tmp_path: Path) -> None:
    part = "slides:\n  - title: 甲\n    pionts: [x]\n"
    first, *_ = complaints(tmp_path, main=main("include: parts/part.yaml"), parts__part=part)
    assert (first.at.file, first.at.line, first.at.column) == (str(tmp_path / "parts" / "part.yaml"), 3, 5)
    part = "vars: {drop: 0}\nslides:\n  - title: 甲\n    points: [x]\n    notes: |\n      一\n      {{ 1 / drop }}\n"
    (problem,) = complaints(tmp_path, parts__part=part)
    assert (problem.at.file, problem.at.line, problem.at.column) == (str(tmp_path / "parts" / "part.yaml"), 7, 7)


def test_includes_may_include(tmp_path: Path) -> None:
    made = build(
        tmp_path,
        main=main("include: a/one.yaml"),
        a__one="sections: [{include: b/two.yaml#x}]\n",
        a__b__two="vars: {n: 3}\nslides: [{id: x, title: '{{ n }} 个', points: [x]}, {title: 二, points: [x]}]\n",
    )
    assert titles(made) == ["3 个"]


@pytest.mark.parametrize(
    ("files", "message", "hint"),
    [
        ({"main": main("include: part.yaml#b"), "part": PART},
         "'part.yaml' has no slide or section 'b'", "one of a"),
        ({"main": main("include: {file: part.yaml, sections: [a]}"), "part": PART},
         "'part.yaml' has no slide or section 'a'", ""),
        ({"main": main("include: prat.yaml"), "part": "title: x\n"},
         "the file 'prat.yaml' does not exist", "did you mean 'part.yaml'?"),
        ({"main": main("include: '{{ f }}'", more="vars: {f: part.yaml}"), "part": PART},
         "the file '{{ f }}' does not exist", "'include:' takes a name as it is: variables are worked out later"),
        ({"main": main("include: ../part.yaml")},
         "'../part.yaml' lies outside the outline's folder", "copy the file beside the outline"),
        ({"main": main("include: main.yaml")},
         "'main.yaml' includes itself: main.yaml → main.yaml", "leave one of these out"),
        ({"main": main("include: {files: part.yaml}")}, "the key 'file' is missing in 'include'", ""),
        ({"main": main("include: part.yaml"), "part": "只有一句\n"},
         "'part.yaml' holds no slides", "an outline has 'sections:', a part of one 'slides:'"),
        ({"main": main("include:")}, "'include' is empty", "write a text"),
        ({"main": "title: x\ninclude: part.yaml\nsections: [{slides: [{title: y, points: [x]}]}]\n"},
         "unknown key 'include'", "write '- include: …' under 'sections:' or 'slides:'"),
    ],
)  # fmt: skip
def test_what_cannot_be_included_is_told(files: dict[str, str], message: str, hint: str, tmp_path: Path) -> None:
    problem = complaints(tmp_path, **files)[0]
    assert (problem.message, problem.hint) == (message, hint)


def test_a_ring_is_told_where_it_closes(tmp_path: Path) -> None:
    files = {
        "main": main("include: a.yaml"),
        "a": "sections: [{include: b.yaml}]\n",
        "b": "slides: [{include: a.yaml}]\n",
    }
    (problem,) = complaints(tmp_path, **files)
    assert problem.at.file == str(tmp_path / "b.yaml")
    assert problem.message == "'a.yaml' includes itself: a.yaml → b.yaml → a.yaml"


def test_depth_and_number_are_limited(tmp_path: Path) -> None:
    deep = {f"n{number}": f"slides: [{{include: n{number + 1}.yaml}}]\n" for number in range(DEEPEST + 2)}
    (problem,) = complaints(tmp_path, main=main("include: n0.yaml"), **deep)
    assert problem.message == f"files include each other more than {DEEPEST} deep"
    doubled = {
        f"n{number}": f"slides: [{{include: n{number + 1}.yaml}}, {{include: n{number + 1}.yaml}}]\n"
        for number in range(9)
    }
    many = "slides:\n" + "  - {title: 甲, points: [x]}\n" * 100
    started = time.process_time()
    found = complaints(tmp_path, main=main("include: n0.yaml"), **doubled, n9=many)
    assert [(problem.message, problem.hint) for problem in found] == [
        (
            f"outlines include at most {MOST:,} slides of others in all",
            "include less of them, or make several decks of it",
        )
    ]
    assert time.process_time() - started < 3


def test_a_thousand_slides_are_taken_one_by_one_in_little_time(tmp_path: Path) -> None:
    from builder.opening import deck_of, read_outline

    part = "data: {t: {columns: [k], rows: [[1]]}}\nslides:\n" + "".join(
        f"  - {{id: s{number}, title: 第 {number} 页, points: ['{{{{ t.first.k }}}}']}}\n" for number in range(1000)
    )
    (tmp_path / "part.yaml").write_text(part, "utf-8")
    items = "".join(f"      - include: part.yaml#s{number}\n" for number in range(1000))
    (tmp_path / "main.yaml").write_text(f"title: x\nsections:\n  - slides:\n{items}", "utf-8")
    started = time.process_time()
    deck, _ = deck_of(read_outline(tmp_path / "main.yaml"))
    assert len(deck.sections[0].slides) == 1000
    assert time.process_time() - started < 4


def test_what_one_file_brings_often_is_counted_as_often(tmp_path: Path) -> None:
    words = "x" * 40_000
    many = "slides:\n  - title: 甲\n    points:\n" + f"      - {words}\n" * 20
    items = ["include: part.yaml"] * 10
    (problem,) = complaints(tmp_path, main=main(*items), part=many)
    assert problem.message == "outlines include at most 5,000,000 characters of others in all"
