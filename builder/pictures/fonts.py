"""The fonts that pictures are lettered with: where they are, and which characters they hold."""

from functools import cache
from pathlib import Path

FACES = {
    ("latin", False): "LiberationSans-Regular.ttf",
    ("latin", True): "LiberationSans-Bold.ttf",
    ("han", False): "NotoSansSC-Regular.otf",
    ("han", True): "NotoSansSC-Bold.otf",
    ("kanji", False): "NotoSansJP-Regular.otf",  # those that the Chinese faces lack
    ("kanji", True): "NotoSansJP-Bold.otf",
    ("traditional", False): "NotoSansTC-Regular.otf",
    ("traditional", True): "NotoSansTC-Bold.otf",
    ("hangul", False): "NotoSansKR-Regular.otf",
    ("hangul", True): "NotoSansKR-Bold.otf",
}


def folder() -> Path:
    """The fonts that come with talkdeck: inside the package when it is installed, beside it in the source tree."""
    installed = Path(__file__).parents[1] / "assets" / "fonts"
    return installed if installed.is_dir() else Path(__file__).parents[2] / "assets" / "fonts"


def missing(text: str) -> str:
    """The characters of a text that no face has, each once, in their order."""
    return "".join(dict.fromkeys(character for character in text if not _held(character)))


def _held(character: str) -> bool:
    return character.isspace() or character in _characters()


@cache
def _characters() -> frozenset[str]:
    return frozenset((folder() / "characters.txt").read_text("utf-8"))
