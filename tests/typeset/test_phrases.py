import pytest

from builder.typeset.phrases import break_cost


def cost(marked: str) -> float:
    return break_cost(marked.replace("|", ""), marked.index("|"))


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ("训练一次，|推理天天", "训练一次，推理|天天"),
        ("租金跌了|七成", "租金跌|了七成"),
        ("便宜|而且好用", "便宜而|且好用"),
        ("昨天的|推理成本", "昨天的推|理成本"),
        ("约 94 天|追平", "约 94 |天追平"),
        ("花了|约 94 天", "花了约 |94 天"),
        ("用户|增长", "用|户增长"),
        ("《白皮书》|写道", "《白皮|书》写道"),
        ("paid once, |not daily", "paid |once, not daily"),
        ("cheap |for everyone", "cheap for |everyone"),
        ("after |94 days", "after 94 |days"),
        ("推論の|コスト", "推論|のコスト"),
        ("トレーニングは|一度だけ", "トレー|ニングは一度だけ"),
        ("値段が|下がる", "値段が下|がる"),
        ("GPU は|毎日", "GPU |は毎日"),
        ("학습은 한 번, |추론은 매일", "학습은 |한 번, 추론은 매일"),
    ],
)
def test_a_break_by_sense_costs_less(better: str, worse: str) -> None:
    assert cost(better) < cost(worse)


def test_a_break_at_an_end_is_never_chosen() -> None:
    assert break_cost("一二", 0) == break_cost("一二", 2) > 10
