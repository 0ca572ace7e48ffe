import pytest

from tests.charts.sheets import CROSSING, MARGINS, SHARES, YEARS, note, stretch, wrong

MANY = "x,v\n" + "\n".join(f"第{n}项,{n}" for n in range(41))
BROAD = "x," + ",".join(f"第{n}列" for n in range(8)) + "\n一" + ",1" * 8


@pytest.mark.parametrize(
    ("kind", "table", "options", "message"),
    [
        ("bar", MARGINS, {"min": 5.0}, "bars start at zero, not at 5"),
        ("bar", MARGINS, {"min": 5.0, "max": 1.0}, "`min: 5` is not below `max: 1`"),
        ("pie", "x,v,w\n甲,0,0\n乙,0,0", {}, "a pie shows one column, not 2"),
        ("combination", "x,v\n甲,1", {"y": ("v",), "line": ("v",)}, "'v' stands under `y:` and `line:`"),
        ("column", MANY, {}, "41 bars are more than a slide holds"),
        ("column", MARGINS, {"stacked": "true"}, "stacked parts cannot be negative"),
        ("area", "x,v\n-1.5,1\n2,3", {}, "an area wants whole numbers, dates or text along x"),
        ("line", BROAD, {}, "8 lines are more than a reader can follow"),
        ("line", CROSSING, {"line": ("training",)}, "`line:` draws over columns, not over a line"),
        ("line", CROSSING, {"highlight": ("servin",)}, "nothing named 'servin' to highlight"),
        ("line", CROSSING, {"colours": {"serving": "red"}}, "no colour role named 'red'"),
        ("line", CROSSING, {"colours": {"servin": "warm"}}, "nothing named 'servin' to colour"),
        ("line", CROSSING, {"names": {"servin": "推理"}}, "no drawn column named 'servin'"),
        ("line", CROSSING, {"format": "[Red]0"}, "'[Red]0' is no number format"),
        ("line", CROSSING, {"min": 3.0, "max": 2.0}, "`min: 3` is not below `max: 2`"),
        ("line", CROSSING, {"step": 0.0}, "`step: 0` must be above zero"),
        ("line", CROSSING, {"step": 0.1}, "`step: 0.1` makes more than 40 steps"),
        ("line", CROSSING, {"every": -1}, "`every: -1` must be above zero"),
        ("bar", YEARS, {"annotate": note("2024", "此处")}, "a bar has no place for an annotation"),
        ("line", CROSSING, {"annotate": note("65", "此处")}, "no place on the axis for '65'"),
        ("line", CROSSING, {"annotate": note("64", "此处", "servin")}, "no drawn column named 'servin'"),
        ("line", "x,v\n一,1\n二,", {"annotate": note("二", "此处")}, "'v' has no value where x is 二"),
        ("column", YEARS, {"stacked": "true", "annotate": note("2024", "此处")},
         "an annotation points at a value, not at a stack"),
        ("column", YEARS, {"band": stretch("2023", "2024")}, "a band needs a line over whole numbers, dates or text"),
        ("line", CROSSING, {"band": stretch("213", "400")}, "no place on the axis for '400'"),
        ("line", CROSSING, {"band": stretch("300", "213")}, "the band ends at 213, before it begins at 300"),
        ("line", SHARES, {"band": stretch("其他", "推理")}, "the band ends at 推理, before it begins at 其他"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said(kind: str, table: str, options: dict[str, object], message: str) -> None:
    assert [found for found, _ in wrong(kind, table, **options)] == [message]


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("line", {"annotate": note("64", "追平", "serving"), "band": stretch("213", "365")}),
        ("line", {"highlight": ("serving",), "colours": {"training": "quiet"}, "names": {"day": "天"}}),
        ("column", {"line": ("training",), "highlight": ("64",)}),
    ],
)
def test_a_sound_chart_has_no_problems(kind: str, options: dict[str, object]) -> None:
    assert wrong(kind, CROSSING, **options) == []
