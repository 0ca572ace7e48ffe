"""Random decks: each is valid, keeps our rules, and is read by others; what is wrong on the way there has a place.

Ten of them, each by the rules of one version of Office; `make thorough` has 200 and both versions.
"""

import os
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pptx
import pytest
from pptx.shapes.base import BaseShape

from builder.charts import KINDS
from builder.layouts import LAYOUTS
from builder.outline.records import Record
from tests.draw import package_rules
from tests.libreoffice import Renderer
from tests.random_decks import outline
from tests.random_names import OWN
from tests.random_values import Said
from tests.settling import Settled, folder_for, settled
from tests.validators import BOTH, validated

THOROUGH = bool(os.environ.get("THOROUGH"))
TOGETHER = 10  # decks that one test looks at
DECKS = 200 if THOROUGH else TOGETHER
INSTEAD = 100_000  # added to the number of a deck of which nothing is left


def deck(seed: int, folder: Path) -> Settled:
    """The deck of a number, or of another one where nothing is left of it."""
    for number in range(seed, seed + 10 * INSTEAD, INSTEAD):
        if made := settled(folder, *outline(number)):
            return made
    raise AssertionError(f"nothing is left of decks like {seed}")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return folder_for(tmp_path)


@pytest.mark.parametrize("first", range(0, DECKS, TOGETHER))
def test_random_decks_are_valid(first: int, folder: Path, render: Renderer) -> None:
    """LibreOffice shows every slide of the first ones."""
    made = {seed: deck(seed, folder) for seed in range(first, first + TOGETHER)}
    assert {seed: found for seed, one in made.items() if (found := faults(one, seed))} == {}
    if first == 0:
        shown = [sum(not slide.hidden for slide in one.presentation.slides) or 1 for one in made.values()]
        rendered = render.together([one.data for one in made.values()])
        assert [one.page_count for one in rendered] == shown


def faults(made: Settled, seed: int) -> list[str]:
    """What is wrong with a deck to our rules, to python-pptx and to the validators."""
    years = BOTH if THOROUGH else (BOTH[seed % 2],)
    return [*package_rules.check(made.data), *misread(made), *validated(made.data, years)]


def misread(made: Settled) -> Iterator[str]:
    """What python-pptx reads otherwise than it was meant."""
    slides = list(pptx.Presentation(BytesIO(made.data)).slides)
    if len(slides) != len(made.presentation.slides):
        yield f"{len(slides)} slides, not {len(made.presentation.slides)}"
    for slide, meant in zip(slides, made.presentation.slides, strict=False):
        names = [shape.name for shape in slide.shapes]
        if len(names) < len(meant.frames):
            yield f"{meant.id}: {len(names)} shapes of {len(meant.frames)}"
        if slide.has_notes_slide != bool(meant.notes):
            yield f"{meant.id}: notes"
        for shape in slide.shapes:
            assert all(read(shape))


def read(shape: BaseShape) -> Iterator[bool]:
    """Every text, cell, picture and value of a shape, looked at once."""
    yield shape.width is not None
    if shape.has_text_frame:
        yield from (isinstance(run.text, str) for one in shape.text_frame.paragraphs for run in one.runs)
    if shape.has_table:
        yield from (isinstance(cell.text, str) for cell in shape.table.iter_cells())
    if shape.has_chart:
        for plot in shape.chart.plots:
            yield from (isinstance(name, str) for name in plot.categories)
            yield from (isinstance(series.values, tuple) for series in plot.series)
        yield bool(shape.chart.part.chart_workbook.xlsx_part.blob)
    if shape.shape_type == pptx.enum.shapes.MSO_SHAPE_TYPE.PICTURE:
        yield bool(shape.image.blob)


@cache
def drawn() -> tuple[dict[str, Any], ...]:
    """The outlines of all random decks, before anything is taken out."""
    return tuple(outline(seed)[0] for seed in range(200))


def everything(value: Any) -> Iterator[Any]:
    yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from everything(inner)


def test_the_same_number_gives_the_same_outline() -> None:
    assert outline(7) == outline(7)
    assert outline(7) != outline(8)


def test_every_layout_and_kind_is_drawn() -> None:
    mappings = [one for made in drawn() for one in everything(made) if isinstance(one, dict)]
    assert {str(one["layout"]) for one in mappings if "layout" in one} == set(LAYOUTS)
    assert {str(one["kind"]) for one in mappings if "kind" in one} == set(KINDS)


def test_every_key_with_a_value_of_its_own_is_one() -> None:
    """A key that is renamed would silently be drawn by its type."""
    unknown = [(record.__name__, key) for record, key in OWN if key not in encoded(record)]
    assert unknown == []


def encoded(record: type[Record]) -> set[str]:
    from builder.schema.forms import keys

    return set(keys(record))


def test_texts_know_their_fields() -> None:
    fields = {one.field for made in drawn() for one in everything(made) if isinstance(one, Said)}
    assert len(fields) > 150
