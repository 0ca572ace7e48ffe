"""Pictures made for tests."""

from pathlib import Path

from PIL import Image


def picture(path: Path, width: int = 120, height: int = 60, colour: str = "#14594B", other: str = "") -> Path:
    """A picture of one colour, its right half in another where one is named."""
    image = Image.new("RGB", (width, height), colour)
    if other:
        image.paste(other, (width // 2, 0, width, height))
    path.parent.mkdir(parents=True, exist_ok=True)
    image.save(path)
    return path
