"""Speaker notes."""

import pytest

from builder.draw.pptx import package
from builder.theme import load
from tests.draw import decks, package_rules
from tests.draw.drawing import find, part

PAGE = "ppt/notesSlides/notesSlide1.xml"


def test_a_paragraph_of_notes_stays_one_and_breaks_stay_breaks() -> None:
    tree = part(PAGE, notes=("一\n二", "", "three"))
    paragraphs = find(tree, "//p:sp[.//p:ph[@type='body']]//a:p")
    assert [[item.tag.rpartition("}")[2] for item in paragraph] for paragraph in paragraphs] == [
        ["r", "br", "r"],
        ["endParaRPr"],
        ["r"],
    ]
    assert {run.get("lang") for run in find(tree, "//a:r/a:rPr")} == {"zh-CN"}


def test_notes_are_in_the_language_of_their_slide() -> None:
    tree = part(PAGE, notes=("Said in English",), language="en-US")
    assert {run.get("lang") for run in find(tree, "//p:sp[.//p:ph[@type='body']]//a:rPr")} == {"en-US"}


def test_a_notes_page_shows_its_slide_and_number() -> None:
    tree = part(PAGE, notes=("讲稿",))
    assert [item.get("type") for item in find(tree, "//p:ph")] == ["sldImg", "body", "sldNum"]
    assert find(tree, "//a:fld/a:t")[0].text == "1"


def test_notes_have_a_master_with_a_theme_of_its_own() -> None:
    targets = [item.get("Target") for item in part("ppt/notesMasters/_rels/notesMaster1.xml.rels")]
    assert targets == ["../theme/theme2.xml"]
    master = part("ppt/notesMasters/notesMaster1.xml")
    assert [item.get("type") for item in package_rules.find(master, "//p:ph")] == ["sldImg", "body", "sldNum"]


@pytest.mark.parametrize(("name", "paper"), [("briefing", "lt1"), ("dark", "dk1")])
def test_notes_are_dark_on_light_for_they_are_printed(name: str, paper: str) -> None:
    data = package.write(decks.rich(), load(decks.THEMES / f"{name}.yaml"))
    master = package_rules.trees(data)["ppt/notesMasters/notesMaster1.xml"]
    assert find(master, "p:clrMap")[0].get("bg1") == paper
