"""What random outlines say where a field names something: a column, a source, a file, a language, a place."""

from collections.abc import Mapping
from typing import Any

from builder.charts import KINDS
from builder.charts.colours import ROLES
from builder.charts.options import Annotation, Band, Bounds, Chart, Reference, Second
from builder.content.sources import Source
from builder.layouts import LAYOUTS, code, columns, comparison, picturing, placeholders, steps, timeline, title
from builder.layouts.sources import Content as Cited
from builder.layouts.table import Content as Tabled
from builder.layouts.table import Table
from builder.models import MODELS
from builder.outline import records
from builder.outline.records import Background, Deck, Include, Record, Section, Slide, Variant
from builder.theme_file import Footer, Grounds, Logo, Ornament, Ornaments, ThemeFile
from tests.random_values import LEFT_OUT, Draw, Field, Own, of_record

IMAGE = "images/racks.jpg"
LANGUAGES = ("zh-CN", "en", "ja", "ko", "zh-TW", "en-GB")
SOURCES = ("one", "two", "three")
FONTS = ("Arial & Sons", "微软雅黑", 'A "B"', "Cambria")
FORMATS = ("0", "0.0", "#,##0", "+0", "0%", '0"&"')
SHOWN = ("section", "title", "author", "event", "date")
PYTHON = "def f(x):\n    return '<&>' * x  # 注释\n\nprint(f(3))\n"


def chosen(*among: Any) -> Own:
    return lambda draw: draw.dice.choice(among)


def some(*among: Any, most: int = 2) -> Own:
    return lambda draw: draw.dice.sample(among, draw.dice.randint(1, min(most, len(among))))


def seldom(own: Own, chance: float) -> Own:
    return lambda draw: own(draw) if draw.maybe(chance) else LEFT_OUT


def several(record: type[Record], least: int, most: int) -> Own:
    return lambda draw: [draw.record(record) for _ in range(draw.dice.randint(least, most))]


def cells(width: int) -> Own:
    return lambda draw: [[draw.text(2) for _ in range(width)] for _ in range(draw.dice.randint(1, 4))]


def number_of(word: str) -> Own:
    """An id that nothing else has."""
    return lambda draw: f"{word}-{draw.dice.randint(0, 10**9)}"


def _language(draw: Draw) -> str:
    return str(draw.dice.choice(draw.languages or LANGUAGES))


def _background(draw: Draw) -> dict[str, Any]:
    picture = {"image": IMAGE} | ({"dim": "85%"} if draw.maybe(0.3) else {})
    ground = draw.field(Background, "ground")
    return of_record(Background, picture if draw.maybe(0.4) else {"ground": ground})


def _table(draw: Draw) -> dict[str, Any]:
    """A table on a slide: its rows written there, or one of the outline."""
    if draw.maybe(0.3):
        return of_record(Table, {"data": "m"})
    width = draw.dice.randint(1, 5)
    heads = [f"{draw.text(1)} {number}" for number in range(width)]
    rows = cells(width)(draw)
    made: dict[str, Any] = {"columns": heads, "rows": rows}
    made["align"] = [draw.dice.choice(("left", "centre", "right")) for _ in range(width)]
    made |= {"highlight": [rows[0][0]]} if draw.maybe(0.3) else {}
    return of_record(Table, made | ({"emphasis": heads[:1]} if draw.maybe(0.3) else {}))


def _fillings(draw: Draw) -> dict[str, Any]:
    """What fills the placeholders of the example of a company template."""
    filling = placeholders.Filling
    return {
        "客户": of_record(filling, {"text": draw.text(2)}),
        "成果": of_record(filling, {"points": [draw.record(records.Point) for _ in "ab"]}),
        "照片": of_record(filling, {"image": IMAGE, "alt": draw.text()}),
    }


def _ornaments(draw: Draw) -> dict[str, Any]:
    band = {"left": 0, "top": 0, "width": 13.333, "height": 0.14, "fill": draw.dice.choice(("accent", "cover_line"))}
    return {"content": [of_record(Ornament, band)], "covers": [of_record(Ornament, band)]}


def _row_of(model: str) -> Own:
    """A name for a row of a model's table."""
    row = {"implied_elasticity": "from", "gains_and_losses": "gpu_owner", "training_vs_inference": "nodes"}
    return lambda draw: {row.get(model, "price_ratio"): draw.text(1)}


def _fonts(draw: Draw) -> dict[str, str]:
    return {script: draw.dice.choice(FONTS) for script in ("latin", "heading", "mono")}


_LOOKS: dict[Field, Own] = {
    (ThemeFile, "base"): chosen("briefing", "dark", "academic"),
    (ThemeFile, "palette"): chosen({"accent3": "28557F"}, {"folHlink": "5A6670"}),
    (ThemeFile, "colours"): chosen({"accent_tint": "accent1 s40% 40% +42%"}),
    (ThemeFile, "fonts"): _fonts,
    (ThemeFile, "sizes"): chosen({"title": ["30", "28", "26", "24"]}),
    (ThemeFile, "grid"): chosen({"left": "0.7"}),
    (ThemeFile, "ornaments"): _ornaments,
    (Logo, "content"): chosen("logo.png"),
    (Logo, "covers"): chosen("logo.png"),
    (Logo, "height"): chosen(0.4, 0.6),
    (Grounds, "content"): chosen("paper", "wash"),
    (Grounds, "covers"): chosen("cover", IMAGE),
    (Ornaments, "content"): chosen([]),
    (Footer, "show"): some(*SHOWN),
}
_PARTS: dict[Field, Own] = {
    **{(record, "language"): _language for record in (Deck, Section, Slide, Variant)},
    **{(record, "background"): _background for record in (Section, Slide)},
    **{(record, "only"): seldom(chosen(["short"]), 0.2) for record in (Section, Slide)},
    (Deck, "theme"): chosen("briefing", "dark", "academic", "own.yaml", "own.yaml"),
    (Deck, "template"): chosen("company.potx"),
    (Deck, "data"): chosen(LEFT_OUT),
    (Deck, "sections"): chosen(LEFT_OUT),
    (Deck, "sources"): chosen("sources.yaml"),
    (Deck, "article"): chosen(LEFT_OUT),
    (Deck, "audience"): seldom(chosen("short"), 0.1),
    (Deck, "vars"): lambda draw: {"n": "7", "word": draw.text(2)},
    (Deck, "date"): chosen("2026-02-01", "2026-02", "2026"),
    (Deck, "languages"): some(*LANGUAGES),
    (Deck, "variants"): lambda draw: {"short": draw.record(Variant, 0.2)},
    (Variant, "slides"): chosen(["slide-0", "slide-1"]),
    (Variant, "theme"): chosen("dark"),
    (Variant, "template"): chosen(LEFT_OUT),
    (Variant, "date"): chosen("2026-02-01"),
    (Variant, "vars"): chosen({"n": "8"}),
    (Variant, "audience"): chosen(LEFT_OUT),
    (Section, "article"): chosen(LEFT_OUT),
    (Section, "slides"): chosen(LEFT_OUT),
    (Section, "id"): number_of("part"),
    (Slide, "id"): number_of("page"),
    (Slide, "layout"): chosen(LEFT_OUT),
    (Slide, "content"): chosen(LEFT_OUT),
    (Slide, "for"): seldom(chosen({"row": "m"}), 0.1),
    (Slide, "source"): some(*SOURCES),
    (Slide, "notes_source"): some(*SOURCES),
    (Include, "file"): chosen("lent.yaml", "lent.yaml#lent"),
    (Include, "sections"): chosen(LEFT_OUT),
    (Include, "slides"): chosen(LEFT_OUT),  # or a file and its `#id` would take it twice
    (Source, "address"): chosen("https://example.org/a?b=1&c=d", "https://example.org/ü"),
    (Source, "date"): chosen("2025-04", "2026"),
}
_CONTENTS: dict[Field, Own] = {
    (picturing.Image, "file"): chosen(IMAGE),
    (Chart, "kind"): chosen(*KINDS),
    (Chart, "data"): chosen("m"),
    (Chart, "panels"): chosen(LEFT_OUT),
    (title.Content, "chart"): chosen(LEFT_OUT),
    (LAYOUTS["chart"].Content, "chart"): chosen(LEFT_OUT),
    (LAYOUTS["chart-points"].Content, "chart"): chosen(LEFT_OUT),
    (Cited, "cited"): chosen(LEFT_OUT),
    **{(record, "text"): lambda draw: draw.text(1) for record in (Annotation, Band, Reference)},
    **{(MODELS[name].Parameters, "names"): _row_of(name) for name in MODELS},
    (columns.Content, "columns"): several(columns.Column, 2, 3),
    (steps.Content, "steps"): several(steps.Step, 2, 5),
    (timeline.Content, "timeline"): several(timeline.Event, 2, 5),
    (Tabled, "table"): _table,
    (comparison.Comparison, "headings"): lambda draw: [draw.text(2), draw.text(2)],
    (comparison.Comparison, "rows"): cells(3),
    (code.Code, "language"): chosen("python", "json", "text", "html"),
    (code.Code, "highlight"): chosen([1]),
    (code.Code, "text"): lambda draw: PYTHON + draw.text(2),
    (placeholders.Content, "on"): chosen("客户案例"),
    (placeholders.Content, "placeholders"): _fillings,
}
OWN: dict[Field, Own] = {**_LOOKS, **_PARTS, **_CONTENTS}


def of_chart(numbers: list[str], x: str, places: list[str]) -> Mapping[Field, Own]:
    """What options of a chart name: its columns of numbers, the one along its axis, and what stands there."""
    one, place = chosen(*numbers), chosen(*places)
    columns_named = ("label", "low", "high", "size", "width", "start", "end", "group", "target", "to", "status")
    return {
        **{(Chart, key): one for key in columns_named},
        **{(Chart, key): some(*numbers) for key in ("y", "line", "ranges")},
        (Chart, "x"): chosen(x),
        (Chart, "sums"): some(*places),
        (Chart, "highlight"): some(*numbers, *places),
        (Chart, "now"): place,
        (Chart, "names"): lambda draw: {draw.dice.choice([x, *numbers]): draw.text(2)},
        (Chart, "colours"): lambda draw: {draw.dice.choice(numbers): draw.dice.choice(ROLES)},
        (Chart, "errors"): lambda draw: {draw.dice.choice(numbers): draw.record(Bounds)},
        (Chart, "render"): seldom(chosen("picture"), 0.2),  # which takes a second to paint
        (Chart, "format"): chosen(*FORMATS),
        (Chart, "facet"): chosen(x),
        (Second, "format"): chosen(*FORMATS),
        (Bounds, "low"): one,
        (Bounds, "high"): one,
        (Annotation, "series"): one,
        **dict.fromkeys(((Annotation, "x"), (Band, "from"), (Band, "to"), (Reference, "x")), place),
    }
