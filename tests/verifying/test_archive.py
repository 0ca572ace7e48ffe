"""Zip files that are damaged, padded, or tell of a machine."""

import pytest

from tests.verifying.telling import told


@pytest.mark.parametrize(
    ("defect", "said"),
    [
        ("zip-empty", "the zip file is damaged"),
        ("zip-end-cut", "the zip file does not end where it should"),
        ("zip-checksum-wrong", "damaged"),
        ("zip-entry-twice-in-another-case", "is there twice"),
        ("zip-way-out", "no name of a part"),
        ("zip-encrypted", "encrypted, streamed or not deflated"),
        ("zip-stored", "encrypted, streamed or not deflated"),
        ("zip-with-bytes-before", "the zip file does not end where it should"),
        ("zip-entry-comment", "its entry is no plain one"),
        ("zip-time-of-one-part", "tells the time"),
        ("zip-unix-rights", "tells of a system and of rights"),
        ("zip-two-names", "its two headers differ"),
        ("zip-fewer-entries-counted", "the zip file holds bytes of no entry"),
    ],
)
def test_a_defect_is_told_for_what_it_is(defect: str, said: str) -> None:
    assert said in told(defect)
