import pytest

from builder.templates.xml import LEVELS, A, DamagedError, child, elements, flag, parse, serialise, share, whole

NAMED = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"<a", "'x.xml' in it is no XML: "),
        (b"", "'x.xml' in it is no XML: "),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "'x.xml' in it declares a document type"),
        ('<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a><a/>'.encode("utf-16"), "declares a document type"),
        (b"<a>" * 300 + b"</a>" * 300, "'x.xml' in it is no XML: "),
    ],
)
def test_what_is_no_plain_xml_is_damaged(data: bytes, why: str) -> None:
    with pytest.raises(DamagedError, match=why):
        parse(data, "x.xml")


def test_elements_stand_in_so_many_others() -> None:
    assert parse(b"<a>" * LEVELS + b"</a>" * LEVELS, "x.xml").tag == "a"
    with pytest.raises(DamagedError, match="levels of elements"):
        parse(b"<a>" * (LEVELS + 1) + b"</a>" * (LEVELS + 1), "x.xml")


def test_no_file_is_read_for_an_entity() -> None:
    with pytest.raises(DamagedError):
        parse(b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', "x.xml")


def test_numbers_percentages_and_flags_have_defaults() -> None:
    told = parse(b'<a n="12" m="1.5in" b="true" c="0" v="75000" w="80%" x="%"/>', "x.xml")
    assert [whole(told, name, 7) for name in ("n", "m", "gone")] == [12, 7, 7]
    assert [share(told, name) for name in ("v", "w", "x", "gone")] == [0.75, 0.8, 1.0, 1.0]
    assert [flag(told, name) for name in ("b", "c", "gone")] == [True, False, False]
    assert (whole(None, "n"), share(None), flag(None, "b", True)) == (0, 1.0, True)


def test_children_are_found_by_path() -> None:
    root = parse(f"<a:x {NAMED}><a:y><a:z/></a:y></a:x>".encode(), "x.xml")
    found = child(root, f"{A}y", f"{A}z")
    assert found is not None
    assert child(root, f"{A}z") is None
    assert child(None, f"{A}z") is None
    assert [element.tag for element in elements(root)] == [f"{A}x", f"{A}y", f"{A}z"]


def test_parts_are_written_with_their_declaration_and_without_comments() -> None:
    assert serialise(parse(b"<a><!--b--><c/></a>", "x")).endswith(b'standalone="yes"?>\r\n<a><c/></a>')
