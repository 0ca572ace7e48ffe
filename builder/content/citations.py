"""Sources in words: short on the slide, in full in the notes."""

from builder.content.sources import Source


def short(source: Source) -> str:
    """What the source line prints: the source's own short form, else its title."""
    return source.short or source.title


def full(source: Source, language: str) -> str:
    """Title, publisher, date and address, with the marks of the language."""
    comma = {"zh": "，", "ja": "、"}.get(language.split("-")[0], ", ")
    return comma.join(part for part in (source.title, source.publisher, source.date, source.address) if part)
