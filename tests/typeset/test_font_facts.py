from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.typeset.font_facts import facts
from tests.typeset.fonts import claiming, font, lay


def data(*names: str, **options: object) -> bytes:
    file = BytesIO()
    font(*names, 500, **options).save(file)  # type: ignore[arg-type]
    return file.getvalue()


def test_a_font_tells_its_names_weight_and_slope() -> None:
    (plain,) = facts(data("Probe Sans"))
    assert {"probe sans", "probe sans regular"} <= plain.names
    assert (plain.weight, plain.slanted) == (400, False)
    (leaning,) = facts(data("Probe Sans", style="Bold Italic", weight=700))
    assert (leaning.weight, leaning.slanted) == (700, True)


def test_a_name_in_chinese_is_found() -> None:
    assert "探针黑体" in facts(data("探针黑体"))[0].names


def test_a_collection_tells_of_each_of_its_fonts(tmp_path: Path) -> None:
    place = lay(tmp_path, "both.ttc", font("One", 500), font("Two", 600))
    found = facts(place.read_bytes())
    assert [(one.number, {"one", "two"} & one.names) for one in found] == [(0, {"one"}), (1, {"two"})]


@pytest.mark.parametrize("content", [b"", b"no font", b"ttcf", b"\0\1\0\0", b"OTTO\xff\xff", b"\x89PNG"])
def test_what_is_no_font_holds_none(content: bytes) -> None:
    assert facts(content) == ()


WHOLE = data("Probe Sans")


@settings(max_examples=60, deadline=None)
@given(place=st.integers(0, len(WHOLE) - 1), byte=st.integers(0, 255), end=st.integers(0, len(WHOLE)))
def test_a_damaged_font_is_no_traceback(place: int, byte: int, end: int) -> None:
    facts((WHOLE[:place] + bytes((byte,)) + WHOLE[place + 1 :])[:end])


def test_characters_that_maps_claim_are_counted_but_not_to_the_end() -> None:
    made = data("Kai")
    assert 0 < facts(made)[0].claimed < 10_000
    assert facts(claiming(made, 2_000_000_000))[0].claimed > 1_000_000


def test_a_collection_of_the_same_font_again_and_again_is_not_read_to_the_end() -> None:
    made = data("Kai")
    head = b"ttcf\0\1\0\0" + (50_000).to_bytes(4, "big")
    moved = bytearray(made)
    start = len(head) + 4 * 50_000
    for place in range(int.from_bytes(made[4:6], "big")):
        at = 12 + 16 * place + 8
        moved[at : at + 4] = (int.from_bytes(made[at : at + 4], "big") + start).to_bytes(4, "big")
    assert len(facts(head + start.to_bytes(4, "big") * 50_000 + bytes(moved))) == 64
