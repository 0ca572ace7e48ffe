"""Laying out a whole deck: splitting, like slides alike, languages, sections."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder import pagination
from builder.frames import Slide, TextFrame
from tests.layouts.rules import broken
from tests.outlines import DECK, around, composed, problems_of, text

LONG = "这一句说得很长，长到要占去两行，所以一页放不下太多这样的句子，只好接着放到下一页去，谁也不丢"


def rows(count: int, words: str = LONG) -> str:
    """A slide of points, each with a lead of its number."""
    points = "".join(f"    - {{lead: 第 {i} 点, text: '{words}'}}\n" for i in range(count))
    return f"- title: 要点\n  notes: 备注\n  takeaway: 记住\n  points:\n{points}"


def leads(slides: tuple[Slide, ...]) -> list[str]:
    bodies = [frame for slide in slides for frame in slide.frames if frame.placeholder and 20 <= frame.placeholder < 40]
    return [text(frame).split("\n")[0] for frame in bodies]


def sizes(slide: Slide, key: str = "points") -> set[float]:
    """The type sizes of the body's text, or of the frame called `key`."""
    frames = [frame for frame in slide.frames if isinstance(frame, TextFrame) and frame.placeholder is not None]
    frames = [frame for frame in frames if frame.id.split(".")[0] == key]
    return {run.size for frame in frames for paragraph in frame.paragraphs for run in paragraph.runs}


def test_what_is_too_long_goes_on_to_numbered_slides(tmp_path: Path) -> None:
    slides = composed(tmp_path, around(rows(9))).slides
    assert len(slides) > 1
    assert [slide.title for slide in slides] == [f"要点（{i}/{len(slides)}）" for i in range(1, len(slides) + 1)]
    assert leads(slides) == [f"第 {i} 点" for i in range(9)]


def test_continued_slides_share_sizes_and_are_named_after_the_first(tmp_path: Path) -> None:
    slides = composed(tmp_path, around(rows(9))).slides
    assert len({frozenset(sizes(slide)) for slide in slides}) == 1
    assert [slide.id for slide in slides[1:]] == [f"{slides[0].id}.{i}" for i in range(2, len(slides) + 1)]


def test_notes_stay_on_the_first_part_and_the_takeaway_on_the_last(tmp_path: Path) -> None:
    slides = composed(tmp_path, around(rows(9))).slides
    assert [bool(slide.notes) for slide in slides] == [True] + [False] * (len(slides) - 1)
    taken = [any(frame.id == "takeaway" for frame in slide.frames) for slide in slides]
    assert taken == [False] * (len(slides) - 1) + [True]


def test_numbers_of_rows_go_on(tmp_path: Path) -> None:
    slides = composed(tmp_path, around(rows(9))).slides
    markers = [text(frame) for slide in slides for frame in slide.frames if frame.id.endswith(".marker")]
    assert markers == [str(i) for i in range(1, 10)]


def test_english_titles_are_numbered_in_english(tmp_path: Path) -> None:
    slides = composed(tmp_path, around(rows(9), "language: en-US")).slides
    assert slides[0].title.endswith(f" (1/{len(slides)})")


def test_splitting_neither_loses_nor_doubles_nor_reorders(tmp_path: Path) -> None:
    @settings(max_examples=20, deadline=None, derandomize=True, database=None)
    @given(st.lists(st.integers(0, 90), min_size=1, max_size=24))
    def holds(lengths: list[int]) -> None:
        points = "".join(
            f"    - {{lead: 第 {i} 点, text: {'长' * length + '。'}}}\n" for i, length in enumerate(lengths)
        )
        presentation = composed(tmp_path, around(f"- title: 要点\n  points:\n{points}"))
        assert leads(presentation.slides) == [f"第 {i} 点" for i in range(len(lengths))]
        assert broken(presentation) == []
        assert len({frozenset(sizes(slide)) for slide in presentation.slides}) == 1

    holds()


def test_a_title_too_long_is_not_split(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, around(rows(2).replace("要点", "很长的标题" * 40)))
    assert problem.message == "the title does not fit"


def test_a_list_too_long_for_all_slides_is_not_to_be_shortened(tmp_path: Path) -> None:
    points = ", ".join(f"第 {i} 点" for i in range(300))
    (problem,) = problems_of(tmp_path, around(f"- title: 要点\n  points: [{points}]\n"))
    assert problem.hint == "it goes on over at most 12 slides, and this is more: make several slides of it"
    (problem,) = problems_of(tmp_path, around(f"- title: 要点\n  points: [{'长' * 2000}, {points[:60]}]\n"))
    assert problem.hint.startswith("at ")


def quotes(*lengths: int) -> str:
    return "".join(f"- {{title: 第 {i} 页, quote: {'话' * length}}}\n" for i, length in enumerate(lengths))


def test_of_like_slides_only_the_long_one_is_smaller(tmp_path: Path) -> None:
    slides = composed(tmp_path, around(quotes(20, 20, 20, 20, 170, 20, 20))).slides
    found = [max(sizes(slide, "quote")) for slide in slides]
    assert found[:4] == found[5:][:1] * 4
    assert found[4] < found[0] == 36


def test_where_most_are_long_the_short_ones_follow(tmp_path: Path) -> None:
    slides = composed(tmp_path, around(quotes(20, 170, 170, 170))).slides
    assert len({frozenset(sizes(slide, "quote")) for slide in slides}) == 1
    assert sizes(slides[0], "quote") < {36.0} or max(sizes(slides[0], "quote")) < 36


def test_titles_agree_across_layouts_and_covers_are_sized_by_themselves(tmp_path: Path) -> None:
    long = "一个要占满两行还不够的长标题，" * 4 + "再长些"
    short = "- layout: title\n- {title: 短, points: [x]}\n- {title: 短二, quote: x}\n- {title: 短三, quote: y}\n"
    slides = f"{short}- {{title: '{long}', points: [x]}}\n"
    made = composed(tmp_path, around(slides)).slides
    cover, *others, last = (max(sizes(slide, "title")) for slide in made)
    assert (cover, *others) == (44, 28, 28, 28)
    assert last < 28


@pytest.mark.parametrize(
    ("slide", "section", "deck", "expected"),
    [
        ("language: ja-JP", "language: en-US", "language: zh-TW", "ja-JP"),
        ("", "language: en-US", "language: zh-TW", "en-US"),
        ("", "", "language: zh-TW", "zh-TW"),
        ("", "", "", "zh-CN"),
    ],
)
def test_a_slide_speaks_its_own_language_or_its_sections_or_the_decks(
    slide: str, section: str, deck: str, expected: str, tmp_path: Path
) -> None:
    outline = f"title: x\n{deck}\nsections:\n  - title: y\n    {section}\n    slides:\n"
    (made,) = composed(tmp_path, outline + f"      - title: z\n        points: [x]\n        {slide}\n").slides
    assert made.language == expected
    runs = [run for frame in made.frames if isinstance(frame, TextFrame) for p in frame.paragraphs for run in p.runs]
    assert {run.language for run in runs} == {expected}


def test_sections_are_marked_with_number_name_and_count(tmp_path: Path) -> None:
    outline = """
        title: 稿子
        sections:
          - slides: [{layout: title}, {layout: agenda}]
          - {title: "**价格**", id: price, slides: [{title: 甲, points: [x]}]}
          - {title: 用量, slides: [{title: 乙, points: [x]}, {title: 丙, points: [x], hidden: true}]}
          - slides: [{layout: sources}]
    """
    presentation = composed(tmp_path, outline)
    marks = [(mark.title, mark.count) for mark in presentation.sections]
    assert marks == [("稿子", 2), ("1 价格", 1), ("2 用量", 2), ("资料来源", 1)]
    assert presentation.sections[1].id == "price"
    assert len({mark.id for mark in presentation.sections}) == 4


def test_continued_slides_count_in_their_section(tmp_path: Path) -> None:
    presentation = composed(tmp_path, around(rows(9)))
    assert sum(mark.count for mark in presentation.sections) == len(presentation.slides)


def test_slides_that_say_no_title_take_one(tmp_path: Path) -> None:
    outline = """
        title: 稿子
        sections:
          - slides: [{layout: title}, {layout: agenda}]
          - {title: 价格, slides: [{layout: section}, {layout: agenda}, {layout: sources}]}
    """
    slides = composed(tmp_path, outline).slides
    assert [slide.title for slide in slides] == ["稿子", "目录", "价格", "目录：价格", "资料来源"]


def test_what_a_layout_refuses_is_told_of_all_slides(tmp_path: Path) -> None:
    slides = "- {title: 一, columns: [{title: x}]}\n- {title: 二, steps: [x]}\n"
    assert [problem.at.line for problem in problems_of(tmp_path, around(slides))] == [6, 7]


def test_progress_is_told_slide_by_slide(tmp_path: Path) -> None:
    from builder.build import compose

    told: list[tuple[int, int]] = []
    compose(DECK, progress=lambda done, total: told.append((done, total)))
    assert told == [(i, told[-1][1]) for i in range(1, len(told) + 1)]
    assert told[-1][0] == told[-1][1]


LARGE = "- {{title: {0}, id: {0}, size: {1}, points: [{{lead: 甲, text: 一}}, {{lead: 乙, text: 二}}]}}\n"


def body_size(slide: Slide) -> float:
    return max(sizes(slide))


@pytest.mark.parametrize(
    ("size", "lead"), [("large", 28.0), ("normal", 24.0), ("small", 20.0), ("1", 26.0), ("-4", 20.0)]
)
def test_a_slide_that_says_its_size_has_it_down_to_the_floor(tmp_path: Path, size: str, lead: float) -> None:
    (slide,) = composed(tmp_path, around(LARGE.format("one", size))).slides
    assert body_size(slide) == lead
    assert {run.size for frame in slide.frames if frame.id == "title" for run in frame.paragraphs[0].runs} == {28.0}  # type: ignore[attr-defined]


def test_a_slide_that_says_its_size_is_not_like_the_others(tmp_path: Path) -> None:
    """Neither do three small ones make a fourth small, nor it them large."""
    small = "".join(LARGE.format(f"small-{i}", "small") for i in range(3))
    plain = "- {title: plain, points: [{lead: 甲, text: 一}, {lead: 乙, text: 二}]}\n"
    slides = composed(tmp_path, around(small + plain)).slides
    assert [body_size(slide) for slide in slides] == [20.0, 20.0, 20.0, 24.0]


def test_what_is_too_large_is_as_large_as_it_fits(tmp_path: Path) -> None:
    points = ", ".join(f"{{lead: 第 {i} 点, text: {LONG}}}" for i in range(4))
    (slide,) = composed(tmp_path, around(f"- {{title: 要点, size: large, points: [{points}]}}")).slides
    assert body_size(slide) < 28.0
    assert broken(composed(tmp_path, around(f"- {{title: 要点, size: large, points: [{points}]}}"))) == []


@pytest.mark.parametrize(
    ("limit", "most", "message"),
    [
        ("MOST_CHARTS", 2, "the slides up to this one hold more than 2 charts"),
        ("MOST_VALUES", 5, "the slides up to this one hold charts of more than 5 values"),
    ],
)
def test_a_deck_holds_so_many_charts_and_no_more(
    limit: str, most: int, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chart = "chart: {kind: column, x: a, y: [b], data: t}, source: []"
    slides = "".join(f"  - {{title: 第 {n} 页, {chart}}}\n" for n in range(1, 5)).replace(", source: []", "")
    outline = f"title: 稿\ndata: {{t: {{columns: [a, b], rows: [[甲, 1], [乙, 2]]}}}}\nsections:\n- slides:\n{slides}"
    assert problems_of(tmp_path, outline) == ()
    monkeypatch.setattr(pagination, limit, most)
    (problem,) = problems_of(tmp_path, outline)
    assert (problem.message, problem.at.line) == (message, 7)
