import os
import subprocess
import sys
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from builder.pictures import fonts

ROOT = Path(__file__).parents[2]


def test_chinese_latin_signs_and_units_are_held() -> None:
    assert fonts.missing("算力为什么必须变便宜？GPU αβ −×÷≈≤→①㎡℃‰“”……——·Ａ 熵") == ""


def test_every_language_of_decks_is_held() -> None:
    assert fonts.missing("圖書館晚上開門，讀者從每月一千二百人次增加到四千，曲線越高，數值越集中") == ""
    assert fonts.missing("図書館の貸出は読書会の日に増える、学習コスト") == ""
    assert fonts.missing("도서관 이용자는 밤에도 늘었습니다 ㄱㅎ") == ""


def test_what_is_missing_is_named_once_each() -> None:
    assert fonts.missing("𠮷野家𠮷Ⴀ") == "𠮷Ⴀ"


def test_blanks_are_never_missing() -> None:
    assert fonts.missing(" \n\t\u3000\u00a0") == ""


@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_every_character_of_the_list_is_in_a_face_of_each_weight(weight: str) -> None:
    held: set[int] = set()
    names = (f"NotoSans{language}-{weight}.otf" for language in ("SC", "JP", "TC", "KR"))
    for name in (f"LiberationSans-{weight}.ttf", *names):
        with TTFont(fonts.folder() / name) as font:
            held |= set(font.getBestCmap())
    listed = (fonts.folder() / "characters.txt").read_text("utf-8").rstrip("\n")
    assert {character for character in listed if ord(character) not in held} == set()
    assert len(listed) > 10_000


def test_the_licence_stands_beside_the_fonts_and_all_is_small() -> None:
    licence = (fonts.folder() / "OFL.txt").read_text("utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert "Reserved Font Name Liberation" in licence
    assert "Adobe" in licence
    assert sum(place.stat().st_size for place in fonts.folder().iterdir()) < 6_500_000


def test_the_wheel_carries_the_fonts() -> None:
    assert '"assets/fonts" = "builder/assets/fonts"' in (ROOT / "pyproject.toml").read_text("utf-8")


def test_looking_for_missing_characters_loads_no_matplotlib() -> None:
    program = "import sys; from builder import pictures; pictures.unheld; from builder.pictures.fonts import missing"
    program += "; missing('龘'); print('matplotlib' in sys.modules, 'numpy' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, env=os.environ)
    assert told.stdout.split() == ["False", "False"], told.stderr
