"""The chapter of layouts: a page for each, with its manual, what its examples look like, and its keys."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType

from builder.layouts import LAYOUTS
from builder.schema.reference import Part, reference
from builder.schema.sentences import as_markdown
from handbook.pages import WIDE, Chapter, Page, Scene, fenced, gallery, inside, keys, opening
from tests.layouts.examples import deck_around, examples

REFERENCE = "../reference.md"
_ON_TEMPLATES = ("placeholders",)  # layouts that a company template has


def chapter(files: Path) -> Chapter:
    """The pages of all layouts; `files` holds what the examples name."""
    parts = reference()
    pages = tuple(_page(name, layout, parts) for name, layout in LAYOUTS.items())
    ours = [name for name in LAYOUTS if name not in _ON_TEMPLATES]
    return Chapter((_index(), *pages), (_scene(ours, files), _scene(_ON_TEMPLATES, files)))


def _scene(names: Sequence[str], files: Path) -> Scene:
    """One deck of the examples of some layouts."""
    shown = [picture(name, number) for name in names for number in range(len(examples(LAYOUTS[name])))]
    slides = [slide for name in names for slide in examples(LAYOUTS[name])]
    return Scene(deck_around(*slides), files, dict(enumerate(shown, 1)))


def picture(name: str, number: int = 0) -> str:
    return f"images/layouts/{name}-{number + 1}.webp"


def _index() -> Page:
    cards = ((name, f"{name}.md", f"../{picture(name)}", opening(layout)) for name, layout in LAYOUTS.items())
    lines = ("# Layouts", _CHOSEN, gallery(cards))
    return Page("layouts/index.md", WIDE + "\n\n".join(lines) + "\n")


_CHOSEN = """\
A slide's content names its layout: a slide with `points` is *bullets*, one with `chart` and `points` is *chart-points*.
`layout:` is for those that have no content of their own. What every slide may say besides is in the
[reference](../reference.md#slide)."""


def _page(name: str, layout: ModuleType, parts: tuple[Part, ...]) -> Page:
    part = next(part for part in parts if part.name == f"slide: {name}")
    lines = (f"# {name}", *_manual(name, layout), *_keys(layout, part, parts))
    return Page(f"layouts/{name}.md", "\n\n".join(lines) + "\n")


def _manual(name: str, layout: ModuleType) -> Iterator[str]:
    """The docstring, each example followed by its picture."""
    text = as_markdown(layout.__doc__ or "")
    for number, example in enumerate(examples(layout)):
        before, fence, text = text.partition(fenced(example))
        yield from (before.strip(), fence, f"![What the example looks like](../{picture(name, number)})")
    if text.strip():
        yield text.strip()


def _keys(layout: ModuleType, part: Part, parts: tuple[Part, ...]) -> Iterator[str]:
    yield "## Keys"
    named = " and ".join(f"`{key}`" for key in sorted(layout.KEYS))
    yield f"The layout is named by {named}." if named else f"The layout is named by `layout: {layout.NAME}`."
    if part.rows:
        yield keys(part.rows, REFERENCE)
    for other in inside(part, parts):
        if other.name not in ("chart", *CHARTS):
            yield from (f"### {other.name}", other.about, keys(other.rows, REFERENCE))


CHARTS = ("annotation", "band", "reference", "second", "bounds")  # parts of a chart, which has pages of its own
