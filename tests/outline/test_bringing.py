"""What slides name comes along with them, and what that names; one name has one meaning."""

import pytest

from builder.errors import Problem
from builder.outline.bringing import brought, meaning
from builder.outline.fragments import Taken, items_of
from builder.outline.nodes import Mapping, Node
from builder.outline.read import parse
from builder.outline.records import Text

OTHER = """\
vars: {n: 1, m: "{{ n + 1 }}", k: 7}
sources: cited.yaml
data:
  rent: data/rent.csv
  dear: {sql: "select * from rent where rent > {{ k }}"}
  租 价: {columns: [a], rows: [["{{ m }}"]]}
  use: {file: data/use.xlsx, sheet: rent}
  idle: idle.csv
sections: [{slides: [%s]}]
"""


def outline(text: str, file: str) -> Mapping:
    node = parse(text, file)
    assert isinstance(node, Mapping)
    return node


def bring(slide: str, into: str = "title: x") -> tuple[Mapping, list[Problem]]:
    other = outline(OTHER % slide, "parts/other.yaml")
    (section,) = items_of(other, "sections")
    problems: list[Problem] = []
    taken = Taken(Text("parts/other.yaml"), other, items_of(section, "slides"))
    return brought(outline(into, "deck.yaml"), [taken], problems), problems


def names(node: Node | None) -> list[str]:
    return [key.text for key, _ in node.entries] if isinstance(node, Mapping) else []


@pytest.mark.parametrize(
    ("slide", "data", "variables", "cites"),
    [
        ("{title: rent}", ["rent"], [], True),
        ("{title: 关于 rent 的话}", [], [], False),
        ("{title: '{{ rent.last.a }}'}", ["rent"], [], True),
        ("{table: dear}", ["rent", "dear"], ["k"], True),
        ("{title: \"{{ data['租 价'].last.a }}\"}", ["租 价"], ["n", "m"], True),
        ("{chart: {panels: [{data: use}]}}", ["rent", "use"], [], True),
        ("{title: '{{ m }}'}", [], ["n", "m"], False),
        ("{title: x, source: a}", [], [], True),
    ],
)
def test_what_is_named_comes_along(slide: str, data: list[str], variables: list[str], cites: bool) -> None:
    made, problems = bring(slide)
    assert (names(made.get("data")), names(made.get("vars")), len(items_of(made, "sources"))) == (
        data,
        variables,
        cites,
    )
    assert problems == []


def test_it_joins_what_is_there() -> None:
    made, problems = bring("{table: rent}", "data: {own: x.csv, rent: parts/data/rent.csv}\nsources: [own.yaml]\n")
    assert (names(made.get("data")), len(items_of(made, "sources"))) == (["own", "rent"], 2)
    made, _ = bring("{title: x, source: a}", "sources: parts/../parts/cited.yaml\n")
    assert len(items_of(made, "sources")) == 1
    assert problems == []


def test_another_meaning_is_a_problem_where_it_is_included() -> None:
    _, problems = bring("{table: rent, title: '{{ m }}'}", "data: {rent: data/rent.csv}\nvars: {m: 3, n: 1}\n")
    assert [(problem.message, problem.hint) for problem in problems] == [
        (
            "the table 'rent' that this needs means something else here",
            "line 4 of 'other.yaml' has it: give one of the two another name",
        ),
        (
            "the variable 'm' that this needs means something else here",
            "line 1 of 'other.yaml' has it: give one of the two another name",
        ),
    ]


def test_a_meaning_is_the_same_in_any_order_and_from_any_folder() -> None:
    one = parse("{file: data/a.csv, units: {a: 元, b: 元}}", "parts/x.yaml")
    same = parse("units: {b: 元, a: 元}\nfile: parts/data/a.csv\n", "deck.yaml")
    other = parse("{file: data/a.csv, units: {a: 元, b: 元}}", "deck.yaml")
    assert meaning(one) == meaning(same) != meaning(other)
    assert meaning(parse("[1, 2]", "x")) != meaning(parse("[2, 1]", "x"))
