"""Sources in words: short on the slide, in full in the notes."""

from builder.content.sources import Source


def short(source: Source) -> str:
    """What the source line prints: the source's own short form, else its publisher and year, else its title."""
    if source.short or not source.publisher:
        return source.short or source.title
    return f"{source.publisher} {source.date[:4]}".strip()


def full(source: Source, language: str) -> str:
    """Title, publisher, date and address, with the marks of the language."""
    comma = "，" if language.startswith(("zh", "ja")) else ", "
    return comma.join(part for part in (source.title, source.publisher, source.date, source.address) if part)
