"""The chapter of looks: the same four slides in every theme there is."""

from pathlib import Path

import yaml

from builder.theme import listed
from handbook.nodes import mapping, parsed, scalar, sequence, slides, spoken, value, written
from handbook.pages import Chapter, Page, Scene

SHOWN = Path("assets/examples/gallery.yaml")
LANGUAGE = "en"
KEYS = ("layout", "points", "chart", "comparison")  # of the slides shown, the first with each
_SAID = "`theme: NAME` at the top of an outline takes one of these; [Themes](themes.md) says how to make another."


def chapter() -> Chapter:
    """One page, a heading and four pictures for each theme."""
    outline = _outline()
    shots = {name: {n: f"images/looks/{name}-{n}.webp" for n in range(1, len(KEYS) + 1)} for name in listed()}
    scenes = tuple(Scene(outline, SHOWN.parent, shots[name], name) for name in shots)
    lines = ["# The themes there are", _SAID]
    for name, pictures in shots.items():
        four = "\n".join(f"![A slide in the theme {name}]({path})" for path in pictures.values())
        lines += [f"## {name}", f'<div class="four" markdown>\n\n{four}\n\n</div>']
    return Chapter((Page("looks.md", "\n\n".join(lines) + "\n"),), scenes)


def _outline() -> str:
    """A deck of the gallery's slides that show most of a theme."""
    gallery = spoken(parsed(SHOWN.read_text("utf-8")), LANGUAGE)
    every = sorted(slides(gallery), key=_is_foreign)
    chosen = (next((slide for slide in every if _shows(slide, key)), None) for key in KEYS)
    head = {key: under for key in ("author", "event", "date", "sources", "data") if (under := value(gallery, key))}
    shown = sequence(*(slide for slide in chosen if slide))
    titles = {"title": scalar("After compute got cheap"), "subtitle": scalar("Prices, use and margins")}
    outline = mapping(**titles, language=scalar(LANGUAGE), **head, sections=sequence(mapping(slides=shown)))
    return written(outline)


def _is_foreign(slide: yaml.Node) -> bool:
    language = value(slide, "language")
    return language is None or not str(language.value).startswith(LANGUAGE)


def _shows(slide: yaml.Node, key: str) -> bool:
    """Whether a slide has the key, and, unless that is its layout, no layout but what its content names."""
    layout, under = value(slide, "layout"), value(slide, key)
    return under is not None and (under is layout and under.value == "title" or layout is None)
