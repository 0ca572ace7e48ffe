"""Files beside an outline that programs read by accident when they are started there."""

import io
import os
from collections.abc import Callable
from pathlib import Path

from tests.hostile.case import Case, files
from tests.typeset.fonts import claiming, font

PICTURE = (
    "title: 稿\ndata:\n  t: {file: a.csv}\nsections:\n  - slides:\n"
    "      - {title: 图, chart: {kind: bar, data: t, x: a, y: b, unit: 元, render: picture}}\n"
)
_QUERY = (
    "title: 稿\ndata:\n  t: {file: a.csv}\n  q: {sql: select a from t}\nsections:\n  - slides:\n"
    "      - {title: 表, table: {data: q}}\n"
)
_CODE = "title: 稿\nsections:\n  - slides:\n      - {title: 码, code: {language: evil, text: x}}\n"
_THEMED = "title: 稿\ntheme: own\nsections:\n  - slides:\n      - {title: 点, points: [甲, 乙]}\n"
_THEME = b"fonts: {latin: Evil}\n"
_TABLE = b"a,b\nx,1\ny,2\n"
RUINING = b"open('ran', 'a').close()\nraise SystemExit(3)\n"
_PLUGIN = {
    "evil-1.0.dist-info/METADATA": b"Metadata-Version: 2.1\nName: evil\nVersion: 1.0\n",
    "evil-1.0.dist-info/entry_points.txt": b"[pygments.lexers]\nevil = evil:Lexer\n",
    "evil.py": RUINING,
}


def _evil() -> bytes:
    out = io.BytesIO()
    font("Evil", 500).save(out)
    return out.getvalue()


def _font(data: bytes) -> Callable[[Path], None]:
    return files(_THEMED, {"assets/themes/own.yaml": _THEME, "assets/fonts/a.ttf": data})


def _with(outline: str, special: Callable[[Path], None], **more: bytes) -> Callable[[Path], None]:
    def make(folder: Path) -> None:
        files(outline, {"a.csv": _TABLE, **more})(folder)
        special(folder)

    return make


CASES: tuple[Case, ...] = (
    Case("E1", "settings-of-matplotlib", files(PICTURE, {"a.csv": _TABLE, "matplotlibrc": b"text.usetex: True\n"}),
         seconds=6.0),  # matplotlib is loaded
    Case("E1", "pipe-named-like-settings-of-matplotlib",
         _with(PICTURE, lambda folder: os.mkfifo(folder / "matplotlibrc")),
         seconds=6.0),
    Case("E1", "link-named-like-settings-of-matplotlib",
         _with(PICTURE, lambda folder: (folder / "matplotlibrc").symlink_to("../outside/secret.txt")), seconds=6.0),
    Case("E1", "settings-of-duckdb", files(_QUERY, {"a.csv": _TABLE, ".duckdbrc": b".shell touch ran\n",
         "duckdb.py": RUINING, "json.py": RUINING, "struct.py": RUINING})),
    Case("E3", "font-that-claims-two-billion-characters",
         lambda folder: _font(claiming(_evil(), 2_000_000_000))(folder),
         "assets/themes/own.yaml:1:16: 'a.ttf' is damaged: it claims to hold more than 1,000,000 characters"),
    Case("E3", "font-without-its-widths", lambda folder: _font(_evil().replace(b"hmtx", b"xxxx"))(folder),
         "assets/themes/own.yaml:1:16: 'a.ttf' is damaged: its widths cannot be read"),
    Case("E3", "font-that-is-none", _font(b"wOF2" + bytes(99)), warns="no widths are known for 'Evil'"),
    Case("E2", "lexer-beside-the-outline", files(_CODE, _PLUGIN), "deck.yaml:4:"),
)  # fmt: skip
