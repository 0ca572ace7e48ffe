"""The chapter of charts: a page for each kind, with its manual, whole decks that draw it, and the options it takes."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType

import yaml

from builder.build import compose
from builder.charts import KINDS, taken
from builder.frames import ChartFrame, PictureFrame
from builder.schema.reference import Part, reference
from builder.schema.sentences import as_markdown
from handbook.nodes import items, laid, mapping, opened, parsed, scalar, sequence, slides, spoken, value, written
from handbook.pages import WIDE, Chapter, Page, Scene, fenced, gallery, keys, opening

SHOWN = Path("assets/examples/charts.yaml")
LANGUAGE = "en"
REFERENCE = "../reference.md"


def chapter() -> Chapter:
    """The pages of all kinds, with the slides of the gallery that show them."""
    shown = [(kind, number, slide) for kind in KINDS for number, slide in enumerate(examples()[kind])]
    scene = Scene(
        deck(*(slide for _, _, slide in shown)),
        SHOWN.parent,
        {place: picture(kind, number) for place, (kind, number, _) in enumerate(shown, 1)},
    )
    drawn = dict(zip(KINDS, _drawn(scene, [kind for kind, _, _ in shown]), strict=True))
    chart = next(part for part in reference() if part.name == "chart")
    pages = tuple(_page(name, kind, drawn[name], chart) for name, kind in KINDS.items())
    return Chapter((_index(), *pages), (scene,))


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


def deck(*shown: yaml.Node) -> str:
    """The slides as a whole deck, with the tables that they use."""
    every = value(_gallery(), "data")
    used = {name.value for slide in shown for name in _scalars(slide)}
    while more := {s.value for name in used for s in _scalars(value(every, name))} - used:
        used |= more  # a query names its tables within its text
    texts = " ".join(used)
    tables = {name.value: opened(under) for name, under in every.value if name.value in used or _in_query(name, texts)}
    plain = [_plain(slide) for slide in shown]
    outline = mapping(
        title=scalar("An example"), language=scalar(LANGUAGE), data=mapping(**tables),
        sections=sequence(mapping(slides=sequence(*plain))),
    )  # fmt: skip
    return written(outline)


def _in_query(name: yaml.ScalarNode, texts: str) -> bool:
    return f"from {name.value} " in texts


def _plain(slide: yaml.Node) -> yaml.Node:
    """A slide without what does not matter here; its chart with a line for each option."""
    kept = laid(slide, "title", "chart", "number", "points", "takeaway")
    pairs = [(key, opened(under) if key.value == "chart" else under) for key, under in kept.value]
    return yaml.MappingNode(kept.tag, pairs, flow_style=False)


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


def _drawn(scene: Scene, kinds: list[str]) -> Iterator[str]:
    """For each kind in its order how it is drawn."""
    with TemporaryDirectory() as folder:
        from handbook.pictures import set_up

        presentation, _, _ = compose(set_up(scene, Path(folder)))
    by_kind = dict(zip(reversed(kinds), reversed(presentation.slides), strict=True))
    for kind in KINDS:
        frames = by_kind[kind].frames
        if any(isinstance(frame, ChartFrame) for frame in frames):
            yield "A native chart of PowerPoint, with its workbook; `render: picture` makes it a picture."
        elif any(isinstance(frame, PictureFrame) for frame in frames):
            yield "A picture, as SVG and PNG: PowerPoint has no such chart."
        else:
            yield "A native table of PowerPoint."


def _index() -> Page:
    cards = ((name, f"{name}.md", f"../{picture(name)}", opening(kind)) for name, kind in KINDS.items())
    said = (
        "Which kind for what, and the options that many share, are in [Charts](../charts.md). All figures are invented."
    )
    return Page("charts/index.md", WIDE + "\n\n".join(("# Kinds of charts", said, gallery(cards))) + "\n")


def _page(name: str, kind: ModuleType, drawn: str, chart: Part) -> Page:
    own = [row for row in chart.rows if row.key in taken(kind)]
    lines = [f"# {name}", f"![{opening(kind)}](../{picture(name)})", as_markdown(kind.__doc__ or ""), drawn]
    if own:
        lines += ["## Options of its own", keys(own, REFERENCE)]
    lines += [f"What every chart takes is in the [reference]({REFERENCE}#chart).", "## Whole decks"]
    for number, slide in enumerate(examples()[name]):
        above = [f"![What the deck shows](../{picture(name, number)})"] if number else []
        lines += [*above, fenced(deck(slide), title="deck.yaml")]
    return Page(f"charts/{name}.md", "\n\n".join(lines) + "\n")
