"""The chapter of looks: the same four slides in every theme there is."""

from pathlib import Path

from builder.theme_file import listed
from handbook.pages import WIDE, Chapter, Page, Scene

SLIDES = 4
_SAID = "`theme: NAME` at the top of an outline takes one of these; [Themes](themes.md) says how to make another."


def chapter(files: Path) -> Chapter:
    """One page, a heading and four pictures for each theme."""
    outline = Path(__file__).with_suffix(".yaml").read_text("utf-8")
    shots = {name: {n: f"images/looks/{name}-{n}.webp" for n in range(1, SLIDES + 1)} for name in listed()}
    scenes = tuple(Scene(outline, files, shots[name], name) for name in shots)
    lines = ["# The themes there are", _SAID]
    for name, pictures in shots.items():
        four = "\n".join(f"![A slide in the theme {name}]({path})" for path in pictures.values())
        lines += [f"## {name}", f'<div class="four" markdown>\n\n{four}\n\n</div>']
    return Chapter((Page("looks.md", WIDE + "\n\n".join(lines) + "\n"),), scenes)
