"""Lists of the presentation that are not what they list."""

import pytest

from tests.verifying.telling import told


@pytest.mark.parametrize(
    ("defect", "said"),
    [
        ("slide-id-twice", "the number"),
        ("layout-id-of-the-master", "masters and layouts: the number"),
        ("layout-not-listed", "the list of the kind slideLayout is not what it points at"),
        ("section-with-an-unknown-slide", "the sections do not hold the slides in their order"),
        ("section-id-twice", "two sections share an id"),
        ("section-order", "the sections do not hold the slides in their order"),
        ("notes-theme-of-the-slides", "the theme of 2 masters"),
        ("notes-of-another-slide", "its slide does not know it"),
        ("document-without-masters", "the list of the kind slideMaster is not what it points at"),
    ],
)
def test_a_defect_is_told_for_what_it_is(defect: str, said: str) -> None:
    assert said in told(defect)
