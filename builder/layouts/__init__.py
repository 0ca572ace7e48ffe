"""The slide layouts: one module each, listed here; a layout's docstring is its manual."""

from types import ModuleType

from builder.layouts import (
    agenda,
    bullets,
    chart,
    chart_points,
    closing,
    code,
    columns,
    comparison,
    image,
    image_points,
    number,
    placeholders,
    quote,
    section,
    sources,
    steps,
    table,
    timeline,
    title,
)

LAYOUTS: dict[str, ModuleType] = {
    layout.NAME: layout
    for layout in (
        title,
        agenda,
        section,
        bullets,
        columns,
        chart,
        chart_points,
        table,
        image,
        image_points,
        quote,
        number,
        steps,
        timeline,
        comparison,
        code,
        closing,
        sources,
        placeholders,
    )
}
