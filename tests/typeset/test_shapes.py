from builder.frames import Box, Insets, TextFrame
from builder.typeset.shapes import text_insets


def frame(shape: str, *adjust: tuple[str, int]) -> TextFrame:
    return TextFrame(id="t", name="t", box=Box(0, 0, 200_000, 100_000), paragraphs=(), shape=shape, adjust=adjust)


def test_a_rectangle_takes_nothing() -> None:
    assert text_insets(frame("rect")) == Insets()


def test_round_corners_take_0_29_of_their_radius() -> None:
    assert text_insets(frame("roundRect", ("adj", 10_000))) == Insets(2929, 2929, 2929, 2929)


def test_an_ellipse_leaves_its_inscribed_rectangle() -> None:
    assert text_insets(frame("ellipse")) == Insets(29_289, 14_645, 29_289, 14_645)


def test_arrows_take_their_points() -> None:
    assert text_insets(frame("homePlate", ("adj", 40_000))) == Insets(right=20_000)
    assert text_insets(frame("chevron", ("adj", 40_000))) == Insets(left=40_000, right=40_000)
