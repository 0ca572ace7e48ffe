"""Properties that are none, miscounted, or tell of a clock."""

import pytest

from tests.verifying.telling import told


@pytest.mark.parametrize(
    ("defect", "said"),
    [
        ("core-title-twice", "no list of properties, or one of them is there twice"),
        ("core-title-too-long", "a text of 300 characters"),
        ("core-date-of-no-day", "'2026-02-31T00:00:00Z' is no date"),
        ("core-date-of-the-clock", "is no date"),
        ("app-hidden-slides-miscounted", "9 HiddenSlides, but 1"),
        ("app-slides-twice", "a property that is none, or that is there twice"),
    ],
)
def test_a_defect_is_told_for_what_it_is(defect: str, said: str) -> None:
    assert said in told(defect)
