"""The real talk in Chinese and in English: one deck told twice, with the same slides, sources and numbers."""

import io
import re
import zipfile
from collections.abc import Iterator

import pytest

from builder.build import compose
from builder.draw.pptx import package
from builder.frames import ChartFrame, Presentation, Slide, TextFrame
from builder.words import spoken_seconds, words
from tests.outlines import DECK

LANGUAGES = ("zh-CN", "en")
HAN = re.compile(r"[^<>]*[\u3000-\u303f\u3400-\u9fff\uff00-\uffef][^<>]*")
SHORT, LONG = 18, 22  # minutes: a tenth to both sides of the talk's twenty
CHINESE_COUNTS = {"crossing": 100}  # 万 for what English counts in millions


@pytest.fixture(scope="module")
def told() -> dict[str, Presentation]:
    return {language: compose(DECK, lang=language)[0] for language in LANGUAGES}


@pytest.fixture(scope="module")
def english(told: dict[str, Presentation]) -> bytes:
    _, look, _ = compose(DECK, lang="en")
    return package.write(told["en"], look)


def both(told: dict[str, Presentation]) -> Iterator[tuple[Slide, Slide]]:
    return zip(*(told[language].slides for language in LANGUAGES), strict=True)


def test_the_same_slides_follow_each_other(told: dict[str, Presentation]) -> None:
    ids, others = ([(slide.id, slide.layout.name) for slide in told[language].slides] for language in LANGUAGES)
    assert ids == others
    sections, twins = ([(section.id, section.count) for section in told[language].sections] for language in LANGUAGES)
    assert sections == twins


def test_what_stands_on_a_slide_stands_on_its_twin(told: dict[str, Presentation]) -> None:
    for chinese, english in both(told):
        assert [frame.id for frame in chinese.frames] == [frame.id for frame in english.frames], chinese.id


def test_no_english_text_is_smaller_than_the_chinese(told: dict[str, Presentation]) -> None:
    for chinese, english in both(told):
        for one, other in zip(chinese.frames, english.frames, strict=True):
            if isinstance(one, TextFrame) and isinstance(other, TextFrame):
                assert largest(other) >= largest(one), (english.id, other.id)


def largest(frame: TextFrame) -> float:
    return max((run.size for paragraph in frame.paragraphs for run in paragraph.runs), default=0.0)


def test_charts_draw_the_same_numbers(told: dict[str, Presentation]) -> None:
    for chinese, english in both(told):
        scale = CHINESE_COUNTS.get(chinese.id, 1)
        for one, other in zip(drawn(chinese), drawn(english), strict=True):
            assert one == pytest.approx([scale * value for value in other], abs=1e-3 * scale), chinese.id


def drawn(slide: Slide) -> list[list[float]]:
    """The numbers of every series that a slide's charts list."""
    plots = [frame.plot for frame in slide.frames if isinstance(frame, ChartFrame)]
    return [
        [value for value in series.values if value is not None]
        for plot in plots
        for series in plot.series
        if series.listed
    ]


def test_both_cite_the_same_sources(told: dict[str, Presentation]) -> None:
    for chinese, english in both(told):
        assert addresses(chinese) == addresses(english), chinese.id


def addresses(slide: Slide) -> list[str]:
    return [address for line in slide.notes for address in re.findall(r"https?://\S+", line)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_are_unique(language: str, told: dict[str, Presentation]) -> None:
    titles = [slide.title for slide in told[language].slides]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_takes_about_twenty_minutes_to_say(language: str, told: dict[str, Presentation]) -> None:
    seconds = sum(spoken_seconds(line) for slide in told[language].slides for line in said_of(slide, language))
    assert SHORT * 60 <= seconds <= LONG * 60


def said_of(slide: Slide, language: str) -> list[str]:
    """The notes without their time, what is assumed and the sources."""
    listed = tuple(form.split("{")[0] for form in (words(language).assumed, words(language).source))
    return [line for line in slide.notes[1:] if not line.startswith(listed)]


def test_no_chinese_is_left_in_the_english_file(english: bytes) -> None:
    assert list(chinese_in(english)) == []


def chinese_in(data: bytes, inside: str = "") -> Iterator[str]:
    """Texts with Chinese characters or marks: on slides, in notes, alternative texts, properties and workbooks."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.endswith(".xlsx"):
                yield from chinese_in(archive.read(name), f"{name}: ")
            elif name.endswith((".xml", ".rels")) and "theme" not in name:  # themes name the fonts of scripts
                for text in HAN.findall(archive.read(name).decode()):
                    yield f"{inside}{name}: {text.strip()}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_talk_fits_on_the_example_of_a_company_template(language: str, told: dict[str, Presentation]) -> None:
    presentation, _, (left_out,) = compose(DECK, lang=language, template="assets/examples/company.potx")
    assert "no place for a chart" in left_out.message
    assert {slide.id for slide in told[language].slides} <= {slide.id for slide in presentation.slides}
