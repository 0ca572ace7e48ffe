"""Files beside an outline that programs read by accident when they are started there."""

import os
from collections.abc import Callable
from pathlib import Path

from tests.hostile.case import Case, files

PICTURE = (
    "title: 稿\ndata:\n  t: {file: a.csv}\nsections:\n  - slides:\n"
    "      - {title: 图, chart: {kind: bar, data: t, x: a, y: b, unit: 元, render: picture}}\n"
)
_QUERY = (
    "title: 稿\ndata:\n  t: {file: a.csv}\n  q: {sql: select a from t}\nsections:\n  - slides:\n"
    "      - {title: 表, table: {data: q}}\n"
)
_CODE = "title: 稿\nsections:\n  - slides:\n      - {title: 码, code: {language: evil, text: x}}\n"
_TABLE = b"a,b\nx,1\ny,2\n"
RUINING = b"open('ran', 'a').close()\nraise SystemExit(3)\n"
_PLUGIN = {
    "evil-1.0.dist-info/METADATA": b"Metadata-Version: 2.1\nName: evil\nVersion: 1.0\n",
    "evil-1.0.dist-info/entry_points.txt": b"[pygments.lexers]\nevil = evil:Lexer\n",
    "evil.py": RUINING,
}


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
    Case("E2", "lexer-beside-the-outline", files(_CODE, _PLUGIN), "deck.yaml:4:"),
)  # fmt: skip
