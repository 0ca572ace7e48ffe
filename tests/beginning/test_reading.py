import builtins
import io
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from builder.beginning.blocks import Picture, Quote
from builder.beginning.markdown import blocks
from builder.beginning.reading import read
from builder.errors import DeckError
from tests.beginning.documents import document


def file(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def wrong(path: Path) -> tuple[str, str]:
    with pytest.raises(DeckError) as caught:
        read(path)
    (problem,) = caught.value.problems
    return problem.message, problem.hint


def test_markdown_is_taken_as_it_is_without_its_front_matter(tmp_path: Path) -> None:
    assert read(file(tmp_path, "a.md", "\ufeff# 题\r\n\r\n文\x07。\r\n")).text == "# 题\n\n文。\n"
    found = read(file(tmp_path, "b.md", '---\ntitle: "About"\ntags: [x]\n---\nText.\n'))
    assert (found.title, found.text) == ("About", "Text.\n")


def test_a_page_loses_what_is_no_text(tmp_path: Path) -> None:
    page = (
        "<html><head><title>A &amp; B</title><style>p{}</style></head><body><nav>menu</nav><h1>题</h1>"
        "<script>alert(1)</script><p>正文 <b>粗</b>。</p>"
        "<table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table></body></html>"
    )
    found = read(file(tmp_path, "a.html", page))
    assert found.title == "A & B"
    assert " ".join(found.text.split()) == "# 题 正文 **粗**。 | a | b | | --- | --- | | 1 | 2 |"


def test_a_page_keeps_what_belongs_together(tmp_path: Path) -> None:
    page = (
        "<h1>T</h1><blockquote><p>One.</p><footer>— Ann</footer></blockquote>"
        '<figure><img src="a.png" alt="b"><figcaption>c</figcaption></figure><footer>Copyright</footer>'
    )
    assert blocks(read(file(tmp_path, "a.html", page)).text)[1:] == (Quote("One.", "Ann"), Picture("a.png", "b", "c"))


def test_a_word_document_keeps_headings_tables_and_pictures(tmp_path: Path) -> None:
    data = document(("Title", "题"), ("heading 1", "一"), ("", "正文。"), ("table", "a,b;1,2"), ("picture", "图"))
    found = read(file(tmp_path, "a.docx", data))
    assert found.text.startswith("# 题\n\n# 一\n\n正文。")
    assert "| a | b |\n| --- | --- |\n| 1 | 2 |" in found.text
    assert "![图](picture-1)" in found.text
    assert found.pictures["picture-1"].startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("name", "data", "message", "hint"),
    [
        ("a.md", b"", "nothing is written in 'a.md'", ""),
        ("a.md", b" \n\t\n", "nothing is written in 'a.md'", ""),
        ("a.md", bytes(range(256)), "'a.md' holds no text", "is it the right file?"),
        ("a.md", b"word " * 1_000_000, "this file is too large: 5.0 MB, at most 1 MB",
         "keep what the deck wants of it, or put it into several files"),
        ("a.md", "正文".encode("utf-16"), "this file is UTF-16", "save it as UTF-8"),
        ("a.doc", b"x", "'a.doc' is of no kind that can be outlined", "save it as .docx"),
        ("a.docx", b"x", "'a.docx' is no Word document, or a damaged one", "save it again as .docx"),
        ("a.html", b"<div>" * 5000, "'a.html' is nested too deeply", ""),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told(tmp_path: Path, name: str, data: bytes, message: str, hint: str) -> None:
    assert wrong(file(tmp_path, name, data)) == (message, hint)


def test_gbk_is_recognised(tmp_path: Path) -> None:
    message, hint = wrong(file(tmp_path, "a.txt", "中文正文".encode("gbk")))
    assert message.startswith("this is not UTF-8")
    assert hint.startswith("it looks like GBK; save it as UTF-8")


def test_a_file_that_is_missing_and_one_of_another_kind_are_told(tmp_path: Path) -> None:
    assert wrong(tmp_path / "none.md")[0].startswith("cannot read 'none.md'")
    assert wrong(tmp_path / "a.pdf")[1] == "one of .md, .markdown, .txt, .html, .htm, .docx"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("a\n" * 10_001, "has more than 10,000 lines"),
        ("a " * 50_001, "has a paragraph of more than 100,000 characters"),
        ("|a" * 101, "has a table of more than 99 columns"),
        ("[" * 4_001, "has more marks such as [ and * than any text wants"),
        ("[" * 2_000 + "\n" + "[" * 2_001, "has more marks such as [ and * than any text wants"),
        (("|a" * 90 + "\n") * 334, "has more than 30,000 cells of tables"),
        (("*" * 2_000 + "\n\n") * 16, "has more marks such as [ and * than any text wants"),
    ],
)
def test_a_text_that_takes_minutes_to_read_is_refused(text: str, why: str, tmp_path: Path) -> None:
    path = file(tmp_path, "a.md", f"# A\n\n{text}".encode())
    assert wrong(path) == (f"'a.md' {why}", "outline a part of it")


def test_a_long_list_without_blank_lines_is_no_paragraph(tmp_path: Path) -> None:
    text = "- **A** [link](x) and some more words that an item of a list may hold\n" * 2_000
    assert read(file(tmp_path, "a.md", text.encode())).text == text


def test_a_picture_inside_a_page_is_no_long_paragraph(tmp_path: Path) -> None:
    page = f"<p>One. Two.</p><img src='data:image/png;base64,{'A' * 300_000}'>"
    assert "AAAA" in read(file(tmp_path, "a.html", page.encode())).text


def test_a_page_of_tags_is_refused(tmp_path: Path) -> None:
    assert wrong(file(tmp_path, "a.html", b"<b>" * 40_001))[0] == "'a.html' has more than 40,000 tags"


def test_a_picture_that_a_document_links_to_is_told_as_one_that_is_elsewhere(tmp_path: Path) -> None:
    linked = document(("heading 1", "One"), ("", "Text."), ("picture", "x"))
    out = io.BytesIO()
    with ZipFile(io.BytesIO(linked)) as given, ZipFile(out, "w") as package:
        for name in given.namelist():
            data = given.read(name)
            target = b'Target="file:///etc/passwd" TargetMode="External"'
            package.writestr(name, data.replace(b'Target="media/a.png"', target))
    written = read(file(tmp_path, "a.docx", out.getvalue()))
    assert written.pictures == {}
    assert "https://elsewhere.invalid/" in written.text


def test_a_damaged_document_is_told(tmp_path: Path) -> None:
    out = io.BytesIO()
    with ZipFile(out, "w") as package:
        package.writestr("word/document.xml", "<w:document")
    assert wrong(file(tmp_path, "a.docx", out.getvalue()))[0] == "'a.docx' is no Word document, or a damaged one"


def test_missing_libraries_are_told_with_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *arguments: Any, **more: Any) -> Any:
        if name == "markdownify":
            raise ImportError(name)
        return real(name, *arguments, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    expected = ("articles are read by libraries that are not installed", "pip install 'talkdeck[articles]'")
    assert wrong(file(tmp_path, "a.html", "<p>x</p>")) == expected
