"""The last of a slide: its notes with their time, what models assume, and sources."""

from msgspec.structs import replace

from builder.backgrounds import Ground, on_ground, scrim
from builder.content import citing, marks
from builder.content.citations import full
from builder.frames import Box, Frame, Slide, TextFrame
from builder.layouts.page import Laid, Page, emu, inches
from builder.layouts.sources import Content as Listed
from builder.layouts.templated import dressed
from builder.motion import STILL, Build
from builder.outline import records
from builder.typeset.fit import natural_width
from builder.words import duration, spoken_seconds, words

PLAIN = Ground()


def finished(
    name: str, slide: records.Slide, page: Page, laid: Laid, ground: Ground = PLAIN, build: Build = STILL
) -> Slide:
    """The slide with its notes, on a template's layout where there is one, as backends get it."""
    is_for_speaker = slide.hidden == "speaker"
    if is_for_speaker:
        laid = replace(laid, frames=_unshown(laid, page))
    laid = dressed(laid, page)
    if laid.layout.part:  # a template's layout is drawn as it is
        laid = replace(laid, frames=(*scrim(ground, page.theme), *laid.frames))
    moves = slide.transition not in (None, "none") and not is_for_speaker
    return Slide(
        id=name,
        title=marks.plain(str(slide.title or "")).replace("\n", " "),
        layout=on_ground(laid.layout, ground, page.theme),
        frames=laid.frames,
        notes=notes(slide, page),
        language=page.language,
        hidden=bool(slide.hidden),
        transition=str(slide.transition) if moves else "",
        at=slide.at,
        scheme=ground.scheme,
        background=ground.own,
        build=build,
    )


def _unshown(laid: Laid, page: Page) -> tuple[Frame, ...]:
    """The frames with a mark at the top for the speaker, and without the page number, which nobody sees."""
    said = page.paragraph(words(page.language).speaker, size=14, colour="on_accent", bold=True, align="centre")
    width, height = emu(natural_width((said,))) + inches(0.36), inches(0.32)
    mark = TextFrame(
        id="speaker",
        name="Speaker Only",
        box=Box(page.grid("width") - page.grid("right") - width, inches(0.12), width, height),
        anchor="middle",
        fill="accent",
        paragraphs=(said,),
    )
    return (*(frame for frame in laid.frames if frame.id != "number"), mark)


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
