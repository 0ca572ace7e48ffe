"""A deck that holds all that the writer can make, for defects to be put into."""

from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec.structs import replace
from PIL import Image

from builder.build import compose
from builder.draw.pptx import package
from builder.frames import Presentation, Slide, TableFrame
from tests.draw import decks
from tests.outlines import ROOT, write

OUTLINE = """
title: 每样一页
subtitle: 写得出来的，都在这里
author: 作者
event: 示例
date: 2026-02-01
minutes: 60
language: zh-CN
transition: fade
sources: sources.yaml
data:
  use:
    columns: [year, 训练, 推理]
    rows: [[2023, 150, 80], [2024, 170, 190], [2025, 185, 380]]
  cost:
    columns: [model, hours, cost, calls, low, high]
    rows: [[甲, 3.1, 4.6, 1.9, 3, 6], [乙, 1.7, 3.4, 1.2, 3, 4], [丙, 60, 78, 0.7, 60, 99], [丁, 2.8, 5.6, 0.3, 5, 6]]
  bridge:
    columns: [what, change]
    rows: [[去年, 100], [降价, -62], [用量, 95], [今年, ""]]
sections:
  - slides:
      - {layout: title, id: cover, notes: 封面。}
  - title: 文字
    slides:
      - {layout: section, id: words, thesis: 一页一件事。, notes: 分节。}
      - title: 链接通向网页、邮箱和别的页
        id: links
        points:
          - "见[网页](https://example.org/a?b=1&c=2)与[邮箱](mailto:someone@example.org)"
          - "见[图](#line)，再看 `code()`"
          - "**粗**与*强调*"
        source: [report]
        notes: "第一段。\\n\\n第二段。"
      - title: 一点一点出现
        id: built
        build: {by: points, effect: wipe, dim: true}
        points:
          - text: 成本由三部分组成
            points: [芯片, 电力]
          - 收入只有两条路
        takeaway: "**结论**最后出现。"
        notes: 逐步出现。
      - title: 隐藏的一页
        id: hidden
        hidden: true
        transition: push
        quote: {text: 便宜到不用想，我才会天天用。, by: 一位用户}
        notes: 不放映。
      - title: 两栏
        id: columns
        background: wash
        columns: [{title: 上游, text: 先拿到钱。}, {title: 下游, points: [先付成本, 再找收入], tone: warm}]
      - title: 步骤
        id: steps
        build: true
        background: cover
        transition: wipe
        steps: [{lead: 开放, text: 谁都能试。}, {lead: 变多, text: 长尾冒头。}, {lead: 更稳, text: 有了基本盘。}]
        notes: 步骤。
      - title: 代码
        id: code
        code: {language: python, text: "days = train / serve  # 天\\nprint(days)\\n", highlight: [1]}
  - title: 数字与表格
    slides:
      - title: 大数字
        id: number
        number: [{value: "280", unit: 倍, label: 降幅, text: 示例}, {value: −43%, label: 租价, text: 示例, tone: warm}]
        source: [report]
      - title: 表格
        id: table
        build: true
        table:
          columns: [公司, 毛利率, 年份]
          rows: [[甲, 71%, "2025"], [乙, 60%, "2025"], [丙, −0.4%, "2025"]]
          highlight: [甲]
        notes: 表格。
      - title: 跨列的表格
        id: merged
        table: {columns: [公司, 毛利率, 年份], rows: [[甲, 71%, "2025"], [乙, 60%, "2025"]]}
  - title: 图表
    build: true
    slides:
      - title: 折线图
        id: line
        build: {by: series, effect: wipe}
        chart: {kind: line, data: use, x: year, y: [训练, 推理], unit: 单位}
        notes: 折线图。
      - title: 柱形图
        id: column
        chart: {kind: column, data: use, x: year, y: [训练, 推理], unit: 单位, stacked: true, totals: true}
      - title: 条形图与要点
        id: bar
        chart: {kind: bar, data: cost, x: model, y: cost, unit: 单位, errors: {cost: {low: low, high: high}}}
        points: [{lead: 先降价, text: 再放量。}, 后算账]
      - title: 面积图
        id: area
        chart: {kind: area, data: use, x: year, y: [训练, 推理], unit: 单位, stacked: true}
      - title: 组合图
        id: combination
        chart: {kind: combination, data: use, x: year, y: 训练, line: 推理, unit: 单位, second: {unit: "%"}}
      - title: 饼图
        id: pie
        chart: {kind: pie, data: cost, x: model, y: cost, unit: 单位}
      - title: 环形图
        id: doughnut
        chart: {kind: doughnut, data: cost, x: model, y: cost, unit: 单位}
      - title: 散点图
        id: scatter
        chart: {kind: scatter, data: cost, x: hours, y: cost, label: model, unit: 单位, names: {hours: 小时}}
      - title: 气泡图
        id: bubble
        chart: {kind: bubble, data: cost, x: hours, y: cost, size: calls, label: model, unit: 单位}
      - title: 瀑布图
        id: waterfall
        build: categories
        chart: {kind: waterfall, data: bridge, x: what, y: change, sums: [去年, 今年], unit: 单位}
        notes: 瀑布图。
      - title: 画成图片的图
        id: picture
        chart: {kind: line, data: use, x: year, y: [训练, 推理], unit: 单位, render: picture}
  - title: Pictures, in English
    language: en-US
    slides:
      - title: A picture with its caption
        id: jpeg
        image: {file: racks.jpg, alt: An aisle of a data hall, caption: An aisle, fit: cover}
        transition: morph
        notes: A photograph.
      - title: A picture beside points
        id: png
        image: {file: dot.png, alt: A red field}
        points: [{lead: First, text: Then second.}, Third]
      - title: A picture behind everything
        id: behind
        background: {image: racks.jpg}
        points: [{lead: One, text: A sentence.}, {lead: Two, text: Another sentence.}]
  - slides:
      - {layout: sources, id: sources, notes: 来源。}
"""
SOURCES = """
sources:
  - {id: report, short: 报告, title: 一份报告, publisher: 某处, date: 2026-01, kind: derived, address: https://example.org/report}
"""


@dataclass(frozen=True)
class Made:
    """A package, and which part is whose slide."""

    data: bytes
    parts: dict[str, str]  # id of a slide → the name of its part


@cache
def rich() -> Made:
    """The deck, built once."""
    with TemporaryDirectory() as folder:
        here = Path(folder)
        (here / "racks.jpg").write_bytes(_jpeg())
        (here / "dot.png").write_bytes(decks.png())
        (here / "sources.yaml").write_text(SOURCES, "utf-8")
        presentation, theme, _ = compose(write(here, OUTLINE))
    presentation = replace(presentation, slides=tuple(map(_with_a_wide_cell, presentation.slides)))
    return Made(package.write(presentation, theme), _parts(presentation))


def _jpeg() -> bytes:
    """The picture of the examples, smaller."""
    file = BytesIO()
    with Image.open(ROOT / "assets/examples/images/racks.jpg") as image:
        image.resize((480, 270)).save(file, "JPEG", quality=60)
    return file.getvalue()


def _with_a_wide_cell(slide: Slide) -> Slide:
    """No outline asks for cells over several columns, but frames can say them."""
    if slide.id != "merged":
        return slide
    frames = (
        replace(decks.table(), id=frame.id, name=frame.name) if isinstance(frame, TableFrame) else frame
        for frame in slide.frames
    )
    return replace(slide, frames=tuple(frames))


def _parts(presentation: Presentation) -> dict[str, str]:
    return {slide.id: f"ppt/slides/slide{number}.xml" for number, slide in enumerate(presentation.slides, 1)}
