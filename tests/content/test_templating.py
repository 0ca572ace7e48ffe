"""Texts with figures: what data writes is set as it stands, remembered with its place, and wrong ones told where."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.content import marks
from builder.content.expressions import Scope
from builder.content.lookups import Tables
from builder.content.tables import TableData
from builder.content.templating import LONGEST, Filled, filled
from builder.errors import At, Problem
from builder.outline.records import Text
from tests.content.tabled import TABLES

AT = At("deck.yaml", 4, 14)


def fill(content: str, language: str = "zh-CN") -> Filled:
    text, problems = filled(Text(content, AT), Scope(TABLES, language))
    assert not problems
    assert isinstance(text, Filled)
    return text


def problems_of(content: str, at: At = AT) -> list[Problem]:
    text, problems = filled(Text(content, at), Scope(TABLES, "zh-CN"))
    assert text.content == content
    return problems


def test_figures_stand_in_their_text() -> None:
    text = fill("反弹 **{{ rent.last.rent | change(rent['2025-10'].rent) }}**，至 {{ rent.last.rent }} 美元")
    assert text.content == "反弹 **+56%**，至 2.65 美元"
    assert text.at == AT


def test_each_figure_is_remembered_with_its_place() -> None:
    text = fill("从 {{rent['2025-10'].rent}} 到 {{ rent.last.rent }}")
    assert [text.content[one.start : one.end] for one in text.bound] == ["1.70", "2.65"]
    assert [(one.expression, str(one.value)) for one in text.bound] == [
        ("rent['2025-10'].rent", "1.70"),
        ("rent.last.rent", "2.65"),
    ]
    assert [one.data[0].row for one in text.bound] == [1, 2]


def test_what_no_data_gave_is_not_remembered() -> None:
    assert fill("{{ 3 * 4 }} {{ '{{' }} x }}").content == "12 {{ x }}"
    assert fill("{{ 3 * 4 }}").bound == ()


def test_braces_inside_quotes_end_nothing() -> None:
    assert fill("""{{ '}}' }} {{ "'}}" }}""").content == "}} '}}"


def test_braces_may_hold_line_ends() -> None:
    assert fill("{{ rent.last\n  .rent }}").content == "2.65"


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Z"]), min_size=1, max_size=12))
def test_data_makes_no_marks(cell: str) -> None:
    cell = f"字{cell}"  # no number, which would be written as one
    tables = Tables({"t": TableData("t", ("k", "v"), (("a", cell),), AT)})
    text, _ = filled(Text("甲{{ '' ~ t.first.v }}乙", AT), Scope(tables, "zh-CN"))
    assert [(span.text, span) for span in marks.spans(text.content)] == [
        (f"甲{cell}乙", marks.Span(f"甲{cell}乙")),
    ]


def test_in_code_and_where_no_marks_are_read_data_stands_as_it_is() -> None:
    assert fill("`{{ shares.last.size }}` {{ shares.last.size }}").content == r"`x*y_[z]` x\*y_\[z\]"
    text, _ = filled(Text("{{ shares.last.size }}"), Scope(TABLES, "zh-CN"), marked=False)
    assert text.content == "x*y_[z]"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{{ rnt.last }}", "in '{{ rnt.last }}': no data named 'rnt'"),
        ("{{ rent", "'{{' is never closed by '}}'"),
        ("{{ 'rent }}", "'{{' is never closed by '}}'"),
        ("{{ 1 }} {% for x in y %}", "a text has figures, no statements like '{%'"),
        ("{{}}", "in '{{}}': nothing stands between the braces"),
        ("{{- 1 }}", "in '{{- 1 }}': '-' stands right behind the braces"),
        (f"{{{{ 1 }}}}{'x' * LONGEST}", "a text with figures has at most 20,000 characters, this one 20,007"),
    ],
)
def test_what_is_wrong_is_told_with_the_expression(content: str, message: str) -> None:
    assert [problem.message for problem in problems_of(content)] == [message]


def test_a_text_tells_all_that_is_wrong_and_stays_as_it_is() -> None:
    assert len(problems_of("{{ a }} {{ rent.count }} {{ b }} {{")) == 3


def test_tables_that_could_not_be_read_leave_the_text_as_it_is() -> None:
    assert problems_of("{{ broken.last.x }} {{ rent.count }}") == []


def test_the_place_is_the_line_within_the_text(tmp_path: Path) -> None:
    outline = tmp_path / "deck.yaml"
    outline.write_text('notes: |\n  一\n  {{ a }} {{ a }}\n    x {{ b }}\ntitle: "一\\n{{ c }}"\n', "utf-8")
    found = problems_of("一\n{{ a }} {{ a }}\n  x {{ b }}\n", At(str(outline), 2, 3))
    assert [(problem.at.line, problem.at.column) for problem in found] == [(3, 3), (3, 11), (4, 7)]
    (quoted,) = problems_of("一\n{{ c }}", At(str(outline), 5, 9))
    assert (quoted.at.line, quoted.at.column) == (5, 12)
    (unseen,) = problems_of("{{ d }}", At(str(outline), 5, 9))
    assert unseen.at == At(str(outline), 5, 9)


@pytest.mark.parametrize("many", ["{{" * 500_000, "{{ '" * 4_000, "{{ }" * 4_000, "{{ '" + "\\" * 19_000])
def test_braces_without_end_are_refused_quickly(many: str) -> None:
    started = time.process_time()
    assert len(problems_of(many)) == 1
    assert time.process_time() - started < 0.3
