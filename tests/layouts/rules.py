"""What every finished slide keeps to, whatever its layout; each rule names what breaks it."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from builder.frames import (
    EMU_PER_POINT,
    Box,
    ChartFrame,
    Frame,
    PictureFrame,
    Presentation,
    Slide,
    TableFrame,
    TextFrame,
)
from builder.plot import Label, Plot
from builder.typeset.fit import fits, measure
from builder.typeset.shapes import text_insets

# The smallest type of a frame, in points, by its id or the beginning of it. What stands here may be smaller than body
# text: it is furniture, names something that stands beside it, or is looked up rather than read.
SMALLEST = {
    "title": 24.0,
    "source": 11.0,
    "footer": 11.0,
    "number": 11.0,  # of the page
    "sources": 11.0,  # the list of references
    "progress": 12.0,  # the parts' names under the progress of a section slide
    "caption": 14.0,
    "part.minutes": 14.0,
    "speaker": 14.0,  # a mark, for a desk's distance
    "subtitle": 16.0,
    "facts": 16.0,  # speaker, event and date on the cover
    "thanks": 16.0,
    "code": 16.0,
}
BODY, TABLE, CHART = 18.0, 16.0, 12.0
FURNITURE = frozenset({"source", "footer", "number"})
SLACK = 0.01  # points; lengths are whole EMU, heights are sums of floats


def broken(presentation: Presentation) -> list[str]:
    """What is wrong with the slides; nothing, one hopes."""
    return [
        f"{slide.id}: {problem}"
        for slide in presentation.slides
        for rule in (_fits, _on_the_slide, _above_the_foot, _apart, _titled, _legible, _unique, _placed)
        for problem in rule(slide, presentation)
    ]


def texts(slide: Slide) -> Iterator[TextFrame]:
    """The frames of the slide that say something."""
    for frame in slide.frames:
        if isinstance(frame, TextFrame) and any(paragraph.text.strip() for paragraph in frame.paragraphs):
            yield frame


def occupied(frame: Frame) -> Box:
    """Where a frame's content stands: of text, the lines and not the empty rest of the box."""
    if not isinstance(frame, TextFrame):
        return frame.box
    shape, insets, box = text_insets(frame), frame.insets, frame.box
    left, right = insets.left + shape.left, insets.right + shape.right
    top, bottom = insets.top + shape.top, insets.bottom + shape.bottom
    room = (box.width - left - right) / EMU_PER_POINT
    height = int(measure(frame.paragraphs, room).height_pt * EMU_PER_POINT)
    free = box.height - top - bottom - height
    down = {"top": 0, "middle": free // 2, "bottom": free}[frame.anchor]
    return Box(box.x + left, box.y + top + down, box.width - left - right, height)


def overlap(one: Box, other: Box, slack: int = 0) -> bool:
    return (
        min(one.right, other.right) - max(one.x, other.x) > slack
        and min(one.bottom, other.bottom) - max(one.y, other.y) > slack
    )


def _fits(slide: Slide, _: Presentation) -> Iterator[str]:
    for frame in texts(slide):
        if fits(frame) > SLACK:
            yield f"the text of {frame.id} is {fits(frame):.2f} pt too high"


def _on_the_slide(slide: Slide, presentation: Presentation) -> Iterator[str]:
    width, height = presentation.size
    for frame in slide.frames:
        box = frame.box
        if box.x < 0 or box.y < 0 or box.right > width or box.bottom > height or box.width < 0 or box.height < 0:
            yield f"{frame.id} leaves the slide: {box}"


def _above_the_foot(slide: Slide, _: Presentation) -> Iterator[str]:
    """The body ends above the source line, and where there is none above the rule over the footer."""
    foot = [frame.box.y for frame in slide.frames if frame.id in FURNITURE and _is_text(frame)]
    foot += [frame.box.y for frame in slide.layout.decoration if frame.id == "rule"]
    if not foot:
        return
    for frame in slide.frames:
        if not (frame.id in FURNITURE and _is_text(frame)) and frame.box.bottom > min(foot):
            yield f"{frame.id} reaches into the foot: {frame.box}"


def _apart(slide: Slide, _: Presentation) -> Iterator[str]:
    """Nothing that is read stands on another."""
    read = [
        *texts(slide),
        *(frame for frame in slide.frames if isinstance(frame, TableFrame | ChartFrame | PictureFrame)),
    ]
    for one, other in combinations(read, 2):
        if overlap(occupied(one), occupied(other), EMU_PER_POINT // 10):
            yield f"{one.id} and {other.id} overlap"


def _titled(slide: Slide, _: Presentation) -> Iterator[str]:
    titles = [frame for frame in texts(slide) if frame.placeholder == 0]
    kinds = {holder.idx: holder.kind for holder in slide.layout.placeholders}
    if len(titles) != 1 or kinds.get(0) not in ("title", "ctrTitle"):
        yield f"{len(titles)} frames fill the title's placeholder"


def _legible(slide: Slide, _: Presentation) -> Iterator[str]:
    for frame in slide.frames:
        least = smallest(frame)
        for size in sizes(frame):
            if size < least:
                yield f"{frame.id} has {size:g} pt, at least {least:g} pt are wanted"


def _unique(slide: Slide, _: Presentation) -> Iterator[str]:
    for key, count in Counter(frame.id for frame in slide.frames).items():
        if count > 1:
            yield f"{count} frames are called {key}"


def _placed(slide: Slide, presentation: Presentation) -> Iterator[str]:
    """Placeholders that frames fill are on the slide layout, each filled once, and the layout is in the deck."""
    known = {holder.idx for holder in slide.layout.placeholders}
    used = [frame.placeholder for frame in slide.frames if frame.placeholder is not None]
    if not set(used) <= known or len(set(used)) < len(used):
        yield f"placeholders {sorted(used)} are filled, the layout has {sorted(known)}"
    if slide.layout not in presentation.layouts:
        yield f"its layout {slide.layout.name} is not the deck's"


def smallest(frame: Frame) -> float:
    """The smallest type that a frame may have, in points."""
    if isinstance(frame, ChartFrame):
        return CHART
    if isinstance(frame, TableFrame):
        return CHART if frame.id.startswith("chart") else TABLE  # a heat map is a chart
    first, *rest = frame.id.split(".")
    if first == "number" and rest:
        return BODY  # a large figure and its words; the page's number is `number` alone
    return SMALLEST.get(f"{first}.{rest[-1]}" if rest else first, SMALLEST.get(first, BODY))


def sizes(frame: Frame) -> set[float]:
    """The type sizes in a frame, in points; of charts those of labels, axes and legend."""
    if isinstance(frame, TextFrame):
        return {run.size for paragraph in frame.paragraphs for run in paragraph.runs if run.text.strip()}
    if isinstance(frame, TableFrame):
        paragraphs = (paragraph for row in frame.rows for cell in row for paragraph in cell.paragraphs)
        return {run.size for paragraph in paragraphs for run in paragraph.runs}
    return _sizes_of(frame.plot) if isinstance(frame, ChartFrame) else set()


def _sizes_of(plot: Plot) -> set[float]:
    axes = [axis for axis in (plot.category_axis, plot.value_axis, plot.second_axis) if axis and axis.visible]
    found = {axis.size for axis in axes if axis.labels != "none"} | {axis.title_size for axis in axes if axis.title}
    found |= {label.size for label in labels_of(plot)}
    return found | ({plot.title_size} if plot.title else set()) | ({plot.legend_size} if plot.legend else set())


def labels_of(plot: Plot) -> list[Label]:
    labels = [series.label for series in plot.series] + [
        point.label for series in plot.series for point in series.points
    ]
    return [label for label in labels if label is not None]


def _is_text(frame: Frame) -> bool:
    return isinstance(frame, TextFrame) and frame.placeholder is not None and frame.placeholder < 20
