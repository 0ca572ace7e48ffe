import pytest

from builder.charts import draw
from builder.charts.page import ChartPage, lettered, width, wrapped
from builder.typeset.faces import face
from tests.charts.sheets import chart, sheet


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
        ("Owners of old cards", 60, ["Owners", "of old cards"]),
        ("旧卡持有者，长约", 50, ["旧卡持有", "者，长约"]),
        ("旧卡持有，长约", 40, ["旧卡持", "有，长约"]),
        ("短", 5, ["短"]),
        ("Incomprehensibilities", 60, ["Incomprehen", "sibilities"]),
    ],
)
def test_long_names_are_broken_by_sense_and_a_word_only_where_it_must(text: str, most: float, lines: list[str]) -> None:
    assert wrapped(text, 10, most).split("\n") == lines


@pytest.mark.parametrize("most", [14, 30, 80, 200])
@pytest.mark.parametrize(
    "text", ["应用公司 Applications that keep（省下的）margin 归自己。", "a" * 40, "一" * 40, "DeepSeek-V3/R1"]
)
def test_no_line_is_wider_than_it_may_be_and_nothing_is_lost_but_blanks(text: str, most: float) -> None:
    found = wrapped(text, 14, most)
    assert width(found, 14) <= most + 1e-6
    assert found.replace("\n", "").replace(" ", "") == text.replace(" ", "")


def test_letters_have_the_widths_of_arial() -> None:
    assert width("iiii", 10) < 10 < width("WWWW", 10)
    assert width("0", 100) == pytest.approx(55.6, abs=0.1)


def test_marks_are_wide_beside_han_and_narrow_beside_latin_letters() -> None:
    assert width("A·B", 10) < width("甲·B", 10) - 4


def test_a_gap_stands_where_scripts_meet() -> None:
    assert width("用 GPU", 10) < width("用GPU", 10) + 10 * 0.28
    assert width("用GPU", 10) > width("用", 10) + width("GPU", 10)


def test_widths_are_those_of_the_face_that_a_chart_is_lettered_in() -> None:
    plain = width("Inference", 14)
    with lettered(face("Verdana").key):
        assert width("Inference", 14) > 1.1 * plain
        assert "\n" in wrapped("Inference and training", 14, 2.4 * plain)
    assert "\n" not in wrapped("Inference and training", 14, 2.4 * plain)
    assert width("Inference", 14) == plain


def test_a_chart_leaves_more_room_for_a_wider_face() -> None:
    table = sheet("name,v\nOwner of uncontracted chips,3\nSeller of scarcity,5\n")
    plots = [
        draw(chart("bar", x="name", y=("v",)), table, ChartPage(600, 300, face=face(name).key))[0]
        for name in ("Arial", "Verdana")
    ]
    narrow, wide = (panels[0].content.area[0] for panels in plots)  # type: ignore[union-attr]
    assert wide > narrow
