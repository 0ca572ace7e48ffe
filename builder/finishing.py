"""The last of a slide: its notes with their time, what models assume, and sources."""

from builder.backgrounds import Ground, on_ground
from builder.content import citing, marks
from builder.content.citations import full
from builder.frames import Slide
from builder.layouts.page import Laid, Page
from builder.layouts.sources import Content as Listed
from builder.layouts.templated import dressed
from builder.outline import records
from builder.words import duration, spoken_seconds, words

PLAIN = Ground()


def finished(name: str, slide: records.Slide, page: Page, laid: Laid, ground: Ground = PLAIN) -> Slide:
    """The slide with its notes, on a template's layout where there is one, as backends get it."""
    laid = dressed(laid, page)
    return Slide(
        id=name,
        title=marks.plain(str(slide.title or "")).replace("\n", " "),
        layout=on_ground(laid.layout, ground, page.theme),
        frames=laid.frames,
        notes=notes(slide, page),
        language=page.language,
        hidden=slide.hidden,
        transition="" if slide.transition in (None, "none") else str(slide.transition),
        at=slide.at,
        scheme=ground.scheme,
        background=ground.own,
    )


def notes(slide: records.Slide, page: Page) -> tuple[str, ...]:
    """How long the notes take, the notes, what its models assume, and the long form of the slide's sources."""
    terms = words(page.language)
    told: list[str] = []
    if slide.notes:
        text = marks.plain(slide.notes.content)
        told.append(terms.spoken.format(duration(spoken_seconds(text), page.language)))
        told += [line.strip() for line in text.split("\n") if line.strip()]
    if assumptions := citing.assumed(slide, page.material.tables):
        told.append(terms.assumed.format(terms.between.join(assumptions)))
    content = slide.content
    listed = content.cited if isinstance(content, Listed) else tuple(map(str, (*slide.source, *slide.notes_source)))
    known = [page.material.sources[cite] for cite in listed if cite in page.material.sources]
    told += [terms.source.format(full(source, page.language)) for source in known]
    return tuple(told)
