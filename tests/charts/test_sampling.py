import pytest

from builder import charts
from tests.charts.free import collisions, free, outside, said
from tests.charts.sheets import PAGE, chart, sheet, wrong

ROWS = "\n".join(
    f"{name},{value}"
    for name, shift in (("新模型", 2), ("上一代", 6), ("小模型", 1))
    for value in [shift + n * 0.37 % 3 for n in range(12)]
)
TABLE = f"g,v\n{ROWS}"
KINDS = ("violin", "strip", "density")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["zh-CN", "en-US"])
def test_names_sizes_and_medians_are_written_and_nothing_collides(kind: str, language: str) -> None:
    page = charts.ChartPage(540, 331, language=language)
    found = free(kind, TABLE, page, unit="秒", highlight=("新模型",))
    words = "\n".join(said(found))
    assert all(name in words for name in ("新模型", "上一代", "小模型", "n = 12", "秒"))
    assert ("中位数" if language == "zh-CN" else "edian") in words
    assert collisions(found) == []
    assert outside(found) == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_reader_who_does_not_see_it_is_told_medians_and_sizes(kind: str) -> None:
    text = charts.describe(free(kind, TABLE), "快慢")
    assert "新模型：中位数" in text
    assert "n 12" in text


@pytest.mark.parametrize("kind", KINDS)
def test_one_column_of_values_is_shown(kind: str) -> None:
    found = wrong(kind, "g,v,w\n甲,1,2\n乙,2,3")
    assert found == [(f"a {kind} shows one column of values, not 2", "name one under `y:`")]


@pytest.mark.parametrize("kind", KINDS)
def test_too_many_groups_are_refused(kind: str) -> None:
    table = "g,v\n" + "\n".join(f"第{n},{n}" for n in range(11))
    assert wrong(kind, table)[0][0] == f"11 groups are more than a {kind} has room for"


@pytest.mark.parametrize(("kind", "least"), [("violin", 5), ("density", 8)])
def test_a_shape_wants_values_that_differ(kind: str, least: int) -> None:
    few = "g,v\n" + "\n".join(f"甲,{n}" for n in range(least - 1))
    assert wrong(kind, few) == [(f"'甲' has {least - 1} values, too few for a {kind}", "use `kind: strip`")]
    same = "g,v\n" + "\n".join("甲,3" for _ in range(least))
    assert wrong(kind, same)[0][0] == f"'甲' has {least} values that do not differ: a {kind} has no width there"


@pytest.mark.parametrize("kind", KINDS)
def test_a_cover_has_no_samples(kind: str) -> None:
    _, problems = charts.plot(chart(kind), sheet(TABLE), charts.ChartPage(300, 300, bare=True))
    assert [problem.message for problem in problems] == [f"a {kind} is no decoration for a cover"]


@pytest.mark.parametrize("kind", ["violin", "strip"])
def test_ten_groups_stand_beside_each_other(kind: str) -> None:
    rows = "\n".join(f"第{n + 1}组,{n + value}" for n in range(10) for value in (1, 1.5, 2, 2.2, 3, 7))
    found = free(kind, f"g,v\n{rows}", charts.ChartPage(860, PAGE.height))
    assert collisions(found) == []
    assert outside(found) == []


@pytest.mark.parametrize("kind", ["violin", "strip"])
def test_groups_without_room_for_shape_and_median_are_refused(kind: str) -> None:
    rows = "\n".join(f"第{n + 1}组,{n + value}.123" for n in range(10) for value in (1, 2, 3, 5, 7))
    _, problems = charts.plot(chart(kind), sheet(f"g,v\n{rows}"), charts.ChartPage(400, 260))
    assert [problem.message for problem in problems] == [f"10 groups are more than a {kind} of this width has room for"]


def test_a_name_too_long_for_its_column_is_refused() -> None:
    name = "一个特别特别长的名字" * 4
    table = "g,v\n" + "\n".join(f"{group},{n}" for group in (name, "乙", "丙", "丁") for n in range(3))
    assert wrong("strip", table)[0][0] == f"the name '{name}' is too long for its column"
