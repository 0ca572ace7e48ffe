"""Properties that are none, miscounted, or tell of a clock."""

import pytest

from tests.verifying.telling import told


@pytest.mark.parametrize(
    ("defect", "said"),
    [
        ("core-title-twice", "no list of properties, or one of them is there twice"),
        ("core-title-too-long", "a text of 300 characters"),
        ("core-date-of-no-day", "a date is none of the outline's -- '2026-02-31T00:00:00Z'"),
        ("core-date-of-the-clock", "a date is none of the outline's -- '2026-11-28T06:20:50Z'"),
        ("app-hidden-slides-miscounted", "not 1 HiddenSlides -- 9"),
        ("app-slides-twice", "a property that is none, or that is there twice"),
    ],
)
def test_a_defect_is_told_for_what_it_is(defect: str, said: str) -> None:
    assert said in told(defect)
