"""Workbooks whose parts, types, relationships, properties or looks are others than ours."""

import pytest

from tests.verifying.telling import told


@pytest.mark.parametrize(
    ("defect", "said"),
    [
        ("workbook-of-macros", "a workbook of another kind"),
        ("workbook-sheet-typed-as-a-chart", "a workbook of another kind"),
        ("workbook-types-too-many", "a workbook of another kind"),
        ("workbook-other-book", "a workbook with another part -- xl/externalLinks/externalLink1.xml"),
        ("workbook-name-that-runs", "definedNames': This element is not expected"),
        ("workbook-hidden-sheet", "The attribute 'state' is not allowed"),
        ("workbook-fonts-missing", "fills': This element is not expected"),
        ("workbook-fonts-miscounted", "xl/styles.xml: 7 fonts, but 1"),
        ("workbook-font-that-is-not-there", "xl/styles.xml: a look refers to what is not there"),
        ("workbook-number-format-that-is-not-there", "xl/styles.xml: a look refers to what is not there"),
        ("workbook-look-that-is-not-there", "a cell has the look 999, of 2"),
        ("workbook-sheet-that-is-not-there", "xl/_rels/workbook.xml.rels: leads elsewhere than a workbook's"),
        ("workbook-relationship-to-the-outside", "the workbook leads outside"),
        ("workbook-sheet-by-no-relationship", "xl/workbook.xml: its sheet is no relationship to one"),
        ("workbook-name-of-its-maker", "docProps/core.xml: the workbook tells of its making -- someone"),
        ("workbook-manager", "docProps/app.xml: the workbook tells of its making -- root@host"),
        ("workbook-theme-with-a-picture", "xl/theme/theme1.xml: more than colours, lines and fonts"),
    ],
)
def test_a_defect_is_told_for_what_it_is(defect: str, said: str) -> None:
    assert said in told(defect)
