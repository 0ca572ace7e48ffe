"""Laying out: every slide at the largest type that fits, like slides alike, and what is too long split or refused."""

from collections import Counter
from collections.abc import Callable, Iterator
from types import ModuleType

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from builder import backgrounds
from builder.backgrounds import Ground, ground_of
from builder.builds import build_of
from builder.content import marks
from builder.errors import DeckError, Problem
from builder.finishing import finished
from builder.frames import ChartFrame, SectionMark, Slide
from builder.identity import Names
from builder.inheriting import inherit, larger
from builder.layouts import LAYOUTS, agenda, sources
from builder.layouts.page import Laid, Material, Page, Talk
from builder.layouts.templated import design_of
from builder.outline import records
from builder.outline.records import Text
from builder.outline.validate import MOST_SLIDES
from builder.overflow import Misfit, misfits_of, problems_of, problems_of_foot
from builder.schemes import in_scheme
from builder.theme import Theme
from builder.words import words

STEPS = 6  # the longest type scale that a whole slide follows
MAJORITY = 0.75  # the share of like slides that sets their common size
MOST_PARTS = 12  # slides that one may be split into
MOST_CHARTS = 10_000  # of a deck; each is three files of the 65,535 that a .pptx may hold
MOST_VALUES = 100_000  # of all charts; each is an element of XML, a cell, and soon a kilobyte
_TOO_MUCH = f"it goes on over at most {MOST_PARTS} slides, and this is more: make several slides of it"
_MODULE_OF = {module.Content: module for module in LAYOUTS.values()}
TITLED = frozenset({"title", "section", "closing"})  # their titles are sized by themselves


class Job(Struct, frozen=True):
    """A slide to be laid out, and how that went so far."""

    slide: records.Slide
    module: ModuleType
    page: Page
    section: int
    id: str
    ground: Ground
    larger: int | None = None  # by how many steps of the scale it is to be larger than its kind
    laid: Laid | None = None
    misfits: tuple[Misfit, ...] = ()


def lay_out(
    deck: records.Deck,
    talk: Talk,
    material: Material,
    theme: Theme,
    progress: Callable[[int, int], None] | None = None,
) -> tuple[tuple[Slide, ...], tuple[SectionMark, ...], tuple[Problem, ...]]:
    """The finished slides, their sections, and the problems of slides that nothing made fit.

    Raises DeckError when a layout refuses what a slide says, such as rows of unequal length.
    """
    planned = _jobs(deck, talk, material, theme)
    wrong = [problem for job in planned for problem in _refused(job, theme)]
    wrong += [problem for job in planned[:1] for problem in problems_of_foot(job.page.at_step(STEPS, STEPS))]
    if wrong:
        raise DeckError(tuple(wrong))
    jobs: list[Job] = []
    charts = values = 0
    for number, job in enumerate(planned, 1):
        made = _fitted(job)
        jobs.extend(made)
        counts = [count for one in made for count in _charted(one)]
        charts, values = charts + len(counts), values + sum(counts)
        much = ""
        if charts > MOST_CHARTS:
            much = f"hold more than {MOST_CHARTS:,} charts"
        elif values > MOST_VALUES:
            much = f"hold charts of more than {MOST_VALUES:,} values"
        elif len(jobs) > MOST_SLIDES:
            much = f"are more than {MOST_SLIDES:,}, as long ones go on on others"
        if much:
            message = f"the slides up to this one {much}"
            raise DeckError((Problem(job.slide.at, message, "make several decks of it"),))
        if progress:
            progress(number, len(planned))
    jobs = _alike(jobs)
    problems: list[Problem] = []
    slides: list[Slide] = []
    for job in jobs:
        assert job.laid is not None
        build, unbuilt = build_of(job.slide.build, job.laid.frames)
        problems += [*job.laid.problems, *problems_of(job.misfits, job.slide.at), *unbuilt]
        slides.append(finished(job.id, job.slide, job.page, job.laid, job.ground, build))
    return tuple(slides), _sections(deck, jobs), tuple(problems)


def _charted(job: Job) -> list[int]:
    """How many values each native chart of a slide draws."""
    charts = (frame for frame in (job.laid.frames if job.laid else ()) if isinstance(frame, ChartFrame))
    return [sum(len(series.values) for series in chart.plot.series) for chart in charts]


def _jobs(deck: records.Deck, talk: Talk, material: Material, theme: Theme) -> list[Job]:
    names = Names()
    jobs: list[Job] = []
    number = 0
    for index, section in enumerate(deck.sections):
        part = None
        if section.counted:
            part = talk.parts[number]
            number += 1
        for slide in _with_agenda(deck, section):
            language = slide.language or section.language or deck.language
            slide, module = _completed(slide, Page(theme, talk, material, language, part), section)
            slide = inherit(slide, section, deck, titled=module.NAME in TITLED)
            ground = ground_of(slide, "cover" if module.NAME in TITLED else "paper", theme, material)
            design = design_of(theme, module.NAME, slide.content)
            own = in_scheme(theme, ground.scheme)
            grounded = bool(ground.scheme.ground)
            page = Page(own, talk, material, language, part, design=design, grounded=grounded)
            jobs.append(Job(slide, module, page, index, names.of(slide, module.NAME), ground, larger(slide)))
    return jobs


def _refused(job: Job, theme: Theme) -> tuple[Problem, ...]:
    """What a layout will not lay out, where it says so; a ground that cannot be read on."""
    asked = hasattr(job.module, "problems")
    found: tuple[Problem, ...] = job.module.problems(job.slide.content, job.page) if asked else ()
    return (*_unshown(job), *found, *backgrounds.problems(job.slide, job.ground, theme, job.page.material))


def _unshown(job: Job) -> Iterator[Problem]:
    """Keys that every slide may have, where the layout has no place for them."""
    for key in sorted(getattr(job.module, "WITHOUT", ())):
        said = getattr(job.slide, key)
        if said:
            text = said[0] if isinstance(said, tuple) else said
            hint = "name it in 'notes_source:'" if key == "source" else "say it in the notes, or on another slide"
            yield Problem(text.at, f"the layout '{job.module.NAME}' shows no {key}", hint)


def _with_agenda(deck: records.Deck, section: records.Section) -> tuple[records.Slide, ...]:
    """The section's slides; with `agenda: each` the agenda before those of a counted section."""
    if deck.agenda != "each" or not section.counted:
        return section.slides
    return (records.Slide(at=section.at, layout=Text("agenda"), content=agenda.Content(at=section.at)), *section.slides)


def _completed(slide: records.Slide, page: Page, section: records.Section) -> tuple[records.Slide, ModuleType]:
    """The slide with the title and the content that its layout makes by itself."""
    module = _MODULE_OF[type(slide.content)]
    terms = words(page.language)
    if not slide.title:
        here = terms.here.format(terms.agenda, page.part.title) if page.part else terms.agenda
        own = {"title": page.talk.title, "agenda": Text(here), "sources": Text(terms.sources)}
        title = own.get(module.NAME) or (section.title or page.talk.title)
        slide = msgspec.structs.replace(slide, title=title)
    if module is sources:
        slide = msgspec.structs.replace(slide, content=sources.Content(at=slide.at, cited=page.material.cited))
    return slide, module


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
        if count == MOST_PARTS and 2 * sum(bool(part.misfits) for part in parts) > count:
            return [replace(best, misfits=tuple(replace(misfit, hint=_TOO_MUCH) for misfit in best.misfits))]
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
    step, title_step = -(job.larger or 0), 0
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
    """The job laid out at these steps; as it is where it was already."""
    if job.laid and (job.page.step, job.page.title_step) == (step, title_step):
        return job
    page = job.page.at_step(step, title_step)
    laid: Laid = job.module.lay_out(job.slide, page)
    return replace(job, page=page, laid=laid, misfits=misfits_of(laid, page))


def _alike(jobs: list[Job]) -> list[Job]:
    """Slides of one layout at the largest step that most of them fit; only those that need to are smaller.

    A slide that says its size is left out of it.
    """
    steps: dict[str, list[int]] = {}
    for job in (job for job in jobs if job.larger is None):
        steps.setdefault(_kin(job), []).append(job.page.step)
    bodies = {kin: _house(own) for kin, own in steps.items()}
    titles = _house([job.page.title_step for job in jobs if job.module.NAME not in TITLED])
    alike = []
    for job in jobs:
        step = max(job.page.step, bodies[_kin(job)]) if job.larger is None else job.page.step
        title_step = job.page.title_step if job.module.NAME in TITLED else max(job.page.title_step, titles)
        common = _at(job, step, title_step)
        alike.append(common if len(common.misfits) <= len(job.misfits) else job)
    return alike


def _kin(job: Job) -> str:
    """What slides are compared by: their slide layout, whatever the number of its rows or columns."""
    assert job.laid is not None
    return job.laid.layout.name.rstrip("0123456789 ")


def _house(steps: list[int]) -> int:
    """The smallest step that at least the majority of slides reach."""
    return next((step for step in range(STEPS) if sum(own <= step for own in steps) >= MAJORITY * len(steps)), 0)


def _sections(deck: records.Deck, jobs: list[Job]) -> tuple[SectionMark, ...]:
    counts = Counter(job.section for job in jobs)
    found: list[SectionMark] = []
    number = 0
    for index, section in enumerate(deck.sections):
        first = next((job for job in jobs if job.section == index), None)
        if first is None:
            continue
        name = marks.plain(str(section.title or first.slide.title or ""))
        if section.counted:
            number += 1
            name = f"{number} {name}"
        found.append(SectionMark(str(section.id or f"section-{first.id}"), name, counts[index]))
    return tuple(found)
