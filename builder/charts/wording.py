"""The few words that charts add by themselves, in the slide's language; and options that a kind has no use for."""

from collections.abc import Iterator

from builder.charts.data import Data
from builder.charts.formats import Format
from builder.charts.options import Chart
from builder.charts.page import ChartPage
from builder.errors import Problem

# What the options are when nobody has written them.
UNSAID: dict[str, object] = {"stacked": "false", "sort": "none", "min": None, "max": None, "step": None, "every": 0}


def said(page: ChartPage, chinese: str, english: str) -> str:
    """A text of the chart's own."""
    return chinese if page.language.startswith("zh") else english


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
    code = form.code.replace('"', '""')
    return f'TEXT({cell},"{code}")'
