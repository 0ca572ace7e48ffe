"""What does not fit: frames measured against their text, in the words of the author."""

from msgspec import Struct

from builder.errors import At, Problem, counted
from builder.frames import ChartFrame, Frame, PictureFrame, TextFrame
from builder.layouts import chrome
from builder.layouts.page import Laid, Page, points
from builder.typeset.fit import LINE, fits, measure

LEAST = 120.0  # points that a chart or a picture must be high to be worth showing
# They stand below the body by right.
_FURNITURE = frozenset({"takeaway", "takeaway.bar", "source", "footer", "number"})


class Misfit(Struct, frozen=True):
    """Text that does not fit: where it was written, which frame, and by how many points it is too high."""

    at: At
    frame: str
    excess: float
    hint: str = ""


def misfits_of(laid: Laid, page: Page) -> tuple[Misfit, ...]:
    found = [Misfit(at, "code", 0.0, "break the line, or shorten it") for at in laid.wrapped]
    limit = laid.bottom or page.grid("height")
    alone = sum(isinstance(frame, ChartFrame | PictureFrame) for frame in laid.frames) == 1
    for frame in laid.frames:
        excess = fits(frame) if isinstance(frame, TextFrame) else 0.0
        if frame.id not in _FURNITURE:
            excess = max(excess, points(frame.box.bottom - limit))
        low = isinstance(frame, ChartFrame | PictureFrame) and points(frame.box.height) < LEAST
        if alone and low and laid.bottom:  # small charts side by side are measured by themselves
            found.append(Misfit(frame.at, frame.id, LEAST, "shorten the takeaway or the title: they leave no room"))
        if excess > 0.01:
            found.append(Misfit(frame.at, frame.id, excess, _too_long(frame, excess)))
    return tuple(found)


def _too_long(frame: Frame, excess: float) -> str:
    if not isinstance(frame, TextFrame) or not frame.paragraphs:
        return "leave something out, or make two slides of it"
    longest = max(frame.paragraphs, key=lambda paragraph: len(paragraph.text))
    size = max((run.size for run in longest.runs), default=18.0)
    alike = tuple(one for one in frame.paragraphs if max((run.size for run in one.runs), default=size) == size)
    characters = sum(len(paragraph.text) for paragraph in alike)
    insets = frame.insets.left + frame.insets.right
    lines = measure(alike, points(frame.box.width - insets)).lines
    over = max(1, -(-excess // (size * LINE)))
    cut = max(1, round(characters * min(1.0, over / max(lines, 1))))
    told = "a little" if excess < size * LINE / 2 else "one line" if over == 1 else counted(round(over), "line")
    return f"at {size:g} pt it is {told} too long: shorten it by about {counted(cut, 'character')}"


def problems_of(misfits: tuple[Misfit, ...], slide: At) -> list[Problem]:
    """The misfits as problems; one without a place of its own is the slide's."""
    return [
        Problem(
            misfit.at if misfit.at.line else slide,
            "the title does not fit" if misfit.frame == "title" else f"this does not fit on the slide ({misfit.frame})",
            misfit.hint,
            check="overflow",
        )
        for misfit in _worst(misfits)
    ]


def problems_of_foot(page: Page) -> list[Problem]:
    """What a theme's file says for the foot of all slides, where that alone is too long."""
    frames = [frame for frame in chrome.own_foot(page) if isinstance(frame, TextFrame) and fits(frame) > 0]
    return [
        Problem(frame.at, "the footer's text does not fit on a line", _too_long(frame, fits(frame)), check="overflow")
        for frame in frames
    ]


def _worst(misfits: tuple[Misfit, ...]) -> tuple[Misfit, ...]:
    """One misfit for each place: rows that run off together are one complaint about the row that is longest.

    Markers and rules run off with the text beside them: what has no place counts only where nothing has one.
    """
    worst: dict[At, Misfit] = {}
    for misfit in [misfit for misfit in misfits if misfit.at.line] or misfits:
        if misfit.at not in worst or misfit.excess > worst[misfit.at].excess:
            worst[misfit.at] = misfit
    return tuple(worst.values())
