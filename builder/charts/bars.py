"""What bars and columns share: a zero baseline, values at the ends, gain and loss by side, sign and colour."""

from dataclasses import replace

from builder.charts.bar_plan import decide, unit
from builder.charts.bar_room import bar_names, bar_room, bar_scale, category_axis, value_axis
from builder.charts.bar_series import all_labelled, bar_callouts, bar_group, bar_lines
from builder.charts.data import Data
from builder.charts.options import Chart
from builder.charts.page import ChartPage
from builder.charts.room import header
from builder.plot import Group, Plot


def bars(chart: Chart, data: Data, page: ChartPage, *, lying: bool) -> Plot:
    """The finished chart."""
    bar = decide(chart, data, page, lying)
    room = bar_room(bar)
    values = bar_scale(bar, room)
    if bar.stacked and not data.lines and all_labelled(bar_group(bar, room, values)):
        bar = replace(bar, labelled=True)  # which leaves the parts more room
        room = bar_room(bar)
        values = bar_scale(bar, room)
    over = header(page, unit(bar), bar.legend)
    along = category_axis(bar, room)
    groups = [bar_group(bar, room, values)]
    if bar.data.lines or chart.annotate:
        groups.append(Group("line", (*bar_lines(bar), *bar_callouts(bar, room, values))))
    return Plot(
        groups=tuple(groups),
        categories=bar.days if along.unit else bar_names(bar),
        title=unit(bar),
        title_size=page.size,
        category_axis=along,
        value_axis=value_axis(bar, values),
        legend="top" if bar.legend else "",
        legend_area=over.legend_area,
        legend_size=page.size,
        area=room.shares,
        language=page.language,
        category_name=data.x_name or data.x_key,
    )
