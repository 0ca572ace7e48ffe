"""A chart in words, for those who do not see it: its kind, what it shows, and the values that matter."""

from collections.abc import Iterable

from builder.charts.bands import WASH
from builder.charts.formats import Format, parse, shortest, suited
from builder.charts.phrases import PHRASES, phrase
from builder.drawing import Drawing, HeatMap, Picture
from builder.plot import Plot, Series

FEW = 6  # values along time or numbers that are told one by one
LISTED = 12  # the same of names, which have no course from first to last
LONGEST = 600  # characters


def describe(content: Plot | HeatMap | Drawing | Picture, title: str = "") -> str:
    """The alternative text of a chart, in its language."""
    language = content.language
    stop, end = phrase(language, ". "), phrase(language, ".")
    unit = content.title if isinstance(content, Plot) else getattr(content, "unit", "")
    head = phrase(language, _named(content)) + (phrase(language, ": ") + title if title else "")
    parts = [head, *([unit] if unit else [])]
    if content.told:
        parts += [_listed(one.name, one.values, language) for one in content.told]
    elif isinstance(content, Plot):
        parts += _told_by_series(content)
    text = stop.join(part.rstrip("。.") for part in parts) + end
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _named(content: Plot | HeatMap | Drawing | Picture) -> str:
    """The English name of the kind of chart."""
    named = content.kind or (_kind(content) if isinstance(content, Plot) else "")
    name = f"{named.capitalize()} chart"
    return name if name in PHRASES else "Chart"


def _kind(plot: Plot) -> str:
    return next((group for group in plot.groups if any(_drawn(one) for one in group.series)), plot.groups[0]).kind


def _listed(name: str, values: Iterable[tuple[str, str]], language: str) -> str:
    """A name and its values at their places."""
    told = phrase(language, "; ").join(f"{place} {value}" for place, value in values)
    return name + phrase(language, ": ") + told


def _told_by_series(plot: Plot) -> list[str]:
    """Each drawn series once, though it may be drawn as an area and as a line."""
    found: dict[str, str] = {}
    for one in plot.series:
        if _drawn(one) and one.name not in found:
            found[one.name] = _series(one, plot)
    return list(found.values())


def _drawn(one: Series) -> bool:
    """Whether a series is data or a line across, not a callout's ring, a band or a word of the legend."""
    known = sum(value is not None for value in one.values)
    return known > 0 and (one.listed or (one.colour != WASH and known > 1))


def _series(one: Series, plot: Plot) -> str:
    places = [str(_place(plot, one, row)) for row in range(len(one.values))]
    known = [(place, value) for place, value in zip(places, one.values, strict=True) if place and value is not None]
    form = parse(one.format.split(";")[0])
    colon = phrase(plot.language, ": ")
    if one.dash != "solid" and not one.listed and len(set(one.values)) == 1:  # a line across
        return one.name + colon + _number(known[0][1], form)
    if len(known) <= (FEW if plot.category_axis.unit or one.x else LISTED):
        return _listed(one.name, ((place, _number(value, form)) for place, value in known), plot.language)
    return one.name + colon + _range(known, form, plot.language)


def _range(known: list[tuple[str, float]], form: Format | None, language: str) -> str:
    ends = known[0], known[-1], min(known, key=lambda pair: pair[1]), max(known, key=lambda pair: pair[1])
    told = (part for place, value in ends for part in (place, _number(value, form)))
    return phrase(language, "from {1} ({0}) to {3} ({2}), lowest {5} ({4}), highest {7} ({6})", *told)


def _number(value: float, form: Format | None) -> str:
    """A value as its label has it, without the zeros it ends in."""
    return shortest(value, form).text(value) if form else suited((value,)).text(value)


def _place(plot: Plot, one: Series, row: int) -> str:
    if one.x:
        return f"{one.x[row]:g}"
    if plot.texts:
        return plot.texts[row]
    category = plot.categories[row]
    return category.replace("\n", " ") if isinstance(category, str) else f"{category:g}"
