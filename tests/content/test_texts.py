"""Texts of records are walked with their keys, and replaced without touching the rest."""

from builder.charts.options import Chart
from builder.content.texts import rewritten, texts_of
from builder.layouts.bullets import Content
from builder.outline.records import Point, Slide, Text

SLIDE = Slide(
    id=Text("one"),
    title=Text("题"),
    source=(Text("a"),),
    content=Content(points=(Point(text=Text("甲")), Point(lead=Text("乙"), points=(Point(text=Text("丙")),)))),
)


def test_texts_are_told_with_their_keys() -> None:
    assert [(where, str(text)) for where, text in texts_of(SLIDE)] == [
        ("title", "题"),
        ("points.1.text", "甲"),
        ("points.2.lead", "乙"),
        ("points.2.points.1.text", "丙"),
    ]


def test_a_record_without_changes_is_the_same() -> None:
    assert rewritten(SLIDE, lambda text, path: text) is SLIDE


def test_what_changes_is_replaced_and_the_rest_is_the_same() -> None:
    made = rewritten(SLIDE, lambda text, path: Text("新") if str(text) == "丙" else text)
    assert dict(texts_of(made))["points.2.points.1.text"] == Text("新")
    assert made.title is SLIDE.title
    assert made.source is SLIDE.source


def test_names_of_columns_are_texts_too_and_names_of_things_are_not() -> None:
    chart = Chart(kind=Text("line"), data=Text("d"), names={"a": Text("甲")}, unit=Text("元"))
    assert [where for where, _ in texts_of(chart, "chart")] == ["chart.names.a", "chart.unit"]
    seen: list[tuple[str, ...]] = []

    def note(text: Text, path: tuple[str, ...]) -> Text:
        seen.append(path)
        return text

    rewritten(chart, note, ("chart",))
    assert seen == [("chart", "names"), ("chart", "unit")]
