"""Figures may stand in every text that a deck shows, and in none that names things or is code."""

import subprocess
import sys
from pathlib import Path

import pytest

from builder.frames import ChartFrame
from tests.outlines import ROOT, around, cells, composed, frame, problems_of, said

DATA = """
data:
  rent: {columns: [month, rent], rows: [[2025-10, 1.70], [2026-06, 2.65]]}
  words: {columns: [k, v], rows: [[a, "{{ rent.count }}"], [b, "*x*"]]}
"""
GROWN = "{{ rent.last.rent | change(rent.first.rent) }}"


@pytest.mark.parametrize(
    ("slide", "key", "text"),
    [
        (f"title: 反弹 {GROWN}\n  points: [x]", "title", "反弹 +56%"),
        (f"title: 一\n  subtitle: 反弹 {GROWN}\n  points: [x]", "subtitle", "反弹 +56%"),
        (f"title: 一\n  points: ['涨 {GROWN}']", "points.1", "涨 +56%"),
        (f"title: 一\n  points: [x]\n  takeaway: 涨 {GROWN}", "takeaway", "涨 +56%"),
        (f"title: 一\n  points: [x]\n  caveat: 涨 {GROWN}", "source", "注：涨 +56%"),
        (f'title: 一\n  number: {{value: "{GROWN}", label: "{{{{ rent.count }}}} 个月"}}', "number.1.text", "2 个月"),
        (f'title: 一\n  quote: {{text: "涨 {GROWN}", by: 甲}}', "quote", "涨 +56%"),
        ("title: 一\n  language: en\n  points: ['{{ 1234567 }}']", "points.1", "1,234,567"),
        ("title: 一\n  points: ['{{ 1234567 }}']", "points.1", "123.5 万"),
        ("title: 一\n  code: {text: 'x = {{ y }}', language: text}", "code", "x = {{ y }}"),
    ],
)
def test_a_text_shows_its_figures(slide: str, key: str, text: str, tmp_path: Path) -> None:
    (made,) = composed(tmp_path, around(f"- {slide}\n", DATA)).slides
    assert said(made, key).strip("“”") == text


def test_notes_and_chart_words_show_figures(tmp_path: Path) -> None:
    slide = """
    - title: 一
      chart: {kind: column, data: rent, names: {rent: "租价（{{ rent.count }} 个月）"}, unit: "至 {{ rent.last.rent }}"}
      notes: |
        涨了 {{ rent.last.rent | multiple(rent.first.rent) }}。
    """
    (made,) = composed(tmp_path, around(slide, DATA)).slides
    chart = frame(made, "chart")
    assert isinstance(chart, ChartFrame)
    assert chart.plot.series[0].name == "租价（2 个月）"
    assert "至 2.65" in chart.plot.title
    assert "涨了 1.56 倍。" in made.notes


def test_cells_of_data_are_never_looked_through(tmp_path: Path) -> None:
    (made,) = composed(tmp_path, around("- {title: 一, table: words}\n", DATA)).slides
    assert cells(frame(made, "table"))[1:] == [["a", "{{ rent.count }}"], ["b", "*x*"]]


def test_what_data_writes_is_not_looked_through_again(tmp_path: Path) -> None:
    (made,) = composed(
        tmp_path, around("- {title: 一, points: ['{{ words.first.v }}{{ words.last.v }}']}\n", DATA)
    ).slides
    assert said(made, "points.1") == "{{ rent.count }}*x*"


def test_cells_written_on_a_slide_show_figures(tmp_path: Path) -> None:
    table = '- {title: 一, table: {columns: [k, v], rows: [[甲, "{{ rent.last.rent }}"]], highlight: [甲]}}\n'
    (made,) = composed(tmp_path, around(table, DATA)).slides
    assert cells(frame(made, "table")) == [["k", "v"], ["甲", "2.65"]]


def test_titles_of_the_deck_and_its_sections_show_figures(tmp_path: Path) -> None:
    outline = around("- layout: agenda\n- {title: 一, points: [x]}\n", DATA)
    outline = outline.replace("一份稿子", "稿子 {{ rent.count }}").replace("一节", "第 {{ rent.last.rent }} 节")
    made = composed(tmp_path, outline)
    assert made.properties.title == "稿子 2"
    assert made.sections[0].title == "1 第 2.65 节"


def test_problems_of_all_texts_are_told_at_once(tmp_path: Path) -> None:
    slides = "- {title: '{{ rnt }}', points: ['{{ 1/0 }}', x]}\n- {title: 二, points: [x], source: nobody}\n"
    assert [problem.message for problem in problems_of(tmp_path, around(slides, DATA))] == [
        "in '{{ rnt }}': no data named 'rnt'",
        "in '{{ 1/0 }}': this divides by a number, which is 0",
        "no source named 'nobody'",
    ]


def test_a_table_that_cannot_be_read_is_told_once(tmp_path: Path) -> None:
    slide = "- {title: '{{ rent.last.rent }}', points: [x]}\n"
    (problem,) = problems_of(tmp_path, around(slide, "data: {rent: nowhere.csv}"))
    assert "does not exist" in problem.message


def test_decks_without_figures_load_no_templates(tmp_path: Path) -> None:
    outline = tmp_path / "deck.yaml"
    outline.write_text(around("- {title: 一, points: [x]}\n", DATA), "utf-8")
    code = "import sys; from pathlib import Path; from builder.build import compose; compose(Path(sys.argv[1]));"
    code += "print({'jinja2', 'babel'} & sys.modules.keys())"
    told = subprocess.run([sys.executable, "-c", code, outline], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert told.stdout.strip() == "set()"


def test_a_text_comes_to_so_many_characters(tmp_path: Path) -> None:
    notes = "{{ v }}" * 150
    more = f"vars: {{v: {'x' * 1_500}}}"
    (problem,) = problems_of(tmp_path, around(f"- {{title: x, points: [a], notes: '{notes}'}}", more))
    assert problem.message == "the figures of this text come to more than 200,000 characters"


def test_slides_made_of_rows_are_counted(tmp_path: Path) -> None:
    rows = ", ".join(f"[a{number}]" for number in range(50))
    more = f"data: {{t: {{columns: [k], rows: [{rows}]}}}}"
    slides = "".join(
        f"- {{id: s{number}, for: {{r: t}}, title: '{number} {{{{ r.k }}}}', points: [a]}}\n" for number in range(45)
    )
    (problem,) = problems_of(tmp_path, around(slides, more))
    assert (problem.message, problem.at.line) == ("'for:' makes more than 2,000 slides", 46)


def test_what_all_expressions_take_together_is_limited(tmp_path: Path) -> None:
    points = ", ".join(["'{{ v }}'"] * 25_000)
    (problem,) = problems_of(tmp_path, around(f"- {{title: x, points: [{points}]}}", "vars: {v: a}"))
    assert problem.message == "the expressions up to this one take too long"
