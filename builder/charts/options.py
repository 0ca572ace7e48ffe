"""What an outline may say about a chart."""

from typing import Literal, TypeAlias

from builder.outline.records import Record, Text

Stacked: TypeAlias = Literal["false", "true", "percent"]
Labels: TypeAlias = Literal["", "direct", "values", "legend", "none"]
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


class Chart(Record, frozen=True, kw_only=True):
    """A chart: its kind, the table it is drawn from, which columns, and what is pointed out."""

    kind: Text
    data: Text
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
