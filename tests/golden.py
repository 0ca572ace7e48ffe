"""Goldens: text that is kept in tests/goldens/ and compared; `pytest --accept` rewrites it, to be read in the diff."""

from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

FOLDER = Path(__file__).parent / "goldens"


@dataclass(frozen=True)
class Golden:
    """Compares texts with the goldens, or makes them the goldens."""

    accept: bool
    folder: Path = FOLDER

    def __call__(self, name: str, text: str) -> None:
        path = self.folder / f"{name}.txt"
        if self.accept:
            path.write_text(text, "utf-8")
            return
        kept = path.read_text("utf-8") if path.exists() else ""
        lines = unified_diff(kept.splitlines(), text.splitlines(), f"goldens/{name}.txt", "now", lineterm="", n=2)
        if difference := "\n".join(lines):
            raise AssertionError(f"{name} is not as it was; `pytest --accept` makes this the golden:\n{difference}")
