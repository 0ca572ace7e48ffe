"""The site: pages by hand and pages made, a table of contents of those there are, built by mkdocs."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

from builder.schema.reference import markdown as reference
from handbook import by_hand, charts, faults, layouts, looks, models, pictures
from handbook.pages import Chapter, Page
from tests.layouts.examples import fixtures

SETTINGS = Path("mkdocs.yml")
CODE_IN_TABLE = re.compile(r"^\|.*`.*\|$", re.MULTILINE)


class SiteError(Exception):
    """What mkdocs warns of: a link that leads nowhere, a page that nothing leads to."""


def build(work: Path, site: Path, *, with_pictures: bool = True) -> None:
    """Builds the site; its sources are gathered in `work`. Raises SiteError, or DeckError of an example."""
    pages, files = work / "pages", work / "files"
    shutil.rmtree(pages, ignore_errors=True)
    files.mkdir(parents=True, exist_ok=True)
    by_hand.copy(pages)
    made = chapters(fixtures(files))
    order = _write((page for chapter in made for page in chapter.pages), pages)
    (pictures.draw if with_pictures else pictures.leave_blank)([s for chapter in made for s in chapter.scenes], pages)
    settings = work / "mkdocs.yml"
    settings.write_text(yaml.safe_dump(configured(pages, site, order), allow_unicode=True, sort_keys=False), "utf-8")
    run_mkdocs(settings)


def _write(made: Iterable[Page], pages: Path) -> list[str]:
    """Writes pages; their paths, in order."""
    order = []
    for page in made:
        path = pages / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_bars(page.text), "utf-8")
        order.append(page.path)
    return order


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
        Chapter((Page("reference.md", reference()),)), by_hand.chapter(),
    )  # fmt: skip


def _bars(text: str) -> str:
    """Bars within code in tables without their backslash, which mkdocs shows and others need."""
    return CODE_IN_TABLE.sub(lambda row: re.sub(r"`[^`]+`", lambda code: code[0].replace("\\|", "|"), row[0]), text)


def configured(pages: Path, site: Path, order: list[str]) -> dict[str, Any]:
    """The settings of mkdocs.yml, with places, and with the pages of folders in the table of contents."""
    settings = yaml.safe_load(SETTINGS.read_text("utf-8"))
    nav = [_listed(entry, order) for entry in settings["nav"]]
    return {**settings, "docs_dir": str(pages.resolve()), "site_dir": str(site.resolve()), "nav": nav}


def _listed(entry: dict[str, Any], order: list[str]) -> dict[str, Any]:
    """An entry as it is; one of a folder with its pages, in the order in which they were made."""
    ((title, under),) = entry.items()
    if isinstance(under, list) or not under.endswith("/"):
        return entry
    index, *others = (path for path in order if path.startswith(under))
    return {title: [index, *({Path(path).stem: path} for path in others)]}
