"""Random decks out of the whole language of outlines, and what becomes of them: a deck, once what is wrong is out.

The same number gives the same deck. What an outline gets wrong is taken out line by line, as an author would who does
not read the messages: so each of them is met, must have a place that can be mended, and in the end a deck is built.
"""

import json
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from builder.build import compose
from builder.charts import KINDS
from builder.charts.colours import ROLES
from builder.charts.options import Annotation, Band, Bounds, Chart, Reference, Second
from builder.content.sources import Source, Sources
from builder.draw.pptx import package
from builder.errors import DeckError, Problem
from builder.frames import Presentation
from builder.layouts import LAYOUTS, code, comparison, picturing, placeholders, table
from builder.models import MODELS
from builder.outline import records
from builder.outline.records import Deck, Section, Slide
from builder.theme_file import Footer, ThemeFile
from tests.hostile.charts import TABLES, example, faults
from tests.outlines import ROOT
from tests.random_values import LEFT_OUT, Draw, Field, Own

Path_: TypeAlias = tuple[str | int, ...]  # keys and numbers of items, from the outline inwards

COUNTED = 2  # slides that links lead to by their ids
ROUNDS = 25
LANGUAGES = ("zh-CN", "en", "ja", "ko", "zh-TW", "en-GB")
IMAGE = "images/racks.jpg"
PYTHON = "def f(x):\n    return '<&>' * x  # 注释\n\nprint(f(3))\n"


def outline(seed: int) -> tuple[dict[str, Any], dict[str, Any]]:
    """An outline, and the files beside it by name."""
    draw = Draw(seed, OWN)
    dice = draw.dice
    if draw.maybe(0.3):
        draw.languages = ("zh-CN", "en")
    deck = draw.record(Deck)
    deck.pop("language" if draw.languages else "languages", None)
    if draw.languages:
        deck["languages"] = list(draw.languages)
    look = dice.random()
    deck.pop("template", None)
    if look < 0.2:
        deck["template"] = "company.potx"
        deck.pop("theme", None)
    else:
        deck["theme"] = dice.choice(("briefing", "dark", "academic", "own.yaml", "own.yaml"))
    kinds = [str(kind) for kind in dice.sample(list(TABLES), 4)]
    deck["data"] = {kind: _table(draw, kind) for kind in kinds}
    deck["data"]["m"] = {"model": dice.choice(list(MODELS))}
    if draw.maybe(0.05):
        deck["data"]["q"] = {"sql": f"select * from {kinds[0]}"}
    deck["sections"] = list(_sections(draw, kinds, templated="template" in deck))
    return deck, {"sources.yaml": _sources(draw), "own.yaml": _theme(draw)}


def _table(draw: Draw, kind: str) -> Any:
    case = example(kind)
    if draw.maybe(0.3):
        return f"{kind}.csv"
    made: dict[str, Any] = {"columns": list(case.columns), "rows": [list(row) for row in case.rows]}
    if draw.maybe(0.3):
        made["units"] = {case.columns[case.numbers[0]]: draw.text(2)}
    if draw.maybe(0.2):
        made["source"] = ["one"]
    return made


def _sections(draw: Draw, kinds: list[str], *, templated: bool) -> Iterator[dict[str, Any]]:
    chosen = draw.dice.sample([name for name in LAYOUTS if templated or name != "placeholders"], 7)
    yield {"slides": [{"layout": "title", **draw.record(LAYOUTS["title"].Content, 0.2)}]}
    number = 0
    for part in range(draw.dice.randint(1, 3)):
        section = draw.record(Section, 0.2) | {"title": f"{part} {draw.text(2)}"}
        section["slides"] = []
        for name in [*chosen[part * 2 : part * 2 + 3], draw.dice.choice(("chart", "chart-points"))]:
            section["slides"].append(_slide(draw, name, kinds, number))
            number += 1
        yield section
    yield {"slides": [{"layout": "sources"}]}


def _slide(draw: Draw, name: str, kinds: list[str], number: int) -> dict[str, Any]:
    slide = {"layout": name, **draw.record(Slide, 0.2), "title": f"{number} {draw.text(3)}"}
    slide |= {"id": f"slide-{number}"} if number < COUNTED else {}
    slide |= {key: value for key, value in draw.record(LAYOUTS[name].Content, 0.6).items() if key != "chart"}
    if "chart" in {*slide, *LAYOUTS[name].Content.__struct_fields__} and name != "title":
        slide["chart"] = chart(draw, draw.dice.choice(kinds))
    return slide


def chart(draw: Draw, kind: str) -> dict[str, Any]:
    """The chart of a kind's manual with some more options."""
    case = example(kind)
    made = {key: value for key, value in case.chart.items()} | {"data": kind}
    columns = [case.columns[index] for index in case.numbers] or [case.columns[-1]]
    draw.own = {**OWN, **_columns(columns, case.columns[case.x], [row[case.x] for row in case.rows])}
    further = {key: value for key, value in draw.record(Chart, 0.08).items() if key not in {*made, "panels"}}
    draw.own = OWN
    return made | further


def _columns(columns: list[str], x: str, places: list[str]) -> Mapping[Field, Own]:
    """Values for the options of a chart that name its columns, or places along its axis."""
    some: Own = lambda draw: draw.dice.sample(columns, draw.dice.randint(1, len(columns)))  # noqa: E731
    one: Own = lambda draw: draw.dice.choice(columns)  # noqa: E731
    place: Own = lambda draw: draw.dice.choice(places)  # noqa: E731
    named: Mapping[str, Own] = {
        "y": some, "line": some, "ranges": some, "x": lambda _: x, "sums": lambda draw: [draw.dice.choice(places)],
        "highlight": lambda draw: [draw.dice.choice([*columns, *places])],
        "names": lambda draw: {draw.dice.choice([x, *columns]): draw.text(2)},
        "colours": lambda draw: {draw.dice.choice(columns): draw.dice.choice(ROLES)},
        "errors": lambda draw: {draw.dice.choice(columns): draw.record(Bounds)},
        **dict.fromkeys(("label", "low", "high", "size", "width", "start", "end", "group", "target", "to", "status"), one),
        "render": lambda draw: "picture" if draw.maybe(0.2) else LEFT_OUT,  # which takes a second to paint
        "format": lambda draw: draw.dice.choice(("0", "0.0", "#,##0", "+0", "0%", '0"&"')),
        "facet": lambda _: LEFT_OUT,
    }  # fmt: skip
    return {
        **{(Chart, key): own for key, own in named.items()},
        **{(Bounds, key): one for key in ("low", "high")},
        **dict.fromkeys(((Annotation, "x"), (Band, "from"), (Band, "to"), (Reference, "x")), place),
        (Annotation, "series"): one,
        (Second, "format"): named["format"],
    }


def _sources(draw: Draw) -> dict[str, Any]:
    made = draw.record(Sources)
    made["sources"] = [draw.record(Source, 0.5) | {"id": name} for name in ("one", "two", "three")]
    return made


def _theme(draw: Draw) -> dict[str, Any]:
    """A theme with bases, fonts, sizes, pictures, a logo and ornaments; colours keep what can be read readable."""
    made = {key: value for key, value in draw.record(ThemeFile, 0.5).items() if value is not LEFT_OUT}
    return made or {"base": "dark"}


def _fonts(draw: Draw) -> dict[str, str]:
    return {name: draw.dice.choice(("Arial & Sons", "微软雅黑", "A \"B\"", "Cambria")) for name in ("latin", "heading")}


def _ornament(_: Draw) -> dict[str, Any]:
    one = {"left": 0, "top": 0, "width": 13.333, "height": 0.14, "fill": "accent"}
    return {"content": [one], "covers": [one]}


def _filled(draw: Draw) -> dict[str, Any]:
    return {
        "客户": draw.text(2), "成果": draw.record(placeholders.Filling, 0) | {"points": [draw.text() for _ in "ab"]},
        "照片": {"image": IMAGE, "alt": draw.text()},
    }  # fmt: skip


def _cells(width: int) -> Own:
    return lambda draw: [[draw.text(2) for _ in range(width)] for _ in range(draw.dice.randint(1, 4))]


def _of_table(draw: Draw) -> dict[str, Any]:
    if draw.maybe(0.3):
        return {"data": "m"}
    made = draw.record(table.Table, 0.5)
    width = draw.dice.randint(1, 5)
    made |= {"columns": [f"{draw.text(1)} {number}" for number in range(width)], "rows": _cells(width)(draw)}
    made["align"] = [draw.dice.choice(("left", "centre", "right")) for _ in range(width)]
    return {key: value for key, value in made.items() if key != "data"}


def _chosen(*among: Any) -> Own:
    return lambda draw: draw.dice.choice(among)


OWN: dict[Field, Own] = {
    (Deck, "data"): lambda _: {}, (Deck, "sections"): lambda _: [], (Deck, "sources"): lambda _: "sources.yaml",
    (Deck, "article"): lambda _: LEFT_OUT, (Deck, "vars"): lambda draw: {"n": "7", "word": draw.text(2)},
    (Deck, "date"): _chosen("2026-02-01", "2026-02", "2026"), (Deck, "audience"): lambda _: LEFT_OUT,
    (Deck, "variants"): lambda draw: {"short": draw.record(records.Variant, 0.2)},
    (Deck, "languages"): lambda draw: draw.dice.sample(LANGUAGES, 2),
    **{(record, "language"): _chosen(*LANGUAGES) for record in (Deck, Section, Slide, records.Variant)},
    (records.Variant, "slides"): lambda _: ["slide-0", "slide-1"], (records.Variant, "theme"): _chosen("dark"),
    (records.Variant, "template"): lambda _: LEFT_OUT, (records.Variant, "date"): _chosen("2026-02-01"),
    (records.Variant, "vars"): lambda draw: {"n": "8"}, (records.Variant, "audience"): lambda _: LEFT_OUT,
    (Section, "article"): lambda _: LEFT_OUT, (Section, "slides"): lambda _: [],
    **{(record, "only"): lambda draw: ["short"] if draw.maybe(0.2) else LEFT_OUT for record in (Section, Slide)},
    (Section, "id"): lambda draw: f"part-{draw.dice.randint(0, 10**9)}",
    (Slide, "id"): lambda draw: f"id-{draw.dice.randint(0, 10**9)}",
    (Slide, "layout"): lambda _: LEFT_OUT, (Slide, "content"): lambda _: LEFT_OUT,
    (Slide, "for"): lambda draw: {"row": "m"} if draw.maybe(0.1) else LEFT_OUT,
    **{(Slide, key): lambda draw: draw.dice.sample(("one", "two", "three"), 2) for key in ("source", "notes_source")},
    (records.Background, "image"): lambda _: LEFT_OUT, (records.Background, "dim"): lambda _: LEFT_OUT,
    **{(record, "background"): lambda draw: draw.dice.choice(({"image": IMAGE}, draw.record(records.Background, 1)))
       for record in (Section, Slide)},
    (picturing.Image, "file"): lambda _: IMAGE,
    (Chart, "kind"): _chosen(*KINDS), (Chart, "data"): lambda _: "m", (Chart, "panels"): lambda _: LEFT_OUT,
    (LAYOUTS["title"].Content, "chart"): lambda _: LEFT_OUT,
    (LAYOUTS["sources"].Content, "cited"): lambda _: LEFT_OUT,
    (LAYOUTS["columns"].Content, "columns"): lambda draw: [draw.record(LAYOUTS["columns"].Column) for _ in "ab"],
    (LAYOUTS["steps"].Content, "steps"): lambda draw: [draw.record(LAYOUTS["steps"].Step) for _ in "abc"],
    (LAYOUTS["timeline"].Content, "timeline"): lambda draw: [draw.record(LAYOUTS["timeline"].Event) for _ in "abc"],
    (LAYOUTS["table"].Content, "table"): _of_table,
    **{(table.Table, key): lambda _: [] for key in ("columns", "rows", "highlight", "emphasis", "align")},
    (table.Table, "data"): lambda _: LEFT_OUT,
    (comparison.Comparison, "headings"): lambda draw: [draw.text(2), draw.text(2)],
    (comparison.Comparison, "rows"): _cells(3),
    (code.Code, "language"): _chosen("python", "json", "text", "html"), (code.Code, "highlight"): lambda _: [1],
    (code.Code, "text"): lambda draw: PYTHON + draw.text(2),
    (placeholders.Content, "on"): lambda _: "客户案例", (placeholders.Content, "placeholders"): _filled,
    (Source, "address"): _chosen("https://example.org/a?b=1&c=<d>", "https://example.org/ü"),
    (Source, "date"): _chosen("2025-04", "2026"),
    (ThemeFile, "base"): _chosen("briefing", "dark", "academic"),
    (ThemeFile, "palette"): _chosen({"accent3": "28557F"}, {"folHlink": "5A6670"}),
    (ThemeFile, "colours"): _chosen({"accent_tint": "accent1 s40% 40% +42%"}), (ThemeFile, "fonts"): _fonts,
    (ThemeFile, "sizes"): lambda _: {"title": [30, 28, 26, 24]}, (ThemeFile, "grid"): lambda _: LEFT_OUT,
    (ThemeFile, "logo"): lambda draw: {"content": "logo.png", "covers": "logo.png", "alt": draw.text(2)},
    (ThemeFile, "background"): lambda _: {"covers": IMAGE}, (ThemeFile, "ornaments"): _ornament,
    (Footer, "show"): lambda draw: draw.dice.sample(("section", "title", "author", "event", "date"), 2),
}  # fmt: skip
