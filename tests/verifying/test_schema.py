"""What the grammar does not have is told, and it has all that the writer writes."""

import re
from pathlib import Path

import pytest
from lxml import etree

from tests.outlines import ROOT
from tests.verifying.telling import told

SCHEMAS = ROOT / "builder/verifying/schemas"
XSD = "{http://www.w3.org/2001/XMLSchema}"
WRITER = sorted((ROOT / "builder/draw/pptx").glob("*.py"))


@pytest.mark.parametrize(
    ("defect", "said"),
    [
        ("form-unknown", "'prst'"),
        ("slide-size-a-fraction", "'cx'"),
        ("run-font-twice", "latin"),
        ("run-language-missing", "'lang' is required"),
        ("axis-up-to-no-number", "'NaN'"),
        ("section-id-no-guid", "'id'"),
        ("types-slide-as-layout", "its root is"),
    ],
)
def test_a_defect_is_told_for_what_it_is(defect: str, said: str) -> None:
    assert said in told(defect)


def declared() -> set[str]:
    """The local names of all elements that the grammar of decks has; workbooks have their own."""
    trees = [etree.parse(path) for path in SCHEMAS.glob("*.xsd") if path.name != "workbook.xsd"]
    return {element.get("name", "") for tree in trees for element in tree.iter(f"{XSD}element")}


@pytest.mark.parametrize("path", WRITER, ids=lambda path: path.stem)
def test_the_grammar_has_the_elements_that_the_writer_names(path: Path) -> None:
    source = path.read_text("utf-8")
    named = set(
        re.findall(r"\b(?:A|P|C|A16|P14|P159|MC|SVG|DECORATIVE|LINK_COLOUR)\.([a-z]\w*|AlternateContent)\b", source)
    )
    assert named - declared() - {"address"} == set()
