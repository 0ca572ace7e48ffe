import pytest

from builder.templates.decoding import Allowance
from builder.templates.media import kind
from builder.templates.metafiles import RECORDS, is_whole
from tests.templates.metafiles import PLACEABLE, call, emf, record, wmf

LINE = record(54, bytes(8))
PEN = call(0x02FA, bytes(10))


@pytest.mark.parametrize(
    "data",
    [
        emf(), emf(LINE, LINE), emf(LINE) + bytes(3),
        wmf(), wmf(PEN, call(0x0626, b"\x0f\0\0\0")), wmf(PEN) + b"\0", wmf(PEN, before=PLACEABLE),
    ],
)  # fmt: skip
def test_a_metafile_is_records_up_to_its_end(data: bytes) -> None:
    assert is_whole(data, kind(data), Allowance())


@pytest.mark.parametrize(
    "data",
    [
        emf()[:87], emf(LINE)[:-1], emf(LINE)[:100], emf(LINE) + b"MZ", emf(end=b""), emf(record(54, size=0)),
        emf(record(54, size=2**32 - 4)), emf(record(54, size=9)), emf(record(1, bytes(80))), emf(record(14), b"MZ..."),
        b"\x01\0\0\0" + bytes(36) + b" EMF" + b"MZ\x90\0" * 50,
        b"\x01\0\x09\0" + b"MZ\x90\0" * 50, wmf(PEN)[:-1], wmf(PEN) + b"MZ", wmf(end=b""), wmf(call(7, size=2)),
        wmf(call(7, size=2**32 - 1)), PLACEABLE, PLACEABLE + b"MZ\x90\0" * 50, wmf(call(0x0626, b"\x09\0\0\0code")),
    ],
)  # fmt: skip
def test_a_metafile_that_is_something_else_or_runs_code_is_none(data: bytes) -> None:
    assert kind(data) in ("emf", "wmf", "")
    assert not is_whole(data, "emf" if data[40:44] == b" EMF" else "wmf", Allowance())


def test_records_are_counted_in_one_and_in_all() -> None:
    assert not is_whole(emf(LINE * RECORDS), "emf", Allowance())
    assert not is_whole(wmf(PEN * RECORDS), "wmf", Allowance())
    allowance = Allowance(pieces=5)
    assert is_whole(emf(LINE), "emf", allowance)
    assert not is_whole(wmf(PEN, PEN), "wmf", allowance)
