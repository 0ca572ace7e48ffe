from pathlib import Path

from builder.beginning.begin import Begun, begin
from builder.build import compose


def test_a_new_deck_is_chinese_unless_said_otherwise(tmp_path: Path) -> None:
    assert begin(tmp_path / "甲") == Begun(9)
    assert compose(tmp_path / "甲" / "deck.yaml")[0].slides[0].language == "zh-CN"
    begin(tmp_path / "b", "en")
    assert compose(tmp_path / "b" / "deck.yaml")[0].slides[0].language == "en-US"
