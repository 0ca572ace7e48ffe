"""A chart over the whole width.

    - title: 同等能力的价格两年降到三百分之一
      chart: {kind: line, data: price, x: month, y: [price], unit: 美元／百万 token}
      source: aiindex2025

The manual of `chart:` is with the chart kinds.
"""

from msgspec.structs import replace

from builder.charts.options import Chart
from builder.errors import Problem
from builder.frames import Box, Frame, Placeholder
from builder.layouts import chrome
from builder.layouts.charting import PLACEHOLDER, chart_frame
from builder.layouts.page import Laid, Page
from builder.outline.records import Record, Slide

NAME = "chart"
KEYS = frozenset({"chart"})


class Content(Record, frozen=True, kw_only=True):
    """What a chart slide says."""

    chart: Chart
    """The chart, over the whole width."""


def lay_out(slide: Slide, page: Page) -> Laid:
    """The chart fills the body."""
    content = slide.content
    assert isinstance(content, Content)
    problems: list[Problem] = []

    def fill(box: Box) -> tuple[Frame, ...]:
        frames, found = chart_frame(content.chart, page, box, str(slide.title or ""))
        problems.extend(found)
        return frames

    box = chrome.body_box(page)
    laid = chrome.content_slide("Chart", slide, page, fill, (Placeholder(PLACEHOLDER, "chart", "Chart", box),))
    return replace(laid, problems=tuple(problems))
