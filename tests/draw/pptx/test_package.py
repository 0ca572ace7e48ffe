"""The file as others read it: python-pptx, a validator, LibreOffice, and another process."""

import os
import subprocess
import sys
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pptx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from msgspec.structs import replace

from builder.draw.pptx import package
from builder.draw.pptx.xml import clean
from builder.frames import Frame, Presentation, SectionMark, TextFrame
from tests.draw import decks, package_rules
from tests.libreoffice import Renderer
from tests.validators import validated

ROOT = Path(__file__).parents[3]
PROGRAM = """
import hashlib
from builder.draw.pptx import package
from tests.draw import decks
for deck in (decks.rich(), decks.charted(), decks.moving()):
    print(hashlib.sha256(package.write(deck, decks.briefing())).hexdigest())
"""


def written(presentation: Presentation) -> bytes:
    return package.write(presentation, decks.briefing())


def opened(presentation: Presentation) -> "pptx.presentation.Presentation":
    return pptx.Presentation(BytesIO(written(presentation)))


def test_titles_notes_and_order_read_back() -> None:
    slides = list(opened(decks.rich()).slides)
    assert [slide.shapes.title.text_frame.text for slide in slides] == ["算力", "要点说明一件事", "卡片与图片", "表格"]
    assert [slide.slide_layout.name for slide in slides] == ["封面", "要点", "要点", "要点"]
    assert slides[1].notes_slide.notes_text_frame.text == "第一段备注。\nSecond paragraph\vwith a break."
    assert [slide.has_notes_slide for slide in slides] == [False, True, False, False]


def test_shapes_stand_in_reading_order_under_telling_names() -> None:
    names = [shape.name for shape in opened(decks.rich()).slides[2].shapes]
    assert names == ["title", "卡片", "图片", "页码"]


def test_pictures_tables_and_charts_have_alt_text() -> None:
    picture = opened(decks.rich()).slides[2].shapes[2]
    table = opened(decks.rich()).slides[3].shapes[1]
    chart = opened(decks.charted()).slides[0].shapes[1]
    told = [shape._element.xpath(".//p:cNvPr")[0].get("descr") for shape in (picture, table, chart)]
    assert told == ["一块红色", "三行价格", "价格下降"]


def test_every_placeholder_of_a_slide_is_filled() -> None:
    for slide in opened(decks.rich()).slides:
        assert all(holder.text_frame.text.strip() for holder in slide.placeholders)


def test_document_properties_come_from_the_input() -> None:
    core = opened(decks.rich()).core_properties
    assert (core.title, core.author, core.language) == ("算力为什么必须变便宜", "作者", "zh-CN")
    assert core.created.isoformat() == core.modified.isoformat() == "2026-02-01T00:00:00"


def test_a_picture_used_twice_is_kept_once() -> None:
    with ZipFile(BytesIO(written(decks.rich()))) as file:
        media = [name for name in file.namelist() if name.startswith("ppt/media/")]
    assert media == [f"ppt/media/{sha256(decks.png()).hexdigest()[:24]}.png"]


def test_charts_have_a_workbook_each() -> None:
    data = written(decks.charted())
    assert package_rules.check(data) == []
    charts = [slide.shapes[1].chart for slide in pptx.Presentation(BytesIO(data)).slides]
    assert [tuple(chart.plots[0].series[0].values) for chart in charts] == [(3.0, 2.5)] * 2
    assert len({chart.part.chart_workbook.xlsx_part.partname for chart in charts}) == 2


def test_a_deck_without_slides_is_a_package_too() -> None:
    assert package_rules.check(written(decks.deck())) == []


@pytest.mark.parametrize(
    "make", [decks.rich, decks.charted, decks.moving, decks.deck], ids=["rich", "charts", "moving", "empty"]
)
def test_the_validators_have_no_finding(make: object) -> None:
    assert callable(make)
    assert validated(written(make())) == []


def test_what_moves_outlives_libreoffice(render: Renderer) -> None:
    """As many effects come back, click by click, in the order that they went in."""
    saved = render.convert(written(decks.moving()), "pptx", "pptx")
    assert clicks(saved) == clicks(written(decks.moving())) == [[2], [1, 1], [1, 1], [1, 1], [1, 1]]


def clicks(data: bytes) -> list[list[int]]:
    """For each slide how many effects come with each click."""
    steps = "//p:cTn[@nodeType='mainSeq']/p:childTnLst/p:par"
    return [
        [len(step.xpath(".//*[@presetClass='entr']")) for step in slide._element.xpath(steps)]
        for slide in pptx.Presentation(BytesIO(data)).slides
    ]


def test_libreoffice_shows_every_slide_that_is_not_hidden(render: Renderer) -> None:
    rendered = render(written(decks.rich()))
    assert rendered.page_count == 3
    assert "推理天天在花" in rendered.text


def test_bytes_are_the_same_in_another_process_folder_and_hash_seed(tmp_path: Path) -> None:
    told = {"\n".join(sha256(written(deck)).hexdigest() for deck in (decks.rich(), decks.charted(), decks.moving()))}
    for seed in ("1", "2"):
        environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "TZ": f"UTC{seed}"}
        command = [sys.executable, "-c", PROGRAM]
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)
        told.add(done.stdout.strip())
    assert len(told) == 1


def test_identities_survive_reordering() -> None:
    deck = decks.rich()
    turned = replace(deck, slides=deck.slides[::-1])
    assert _identities(turned) == _identities(deck)
    assert len(_identities(deck)) == len(deck.slides)


def test_a_frame_keeps_its_identity_when_another_comes_before_it() -> None:
    deck = decks.deck(decks.slide("one", "标题", decks.text("b", "乙")))
    more = decks.deck(decks.slide("one", "标题", decks.text("a", "甲"), decks.text("b", "乙")))
    before, after = (_identities(deck)["标题"], _identities(more)["标题"])
    assert before[0] == after[0]
    assert set(before[1]) < set(after[1])


def test_sections_hold_their_slides_by_name() -> None:
    deck = decks.rich()
    sections = (SectionMark("start", "", 1), SectionMark("rest", "其余", 3))
    data = written(replace(deck, sections=sections))
    assert package_rules.check(data) == []
    tree = package_rules.trees(data)["ppt/presentation.xml"]
    held = package_rules.find(tree, "//p14:section")
    assert [(item.get("name"), len(item[0])) for item in held] == [("算力为什么必须变便宜", 1), ("其余", 3)]


@settings(max_examples=60, deadline=None)
@given(some.text(max_size=40), some.text(max_size=40), some.text(max_size=40))
def test_any_text_reads_back_as_it_was_cleaned(line: str, note: str, alt: str) -> None:
    frame: Frame = decks.text("box", line)
    picture = replace(decks.rich().slides[2].frames[2], alt=alt)  # type: ignore[call-arg]
    deck = decks.deck(decks.slide("one", line or "x", frame, picture, notes=(note,)))
    data = written(deck)
    assert package_rules.check(data) == []
    slide = pptx.Presentation(BytesIO(data)).slides[0]
    assert isinstance(frame, TextFrame)
    assert slide.shapes[1].text_frame.text == clean(line).replace("\n", "\v")
    assert slide.notes_slide.notes_text_frame.text == clean(note).replace("\n", "\v") if note else True
    assert (slide.shapes[2]._element.xpath(".//p:cNvPr")[0].get("descr") or "") == clean(alt)


def _identities(deck: Presentation) -> dict[str, tuple[str, list[tuple[str, str]]]]:
    """By title: the slide's id and creation id, and the ids of its shapes."""
    found = {}
    document = opened(deck)
    for slide, listed in zip(document.slides, document.slides._sldIdLst, strict=True):
        tree = slide._element
        creation = tree.xpath(".//p:cSld/p:extLst//*[local-name()='creationId']")[0].get("val")
        shapes = [
            (item.get("id"), item.xpath(".//*[local-name()='creationId']")[0].get("id"))
            for item in tree.xpath(".//p:cNvPr")[1:]
        ]
        found[slide.shapes.title.text_frame.text] = (f"{listed.id} {creation}", shapes)
    return found
