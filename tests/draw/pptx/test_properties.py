"""Document properties."""

import pytest
from lxml import etree
from msgspec.structs import replace

from builder.draw.pptx import properties
from builder.frames import Properties
from tests.draw import decks


def told(written: bytes) -> dict[str, str | None]:
    return {item.tag.rpartition("}")[2]: item.text for item in etree.fromstring(written)}


def test_all_properties_are_told() -> None:
    known = Properties("题", "副题", "作者", "词", "zh-TW", "2026-02-01")
    assert told(properties.write_core(known)) == {
        "title": "题",
        "subject": "副题",
        "creator": "作者",
        "keywords": "词",
        "lastModifiedBy": "作者",
        "created": "2026-02-01T00:00:00Z",
        "modified": "2026-02-01T00:00:00Z",
        "language": "zh-TW",
    }


def test_what_is_not_known_is_left_out() -> None:
    assert told(properties.write_core(Properties("题"))).keys() == {"title", "created", "modified", "language"}


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ("2026-02-01T12:30:00+08:00", "2026-02-01"),
        ("2026-02", "2026-02-01"),
        ("2026", "2026-01-01"),
        ("2026-13-45", "2000-01-01"),
        ("去年", "2000-01-01"),
    ],
)
def test_a_date_is_always_one_that_readers_take(date: str, day: str) -> None:
    assert told(properties.write_core(Properties("题", date=date)))["created"] == f"{day}T00:00:00Z"


def test_long_texts_are_cut_to_what_readers_take() -> None:
    assert told(properties.write_core(Properties("题" * 300)))["title"] == "题" * 255


def test_slides_notes_and_hidden_slides_are_counted() -> None:
    counted = told(properties.write_extended(decks.rich()))
    assert (counted["Slides"], counted["Notes"], counted["HiddenSlides"]) == ("4", "1", "1")
    assert counted["Application"] == "talkdeck"
    assert told(properties.write_extended(replace(decks.rich(), slides=())))["Slides"] == "0"
