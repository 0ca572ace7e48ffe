"""The order in which series stand in the file, so that every reader draws the same ones on top."""

from builder.draw.pptx.chart_axes import SCATTERED
from builder.plot import Group


def stacked_up(group: Group, legend: bool) -> tuple[int, ...]:
    """The series of a group, as indices, in the order of the file.

    PowerPoint draws by `c:order`, the last on top; LibreOffice draws scatters by their place in the file, the first on
    top. Entries of a legend are numbered by order in the one and by place in the other, so listed series change places
    with listed ones only; and those that cannot cover each other stay, for the legend's sake.
    """
    places = tuple(range(len(group.series)))
    if group.kind not in SCATTERED:
        return places
    listed = tuple(place for place in places if legend and group.series[place].listed)
    others = tuple(place for place in places if place not in listed)
    turned = dict(zip(others, reversed(others), strict=True))
    turned |= zip(listed, listed if _apart(group) else reversed(listed), strict=True)
    return tuple(turned[place] for place in places)


def _apart(group: Group) -> bool:
    return group.apart or not any(one.line or one.hollow for one in group.series if one.listed)
