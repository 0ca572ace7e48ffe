"""An article told as a deck: its outline, and the files that the outline refers to."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from builder.beginning.blocks import Block, Grid, Picture
from builder.beginning.drafts import Materials
from builder.beginning.grids import Sheet, as_csv, sheet_of
from builder.beginning.markdown import blocks as read_blocks
from builder.beginning.outlining import Outline, article_file, outlined, sources_file
from builder.beginning.phrases import PHRASES, language_of, reason
from builder.beginning.pictures import collected
from builder.beginning.reading import installed, read
from builder.beginning.stories import MOST_PARTS, Story, story_of
from builder.errors import At, DeckError, Problem


class Told(Struct, frozen=True):
    """An outline, the files around it by their paths, and what the author should know."""

    outline: Outline
    files: dict[str, bytes]
    asides: tuple[str, ...]


def told(path: Path, language: str | None, theme: str) -> Told:
    """The deck of the article in a file. Raises DeckError when it cannot be read, or is a book."""
    written = read(path)
    blocks = installed(lambda: read_blocks(written.text))
    language = language or language_of(written.text)
    phrases = PHRASES[language]
    story = _story(blocks, written.title or path.stem, phrases.part, path)
    grids = dict.fromkeys(block for block in blocks if isinstance(block, Grid))
    sheets = {grid: (f"table_{number}", sheet_of(grid.rows)) for number, grid in enumerate(grids, 1)}
    pictures = collected(
        (block.source for block in blocks if isinstance(block, Picture)), written.pictures, path.parent
    )
    left_out = {source: reason(why, language) for source, why in pictures.left_out.items()}
    outline = outlined(
        story, Materials(sheets, pictures.paths, left_out, phrases), language=language, theme=theme, article=path.name
    )
    files = {
        "assets/article.yaml": article_file(story, phrases).encode(),
        "assets/sources.yaml": sources_file(story, phrases).encode(),
        **{f"assets/data/{name}.csv": as_csv(sheet) for name, sheet in sheets.values()},
        **pictures.files,
    }
    return Told(outline, files, tuple(_asides(story, sheets, left_out)))


def _story(blocks: Sequence[Block], title: str, part: str, path: Path) -> Story:
    """The article's story. Raises DeckError when there is nothing to tell, or too much."""
    story = story_of(blocks, title, part)
    if not blocks or not (story.parts or story.opening):
        raise DeckError((Problem(At(str(path), 0, 0), f"nothing in '{path.name}' can be told", "it has no text"),))
    if len(story.parts) > MOST_PARTS:
        message = f"'{path.name}' has {len(story.parts)} parts, a talk at most {MOST_PARTS}"
        raise DeckError((Problem(At(str(path), 0, 0), message, "outline one chapter at a time"),))
    return story


def _asides(story: Story, sheets: dict[Grid, tuple[str, Sheet]], left_out: dict[str, str]) -> Iterator[str]:
    """What was made of the article, in numbers."""
    yield f"{len(story.parts)} part{'s'[: len(story.parts) != 1]}, each a section"
    if sheets:
        yield f"{len(sheets)} table{'s'[: len(sheets) != 1]} in assets/data/"
    if left_out:
        yield f"{len(left_out)} picture{'s'[: len(left_out) != 1]} left out: see the comments in deck.yaml"
