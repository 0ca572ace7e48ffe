"""What tests of charts in rows share: tables, and what a plot of rows comes out as."""

from typing import Any

import pytest

from builder.plot import Plot, Series
from tests.charts.boxes import boxes
from tests.charts.reckoning import NA, drawn_values, reckoned
from tests.charts.sheets import PAGE, series

USE = """
team,before,after
推理平台,31,68
内部助手,22,20
离线评测,18,
"""
CHANGES = """
what,change
批处理与缓存,-52
更长的上下文,35
不变,0
"""
PLAN = """
task,begin,finish,team
选址,2025-07,2025-12,基建
到货,2026-03-15,,采购
调试,2026-03,2026-06,平台
土建,2025-10,2026-04,基建
"""
GOALS = """
metric,actual,goal,weak,good
吞吐,82,90,50,100
利用率,68,65,40,100
"""
NAMES = "一个相当长的名称要在行里换行,A rather long English name that takes two lines"


def strokes(one: Series) -> list[tuple[float, float, float]]:
    """The segments of a series: height, start, end; those of rows without one are left out."""
    found = []
    for at in range(0, len(one.x), 3):
        height, after, gap = one.values[at : at + 3]
        assert gap is None
        assert height == after
        if height is not None:
            found.append((height, one.x[at], one.x[at + 1]))
    return found


def in_frame(plot: Plot) -> None:
    """Asserts that every label stands in the frame."""
    for text, (left, top, right, bottom) in boxes(plot, PAGE.width, PAGE.height):
        assert left >= -2, text
        assert top >= -2, text
        assert right <= PAGE.width + 2, text
        assert bottom <= PAGE.height + 2, text


def follows(plot: Plot, **edits: dict[int, Any]) -> dict[str, list[Any]]:
    """The columns after an edit; before it the formulas give what is drawn, but for cells that draw nothing."""
    now, drawn = reckoned(plot), drawn_values(plot)
    for name, values in drawn.items():
        for cell, value in zip(now[name], values, strict=True):
            if value not in (NA, "", 0.0):
                assert cell == (pytest.approx(value) if isinstance(value, float) else value), name
    return reckoned(plot, **edits)


__all__ = ["CHANGES", "GOALS", "NAMES", "PLAN", "USE", "follows", "in_frame", "series", "strokes"]
