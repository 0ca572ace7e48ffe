"""The outline that an article becomes: its story as drafts of slides, written as YAML with comments for the author."""

from collections.abc import Iterator, Mapping

from msgspec import Struct, field

from builder.beginning.blocks import Paragraph
from builder.beginning.bylines import UNSIGNED, Byline
from builder.beginning.drafts import Draft, Materials, Remark, drafts, empty
from builder.beginning.phrases import Phrases
from builder.beginning.sentences import sentences, shortened, width
from builder.beginning.stories import Story
from builder.beginning.writing import comment, notes, scalar, slide_text, word
from builder.layouts.agenda import MOST_PARTS

HEADER = "# yaml-language-server: $schema=.talkdeck/deck.schema.json"
DECK_TITLES, SECTION_TITLES, AUTHORS = (36.0, 20.0, 10.0), (26.0, 16.0, 10.0), (44.0, 20.0, 10.0)
CLOSINGS = (44.0, 24.0, 12.0)
_WHOLE = tuple("。.!?！？”’」』）)")
LEVELS = 4  # versions that a piece may have


class Section(Struct, frozen=True):
    """A part of the article as a section."""

    heading: str
    slides: tuple[Draft | Remark, ...]


class Outline(Struct, frozen=True):
    """All that is written: the deck's own facts, its slides, and what its tables are read from."""

    title: str
    language: str
    theme: str
    article: str  # the file's name, for the comment
    opening: tuple[Draft | Remark, ...]
    sections: tuple[Section, ...]
    closing: str
    tables: Mapping[str, Mapping[str, str]]  # units by column, by table
    phrases: Phrases
    minutes: int = 0
    by: Byline = UNSIGNED


class _Lines(Struct):
    """Lines as they are written, each with the piece that it belongs to, and the titles that are taken."""

    levels: Mapping[int, int]
    lines: list[tuple[int, str]] = field(default_factory=list)
    piece: int = 0
    titles: set[str] = field(default_factory=set)

    @property
    def level(self) -> int:
        return self.levels.get(self.piece, 0)

    def write(self, *lines: str, indent: int = 0) -> None:
        self.lines += [(self.piece, f"{' ' * indent}{line}" if line else "") for line in lines]

    def title(self, wanted: str, phrases: Phrases) -> str:
        """A title that no slide has yet: as wanted, or with a number."""
        title, number = wanted, 2
        while title.strip() in self.titles:
            title, number = phrases.second.format(wanted, number), number + 1
        self.titles.add(title.strip())
        return title


def outlined(story: Story, materials: Materials, *, language: str, theme: str, article: str) -> Outline:
    """The outline of a story; `article` is the name of its file."""
    phrases = materials.phrases
    sections = []
    for number, part in enumerate(story.parts, 1):
        heading = part.heading or phrases.part.format(number)
        slides = [slide for group in part.groups for slide in drafts(group.blocks, group.heading or heading, materials)]
        if not any(isinstance(slide, Draft) for slide in slides):
            slides.insert(0, empty(heading, materials))
        sections.append(Section(heading, tuple(slides)))
    return Outline(
        title=story.title,
        language=language,
        theme=theme,
        article=article,
        opening=tuple(drafts(story.opening, story.title, materials)),
        sections=tuple(sections),
        closing=_last_words(story),
        tables={name: sheet.units for name, sheet in materials.sheets.values()},
        by=story.by,
        phrases=phrases,
    )


def _last_words(story: Story) -> str:
    """The last sentence of the article's last paragraph that is whole and has room; empty when there is none."""
    blocks = [block for part in story.parts for group in part.groups for block in group.blocks]
    texts = [block.text for block in (*story.opening, *blocks) if isinstance(block, Paragraph)]
    found = sentences(texts[-1]) if texts else ()
    whole = (text for text in reversed(found) if text.endswith(_WHOLE) and width(text) <= CLOSINGS[0])
    return next(whole, "").rstrip("。.")


def rendered(outline: Outline, levels: Mapping[int, int]) -> tuple[str, tuple[int, ...]]:
    """The outline as text, and for each line the piece that it belongs to. `levels` say which version of a piece."""
    page = _Lines(levels)
    _head(outline, page)
    _front(outline, page)
    for number, section in enumerate(outline.sections, 1):
        page.piece += 1
        page.write(
            "", f"- title: {slide_text(shortened(section.heading, SECTION_TITLES[min(page.level, 2)]))}", indent=2
        )
        page.write(f"article: {number}", "slides:", indent=4)
        _slides(section.slides, outline.phrases, page)
    _back(outline, page)
    return "\n".join(line for _, line in page.lines) + "\n", tuple(piece for piece, _ in page.lines)


def _head(outline: Outline, page: _Lines) -> None:
    page.write(HEADER, comment(outline.phrases.made.format(outline.article)), "")
    page.write(f"title: {slide_text(shortened(outline.title, DECK_TITLES[min(page.level, 2)]))}")
    page.write("# subtitle: …", *_by(outline.by, page.level))
    page.write(f"minutes: {outline.minutes}" if outline.minutes else "# minutes: 20")
    page.write(f"language: {outline.language}", f"theme: {outline.theme}")
    page.write("article: assets/article.yaml", "sources: assets/sources.yaml")
    if outline.tables:
        page.write("", "data:")
    for name, units in outline.tables.items():
        told = ", ".join(f"{word(column)}: {word(unit)}" for column, unit in units.items())
        page.write(
            f"{name}: {{file: assets/data/{name}.csv{f', units: {{{told}}}' if told else ''}, source: article}}",
            indent=2,
        )
    page.write("", "sections:")


def _by(by: Byline, level: int) -> Iterator[str]:
    """Author and date, or room for them."""
    yield f"author: {slide_text(shortened(by.author, AUTHORS[min(level, 2)]))}" if by.author else "# author: …"
    yield f"date: {by.date}" if by.date else "# date: 2026-01-31"


def _front(outline: Outline, page: _Lines) -> None:
    """The cover, the agenda where it can list all parts, and what stands before the first part."""
    page.write("- slides:", indent=2)
    page.write("- layout: title", indent=6)
    page.piece += 1
    if len(outline.sections) <= MOST_PARTS and not page.level:
        page.write("- layout: agenda", indent=6)
    _slides(outline.opening, outline.phrases, page)


def _slides(slides: tuple[Draft | Remark, ...], phrases: Phrases, page: _Lines) -> None:
    for slide in slides:
        if isinstance(slide, Remark):
            page.write(comment(slide.text), indent=6)
            continue
        page.piece += 1
        version = slide.versions[min(page.level, len(slide.versions) - 1)]
        title = slide_text(page.title(version.title, phrases))
        page.write(f"- title: {title}{f'   {comment(version.remark)}' if version.remark else ''}", indent=6)
        page.write(*version.lines, *notes(version.notes or slide.notes), indent=8)


def _back(outline: Outline, page: _Lines) -> None:
    page.piece += 1
    phrases = outline.phrases
    page.write("", "- slides:", indent=2)
    page.write("- layout: closing", indent=6)
    page.write(_closing(outline, page), f"thanks: {scalar(phrases.thanks)}", indent=8)
    page.piece += 1
    if not page.level:
        page.write("- layout: sources", indent=6)


def _closing(outline: Outline, page: _Lines) -> str:
    """The line of the last word: a sentence that no other slide has, or room for one under the talk's own title."""
    phrases, said = outline.phrases, outline.closing
    if page.level > 2:
        return f"title: {slide_text(page.title(phrases.thanks, phrases))}   {comment(phrases.todo_closing)}"
    if not said or said in page.titles or width(said) > CLOSINGS[page.level]:
        return f"# title: …   {phrases.todo_closing}"
    return f"title: {slide_text(said)}   {comment(phrases.todo_closing)}"


def article_file(story: Story, phrases: Phrases) -> str:
    """The file of the article: its title and its parts by number."""
    lines = [
        "# yaml-language-server: $schema=../.talkdeck/article.schema.json",
        f"title: {scalar(story.title)}",
        comment(phrases.todo_source),
        "parts:",
    ]
    for number, part in enumerate(story.parts, 1):
        lines.append(f"  - {{number: {number}, heading: {word(part.heading or phrases.part.format(number))}}}")
    return "\n".join(lines) + "\n"


def sources_file(story: Story, phrases: Phrases) -> str:
    """The file of sources, which holds the article alone."""
    lines = [
        "# yaml-language-server: $schema=../.talkdeck/sources.schema.json",
        "sources:",
        f"  - id: article   {comment(phrases.todo_source)}",
        f"    short: {scalar(phrases.article)}",
        f"    title: {scalar(story.title)}",
    ]
    return "\n".join(lines) + "\n"
