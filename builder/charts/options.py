"""What an outline may say about a chart."""

from typing import Literal, TypeAlias

from builder.outline.records import Alt, Record, Text

Stacked: TypeAlias = Literal["false", "true", "percent"]
Labels: TypeAlias = Literal["", "direct", "values", "legend", "none"]
Neutral: TypeAlias = Literal["split", "apart"]
Render: TypeAlias = Literal["native", "picture"]
FACETED = ("line", "step", "column", "bar", "area", "scatter")  # kinds that take `facet:`
Sort: TypeAlias = Literal["none", "descending", "ascending"]


class Annotation(Record, frozen=True, kw_only=True):
    """A text with a leader to one point: the category it stands at and, with several series, the column."""

    x: Text
    """The category, date or number that the text points at."""
    series: Text | None = None
    """The column meant, where there are several."""
    text: Text
    """What the point shows."""


class Band(Record, frozen=True, kw_only=True, rename={"from_": "from"}):
    """A stretch of the category axis, shaded, with a text at its top."""

    from_: Text
    """Where the stretch begins."""
    to: Text
    """Where it ends."""
    text: Text | None = None
    """What the stretch is."""


class Bounds(Record, frozen=True, kw_only=True):
    """How far a column's true value may lie: columns with its least and its greatest value."""

    low: Text
    """The column of least values."""
    high: Text
    """The column of greatest values."""


class Second(Record, frozen=True, kw_only=True):
    """The second value axis, on which the columns of `line:` stand; its unit must be said."""

    unit: Text
    """The unit of the second axis."""
    format: Text | None = None
    """How its numbers are written: 0, 0.0, #,##0, +0, 0%."""
    min: float | None = None
    """Where the axis begins."""
    max: float | None = None
    """Where it ends."""
    step: float | None = None
    """What lies between two of its ticks."""


class Reference(Record, frozen=True, kw_only=True):
    """A line across the plot at one value, or up it at one place, with its text."""

    y: float | None = None
    """The value that the line stands at."""
    x: Text | None = None
    """The place that the line stands at."""
    text: Text | None = None
    """What the line means."""


class Chart(Record, frozen=True, kw_only=True):
    """A chart: its kind, the table it is drawn from, which columns, and what is pointed out."""

    kind: Text
    """The kind of chart; it says which further options there are."""
    data: Text = Text("")
    """The table it is drawn from; of a chart among panels that of the whole if not given."""
    x: Text | None = None
    """The column along the axis, or of names; the first column if not given."""
    y: tuple[Text, ...] = ()
    """The columns drawn; all others if not given."""
    names: dict[str, Text] = {}  # noqa: RUF012 - a struct copies it
    """Columns by the names that are shown for them; that of `x` becomes the axis title."""
    stacked: Stacked = "false"
    """Whether columns are added up, or are parts of a hundred with `percent`."""
    unit: Text | None = None
    """The unit of the values; that of the table if not given."""
    format: Text | None = None
    """How numbers are written: 0, 0.0, #,##0, +0, 0%."""
    min: float | None = None
    """Where the value axis begins."""
    max: float | None = None
    """Where the value axis ends."""
    step: float | None = None
    """What lies between two ticks of the value axis."""
    colours: dict[str, Text] = {}  # noqa: RUF012 - a struct copies it
    """Columns or categories by the colour role that they take."""
    highlight: tuple[Text, ...] = ()
    """The columns or categories that matter: they are loud, all others quiet."""
    labels: Labels = ""
    """How series and values are labelled."""
    line: tuple[Text, ...] = ()
    """Columns drawn as lines over the columns."""
    label: Text | None = None
    """The column that names a scatter's points."""
    annotate: tuple[Annotation, ...] = ()
    """Texts with a leader to one point each."""
    band: tuple[Band, ...] = ()
    """Shaded stretches of the category axis."""
    every: int = 0
    """Only each n-th category is named."""
    sort: Sort = "none"
    """The order of rows; `none` is the table's."""
    alt: Alt | None = None
    """What the chart shows, for those who do not see it; said by itself if not given."""
    render: Render = "native"
    """A native chart, or a picture drawn by matplotlib."""
    log: Literal["", "x", "y", "both"] = ""
    """The axes that are logarithmic."""
    now: Text | None = None
    """A date: the present, marked on the axis."""
    reference: tuple[Reference, ...] = ()
    """Lines across the plot or up it."""
    second: Second | None = None
    """The second value axis, for the columns of `line`."""
    errors: dict[str, Bounds] = {}  # noqa: RUF012 - a struct copies it
    """Columns by how far their true values may lie."""
    status: Text | None = None
    """A column that says of each row how sure it is: primary, secondary, repo_data, derived, assumed, estimated …"""
    totals: bool = False
    """Whether each stack has its sum over it."""
    sums: tuple[Text, ...] = ()
    """A waterfall's categories that stand for all before them."""
    facet: Text | None = None
    """A column: each of its values gets a chart of its own, all on the same axes."""
    low: Text | None = None
    """The column of a range's least values."""
    high: Text | None = None
    """The column of a range's greatest values."""
    size: Text | None = None
    """The column of a bubble's area."""
    width: Text | None = None
    """The column of how wide a Marimekko's columns are."""
    neutral: Neutral = "split"
    """The middle of an odd number of answers: half on each side, or apart at the right."""
    start: Text | None = None
    """The column of a task's first day."""
    end: Text | None = None
    """The column of a task's last day; an empty cell makes a milestone."""
    group: Text | None = None
    """The column that says which group a task belongs to; a colour each."""
    target: Text | None = None
    """The column of a bullet's target."""
    ranges: tuple[Text, ...] = ()
    """The columns of a bullet's bounds, each farther than the one before."""
    to: Text | None = None
    """The column of where a flow ends."""
    panels: "tuple[Chart, ...]" = ()
    """Charts side by side, each with its own axes."""
    heading: Text | None = None
    """What stands over a chart among others."""


def changed(chart: Chart, **changes: object) -> Chart:
    """The chart with other options."""
    before = {name: getattr(chart, name) for name in chart.__struct_fields__}
    return Chart(**{**before, **changes})
