"""Which layout is which: by type, by placeholders and by name, whoever made the template and in whatever language."""

import pytest

from builder.layouts import LAYOUTS
from builder.templates.choosing import WANTED, choose, roles
from builder.templates.records import Template
from tests.templates.samples import FEET, Master, holder, layout, template, usual

CHINESE = ("标题幻灯片", "标题和内容", "节标题", "两栏内容", "仅标题", "空白")
NONSENSE = ("Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta")
PLACES = {"title": 0, "content": 1, "section": 2, "two": 3, "only": 4}


def chosen(found: Template, given: dict[str, str] | None = None) -> dict[str, str]:
    return {ours: one.design.name for ours, one in choose(found, given or {}).items()}


def test_every_layout_of_ours_has_its_place() -> None:
    assert WANTED.keys() == LAYOUTS.keys() - {"placeholders"}  # which names the template's layout itself


@pytest.mark.parametrize(
    "names",
    [("Title Slide", "Title and Content", "Section Header", "Two Content", "Title Only", "Blank"), CHINESE, NONSENSE],
)
@pytest.mark.parametrize("typed", [True, False])
def test_layouts_are_found_by_type_or_by_their_placeholders(names: tuple[str, ...], typed: bool) -> None:
    found = template(Master(usual(names=names, typed=typed)))
    assert {role: design.name for role, design in roles(found).items()} == {
        role: names[place] for role, place in PLACES.items()
    }


def test_the_usual_template_carries_ours_where_one_would_look_for_them() -> None:
    found = chosen(template())
    assert found["title"] == found["closing"] == "Title Slide"
    assert (found["section"], found["bullets"], found["columns"]) == (
        "Section Header",
        "Title and Content",
        "Two Content",
    )
    assert {found[name] for name in ("chart", "table", "image")} == {"Title and Content"}
    assert {found[name] for name in ("agenda", "quote", "number", "steps", "timeline", "code")} == {"Title Only"}
    assert not [ours for ours, one in choose(template(), {}).items() if one.is_makeshift]


def test_a_type_that_the_placeholders_belie_counts_for_less() -> None:
    lying = layout("一页", holder("title"), holder("", 1), FEET, kind="titleOnly")
    honest = layout("二页", holder("title"), FEET)
    assert {role: one.name for role, one in roles(template(Master((lying, honest)))).items()} == {
        "content": "一页",
        "only": "二页",
    }


def test_layouts_with_names_of_their_own_are_taken_for_what_they_are_named_after() -> None:
    more = [layout(name, holder("title"), FEET) for name in ("目录", "致谢", "金句")]
    found = chosen(template(Master((*usual(), *more))))
    assert (found["agenda"], found["closing"], found["quote"]) == ("目录", "致谢", "金句")


def test_plain_slides_share_a_master() -> None:
    opening = layout("封面", holder("ctrTitle", 0, (1, 3, 9, 1)), holder("subTitle", 1, (1, 4.5, 9, 1)), kind="title")
    cover = Master((opening, layout("Odd", holder("title"), FEET, kind="titleOnly")))
    found = template(cover, Master(usual(names=CHINESE)))
    assert found.designs[0].master == 0
    assert {one.master for role, one in roles(found).items() if role in ("content", "two", "only")} == {1}
    assert roles(found)["title"].name == "封面"


def test_what_is_missing_is_made_do() -> None:
    found = choose(template(Master((layout("Only", holder("title"), holder("", 1), FEET),))), {})
    assert {one.design.name for one in found.values()} == {"Only"}
    assert {ours for ours, one in found.items() if one.is_makeshift} == {"title", "section"}
    assert not found["chart"].is_makeshift  # an empty text is room


def test_a_template_without_titles_gives_the_roomiest() -> None:
    found = choose(template(Master((layout("A", FEET), layout("B", holder("pic", 3))))), {})
    assert {(one.design.name, one.role) for one in found.values()} == {("B", "")}


def test_a_mapping_is_followed() -> None:
    found = chosen(template(), {"chart": "Two Content", "default": "Blank", "code": "No such layout"})
    assert (found["chart"], found["steps"], found["code"]) == ("Two Content", "Blank", "Blank")
    assert found["bullets"] == "Title and Content"
    assert found["title"] == "Title Slide"
