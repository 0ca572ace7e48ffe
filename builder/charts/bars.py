"""What bars and columns share: a zero baseline, values at the ends, gain and loss by side, sign and colour."""

from msgspec.structs import replace

from builder.charts.bar_plan import Bars, decide, unit
from builder.charts.bar_room import bar_header, bar_names, bar_room, bar_scale, category_axis, value_axis
from builder.charts.bar_series import all_labelled, bar_callouts, bar_group, bar_lines, bar_marks, key_series
from builder.charts.data import Data
from builder.charts.options import Chart
from builder.charts.page import ChartPage
from builder.charts.room import Room
from builder.charts.scale import Scale
from builder.charts.totals import totals_name, totals_series, totals_wanted
from builder.charts.whiskers import bound_inputs
from builder.plot import Group, Plot, Series


def bars(chart: Chart, data: Data, page: ChartPage, *, lying: bool) -> Plot:
    """The finished chart."""
    bar = decide(chart, data, page, lying)
    room = bar_room(bar)
    values = bar_scale(bar, room)
    if bar.stacked and not data.lines and all_labelled(bar_group(bar, room, values)):
        bar = replace(bar, labelled=True)  # which leaves the parts more room
        room = bar_room(bar)
        values = bar_scale(bar, room)
    legend = (*bar.legend, totals_name(bar)) if totals_wanted(bar) and lying else bar.legend
    over = bar_header(bar, legend)
    along = category_axis(bar, room)
    return Plot(
        groups=_groups(bar, room, values),
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
        inputs=bound_inputs(bar.data, bar.form.code),
    )


def _groups(bar: Bars, room: Room, values: Scale) -> tuple[Group, ...]:
    """Bars, then the lines over them; what no bar stands for takes no room beside one."""
    group = bar_group(bar, room, values)
    summed = totals_wanted(bar)
    added: tuple[Series, ...] = ()
    beside = bar.key and group.grouping == "clustered" and group.overlap < 100 and len(group.series) > 1
    if bar.key and not beside:
        added += (key_series(bar),)
        if bar.lying and len(group.series) == 1:
            # LibreOffice counts entries of lying bars from the other end: what is not listed stands at both.
            added += (replace(key_series(bar), listed=False),)
        group = replace(group, overlap=100 if group.grouping == "clustered" else group.overlap)
    groups = [replace(group, series=(*group.series, *added))]
    if beside:
        groups.append(replace(group, series=(key_series(bar),), second=True))
    if summed and bar.lying:  # no line runs along lying bars
        groups.append(replace(group, series=(totals_series(bar),), grouping="clustered", overlap=0, second=True))
    over = (*bar_marks(bar, room, values), *bar_lines(bar), *bar_callouts(bar, room, values))
    over += (totals_series(bar),) if summed and not bar.lying else ()
    return (*groups, *([Group("line", over)] if over else []))
