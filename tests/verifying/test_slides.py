"""Shapes that share an id, titles without words, objects without alt text."""

import pytest

from tests.verifying.telling import told


@pytest.mark.parametrize(
    ("defect", "said"),
    [
        ("shape-id-twice", "the shape id"),
        ("shape-id-zero", "the shape id 0"),
        ("shape-identity-twice", "the identity"),
        ("title-empty", "a title without words"),
        ("title-missing", "0 titles, its layout offers 1"),
        ("placeholder-of-no-layout", "its layout has no placeholder 99"),
        ("placeholder-of-another-kind", "the placeholder 20 is of the kind pic, in its layout body"),
        ("placeholder-twice", "the placeholder 20 is there 2 times"),
        ("picture-cropped-away", "a picture of which nothing is left"),
        ("picture-without-words", "an object has no alt text -- 'Picture'"),
        ("form-adjusted-without-handles", "a rect is adjusted, but has no handle"),
        ("colour-not-the-themes", "a colour that is not the theme's"),
    ],
)
def test_a_defect_is_told_for_what_it_is(defect: str, said: str) -> None:
    assert said in told(defect)
