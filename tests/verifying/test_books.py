"""Workbooks that link, run, or say something else."""

import pytest

from tests.verifying.telling import told


@pytest.mark.parametrize(
    ("defect", "said"),
    [
        ("workbook-with-bytes-after", "the zip file does not end where it should"),
        ("workbook-without-sheet", "a workbook without xl/worksheets/sheet1.xml"),
        ("workbook-doctype", "xl/worksheets/sheet1.xml: declares a document type"),
        ("workbook-cell-twice", "the cell B2 is there twice"),
        ("workbook-row-twice", "the row 1 comes after the row 1"),
        ("workbook-rows-out-of-order", "the row 2 comes after the row 3"),
        ("workbook-cells-out-of-order", "the cell A2 is there twice, or in another place than its own"),
        ("workbook-cell-of-another-row", "the cell B9 is there twice, or in another place than its own"),
        ("workbook-string-that-is-not-there", "the cell A1 holds nothing that can be shown -- 99"),
        ("workbook-value-no-number", "the cell B2 holds nothing that can be shown -- NaN"),
        ("workbook-formula-that-links", 'a formula does more than count -- HYPERLINK("http://example.org",1)'),
        ("workbook-formula-of-another-book", "a formula does more than count -- [1]Sheet1!A1"),
        ("workbook-value-unlike-the-chart", "Sheet1!$B$2:$B$4: point 0 is not its cell -- '150', its cell '151.0'"),
    ],
)
def test_a_defect_is_told_for_what_it_is(defect: str, said: str) -> None:
    assert said in told(defect)
