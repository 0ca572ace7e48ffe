import pytest

from builder.charts.page import ChartPage
from tests.charts.sheets import MARGINS, bounds, drawn, wrong

SURVEY = "q,a,b,c,d,e\n甲,10,20,30,25,15\n乙,5,10,20,40,25"
WORDS = "没有任何空格可以断开也没有标点符号的很长很长很长很长的名字"


def test_one_column_runs_by_sign_and_several_are_answers() -> None:
    assert drawn("diverging", MARGINS, y=("seen",)).groups[0].grouping == "clustered"
    assert drawn("diverging", SURVEY).groups[0].grouping == "stacked"


@pytest.mark.parametrize(
    ("table", "options", "message"),
    [
        ("q,a,b,c,d,e,f\n甲,1,1,1,1,1,1", {}, "a diverging chart draws one column, or two to 5 answers, not 6"),
        ("q,a,b\n甲,1,-2", {}, "an answer cannot be given -2 times"),
        ("q,a,b\n甲,0,0", {}, "'甲' has no answers"),
        (SURVEY, {"errors": {"a": bounds("b", "c")}}, "stacked answers have no place for `errors:`"),
        ("q,a\n甲,1", {"stacked": "percent"}, "one column cannot be stacked"),
        ("q,a\n甲,1", {"totals": True}, "`totals:` sums several answers, and there is one column"),
        ("q,a\n甲,1", {"max": 4.0}, "a diverging takes no `max:`"),
        ("q,a\n" + "\n".join(f"{n},1" for n in range(40)), {}, "40 rows are more than fit"),
        ("q,a\n" + "\n".join(f"{n}{WORDS * 3},1" for n in range(8)), {}, f"'0{WORDS * 3}' is too long for its row"),
        (
            "q,a,low,high\n甲,5,6,9",
            {"errors": {"a": bounds("low", "high")}},
            "5 does not lie between 6 and 9",
        ),
    ],
)
def test_what_does_not_diverge_is_refused(table: str, options: dict[str, object], message: str) -> None:
    assert message in [found for found, _ in wrong("diverging", table, **options)]


def test_decoration_has_bars_alone() -> None:
    for table in (SURVEY, "q,a\n甲,1\n乙,-3"):
        plot = drawn("diverging", table, ChartPage(300, 300, bare=True))
        assert not plot.category_axis.visible
        assert not any(one.label or any(point.label for point in one.points) for one in plot.series)
