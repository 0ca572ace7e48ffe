"""Slides cite the sources of what they draw, each once, behind those that the author names."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from builder.charts.options import Chart
from builder.content.citing import Derived, assumed, of_table
from builder.content.tables import Origin, TableData
from builder.frames import Slide
from builder.layouts import chart as chart_layout
from builder.outline import records
from builder.outline.records import Text
from tests.layouts.examples import fixtures
from tests.outlines import around, composed, problems_of, said

SOURCES = """sources:
  - {id: own, title: 自己, short: 自己}
  - {id: whole, title: 整张, short: 整张}
  - {id: first, title: 第一行, short: 第一行}
  - {id: second, title: 第二行, short: 第二行}
"""
DATA = """
sources: facts.yaml
data:
  whole: {columns: [k, v], rows: [[a, 1], [b, 2]], source: whole}
  rows: {columns: [k, v, source], rows: [[a, 1, first], [b, 2, first; second]]}
  plain: {columns: [k, v], rows: [[a, 1], [b, 2]]}
"""


def slides(folder: Path, *written: str) -> tuple[Slide, ...]:
    (fixtures(folder) / "facts.yaml").write_text(SOURCES, "utf-8")
    return composed(folder, around("".join(f"- {slide}\n" for slide in written), DATA)).slides


def line(slide: Slide) -> str:
    return said(slide, "source") if any(frame.id == "source" for frame in slide.frames) else ""


@pytest.mark.parametrize(
    ("slide", "printed"),
    [
        ("title: 一\n  chart: {kind: column, data: whole, y: [v]}", "资料：整张。"),
        ("title: 一\n  chart: {kind: column, data: rows, y: [v]}", "资料：第一行；第二行。"),
        ("title: 一\n  chart: {kind: column, data: plain, y: [v]}", ""),
        ("title: 一\n  source: own\n  chart: {kind: column, data: whole, y: [v]}", "资料：自己；整张。"),
        ("title: 一\n  source: whole\n  chart: {kind: column, data: whole, y: [v]}", "资料：整张。"),
        ("title: 一\n  table: whole", "资料：整张。"),
        ("title: 一\n  points: ['{{ rows.last.v }}']", "资料：第一行；第二行。"),
        ("title: 一\n  points: ['{{ rows.first.v }}']", "资料：第一行。"),
        ("title: 一\n  points: ['{{ rows.v.sum }}']", "资料：第一行；第二行。"),
        ("title: 一\n  points: ['{{ whole.first.v }} {{ rows.first.v }}']", "资料：整张；第一行。"),
        ("title: 一\n  points: ['{{ rows.count }} {{ plain.v.max }}']", "资料：第一行；第二行。"),
    ],
)
def test_the_source_line_names_the_sources_of_the_data(slide: str, printed: str, tmp_path: Path) -> None:
    (made,) = slides(tmp_path, slide)
    assert line(made) == printed


def test_sources_of_figures_in_the_notes_are_listed_and_not_printed(tmp_path: Path) -> None:
    made, listed = slides(tmp_path, "title: 一\n  points: [x]\n  notes: '{{ whole.first.v }}'", "layout: sources")
    assert line(made) == ""
    assert made.notes[-1] == "资料：整张"
    assert said(listed, "sources.1") == "整张"


def test_a_layout_without_a_source_line_lists_what_its_chart_draws(tmp_path: Path) -> None:
    cover, listed = slides(
        tmp_path, "layout: title\n  chart: {kind: column, data: whole, x: k, y: [v]}", "layout: sources"
    )
    assert line(cover) == ""
    assert said(listed, "sources.1") == "整张"


def test_an_unknown_source_of_a_row_is_a_problem_at_its_cell(tmp_path: Path) -> None:
    (fixtures(tmp_path) / "facts.yaml").write_text(SOURCES, "utf-8")
    (tmp_path / "t.csv").write_text("k,v,source\na,1,first\nb,2,frist\n", "utf-8")
    data = "sources: facts.yaml\ndata: {t: t.csv}"
    used = around("- {title: 一, chart: {kind: column, data: t, y: [v]}}\n", data)
    (problem,) = problems_of(tmp_path, used)
    assert (Path(problem.at.file).name, problem.at.line, problem.at.column) == ("t.csv", 3, 5)
    assert (problem.message, problem.hint) == ("no source named 'frist'", "did you mean 'first'?")
    assert problems_of(tmp_path, around("- {title: 一, points: [x]}\n", data)) == ()


def test_a_column_named_source_may_hold_anything_in_a_deck_without_sources(tmp_path: Path) -> None:
    data = "data: {t: {columns: [k, v, source], rows: [[a, 1, 'a: b']]}}"
    assert problems_of(tmp_path, around("- {title: 一, chart: {kind: column, data: t, y: [v]}}\n", data)) == ()


def table(name: str, *sources: str, reads: tuple[str, ...] = (), columns: tuple[str, ...] = ("k",)) -> TableData:
    return TableData(name, columns, (("x",) * len(columns),), origin=Origin("sql", tables=reads), sources=sources)


def test_a_query_cites_what_it_reads_however_deep_and_round() -> None:
    tables = {
        "top": table("top", "a", reads=("middle", "top")),
        "middle": table("middle", reads=("bottom", "top")),
        "bottom": table("bottom", "b", "a"),
    }
    assert of_table("top", tables) == ("a", "b")


def test_a_query_that_hands_on_sources_by_row_is_taken_at_its_word() -> None:
    tables = {"top": table("top", reads=("bottom",), columns=("k", "source")), "bottom": table("bottom", "b")}
    assert of_table("top", tables) == ("x",)


def test_a_derived_source_is_a_text_of_its_own_kind() -> None:
    assert str(Derived("a")) == "a"


def test_what_models_assume_is_gathered_through_queries_and_once() -> None:
    tables = {
        "top": table("top", reads=("model", "model")),
        "model": replace(table("model"), assumptions=("负载不变", "利用率 80%")),
    }
    slide = records.Slide(content=chart_layout.Content(chart=Chart(kind=Text("line"), data=Text("top"))))
    assert assumed(slide, tables) == ("负载不变", "利用率 80%")
