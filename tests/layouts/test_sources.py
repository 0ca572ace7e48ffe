"""The list of sources."""

from pathlib import Path

from builder.frames import Frame, Paragraph, TextFrame
from tests.outlines import composed, frame, text, write


def folder_of(folder: Path, count: int, short: str = "资料 {}") -> Path:
    items = [
        {
            "id": f"s{i}",
            "title": f"题目 {i}",
            "short": short.format(i),
            "date": "2026",
            "address": f"https://example.org/{i}",
        }
        for i in range(count)
    ]
    write(folder, {"sources": items}, "sources.yaml")
    return folder


def few(folder: Path, count: int, short: str = "资料 {}") -> str:
    """An outline whose slides cite two sources each."""
    slides = "".join(f"      - {{title: 第 {i} 页, points: [x], source: [s{i}, s0]}}\n" for i in reversed(range(count)))
    folder_of(folder, count, short)
    return f"title: 稿子\nsources: sources.yaml\nsections:\n  - slides:\n      - layout: sources\n{slides}"


def test_sources_stand_in_the_order_they_are_first_cited_with_links(tmp_path: Path) -> None:
    (first, *_) = composed(tmp_path, few(tmp_path, 3)).slides
    column = frame(first, "sources.1")
    assert isinstance(column, TextFrame)
    listed = [paragraph for key in first.frames if key.id.startswith("sources.") for paragraph in texts_of(key)]
    assert [paragraph.text for paragraph in listed] == ["资料 2\u20022026", "资料 0\u20022026", "资料 1\u20022026"]
    assert [paragraph.runs[0].link[-1] for paragraph in listed] == ["2", "0", "1"]
    assert [paragraph.bullet.number for paragraph in listed if paragraph.bullet] == [1, 2, 3]


def test_the_notes_give_them_in_full(tmp_path: Path) -> None:
    (first, *_) = composed(tmp_path, few(tmp_path, 2)).slides
    assert first.notes == (
        "资料：题目 1，2026，https://example.org/1",
        "资料：题目 0，2026，https://example.org/0",
    )


def test_short_entries_take_three_columns_and_long_ones_two(tmp_path: Path) -> None:
    short = composed(tmp_path, few(tmp_path, 9)).slides[0]
    assert sum(frame.id.startswith("sources.") for frame in short.frames) == 3
    long = composed(tmp_path, few(tmp_path, 9, "很长的一条资料，三栏里一行写不下，只好换行的名字 {}")).slides[0]
    assert sum(frame.id.startswith("sources.") for frame in long.frames) == 2


def test_marks_in_a_citation_are_set_as_they_are(tmp_path: Path) -> None:
    slide = composed(tmp_path, few(tmp_path, 1, "C*-algebras* [{}]")).slides[0]
    assert text(frame(slide, "sources.1")).startswith("C*-algebras* [0]")


def test_too_many_go_on_to_a_next_slide_and_are_numbered_on(tmp_path: Path) -> None:
    slides = [slide for slide in composed(tmp_path, few(tmp_path, 130)).slides if slide.layout.name == "Sources"]
    assert [slide.title for slide in slides] == [f"资料来源（{i}/{len(slides)}）" for i in range(1, len(slides) + 1)]
    assert len(slides) > 1
    numbers = [
        paragraph.bullet.number
        for slide in slides
        for key in slide.frames
        if key.id.startswith("sources.")
        for paragraph in texts_of(key)
        if paragraph.bullet
    ]
    assert numbers == list(range(1, 131))


def test_a_deck_that_cites_nothing_has_an_empty_list(tmp_path: Path) -> None:
    (slide,) = composed(tmp_path, "title: 稿子\nsections:\n  - slides: [{layout: sources}]\n").slides
    assert not [frame for frame in slide.frames if frame.id.startswith("sources")]


def texts_of(frame: Frame) -> tuple[Paragraph, ...]:
    assert isinstance(frame, TextFrame)
    return frame.paragraphs
