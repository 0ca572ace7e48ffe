"""Any text in any field of any record: a deck that is valid, or problems with their places; shown as it was written."""

import os
import typing
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any
from zlib import crc32

import pptx
import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from builder.charts.options import Chart
from builder.content.article import Article
from builder.content.sources import Sources
from builder.errors import DeckError
from builder.layouts import LAYOUTS
from builder.models import MODELS
from builder.outline.records import Deck, Include, Record, Table, Text, Variant
from builder.schema.forms import hints, keys
from builder.theme_file import ThemeFile
from tests.draw import package_rules
from tests.hostile.charts import faults
from tests.random_decks import outline
from tests.random_values import SCRIPTS, TRAPS, Field, Said
from tests.settling import Path_, build, folder_for, lines, settled
from tests.validators import OLD, audit

ROOTS = (
    Deck, Include, Chart, Table, Sources, Article, ThemeFile,
    *(layout.Content for layout in LAYOUTS.values()), *(MODELS[name].Parameters for name in MODELS),
)  # fmt: skip
FREE = ("data", "names", "units", "colours", "errors", "placeholders", "vars", "variants", "for", "fonts", "palette")
THOROUGH = bool(os.environ.get("THOROUGH"))
DRAWN = 240  # outlines that are looked through for a field
TRIED = 8  # of them, for one that is built and still has it
# Texts of fields that the random outlines never write, and why.
UNDRAWN = {
    (Include, "sections"): "an include of slides has none",
    (Include, "slides"): "its files are named with the slide",
    (Variant, "template"): "a variant with a theme has none",
    (Variant, "audience"): "it is the variant's name",
    (Table, "sheet"): "of workbooks",
    (Table, "range"): "of workbooks",
    (LAYOUTS["sources"].Content, "cited"): "written by talkdeck itself",
}
HARD = (
    "\x00",
    "\x0b",
    "\r\n",
    "\x85",
    "\u2028",
    "\ufdd0",
    "\ufffe",
    "\ud800",
    "\ufeff",
    "\u202e",
    "{{",
    "{% if",
    r"{{ '\x07\ud800' }}",
    "#",
    ": ",
)
PIECES = st.sampled_from((*sum(SCRIPTS, ()), *TRAPS, *HARD))
TEXT = st.one_of(
    st.text(max_size=40),
    st.lists(st.one_of(PIECES, st.text(max_size=5)), max_size=8).map("".join),
    st.tuples(PIECES, st.integers(1, 400)).map(lambda some: some[0] * some[1]),
)
QUICK = settings(deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))


def reachable() -> Iterator[type[Record]]:
    """All records that an author writes."""
    seen: dict[Any, None] = dict.fromkeys(ROOTS)
    for record in (waiting := list(seen)):
        for name in keys(record).values():
            for inner in inside(hints(record)[name.name]):
                if inner not in (*seen, Text, str, Record):
                    seen[inner] = None
                    waiting.append(inner)
    return iter(seen)


def inside(kind: Any) -> Iterator[Any]:
    """The types that a type is made of, records and texts."""
    if kind in (Text, str) or (isinstance(kind, type) and issubclass(kind, Record)):
        yield kind
    is_mapping = typing.get_origin(kind) is dict
    for inner in typing.get_args(kind)[is_mapping:]:  # not the names in a mapping
        yield from inside(inner)


def texts(record: type[Record]) -> list[str]:
    """The keys of a record that hold texts, alone or in lists and mappings."""
    found = [key for key, info in keys(record).items() if {Text, str} & set(inside(hints(record)[info.name]))]
    return [key for key in found if (record, key) not in UNDRAWN]


FIELDS: dict[type[Record], list[str]] = {record: found for record in reachable() if (found := texts(record))}


def leaves(value: Any, path: Path_ = ()) -> Iterator[tuple[Path_, Any]]:
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in pairs:
        yield from leaves(inner, (*path, key))
    if isinstance(value, str):
        yield path, value


@cache
def places() -> dict[Field, tuple[tuple[int, Path_], ...]]:
    """Where each field stands in the random outlines: their number, and the path from their files on."""
    found: dict[Field, list[tuple[int, Path_]]] = {}
    for number in range(DRAWN):
        deck, files = outline(number)
        for path, value in leaves({"deck.yaml": deck, **files}):
            if isinstance(value, Said):
                found.setdefault(value.field, []).append((number, path))
    return {field: tuple(some) for field, some in found.items()}


def alone(files: dict[str, Any], path: Path_) -> dict[str, Any]:
    """The files with one slide: the one that the path leads into, or one that shows what it leads to."""
    deck = dict(files["deck.yaml"])
    file, *inner = path
    match inner if file == "deck.yaml" else ():
        case ["sections", part, "slides", number, *_]:
            section = deck["sections"][part]
            deck["sections"] = [{**section, "slides": [section["slides"][number]]}]
        case ["sections", part, *_]:
            section = deck["sections"][part]
            deck["sections"] = [{**section, "slides": section["slides"][:1]}]
        case ["data", name, *_]:
            deck["sections"] = [{"slides": [{"title": "一页", "table": {"data": name}}]}]
        case _:
            deck["sections"] = [{"slides": [{"title": "一页", "points": ["x"], "source": ["one"]}]}]
    return {**files, "deck.yaml": _plain(deck, file, inner)}


def _plain(deck: dict[str, Any], file: str | int, inner: list[str | int]) -> dict[str, Any]:
    """A deck without what takes time and is not asked about: tables, themes, templates."""
    shown = {str(value) for _, value in leaves(deck["sections"])}
    deck["data"] = {name: table for name, table in deck["data"].items() if name in shown or inner[:2] == ["data", name]}
    if inner != ["audience"]:
        deck.pop("audience", None)
    if inner != ["template"] and "placeholders" not in shown:
        deck.pop("template", None)
        deck["theme"] = "own.yaml" if file == "own.yaml" else deck.get("theme") if inner == ["theme"] else "briefing"
    if file == "article.yaml":
        deck["article"] = file
    return deck


def at(value: Any, path: Path_) -> Any:
    for key in path:
        value = value[key]
    return value


@cache
def base(folder: Path, field: Field) -> tuple[dict[str, Any], Path_, bool]:
    """The files of a deck with one slide, where a text of the field stands in them, and whether it is built."""
    tried = []
    for number, path in places()[field][:TRIED]:
        deck, files = outline(number)
        files = alone({"deck.yaml": deck, **files}, path)
        beside = {name: one for name, one in files.items() if name != "deck.yaml"}
        made = settled(folder, files["deck.yaml"], beside)
        for whole, is_built in ((made and {**files, "deck.yaml": made.outline}, True), (files, False)):
            there = (place for place, value in leaves(whole or {}) if isinstance(value, Said) and value.field == field)
            if place := next(there, None):
                assert whole
                tried.append((whole, place, is_built))
                break
        if tried[-1][2]:
            return tried[-1]
    return tried[0]


def put(value: Any, path: Path_, text: str, *, name: bool = False) -> Any:
    """A value with another text at a path, or with another name there."""
    if not path:
        return text
    key, *rest = path
    if isinstance(value, list):
        return [
            put(inner, tuple(rest), text, name=name) if number == key else inner for number, inner in enumerate(value)
        ]
    if name and not rest:
        return {text if one == key else one: inner for one, inner in value.items()}
    return {one: put(inner, tuple(rest), text, name=name) if one == key else inner for one, inner in value.items()}


def wrong(folder: Path, files: dict[str, Any]) -> list[str]:
    """What is wrong with the deck of some files, or with what is said to be wrong with them."""
    deck = files.pop("deck.yaml")
    for name, content in files.items():
        (folder / name).write_text("\n".join(line for line, _ in lines(content)), "utf-8", "surrogatepass")
    try:
        _, data = build(folder, deck)
    except DeckError as error:
        return list(faults(error.problems))
    (folder / "deck.pptx").write_bytes(data)
    pptx.Presentation(BytesIO(data))
    return package_rules.check(data)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return folder_for(tmp_path_factory.mktemp("any"))


@pytest.mark.parametrize(
    "record", FIELDS, ids=lambda record: f"{record.__module__.rpartition('.')[2]}.{record.__name__}"
)
def test_any_text_gives_a_valid_deck_or_problems(record: type[Record], folder: Path) -> None:
    bases = {key: base(folder, (record, key)) for key in FIELDS[record]}

    @seed(crc32(f"{record.__module__}.{record.__name__}".encode()))
    @settings(QUICK, max_examples=20 * len(bases) if THOROUGH else 3 + len(bases))
    @given(st.sampled_from(sorted(bases)), TEXT)
    def holds(key: str, text: str) -> None:
        files, path, _ = bases[key]
        assert wrong(folder, put(files, path, text)) == []

    (folder / "deck.pptx").unlink(missing_ok=True)
    holds()
    if (folder / "deck.pptx").exists():
        assert audit(folder / "deck.pptx", OLD) == ()
