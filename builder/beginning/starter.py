"""The files of a small deck to begin with, in one of a few languages, and those that every new deck has."""

import re
from pathlib import Path

from builder.schema import FILES, written

LANGUAGES = ("zh-CN", "en", "ja", "ko")
SCHEMAS = ".talkdeck"
THEME = "starter"


def starter(language: str, name: str) -> dict[str, bytes]:
    """The files of the small deck by their paths; its theme is called after the folder `name`."""
    root = _shipped() / language
    texts = {path.relative_to(root).as_posix(): path.read_text("utf-8") for path in root.rglob("*") if path.is_file()}
    theme = theme_name(name)
    texts["deck.yaml"] = re.sub(rf"\b{THEME}\b(?=\.yaml|\s)", lambda _: theme, texts["deck.yaml"])
    texts[f"assets/themes/{theme}.yaml"] = texts.pop(f"assets/themes/{THEME}.yaml")
    return {**{path: text.encode() for path, text in sorted(texts.items())}, **around()}


def own_theme(language: str, name: str) -> dict[str, bytes]:
    """The theme file of the small deck alone."""
    theme = _shipped() / language / "assets" / "themes" / f"{THEME}.yaml"
    return {f"assets/themes/{theme_name(name)}.yaml": theme.read_bytes()}


def around() -> dict[str, bytes]:
    """What stands beside every new outline: the schemas that editors read, and what git leaves out."""
    schemas = {f"{SCHEMAS}/{name}.schema.json": written(name).encode() for name in FILES}
    return {**schemas, ".gitignore": b"build/\n"}


def theme_name(name: str) -> str:
    """A folder's name as that of a theme: letters, digits, - and _."""
    return re.sub(r"[^\w-]+", "-", name).strip("-") or THEME


def _shipped() -> Path:
    """The small decks: inside the package when it is installed, beside it in the source tree."""
    installed = Path(__file__).parents[1] / "assets" / "starter"
    return installed if installed.is_dir() else Path(__file__).parents[2] / "assets" / "starter"
