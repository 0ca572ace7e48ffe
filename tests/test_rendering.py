"""The real deck and the gallery as LibreOffice draws them: no text in a size that was not written, nothing outside."""

import shutil
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from builder.build import compose
from builder.draw.pptx import package
from builder.frames import ChartFrame, Slide, TableFrame, TextFrame
from tests.libreoffice import Renderer
from tests.outlines import DECK, GALLERY
from tests.typeset.test_fuzz import characters, pages

NEAR = 0.35  # points by which a PDF's sizes differ from those written


def sizes(slide: Slide) -> set[float]:
    """Every type size on a slide: runs, bullets, raised characters, charts."""
    found: set[float] = set()
    for frame in slide.frames:
        if isinstance(frame, ChartFrame):
            plot = frame.plot
            found |= {plot.title_size, plot.legend_size, plot.category_axis.size, plot.value_axis.size}
            found |= {plot.category_axis.title_size, plot.value_axis.title_size}
            labels = [label for series in plot.series for label in (series.label, *(p.label for p in series.points))]
            found |= {label.size for label in labels if label}
        cells = [cell for row in frame.rows for cell in row] if isinstance(frame, TableFrame) else []
        texts = frame.paragraphs if isinstance(frame, TextFrame) else ()
        for paragraph in (*texts, *(paragraph for cell in cells for paragraph in cell.paragraphs)):
            for run in paragraph.runs:
                bullet = run.size * paragraph.bullet.percent / 100 if paragraph.bullet else run.size
                found |= {run.size, bullet, run.size * 2 / 3 if run.raised else run.size}
    return found


def strange(
    outline: Path, theme: str | None, language: str | None, render: Renderer, template: str | None = None
) -> Iterator[str]:
    presentation, look, _ = compose(outline, theme=theme, lang=language, template=template)
    rendered = render(package.write(presentation, look))
    for number, (slide, page) in enumerate(zip(presentation.slides, pages(rendered.pdf), strict=True), 1):
        written = sizes(slide)
        for character in characters(page):
            if not character.get_text().strip():
                continue
            if min(abs(character.size - size) for size in written) > NEAR:
                yield f"slide {number}: {character.get_text()!r} at {character.size:.1f} pt"
            if character.x0 < 0 or character.x1 > page.width or character.y0 < 0 or character.y1 > page.height:
                yield f"slide {number}: {character.get_text()!r} leaves the slide"


@pytest.mark.parametrize(
    ("outline", "theme", "language"),
    [(DECK, "briefing", "zh-CN"), (DECK, "briefing", "en"), (GALLERY, "dark", None), (GALLERY, "academic", None)],
)
def test_no_text_is_shrunk_or_leaves_the_slide(
    outline: Path, theme: str, language: str | None, render: Renderer
) -> None:
    assert list(strange(outline, theme, language, render))[:10] == []


def of_python_pptx() -> bytes:
    """4:3, with Calibri, which LibreOffice draws as Carlito."""
    return files("pptx").joinpath("templates", "default.pptx").read_bytes()


@pytest.mark.parametrize("made", [of_python_pptx, (GALLERY.parent / "company.potx").read_bytes], ids=["4:3", "16:9"])
def test_nor_is_it_on_a_company_template(made: Callable[[], bytes], tmp_path: Path, render: Renderer) -> None:
    folder = tmp_path / "examples"
    shutil.copytree(GALLERY.parent, folder)
    (folder / "theirs.pptx").write_bytes(made())
    assert list(strange(folder / GALLERY.name, None, None, render, "theirs.pptx"))[:10] == []
