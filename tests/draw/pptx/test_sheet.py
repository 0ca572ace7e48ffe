"""What drawing gathers: pictures, charts, moulds."""

from builder.draw.pptx.sheet import Store
from builder.draw.pptx.xml import SLOT, A, P, add, root
from builder.frames import ChartFrame
from tests.draw import decks


def test_a_picture_is_named_after_its_content() -> None:
    store = Store()
    names = [store.picture(data, "png") for data in (decks.png(), decks.png(), decks.png("blue"))]
    assert names[0] == names[1] != names[2]
    assert list(store.pictures) == [names[0], names[2]]


def test_every_chart_has_a_number_and_a_workbook() -> None:
    store = Store()
    chart = next(frame for frame in decks.charted().slides[0].frames if isinstance(frame, ChartFrame))
    assert [store.chart(chart, decks.briefing()) for _ in range(2)] == [
        "ppt/charts/chart1.xml",
        "ppt/charts/chart2.xml",
    ]
    assert [part.kind for part in store.charts] == ["chart", "workbook"] * 2


def test_a_cast_is_what_stands_around_the_slots_without_the_root() -> None:
    store = Store()

    def make() -> object:
        element = add(root(P.sld), A.p, {"lang": SLOT})
        element.text = SLOT
        return element

    start, middle, end = store.cast("key", make)  # type: ignore[arg-type]
    assert f"{start}zh{middle}&lt;{end}" == '<a:p lang="zh">&lt;</a:p>'
    assert store.cast("key", lambda: root(P.sld)) == (start, middle, end)
