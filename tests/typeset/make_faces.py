"""Make builder/typeset/advances/*.json, the advances of faces other than Arial, from fonts of the same widths.

python tests/typeset/make_faces.py FOLDER builder/typeset/advances

The folder holds, unpacked: Debian's fonts-crosextra-carlito, fonts-crosextra-caladea, fonts-liberation2, fonts-dejavu
and fonts-urw-base35, npm's @fontsource packages and string-pixel-width, and the sources of Selawik.
"""

import json
import re
import sys
import unicodedata
from collections.abc import Iterator
from math import ceil
from pathlib import Path

from fontTools.ttLib import TTFont

from tests.typeset.make_widths import RANGES

EM = 1000  # advances are rounded up to thousandths of an em
FONTSOURCE = {
    "open-sans": "Open Sans", "roboto": "Roboto", "lato": "Lato", "montserrat": "Montserrat",
    "source-sans-3": "Source Sans 3", "source-serif-4": "Source Serif 4", "noto-sans": "Noto Sans",
    "noto-serif": "Noto Serif", "inter": "Inter", "poppins": "Poppins", "raleway": "Raleway",
    "ibm-plex-sans": "IBM Plex Sans", "merriweather": "Merriweather", "playfair-display": "Playfair Display",
    "nunito-sans": "Nunito Sans", "dm-sans": "DM Sans", "work-sans": "Work Sans", "eb-garamond": "EB Garamond",
    "lora": "Lora",
}  # fmt: skip
# Face → the font that its widths are taken from, and the patterns of its regular and bold files.
FACES = {
    "Calibri": ("Carlito", "Carlito-Regular.ttf", "Carlito-Bold.ttf"),
    "Cambria": ("Caladea", "Caladea-Regular.ttf", "Caladea-Bold.ttf"),
    "Times New Roman": ("Liberation Serif", "LiberationSerif-Regular.ttf", "LiberationSerif-Bold.ttf"),
    "Courier New": ("Liberation Mono", "LiberationMono-Regular.ttf", "LiberationMono-Bold.ttf"),
    "Georgia": ("Gelasio", "gelasio-*-400-normal.woff", "gelasio-*-700-normal.woff"),
    "Arial Narrow": ("Nimbus Sans Narrow", "NimbusSansNarrow-Regular.otf", "NimbusSansNarrow-Bold.otf"),
    "Segoe UI": ("Selawik", "Selawik-Regular.ufo", "Selawik-Bold.ufo"),
    "Century Gothic": ("URW Gothic", "URWGothic-Book.otf", "URWGothic-Demi.otf"),
    "Palatino Linotype": ("P052", "P052-Roman.otf", "P052-Bold.otf"),
    "Century Schoolbook": ("C059", "C059-Roman.otf", "C059-Bold.otf"),
    "Bookman Old Style": ("URW Bookman", "URWBookman-Light.otf", "URWBookman-Demi.otf"),
    "DejaVu Sans": ("DejaVu Sans", "DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),
    "DejaVu Serif": ("DejaVu Serif", "DejaVuSerif.ttf", "DejaVuSerif-Bold.ttf"),
    **{face: (face, f"{name}-*-400-normal.woff", f"{name}-*-700-normal.woff") for name, face in FONTSOURCE.items()},
}
# Measured in a browser to hundredths of an em, ASCII alone; other characters as in the face named beside them.
BROWSER = {"Verdana": "DejaVu Sans", "Tahoma": "Noto Sans", "Trebuchet MS": "Noto Sans"}
# What a font of unknown widths is taken to be no wider than: what slides are set in, and what stands in for it.
SANS = (
    "Calibri", "Segoe UI", "Verdana", "Tahoma", "Trebuchet MS", "Century Gothic", "DejaVu Sans", "Open Sans", "Roboto",
    "Lato", "Montserrat", "Source Sans 3", "Noto Sans", "Inter", "Poppins", "Raleway", "IBM Plex Sans", "Nunito Sans",
    "DM Sans", "Work Sans", "Times New Roman", "Cambria", "Georgia", "Noto Serif", "Merriweather", "DejaVu Serif",
)  # fmt: skip
WIDER = 1.03
CODES = [code for first, last in RANGES for code in range(first, last + 1)]


def face(files: list[Path]) -> dict[str, int]:
    """Advances by character; the files are one font, in pieces for the web."""
    found: dict[str, int] = {}
    for file in files:
        found |= dict(sketched(file) if file.suffix == ".ufo" else drawn(file))
    return found


def drawn(file: Path) -> Iterator[tuple[str, int]]:
    with TTFont(file) as font:
        glyphs, metrics, em = font.getBestCmap(), font["hmtx"].metrics, font["head"].unitsPerEm
    for code in CODES:
        if code in glyphs:
            yield chr(code), ceil(metrics[glyphs[code]][0] * EM / em)


def sketched(folder: Path) -> Iterator[tuple[str, int]]:
    """A font in its sources, one file a glyph."""
    em = int(re.search(r"unitsPerEm</key>\s*<integer>(\d+)", (folder / "fontinfo.plist").read_text())[1])
    for glyph in (folder / "glyphs").glob("*.glif"):
        text = glyph.read_text("utf-8")
        width = re.search(r'<advance[^>]*width="(\d+)"', text)
        for code in re.findall(r'<unicode hex="([0-9A-Fa-f]+)"', text):
            if int(code, 16) in CODES:
                yield chr(int(code, 16)), ceil(int(width[1]) * EM / em) if width else 0


def browser(text: str, name: str, column: int) -> dict[str, int]:
    """ASCII of a face; half of the last figure is added."""
    part = re.search(rf'"{name.lower()}": \{{(.*?)\n  \}}', text, re.DOTALL)[1]
    found = re.findall(r'"((?:\\.|[^"\\])+)": \[([\d., ]+)\]', part)
    return {json.loads(f'"{key}"'): ceil((float(row.split(",")[column]) + 0.5) * EM / 100) for key, row in found}


def folded(advances: dict[str, int]) -> dict[str, str]:
    """Characters by advance, without those that are as wide as the letter that they are made of."""
    kept: dict[int, list[str]] = {}
    for character, advance in sorted(advances.items()):
        base = unicodedata.normalize("NFD", character)[0]
        if base == character or advances.get(base) != advance:
            kept.setdefault(advance, []).append(character)
    return {str(advance): "".join(kept[advance]) for advance in sorted(kept)}


def write(name: str, origin: str, regular: dict[str, int], bold: dict[str, int], folder: Path) -> None:
    """The table of a face, as one line."""
    table = {"face": name, "from": origin, "regular": folded(regular), "bold": folded(bold)}
    place = folder / f"{name.lower().replace(' ', '-')}.json"
    place.write_text(json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")


def main(fonts: Path, folder: Path) -> None:
    """All tables."""
    made = {}
    for name, (origin, *patterns) in FACES.items():
        files = [sorted(fonts.rglob(pattern)) for pattern in patterns]
        if not all(files):
            raise SystemExit(f"{name}: no {patterns} below {fonts}")
        made[name] = [face(each) for each in files]
        write(name, origin, *made[name], folder)
    text = next(fonts.rglob("widthsMap.js")).read_text("utf-8")
    for name, other in BROWSER.items():
        made[name] = [made[other][column] | browser(text, name, column) for column in (0, 1)]
        write(name, f"a browser, and {other}", *made[name], folder)
    write("estimate", "the widest of many faces", *estimate([made[name] for name in SANS]), folder)


def estimate(faces: list[list[dict[str, int]]]) -> list[dict[str, int]]:
    """Of every character the widest advance there is, and a little more."""
    return [
        {
            character: ceil(max(face[column].get(character, 0) for face in faces) * WIDER)
            for character in sorted({character for face in faces for character in face[column]})
        }
        for column in (0, 1)
    ]


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
