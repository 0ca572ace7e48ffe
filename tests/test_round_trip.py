"""Charts that LibreOffice has opened and saved: their series, values and categories are what was drawn."""

from io import BytesIO
from typing import Any, TypeAlias

import pptx

from builder.draw.pptx.chart_hollow import with_hollows
from builder.plot import Group, Plot
from tests.draw.pptx.plots import ALL
from tests.draw.pptx.test_chart import deck
from tests.libreoffice import Renderer

Told: TypeAlias = list[tuple[str, str, tuple[float | None, ...], tuple[str, ...]]]
ELEMENTS = {"column": "bar", "scatter": "xy", "pie": "pie"}


def drawn(plot: Plot) -> Told:
    """Kind, name, values, and categories or abscissae of each series, in no order."""

    def places(group: Group, x: tuple[float, ...]) -> tuple[str, ...]:
        return tuple(f"{place:g}" if isinstance(place, float) else place for place in x or plot.categories)

    return sorted(
        (ELEMENTS.get(group.kind, group.kind), one.name, shortened(one.values), places(group, one.x))
        for group in with_hollows(plot).groups
        for one in group.series
    )


def kept(chart: Any) -> Told:
    """The same of a chart of a file."""
    return sorted(
        (
            type(plot).__name__.removesuffix("Plot").lower(),
            one.name,
            shortened(tuple(one.values)),
            tuple(one._element.xpath("c:xVal//c:v/text()")) or tuple(map(str, plot.categories)),
        )
        for plot in chart.plots
        for one in plot.series
    )


def shortened(values: tuple[float | None, ...]) -> tuple[float | None, ...]:
    """Without gaps at the end; those that are known in one length are written in another."""
    while values and values[-1] is None:
        values = values[:-1]
    return values


def test_charts_outlive_libreoffice(render: Renderer) -> None:
    saved = pptx.Presentation(BytesIO(render.convert(deck(ALL.values()), "pptx", "pptx")))
    charts = [shape.chart for slide in saved.slides for shape in slide.shapes if shape.has_chart]
    assert [kept(chart) for chart in charts] == [drawn(plot) for plot in ALL.values()]
    bounds = [chart._chartSpace.xpath("//c:errBars/*[self::c:plus or self::c:minus]//c:v/text()") for chart in charts]
    assert bounds[list(ALL).index("bounded")] == ["2", "1", "1", "0.5", "1", "2", "3"]
    assert "十二元" in charts[list(ALL).index("celled")]._chartSpace.xpath("string(.)")
