"""Make assets/fonts: Liberation Sans as it is, parts of Noto Sans CJK, and the list of characters they hold.

python tests/pictures/make_fonts.py NotoSansCJK-Regular.ttc NotoSansCJK-Bold.ttc LiberationSans-Regular.ttf \
    LiberationSans-Bold.ttf assets/fonts

Liberation Sans is copied byte for byte: its licence reserves the name. The faces of Noto Sans CJK for simplified
Chinese are cut down to GB 2312, signs and forms that charts use, and characters of names that GB 2312 lacks; those for
Japanese and for traditional Chinese to what the first levels of JIS X 0208 and of Big5 have more; those for Korean to
the Hangul of KS X 1001.
"""

import shutil
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont

NAME = "Noto Sans CJK {}"
# Latin, Greek, punctuation, super- and subscripts, money, letterlike signs, fractions, arrows, mathematics, numbers in
# circles, boxes and shapes, CJK punctuation, kana, units, full-width forms.
RANGES = (
    (0x20, 0x7E), (0xA0, 0xFF), (0x391, 0x3C9), (0x2010, 0x2027), (0x2030, 0x203E), (0x2070, 0x209C), (0x20A0, 0x20BF),
    (0x2100, 0x214F), (0x2150, 0x218B), (0x2190, 0x21FF), (0x2200, 0x22FF), (0x2460, 0x24FF), (0x2500, 0x25FF),
    (0x2605, 0x2606), (0x3000, 0x303F), (0x3041, 0x30FF), (0x3220, 0x32FF), (0x3300, 0x33FF), (0xFE30, 0xFE4F),
    (0xFF01, 0xFFEE),
)  # fmt: skip
NAMES = (
    "镕喆堃玥犇珺翀祎晞昇烨煊赟頔垚焱淼翊玟珅琰瑄玮璟祺禛筠芃芮茜莼菁蓥褀谞"
    "贇钰铭锶镠闫阚陞霂靓韡颋馥骐鲲麒黉囍嘢啰噻瞭砼玎硌嗲"
)


def chinese() -> set[int]:
    """The code points of the Chinese faces."""
    codes = {code for first, last in RANGES for code in range(first, last + 1)}
    return codes | _rows(0xA1, 0xF7, "gb2312") | set(map(ord, NAMES))


def japanese() -> set[int]:
    """Kanji of the first level that the Chinese faces lack."""
    return _rows(0xB0, 0xCF, "euc_jp") - chinese()


def traditional() -> set[int]:
    """Traditional characters of the first level that neither the Chinese nor the Japanese faces have."""
    return _rows(0xA4, 0xC6, "big5", (0x40, 0xFF)) - chinese() - japanese()


def korean() -> set[int]:
    """Syllables and letters of Hangul."""
    return _rows(0xB0, 0xC8, "euc_kr") | set(range(0x3131, 0x318F))


def _rows(first: int, last: int, encoding: str, cells: tuple[int, int] = (0xA1, 0xFF)) -> set[int]:
    pairs = (bytes((high, low)) for high in range(first, last + 1) for low in range(*cells) if not 0x7E < low < 0xA1)
    return {ord(character) for pair in pairs for character in pair.decode(encoding, "ignore")}


def cut(collection: Path, language: str, codes: set[int], target: Path) -> set[int]:
    """Write the wanted part of the collection's face of a language; returns the code points it holds."""
    faces = TTCollection(collection).fonts
    font = next(font for font in faces if font["name"].getDebugName(1) == NAME.format(language))
    options = subset.Options(
        layout_features=[], hinting=False, name_IDs=["*"], notdef_outline=True, recalc_timestamp=False
    )
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codes)
    cutter.subset(font)
    font.save(target)
    return set(TTFont(target).getBestCmap())


def make(noto: tuple[Path, Path], latin: tuple[Path, Path], folder: Path) -> None:
    """All files of the folder but its licence."""
    held: list[set[int]] = []
    parts = {"SC": chinese(), "JP": japanese(), "TC": traditional(), "KR": korean()}
    for weight, collection, arial in zip(("Regular", "Bold"), noto, latin, strict=True):
        shutil.copyfile(arial, folder / f"LiberationSans-{weight}.ttf")
        held.append(set(TTFont(arial).getBestCmap()))
        for language, codes in parts.items():
            held[-1] |= cut(collection, language, codes, folder / f"NotoSans{language}-{weight}.otf")
    characters = "".join(chr(code) for code in sorted(set.intersection(*held)) if code > 0x20)
    (folder / "characters.txt").write_text(characters + "\n", "utf-8")


if __name__ == "__main__":
    regular, bold, latin_regular, latin_bold, target = map(Path, sys.argv[1:])
    make((regular, bold), (latin_regular, latin_bold), target)
