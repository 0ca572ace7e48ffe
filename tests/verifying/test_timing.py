"""Builds of what is not there."""

import pytest

from tests.verifying.telling import told


@pytest.mark.parametrize(
    ("defect", "said"),
    [
        ("timing-of-no-shape", "appears, and is no shape"),
        ("timing-node-twice", "the node 3 is there 2 times"),
        ("timing-of-paragraphs-backwards", "the paragraphs 9 to 3 appear, which are not there"),
        ("timing-of-a-series-that-is-not-there", "the seriesIdx 9 of a chart appears, which is not there"),
        ("timing-of-a-category-that-is-not-there", "the categoryIdx 99 of a chart appears, which is not there"),
        ("build-list-missing", "is in a group, but not listed"),
        ("build-listed-twice", "is listed 2 times"),
        ("build-listed-without-text", "is listed, but never appears"),
        ("build-of-another-group", "is in a group, but not listed"),
    ],
)
def test_a_defect_is_told_for_what_it_is(defect: str, said: str) -> None:
    assert said in told(defect)
