"""Articles to be outlined that unpack to a flood, keep their readers busy, or point at files that are not theirs."""

import io
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from tests.beginning.documents import document
from tests.hostile.case import Case, outline

_NEW = "../cache/new"  # beside the deck's folder, where things may be left
_NO_DOCUMENT = "is no Word document, or a damaged one"
_TOO_LARGE = "is too large when unpacked"
_LAUGHS = "<!DOCTYPE x [{}]>".format(
    '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 50}">' for n in range(1, 7))
)


def _case(id_: str, name: str, file: str, data: bytes | str | Callable[[], bytes], refused: str = "") -> Case:
    """An article that is refused with a message about it, or is outlined."""

    def make(folder: Path) -> None:
        outline("title: 稿\n")(folder)
        made = data.encode() if isinstance(data, str) else data if isinstance(data, bytes) else data()
        (folder / file).write_bytes(made)

    told = "this file" if refused.startswith("is too large: ") else f"'{file}'"  # before it is known for an article
    expects = f"{file}: {told} {refused}" if refused else ""
    return Case(
        id_, name, make, expects, arguments=("init", _NEW, "--from", file), seconds=4.0
    )  # it builds the deck too


def word(changes: dict[str, Callable[[bytes], bytes]]) -> Callable[[], bytes]:
    """A Word document with parts that are changed, or added."""

    def made() -> bytes:
        out = io.BytesIO()
        sound = document(("heading 1", "标题"), ("", "正文一段。第二句。"), ("picture", "图"))
        with ZipFile(io.BytesIO(sound)) as given, ZipFile(out, "w", ZIP_DEFLATED) as package:
            parts = {name: given.read(name) for name in given.namelist()}
            parts |= {name: change(parts.get(name, b"")) for name, change in changes.items()}
            for name, data in parts.items():
                package.writestr(name, data)
        return out.getvalue()

    return made


def _says(text: str, doctype: str = "") -> dict[str, Callable[[bytes], bytes]]:
    return {"word/document.xml": lambda xml: doctype.encode() + xml.replace("正文".encode(), text.encode())}


def _linked(target: str) -> dict[str, Callable[[bytes], bytes]]:
    outside = f'Target="{target}" TargetMode="External"'.encode()
    return {"word/_rels/document.xml.rels": lambda xml: xml.replace(b'Target="media/a.png"', outside)}


_TARGETS = (
    "http://127.0.0.1:47113/a.png", "https://127.0.0.1:47113/a.png", "//127.0.0.1:47113/a.png", "file:///etc/passwd",
    "/etc/passwd", "../outside/secret.txt", "..%2foutside%2fsecret.txt", "%2e%2e/outside/secret.txt", "~/.ssh/id_rsa",
    "ftp://127.0.0.1:47113/a.png", "data:image/png;base64,AAAA", "data:image/svg+xml;base64,PHN2Zy8+",
)  # fmt: skip
_PAGE = "<h1>标题</h1><p>正文一段。第二句。</p>"
_HEAD = "# 标题\n\n正文一段。第二句。\n\n"

CASES: tuple[Case, ...] = (
    _case("A1", "document-that-unpacks-to-a-flood", "a.docx", word({"word/a.bin": lambda _: bytes(99_000_000)}),
          _TOO_LARGE),
    _case("A1", "document-of-blanks", "a.docx", word(_says(" " * 20_000_000)), _TOO_LARGE),
    _case("A1", "document-of-a-million-elements", "a.docx", word({"word/document.xml": lambda xml: xml.replace(
        b"</w:body>", b"<w:p/>" * 400_000 + b"</w:body>")}), _TOO_LARGE),
    _case("A1", "document-of-thousands-of-files", "a.docx", word({f"a/{n}": lambda _: b"" for n in range(3000)}),
          _TOO_LARGE),
    _case("A1", "tower-of-tables", "a.docx", word({"word/document.xml": lambda xml: xml.replace(
        b"</w:body>", b"<w:tbl>" * 5_000 + b"</w:tbl>" * 5_000 + b"</w:body>")}), "is nested too deeply"),
    _case("A2", "document-of-laughs", "a.docx", word(_says("&a6;", _LAUGHS)), _NO_DOCUMENT),
    _case("A2", "document-with-an-entity-of-a-file", "a.docx", word(_says(
        "&a;", '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>')), _NO_DOCUMENT),
    _case("A2", "document-with-a-doctype-elsewhere", "a.docx", word(_says(
        "正文", '<!DOCTYPE x SYSTEM "http://127.0.0.1:47113/x.dtd">')), _NO_DOCUMENT),
    _case("A3", "document-with-a-picture-of-the-web", "a.docx", word(_linked("http://127.0.0.1:47113/a.png"))),
    _case("A3", "document-with-a-picture-of-another-file", "a.docx", word(_linked("file:///etc/passwd"))),
    _case("A3", "document-with-a-picture-beside-its-folder", "a.docx", word(_linked("../outside/secret.txt"))),
    _case("A5", "document-with-a-picture-that-is-none", "a.docx", word({"word/media/a.png": lambda _: b"\x89PNG"})),
    _case("A5", "truncated-document", "a.docx", lambda: word({})()[:-50], _NO_DOCUMENT),
    _case("A5", "document-that-is-a-page", "a.docx", _PAGE, _NO_DOCUMENT),
    _case("A3", "page-with-pictures-elsewhere", "a.html",
          _PAGE + "".join(f'<img src="{one}">' for one in _TARGETS)),
    _case("A3", "markdown-with-pictures-elsewhere", "a.md",
          _HEAD + "\n\n".join(f"![图]({one})" for one in _TARGETS)),
    _case("A3", "page-that-loads-what-it-wants", "a.html",
          f'{_PAGE}<link rel="stylesheet" href="{_TARGETS[0]}"><script src="{_TARGETS[0]}">alert(1)</script>'
          f'<iframe src="{_TARGETS[0]}"></iframe><object data="{_TARGETS[3]}"></object><base href="{_TARGETS[0]}">'
          f'<meta http-equiv="refresh" content="0;url={_TARGETS[0]}">'),
    _case("A3", "markdown-that-includes-a-page", "a.md",
          f'{_HEAD}<iframe src="{_TARGETS[0]}"></iframe>\n\n[x]: {_TARGETS[3]}\n'),
    _case("A5", "picture-inside-a-page-that-is-damaged", "a.html",
          f'{_PAGE}<img src="data:image/png;base64,iVBORw0KGgo=">'),
    _case("A5", "article-of-templates", "a.md",
          "# {{ 7 * 7 }}\n\n{% for x in range(10**9) %}{{ x }}{% endfor %} 一句。\n"),
    _case("A4", "page-of-five-megabytes", "a.html", lambda: b"<p>a b.</p>" * 500_000,
          "is too large: 5.5 MB, at most 1 MB"),
    _case("A4", "page-nested-a-hundred-thousand-deep", "a.html", "<div>" * 100_000 + "一句。",
          "has more than 40,000 tags"),
    _case("A4", "page-nested-ten-thousand-deep", "a.html", "<div>" * 10_000 + "一句。", "is nested too deeply"),
    _case("A4", "page-of-open-tags", "a.html", "<a" * 400_000, "has more than 40,000 tags"),
    _case("A4", "quotation-of-many-works", "a.html", f"{_PAGE}<blockquote>{'<cite></cite>' * 5_000}</blockquote>"),
    _case("A4", "table-that-spans-a-billion-columns", "a.html",
          f"{_PAGE}<table><tr><td colspan=1000000000>a<td rowspan=1000000000>b</table>", "has a table of more than 99"),
    _case("A4", "list-a-hundred-deep", "a.md", _HEAD + "\n".join(f"{'  ' * n}- x{n}" for n in range(100))),
    _case("A4", "quotations-in-quotations", "a.md", _HEAD + "> " * 40_000 + "x"),
    _case("A4", "half-a-million-brackets", "a.md", _HEAD + "[" * 500_000, "has more marks such as [ and *"),
    _case("A4", "brackets-in-many-paragraphs", "a.md", _HEAD + ("![[](" * 600 + "\n\n") * 300,
          "has more marks such as [ and *"),
    _case("A4", "table-of-many-columns", "a.md", f"{_HEAD}|{'a|' * 2000}\n|{'-|' * 2000}\n" + "|x\n" * 5000,
          "has a table of more than 99 columns"),
    _case("A4", "many-tables", "a.md", _HEAD + (f"|{'a|' * 90}\n|{'-|' * 90}\n" + f"|{'x|' * 90}\n" * 20 + "\n") * 20,
          "has more than 30,000 cells of tables"),
    _case("A4", "word-of-half-a-megabyte", "a.md", _HEAD + "w" * 500_000, "has a paragraph of more than 100,000"),
    _case("A4", "twenty-thousand-headings", "a.md", "# h\n\n" * 20_000, "has more than 10,000 lines"),
    _case("A4", "front-matter-without-end", "a.md", "---\ntitle: x\n" + "a" * 90_000 + "\n# 标题\n\n一句。\n"),
    _case("A5", "binary-as-markdown", "a.md", b"# a\0b", "holds no text"),
)  # fmt: skip
