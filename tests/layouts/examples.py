"""The examples in the layouts' docstrings, and the deck and files that they stand in."""

import inspect
import re
import shutil
from pathlib import Path
from textwrap import dedent, indent
from types import ModuleType

from tests.outlines import ROOT

_EXAMPLE = re.compile(r"^( *)- (?:title|layout):.*\n(?:\1 +.*\n)*", re.MULTILINE)

DECK = """\
title: 算力为什么必须变便宜
subtitle: 价格、用量与利润
author: 讲者
event: 行业简报
date: 2026-02-01
minutes: 20
language: zh-CN
sources: sources.yaml
data:
  price:
    columns: [month, price]
    rows: [[2022-11, 20], [2023-06, 4], [2023-12, 1.2], [2024-05, 0.3], [2024-10, 0.07]]
  crossing:
    columns: [day, training, serving]
    rows: [[0, 278.8, 0], [64, 278.8, 278.6], [213, 278.8, 927.3], [365, 278.8, 1589.1]]
  fall:
    columns: [year, price, use]
    rows: [[2023, 100, 3], [2024, 64, 40], [2025, 10, 85]]
sections:
  - title: 推理开始比训练更重要
    slides:
"""
# Two more parts, so that agendas and progress have something to count; what they cite, the sources list.
REST = """\
  - title: 总量会不会更大
    slides:
      - title: 用量先动，账单后动
        points: [单价会降, 总量会升]
        source: [aiindex2025, survey]
        notes: 单价先降，用量后升，账单最后才动，三件事相隔好几个季度。
  - title: 把降价变成体验
    slides:
      - title: 谁留得住差价
        points: [用户, 渠道]
"""
SOURCES = """\
sources:
  - id: aiindex2025
    title: Artificial Intelligence Index Report 2025
    publisher: Stanford HAI
    date: '2025-04'
    address: https://example.org/ai-index
    short: Stanford AI Index 2025
  - {id: survey, title: 一份调查, publisher: 调查机构, date: '2026', short: 调查 2026}
"""


def examples(layout: ModuleType) -> tuple[str, ...]:
    """The slides in a layout's docstring, each as a list of one."""
    found = _EXAMPLE.finditer(inspect.getdoc(layout) + "\n")
    return tuple(dedent(match[0]) for match in found)


def fixtures(folder: Path) -> Path:
    """The files that the examples name, in a folder."""
    (folder / "images").mkdir(exist_ok=True)
    shutil.copy(ROOT / "assets/examples/images/racks.jpg", folder / "images")
    shutil.copy(ROOT / "assets/examples/company.potx", folder)
    (folder / "sources.yaml").write_text(SOURCES, "utf-8")
    return folder


def deck_around(*slides: str, language: str = "zh-CN") -> str:
    """The slides in the first part of a deck of three; on a company template if they fill its placeholders."""
    head = DECK.replace("language: zh-CN", f"language: {language}")
    if any("placeholders:" in slide for slide in slides):
        head = head.replace("sources:", "template: company.potx\nsources:", 1)
    return head + "".join(indent(slide, " " * 6) for slide in slides) + REST
