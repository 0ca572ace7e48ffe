"""Timelines."""

from pathlib import Path

from tests.outlines import frame, said, slide_of

SLIDE = "- title: 时间线\n  timeline: [{when: 2022-11, lead: 甲}, {when: 2024-05, lead: 乙, text: 丙, tone: warm}]\n"


def test_dates_stand_over_the_line_and_events_under_it(tmp_path: Path) -> None:
    slide = slide_of(tmp_path, SLIDE)
    line = frame(slide, "timeline.line").box.y
    for i in (1, 2):
        assert frame(slide, f"timeline.{i}.when").box.bottom < line < frame(slide, f"timeline.{i}").box.y
    assert [said(slide, key) for key in ("timeline.1.when", "timeline.2")] == ["2022-11", "乙\n丙"]


def test_events_go_from_left_to_right_in_even_steps(tmp_path: Path) -> None:
    slide = slide_of(tmp_path, SLIDE.replace("[{", "[{when: 2021, lead: 零}, {"))
    one, two, three = (frame(slide, f"timeline.{i}.dot").box.x for i in (1, 2, 3))
    assert two - one == three - two > 0
