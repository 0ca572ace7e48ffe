"""Every deck of the repository is valid: to the Open XML SDK, to openxml-audit, and by our own rules of packages.

Rules of an older Office are the stricter ones: what came later is a finding. `make thorough` has all decks in all
themes, and drawn as pictures too, by both versions; without it each is drawn once, and some in other ways.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from builder.beginning.starter import LANGUAGES, starter
from builder.build import compose
from builder.draw.pptx import package
from tests.draw import package_rules
from tests.outlines import DECK, ROOT
from tests.validators import BOTH, OLD, validated

THOROUGH = bool(os.environ.get("THOROUGH"))
EXAMPLES = ROOT / "assets/examples"
COMPANY = "assets/examples/company.potx"
YEARS = BOTH if THOROUGH else (OLD,)
NEWER = {"deck en", "slides"}  # which are held against both even so
THEMES = ("briefing", "dark", "academic")
SPOKEN = {"deck": ("zh-CN", "en"), "company": ("zh-CN", "en"), "languages": ("zh-CN", "en", "ja", "ko")}
# With these each theme, each way to draw charts and the company's template are held against something rich.
SOME = {"deck dark", "deck company.potx", "gallery academic picture"}


@dataclass(frozen=True)
class Made:
    """An outline with what else is chosen when it is built."""

    outline: Path
    choices: dict[str, Any] = field(default_factory=dict)
    further: bool = False  # one more way to draw what is drawn already

    def __str__(self) -> str:
        chosen = (Path(str(value)).name for key, value in self.choices.items() if key != "lang" or self.spoken)
        return " ".join((self.outline.stem, *chosen))

    @property
    def spoken(self) -> bool:
        """Whether the outline has several languages to choose from."""
        return self.outline.stem in SPOKEN and "theme" not in self.choices and "template" not in self.choices


def ways() -> Iterator[Made]:
    """All ways to build the outlines of the repository."""
    for outline in (DECK, *sorted(EXAMPLES.glob("*.yaml"))):
        languages = SPOKEN.get(outline.stem, (None,))
        yield from (Made(outline, {"lang": language} if language else {}) for language in languages)
        if outline.stem == "company":  # which has a look of its own
            continue
        looks = [{"theme": theme} for theme in THEMES if theme != "briefing"]
        looks += [{"theme": theme, "render": "picture"} for theme in THEMES]
        yield from (Made(outline, look, True) for look in looks)
        if outline == DECK:
            yield Made(outline, {"template": COMPANY}, True)


WAYS = {str(made): made for made in ways()}


def chosen() -> list[str]:
    return [name for name, made in WAYS.items() if THOROUGH or not made.further or name in SOME]


def faults(outline: Path, choices: dict[str, Any], years: tuple[str, ...]) -> list[str]:
    presentation, look, _ = compose(outline, **choices)
    data = package.write(presentation, look)
    return [*package_rules.check(data), *validated(data, years)]


def test_what_is_held_against_the_validators_is_there() -> None:
    assert WAYS.keys() >= SOME | NEWER
    assert len(chosen()) >= 14


@pytest.mark.parametrize("name", chosen())
def test_a_deck_of_the_repository_is_valid(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    made = WAYS[name]
    monkeypatch.chdir(ROOT)  # a template named when a deck is built is looked for from there on
    assert faults(made.outline, made.choices, BOTH if name in NEWER else YEARS) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_deck_that_one_begins_with_is_valid(language: str, tmp_path: Path) -> None:
    for name, data in starter(language, "talk").items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(data)
    assert faults(tmp_path / "deck.yaml", {}, YEARS) == []
