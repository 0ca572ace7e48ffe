import re
import subprocess
import sys
import time
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from builder.draw.pptx.workbook import workbook
from builder.plot import Group, Plot, Series
from tests.draw.pptx.plots import ALL, BARS, LINES, MADE, SCATTER

ROOT = Path(__file__).parents[3]


def cells(plot: Plot) -> list[tuple[Any, ...]]:
    return list(openpyxl.load_workbook(BytesIO(workbook(plot))).worksheets[0].iter_rows(values_only=True))


def one(*values: float | None) -> Plot:
    return Plot(groups=(Group("line", (Series("甲", values, "accent"),)),), categories=("一",) * len(values))


def test_categories_stand_in_the_first_column_and_series_beside_them() -> None:
    assert cells(LINES) == [("day", "带", "推理", "点"), (0, 0, 1.5, None), (64, 20, None, 3)]


def test_text_stays_text_whatever_it_begins_with() -> None:
    assert [row[0] for row in cells(BARS)[1:]] == ["=HYPERLINK(1)", "1.50"]
    with zipfile.ZipFile(BytesIO(workbook(BARS))) as parts:
        names = parts.namelist()
        sheet = parts.read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in sheet
    assert b"hyperlink" not in sheet
    assert not [name for name in names if "worksheets/_rels" in name]


def test_scatters_share_their_abscissae_where_these_are_the_same() -> None:
    assert cells(SCATTER) == [
        ("参数量", "价", "量", "参数量", "别"),
        (7, 0.1, 4, 9, 4),
        (180, 2.5, None, None, None),
    ]


def test_what_a_person_edits_is_blue() -> None:
    sheet = openpyxl.load_workbook(BytesIO(workbook(MADE))).worksheets[0]
    assert [sheet[place].font.color.rgb == "FF0000FF" for place in ("B2", "B3", "E2")] == [True, True, False]


def test_formulas_are_ours_alone_and_keep_the_drawn_numbers() -> None:
    assert [row[2] for row in cells(MADE)[1:]] == ["=1+1", None, "字"]
    sheet = openpyxl.load_workbook(BytesIO(workbook(MADE)), data_only=False).worksheets[0]
    assert [(cell.data_type, cell.value) for cell in sheet["C"][1:2]] == [("s", "=1+1")]
    assert [cell.value for cell in sheet["D"][1:2]] == ["=IF(B2>4,NA(),SUM($B$2:$B$4)-B2)"]
    assert [cell.value for cell in sheet["E"][1:]] == ["=B2*2", "=B3*2", "=B4*2"]
    assert [cell.value for cell in sheet["F"][1:2]] == ['=TEXT(E2,"0")&" 元"']
    known = openpyxl.load_workbook(BytesIO(workbook(MADE)), data_only=True).worksheets[0]
    assert [cell.value for cell in known["D"][1:]] == ["#N/A", 8.5, 10]
    assert [cell.value for cell in known["E"][1:]] == [12, 8, 5]
    assert [cell.value for cell in known["F"][1:]] == ["12 元", "8 元", "5 元"]


@settings(max_examples=50, deadline=None)
@given(st.lists(st.one_of(st.none(), st.floats(-1e15, 1e15)), min_size=1, max_size=5))
def test_the_drawn_numbers_are_in_the_cells(values: list[float | None]) -> None:
    rows = cells(one(*values))[1:]
    found = [row[1] if len(row) > 1 else None for row in rows]
    assert [value is None for value in found] == [value is None for value in values]
    assert [value or 0.0 for value in found] == pytest.approx([value or 0.0 for value in values], rel=1e-14)


def test_the_same_plot_gives_the_same_bytes_in_another_second_and_process() -> None:
    before = workbook(LINES)
    workbook.cache_clear()
    time.sleep(1.1)
    assert workbook(LINES) == before
    code = (
        "import sys, hashlib; from builder.draw.pptx.workbook import workbook; from tests.draw.pptx.plots import LINES;"
        "sys.stdout.buffer.write(workbook(LINES))"
    )
    told = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, timeout=60, check=True)
    assert told.stdout == before


@pytest.mark.parametrize("name", ALL)
def test_every_workbook_opens(name: str) -> None:
    assert cells(ALL[name])


@pytest.mark.parametrize("text", ["<r>a & b</r>", "<r><t>x</t></r>", "<r>", "_x000D_", "=1+1", "@SUM(1)", "{=1}"])
def test_texts_that_look_like_markup_or_formulas_stay_texts(text: str) -> None:
    plot = Plot((Group("column", (Series(text, (1.0,), "series1"),)),), categories=(text,))
    sheet = openpyxl.load_workbook(BytesIO(workbook(plot))).active
    assert [(cell.value, cell.data_type) for cell in (sheet["A2"], sheet["B1"])] == [(text, "s")] * 2


@given(
    st.lists(st.sampled_from(["_", "x", "_x0041_", "_x005F_", "x0042_", "a", "<r>", "</r>"]), min_size=1, max_size=6)
)
def test_escapes_and_what_looks_like_them_stay_texts(parts: list[str]) -> None:
    text = "".join(parts)
    plot = Plot((Group("column", (Series("v", (1.0,), "series1"),)),), categories=(text,))
    with zipfile.ZipFile(BytesIO(workbook(plot))) as files:
        strings = etree.fromstring(files.read("xl/sharedStrings.xml"))
    said = ["".join(unescaped(one.text or "") for one in item.iter("{*}t")) for item in strings.iter("{*}si")]
    assert text in said


def unescaped(text: str) -> str:
    """What a reader takes an ST_Xstring for (ECMA-376 22.9.2.19)."""
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), text)
