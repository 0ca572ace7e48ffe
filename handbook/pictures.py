"""Pictures of slides: decks rendered by LibreOffice, kept in build/ by what they show."""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from builder.build import compose
from builder.draw.pptx import package
from builder.errors import Problem
from builder.frames import Presentation
from handbook.pages import Scene
from tests.libreoffice import Renderer

KEPT = Path("build/handbook/pictures")
OUTLINE = "deck.yaml"
DOTS_PER_INCH = 90  # a slide is 1200 pixels wide
QUALITY = 82  # where a photograph makes the picture too large to keep every pixel
LARGEST = 120_000  # bytes


@dataclass(frozen=True, slots=True)
class Set:
    """The deck of a scene: as it is laid out, as a file, and what it is warned of."""

    presentation: Presentation
    deck: bytes
    warnings: tuple[Problem, ...]

    def name(self, number: int) -> str:
        """The file that keeps the picture of a slide, by what it looks like."""
        return f"{sha256(self.deck).hexdigest()[:16]}-{number}-{DOTS_PER_INCH}.webp"


def draw(scenes: Iterable[Scene], folder: Path, kept: Path = KEPT) -> None:
    """The pictures of all scenes, at their paths in a folder; `kept` holds those of before.

    Raises DeckError when one of their decks has problems.
    """
    kept.mkdir(parents=True, exist_ok=True)
    sets = [(scene, build(scene)) for scene in scenes]
    new = [
        (scene, made) for scene, made in sets if not all((kept / made.name(number)).exists() for number in scene.shots)
    ]
    _photograph(new, kept)
    for scene, made in sets:
        for number, name in scene.shots.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(kept / made.name(number), folder / name)


def leave_blank(scenes: Iterable[Scene], folder: Path) -> None:
    """A blank in the place of every picture, for a site whose words alone matter."""
    for name in (name for scene in scenes for name in scene.shots.values()):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        Image.new("L", (16, 9), 255).save(folder / name)


def build(scene: Scene) -> Set:
    with TemporaryDirectory() as folder:
        presentation, look, warnings = compose(set_up(scene, Path(folder)), theme=scene.theme)
    return Set(presentation, package.write(presentation, look), warnings)


def set_up(scene: Scene, folder: Path) -> Path:
    """The outline of a scene as a file, with the files it names beside it."""
    shutil.copytree(scene.files, folder, dirs_exist_ok=True)
    for name, text in {**scene.texts, OUTLINE: scene.outline}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder / OUTLINE


def _photograph(sets: list[tuple[Scene, Set]], kept: Path) -> None:
    """Renders the decks together, since LibreOffice is slow to start, and keeps the pictures of their slides."""
    with TemporaryDirectory() as folder:
        rendered = Renderer(Path(folder)).together([made.deck for _, made in sets])
        for (scene, made), shown in zip(sets, rendered, strict=True):
            pages = shown.pages(DOTS_PER_INCH)
            for number in scene.shots:
                with Image.open(pages[number - 1]) as page:
                    _keep(page.convert("RGB"), kept / made.name(number))


def _keep(page: Image.Image, path: Path) -> None:
    """Saves a page without loss, or with as much as nobody sees when a photograph is on it."""
    few = page.quantize(256, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    few.save(path, lossless=True)
    if path.stat().st_size > LARGEST:
        page.save(path, quality=QUALITY)
