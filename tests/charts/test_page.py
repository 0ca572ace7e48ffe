import pytest

from builder.charts.page import ChartPage, width, wrapped


def test_han_are_one_em_wide_and_the_longest_line_counts() -> None:
    assert width("推理", 10) == 20
    assert width("推理\n训练集", 10) == 30
    assert width("ab", 10) < width("ab", 10, bold=True)


def test_combining_marks_take_no_room() -> None:
    assert width("e\u0301", 10) == width("e", 10)


def test_shares_are_of_the_frame() -> None:
    page = ChartPage(500, 200)
    assert page.across(50) == 0.1
    assert page.down(50) == 0.25


@pytest.mark.parametrize(
    ("text", "most", "lines"),
    [
        ("Owners of old cards", 60, ["Owners of", "old cards"]),
        ("旧卡持有者，长约", 50, ["旧卡持有", "者，长约"]),
        ("旧卡持有，长约", 40, ["旧卡持", "有，长约"]),
        ("短", 5, ["短"]),
    ],
)
def test_long_names_are_broken_but_not_before_a_mark(text: str, most: float, lines: list[str]) -> None:
    assert wrapped(text, 10, most).split("\n") == lines


def test_breaking_loses_nothing_but_blanks() -> None:
    text = "应用公司 Applications that keep（省下的）margin 归自己。"
    assert wrapped(text, 14, 80).replace("\n", "").replace(" ", "") == text.replace(" ", "")
