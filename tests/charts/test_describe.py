import pytest

from builder.charts.describe import describe
from builder.charts.page import ChartPage
from tests.charts.sheets import CROSSING, MARGINS, YEARS, drawn, note, reference, stretch

ENGLISH = ChartPage(540, 331, language="en-US")


def test_few_values_are_told_one_by_one() -> None:
    text = describe(drawn("bar", MARGINS, y=("seen",), unit="百分点"), "谁赢谁输")
    assert text == (
        "条形图：谁赢谁输。百分点。seen：应用公司，省下的归自己 10；只靠稀缺的卖家，成本锁死 −19；"
        "旧卡持有者 −1；旧卡持有者，现货 −45。"
    )


def test_many_values_are_told_by_their_ends_and_extremes() -> None:
    rows = "\n".join(f"{year},{(year - 2010) ** 2}" for year in range(2008, 2020))
    text = describe(drawn("line", "year,users\n" + rows, ENGLISH), "Growth")
    assert text == "Line chart: Growth. users: from 4 (2008) to 81 (2019), lowest 0 (2010), highest 81 (2019)."


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("zh-TW", "折線圖：成長。users：從 2008 的 4 到 2019 的 81，最低 0（2010），最高 81（2019）。"),
        ("ja-JP", "折れ線グラフ：成長。users：2008 の 4 から 2019 の 81 まで、最低 0（2010）、最高 81（2019）。"),
        ("ko-KR", "꺾은선형 차트: 成長. users: 2008 4에서 2019 81까지, 최저 0 (2010), 최고 81 (2019)."),
    ],
)
def test_a_chart_is_told_in_the_language_of_its_slide(language: str, told: str) -> None:
    rows = "\n".join(f"{year},{(year - 2010) ** 2}" for year in range(2008, 2020))
    assert describe(drawn("line", "year,users\n" + rows, ChartPage(540, 331, language=language)), "成長") == told


def test_callouts_and_bands_are_not_data() -> None:
    plot = drawn("line", CROSSING, annotate=note("64", "追平"), band=stretch("213", "365", "前期研发"))
    text = describe(plot)
    assert "追平" not in text
    assert "前期研发" not in text
    assert text.count("213") == 2


def test_a_wash_and_its_line_are_told_once() -> None:
    assert describe(drawn("area", YEARS, y=("use",))).count("use") == 1


def test_days_are_told_as_dates() -> None:
    assert "2024-01-15" in describe(drawn("line", "x,v\n2024-01-15,3\n2025-06,5"))


def test_months_are_told_as_typed_and_rows_that_a_band_adds_are_not_told() -> None:
    plot = drawn("line", "x,v\n2024-03,3.0\n2024-06,1589.1", band=stretch("2024-04", "2024-06", "预测"))
    assert describe(plot) == "折线图。v：2024-03 3；2024-06 1589.1。"


def test_a_line_across_is_told_once_and_words_of_the_legend_are_not() -> None:
    across = drawn("line", CROSSING, reference=(reference(y="500", text="门槛"),))
    assert "门槛：500。" in describe(across)
    keyed = drawn("column", "who,v,origin\n一,4,primary\n二,6,derived", y=("v",), status="origin")
    assert "斜线" not in describe(keyed)


def test_names_are_listed_one_by_one_where_a_course_over_time_is_summed_up() -> None:
    rows = "\n".join(f"公司{chr(0x4E00 + row)},{row}" for row in range(8))
    text = describe(drawn("bar", f"who,v\n{rows}", names={"v": "毛利率"}))
    assert "毛利率：公司一 0；公司丁 1；" in text
    months = "\n".join(f"2024-{row + 1:02},{row}" for row in range(8))
    assert "v：从 2024-01 的 0 到 2024-08 的 7" in describe(drawn("line", f"month,v\n{months}"))
