"""The chapter of charts: a page for each kind, with its manual, whole decks that draw it, and the options it takes."""

from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

import yaml

from builder.charts import KINDS, taken
from builder.frames import ChartFrame, PictureFrame
from builder.schema.reference import Part, reference
from builder.schema.sentences import as_markdown
from handbook import pictures
from handbook.nodes import items, laid, mapping, opened, parsed, scalar, sequence, slides, spoken, value, written
from handbook.pages import WIDE, Chapter, Page, Scene, fenced, gallery, keys, opening

SHOWN = Path("assets/examples/charts.yaml")
LANGUAGE = "en"
ENDING = f"_{LANGUAGE}"  # of columns that hold the words of another in this language
REFERENCE = "../reference.md"


def chapter() -> Chapter:
    """The pages of all kinds, with the slides of the gallery that show them, each a deck of its own."""
    chart = next(part for part in reference() if part.name == "chart")
    scenes = {kind: [_scene(kind, number) for number in range(len(examples()[kind]))] for kind in KINDS}
    pages = (_page(name, kind, scenes[name], chart) for name, kind in KINDS.items())
    return Chapter((_index(), *pages), tuple(scene for several in scenes.values() for scene in several))


def _scene(kind: str, number: int) -> Scene:
    return Scene(deck(examples()[kind][number]), SHOWN.parent, {1: picture(kind, number)})


def picture(kind: str, number: int = 0) -> str:
    return f"images/charts/{kind}-{number + 1}.webp"


@cache
def examples() -> dict[str, list[yaml.Node]]:
    """By kind the slides of the gallery that show it, each in one language."""
    found: dict[str, list[yaml.Node]] = {kind: [] for kind in KINDS}
    every = list(slides(_gallery()))
    twins = {_text(slide, "id") for slide in every if _text(slide, "language").startswith(LANGUAGE)}
    for slide in every:
        kind = _text(value(slide, "chart"), "kind")
        if kind in found and f"{_text(slide, 'id')}-{LANGUAGE}" not in twins:
            found[kind].append(slide)
    return found


@cache
def _gallery() -> yaml.Node:
    return spoken(parsed(SHOWN.read_text("utf-8")), LANGUAGE)


def deck(slide: yaml.Node) -> str:
    """A slide as a whole deck, with the tables that it uses."""
    every = value(_gallery(), "data")
    used = {name.value for name in _scalars(slide)}
    while more := {s.value for name in used for s in _scalars(value(every, name))} - used:
        used |= more  # a query names its tables within its text
    texts = " ".join(used)
    tables = {name.value: node for name, node in every.value if name.value in used or _in_query(name, texts)}
    names = {name for table in tables.values() for name in _twins(table)} | {n for n in tables if n.endswith(ENDING)}
    data = {name.removesuffix(ENDING): opened(_in_language(node)) for name, node in tables.items()}
    shown = _renamed(_plain(slide), names)
    outline = mapping(
        title=scalar("An example"), language=scalar(LANGUAGE), data=mapping(**data),
        sections=sequence(mapping(slides=sequence(shown))),
    )  # fmt: skip
    return written(outline)


def _in_query(name: yaml.ScalarNode, texts: str) -> bool:
    return f"from {name.value} " in texts


def _plain(slide: yaml.Node) -> yaml.Node:
    """A slide without what does not matter here; its chart with a line for each option."""
    kept = laid(slide, "title", "chart", "number", "points", "takeaway")
    pairs = [(key, opened(under) if key.value == "chart" else under) for key, under in kept.value]
    return yaml.MappingNode(kept.tag, pairs, flow_style=False)


def _twins(table: yaml.Node) -> list[str]:
    """The columns in the language shown that stand beside the same in another."""
    columns = [name.value for name in items(value(table, "columns"))]
    return [name for name in columns if name.endswith(ENDING) and name.removesuffix(ENDING) in columns]


def _in_language(table: yaml.Node) -> yaml.Node:
    """A table without the columns whose twin is in the language shown; twins have their names."""
    twins = _twins(table)
    columns = items(value(table, "columns"))
    kept = [place for place, name in enumerate(columns) if f"{name.value}{ENDING}" not in twins]

    def row(node: yaml.Node) -> yaml.Node:
        cells = [_renamed(node.value[place], twins) for place in kept]
        return yaml.SequenceNode(node.tag, cells, flow_style=True)

    inside = {key.value: under for key, under in table.value} if columns else {}
    if inside:
        inside["columns"] = row(inside["columns"])
        inside["rows"] = sequence(*map(row, items(inside["rows"])))
    return mapping(**inside) if inside else table


def _renamed(node: yaml.Node, names: Collection[str]) -> yaml.Node:
    """A node with these names without the ending that tells their language."""
    if isinstance(node, yaml.ScalarNode) and node.value in names:
        return yaml.ScalarNode(node.tag, node.value.removesuffix(ENDING), style=node.style)
    if isinstance(node, yaml.SequenceNode):
        cells = [_renamed(one, names) for one in node.value]
        return yaml.SequenceNode(node.tag, cells, flow_style=node.flow_style)
    if isinstance(node, yaml.MappingNode):
        pairs = [(_renamed(key, names), _renamed(under, names)) for key, under in node.value]
        return yaml.MappingNode(node.tag, pairs, flow_style=node.flow_style)
    return node


def _scalars(node: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    for one in items(node):
        yield from _scalars(one)
    if isinstance(node, yaml.MappingNode):
        for _, under in node.value:
            yield from _scalars(under)


def _text(node: yaml.Node | None, key: str) -> str:
    under = value(node, key)
    return under.value if isinstance(under, yaml.ScalarNode) else ""


def _drawn(scene: Scene) -> str:
    """How the chart of a scene is drawn."""
    frames = pictures.build(scene).presentation.slides[0].frames
    if any(isinstance(frame, ChartFrame) for frame in frames):
        return "A native chart of PowerPoint, with its workbook; `render: picture` makes it a picture."
    if any(isinstance(frame, PictureFrame) for frame in frames):
        return "A picture, as SVG and PNG: PowerPoint has no such chart."
    return "A native table of PowerPoint."


def _index() -> Page:
    cards = ((name, f"{name}.md", f"../{picture(name)}", opening(kind)) for name, kind in KINDS.items())
    said = (
        "Which kind for what, and the options that many share, are in [Charts](../charts.md). All figures are invented."
    )
    return Page("charts/index.md", WIDE + "\n\n".join(("# Kinds of charts", said, gallery(cards))) + "\n")


def _page(name: str, kind: ModuleType, scenes: list[Scene], chart: Part) -> Page:
    own = [row for row in chart.rows if row.key in taken(kind)]
    lines = [f"# {name}", f"![{opening(kind)}](../{picture(name)})", as_markdown(kind.__doc__ or ""), _drawn(scenes[0])]
    if own:
        lines += ["## Options of its own", keys(own, REFERENCE)]
    lines += [f"What every chart takes is in the [reference]({REFERENCE}#chart).", "## Whole decks"]
    for number, scene in enumerate(scenes):
        above = [f"![What the deck shows](../{picture(name, number)})"] if number else []
        lines += [*above, fenced(scene.outline, title="deck.yaml")]
    return Page(f"charts/{name}.md", "\n\n".join(lines) + "\n")
