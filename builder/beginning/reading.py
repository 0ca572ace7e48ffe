"""Articles read from files as Markdown: .md and .txt as they are, .html and .docx converted; nothing is fetched."""

import html
import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from msgspec import Struct, field

from builder.beginning import packages
from builder.beginning.converting import as_markdown
from builder.errors import At, DeckError, Problem
from builder.files import read_bytes
from builder.outline import characters

T = TypeVar("T")
INSTALL = "pip install 'talkdeck[articles]'"
TEXT_LIMIT, FILE_LIMIT, PICTURES_LIMIT = 1_000_000, 30_000_000, 100_000_000  # bytes
MOST_PICTURES = 200
LINES, PARAGRAPH = 10_000, 100_000  # of Markdown; characters of a paragraph
BARS, ALL_BARS = 100, 30_000  # `|` in a line, and in all
TAGS = 40_000  # of a page
MARKS, ALL_MARKS = 4_000, 30_000  # `[`, `*`, `_` and the like of a paragraph, and in all
TEXTS, PAGES, DOCUMENTS = (".md", ".markdown", ".txt"), (".html", ".htm"), (".docx",)
ELSEWHERE = "https://elsewhere.invalid/"  # where pictures are that a document links to
_EMBEDDED = re.compile(r"data:image/[a-z+.-]{1,20};base64,[A-Za-z0-9+/=%]*")
_BEGINS = re.compile(
    r"\s*(?:$|#{1,6} |[-*+] +\S)"
)  # what always begins a paragraph, or ends one (CommonMark 0.31, 4.2, 5.2)
_MARK = re.compile(r"[\[*_`<!]")
_TITLE = re.compile(r"<title[^<>]*>([^<]{1,300})</title", re.IGNORECASE)
_FRONT = re.compile(r"---[ \t]*\n(.{0,5000}?)\n---[ \t]*\n", re.DOTALL)
_FRONT_TITLE = re.compile(r"^title:[ \t]*[\"']?([^\"'\n]{1,300})", re.MULTILINE)


class Written(Struct, frozen=True):
    """An article as Markdown; its title where the file tells it apart from the text, and the pictures inside it."""

    text: str
    title: str = ""
    pictures: dict[str, bytes] = field(default_factory=dict)


def read(path: Path) -> Written:
    """The article in a file. Raises DeckError when there is none in it, it is too large, or its kind is not known."""
    suffix, at = path.suffix.lower(), At(str(path), 0, 0)
    readers = {**dict.fromkeys(TEXTS, _text), **dict.fromkeys(PAGES, _page), **dict.fromkeys(DOCUMENTS, _document)}
    if suffix not in readers:
        hint = "save it as .docx" if suffix in (".doc", ".odt", ".rtf", ".pages") else f"one of {', '.join(readers)}"
        raise DeckError((Problem(at, f"'{path.name}' is of no kind that can be outlined", hint),))
    data = read_bytes(path, at, FILE_LIMIT if suffix in DOCUMENTS else TEXT_LIMIT)
    found = installed(lambda: readers[suffix](data, path))
    _check(found.text, path)
    if not found.text.strip():
        raise DeckError((Problem(at, f"nothing is written in '{path.name}'"),))
    return found


def installed(reader: Callable[[], T]) -> T:
    """What a reader gives that needs the converters. Raises DeckError when they are not installed."""
    try:
        return reader()
    except ImportError:
        message = "articles are read by libraries that are not installed"
        raise DeckError((Problem(At("", 0, 0), message, INSTALL),)) from None


def _check(text: str, path: Path) -> None:
    """Raises DeckError for a text that takes minutes to read: time grows with the square of a paragraph."""
    lines = _EMBEDDED.sub("", text).split("\n")
    marks = [len(_MARK.findall(line)) for line in lines]
    why = ""
    if len(lines) > LINES:
        why = f"has more than {LINES:,} lines"
    elif any(line.count("|") > BARS for line in lines):
        why = f"has a table of more than {BARS - 1} columns"
    elif text.count("|") > ALL_BARS:
        why = f"has more than {ALL_BARS:,} cells of tables"
    elif sum(marks) > ALL_MARKS or _longest(lines, marks) > MARKS:
        why = "has more marks such as [ and * than any text wants"
    elif _longest(lines, [len(line) + 1 for line in lines]) > PARAGRAPH:
        why = f"has a paragraph of more than {PARAGRAPH:,} characters"
    if why:
        raise DeckError((Problem(At(str(path), 0, 0), f"'{path.name}' {why}", "outline a part of it"),))


def _longest(lines: list[str], counts: list[int]) -> int:
    """The greatest sum of what is counted in the lines of a paragraph, which may be one of a list."""
    longest = run = 0
    for line, count in zip(lines, counts, strict=True):
        run = count if _BEGINS.match(line) else run + count
        longest = max(longest, run)
    return longest


def _text(data: bytes, path: Path) -> Written:
    text = _decoded(data, path)
    front = _FRONT.match(text)
    if not front:
        return Written(text)
    title = _FRONT_TITLE.search(front[1])
    return Written(text[front.end() :], title[1].strip() if title else "")


def _page(data: bytes, path: Path) -> Written:
    text = _decoded(data, path)
    if text.count("<") > TAGS:
        message = f"'{path.name}' has more than {TAGS:,} tags"
        raise DeckError((Problem(At(str(path), 0, 0), message, "outline a part of it"),))
    title = _TITLE.search(text)
    return Written(_as_markdown(text, path), html.unescape(title[1]).strip() if title else "")


def _decoded(data: bytes, path: Path) -> str:
    if b"\0" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise DeckError((Problem(At(str(path), 0, 0), f"'{path.name}' holds no text", "is it the right file?"),))
    try:
        return characters.wanted(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return characters.decode(data, str(path))  # raises, and says what it looks like


def _document(data: bytes, path: Path) -> Written:
    """A Word document; its pictures are kept by names of their own."""
    import mammoth

    packages.check(data, path)
    pictures: dict[str, bytes] = {}

    def keep(image: Any) -> dict[str, str]:
        name = f"picture-{len(pictures) + 1}"
        left = PICTURES_LIMIT - sum(map(len, pictures.values()))
        if len(pictures) == MOST_PICTURES or left < 0:
            return {"src": name}  # of which there is none
        try:
            with image.open() as file:
                pictures[name] = file.read(left + 1)
        except Exception:  # it is linked to, which the converter refuses in several ways, or missing
            return {"src": ELSEWHERE}
        return {"src": name}

    try:
        converted = mammoth.convert_to_html(
            io.BytesIO(data),
            convert_image=mammoth.images.img_element(keep),
            style_map="p[style-name='Title'] => h1:fresh",
        )
    except Exception:
        raise packages.no_document(path) from None
    return Written(_as_markdown(characters.wanted(converted.value), path), "", pictures)


def _as_markdown(page: str, path: Path) -> str:
    try:
        text = as_markdown(page)
    except RecursionError:
        raise DeckError((Problem(At(str(path), 0, 0), f"'{path.name}' is nested too deeply"),)) from None
    if len(text) > TEXT_LIMIT:
        raise DeckError((Problem(At(str(path), 0, 0), f"'{path.name}' is too long", "outline a part of it"),))
    return text
