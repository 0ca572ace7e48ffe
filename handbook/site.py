"""The site: pages by hand and pages made, a table of contents of those there are, built by mkdocs."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from builder.schema.reference import markdown as reference
from handbook import charts, faults, layouts, looks, models, pictures
from handbook.blocks import PIECE, stories
from handbook.pages import Chapter, Page, Scene
from tests.layouts.examples import fixtures

BY_HAND = Path("docs")
EXAMPLES = BY_HAND / "examples"  # the files that pages by hand name
SETTINGS = Path("mkdocs.yml")


class SiteError(Exception):
    """What mkdocs warns of: a link that leads nowhere, a page that nothing leads to."""


def build(work: Path, site: Path, *, with_pictures: bool = True) -> None:
    """Builds the site; its sources are gathered in `work`. Raises SiteError, or DeckError of an example."""
    pages = work / "pages"
    shutil.rmtree(pages, ignore_errors=True)
    shutil.copytree(BY_HAND, pages)
    files = work / "files"
    files.mkdir(exist_ok=True)
    made = chapters(fixtures(files))
    scenes = [scene for chapter in made for scene in chapter.scenes]
    for page in (page for chapter in made for page in chapter.pages):
        path = pages / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page.text, "utf-8")
    unlink_missing(pages)
    (pictures.draw if with_pictures else pictures.leave_blank)(scenes, pages)
    settings = work / "mkdocs.yml"
    order = [page.path for chapter in made for page in chapter.pages]
    settings.write_text(yaml.safe_dump(configured(pages, site, order), allow_unicode=True, sort_keys=False), "utf-8")
    run_mkdocs(settings)


def run_mkdocs(settings: Path) -> None:
    """Builds strictly: whatever mkdocs warns of is a SiteError."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--clean", "-f", settings]
    said = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
    if said.returncode:
        faults = [line for line in said.stderr.splitlines() if not line.startswith("INFO")]
        raise SiteError("\n".join(faults))


def chapters(files: Path) -> tuple[Chapter, ...]:
    """Everything that is made; `files` holds what examples of layouts name."""
    return (
        layouts.chapter(files), charts.chapter(), models.chapter(), looks.chapter(files), faults.chapter(),
        Chapter((Page("reference.md", reference()),)), by_hand(),
    )  # fmt: skip


def by_hand() -> Chapter:
    """The pages of docs/, with the pictures that they ask for."""
    pages: list[Page] = []
    scenes: list[Scene] = []
    for path in sorted(BY_HAND.rglob("*.md")):
        text, name = path.read_text("utf-8"), path.relative_to(BY_HAND).as_posix()
        asked = [story for story in stories(text) if story.slide]
        shots = [f"images/{path.stem}/{number}.webp" for number in range(1, len(asked) + 1)]
        up = "../" * name.count("/")
        pages.append(Page(name, _with_pictures(text, [f"{up}{shot}" for shot in shots])))
        for story, shot in zip(asked, shots, strict=True):
            scenes.append(Scene(story.outline, EXAMPLES, {story.slide: shot}, texts=story.files))
    return Chapter(tuple(pages), tuple(scenes))


def _with_pictures(text: str, shots: list[str]) -> str:
    waiting = iter(shots)
    return PIECE.sub(lambda piece: f"![The slide]({next(waiting)})" if piece["slide"] else piece[0], text)


def unlink_missing(pages: Path) -> None:
    """Pages that the table of contents allows for, and that nobody has written, are named without a link."""
    settings = SETTINGS.read_text("utf-8")
    missing = [name for name in re.findall(r": (\w+\.md)$", settings, re.MULTILINE) if not (pages / name).exists()]
    for path in pages.rglob("*.md") if missing else ():
        text = path.read_text("utf-8")
        link = re.compile(rf"\[([^\]\n]+)\]\((?:\.\./)*(?:{'|'.join(missing)})(?:#[\w-]+)?\)")
        path.write_text(link.sub(r"\1", text), "utf-8")


def configured(pages: Path, site: Path, order: list[str]) -> dict[str, Any]:
    """The settings of mkdocs.yml, with places, and with the pages there are in place of those there may be."""
    settings = yaml.safe_load(SETTINGS.read_text("utf-8"))
    nav = list(_there(settings["nav"], pages, order))
    return {**settings, "docs_dir": str(pages.resolve()), "site_dir": str(site.resolve()), "nav": nav}


def _there(nav: list[Any], pages: Path, order: list[str]) -> Iterator[Any]:
    """Entries whose page exists; a folder stands for its pages, in the order in which they were made."""
    for entry in nav:
        ((title, under),) = entry.items()
        if isinstance(under, list):
            if kept := list(_there(under, pages, order)):
                yield {title: kept}
        elif under.endswith("/"):
            index, *others = (path for path in order if path.startswith(under))
            yield {title: [index, *({Path(path).stem: path} for path in others)]}
        elif (pages / under).exists():
            yield entry
