"""What the outline refers to is read; what is not there is a problem where it was named."""

from pathlib import Path

import PIL.Image
import pytest

from builder.errors import MOST_TOLD
from builder.frames import Backdrop
from tests.layouts.examples import fixtures
from tests.outlines import around, cells, composed, frame, problems_of, said, warnings_of

DATA = "sources: sources.yaml\ndata: {price: {columns: [month, price], rows: [[2022, 20], [2023, 4]]}}\n"


def complaint(folder: Path, slide: str, more: str = DATA) -> tuple[str, str, str]:
    """What is underlined of the only problem's line, its message and its hint."""
    outline = around(slide, more)
    (problem,) = problems_of(fixtures(folder), outline)
    line = outline.splitlines()[problem.at.line - 1]
    return line[problem.at.column - 1 :].strip(), problem.message, problem.hint


@pytest.mark.parametrize(
    ("slide", "rest", "message", "hint"),
    [
        ("points: [x]\n  source: surveys", "surveys", "no source named 'surveys'", "did you mean 'survey'?"),
        ("table: prize", "prize", "no data named 'prize'", "did you mean 'price'?"),
        (
            "chart: {kind: line, x: month, y: [price], data: prize}",
            "prize}",
            "no data named 'prize'",
            "did you mean 'price'?",
        ),
        (
            "code: {text: x, language: pyhton}",
            "pyhton}",
            "no language named 'pyhton' is known for code",
            "use a name that pygments knows, such as python, json or text",
        ),
        (
            "points: ['[甲](#other)']",
            "'[甲](#other)']",
            "no slide named 'other'",
            "give the slide an 'id:'",
        ),
        (
            "points: ['[甲](javascript:x)']",
            "'[甲](javascript:x)']",
            "'javascript:x' cannot be linked to: it begins with none of https://, http:// and mailto:",
            "https://…, mailto:… or #slide-id",
        ),
        (
            "image: {alt: 机柜, file: images/rack.jpg}",
            "images/rack.jpg}",
            "the file 'images/rack.jpg' does not exist",
            "did you mean 'images/racks.jpg'?",
        ),
    ],
)  # fmt: skip
def test_a_name_that_means_nothing_is_a_problem_there(
    slide: str, rest: str, message: str, hint: str, tmp_path: Path
) -> None:
    assert complaint(tmp_path, f"- title: 一页\n  {slide}\n") == (rest, message, hint)


@pytest.mark.parametrize(("cite", "more"), [("Company data", ""), ("survey", ""), ("公司数据", DATA)])
def test_a_source_in_free_text_is_told_where_it_goes(cite: str, more: str, tmp_path: Path) -> None:
    assert complaint(tmp_path, f"- title: 一页\n  points: [x]\n  source: {cite}\n", more) == (
        cite, f"no source named '{cite}'",
        "sources are ids of the file named by 'sources:'; free text goes into 'caveat:'",
    )  # fmt: skip


def test_a_missing_file_of_sources_is_a_problem_once(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, around("- {title: 一页, points: [x], source: a}", "sources: nowhere.yaml"))
    assert problem.at.line == 2
    assert "does not exist" in problem.message


def test_problems_of_all_kinds_are_told_together(tmp_path: Path) -> None:
    slides = "- {title: 一, table: prize}\n- {title: 二, points: [x], source: nobody}\n"
    slides += "- {title: 三, image: {file: no.png, alt: 无}}\n"
    problems = problems_of(fixtures(tmp_path), around(slides, DATA))
    assert [problem.at.line for problem in problems] == [8, 9, 10]


def test_a_picture_that_is_not_there_is_a_problem_wherever_it_is_named(tmp_path: Path) -> None:
    slides = "- {title: 一, image: {file: no.png, alt: 无}}\n- {title: 二, image: {file: no.png, alt: 无}}\n"
    slides += "- {title: 三, points: [x], background: {image: no.png}}\n"
    slides += "- {title: 四, points: [x], background: {image: no.png}}\n"
    problems = problems_of(tmp_path, around(slides))
    assert [problem.message for problem in problems] == ["the file 'no.png' does not exist"] * 4
    assert len({problem.at for problem in problems}) == 4


def test_a_table_is_filled_from_its_data(tmp_path: Path) -> None:
    (slide,) = composed(fixtures(tmp_path), around("- {title: 一页, table: price}", DATA)).slides
    assert cells(frame(slide, "table"))[1:] == [["2022", "20"], ["2023", "4"]]


def test_sources_cited_twice_are_listed_once(tmp_path: Path) -> None:
    slides = (
        "- {title: 一, points: [x], source: survey}\n- {title: 二, points: [x], source: survey}\n- layout: sources\n"
    )
    listed = composed(fixtures(tmp_path), around(slides, DATA)).slides[2]
    assert said(listed, "sources.1") == "调查 2026"


def test_a_section_outside_the_article_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "article.yaml").write_text("title: 文章\nparts: [{number: 1, heading: 甲}]\n", "utf-8")
    outline = around("- {title: 一页, points: [x]}", "article: article.yaml").replace(
        "一节\n", "一节\n    article: 1\n"
    )
    assert problems_of(tmp_path, outline) == ()
    wrong = outline.replace("article: 1\n", "article: 2\n")
    assert [problem.message for problem in problems_of(tmp_path, wrong)] == [
        "no section tells part 1 of the article, “甲”", "the article has no part 2",
    ]  # fmt: skip


def test_rows_that_are_not_verified_are_left_out_with_a_warning(tmp_path: Path) -> None:
    data = "data: {price: {columns: [month, price, verified], rows: [[2022, 20, yes], [2023, 4, no]]}}\n"
    outline = around("- {title: 一页, table: {data: price, columns: [month, price]}}", data)
    (slide,) = composed(tmp_path, outline).slides
    assert cells(frame(slide, "table"))[1:] == [["2022", "20"]]
    (warning,) = warnings_of(tmp_path, outline)
    assert (warning.at.line, warning.message) == (2, "a row of 'price' is not verified and left out")


def test_a_query_and_a_model_fill_slides(tmp_path: Path) -> None:
    data = (
        "data:\n  price: {columns: [month, price], rows: [[2022, 20], [2023, 4]]}\n"
        "  least: {sql: select min(price) as 最低 from price}\n"
        "  days: {model: training_vs_inference, train_gpu_hours: 2788000, nodes: 226.75}\n"
    )
    slides = "- {title: 一页, table: least}\n- {title: 二页, chart: {kind: line, data: days, x: day}}\n"
    first, _ = composed(tmp_path, around(slides, data)).slides
    assert cells(frame(first, "table")) == [["最低"], ["4"]]


def test_a_source_of_data_that_nobody_knows_is_told_once_at_its_place(tmp_path: Path) -> None:
    data = DATA.replace("{columns", "{source: surveys, columns")
    rest, message, hint = complaint(tmp_path, "- {title: 一页, table: price}\n", data)
    assert rest.startswith("surveys, columns")
    assert (message, hint) == ("no source named 'surveys'", "did you mean 'survey'?")


@pytest.mark.parametrize(
    "more",
    [
        "data: {t: {columns: [a], rows: [['[x](ftp://y)']]}}\n",
        "vars: {x: '[a](b)'}\n",
        "data: {t: {columns: [a], rows: [[a]]}, q: {sql: \"select a from t where a <> '[x](y)'\"}}\n",
    ],
)
def test_what_no_slide_says_holds_no_links(more: str, tmp_path: Path) -> None:
    assert problems_of(tmp_path, around("- {title: 一页, points: [x]}", more)) == ()


def test_nor_does_a_listing(tmp_path: Path) -> None:
    listing = "{language: python, text: 'f = handlers[name](event)'}"
    assert problems_of(tmp_path, around(f"- {{title: 一页, code: {listing}}}")) == ()


def test_backgrounds_of_one_name_in_two_folders_are_two(tmp_path: Path) -> None:
    for folder, colour in (("a", "black"), ("b", "navy")):
        (tmp_path / folder).mkdir()
        PIL.Image.new("RGB", (320, 180), colour).save(tmp_path / folder / "back.png")
        slides = f"- {{title: 一页 {folder}, points: [x], background: {{image: back.png}}}}\n"
        (tmp_path / folder / "part.yaml").write_text(slides, "utf-8")
    outline = "title: 稿\nsections:\n- slides:\n  - include: a/part.yaml\n  - include: b/part.yaml\n"
    deck = composed(tmp_path, outline)
    assert len({slide.background.data for slide in deck.slides if isinstance(slide.background, Backdrop)}) == 2


def test_names_that_mean_nothing_are_looked_up_no_more_often_than_they_are_told(tmp_path: Path) -> None:
    slides = "".join(f"  - {{title: 第 {n} 页, image: {{alt: 图, file: {n}.png}}}}\n" for n in range(300))
    assert len(problems_of(tmp_path, f"title: 稿\nsections:\n- slides:\n{slides}")) == MOST_TOLD + 1
