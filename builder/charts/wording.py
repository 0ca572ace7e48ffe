"""The few words that charts add by themselves, in the slide's language; and options that a kind has no use for."""

from collections.abc import Iterator

from msgspec.structs import replace

from builder.charts.data import Data
from builder.charts.formats import FEWEST, MANY, MINUS, POWER, Format
from builder.charts.options import Chart
from builder.charts.page import ChartPage
from builder.charts.phrases import phrase
from builder.errors import Problem

# What the options are when nobody has written them.
UNSAID: dict[str, object] = {"stacked": "false", "sort": "none", "min": None, "max": None, "step": None, "every": 0}


def said(page: ChartPage, english: str, *filled: object) -> str:
    """A text of the chart's own in the slide's language, its braces filled."""
    return phrase(page.language, english, *filled)


def unused(chart: Chart, *options: str) -> Iterator[Problem]:
    """Options that were written but change nothing in this kind."""
    for option in options:
        if getattr(chart, option) != UNSAID[option]:
            yield Problem(chart.at, f"a {chart.kind} takes no `{option}:`", f"leave `{option}:` out")


def headings(chart: Chart, data: Data, *reserved: str) -> Iterator[Problem]:
    """Shown names that stand twice, or that the chart needs for columns of its own: formulas find columns by them."""
    seen = {*reserved, data.x_name or data.x_key}
    for column in (*data.columns, *data.lines, *data.roles.values()):
        if column.name in seen:
            at = chart.names[column.key].at if column.key in chart.names else chart.at
            hint = f"give it another under `names: {{{column.key}: …}}`"
            yield Problem(at, f"'{column.name}' is the name of another column of the chart", hint)
        seen.add(column.name)


def written(form: Format, cell: str) -> str:
    """The formula's part that writes a cell as its label has it."""
    if form.own:
        return _with_own_decimals(form, cell)
    code = form.code.replace('"', '""')
    return f'TEXT({cell},"{code}")'


def _with_own_decimals(form: Format, cell: str) -> str:
    """As many decimals as the value has: by `0.0##`, which would leave whole values a zero, so these have their own."""
    common = replace(form, own=False)
    whole = f"ROUND({cell},{form.decimals})=ROUND({cell},0)"
    zeros, optional = "." + "0" * form.decimals, ".0" + "#" * (form.decimals - 1)
    plain = f"IF({whole},{written(replace(common, decimals=0), cell)},{written(common, cell).replace(zeros, optional)})"
    far = f"AND({cell}<>0,OR(ABS({cell})<{FEWEST:f},ABS({cell})>={MANY:.0f}))"
    power = f'TEXT({cell},"{POWER.code};""{MINUS}""{POWER.code}")'
    return f"IF({far},{power},{plain})"
