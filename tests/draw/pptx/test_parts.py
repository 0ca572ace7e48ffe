"""Relationships and content types."""

import pytest
from lxml import etree

from builder.draw.pptx.parts import Part, Relationships, content_types, relationships_name


@pytest.mark.parametrize(
    ("source", "target", "path"),
    [
        ("", "ppt/presentation.xml", "ppt/presentation.xml"),
        ("ppt/presentation.xml", "ppt/slides/slide1.xml", "slides/slide1.xml"),
        ("ppt/slides/slide1.xml", "ppt/media/a.png", "../media/a.png"),
        ("ppt/slides/slide1.xml", "ppt/slides/slide2.xml", "slide2.xml"),
    ],
)
def test_a_target_is_told_from_where_the_part_is(source: str, target: str, path: str) -> None:
    relationships = Relationships(source)
    relationships.to("image", target)
    assert [item.get("Target") for item in etree.fromstring(relationships.xml())] == [path]


def test_the_same_target_has_one_id_and_ids_count_up() -> None:
    relationships = Relationships("ppt/slides/slide1.xml")
    asked = [relationships.to("image", name) for name in ("ppt/media/a.png", "ppt/media/b.png", "ppt/media/a.png")]
    assert asked == ["rId1", "rId2", "rId1"]
    assert [item.get("Id") for item in etree.fromstring(relationships.xml())] == ["rId1", "rId2"]


def test_an_address_outside_is_escaped_and_marked() -> None:
    relationships = Relationships("ppt/slides/slide1.xml")
    relationships.to("link", 'https://example.org/?a="1"&b=<2>\'')
    item = etree.fromstring(relationships.xml())[0]
    assert (item.get("TargetMode"), item.get("Target")) == ("External", 'https://example.org/?a="1"&b=<2>\'')


def test_relationships_stand_beside_their_part() -> None:
    assert relationships_name("ppt/slides/slide1.xml") == "ppt/slides/_rels/slide1.xml.rels"
    assert relationships_name("ppt/presentation.xml") == "ppt/_rels/presentation.xml.rels"


def test_each_part_has_a_type_by_kind_or_extension() -> None:
    parts = [Part("slide", "ppt/slides/slide1.xml", b""), Part("image", "ppt/media/a.jpeg", b"")]
    tree = etree.fromstring(content_types(parts))
    assert [item.get("Extension") or item.get("PartName") for item in tree] == [
        *("jpeg", "rels", "xml", "/ppt/slides/slide1.xml")
    ]
    assert tree[0].get("ContentType") == "image/jpeg"
