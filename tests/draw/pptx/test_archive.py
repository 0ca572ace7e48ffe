"""The zip file."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as some

from builder.draw.pptx.archive import MOST_FILES, pack
from builder.errors import ToolError


@given(
    some.lists(some.tuples(some.text("abc/.文", min_size=1), some.binary(max_size=300)), unique_by=lambda file: file[0])
)
def test_files_come_out_in_order_as_they_went_in(files: list[tuple[str, bytes]]) -> None:
    with ZipFile(BytesIO(pack(files))) as file:
        assert file.testzip() is None
        assert [(name, file.read(name)) for name in file.namelist()] == files


def test_large_files_come_out_as_they_went_in() -> None:
    data = bytes(range(256)) * 4096
    with ZipFile(BytesIO(pack([("a", data), ("b", data[:16_384])]))) as file:
        assert (file.read("a"), file.read("b")) == (data, data[:16_384])


def test_nothing_tells_when_or_where_it_was_made() -> None:
    with ZipFile(BytesIO(pack([("a.xml", b"x")]))) as file:
        info = file.infolist()[0]
    assert (info.date_time, info.compress_type, info.external_attr) == ((1980, 1, 1, 0, 0, 0), ZIP_DEFLATED, 0)
    assert (info.create_system, info.extra, info.comment) == (0, b"", b"")


def test_more_files_than_a_zip_lists_are_refused() -> None:
    files = [(f"{number}", b"") for number in range(MOST_FILES)]
    assert pack(files)
    with pytest.raises(ToolError, match=r"more than a \.pptx holds, 65,535 files and 4 GB"):
        pack([*files, ("one more", b"")])
