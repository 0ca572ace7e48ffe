import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.frames import Paragraph, Run
from builder.typeset.fit import line_count
from builder.typeset.titles import rebreak, widow

TEXTS = st.text("汉字训练的，。：“”（）AIgpu 0123%-—…\n", min_size=1, max_size=50)


def title(text: str, language: str = "zh-CN") -> Paragraph:
    return Paragraph((Run(text, 28, language=language),))


@pytest.mark.parametrize(
    ("text", "width", "wanted"),
    [
        ("推理开始比训练更重要", 300, "推理开始比训练更重要"),
        ("训练是一次性的，推理天天在花：约 94 天追平", 420, "训练是一次性的，\n推理天天在花：约 94 天追平"),
        (
            "用户增长不会停止但是算力成本可以继续下降到原来的十分之一",
            560,
            "用户增长不会停止但是算力成本\n可以继续下降到原来的十分之一",
        ),
        ("OpenAI 和 Google 的推理价格每年下降 10 倍以上", 560, "OpenAI 和 Google 的\n推理价格每年下降 10 倍以上"),
    ],
)
def test_chinese_titles_break_by_sense(text: str, width: float, wanted: str) -> None:
    assert rebreak(title(text), width).text == wanted


@pytest.mark.parametrize(
    ("text", "width", "wanted"),
    [
        ("Why compute must become cheaper for everyone", 420, "Why compute must become\ncheaper for everyone"),
        (
            "Training is paid once, serving is paid every day: 94 days to break even",
            420,
            "Training is paid once,\nserving is paid every day:\n94 days to break even",
        ),
    ],
)
def test_english_titles_break_by_sense(text: str, width: float, wanted: str) -> None:
    assert rebreak(title(text, "en-US"), width).text == wanted


def test_the_author_s_own_breaks_stay() -> None:
    made = rebreak(title("算力\n为什么必须在未来三年里变得更便宜一些"), 300)
    assert made.text.startswith("算力\n")
    assert made.text.count("\n") == 2


def test_a_break_inside_a_run_leaves_the_other_runs_alone() -> None:
    made = Paragraph((Run("训练是一次性的，", 28), Run("推理天天", 28, bold=True), Run("在花：约 94 天追平", 28)))
    broken = rebreak(made, 420)
    assert [run.text for run in broken.runs] == ["训练是一次性的，\n", "推理天天", "在花：约 94 天追平"]
    assert broken.runs[1].bold


@given(TEXTS, st.floats(120, 500))
def test_a_title_keeps_its_characters_and_takes_no_more_lines(text: str, width: float) -> None:
    made = title(text)
    broken = rebreak(made, width)
    assert "".join(broken.text.split()) == "".join(text.split())
    assert line_count((broken,), width) <= line_count((made,), width)


def test_one_character_alone_on_the_last_line_is_a_widow() -> None:
    assert widow(title("一二三四五"), 4 * 28 + 4)
    assert widow(title("一二三四五。"), 4 * 28 + 4)
    assert not widow(title("一二三四五六"), 4 * 28 + 4)
    assert not widow(title("一"), 100)


def test_words_set_apart_stay_together() -> None:
    made = Paragraph((Run("把降价变成", 40, bold=True), Run("用户愿意一直付费的体验", 40, "accent", bold=True)))
    assert rebreak(made, 446).text == "把降价变成\n用户愿意一直付费的体验"
