"""The inner plot rectangle: the margins that labels, ticks, unit and legend take, in points."""

from msgspec import Struct
from msgspec.structs import replace

from builder.charts.data import Data
from builder.charts.options import Chart
from builder.charts.page import ChartPage, width
from builder.plot import Plot

LINE = 1.35  # a text line's height, in its size
GAP = 6.0
LOWER = 4.0  # points: a legend's names stand that much higher in their box than a title's text does
# Points of a legend's entry that are not its name, and more beside lines, whose keys LibreOffice draws wide: where it
# has less room it cuts names short or leaves entries out.
ENTRY, WIDE_ENTRY = 46.0, 84.0
PER_CENT = ("%", "％", "百分", "per cent", "percent")
MOST_LABEL = 0.4  # of the width


class Room(Struct, frozen=True):
    """Margins around the inner plot rectangle, in points."""

    page: ChartPage
    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0

    @property
    def width(self) -> float:
        return max(self.page.width - self.left - self.right, 1.0)

    @property
    def height(self) -> float:
        return max(self.page.height - self.top - self.bottom, 1.0)

    @property
    def shares(self) -> tuple[float, float, float, float]:
        """The rectangle as a plot's `area`."""
        page = self.page
        return (page.across(self.left), page.down(self.top), page.across(self.width), page.down(self.height))


class Header(Struct, frozen=True):
    """What stands over the plot: the unit at the left, then the legend; `height` in points."""

    height: float
    legend_area: tuple[float, float, float, float] | None = None


def header(page: ChartPage, unit: str, legend: tuple[str, ...], *, entry: float = ENTRY) -> Header:
    """The row over the plot; the legend takes the next row when the unit leaves too little room."""
    row = page.size * LINE + GAP
    entries = sum(width(name, page.size) + entry for name in legend)
    if not unit and not legend:
        return Header(0.0)
    beside = width(unit, page.size) + 24 if unit else 0.0
    below = bool(unit) and bool(legend) and beside + entries > page.width
    left, top = (0.0, row) if below else (beside, 0.0)
    lines = 2 if below else 1
    if not legend:
        return Header(row)
    across = min(entries, page.width - left)
    area = (page.across(left), page.down(top + LOWER), page.across(across), page.down(page.size * LINE))
    return Header(row * lines, legend_area=area)


def furnished(plot: Plot, data: Data, room: Room, over: Header, unit: str, *, legend: bool) -> Plot:
    """The plot in its room: the unit over it and the legend beside that, in the size and language of its page."""
    page = room.page
    return replace(
        plot,
        title=unit,
        title_size=page.size,
        legend="top" if legend else "",
        legend_area=over.legend_area,
        legend_size=page.size,
        area=room.shares,
        language=page.language,
        category_name=data.x_name or data.x_key,
    )


def unit_over(chart: Chart, page: ChartPage) -> str:
    """The unit over the plot. Decoration says none; parts of a hundred have none but per cent."""
    unit = str(chart.unit or "")
    amounts = chart.stacked == "percent" and not any(sign in unit for sign in PER_CENT)
    return "" if page.bare or amounts else unit


def widest(texts: tuple[str, ...], size: float, bold: bool = False) -> float:
    """The width of the widest text, in points."""
    return max((width(text, size, bold) for text in texts), default=0.0)
