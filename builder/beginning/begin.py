"""Makes the folder of a new deck, and builds it once to see that it can be."""

from pathlib import Path

from msgspec import Struct

from builder.beginning.folder import check_free, folder_at, write
from builder.beginning.starter import around, own_theme, starter, theme_name
from builder.build import compose


class Begun(Struct, frozen=True):
    """What was made: how many slides, and what the author should know of them."""

    slides: int
    asides: tuple[str, ...] = ()


def begin(target: Path, language: str | None = None, article: Path | None = None) -> Begun:
    """Makes the folder `target`: a small deck in a language, or what an article can be outlined to.

    Raises DeckError when the folder is taken or the article cannot be read, ToolError when the disk fails; in both
    cases nothing is left behind.
    """
    check_free(target)
    name = target.resolve().name
    if article is not None:
        return _from_article(target, name, language, article)
    with folder_at(target) as folder:
        write(folder, starter(language or "zh-CN", name))
        presentation, _, _ = compose(folder / "deck.yaml")
    return Begun(len(presentation.slides))


def _from_article(target: Path, name: str, language: str | None, article: Path) -> Begun:
    from builder.beginning.articles import told
    from builder.beginning.fitting import fit

    made = told(article, language, theme_name(name))
    with folder_at(target) as folder:
        write(folder, {**made.files, **own_theme(made.outline.language, name), **around()})
        slides = fit(made.outline, folder)
    return Begun(slides, made.asides)
