"""Workbooks that link, run, or say something else."""

import pytest

from tests.verifying.telling import told


@pytest.mark.parametrize(
    ("defect", "said"),
    [
        ("workbook-with-bytes-after", "the zip file does not end where it should"),
        ("workbook-without-sheet", "a workbook without xl/worksheets/sheet1.xml"),
        ("workbook-of-macros", "a workbook of another kind"),
        ("workbook-doctype", "no workbook: a document type"),
        ("workbook-cell-twice", "the cell B2 is there twice"),
        ("workbook-formula-that-links", 'a formula does more than count: HYPERLINK("http://example.org",1)'),
        ("workbook-formula-of-another-book", "a formula does more than count: [1]Sheet1!A1"),
        ("workbook-other-book", "a workbook with xl/externalLinks/externalLink1.xml"),
        ("workbook-name-that-runs", "xl/workbook.xml has definedNames"),
        ("workbook-name-of-its-maker", "the workbook tells 'someone'"),
        ("workbook-hidden-sheet", "the workbook has not one sheet that is seen"),
        ("workbook-value-unlike-the-chart", "Sheet1!$B$2:$B$4: point 0 is '150', its cell '151.0'"),
    ],
)
def test_a_defect_is_told_for_what_it_is(defect: str, said: str) -> None:
    assert said in told(defect)
