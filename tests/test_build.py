"""The whole way: the same bytes from the same outline, nothing written when something is wrong, valid files."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from builder.build import build, compose
from builder.errors import DeckError, ToolError
from builder.frames import PictureFrame
from builder.layouts import bullets, chart
from tests.layouts.examples import deck_around, examples, fixtures
from tests.libreoffice import Renderer
from tests.outlines import DECK, GALLERY, ROOT, around, said, write

PROGRAM = "import sys; from pathlib import Path; from builder.build import build; build(*map(Path, sys.argv[1:]))"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The deck and the gallery of the repository, in both themes."""
    folder = tmp_path_factory.mktemp("built")
    names = {
        f"{outline.stem}-{theme}": (outline, theme) for outline in (DECK, GALLERY) for theme in ("briefing", "dark")
    }
    for name, (outline, theme) in names.items():
        build(outline, folder / name, theme=theme)
    return {name: (folder / name).read_bytes() for name in names}


def test_a_build_tells_what_it_made(tmp_path: Path) -> None:
    outline = write(fixtures(tmp_path), deck_around(*examples(chart)))
    summary = build(outline, tmp_path / "deck.pptx")
    assert (summary.slides, summary.charts, summary.warnings) == (3, 1, ())
    assert summary.file == tmp_path / "deck.pptx"
    assert summary.seconds > 0


def test_the_same_outline_gives_the_same_bytes(tmp_path: Path, built: dict[str, bytes]) -> None:
    build(DECK, tmp_path / "deck.pptx")
    assert (tmp_path / "deck.pptx").read_bytes() == built["deck-briefing"]


@pytest.mark.parametrize("seed", ["1", "2718"])
def test_so_it_does_in_another_process_and_another_folder(seed: str, tmp_path: Path, built: dict[str, bytes]) -> None:
    out = tmp_path / "deck.pptx"
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "TZ": "Pacific/Auckland"}
    subprocess.run([sys.executable, "-c", PROGRAM, GALLERY, out], cwd=tmp_path, env=environment, check=True, timeout=60)
    assert out.read_bytes() == built["gallery-briefing"]


def test_so_it_does_when_the_outline_has_moved(tmp_path: Path) -> None:
    outline = deck_around(*examples(chart))
    decks = []
    for name in ("one", "another one"):
        folder = tmp_path / name
        folder.mkdir()
        build(write(fixtures(folder), outline), folder / "deck.pptx")
        decks.append((folder / "deck.pptx").read_bytes())
    assert decks[0] == decks[1]


def test_a_theme_changes_the_bytes(built: dict[str, bytes]) -> None:
    assert built["deck-briefing"] != built["deck-dark"]


@pytest.mark.parametrize(
    "slide",
    [
        "- {title: 一页, pionts: [x]}",  # validate
        "- {title: 一页, points: [x], source: nobody}",  # resolve
        "- {title: 一页, columns: [{title: x}]}",  # a layout refuses
        f"- {{title: {'长' * 200}, points: [x]}}",  # overflow
    ],
)
def test_a_file_that_was_there_stays_when_the_outline_has_problems(slide: str, tmp_path: Path) -> None:
    out = tmp_path / "deck.pptx"
    out.write_bytes(b"before")
    with pytest.raises(DeckError):
        build(write(tmp_path, around(slide)), out)
    assert out.read_bytes() == b"before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["deck.pptx", "deck.yaml"]


def lines_wrong(folder: Path, outline: str) -> list[int]:
    with pytest.raises(DeckError) as caught:
        compose(write(folder, outline))
    return [problem.at.line for problem in caught.value.problems]


def test_problems_of_the_whole_do_not_hide_those_of_what_it_refers_to(tmp_path: Path) -> None:
    slides = "- {title: 一页, points: [x], source: nobody}\n- {title: 一页, table: nothing}\n"
    assert lines_wrong(tmp_path, around(slides, "theme: drak")) == [2, 6, 7, 7]


def test_nor_those_that_layouts_and_type_have(tmp_path: Path) -> None:
    twice = "- {title: 一页, points: [x]}\n- {title: 一页, points: [x]}\n"
    assert lines_wrong(tmp_path, around(f"{twice}- {{title: 二, columns: [{{title: x}}]}}\n")) == [7, 8]
    assert lines_wrong(tmp_path, around(f"{twice}- {{title: {'长' * 200}, points: [x]}}\n")) == [7, 8]


def test_a_folder_that_is_not_there_is_a_tools_error(tmp_path: Path) -> None:
    with pytest.raises(ToolError, match="cannot write"):
        build(write(tmp_path, around("- {title: 一页, points: [x]}")), tmp_path / "no" / "deck.pptx")


def test_properties_are_the_outlines(tmp_path: Path) -> None:
    outline = "title: 稿子\nsubtitle: 副题\nauthor: 讲者\ndate: 2026-02-01\nlanguage: en-US\n"
    presentation, _, _ = compose(write(tmp_path, outline + "sections: [{slides: [{layout: title}]}]\n"))
    facts = presentation.properties
    assert (facts.title, facts.subject, facts.author, facts.date, facts.language) == (
        "稿子", "副题", "讲者", "2026-02-01", "en-US",
    )  # fmt: skip


def test_without_a_date_the_clock_is_not_asked(tmp_path: Path) -> None:
    presentation, _, _ = compose(write(tmp_path, around("- {title: 一页, points: [x]}")))
    assert presentation.properties.date == "2000-01-01"


def test_all_charts_may_be_drawn_as_pictures_whatever_the_outline_says(tmp_path: Path) -> None:
    outline = write(fixtures(tmp_path), deck_around(*examples(chart), *examples(bullets)))
    summary = build(outline, tmp_path / "deck.pptx", render="picture")
    assert (summary.slides, summary.charts) == (5, 0)
    presentation, _, _ = compose(outline, render="picture")
    assert sum(isinstance(frame, PictureFrame) for slide in presentation.slides for frame in slide.frames) == 1


def test_a_theme_may_be_named_in_place_of_the_outlines(tmp_path: Path) -> None:
    outline = write(tmp_path, around("- {title: 一页, points: [x]}", "theme: dark"))
    assert compose(outline)[1].name == "dark"
    assert compose(outline, theme="briefing")[1].name == "briefing"


def test_libreoffice_shows_every_slide_of_the_deck_with_its_title(built: dict[str, bytes], render: Renderer) -> None:
    presentation, _, _ = compose(DECK)
    rendered = render(built["deck-briefing"])
    assert rendered.page_count == len(presentation.slides)
    pages = [squeezed(page) for page in rendered.text.split("\f")]
    for slide, page in zip(presentation.slides, pages, strict=False):
        assert [line for line in said(slide, "title").split("\n") if squeezed(line) not in page] == [], slide.id


def test_libreoffice_shows_all_of_the_first_slide(built: dict[str, bytes], render: Renderer) -> None:
    presentation, _, _ = compose(DECK)
    first = squeezed(render(built["deck-briefing"]).text.split("\f")[0])
    cover = presentation.slides[0]
    shown = [said(cover, key) for key in ("title", "subtitle", "facts", "caption")]
    assert [text for text in shown for han in re.findall(r"[\u4e00-\u9fff]+", text) if han not in first] == []


def squeezed(text: str) -> str:
    """Without white space: a PDF knows where characters stand, not what is between them."""
    return re.sub(r"\s", "", text)


def test_a_theme_and_a_template_at_once_are_refused(tmp_path: Path) -> None:
    with pytest.raises(DeckError, match="exclude each other"):
        compose(write(tmp_path, around("- {title: x, points: [y]}")), theme="dark", template="company.potx")
