"""What an outline holds, by what it is for."""

from pathlib import Path

from builder.content.written import written_in
from builder.opening import deck_of, read_outline
from builder.outline.records import Text
from tests.outlines import write

OUTLINE = """
title: 稿
vars: {rent: 变量}
data: {t: {columns: [栏], rows: [[数据]]}}
sections:
- slides:
  - {id: 记号, title: 题, points: [点], takeaway: 结论}
  - {title: 码, code: {text: 'a[0](b)', caption: 说明}}
  - {title: 表, table: {columns: [头], rows: [[格]]}}
"""


def test_texts_are_gathered_by_what_they_are_for(tmp_path: Path) -> None:
    deck, _ = deck_of(read_outline(write(tmp_path, OUTLINE)))
    written = written_in(deck)
    kinds = [{part.content for part in kind if isinstance(part, Text)} for kind in written]
    said, cells, listings, own, names = kinds
    assert {"稿", "题", "点", "结论", "说明", "头"} <= said
    assert cells == {"格"}
    assert listings == {"a[0](b)"}
    assert "变量" in own
    assert "记号" in names
    assert not said & (cells | listings | own | names)
    assert {text.content for text in written.read} == said | cells | listings | own


def test_figures_are_seen_wherever_they_stand(tmp_path: Path) -> None:
    (plain, _), (figured, _) = (
        deck_of(read_outline(write(tmp_path, OUTLINE.replace("结论", text)))) for text in ("x", "'{{ rent }}'")
    )
    assert not written_in(plain).has_figures
    assert written_in(figured).has_figures
