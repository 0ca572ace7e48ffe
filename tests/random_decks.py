"""Random outlines out of the whole language: every layout, kind and key, whether they go together or not.

The same number gives the same outline. Records are drawn by the types of their fields (random_values.py), but for those
that name something (random_names.py); `tests/settling.py` makes decks of them.
"""

from collections.abc import Iterator
from typing import Any

import yaml
from yaml import BaseLoader

from builder.charts import KINDS, SPECIAL, taken
from builder.charts.options import Chart
from builder.content.article import Article, Part
from builder.content.sources import Source
from builder.layouts import LAYOUTS
from builder.models import MODELS
from builder.outline.records import Deck, Include, Section, Slide, Table
from builder.theme_file import ThemeFile
from tests.hostile.charts import TABLES, example
from tests.random_names import OWN, SOURCES, of_chart
from tests.random_values import Draw, of_record

COUNTED = 2  # slides that links lead to by their ids
LENT = {"title": "lent", "sections": [{"slides": [{"id": "lent", "title": "From elsewhere", "points": ["x"]}]}]}


def outline(seed: int) -> tuple[dict[str, Any], dict[str, Any]]:
    """An outline, and the files beside it by name."""
    draw = Draw(seed, OWN)
    dice = draw.dice
    if draw.maybe(0.3):
        draw.languages = ("zh-CN", "en")
    deck = draw.record(Deck) | {"sources": "sources.yaml", "theme": draw.field(Deck, "theme")}
    templated = draw.maybe(0.2)
    for key in ("theme" if templated else "template", "language" if draw.languages else "languages"):
        deck.pop(key, None)
    deck |= {"template": "company.potx"} if templated else {}
    deck |= {"languages": list(draw.languages)} if draw.languages else {}
    kinds = [str(kind) for kind in dice.sample(list(TABLES), 4)]
    deck["data"] = {kind: _table(draw, kind) for kind in kinds}
    deck["data"]["m"] = _modelled(draw, dice.choice(list(MODELS)))
    if draw.maybe(0.05):
        deck["data"]["q"] = of_record(Table, {"sql": f"select * from {kinds[0]}"})
    deck["sections"] = list(_sections(draw, kinds, templated=templated))
    files = {"sources.yaml": _sources(draw), "own.yaml": draw.record(ThemeFile, 0.5) or {"base": "dark"}}
    if draw.maybe(0.1):
        deck["article"], files["article.yaml"] = "article.yaml", _article(draw, deck["sections"])
    return of_record(Deck, deck), {**files, "lent.yaml": LENT}


def _table(draw: Draw, kind: str) -> Any:
    case = example(kind)
    if draw.maybe(0.3):
        return of_record(Table, {"file": f"{kind}.csv"})
    made: dict[str, Any] = {"columns": list(case.columns), "rows": [list(row) for row in case.rows]}
    if case.numbers and draw.maybe(0.3):
        made["units"] = {case.columns[case.numbers[0]]: draw.text(2)}
    if draw.maybe(0.2):
        made["source"] = ["one"]
    return of_record(Table, made)


def _modelled(draw: Draw, model: str) -> dict[str, Any]:
    """The table of a model's manual, with some more parameters."""
    (given,) = yaml.load(
        (MODELS[model].__doc__ or "").partition("    data:\n")[2].partition("\n\n")[0], BaseLoader
    ).values()
    wanted = MODELS[model].Parameters
    further = {key: value for key, value in draw.record(wanted, 0.1).items() if key not in given}
    model_of = of_record(Table, {"model": given.pop("model")})
    return model_of | of_record(wanted, given) | of_record(wanted, further)


def _sections(draw: Draw, kinds: list[str], *, templated: bool) -> Iterator[dict[str, Any]]:
    chosen = draw.dice.sample([name for name in LAYOUTS if templated or name != "placeholders"], 9)
    yield {"slides": [{"layout": "title", **draw.record(LAYOUTS["title"].Content, 0.2)}]}
    number = 0
    for part in range(draw.dice.randint(1, 3)):
        section = of_record(Section, draw.record(Section, 0.2) | {"title": f"{part} {draw.text(2)}"})
        section["slides"] = []
        for name in [*chosen[part * 3 : part * 3 + 3], draw.dice.choice(("chart", "chart-points"))]:
            section["slides"].append(_slide(draw, name, kinds, number))
            number += 1
        if part == 0 and draw.maybe(0.3):
            section["slides"].append({"include": draw.record(Include)})
        yield section
    yield {"slides": [{"layout": "sources"}]}


def _slide(draw: Draw, name: str, kinds: list[str], number: int) -> dict[str, Any]:
    common = draw.record(Slide, 0.2) | {"layout": name, "title": f"{number} {draw.text(3)}"}
    for key in getattr(LAYOUTS[name], "WITHOUT", ()) if draw.maybe(0.9) else ():
        common.pop(key, None)
    common |= {"id": f"slide-{number}"} if number < COUNTED else {}
    content = draw.record(LAYOUTS[name].Content, 0.6)
    if name in ("chart", "chart-points"):
        content["chart"] = _chart(draw, draw.dice.choice(kinds))
    return {**of_record(Slide, common), **content}


def _chart(draw: Draw, kind: str) -> dict[str, Any]:
    """The chart of a kind's manual with some more options."""
    case = example(kind)
    made = dict(case.chart) | {"data": kind}
    columns = [case.columns[index] for index in case.numbers] or [case.columns[-1]]
    draw.own = {**OWN, **of_chart(columns, case.columns[case.x], [row[case.x] for row in case.rows])}
    untaken = set(SPECIAL) - set(taken(KINDS[kind])) if draw.maybe(0.9) else set()
    further = {key: value for key, value in draw.record(Chart, 0.2).items() if key not in {*made, *untaken}}
    few = draw.dice.sample(sorted(further), min(len(further), draw.dice.choice((0, 1, 1, 1, 2, 5))))
    draw.own = OWN
    return of_record(Chart, made | {key: further[key] for key in few})


def _article(draw: Draw, sections: list[dict[str, Any]]) -> dict[str, Any]:
    """An article whose parts the sections tell, but for the last one perhaps."""
    told = [section for section in sections if "title" in section]
    for number, section in enumerate(told, 1):
        section["article"] = number
    parts = [draw.record(Part) | {"number": number + 1} for number in range(len(told))]
    return draw.record(Article) | {"parts": parts}


def _sources(draw: Draw) -> dict[str, Any]:
    return {"sources": [of_record(Source, draw.record(Source, 0.5) | {"id": name}) for name in SOURCES]}
