"""Axes, series, points and labels that make no sense."""

import pytest

from tests.verifying.telling import told


@pytest.mark.parametrize(
    ("defect", "said"),
    [
        ("axis-crosses-itself", "the axis 111111101 crosses none that crosses it"),
        ("axis-number-twice", "two axes share an id"),
        ("axis-that-is-not-there", "its lineChart has the axes 111111101, 7"),
        ("axis-from-more-to-less", "the axis 111111102 ends before it begins"),
        ("chart-series-index-twice", "2 series have the idx 0"),
        ("chart-label-beside-a-stack", "a label of a barChart stands at 'outEnd'"),
        ("chart-label-twice", "the point of a series 0 is described 2 times, of 4"),
        ("chart-point-format-of-no-point", "the point of a series 99 is described 1 times, of 4"),
        ("legend-entry-of-no-series", "the entry of the legend 99 is described 1 times, of 3"),
        ("chart-value-not-a-number", "Sheet1!$B$2:$B$4: point 0 is no number -- 'NaN'"),
        ("chart-values-fewer-than-said", "Sheet1!$B$2:$B$4: 9 points, of which 3 are told, for 3 cells"),
        ("chart-point-twice", "Sheet1!$B$2:$B$4: 3 points, of which 2 are told, for 3 cells"),
        ("chart-value-unlike-the-workbook", "Sheet1!$B$2:$B$4: point 0 is not its cell -- '151', its cell '150.0'"),
        ("chart-reference-to-another-book", "names what is no range of its workbook -- [data.xlsx]Sheet1!$B$1"),
        ("chart-number-format-of-five-parts", "a number format is malformed -- '0;0;0;@;0'"),
    ],
)
def test_a_defect_is_told_for_what_it_is(defect: str, said: str) -> None:
    assert said in told(defect)
