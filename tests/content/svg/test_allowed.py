import pytest

from builder.content.svg import allowed
from builder.content.svg.reading import SvgError


@pytest.mark.parametrize("name", ["g", "path", "linearGradient", "title", "filter"])
def test_what_draws_or_may_be_left_out_passes(name: str) -> None:
    allowed.judge_element(name)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("script", "runs a program"),
        ("animateTransform", "moves"),
        ("tspan", "holds text, which looks different on each machine"),
        ("image", "shows another picture"),
        ("foreignObject", "holds something else than a drawing"),
        ("a", "holds a link"),
        ("svg", "holds a drawing in the drawing"),
        ("blink", "holds 'blink', which is not known to draw"),
    ],
)
def test_other_elements_are_told_for_what_they_do(name: str, message: str) -> None:
    with pytest.raises(SvgError) as caught:
        allowed.judge_element(name)
    assert caught.value.message == message
    assert caught.value.hint


@pytest.mark.parametrize("name", ["onload", "onClick", "requiredExtensions", "src", "base"])
def test_attributes_that_do_more_than_draw_are_refused(name: str) -> None:
    with pytest.raises(SvgError):
        allowed.judge_attribute(name)


def test_other_attributes_are_no_concern() -> None:
    for name in ("fill", "data-name", "aria-label"):
        allowed.judge_attribute(name)


@pytest.mark.parametrize("kind", allowed.DEFINITIONS)
def test_a_use_of_what_programs_do_not_agree_on_is_refused_with_a_way_out(kind: str) -> None:
    with pytest.raises(SvgError, match=kind) as caught:
        allowed.refuse_definition(kind)
    assert "PNG" in caught.value.hint or "paths" in caught.value.hint
