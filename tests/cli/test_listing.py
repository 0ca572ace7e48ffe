import re
from pathlib import Path
from textwrap import dedent, indent

import pytest

from builder.build import compose
from builder.charts import KINDS
from builder.layouts import LAYOUTS
from builder.models import MODELS
from tests.cli.commands import run
from tests.outlines import write


@pytest.mark.parametrize(
    ("command", "names", "line"),
    [
        ("layouts", LAYOUTS, "quote         A quotation in large type, and who said it."),
        ("models", MODELS, f"{'elasticity':23}Price elasticity: how use, spending and chip-hours answer a new price."),
        ("charts", KINDS, "pie          A pie of at most six parts, each labelled beside its slice with its share."),
    ],
)
def test_what_there_is_to_use_is_listed_in_a_line_each(command: str, names: dict[str, object], line: str) -> None:
    lines = run(command).stdout.splitlines()
    assert [line.split()[0] for line in lines] == list(names)
    assert line in lines
    assert all(line.endswith(".") for line in lines)


def test_a_layout_and_a_kind_of_chart_have_their_manuals() -> None:
    assert run("layouts", "table").stdout == f"{LAYOUTS['table'].__doc__.strip()}\n"
    takes = "Takes: errors:, status:, totals:, facet:"
    facet = "Small charts of one kind: facet: COLUMN draws one for each text in that column."
    assert run("charts", "bar").stdout == f"{KINDS['bar'].__doc__.strip()}\n\n{takes}\n{facet}\n"
    assert run("charts", "sankey").stdout == f"{KINDS['sankey'].__doc__.strip()}\n\nTakes: to:\n"
    assert run("charts", "pie").stdout == f"{KINDS['pie'].__doc__.strip()}\n"


def test_an_unknown_manual_is_a_problem() -> None:
    result = run("layouts", "tabel")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "no layout named 'tabel'\n  hint: did you mean 'table'?\n\n1 problem\n"
    assert "hint: one of line, column, bar" in run("charts", "x").stderr


def test_filters_are_listed_and_explained_with_examples() -> None:
    assert "percent   A share of one, or of `of`, in per cent" in run("filters").stdout
    explained = run("filters", "change").stdout.splitlines()
    assert explained[0] == "How much more a figure is than another, in per cent of that."
    assert explained[1] == "    {{ 2.65 | change(1.70) }}  +56%"
    assert "hint: did you mean 'percent'?" in run("filters", "prcent").stderr


@pytest.mark.parametrize("kind", KINDS)
def test_the_example_of_a_kind_can_be_pasted(kind: str, tmp_path: Path) -> None:
    """`data:` to the top of an outline, `chart:` onto a slide."""
    manual = run("charts", kind).stdout
    example = dedent(re.search(r"^( *)data:\n(?:\1.+\n)+", manual, re.MULTILINE)[0])  # type: ignore[index]
    data, chart = re.split(r"^(?=chart:)", example, flags=re.MULTILINE)
    slide = f"      - title: 一页\n{indent(chart, ' ' * 8)}"
    assert compose(write(tmp_path, f"title: 稿子\n{data}sections:\n  - slides:\n{slide}"))[2] == ()
