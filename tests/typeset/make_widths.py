"""Make builder/typeset/widths.json from Liberation Sans, whose advances are Arial's.

python tests/typeset/make_widths.py LiberationSans-Regular.ttf LiberationSans-Bold.ttf builder/typeset/widths.json
"""

import json
import sys
from pathlib import Path

from fontTools.ttLib import TTFont

# Latin, Greek, Cyrillic, and the punctuation and symbols that slides use.
RANGES = ((0x20, 0x24F), (0x370, 0x3FF), (0x400, 0x45F), (0x1E00, 0x1EFF), (0x2010, 0x22FF), (0x2500, 0x25FF))


def advances(font: Path) -> dict[str, str]:
    """Characters by advance, which is in 1/2048 em (written as text: keys of JSON)."""
    with TTFont(font) as opened:
        glyphs, metrics = opened.getBestCmap(), opened["hmtx"].metrics
        if opened["head"].unitsPerEm != 2048:
            raise SystemExit(f"{font}: not 2048 units an em")
    characters: dict[int, str] = {}
    for code in (code for first, last in RANGES for code in range(first, last + 1) if code in glyphs):
        advance = metrics[glyphs[code]][0]
        characters[advance] = characters.get(advance, "") + chr(code)
    return {str(advance): characters[advance] for advance in sorted(characters)}


def table(regular: Path, bold: Path) -> str:
    """The whole file."""
    faces = {"regular": advances(regular), "bold": advances(bold)}
    return json.dumps(faces, ensure_ascii=False, separators=(",", ":")) + "\n"


if __name__ == "__main__":
    Path(sys.argv[3]).write_text(table(Path(sys.argv[1]), Path(sys.argv[2])), "utf-8")
