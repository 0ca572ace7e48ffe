from pathlib import Path

import pytest

from builder.beginning.begin import Begun, begin
from builder.build import compose
from builder.errors import DeckError
from tests.beginning.documents import CHINESE


def test_a_new_deck_is_chinese_unless_said_otherwise(tmp_path: Path) -> None:
    assert begin(tmp_path / "甲") == Begun(9)
    assert compose(tmp_path / "甲" / "deck.yaml")[0].slides[0].language == "zh-CN"
    begin(tmp_path / "b", "en")
    assert compose(tmp_path / "b" / "deck.yaml")[0].slides[0].language == "en-US"


def test_an_article_gives_a_folder_with_all_it_needs(tmp_path: Path) -> None:
    (tmp_path / "article.md").write_text(CHINESE, "utf-8")
    begun = begin(tmp_path / "talk", None, tmp_path / "article.md")
    assert begun.asides == ("2 parts, each a section", "1 table in assets/data/")
    files = {
        path.relative_to(tmp_path / "talk").as_posix() for path in (tmp_path / "talk").rglob("*") if path.is_file()
    }
    assert files == {
        *(".gitignore", "deck.yaml", "assets/article.yaml", "assets/sources.yaml"),
        *("assets/data/table_1.csv", "assets/themes/talk.yaml"),
        *(f".talkdeck/{name}.schema.json" for name in ("deck", "theme", "sources", "article", "template")),
    }


def test_an_article_that_cannot_be_read_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "article.md").write_bytes(b"\0")
    with pytest.raises(DeckError, match="holds no text"):
        begin(tmp_path / "talk", None, tmp_path / "article.md")
    assert [path.name for path in tmp_path.iterdir()] == ["article.md"]
