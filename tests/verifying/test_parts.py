"""Parts that are no XML of ours, types and relationships that are malformed."""

import pytest

from tests.verifying.telling import told


@pytest.mark.parametrize(
    ("defect", "said"),
    [
        ("part-empty", "does not begin as our XML does"),
        ("types-default-twice", "a Default is there twice"),
        ("types-without-png", "its type, none, is none of a deck's"),
        ("types-without-rels", ".rels is no application/vnd.openxmlformats-package.relationships+xml"),
        ("types-of-nothing", "/ppt/slides/slide99.xml is not there"),
        ("types-strange-attribute", "an entry says more than it may"),
        ("relationship-id-twice", "two relationships are called rId1"),
        ("relationship-id-begins-with-a-digit", "a relationship is malformed"),
        ("relationship-of-strict-type", "is of a kind that no deck has -- http://purl.oclc.org/ooxml/officeD"),
        ("relationship-of-relationships", "of no part that is there"),
        ("xml-half-a-character", "Invalid bytes in character encoding, line 2, column 1130"),
        ("xml-line-separator", "holds characters that are none"),
        ("trace-comment", "holds a comment, an instruction or a declaration"),
    ],
)
def test_a_defect_is_told_for_what_it_is(defect: str, said: str) -> None:
    assert said in told(defect)
