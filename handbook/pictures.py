"""Pictures of slides: decks rendered by LibreOffice, kept in build/ by what they show."""

import shutil
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from builder.build import compose
from builder.draw.pptx import package
from handbook.pages import Scene
from tests.libreoffice import Renderer

KEPT = Path("build/handbook/pictures")
OUTLINE = "deck.yaml"
WIDTH = 1200  # pixels
DOTS_PER_INCH = 180  # drawn at twice the size and made smaller: thin lines stay even
QUALITY = 82  # where a photograph makes the picture too large to keep every pixel
LARGEST = 120_000  # bytes


def draw(scenes: Iterable[Scene], folder: Path) -> None:
    """The pictures of all scenes, at their paths in a folder. Raises DeckError when one of their decks has problems."""
    for scene in scenes:
        deck, key = built(scene)
        paths = {number: KEPT / f"{key}-{number}.webp" for number in scene.shots}
        if not all(path.exists() for path in paths.values()):
            _photograph(deck, paths)
        for number, name in scene.shots.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(paths[number], folder / name)


def leave_blank(scenes: Iterable[Scene], folder: Path) -> None:
    """A blank in the place of every picture, for a site whose words alone matter."""
    for name in (name for scene in scenes for name in scene.shots.values()):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        Image.new("L", (16, 9), 255).save(folder / name)


def built(scene: Scene) -> tuple[bytes, str]:
    """The deck of a scene and the key of what it looks like."""
    with TemporaryDirectory() as folder:
        presentation, look, _ = compose(set_up(scene, Path(folder)), theme=scene.theme)
    deck = package.write(presentation, look)
    return deck, sha256(deck).hexdigest()[:16]


def set_up(scene: Scene, folder: Path) -> Path:
    """The outline of a scene as a file, with the files it names beside it."""
    shutil.copytree(scene.files, folder, dirs_exist_ok=True)
    for name, text in {**scene.texts, OUTLINE: scene.outline}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder / OUTLINE


def _photograph(deck: bytes, paths: dict[int, Path]) -> None:
    KEPT.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        pages = Renderer(Path(folder))(deck).pages(DOTS_PER_INCH)
        for number, path in paths.items():
            with Image.open(pages[number - 1]) as page:
                _keep(page.convert("RGB"), path)


def _keep(page: Image.Image, path: Path) -> None:
    """Saves a page without loss, or with as much as nobody sees when a photograph is on it."""
    small = page.resize((WIDTH, round(page.height * WIDTH / page.width)), Image.Resampling.LANCZOS)
    small.quantize(256, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(path, lossless=True)
    if path.stat().st_size > LARGEST:
        small.save(path, quality=QUALITY)
