"""A number on a slide is followed to the cell, the file and the sources that it comes from."""

import hashlib
import json
from pathlib import Path

import pytest

from builder.errors import DeckError
from builder.outline.choosing import Choice
from builder.outline.report import cells
from builder.trace import Entry, as_json, rendered, traced
from tests.outlines import around, write

CSV = "month,rent,source\n2023 年,3.00,a\n2025-10,1.70,b\n2026-06,2.65,b\n"
DATA = """
sources: sources.yaml
agenda: each
data:
  rent: {file: rent.csv, units: {rent: 美元}, source: a}
  own: {columns: [k, v], rows: [[甲, 12]]}
  low: {sql: "select month, rent from rent where rent < 2"}
  crossing: {model: training_vs_inference, train_gpu_hours: 2788000, nodes: 226.75}
"""
SLIDES = """
- id: one
  title: 反弹 {{ rent.last.rent | change(rent['2025-10'].rent) }}
  chart: {kind: column, data: rent, x: month, y: [rent], names: {rent: 租价}}
  points: ["{{ own['甲'].v }} 和 {{ rent.rent.sum }}"]
  notes: 最低 {{ low.first.rent }}，约 {{ crossing.days | round }} 天
- {title: 二, points: [没有数字]}
- {title: 三, table: own}
"""


@pytest.fixture
def outline(tmp_path: Path) -> Path:
    (tmp_path / "rent.csv").write_text(CSV, "utf-8")
    text = "sources:\n  - {id: a, title: 甲来源, short: 甲}\n  - {id: b, title: 乙来源}\n"
    (tmp_path / "sources.yaml").write_text(text, "utf-8")
    return write(tmp_path, around(SLIDES, DATA))


def entries(outline: Path, slide: str) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    for entry in traced(outline, slide).entries:
        found.setdefault(entry.where, []).append(entry)
    return found


def test_a_figure_leads_to_its_cells(outline: Path) -> None:
    (entry,) = entries(outline, "one")["title"]
    assert (entry.shown, entry.value) == ("+56%", "55.88235294")
    assert entry.expression == "rent.last.rent | change(rent['2025-10'].rent)"
    last, first = entry.places
    assert (last.data, last.table, last.row, last.column, last.holds) == (
        "rent[2026-06].rent", "rent", "2026-06", "rent", "2.65",
    )  # fmt: skip
    assert (last.origin, last.line, first.line) == ("rent.csv", 4, 3)
    assert last.sha256 == hashlib.sha256(CSV.encode()).hexdigest()[:12]
    assert [(cite.id, cite.short) for cite in last.sources] == [("b", "乙来源")]


def test_a_cell_of_the_outline_leads_to_its_line(outline: Path) -> None:
    cell, total = entries(outline, "one")["points.1.text"]
    (place,) = cell.places
    assert (place.origin, place.line) == (str(outline), 7)
    assert total.places[0].data == "rent.rent"
    assert [cite.id for cite in total.places[0].sources] == ["a", "b"]


def test_a_query_and_a_model_lead_to_what_they_are_made_of(outline: Path) -> None:
    query, model = entries(outline, "one")["notes"]
    own, below = query.places
    assert own.origin == "sql: select month, rent from rent where rent < 2"
    assert (below.data, below.origin, below.sha256) == ("← rent", "rent.csv", own.sha256 or below.sha256)
    assert model.places[0].origin.startswith("model training_vs_inference (")
    assert "train_gpu_hours: 2788000, nodes: 226.75" in model.places[0].origin
    assert model.places[0].holds.startswith("64.0389")


def test_charts_and_tables_tell_their_columns(outline: Path) -> None:
    (series,) = entries(outline, "one")["chart"]
    assert (series.shown, series.value) == ("租价", "3 of 3 rows")
    assert series.places[0].column == "rent"
    assert [entry.shown for entry in entries(outline, "4")["table"]] == ["k", "v"]


def test_slides_are_numbered_as_they_are_shown(outline: Path) -> None:
    assert traced(outline, "2").id == "one"  # the agenda stands first
    assert traced(outline, "1").entries == ()
    assert rendered(traced(outline, "3")).endswith("no number on this slide is bound to data")


@pytest.mark.parametrize(
    ("wanted", "hint"),
    [("5", "the deck has 4 slides; or name an id"), ("0", "the deck has 4"), ("on", "did you mean 'one'?")],
)
def test_a_slide_that_does_not_exist_is_a_problem(wanted: str, hint: str, outline: Path) -> None:
    with pytest.raises(DeckError) as caught:
        traced(outline, wanted)
    (problem,) = caught.value.problems
    assert problem.message == f"no slide '{wanted}'"
    assert problem.hint.startswith(hint)


def test_columns_stand_under_their_headings_whatever_their_letters(outline: Path) -> None:
    head, *rows = rendered(traced(outline, "one")).splitlines()[2:]
    start = cells(head[: head.index("data")])
    for row in rows:
        index = next(i for i in range(len(row) + 1) if cells(row[:i]) >= start)
        assert cells(row[:index]) == start
        assert row[index] != " "
        assert row[index - 1] == " "


def test_machines_read_the_same(outline: Path) -> None:
    told = json.loads(as_json(traced(outline, "one")))
    assert (told["number"], told["id"]) == (2, "one")
    assert told["entries"][0]["places"][0]["sources"] == [{"id": "b", "short": "乙来源"}]


def test_a_number_leads_to_its_variables_and_to_those_that_its_table_is_worked_out_with(tmp_path: Path) -> None:
    more = """
    vars: {drop: 0.7, half: "{{ drop / 2 }}"}
    data:
      own: {columns: [k, v], rows: [[甲, "{{ half }}"], [乙, 1]]}
      same: {sql: "select * from own"}
      m: {model: gains_and_losses, cases: {stress: "{{ drop }}"}}
    """
    slide = """
    - id: a
      title: "{{ half | percent }} 与 {{ m.break_even | round(1) }}"
      chart: {kind: bar, data: same, x: k, y: [v]}
    """
    outline = write(tmp_path, around(slide, more))
    told = [
        [(place.data, place.holds) for place in entry.places if place.table == "vars"]
        for entry in traced(outline, "a", choice=Choice(variables={"drop": "0.5"})).entries
    ]
    assert told == [
        [("half", "0.25"), ("drop", "0.5")],
        [("← drop", "0.5")],
        [("← half", "0.25"), ("← drop", "0.5")],
    ]
    (first, second) = traced(outline, "a", choice=Choice(variables={"drop": "0.5"})).entries[0].places
    assert (first.origin, first.line, second.origin, second.line) == (str(outline), 3, "--set", 0)


def test_a_slide_that_is_included_twice_has_two_traces(tmp_path: Path) -> None:
    part = 'vars: {n: 3}\nslides: [{id: a, title: "{{ n }} 个", points: [x]}]\n'
    (tmp_path / "part.yaml").write_text(part, "utf-8")
    outline = write(tmp_path, around("- include: part.yaml#a\n- {include: part.yaml#a, id: b, title: 二}\n"))
    assert [len(traced(outline, name).entries) for name in ("a", "b")] == [1, 0]
