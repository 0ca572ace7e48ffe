"""The galleries show every layout, every kind of chart and every option, in Chinese and in English."""

import posixpath
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pptx
import pytest
from lxml import etree
from openpyxl.utils.datetime import to_excel

from builder.build import compose
from builder.charts import KINDS
from builder.charts.options import Chart
from builder.draw.pptx import package
from builder.frames import ChartFrame, PictureFrame, Slide
from builder.layouts import LAYOUTS
from builder.models import MODELS
from builder.outline.read import read
from builder.outline.records import Deck
from builder.outline.validate import validate
from tests.libreoffice import Renderer
from tests.outlines import GALLERY, ROOT

CHARTS = ROOT / "assets/examples/charts.yaml"
LANGUAGES = ROOT / "assets/examples/languages.yaml"
ONCE = {"title", "agenda"}  # a deck has one of each
TEMPLATED = {"placeholders"}  # of company templates alone: assets/examples/company.yaml shows it
ENGLISH = "\n        language: en\n"
SPACES = {
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "c15": "http://schemas.microsoft.com/office/drawing/2012/chart",
}
AGAIN = """
import hashlib, sys
from pathlib import Path
from builder.build import compose
from builder.draw.pptx import package
presentation, look, _ = compose(Path(sys.argv[1]), render="picture")
print(hashlib.sha256(package.write(presentation, look)).hexdigest(), "matplotlib" in sys.modules)
"""


@dataclass(frozen=True, slots=True)
class Made:
    """A finished deck, its bytes and what it was warned of."""

    slides: tuple[Slide, ...]
    data: bytes
    warnings: tuple[Any, ...]


@cache
def checked(outline: Path) -> Deck:
    return validate(read(outline), LAYOUTS, MODELS)


@cache
def made(theme: str) -> Made:
    """The charts' outline, native, in a theme."""
    presentation, look, warnings = compose(CHARTS, theme=theme)
    return Made(presentation.slides, package.write(presentation, look), warnings)


def told(outline: Path) -> Iterator[tuple[Any, str]]:
    """Each slide's content with its language."""
    deck = checked(outline)
    for section in deck.sections:
        for slide in section.slides:
            yield slide.content, slide.language or section.language or deck.language


def shown() -> list[tuple[str, str]]:
    """The layout and the language of each slide in the outline."""
    names = {layout.Content: name for name, layout in LAYOUTS.items()}
    return [(names[type(content)], language) for content, language in told(GALLERY)]


def charts(language: str) -> Iterator[Chart]:
    """The charts in a language, and those among their panels."""
    for content, own in told(CHARTS):
        chart = getattr(content, "chart", None)
        if chart and own == language:
            yield from (chart, *chart.panels)


def test_every_layout_is_shown_in_chinese() -> None:
    assert set(LAYOUTS) - TEMPLATED == {name for name, language in shown() if language == "zh-CN"}


def test_every_layout_is_shown_in_english() -> None:
    assert set(LAYOUTS) - TEMPLATED - ONCE == {name for name, language in shown() if language == "en-US"}


def test_slides_are_shown_as_they_are_written() -> None:
    """Nothing is so long that it goes on to a next slide."""
    assert len(compose(GALLERY)[0].slides) == len(shown())


@pytest.mark.parametrize("outline", [GALLERY, CHARTS])
def test_every_slide_has_its_id_and_notes(outline: Path) -> None:
    slides = [slide for section in checked(outline).sections for slide in section.slides]
    assert [slide.at for slide in slides if not slide.notes or not (slide.id or slide.title)] == []


@pytest.mark.parametrize("language", ["zh-CN", "en-US"])
def test_every_kind_of_chart_is_shown(language: str) -> None:
    assert set(KINDS) - {str(chart.kind) for chart in charts(language)} == set()


@pytest.mark.parametrize("language", ["zh-CN", "en-US"])
def test_every_option_is_shown(language: str) -> None:
    plain = Chart(kind=next(charts(language)).kind)
    options = set(Chart.__struct_fields__) - {"at", "kind"}
    used = {
        option for chart in charts(language) for option in options if getattr(chart, option) != getattr(plain, option)
    }
    assert options - used == set()


def test_tables_come_from_rows_files_queries_and_models() -> None:
    tables = checked(CHARTS).data.values()
    assert all(any(getattr(table, kind) for table in tables) for kind in ("rows", "file", "sql"))
    models = {str(table.model) for table in tables if table.model}
    assert models == {"training_vs_inference", "gains_and_losses", "elasticity"}
    assert any(table.parameters.sensitivity for table in tables if table.model)  # type: ignore[attr-defined]


@pytest.mark.parametrize("theme", ["briefing", "dark"])
def test_all_charts_build_natively_without_a_warning(theme: str) -> None:
    assert made(theme).warnings == ()
    native = [slide for slide in made(theme).slides if any(isinstance(frame, ChartFrame) for frame in slide.frames)]
    assert len(native) > 0.8 * len(made(theme).slides)


def test_pictures_are_painted_once(tmp_path: Path) -> None:
    """A second build, which does not load matplotlib, writes the same file; Chinese slides alone show it."""
    shutil.copytree(CHARTS.parent / "data", tmp_path / "data")
    parts = re.split(r"(?m)^(?=      - |  - )", CHARTS.read_text("utf-8"))
    outline = tmp_path / "charts.yaml"
    outline.write_text("".join(part for part in parts if ENGLISH not in part), "utf-8")
    presentation, look, warnings = compose(outline, render="picture")
    frames = [frame for slide in presentation.slides for frame in slide.frames]
    assert warnings == ()
    assert not any(isinstance(frame, ChartFrame) for frame in frames)
    assert sum(isinstance(frame, PictureFrame) for frame in frames) >= len(set(KINDS))
    command = [sys.executable, "-c", AGAIN, outline]
    again = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout.split()
    assert again == [sha256(package.write(presentation, look)).hexdigest(), "False"]


def test_workbooks_hold_what_charts_draw() -> None:
    """Every value, name and text that a chart keeps is that of the cell it refers to."""
    parts = ZipFile(BytesIO(made("briefing").data))
    names = [name for name in parts.namelist() if re.fullmatch(r"ppt/charts/chart\d+\.xml", name)]
    wrong = [f"{name} {what}" for name in names for what in unlike(parts, name)]
    assert len(names) > len(set(KINDS))
    assert wrong == []


def unlike(parts: ZipFile, name: str) -> Iterator[str]:
    """Where a chart's own copies differ from its workbook."""
    relations = etree.fromstring(parts.read(f"ppt/charts/_rels/{posixpath.basename(name)}.rels"))
    target = next(one.get("Target") for one in relations if one.get("Type", "").endswith("/package"))
    book = parts.read(posixpath.normpath(posixpath.join("ppt/charts", target)))
    sheet = openpyxl.load_workbook(BytesIO(book), data_only=True).worksheets[0]
    for formula in etree.fromstring(parts.read(name)).xpath("//c:f | //c15:f", namespaces=SPACES):
        kept = {
            int(one.get("idx")): one.findtext("c:v", None, SPACES)
            for one in formula.getparent().iterfind(".//c:pt", SPACES)
        }
        found = {index: cell for index, cell in enumerate(cells(sheet, formula.text)) if cell is not None}
        if not same(kept, found):
            yield f"{formula.text}: {kept} is not {found}"


def cells(sheet: Any, reference: str) -> list[float | str | None]:
    """The values of a reference's cells; dates are numbers of days, errors and empty texts are gaps."""
    area = sheet[reference.partition("!")[2].replace("$", "")]
    rows = area if isinstance(area, tuple) else ((area,),)
    return [value_of(cell.value) for row in rows for cell in row]


def value_of(value: Any) -> float | str | None:
    if isinstance(value, date | datetime | time):
        return float(to_excel(value))
    if isinstance(value, int | float):
        return float(value)
    return None if value in (None, "", "#N/A") else str(value)


def same(kept: dict[int, str | None], found: dict[int, float | str]) -> bool:
    kept = {index: text for index, text in kept.items() if text}
    return set(kept) == set(found) and all(
        float(kept[index] or 0) == pytest.approx(value, rel=1e-12) if isinstance(value, float) else kept[index] == value
        for index, value in found.items()
    )


def test_all_charts_and_series_outlive_libreoffice(render: Renderer) -> None:
    saved = render.convert(made("briefing").data, "pptx", "pptx")
    assert counted(saved) == counted(made("briefing").data)


def counted(data: bytes) -> list[list[int]]:
    """For each slide how many series its charts have."""
    return [
        [sum(len(plot.series) for plot in shape.chart.plots) for shape in slide.shapes if shape.has_chart]
        for slide in pptx.Presentation(BytesIO(data)).slides
    ]


@pytest.mark.parametrize(
    ("language", "foreign"),
    [
        ("zh-CN", "[\u3041-\u30fa\uac00-\ud7a3]"),
        ("en", "[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]"),
        ("ja", "[\uac00-\ud7a3]"),
        ("ko", "[\u3041-\u30ff\u3400-\u9fff]"),
    ],
)
def test_one_outline_in_four_languages_is_wholly_in_each(language: str, foreign: str) -> None:
    presentation, look, warnings = compose(LANGUAGES, lang=language)
    assert warnings == ()
    ids = [slide.id for slide in presentation.slides]
    assert ids == ["cover", "agenda", "visits", "cost", "asked", "asked.2", "sources"]
    with ZipFile(BytesIO(package.write(presentation, look))) as archive:
        for name in archive.namelist():
            if re.match(r"ppt/(slides|notesSlides|charts)/[^/]+[.]xml|docProps/", name):
                assert not re.search(foreign, archive.read(name).decode("utf-8")), name
