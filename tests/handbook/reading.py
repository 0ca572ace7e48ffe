"""Pages of docs/ as tests read them."""

import shutil
from pathlib import Path

from handbook.blocks import Story, whole
from handbook.by_hand import EXAMPLES, FOLDER
from handbook.pages import Scene
from handbook.pictures import set_up

PAGES = sorted(FOLDER.glob("*.md"))


def outline_of(story: Story, folder: Path) -> Path:
    """A page so far as a deck in a folder, emptied before."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return set_up(Scene(whole(story.outline), EXAMPLES, {}, texts=story.files), folder)
