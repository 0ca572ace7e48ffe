"""What all content slides share: accent bar, title, subtitle, takeaway, source line, footer and page number."""

from collections.abc import Callable
from functools import lru_cache

from builder.content import marks
from builder.content.citations import short
from builder.frames import (
    Box,
    Frame,
    Insets,
    Line,
    Paragraph,
    Placeholder,
    Run,
    ShapeFrame,
    SlideLayout,
    TextFrame,
)
from builder.layouts.page import Laid, Material, Page, Part, Talk, emu, inches, place, points
from builder.outline.records import Slide, Text
from builder.theme import Theme
from builder.typeset.fit import measure
from builder.typeset.titles import rebreak
from builder.words import words

TITLE, FOOTER, NUMBER, SUBTITLE, SOURCE, TAKEAWAY, BODY = 0, 11, 12, 13, 14, 15, 20

Fill = Callable[[Box], tuple[Frame, ...]]


def content_slide(name: str, slide: Slide, page: Page, fill: Fill, placeholders: tuple[Placeholder, ...] = ()) -> Laid:
    """A slide with title and furniture whose body `fill` sets; `placeholders` are the body's, on the slide layout."""
    heading = title_frame(slide, page)
    subtitle = _subtitle(slide, page, heading)
    under = subtitle[0].box.bottom + inches(0.14) if subtitle else _text_bottom(heading[0]) + inches(0.22)
    top = max(page.grid("content"), under)
    tail = _source(slide, page)
    bottom = page.grid("content_bottom") if tail else page.grid("rule") - inches(0.25)
    note = _takeaway(slide, page, bottom)
    if note:
        bottom = note[0].box.y - inches(0.22)
    body = Box(page.grid("left"), top, page.width, bottom - top)
    frames = (*heading, *subtitle, *fill(body), *note, *tail, *footer(page))
    return Laid(slide_layout(name, page, placeholders), frames, bottom=bottom)


def body_box(page: Page) -> Box:
    """Where the body stands on a slide with a title and a source line, and nothing else."""
    top = page.grid("content")
    return Box(page.grid("left"), top, page.width, page.grid("content_bottom") - top)


def title_frame(slide: Slide, page: Page) -> tuple[TextFrame, ...]:
    """The title, broken at phrases where it takes two lines."""
    text = slide.title or Text("")
    paragraph = page.paragraph(text, "title", bold=True)
    box = _title_box(page)
    return (
        TextFrame(
            id="title",
            name="Title",
            box=box,
            at=text.at,
            placeholder=TITLE,
            paragraphs=(rebreak(paragraph, points(box.width)),),
        ),
    )


def footer(page: Page) -> tuple[Frame, ...]:
    """The section's number and title at the left, the page number at the right."""
    return _footer(page.theme, page.step, page.language, page.part)


@lru_cache(maxsize=256)
def _footer(theme: Theme, step: int, language: str, part: Part | None) -> tuple[Frame, ...]:
    page = Page(theme, Talk(Text("")), Material(), language, part, step)
    size = page.size("footer")
    frames: list[Frame] = []
    if page.part:
        text = f"{page.part.number}\u2003{marks.literal(marks.plain(page.part.title.content))}"
        frames.append(
            TextFrame(
                id="footer",
                name="Footer",
                box=_footer_box(page),
                at=page.part.title.at,
                placeholder=FOOTER,
                paragraphs=(page.paragraph(text, "footer", "quiet"),),
            )
        )
    number = Run("‹#›", size, "quiet", language=page.language, field="slidenum", face=theme.face())
    frames.append(
        TextFrame(
            id="number",
            name="Slide Number",
            box=_number_box(page),
            placeholder=NUMBER,
            paragraphs=(Paragraph((number,), align="right"),),
        )
    )
    return tuple(frames)


def slide_layout(name: str, page: Page, placeholders: tuple[Placeholder, ...] = ()) -> SlideLayout:
    """The slide layout of content slides: decoration, title, the body's placeholders, furniture."""
    return _slide_layout(name, page.theme, placeholders)


@lru_cache(maxsize=256)
def _slide_layout(name: str, theme: Theme, placeholders: tuple[Placeholder, ...]) -> SlideLayout:
    page = Page(theme, Talk(Text("")), Material())  # layouts know no slide, and so no step and no section
    left, right = page.grid("left"), page.grid("left") + page.width
    decoration = (
        ShapeFrame(
            id="bar", name="Accent Bar", box=Box(left, page.grid("bar"), inches(0.583), inches(0.0625)), fill="accent"
        ),
        ShapeFrame(
            id="rule",
            name="Footer Rule",
            box=Box(left, page.grid("rule"), right - left, 0),
            shape="line",
            line=Line("line", 0.75),
        ),
    )
    furniture = (
        Placeholder(TITLE, "title", "Title", _title_box(page), "Title", page.theme.size("title"), bold=True),
        *placeholders,
        Placeholder(
            SUBTITLE, "body", "Subtitle", _subtitle_box(page), "Subtitle", page.theme.size("subtitle"), "quiet"
        ),
        Placeholder(
            TAKEAWAY, "body", "Takeaway", _takeaway_box(page, 0.7), "Takeaway", page.theme.size("body"), anchor="middle"
        ),
        Placeholder(
            SOURCE, "body", "Source", _source_box(page), "Source", page.theme.size("source"), "quiet", anchor="bottom"
        ),
        Placeholder(FOOTER, "ftr", "Footer", _footer_box(page), "", page.theme.size("footer"), "quiet"),
        Placeholder(
            NUMBER, "sldNum", "Slide Number", _number_box(page), "", page.theme.size("footer"), "quiet", align="right"
        ),
    )
    return SlideLayout(name, furniture, "paper", decoration)


def source_text(slide: Slide, page: Page) -> str:
    """The source line: short citations in the order given, then what qualifies the figures."""
    terms = words(page.language)
    known = [page.material.sources[str(cite)] for cite in slide.source if str(cite) in page.material.sources]
    cited = [marks.literal(short(source)) for source in known]
    line = terms.source.format(terms.between.join(cited)) if cited else ""
    if line:
        line += terms.stop if slide.caveat else terms.stop.strip()
    return line + (terms.note.format(slide.caveat) if slide.caveat else "")


def _source(slide: Slide, page: Page) -> tuple[TextFrame, ...]:
    line = source_text(slide, page)
    if not line:
        return ()
    return (
        TextFrame(
            id="source",
            name="Source",
            box=_source_box(page),
            at=place(slide.caveat, *slide.source),
            placeholder=SOURCE,
            anchor="bottom",
            paragraphs=(page.paragraph(line, "source", "quiet"),),
        ),
    )


def _subtitle(slide: Slide, page: Page, heading: tuple[TextFrame, ...]) -> tuple[TextFrame, ...]:
    if not slide.subtitle:
        return ()
    box = _subtitle_box(page)
    return (
        TextFrame(
            id="subtitle",
            name="Subtitle",
            box=Box(box.x, _text_bottom(heading[0]) + inches(0.08), box.width, box.height),
            at=slide.subtitle.at,
            placeholder=SUBTITLE,
            paragraphs=(page.paragraph(slide.subtitle, "subtitle", "quiet"),),
        ),
    )


def _text_bottom(title: TextFrame) -> int:
    return title.box.y + emu(measure(title.paragraphs, points(title.box.width)).height_pt)


def _takeaway(slide: Slide, page: Page, bottom: int) -> tuple[Frame, ...]:
    if not slide.takeaway:
        return ()
    insets = Insets(inches(0.28), inches(0.1), inches(0.28), inches(0.1))
    paragraph = page.paragraph(slide.takeaway, "body")
    height = emu(measure((paragraph,), points(page.width - insets.left - insets.right)).height_pt)
    height = max(inches(0.72), height + insets.top + insets.bottom)
    box = Box(page.grid("left"), bottom - height, page.width, height)
    return (
        TextFrame(
            id="takeaway",
            name="Takeaway",
            box=box,
            at=slide.takeaway.at,
            placeholder=TAKEAWAY,
            fill="wash",
            insets=insets,
            anchor="middle",
            # Not to be shrunk: after a table LibreOffice takes such text for higher than it is.
            paragraphs=(paragraph,),
        ),
        ShapeFrame(
            id="takeaway.bar", name="Takeaway Bar", box=Box(box.x, box.y, inches(0.0625), box.height), fill="accent"
        ),
    )


def _title_box(page: Page) -> Box:
    return Box(page.grid("left"), page.grid("title"), page.width, page.grid("title_height"))


def _subtitle_box(page: Page) -> Box:
    return Box(page.grid("left"), page.grid("title") + inches(0.6), page.width, inches(0.34))


def _takeaway_box(page: Page, height: float) -> Box:
    return Box(page.grid("left"), page.grid("content_bottom") - inches(height), page.width, inches(height))


def _source_box(page: Page) -> Box:
    return Box(page.grid("left"), page.grid("source"), page.width, page.grid("source_height"))


def _footer_box(page: Page) -> Box:
    return Box(page.grid("left"), page.grid("footer"), page.width - inches(1.0), inches(0.24))


def _number_box(page: Page) -> Box:
    return Box(page.grid("left") + page.width - inches(0.8), page.grid("footer"), inches(0.8), inches(0.24))
