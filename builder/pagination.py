"""Laying out: every slide at the largest type that fits, like slides alike, and what is too long split or refused."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from types import ModuleType

import msgspec

from builder.content import marks
from builder.errors import At, Problem
from builder.frames import Frame, SectionMark, Slide, TextFrame
from builder.identity import Names
from builder.layouts import LAYOUTS, sources
from builder.layouts.page import Laid, Material, Page, Part, Talk, points
from builder.outline import records
from builder.outline.records import Text
from builder.theme import Theme
from builder.typeset.fit import LINE, fits, measure
from builder.words import duration, spoken_seconds, words

STEPS = 5  # the longest type scale that a whole slide follows
MAJORITY = 0.75  # the share of like slides that sets their common size
MOST_PARTS = 12
TITLED = frozenset({"title", "section", "closing"})  # their titles are sized by themselves


@dataclass(frozen=True, slots=True)
class Misfit:
    """Text that does not fit: where it was written, which frame, and by how many points it is too high."""

    at: At
    frame: str
    excess: float
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Job:
    """A slide to be laid out, and how that went so far."""

    slide: records.Slide
    module: ModuleType
    page: Page
    section: int
    id: str
    laid: Laid | None = None
    misfits: tuple[Misfit, ...] = ()


def lay_out(
    deck: records.Deck,
    talk: Talk,
    material: Material,
    theme: Theme,
    progress: Callable[[int, int], None] | None = None,
) -> tuple[tuple[Slide, ...], tuple[SectionMark, ...], tuple[Problem, ...]]:
    """The finished slides, their sections, and the problems of slides that nothing made fit."""
    planned = _jobs(deck, talk, material, theme)
    jobs: list[Job] = []
    for number, job in enumerate(planned, 1):
        jobs.extend(_fitted(job))
        if progress:
            progress(number, len(planned))
    jobs = _alike(jobs)
    problems = [problem for job in jobs for problem in _problems(job)]
    slides = tuple(_finished(job) for job in jobs)
    return slides, _sections(deck, jobs), tuple(problems)


def _jobs(deck: records.Deck, talk: Talk, material: Material, theme: Theme) -> list[Job]:
    names = Names()
    jobs: list[Job] = []
    number = 0
    for index, section in enumerate(deck.sections):
        part = None
        if section.title:
            part = talk.parts[number]
            number += 1
        for slide in section.slides:
            language = slide.language or section.language or deck.language
            page = Page(theme, talk, material, language, part)
            slide, module = _completed(slide, page)
            jobs.append(Job(slide, module, page, index, names.of(slide)))
    return jobs


def _completed(slide: records.Slide, page: Page) -> tuple[records.Slide, ModuleType]:
    """The slide with the title and the content that its layout makes by itself."""
    name = str(slide.layout)
    terms = words(page.language)
    if not slide.title:
        own = {"title": page.talk.title, "agenda": Text(terms.agenda), "sources": Text(terms.sources)}
        title = own.get(name) or (page.part.title if page.part else page.talk.title)
        slide = msgspec.structs.replace(slide, title=title)
    if name == "sources":
        slide = msgspec.structs.replace(slide, content=sources.Content(at=slide.at, cited=page.material.cited))
    return slide, LAYOUTS[name]


def _fitted(job: Job) -> list[Job]:
    """The slide at its largest step; split into continued slides when no step fits and its layout can."""
    best = _largest(job)
    if not best.misfits or not hasattr(job.module, "split"):
        return [best]
    if all(misfit.frame == "title" for misfit in best.misfits):
        return [best]
    for count in range(2, MOST_PARTS + 1):
        contents = job.module.split(job.slide.content, count)
        if len(contents) < count:
            break
        parts = [_largest(_continued(job, content, i, count)) for i, content in enumerate(contents, 1)]
        if not any(part.misfits for part in parts):
            step = max(part.page.step for part in parts)
            return [_at(part, step, part.page.title_step) for part in parts]
    return [best]


def _continued(job: Job, content: records.Record, index: int, count: int) -> Job:
    title = job.slide.title or Text("")
    terms = words(job.page.language)
    slide = msgspec.structs.replace(
        job.slide,
        content=content,
        title=Text(title.content + terms.continued.format(index, count), title.at),
        notes=job.slide.notes if index == 1 else None,
        takeaway=job.slide.takeaway if index == count else None,
    )
    return replace(job, slide=slide, id=job.id if index == 1 else f"{job.id}.{index}")


def _largest(job: Job) -> Job:
    """The job at the first step of body and title at which nothing is too long, or at the last of both."""
    step = title_step = 0
    while True:
        made = _at(job, step, title_step)
        if not made.misfits:
            return made
        title_over = any(misfit.frame == "title" for misfit in made.misfits)
        if title_over and title_step + 1 < STEPS:
            title_step += 1
        elif step + 1 < STEPS and any(misfit.frame != "title" for misfit in made.misfits):
            step += 1
        else:
            return made


def _at(job: Job, step: int, title_step: int) -> Job:
    page = job.page.at_step(step, title_step)
    laid: Laid = job.module.lay_out(job.slide, page)
    return replace(job, page=page, laid=laid, misfits=_misfits(laid, page))


def _alike(jobs: list[Job]) -> list[Job]:
    """Slides of one layout at the largest step that most of them fit; only those that need to are smaller."""
    bodies = {name: _house([job.page.step for job in jobs if name == job.module.NAME]) for name in LAYOUTS}
    titles = _house([job.page.title_step for job in jobs if job.module.NAME not in TITLED])
    alike = []
    for job in jobs:
        step = max(job.page.step, bodies[job.module.NAME])
        title_step = job.page.title_step if job.module.NAME in TITLED else max(job.page.title_step, titles)
        if (step, title_step) != (job.page.step, job.page.title_step):
            common = _at(job, step, title_step)
            job = common if len(common.misfits) <= len(job.misfits) else job
        alike.append(job)
    return alike


def _house(steps: list[int]) -> int:
    """The smallest step that at least the majority of slides reach."""
    return next((step for step in range(STEPS) if sum(own <= step for own in steps) >= MAJORITY * len(steps)), 0)


def _misfits(laid: Laid, page: Page) -> tuple[Misfit, ...]:
    found = [Misfit(at, "code", 0.0, "break the line, or shorten it") for at in laid.wrapped]
    limit = laid.bottom or page.grid("height")
    for frame in laid.frames:
        excess = fits(frame) if isinstance(frame, TextFrame) else 0.0
        if frame.id not in _FURNITURE:
            excess = max(excess, points(frame.box.bottom - limit))
        if excess > 0.01:
            found.append(Misfit(frame.at, frame.id, excess, _too_long(frame, excess)))
    return tuple(found)


_FURNITURE = frozenset({"takeaway", "takeaway.bar", "source", "footer", "number"})


def _too_long(frame: Frame, excess: float) -> str:
    if not isinstance(frame, TextFrame) or not frame.paragraphs:
        return "leave something out, or make two slides of it"
    size = max((run.size for paragraph in frame.paragraphs for run in paragraph.runs), default=18.0)
    characters = sum(len(paragraph.text) for paragraph in frame.paragraphs)
    insets = frame.insets.left + frame.insets.right
    height = measure(frame.paragraphs, points(frame.box.width - insets)).height_pt
    over = max(1, -(-excess // (size * LINE)))
    cut = max(1, round(characters * min(1.0, excess / max(height, 1.0))))
    lines = "one line" if over == 1 else f"{over:.0f} lines"
    return f"at {size:g} pt it is {lines} too long: shorten it by about {cut} characters"


def _problems(job: Job) -> list[Problem]:
    problems = list(job.laid.problems) if job.laid else []
    for misfit in _worst(job.misfits):
        what = "the title" if misfit.frame == "title" else f"this ({misfit.frame})"
        problems.append(
            Problem(
                misfit.at if misfit.at.line else job.slide.at,
                f"{what} does not fit on the slide",
                misfit.hint,
                check="overflow",
            )
        )
    return problems


def _worst(misfits: tuple[Misfit, ...]) -> tuple[Misfit, ...]:
    """One misfit for each place: rows that run off together are one complaint about the row that is longest."""
    worst: dict[At, Misfit] = {}
    for misfit in misfits:
        if misfit.at not in worst or misfit.excess > worst[misfit.at].excess:
            worst[misfit.at] = misfit
    return tuple(worst.values())


def _finished(job: Job) -> Slide:
    slide, laid = job.slide, job.laid
    assert laid is not None
    return Slide(
        id=job.id,
        title=marks.plain(str(slide.title or "")).replace("\n", " "),
        layout=laid.layout,
        frames=laid.frames,
        notes=_notes(job),
        language=job.page.language,
        hidden=slide.hidden,
        transition="" if slide.transition == "none" else slide.transition,
        at=slide.at,
    )


def _notes(job: Job) -> tuple[str, ...]:
    """How long the notes take, the notes, and the long form of the slide's sources."""
    slide, page = job.slide, job.page
    terms = words(page.language)
    told: list[str] = []
    if slide.notes:
        text = marks.plain(slide.notes.content)
        told.append(terms.spoken.format(duration(spoken_seconds(text), page.language)))
        told += [line.strip() for line in text.split("\n") if line.strip()]
    known = [page.material.sources[str(cite)] for cite in slide.source if str(cite) in page.material.sources]
    told += [terms.source.format(source.long(page.language)) for source in known]
    return tuple(told)


def _sections(deck: records.Deck, jobs: list[Job]) -> tuple[SectionMark, ...]:
    counts = Counter(job.section for job in jobs)
    found: list[SectionMark] = []
    number = 0
    for index, section in enumerate(deck.sections):
        first = next((job for job in jobs if job.section == index), None)
        if first is None:
            continue
        name = marks.plain(str(section.title or first.slide.title or ""))
        if section.title:
            number += 1
            name = f"{number} {name}"
        found.append(SectionMark(str(section.id or f"section-{first.id}"), name, counts[index]))
    return tuple(found)


def parts_of(deck: records.Deck) -> tuple[Part, ...]:
    """The counted sections with the time their notes take."""
    titled = [section for section in deck.sections if section.title]
    return tuple(
        Part(
            number,
            section.title or Text(""),
            sum(spoken_seconds(str(slide.notes)) for slide in section.slides if slide.notes),
        )
        for number, section in enumerate(titled, 1)
    )
