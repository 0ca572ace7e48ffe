"""Bad tables of every kind of chart: a problem with its place, or a package that needs no repair and shows the text."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from builder.charts import KINDS
from builder.charts.options import Render
from builder.errors import Problem
from tests.hostile.charts import Case, build, example, faults, package_faults

Hostile = Callable[[Case], Case]


def numbers(*texts: str) -> Hostile:
    """The table with these texts in its columns of numbers, again and again."""

    def change(case: Case) -> Case:
        found = case.numbers
        return case.with_cells(lambda y, x, cell: texts[(y + x) % len(texts)] if x in found and cell else cell)

    return change


def first_number(text: str) -> Hostile:
    def change(case: Case) -> Case:
        found = case.numbers[:1]
        return case.with_cells(lambda y, x, cell: text if y == 0 and x in found else cell)

    return change


def name(text: str) -> Hostile:
    """The table with this name in its second row, which no kind gives a part of its own."""
    return lambda case: case.with_cells(lambda y, x, cell: text if y == 1 and x == case.names else cell)


def along(*texts: str) -> Hostile:
    return lambda case: case.with_cells(lambda y, x, cell: texts[y % len(texts)] if x == case.x else cell)


def columns(first: str, last: str) -> Hostile:
    """The table with other names of its first and its last column of numbers, shown as they are."""

    def change(case: Case) -> Case:
        found = case.numbers or (1, 2)
        case = case.naming(case.columns[found[-1]], last)
        case = case.naming(case.columns[found[0]], first) if len(found) > 1 else case
        return replace(case, chart={key: value for key, value in case.chart.items() if key != "names"})

    return change


def said(text: str) -> Hostile:
    """The chart with this text wherever its author writes one."""

    def change(case: Case) -> Case:
        shown = {case.columns[index]: text for index in case.numbers[:1]}
        names = case.chart.get("names", {})
        return replace(case, chart=case.chart | {"unit": text, "heading": text, "alt": text, "names": names | shown})

    return change


def many(count: int) -> Hostile:
    """The table with this many rows, each of which has a name and a place along x of its own."""

    def row(case: Case, number: int) -> tuple[str, ...]:
        cells = list(case.rows[number % len(case.rows)])
        dates = "-" in cells[case.x]
        cells[case.names] = f"第 {number} 个"
        if cells[case.x].replace(".", "").isdigit() or dates:
            cells[case.x] = f"{1900 + number // 12}-{number % 12 + 1:02}" if dates else str(number + 1)
        return tuple(cells)

    return lambda case: replace(case, rows=tuple(row(case, number) for number in range(count)))


def rows(change: Callable[[tuple[tuple[str, ...], ...]], tuple[tuple[str, ...], ...]]) -> Hostile:
    return lambda case: replace(case, rows=change(case.rows))


def without_a_column(case: Case) -> Case:
    return replace(case, columns=case.columns[:-1], rows=tuple(row[:-1] for row in case.rows))


def option(**options: object) -> Hostile:
    return lambda case: replace(case, chart=case.chart | options)


# What a table may hold whatever its kind: refused or drawn, but nothing else.
HOSTILE: dict[str, Hostile] = {
    "not a number": first_number("NaN"),
    "infinity": first_number("-inf"),
    "beyond doubles": first_number("1e999"),
    "negative": first_number("-5"),
    "nothing but zeros": numbers("0"),
    "nothing but gaps": numbers(""),
    "all sizes": numbers("1e-9", "1e15", "3"),
    "all sizes of both signs": numbers("1e-9", "-1e15", "0", "-3e-5"),
    "a formula for a number": first_number("=cmd|' /C calc'!A0"),
    "a sum for a number": first_number("+1+1"),
    "a template for a number": first_number("{{ 1 }}"),
    "a very long number": first_number("9" * 10_000),
    "no rows": rows(lambda rows: ()),
    "one row": rows(lambda rows: rows[:1]),
    "rows twice": rows(lambda rows: rows * 2),
    "rows the wrong way round": rows(lambda rows: rows[::-1]),
    "five hundred rows": many(500),
    "dates and text": along("2025-01", "去年", "2024-03"),
    "dates out of order": along("2025-03", "2023-05", "2025-01", "0001-01-01", "9999-12-31"),
    "no dates": along("2025-02-30", "2025-13"),
    "no name": name(""),
    "a command": name("=cmd|' /C calc'!A0"),
    "markup of formulas": name(r"$a_b^c$ \alpha{ {x} $\frac{$"),
    "a template": name("{{ rent.last }} {% x %}"),
    "markup": name("<r>&\"'</r>"),
    "right to left": name("مرحبا \u202eb\u202c"),
    "an emoji": name("👩‍👩‍👧 😀"),
    "two lines": name("两\n行\u2028三"),
    "forty Han characters": name("一二三四五六七八九十" * 4),
    "a word of forty letters": name("abcdefghij" * 4),
    "a very long cell": name("长" * 10_000),
    "a missing column": without_a_column,
    "columns that look like formulas": columns("=1+1", "@SUM(1)"),
    "columns with brackets": columns("a]", "a[b]"),
    "columns that would add themselves": columns("]+[", '"&A1&"'),
    "columns that look like cells": columns("Sheet1!A1", "x:all"),
    "columns with a template and markup": columns("{{ x }}", "<r>&</r>"),
    "very long columns": columns("列" * 10_000, "x" * 10_000),
    "commands from the author": said("=cmd|' /C calc'!A0"),
    "markup from the author": said("<r>&\"'$a_b$\\x{</r>"),
    "very long words from the author": said("长" * 10_000),
    "nothing from the author": said(" "),
    "a step backwards": option(step=-1),
    "bounds beyond reason": option(min=-1e300, max=1e300),
    "powers": option(log="y"),
    "control characters": lambda case: replace(case, raw=b"a,b\n\x00,1\n"),
    "half a character": lambda case: replace(case, raw=b"a,b\n\xed\xa0\x80,1\n"),
}  # fmt: skip


def found_wrong(case: Case, folder: Path, render: Render | None = None) -> list[str]:
    made = build(folder, case, render)
    if all(isinstance(one, Problem) for one in made):
        return list(faults(made))  # type: ignore[arg-type]
    return list(package_faults(*made))  # type: ignore[arg-type]


def some(first: Iterable[str], second: Iterable[str]) -> list[tuple[str, str]]:
    """A third of all pairs, in which each of both stands several times."""
    return [(one, other) for at, one in enumerate(first) for by, other in enumerate(second) if (at + by) % 3 == 0]


@pytest.mark.parametrize(("kind", "hostile"), some(KINDS, HOSTILE))
def test_it_is_refused_with_its_place_or_drawn_right(kind: str, hostile: str, tmp_path: Path) -> None:
    assert found_wrong(HOSTILE[hostile](example(kind)), tmp_path) == []


# Texts that must come out as they are, natively, wherever names stand.
SHOWN = (
    "=1+1",
    "+1+1x",
    "@SUM(1)",
    "$5_6^7$",
    r"\x{y}",
    "{{ x }}",
    "<&>\"'",
    "مرحبا",
    "模型😀",
    "TRUE",
    "#N/A",
    "_x0041_",
)
NAMED = (
    "bar",
    "column",
    "pie",
    "diverging",
    "waterfall",
    "slope",
    "dumbbell",
    "lollipop",
    "gantt",
    "bullet",
    "heatmap",
)


@pytest.mark.parametrize(("kind", "text"), some((*NAMED, "scatter", "bubble"), SHOWN))
def test_names_are_shown_as_they_are(kind: str, text: str, tmp_path: Path) -> None:
    made = build(tmp_path, replace(name(text)(example(kind)), language="en-US"))
    assert list(package_faults(*made, (text,))) == []  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", KINDS)
def test_pictures_take_no_text_for_mathematics(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from matplotlib.mathtext import MathTextParser

    def refuse(*_: object) -> None:
        raise AssertionError("mathtext was asked")

    monkeypatch.setattr(MathTextParser, "parse", refuse)
    text = r"$a_b^c$ {{ x }}"
    case = replace(name(text)(example(kind)), chart=example(kind).chart | {"unit": text, "heading": text})
    assert found_wrong(case, tmp_path, "picture") == []


def test_a_hundred_thousand_rows_are_refused(tmp_path: Path) -> None:
    made = build(tmp_path, many(100_001)(example("line")))
    assert [one.message for one in made if isinstance(one, Problem)] == ["more than 100,000 rows"]


@pytest.mark.parametrize(
    ("header", "message"),
    [(("a", "a "), "two columns have the name 'a'"), (("a", "　"), "this column has no name")],
)
def test_columns_that_nobody_tells_apart_are_refused(header: tuple[str, str], message: str, tmp_path: Path) -> None:
    case = replace(example("pie"), columns=header)
    made = build(tmp_path, case)
    assert [(one.at.line, one.at.column, one.message) for one in made if isinstance(one, Problem)] == [(1, 3, message)]
