"""Outlines that need not be right, written so that each line is one value; what is wrong with them is taken out."""

import json
import shutil
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from builder.build import Composed, compose, packed
from builder.errors import DeckError, Problem
from builder.frames import Presentation
from tests.hostile.charts import TABLES, faults
from tests.layouts.examples import fixtures
from tests.outlines import ROOT

Path_: TypeAlias = tuple[str | int, ...]  # keys and numbers of items, from the outline inwards
ROUNDS = 40


@dataclass(frozen=True)
class Settled:
    """A deck, its bytes, and the problems that were met on the way to it."""

    outline: dict[str, Any]
    presentation: Presentation
    data: bytes
    problems: tuple[Problem, ...]


def folder_for(folder: Path) -> Path:
    """The folder with what outlines name: pictures, a template, a logo, a table for each kind of chart."""
    fixtures(folder)
    shutil.copy(ROOT / "assets/images/slides.png", folder / "logo.png")
    for kind, table in TABLES.items():
        (folder / f"{kind}.csv").write_text(table, "utf-8")
    return folder


def settled(folder: Path, outline: dict[str, Any], files: dict[str, Any], **choices: Any) -> Settled | None:
    """The deck of an outline without what is wrong in it; None where nothing is left of it.

    Raises AssertionError for a problem that its author could not mend, and whatever else goes wrong as it is.
    """
    outline = deepcopy(outline)
    met: list[Problem] = []
    for name, content in files.items():
        (folder / name).write_text(json.dumps(content, ensure_ascii=False), "utf-8")
    for turn in range(ROUNDS):
        try:
            presentation, data = build(folder, outline, **choices)
            return Settled(outline, presentation, data, tuple(met))
        except DeckError as error:
            wrong = [problem for problem in error.problems if problem.level == "error"]
            met += wrong
            assert list(faults(tuple(wrong))) == []
            if not _without(outline, wrong, folder / "deck.yaml", turn):
                return None
    raise AssertionError(f"still wrong after {ROUNDS} rounds: {met[-1]}")


def build(folder: Path, outline: dict[str, Any], **choices: Any) -> tuple[Presentation, bytes]:
    """The deck of an outline as it is. Raises DeckError."""
    path = folder / "deck.yaml"
    path.write_text("\n".join(line for line, _ in lines(outline)), "utf-8", "surrogatepass")
    presentation, look, _ = compose(path, **choices)
    return presentation, packed(Composed(presentation, look, 0.0))


def lines(value: Any, path: Path_ = (), before: str = "", after: str = "") -> Iterator[tuple[str, Path_]]:
    """The lines of a value as JSON, which is YAML too, each with what stands on it."""
    if isinstance(value, dict | list) and value:
        pairs = list(value.items() if isinstance(value, dict) else enumerate(value))
        opening, closing = "{}" if isinstance(value, dict) else "[]"
        yield before + opening, path
        for number, (key, inner) in enumerate(pairs, 1):
            start = f"{written(key)}: " if isinstance(value, dict) else ""
            yield from lines(inner, (*path, key), start, "," if number < len(pairs) else "")
        yield closing + after, path
    else:
        yield before + written(value) + after, path


def written(value: Any) -> str:
    """A scalar; control characters, line ends and what YAML folds away as their numbers."""
    text = json.dumps(value, ensure_ascii=False)
    return "".join(f"\\u{ord(one):04x}" if one in "\x7f\x85\xa0\u2028\u2029\ufeff" else one for one in text)


def _without(outline: dict[str, Any], wrong: list[Problem], file: Path, turn: int) -> bool:
    """Takes out what problems point at, from the last line on; the longer it takes, the more. False if all is gone."""
    places = [place for _, place in lines(outline)]
    found = {_meant(places, problem, file) for problem in wrong}
    for place in sorted(found, key=lambda one: [str(part).zfill(9) for part in one], reverse=True):
        _take(outline, place[: max(4, len(place) - turn // 6)] if turn > 5 else place)
    for section in list(outline.get("sections", ())):
        if not section.get("slides"):
            outline["sections"].remove(section)
    return bool(outline.get("sections"))


def _meant(places: list[Path_], problem: Problem, file: Path) -> Path_:
    if problem.at.file == str(file):
        return places[min(problem.at.line, len(places)) - 1]
    name = Path(problem.at.file).name
    if name == "lent.yaml":
        return next(place for place in places if place[-1:] == ("include",))
    named = {"own.yaml": "theme", "company.potx": "template", "article.yaml": "article", "sources.yaml": "sources"}
    return (named[name],) if name in named else ("data", Path(name).stem)  # a table's file


def _take(outline: Any, place: Path_) -> None:
    """Takes one thing out, with what holds nothing else."""
    *above, last = place if place else ("sections",)
    holders = [outline]
    for key in above:
        inner = holders[-1].get(key) if isinstance(holders[-1], dict) else dict(enumerate(holders[-1])).get(key)
        if inner is None:
            return  # gone with something else
        holders.append(inner)
    if isinstance(holders[-1], dict):
        holders[-1].pop(last, None)
    elif isinstance(last, int) and last < len(holders[-1]):
        del holders[-1][last]
    if not holders[-1] and above:
        _take(outline, tuple(above))
