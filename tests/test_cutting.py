"""A cut holds what is for its audience, and no trace of the rest."""

import re
from pathlib import Path

import pytest

from builder.build import compose
from builder.errors import DeckError, Problem
from builder.frames import Presentation
from tests.layouts.examples import fixtures
from tests.outlines import said, text, write

OUTLINE = """
title: 全稿
minutes: 20
agenda: each
sources: sources.yaml
article: article.yaml
vars: {drop: 0.7}
variants:
  short:
    title: 短稿
    minutes: 5
    agenda: once
    vars: {drop: 0.5}
    slides: [cover, plan, price, end]
  board: {audience: investors, theme: dark}
sections:
  - slides:
      - {id: cover, layout: title}
      - {id: plan, layout: agenda}
  - title: 价格
    id: price
    article: 1
    slides:
      - {layout: section}
      - title: 跌了 {{ drop | percent }}，见[用量](#use)、`[码](#use)` 和 \\[不是](#use)
        points: [x]
        source: survey
        notes: 一二三四五
  - title: 用量
    article: 2
    only: [engineers, investors]
    slides:
      - {id: use, title: 用量在涨, points: [x], source: aiindex2025}
      - {title: 细节, points: [x], only: engineers}
  - title: 结论
    article: 3
    slides:
      - {id: end, layout: closing, title: 记住, points: [x], notes: 再见}
      - {title: 给投资人, points: [x], only: investors}
  - slides: [{layout: sources}]
"""
ARTICLE = "title: 文章\nparts: [{number: 1, heading: 甲}, {number: 2, heading: 乙}, {number: 3, heading: 丙}]\n"


@pytest.fixture
def outline(tmp_path: Path) -> Path:
    (tmp_path / "article.yaml").write_text(ARTICLE, "utf-8")
    return write(fixtures(tmp_path), OUTLINE)


def cut(outline: Path, only: str) -> Presentation:
    presentation, _, warnings = compose(outline, only=only)
    assert warnings == ()
    return presentation


def titles(presentation: Presentation) -> list[str]:
    return [slide.title for slide in presentation.slides]


def complaints(outline: Path, only: str = "") -> list[Problem]:
    try:
        return list(compose(outline, only=only)[2])
    except DeckError as error:
        return list(error.problems)


def test_without_a_choice_every_slide_is_built(outline: Path) -> None:
    assert len([title for title in titles(cut(outline, "")) if "目录" not in title]) == 8
    assert titles(cut(outline, "all")) == titles(cut(outline, ""))


def test_a_slide_for_others_falls_out_and_one_for_everybody_stays(outline: Path) -> None:
    made = titles(cut(outline, "investors"))
    assert "细节" not in made
    assert {"用量在涨", "给投资人", "记住"} <= set(made)


def test_a_section_for_others_leaves_no_trace(outline: Path) -> None:
    (outline.parent / "deck.yaml").write_text(OUTLINE.replace("only: [engineers, investors]", "only: [engineers]"))
    made = cut(outline, "investors")
    assert [mark.title for mark in made.sections] == ["全稿", "1 价格", "2 结论", "资料来源"]
    agenda = next(slide for slide in made.slides if slide.title == "目录")
    assert [text(frame) for frame in agenda.frames if re.fullmatch(r"part\.\d", frame.id)] == ["价格", "结论"]
    section = next(slide for slide in made.slides if slide.title == "价格")
    assert [said(section, f"progress.{number}") for number in (1, 2)] == ["价格", "结论"]
    listed = next(slide for slide in made.slides if slide.title == "资料来源")
    assert "AI Index" not in " ".join(listed.notes)


def test_a_variant_keeps_slides_and_sections_by_id_in_the_outlines_order(outline: Path) -> None:
    made = cut(outline, "short")
    assert titles(made) == ["短稿", "目录", "价格", "跌了 50%，见用量、[码](#use) 和 [不是](#use)", "记住"]
    assert made.properties.title == "短稿"
    assert "5 分钟" in said(made.slides[0], "facts").replace("\xa0", " ")


def test_a_variant_may_be_for_an_audience(outline: Path) -> None:
    presentation, theme, _ = compose(outline, only="board")
    assert titles(presentation) == titles(cut(outline, "investors"))
    assert theme.name == "dark"


def test_links_to_slides_that_stay_are_links(outline: Path) -> None:
    whole = next(slide for slide in cut(outline, "investors").slides if slide.title.startswith("跌了"))
    short = next(slide for slide in cut(outline, "short").slides if slide.title.startswith("跌了"))
    links = [
        [run.link for frame in slide.frames for p in getattr(frame, "paragraphs", ()) for run in p.runs if run.link]
        for slide in (whole, short)
    ]
    assert links == [["#use"], []]


def test_the_outline_may_choose_itself(outline: Path) -> None:
    outline.write_text(OUTLINE.replace("minutes: 20", "minutes: 20\naudience: short"), "utf-8")
    assert titles(cut(outline, ""))[0] == "短稿"
    assert titles(cut(outline, "all"))[0] == "全稿"


def test_the_notes_that_stay_are_timed_against_the_variants_minutes(outline: Path) -> None:
    outline.write_text(OUTLINE.replace("notes: 再见", f"notes: {'说' * 1500}"), "utf-8")
    (problem,) = compose(outline, only="short")[2]
    assert "the talk has 5 min" in problem.message
    assert compose(outline)[2] == ()


@pytest.mark.parametrize(
    ("change", "only", "message", "hint"),
    [
        ("", "invstors", "no audience and no variant named 'invstors'", "did you mean 'investors'?"),
        ("slides: [cvoer]", "", "no slide or section named 'cvoer'", "did you mean 'cover'?"),
        ("audience: nobody", "", "no audience named 'nobody'", "one of engineers, investors"),
        ("vars: {dorp: 1}", "", "no variable named 'dorp'", "did you mean 'drop'?"),
        ("mintes: 5", "", "unknown key 'mintes'", "did you mean 'minutes'?"),
    ],
)
def test_what_means_nothing_is_told(change: str, only: str, message: str, hint: str, outline: Path) -> None:
    changed = OUTLINE.replace("  board:", f"  wrong: {{{change}}}\n  board:") if change else OUTLINE
    outline.write_text(changed, "utf-8")
    (problem,) = complaints(outline, only)
    assert (problem.message, problem.hint) == (message, hint)
    assert problem.at.line == (0 if only else 15)


def test_an_audience_that_sees_nothing_is_a_problem(tmp_path: Path) -> None:
    slides = "[{title: y, points: [x], only: a}, {title: z, points: [x], only: b, hidden: true}]"
    outline = write(tmp_path, f"title: x\nvariants: {{c: {{}}, all: {{}}}}\nsections: [{{slides: {slides}}}]\n")
    assert [problem.message for problem in complaints(outline, "c")] == [
        "no slide is left for 'c'",
        "a variant cannot be called 'all'",
    ]


def test_slides_for_different_audiences_may_share_a_title(tmp_path: Path) -> None:
    def outline(one: str, other: str) -> Path:
        slides = f"[{{title: y, points: [x]{one}}}, {{title: y, points: [z]{other}}}]"
        return write(tmp_path, f"title: x\nsections: [{{slides: {slides}}}]\n")

    assert complaints(outline(", only: a", ", only: b")) == []
    assert len(complaints(outline(", only: a", ", only: [b, a]"))) == 1
    assert len(complaints(outline(", only: a", ""))) == 1


def test_links_to_slides_of_rows_that_are_left_out_are_words(tmp_path: Path) -> None:
    slides = """
      - {id: a, for: {row: t}, title: "{{ row.k }}", points: [x], only: z}
      - {id: b, title: 看, points: ["[一](#a) [二](#a-2) [三](#b)"]}
    """
    data = "data: {t: {columns: [k], rows: [[甲], [乙]]}}"
    outline = write(tmp_path, f"title: x\n{data}\nvariants: {{c: {{}}}}\nsections:\n  - slides:{slides}")
    (slide,) = cut(outline, "c").slides
    links = [run.link for frame in slide.frames for p in getattr(frame, "paragraphs", ()) for run in p.runs if run.link]
    assert (said(slide, "points.1"), links) == ("一 二 三", ["#b"])


def test_a_variant_of_slides_that_are_unknown_is_one_problem(tmp_path: Path) -> None:
    outline = write(
        tmp_path, "title: x\nvariants: {c: {slides: [z]}}\nsections: [{slides: [{title: y, points: [x]}]}]\n"
    )
    (problem,) = complaints(outline, "c")
    assert (problem.at.line, problem.message) == (2, "no slide or section named 'z'")
