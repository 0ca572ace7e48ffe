"""What an outline may say about a chart."""

from typing import Literal, TypeAlias

from builder.outline.records import Record, Text

Stacked: TypeAlias = Literal["false", "true", "percent"]
Labels: TypeAlias = Literal["", "direct", "values", "legend", "none"]
Neutral: TypeAlias = Literal["split", "apart"]
Render: TypeAlias = Literal["native", "picture"]
FACETED = ("line", "step", "column", "bar", "area", "scatter")  # kinds that take `facet:`
Sort: TypeAlias = Literal["none", "descending", "ascending"]


class Annotation(Record, frozen=True, kw_only=True):
    """A text with a leader to one point: the category it stands at and, with several series, the column."""

    x: Text
    series: Text | None = None
    text: Text


class Band(Record, frozen=True, kw_only=True, rename={"from_": "from"}):
    """A stretch of the category axis, shaded, with a text at its top."""

    from_: Text
    to: Text
    text: Text | None = None


class Bounds(Record, frozen=True, kw_only=True):
    """How far a column's true value may lie: columns with its least and its greatest value."""

    low: Text
    high: Text


class Second(Record, frozen=True, kw_only=True):
    """The second value axis, on which the columns of `line:` stand; its unit must be said."""

    unit: Text
    format: Text | None = None
    min: float | None = None
    max: float | None = None
    step: float | None = None


class Reference(Record, frozen=True, kw_only=True):
    """A line across the plot at one value, or up it at one place, with its text."""

    y: float | None = None
    x: Text | None = None
    text: Text | None = None


class Chart(Record, frozen=True, kw_only=True):
    """A chart: its kind, the table it is drawn from, which columns, and what is pointed out."""

    kind: Text
    data: Text = Text("")  # of a chart among panels, that of the whole
    x: Text | None = None  # the first column
    y: tuple[Text, ...] = ()  # all others
    names: dict[str, Text] = {}  # noqa: RUF012 - a struct copies it; column → the name shown; that of `x` becomes the axis title
    stacked: Stacked = "false"
    unit: Text | None = None
    format: Text | None = None  # 0, 0.0, #,##0, +0, 0%
    min: float | None = None
    max: float | None = None
    step: float | None = None
    colours: dict[str, Text] = {}  # noqa: RUF012 - a struct copies it; column or category → a colour role
    highlight: tuple[Text, ...] = ()  # columns or categories
    labels: Labels = ""
    line: tuple[Text, ...] = ()  # columns drawn as lines over columns
    label: Text | None = None  # a scatter's column that names its points
    annotate: tuple[Annotation, ...] = ()
    band: tuple[Band, ...] = ()
    every: int = 0
    sort: Sort = "none"
    alt: Text | None = None
    render: Render = "native"
    log: Literal["", "x", "y", "both"] = ""
    now: Text | None = None  # a date: the present, marked on the axis
    reference: tuple[Reference, ...] = ()
    second: Second | None = None
    errors: dict[str, Bounds] = {}  # noqa: RUF012 - a struct copies it; column → how far its true value may lie
    status: Text | None = None  # a column that says of each row: primary, secondary, derived
    totals: bool = False  # over each stack, its sum
    sums: tuple[Text, ...] = ()  # a waterfall's categories that stand for all before them
    facet: Text | None = None  # a column: each of its values gets a chart of its own, all on the same axes
    low: Text | None = None  # a range's columns
    high: Text | None = None
    size: Text | None = None  # a bubble's area
    width: Text | None = None  # a Marimekko column's
    neutral: Neutral = "split"  # the middle of an odd number of answers: half on each side, or apart at the right
    start: Text | None = None  # a task's first and last day
    end: Text | None = None
    group: Text | None = None  # a task's or a sample's
    target: Text | None = None  # a bullet's mark
    ranges: tuple[Text, ...] = ()  # a bullet's bounds, each column farther than the one before
    to: Text | None = None  # where a flow ends
    panels: "tuple[Chart, ...]" = ()  # charts side by side, each with its own axes
    heading: Text | None = None  # over a chart among others


def changed(chart: Chart, **changes: object) -> Chart:
    """The chart with other options."""
    before = {name: getattr(chart, name) for name in chart.__struct_fields__}
    return Chart(**{**before, **changes})
