from pathlib import Path

import pytest

from builder.beginning.articles import Told, told
from builder.errors import DeckError
from tests.beginning.documents import CHINESE, ENGLISH, document, png
from tests.schema.values import wrong


def made(folder: Path, text: str | bytes, name: str = "article.md", language: str | None = None) -> Told:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return told(path, language, "own")


def test_an_article_becomes_sections_with_its_headings(tmp_path: Path) -> None:
    outline = made(tmp_path, CHINESE).outline
    assert (outline.title, outline.language) == ("算力为什么必须变便宜", "zh-CN")
    assert [section.heading for section in outline.sections] == ["为什么很多应用还在“烧钱”？", "最后一句话"]
    assert outline.closing == "是为了把 AI 推向多数人的日用品"


def test_its_tables_are_files_with_the_article_as_their_source(tmp_path: Path) -> None:
    found = made(tmp_path, ENGLISH)
    assert found.files["assets/data/table_1.csv"] == b"Year,Passengers\n2005,120\n2010,148\n2024,1203\n"
    assert found.outline.tables == {"table_1": {"Passengers": "million"}}


def test_the_article_and_the_sources_are_written_down(tmp_path: Path) -> None:
    files = made(tmp_path, CHINESE).files
    article, sources = (files[f"assets/{name}.yaml"].decode() for name in ("article", "sources"))
    assert "  - {number: 2, heading: 最后一句话}\n" in article
    assert wrong(article, "article") == []
    assert wrong(sources, "sources") == []


def test_pictures_inside_a_document_are_taken_along(tmp_path: Path) -> None:
    found = made(tmp_path, document(("Title", "题"), ("heading 1", "一"), ("picture", "图")), "a.docx")
    assert found.files["assets/images/picture-1.png"].startswith(b"\x89PNG")


def test_what_was_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png())
    text = f"{ENGLISH}\n![x](https://example.org/x.png)\n![y](a.png)\n"
    assert made(tmp_path, text).asides == (
        "2 parts, each a section",
        "1 table in assets/data/",
        "1 picture left out: see the comments in deck.yaml",
    )


def test_the_same_table_twice_is_one_file(tmp_path: Path) -> None:
    table = "\n| a | b |\n|---|---|\n| x | 1 |\n"
    assert list(made(tmp_path, f"# T\n{table}\ntext\n{table}").outline.tables) == ["table_1"]


def test_nothing_to_tell_and_too_much_are_problems(tmp_path: Path) -> None:
    with pytest.raises(DeckError, match="can be told"):
        made(tmp_path, "[a]: https://example.org\n")
    with pytest.raises(DeckError, match="has 60 parts, a talk at most 40"):
        made(tmp_path, "".join(f"# Part {number}\n\nText.\n\n" for number in range(60)))


def test_the_language_may_be_said(tmp_path: Path) -> None:
    assert made(tmp_path, ENGLISH, language="ja").outline.language == "ja"
