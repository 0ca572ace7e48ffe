"""The last of a slide: notes, and what the slide says of itself."""

from pathlib import Path

from tests.layouts.examples import fixtures
from tests.outlines import said, slide_of


def test_notes_begin_with_their_time_and_end_with_the_sources_in_full(tmp_path: Path) -> None:
    slide = slide_of(
        fixtures(tmp_path),
        """
        - title: 一页
          points: [x]
          source: [survey, aiindex2025]
          notes: |
            第一段，**要紧**。

              第二段。
        """,
        "sources: sources.yaml",
    )
    assert slide.notes == (
        "（约 5 秒）",
        "第一段，要紧。",
        "第二段。",
        "资料：一份调查，调查机构，2026",
        "资料：Artificial Intelligence Index Report 2025，Stanford HAI，2025-04，https://example.org/ai-index",
    )


def test_notes_speak_the_slides_language(tmp_path: Path) -> None:
    slide = slide_of(
        fixtures(tmp_path),
        f"- {{title: A page, points: [x], source: survey, language: en-US, notes: {'word ' * 130}}}",
        "sources: sources.yaml",
    )
    assert slide.notes[0] == "(about 1 min)"
    assert slide.notes[-1] == "Source: 一份调查, 调查机构, 2026"


def test_a_slide_without_notes_and_sources_has_none(tmp_path: Path) -> None:
    assert slide_of(tmp_path, "- {title: 一页, points: [x]}").notes == ()


def test_hidden_and_transition_are_handed_on(tmp_path: Path) -> None:
    slide = slide_of(tmp_path, "- {title: 一页, points: [x], hidden: true, transition: fade}")
    assert (slide.hidden, slide.transition) == (True, "fade")
    plain = slide_of(tmp_path, "- {title: 一页, points: [x], transition: none}")
    assert (plain.hidden, plain.transition) == (False, "")


def test_its_title_for_readers_is_one_line_without_marks(tmp_path: Path) -> None:
    slide = slide_of(tmp_path, '- {title: "**一**行\\n又一行", points: [x]}')
    assert slide.title == "一行 又一行"


def test_what_only_the_notes_say_is_cited_in_the_notes_alone(tmp_path: Path) -> None:
    given = "- {title: 一页, points: [x], source: survey, notes_source: aiindex2025}"
    slide = slide_of(fixtures(tmp_path), given, "sources: sources.yaml")
    assert said(slide, "source") == "资料：调查 2026。"
    assert [line.split("，")[0] for line in slide.notes] == [
        "资料：一份调查",
        "资料：Artificial Intelligence Index Report 2025",
    ]


def test_notes_say_what_a_model_assumes(tmp_path: Path) -> None:
    data = "data: {c: {model: training_vs_inference, train_gpu_hours: 100, nodes: 1}}"
    slide = slide_of(tmp_path, "- {title: 一页, notes: 讲, chart: {kind: line, data: c, unit: 小时}}", data)
    assert slide.notes[-1].startswith("假设：每日推理用量按不变外推；")
    said_only = slide_of(tmp_path, "- {title: '{{ c.days | number }} 天', points: [x]}", data)
    assert said_only.notes[-1].startswith("假设：")


def test_a_slide_for_the_speaker_is_hidden_marked_and_not_numbered(tmp_path: Path) -> None:
    given = "- {title: 备用, points: [x], hidden: speaker, transition: fade%s}"
    slide = slide_of(tmp_path, given % "")
    assert (slide.hidden, slide.transition) == (True, "")
    assert said(slide, "speaker") == "仅供讲者，不放映"
    assert "number" not in {frame.id for frame in slide.frames}
    assert said(slide_of(tmp_path, given % ", language: en"), "speaker") == "For the speaker only"
