import pytest

from builder.charts import KINDS
from builder.charts.colours import ROLES
from builder.layouts import LAYOUTS
from builder.models import MODELS
from builder.schema import schema
from tests.outlines import around
from tests.schema.values import wrong

DATA = "title: 数据\nsections: [{slides: [{layout: title}]}]\ndata:\n  one: "
SLIDE = "sections.0.slides.0"


def of_slide(slide: str) -> list[str]:
    return [fault.removeprefix(f"{SLIDE}.").removeprefix(SLIDE) for fault in wrong(around(slide))]


def test_the_content_of_a_slide_names_its_keys() -> None:
    assert of_slide("- {title: 一页, points: [一点], numbered: false}") == []
    assert of_slide("- {title: 一页, quote: 一句, numbered: false}")[0].startswith(": 'numbered' is not one of")
    assert of_slide("- {layout: closing, title: 一页, chart: {kind: pie}}")[0].startswith(": 'chart' is not one of")


def test_a_chart_with_points_is_a_layout_of_its_own() -> None:
    assert of_slide("- {title: 一页, chart: {kind: pie, data: a}, points: [一点], number: 64}") == []
    assert of_slide("- {title: 一页, chart: {kind: pie, data: a}, number: 64}") != []


def test_content_of_two_layouts_is_marked() -> None:
    assert of_slide("- {title: 一页, quote: 一句, steps: [一步]}") != []


def test_a_slide_says_what_it_shows_and_has_a_title() -> None:
    assert of_slide("- {title: 一页}") != []
    assert of_slide("- {points: [一点]}") == [": 'title' is a required property"]
    assert of_slide("- {layout: agenda}") == []


def test_a_misspelt_key_is_marked_even_when_nothing_names_a_layout() -> None:
    faults = of_slide("- {title: 一页, pionts: [一点]}")
    assert any(fault.startswith(": 'pionts' is not one of") for fault in faults)


@pytest.mark.parametrize(
    ("path", "names"),
    [
        (("Slide", "layout"), LAYOUTS),
        (("Chart", "kind"), KINDS),
    ],
)
def test_names_are_offered_each_with_a_sentence(path: tuple[str, str], names: dict[str, object]) -> None:
    definitions = schema("deck")["definitions"]
    (form,) = (one["properties"][path[1]] for name, one in definitions.items() if name.endswith(f".{path[0]}"))
    assert form["enum"] == list(names)
    assert all(sentence.endswith(".") for sentence in form["enumDescriptions"])


def test_an_option_that_a_kind_has_no_use_for_is_marked() -> None:
    assert of_slide("- {title: 一页, chart: {kind: bar, data: a, totals: true}}") == []
    assert of_slide("- {title: 一页, chart: {kind: pie, data: a, totals: true}}")[0].startswith(
        "chart: 'totals' is not one of"
    )
    assert of_slide("- {title: 一页, chart: {kind: chrat, data: a}}")[0].startswith("chart.kind: 'chrat' is not one of")


def test_colours_are_roles() -> None:
    assert all(
        of_slide(f"- {{title: 一页, chart: {{kind: bar, data: a, colours: {{b: {role}}}}}}}") == [] for role in ROLES
    )
    assert of_slide("- {title: 一页, chart: {kind: bar, data: a, colours: {b: red}}}") != []


@pytest.mark.parametrize("model", MODELS)
def test_a_model_names_the_parameters_of_its_table(model: str) -> None:
    needed = "from_price: 1, to_price: 2, from_use: 1, to_use: 2, " if model == "implied_elasticity" else ""
    assert wrong(f"{DATA}{{model: {model}, {needed}names: {{}}}}") == []
    assert wrong(f"{DATA}{{model: {model}, {needed}colour: red}}") != []


def test_parameters_want_their_model_and_keep_their_limits() -> None:
    assert wrong(f"{DATA}{{file: a.csv, price_ratio: 2}}") != []
    assert wrong(f"{DATA}{{model: elasticity, price_ratio: 0}}") != []
    assert wrong(f"{DATA}{{model: elasticity, price_ratio: '{{{{ drop }}}}'}}") == []


def test_a_table_may_be_a_path_alone() -> None:
    assert wrong(f"{DATA}data/a.csv") == []


def test_minutes_and_dates_are_held_to_their_form() -> None:
    assert wrong(f"{DATA}a.csv\nminutes: 0\n") != []
    assert wrong(f"{DATA}a.csv\ndate: 1.2.2026\n") != []
    assert wrong(f"{DATA}a.csv\nminutes: 5\ndate: 2026\n") == []


def test_an_include_stands_for_slides_and_sections_and_keys_beside_it_change_them() -> None:
    assert of_slide("- include: other.yaml#rent") == []
    assert of_slide("- {include: {file: other.yaml, slides: [a, b]}, title: 另一页}") == []
    assert of_slide("- {include: {flie: other.yaml}}") != []
    assert wrong("title: 稿子\nsections: [{include: other.yaml}, {include: other.yaml#part, title: 一节}]\n") == []
    assert wrong("title: 稿子\nsections: [{title: 一节}]\n") != []
