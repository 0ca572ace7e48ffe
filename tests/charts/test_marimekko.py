import pytest

from builder.charts.page import ChartPage
from tests.charts.sheets import drawn, wrong

CLOUD = "seg,size,a,b\n云,60,30,70\n端,30,50,50\n边缘,10,10,90"
OPTIONS = {"width": "size", "y": ("a", "b")}


def test_columns_stand_by_their_widths_when_sorted() -> None:
    plot = drawn("marimekko", CLOUD, sort="ascending", **OPTIONS)
    assert plot.inputs[0].values == ("边缘", "端", "云")


def test_the_title_says_what_widths_are() -> None:
    plot = drawn("marimekko", CLOUD, unit="份额", names={"size": "市场规模"}, **OPTIONS)
    assert plot.title == "份额；列宽：市场规模"
    assert drawn("marimekko", CLOUD, ChartPage(540, 331, language="en"), **OPTIONS).title == "width: size"


def test_its_words_give_widths_and_parts() -> None:
    width, first, _ = drawn("marimekko", CLOUD, **OPTIONS).told
    assert width.values == (("云", "60%"), ("端", "30%"), ("边缘", "10%"))
    assert first.values == (("云", "30%"), ("端", "50%"), ("边缘", "10%"))


@pytest.mark.parametrize(
    ("table", "options", "message"),
    [
        (CLOUD, {"y": ("a", "b")}, "a marimekko wants the columns' widths"),
        ("seg,size,a\n云,60,1\n端,-3,1", {"width": "size"}, "'端' has no width above zero"),
        ("seg,size,a\n云,60,1\n端,,1", {"width": "size"}, "'端' has no width above zero"),
        ("seg,size,a\n云,60,1\n端,3,-1", {"width": "size"}, "a part cannot be negative, such as -1"),
        ("seg,size,a\n云,60,1\n端,3,0", {"width": "size"}, "all parts of '端' are zero"),
        ("seg,size,a\n云,60000,1\n端,3,1", {"width": "size"}, "'端' is too narrow to be seen"),
        ("seg,size,a\n云,60,1", {"width": "size"}, "a marimekko has two to 12 columns, not 1"),
        (
            "seg,size,a\nCloud,970,1\nEnterprise,30,1",
            {"width": "size"},
            "'Enterprise' is too long for its place under the plot",
        ),
        (CLOUD, {**OPTIONS, "stacked": "percent"}, "a marimekko takes no `stacked:`"),
        (CLOUD, {**OPTIONS, "names": {"a": "同名", "b": "同名"}}, "'同名' is the name of another column of the chart"),
    ],
)
def test_what_cannot_be_cut_out_is_refused(table: str, options: dict[str, object], message: str) -> None:
    assert message in [found for found, _ in wrong("marimekko", table, **options)]


def test_decoration_has_no_letters() -> None:
    plot = drawn("marimekko", CLOUD, ChartPage(300, 300, bare=True), **OPTIONS)
    assert plot.title == ""
    assert not any(point.label for one in plot.series for point in one.points)
