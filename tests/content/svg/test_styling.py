import pytest

from builder.content.svg import styling
from builder.content.svg.reading import SvgError


def test_declarations_that_paint_stay_and_others_go() -> None:
    said = "fill: #fff ; font-family:'Arial';-inkscape-stroke:none;; FILTER: none;stroke:url(#a)"
    assert styling.declarations(said) == {"fill": "#fff", "stroke": "url(#a)"}
    assert styling.written({"fill": "#fff", "stroke": "none"}) == "fill:#fff;stroke:none"


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("filter:url(#f)", "uses a filter"),
        ("marker-end:url(#f)", "uses markers"),
        ("mask:url(#m)!important", "uses a mask"),
        ("f\\69ll:red", "hides something"),
        ("fill:url(//example.org)", "leads outside"),
        ("fill", "has styles that cannot be read"),
        ("transform:rotate(1deg)", "says 'transform' in its styles"),
    ],
)
def test_declarations_that_are_not_taken_are_refused(said: str, message: str) -> None:
    with pytest.raises(SvgError, match=message):
        styling.declarations(said)


def test_a_sheet_is_read_as_rules() -> None:
    said = "<!-- .a,.b > path{fill:#123;font-size:3px} /* x{} */ text{font-size:2px} *{stroke:red!important} -->"
    assert styling.sheet(said) == [(".a,.b > path", {"fill": "#123"}), ("*", {"stroke": "red!important"})]


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("@import url(http://example.org/x.css);", "'@' rules"),
        ("@font-face{font-family:a;src:url(a.woff)}", "'@' rules"),
        ("@media print{.a{fill:red}}", "'@' rules"),
        ("\\40 import 'x';", "hides something"),
        (".a:hover{fill:red}", "cannot be read"),
        (".a{fill:red", "cannot be read"),
        ("a[href]{fill:red}", "cannot be read"),
        (".a{fill:url(http://example.org/x)}", "leads outside"),
        (".a{fill:red}" * 2_001, "more than 2,000 rules"),
        (" " * 200_001, "more than 200,000 characters"),
    ],
)
def test_a_sheet_that_fetches_moves_or_cannot_be_read_is_refused(said: str, message: str) -> None:
    with pytest.raises(SvgError, match=message):
        styling.sheet(said)
