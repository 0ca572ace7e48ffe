"""How much slides may say: more than this fits on none, and would only take long to find so."""

from collections.abc import Iterable, Iterator

from builder.content.texts import texts_of
from builder.errors import DeckError, Problem
from builder.outline.records import Slide

MOST_TEXTS = 500  # points, captions, labels: what stands in no cell of a table
MOST_CELLS = 2_000
MOST_CHARACTERS = 30_000  # notes apart
MOST_IN_TITLE = 1_000
MOST_OF_DECK = 250_000  # texts and cells


def check(slides: Iterable[Slide]) -> None:
    """Raises DeckError for slides, or a deck of them, that say too much."""
    if found := tuple(_problems(slides)):
        raise DeckError(found)


def _problems(slides: Iterable[Slide]) -> Iterator[Problem]:
    """What is too much of a slide, and the slide with which all of them together are."""
    total = 0
    for slide in slides:
        texts = cells = characters = 0
        for where, text in texts_of(slide):
            if where == "notes":
                continue
            in_table = "rows." in where
            cells += in_table
            texts += not in_table
            characters += len(text.content)
        if slide.title and len(slide.title.content) > MOST_IN_TITLE:
            message = f"a title has at most {MOST_IN_TITLE:,} characters, this one {len(slide.title.content):,}"
            yield Problem(slide.title.at, message, "say the rest on the slide")
        if texts > MOST_TEXTS:
            yield Problem(slide.at, f"a slide holds at most {MOST_TEXTS} texts, this one {texts:,}", _SEVERAL)
        if cells > MOST_CELLS:
            hint = "sum rows up, or choose some by 'sql:'"
            yield Problem(slide.at, f"a slide holds at most {MOST_CELLS:,} cells, this one {cells:,}", hint)
        if characters > MOST_CHARACTERS:
            message = f"a slide holds at most {MOST_CHARACTERS:,} characters, this one {characters:,}"
            yield Problem(slide.at, message, _SEVERAL)
        total += texts + cells
        if total > MOST_OF_DECK:
            message = f"the slides up to this one hold more than {MOST_OF_DECK:,} texts and cells"
            yield Problem(slide.at, message, "make several decks of it")
            return


_SEVERAL = "make several slides of it"
