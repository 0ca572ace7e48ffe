"""What moves on a slide: the parts of it that appear click by click."""

from typing import Literal

from msgspec import Struct


class Appearing(Struct, frozen=True):
    """What appears: a frame; or of its text so many paragraphs from the first one on; or a series or category of it."""

    frame: str
    paragraphs: tuple[int, int] | None = None  # the first and the last, counted from 0
    series: int | None = None
    category: int | None = None


class Build(Struct, frozen=True):
    """What appears at each click, in order; `dim` lets text go quiet at the next one."""

    steps: tuple[tuple[Appearing, ...], ...] = ()
    effect: Literal["appear", "fade", "wipe"] = "fade"
    dim: bool = False


STILL = Build()  # everything is there from the start
