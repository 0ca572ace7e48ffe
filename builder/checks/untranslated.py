"""In a deck of several languages, texts in the script of another language are translated.

A text is taken for one of another language when it has more characters of a foreign script than words of its own; a
translation that is written for the language is left alone, whatever it says.
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from builder.content import marks
from builder.content.texts import texts_of
from builder.errors import At, Problem
from builder.frames import ChartFrame, Presentation, Slide, TableFrame, TextFrame
from builder.outline.languages import called, meant
from builder.outline.records import Deck, Text
from builder.plot import Plot

NAME = "untranslated"
_HAN, _KANA, _HANGUL = "\u3400-\u9fff\uf900-\ufaff", "\u3041-\u30fa\u30fd-\u30ff", "\uac00-\ud7a3"
# What is foreign in a language, and what its own words are made of; any other language is written in Latin letters.
_SCRIPTS = {
    "zh": (re.compile(f"[{_KANA}{_HANGUL}]"), re.compile(f"[{_HAN}]")),
    "ja": (re.compile(f"[{_HANGUL}]"), re.compile(f"[{_HAN}{_KANA}]")),
    "ko": (re.compile(f"[{_HAN}{_KANA}]"), re.compile(f"[{_HANGUL}]")),
}
_LATIN = (re.compile(f"[{_HAN}{_KANA}{_HANGUL}]"), re.compile(r"[A-Za-z]+"))
_DRAWN = ("chart.", "table.")  # told as they are drawn: their records hold names of columns too
_LONGEST, _MOST = 24, 3  # characters of a text, and texts of a chart, that are told


class _Said(Struct, frozen=True):
    """A text that is shown or said in a language; one that is `drawn` comes from data or from a file of sources."""

    at: At
    text: str
    language: str
    drawn: bool = False


def check(deck: Deck, presentation: Presentation) -> tuple[Problem, ...]:
    """A warning at each text that a slide shows or says in a script of another language, once for each place."""
    if len(deck.languages) < 2:
        return ()
    found: dict[At, tuple[_Said, dict[str, None]]] = {}
    for one in (*_written(deck), *_drawn(deck, presentation)):
        shown = marks.plain(one.text).replace("\n", " ")
        if foreign(shown, one.language):
            found.setdefault(one.at, (one, {}))[1][shown] = None
    return tuple(
        _problem(one, tuple(texts), meant(one.language, deck.languages) or one.language)
        for one, texts in found.values()
    )


def foreign(text: str, language: str) -> bool:
    """Whether a text is rather in the script of another language."""
    others, own = _SCRIPTS.get(language.split("-")[0], _LATIN)
    count = len(others.findall(text)) if others.search(text) else 0
    return count > 0 and count > len(own.findall(text))


def _problem(first: _Said, texts: tuple[str, ...], language: str) -> Problem:
    shown = [f"'{text}'" if len(text) <= _LONGEST else f"'{text[: _LONGEST - 1]}…'" for text in texts[:_MOST]]
    more = f" and {len(texts) - _MOST} more" if len(texts) > _MOST else ""
    verb = "stands" if len(texts) == 1 else "stand"
    message = f"{', '.join(shown)}{more} {verb} untranslated in the {called(language)} deck"
    hint = f"translate it; if it is meant so, write it under '{language}:'"
    if first.drawn:
        hint = f"where it comes from, write it under '{language}:' too, or draw a column of its own for each language"
    return Problem(first.at, message, hint, "warning", NAME)


def _written(deck: Deck) -> Iterator[_Said]:
    """Texts of the outline with their places and the language they are used in, but for what charts and tables draw."""
    for own in (deck.title, deck.subtitle, deck.author, deck.event):
        yield from _unmarked(own, deck.language)
    for section in deck.sections:
        language = section.language or deck.language
        yield from _unmarked(section.title, language)
        for slide in section.slides:
            for where, text in texts_of(slide):
                if not where.startswith(_DRAWN):
                    yield from _unmarked(text, slide.language or language)


def _unmarked(text: Text | None, language: str) -> Iterator[_Said]:
    if text and not text.translated:
        yield _Said(text.at, text.content, language)


def _drawn(deck: Deck, presentation: Presentation) -> Iterator[_Said]:
    """What charts, tables and source lines show: at their texts in the outline, else at the frame's place."""
    written = {slide.at: slide for section in deck.sections for slide in section.slides}
    for slide in presentation.slides:
        texts = {text.content: text for _, text in texts_of(written.get(slide.at))}
        for at, text in _shown(slide):
            own = texts.get(text)
            if own is None or not own.translated:
                typed = own is not None and own.at.file == at.file
                yield _Said(own.at if own and typed else at, text, slide.language, drawn=not typed)


def _shown(slide: Slide) -> Iterator[tuple[At, str]]:
    for frame in slide.frames:
        if isinstance(frame, ChartFrame):
            yield from ((frame.at, text) for text in _of_plot(frame.plot))
        elif isinstance(frame, TableFrame):
            yield from ((frame.at, line.text) for row in frame.rows for cell in row for line in cell.paragraphs)
        elif isinstance(frame, TextFrame) and frame.id.split(".")[0] in ("source", "sources"):
            yield from ((frame.at, line.text) for line in frame.paragraphs)


def _of_plot(plot: Plot) -> Iterator[str]:
    yield plot.title
    yield from (axis.title for axis in (plot.category_axis, plot.value_axis, plot.second_axis) if axis)
    yield from (text for text in (*plot.categories, *plot.texts) if isinstance(text, str))
    for series in plot.series:
        labels = [label for label in (series.label, *(point.label for point in series.points)) if label]
        yield from (label.text for label in labels)
        yield series.name if series.listed or any("series" in label.show for label in labels) else ""
        yield from series.cells if any("cell" in label.show for label in labels) else ()
