"""Does text fit: heights and widths of paragraphs, the worse of PowerPoint and LibreOffice, with a margin."""

from functools import lru_cache

from msgspec import Struct

from builder.frames import EMU_PER_POINT, Paragraph, Run, TextFrame
from builder.typeset.breaks import PROFILES
from builder.typeset.lines import break_lines, broken, extent, indent, largest, rooms
from builder.typeset.shapes import text_insets

# PowerPoint paces lines at 1.2 em whatever the face; its own fitted boxes come out at 1.212.
LINE = 1.22
# Advances of the real Arial are up to 0.5 % above the table's; LibreOffice rounds to 1/100 mm.
WIDTH_SHARE, WIDTH_SLACK = 0.99, 0.3
_ENDLESS = 1e9


class Measured(Struct, frozen=True):
    """How high paragraphs stand, in points, and on how many lines."""

    height_pt: float
    lines: int


def measure(paragraphs: tuple[Paragraph, ...], width_pt: float) -> Measured:
    """The height and the lines of paragraphs in a column, each the most that PowerPoint or LibreOffice will take.

    The first paragraph's space before counts, though LibreOffice 7.4 leaves it out at the top of a frame.
    """
    room = room_in(width_pt)
    height, count = 0.0, 0
    for paragraph in paragraphs:
        sizes, lines = _standing(paragraph.runs, rooms(paragraph, room))
        height += paragraph.before + sizes * LINE * paragraph.spacing / 100 + paragraph.after
        count += lines
    return Measured(height, count)


@lru_cache(maxsize=8192)
def _standing(runs: tuple[Run, ...], room: tuple[float, float]) -> tuple[float, int]:
    """The sizes of the lines of runs added up, in points, and how many lines they are: the most of any profile."""
    if extent(runs) <= room[0]:
        return largest(runs, 0, len("".join([run.text for run in runs]).rstrip(" \t\u3000"))), 1
    each = [broken(runs, room, profile) for profile in PROFILES]
    return max(sum(line.size for line in lines) for lines in each), max(map(len, each))


def line_count(paragraphs: tuple[Paragraph, ...], width_pt: float) -> int:
    """The lines that paragraphs take in a column."""
    return measure(paragraphs, width_pt).lines


def fits(frame: TextFrame) -> float:
    """How much higher than its frame the text is, in points; zero or less when it fits."""
    shape, insets = text_insets(frame), frame.insets
    width = frame.box.width - insets.left - insets.right - shape.left - shape.right
    height = frame.box.height - insets.top - insets.bottom - shape.top - shape.bottom
    measured = measure(frame.paragraphs, width / EMU_PER_POINT).height_pt
    return measured - height / EMU_PER_POINT


def natural_width(paragraphs: tuple[Paragraph, ...]) -> float:
    """The least width in points at which no line breaks but those that were decided."""
    widest = 0.0
    for paragraph in paragraphs:
        for profile in PROFILES:
            for number, line in enumerate(break_lines(paragraph, _ENDLESS, profile)):
                widest = max(widest, line.width + indent(paragraph, first=number == 0))
    return (widest + WIDTH_SLACK) / WIDTH_SHARE + 0.01


def room_in(width_pt: float) -> float:
    """How much of a width lines may take up, in points: the rest is the margin."""
    return max(width_pt * WIDTH_SHARE - WIDTH_SLACK, 0.0)
