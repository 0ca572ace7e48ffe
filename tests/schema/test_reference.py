from builder.charts.options import Chart
from builder.layouts import LAYOUTS
from builder.schema.forms import keys
from builder.schema.reference import Row, markdown, reference


def rows(name: str) -> dict[str, Row]:
    (part,) = (part for part in reference() if part.name == name)
    return {row.key: row for row in part.rows}


def test_types_and_defaults_are_said_in_words() -> None:
    assert rows("outline")["title"] == Row("outline", "title", "text", "required", "What the talk is about.")
    assert rows("outline")["agenda"].type == "`once` or `each`"
    assert rows("outline")["theme"].default == "briefing"
    assert rows("slide")["hidden"].default == "false"
    assert rows("slide: bullets")["points"].type == "list: [point](#point)"
    assert rows("model: elasticity")["price_ratio"].type == "number from 1e-06 to 1e+06"
    assert rows("model: elasticity")["phi"].default == "[0.5, 1]"
    assert rows("sensitivity")["vary"].type == "number over 0 to 0.99 or names with list of 2: number"
    assert rows("chart")["names"].type == "names with text"
    assert rows("band")["from"].key == "from"


def test_every_layout_and_every_option_stands_in_it() -> None:
    names = [part.name for part in reference()]
    assert len(names) == len(set(names))
    assert {f"slide: {name}" for name in LAYOUTS} <= set(names)
    assert list(rows("chart")) == list(keys(Chart))


def test_what_a_layout_or_a_model_fills_in_is_no_key() -> None:
    assert "content" not in rows("slide")
    assert "parameters" not in rows("data")


def test_a_page_has_a_table_for_each_record() -> None:
    page = markdown()
    assert "## slide: quote\n\nA quotation in large type, and who said it.\n" in page
    assert "| `minutes` | number |  | How long the talk may take; notes that take longer are a warning. |" in page
