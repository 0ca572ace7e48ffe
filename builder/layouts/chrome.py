"""What all content slides share: accent bar, title, subtitle, takeaway, source line, footer and page number."""

from collections.abc import Callable
from functools import lru_cache

from builder.content import marks
from builder.content.citations import short
from builder.errors import At
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
from builder.layouts import templated
from builder.layouts.page import Laid, Material, Page, Talk, emu, inches, place, points
from builder.layouts.standing import backdrop, backing, beside_logo
from builder.outline.records import Slide, Text
from builder.theme import Theme
from builder.theme_look import GAP
from builder.typeset.fit import measure
from builder.typeset.titles import rebreak
from builder.words import date, words

TITLE, FOOTER, NUMBER, SUBTITLE, SOURCE, TAKEAWAY, BODY = 0, 11, 12, 13, 14, 15, 20

MOST_TAKEAWAY = inches(1.6)  # three lines; more is none to remember
MOST_SOURCE = 220  # per cent of the usual height that sources may take
Fill = Callable[[Box], tuple[Frame, ...]]


def content_slide(name: str, slide: Slide, page: Page, fill: Fill, placeholders: tuple[Placeholder, ...] = ()) -> Laid:
    """A slide with title and furniture whose body `fill` sets; `placeholders` are the body's, on the slide layout."""
    heading = title_frame(slide, page)
    subtitle = _subtitle(slide, page, heading)
    under = subtitle[0].box.bottom + inches(0.14) if subtitle else _under(heading[0], page)
    top = max(page.grid("content"), under)
    tail = _source(slide, page)
    bottom = _over(tail[0], page) if tail else page.grid("rule") - inches(0.25)
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
    if theirs := templated.title_frame(text, page, page.grid("content")):
        return (theirs,)
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
    """What the theme has at the left, by default the section's number and title; the page number at the right."""
    if page.design:
        return templated.small_print(page, foot(page), FOOTER, NUMBER)
    at = page.part.title.at if page.part else page.talk.title.at
    return _footer(page.theme, page.step, page.language, _said_at_foot(page), at)


def foot(page: Page) -> str:
    """The footer's words as a text in which nothing is a mark."""
    return marks.literal(_said_at_foot(page))


def _said_at_foot(page: Page) -> str:
    """The footer's words; what the talk does not say is left out."""
    talk, part, foot = page.talk, page.part, page.theme.look.foot
    told = {
        "section": f"{part.number}\u2003{marks.plain(part.title.content)}" if part else "",
        "title": marks.plain(talk.title.content),
        "author": marks.plain(str(talk.author or "")),
        "event": marks.plain(str(talk.event or "")),
        "date": date(talk.date, page.language),
    }
    return "\u2002·\u2002".join(
        text for text in (*(told[name] for name in foot.show if name in told), foot.text.content) if text
    )


def own_foot(page: Page) -> tuple[Frame, ...]:
    """What the theme itself has at the foot, whatever the talk says before it."""
    text = page.theme.look.foot.text
    return _footer(page.theme, page.step, page.language, text.content, text.at) if text else ()


@lru_cache(maxsize=256)
def _footer(theme: Theme, step: int, language: str, said: str, at: At) -> tuple[Frame, ...]:
    page = Page(theme, Talk(Text("")), Material(), language, step=step)
    frames: list[Frame] = []
    if said:
        frames.append(
            TextFrame(
                id="footer",
                name="Footer",
                box=_footer_box(page),
                at=at,
                placeholder=FOOTER,
                paragraphs=(page.paragraph(marks.literal(said), "footer", "quiet"),),
            )
        )
    if theme.look.foot.number:
        number = Run("‹#›", page.size("footer"), "quiet", language=language, field="slidenum", face=theme.face())
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
    if not theme.look.foot.number:
        furniture = furniture[:-1]
    side = theme.look.content
    decoration = (*backing(side), *_accent_bar(page), *_rule(page))
    return SlideLayout(name, furniture, side.ground, decoration, picture=backdrop(side, page))


def _accent_bar(page: Page) -> tuple[Frame, ...]:
    """The bar over the title, unless the theme has ornaments of its own."""
    if page.theme.look.content.ornaments:
        return ()
    box = Box(_title_box(page).x, page.grid("bar"), inches(0.583), inches(0.0625))
    return (ShapeFrame(id="bar", name="Accent Bar", box=box, fill="accent"),)


def _rule(page: Page) -> tuple[Frame, ...]:
    box = Box(page.grid("left"), page.grid("rule"), page.width, 0)
    return (ShapeFrame(id="rule", name="Footer Rule", box=box, shape="line", line=Line("line", 0.75)),)


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
    paragraph = page.paragraph(line, "source", "quiet")
    box = _source_box(page)
    needed = min(emu(measure((paragraph,), points(box.width)).height_pt), box.height * MOST_SOURCE // 100)
    height = max(box.height, needed)
    return (
        TextFrame(
            id="source",
            name="Source",
            box=Box(box.x, box.bottom - height, box.width, height),
            at=place(slide.caveat, *slide.source),
            placeholder=SOURCE,
            anchor="bottom",
            paragraphs=(paragraph,),
        ),
    )


def _over(source: TextFrame, page: Page) -> int:
    """Where the body ends over a source line; one of more lines than usual takes room from it."""
    return page.grid("content_bottom") - (source.box.height - page.grid("source_height"))


def _subtitle(slide: Slide, page: Page, heading: tuple[TextFrame, ...]) -> tuple[TextFrame, ...]:
    if not slide.subtitle:
        return ()
    box = _subtitle_box(page)
    beside = (page.grid("left"), page.width) if page.design else (heading[0].box.x, heading[0].box.width)
    return (
        TextFrame(
            id="subtitle",
            name="Subtitle",
            box=Box(beside[0], _subtitle_top(heading[0], page), beside[1], box.height),
            at=slide.subtitle.at,
            placeholder=SUBTITLE,
            paragraphs=(page.paragraph(slide.subtitle, "subtitle", "quiet"),),
        ),
    )


def _under(title: TextFrame, page: Page) -> int:
    """Where the body may begin under a title; a template says so itself."""
    return title.box.bottom if page.design else _text_bottom(title) + inches(0.22)


def _subtitle_top(title: TextFrame, page: Page) -> int:
    return max(title.box.bottom, page.grid("content")) if page.design else _text_bottom(title) + inches(0.08)


def _text_bottom(title: TextFrame) -> int:
    return title.box.y + emu(measure(title.paragraphs, points(title.box.width)).height_pt)


def _takeaway(slide: Slide, page: Page, bottom: int) -> tuple[Frame, ...]:
    if not slide.takeaway:
        return ()
    insets = Insets(inches(0.28), inches(0.1), inches(0.28), inches(0.1))
    paragraph = page.paragraph(slide.takeaway, "body")
    height = emu(measure((paragraph,), points(page.width - insets.left - insets.right)).height_pt)
    height = min(max(inches(0.72), height + insets.top + insets.bottom), MOST_TAKEAWAY)
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
    return beside_logo(Box(page.grid("left"), page.grid("title"), page.width, page.grid("title_height")), page)


def _subtitle_box(page: Page) -> Box:
    return beside_logo(Box(page.grid("left"), page.grid("title") + inches(0.6), page.width, inches(0.34)), page)


def _takeaway_box(page: Page, height: float) -> Box:
    return Box(page.grid("left"), page.grid("content_bottom") - inches(height), page.width, inches(height))


def _source_box(page: Page) -> Box:
    return Box(page.grid("left"), page.grid("source"), page.width, page.grid("source_height"))


def _footer_box(page: Page) -> Box:
    left = page.grid("left")
    width = _number_box(page).x - inches(0.2) - left
    return beside_logo(Box(left, page.grid("footer"), width, inches(0.24)), page)


def _number_box(page: Page) -> Box:
    left = page.grid("left") + page.width - inches(0.8)
    logo = page.theme.look.content.logo
    if logo and logo.box.y > page.grid("content") and logo.box.x > left - logo.box.width:
        left = logo.box.x - GAP // 2 - inches(0.8)
    return Box(left, page.grid("footer"), inches(0.8), inches(0.24))
