"""The pages of docs/, written by hand: with the pictures that they ask for and the files that they name."""

import re
import shutil
from pathlib import Path

from handbook.blocks import PIECE, stories
from handbook.pages import Chapter, Page, Scene

FOLDER = Path("docs")
EXAMPLES = FOLDER / "examples"  # files that listings name and pages do not spell out
OUTSIDE = re.compile(r"\[([^\]\n]+)\]\(\.\./([\w./-]+)\)")


def chapter() -> Chapter:
    """The pages; a scene for each picture that they ask for."""
    pages: list[Page] = []
    scenes: list[Scene] = []
    for path in sorted(FOLDER.glob("*.md")):
        text = path.read_text("utf-8")
        asked = [story for story in stories(text) if story.slide]
        shots = [f"images/{path.stem}/{number}.webp" for number in range(1, len(asked) + 1)]
        pages.append(Page(path.name, linked(_with_pictures(text, shots))))
        for story, shot in zip(asked, shots, strict=True):
            scenes.append(Scene(story.outline, EXAMPLES, {story.slide: shot}, texts=story.files))
    return Chapter(tuple(pages), tuple(scenes))


def linked(text: str) -> str:
    """Links that leave docs/ lead to a copy of the file in the site, or, where that is a page or a folder, nowhere."""
    return OUTSIDE.sub(lambda link: f"[{link[1]}]({link[2]})" if _is_copied(link[2]) else link[1], text)


def copy(pages: Path) -> None:
    """All of docs/, and the files elsewhere that its pages lead to."""
    shutil.copytree(FOLDER, pages)
    texts = (path.read_text("utf-8") for path in FOLDER.glob("*.md"))
    for name in (name for text in texts for _, name in OUTSIDE.findall(text) if _is_copied(name)):
        (pages / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(name, pages / name)


def _is_copied(name: str) -> bool:
    return Path(name).is_file() and not name.endswith(".md")


def _with_pictures(text: str, shots: list[str]) -> str:
    waiting = iter(shots)
    return PIECE.sub(lambda piece: f"![The slide]({next(waiting)})" if piece["slide"] else piece[0], text)
