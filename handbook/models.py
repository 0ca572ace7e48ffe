"""The chapter of models: a page for each, with its formula, its parameters, and what its example comes to."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType

from builder.layouts import LAYOUTS
from builder.models import MODELS, run
from builder.models.outcome import Outcome
from builder.outline.read import read
from builder.outline.validate import checked
from builder.schema.reference import Part, reference
from builder.schema.sentences import as_markdown
from handbook.pages import Chapter, Page, inside, keys, opening, table

SHOWN = 8  # rows of a table
REFERENCE = "../reference.md"
SLIDES = "\nsections: [{slides: [{layout: title}]}]\n"


def chapter() -> Chapter:
    """The pages of all models."""
    parts = reference()
    return Chapter((_index(), *(_page(name, model, parts) for name, model in MODELS.items())))


def example(model: ModuleType) -> str:
    """The data that the manual shows."""
    text = as_markdown(model.__doc__ or "")
    return text[text.index("```yaml\ndata:") + 8 :].partition("```")[0]


def outcome(model: ModuleType) -> Outcome:
    """What the manual's example comes to, in English."""
    with TemporaryDirectory() as folder:
        outline = Path(folder) / "deck.yaml"
        outline.write_text(f"title: {model.NAME}\n{example(model).rstrip()}\n    language: en{SLIDES}", "utf-8")
        deck, _ = checked(read(outline), LAYOUTS, MODELS)
        (only,) = deck.data.values()
        return run(model.NAME, only.parameters)  # type: ignore[arg-type]


def _index() -> Page:
    listed = "\n".join(f"- [**{name}**]({name}.md). {opening(model)}" for name, model in MODELS.items())
    return Page("models/index.md", f"# Models\n\n{_SAID}\n\n{listed}\n")


_SAID = """\
A model works a table out from parameters that an outline gives. Its columns are drawn as those of any table, its
results are figures: `{{ crossing.days | number }}`. What it assumes stands in the notes of the slides that use it.
Parameters have limits, and what makes no sense together is a problem at its line.

`sensitivity: {of: days, vary: 0.2}` beside the parameters of any model gives a tornado in place of its table: how far a
result moves when each parameter does."""


def _page(name: str, model: ModuleType, parts: Sequence[Part]) -> Page:
    part = next(part for part in parts if part.name == f"model: {name}")
    lines = [f"# {name}", as_markdown(model.__doc__ or ""), "## Parameters", keys(part.rows, REFERENCE)]
    for other in inside(part, parts):
        lines += [f"### {other.name}", other.about, keys(other.rows, REFERENCE)]
    return Page(f"models/{name}.md", "\n\n".join((*lines, *_worked(outcome(model)))) + "\n")


def _worked(found: Outcome) -> Iterator[str]:
    yield "## What the example comes to"
    yield table(
        ("result", "value", "unit", ""), ((f"`{r.name}`", _number(r.value), r.unit, r.words) for r in found.results)
    )
    headings = [f"{name} ({unit})" if unit else name for name, unit in zip(found.columns, found.units, strict=True)]
    yield "The table" + (", its first rows:" if len(found.rows) > SHOWN else ":")
    yield table(headings, ([_number(cell) for cell in row] for row in found.rows[:SHOWN]))
    if found.assumptions:
        yield "What the notes of slides say of it:"
        yield "\n".join(f"- {text}" for text in found.assumptions)


def _number(cell: str | float | None) -> str:
    return f"{cell:,.6g}" if isinstance(cell, int | float) else cell or ""
