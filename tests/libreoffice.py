"""Renders a .pptx with LibreOffice: to PDF, and from there to pictures of the pages; and converts files."""

import hashlib
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from builder.templates.rendering import profile, run


class RenderError(AssertionError):
    """LibreOffice made nothing of the file, or took too long."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """A deck as LibreOffice shows it; pages are drawn only when asked for."""

    pdf: Path

    @property
    def page_count(self) -> int:
        told = subprocess.run(["pdfinfo", self.pdf], capture_output=True, text=True, check=True).stdout
        return int(next(line for line in told.splitlines() if line.startswith("Pages:")).split()[1])

    @property
    def text(self) -> str:
        command = ["pdftotext", "-layout", self.pdf, "-"]
        return subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout

    def pages(self, dots_per_inch: int = 96) -> tuple[Path, ...]:
        """A PNG of every page, in order."""
        folder = self.pdf.parent / f"pages-{dots_per_inch}"
        if not folder.exists():
            folder.mkdir()
            subprocess.run(["pdftoppm", "-r", str(dots_per_inch), "-png", self.pdf, folder / "page"], check=True)
        return tuple(sorted(folder.iterdir()))  # pdftoppm pads the numbers to one width


@dataclass(frozen=True, slots=True)
class Renderer:
    """Renders into a folder of its own; the same bytes are rendered once."""

    folder: Path
    known: dict[str, Rendered] = field(default_factory=dict)

    def __call__(self, deck: bytes | Path) -> Rendered:
        """The deck as PDF; RenderError if LibreOffice fails, which it may do with exit code 0 and no file."""
        data = deck if isinstance(deck, bytes) else deck.read_bytes()
        key = hashlib.sha256(data).hexdigest()
        if key not in self.known:
            self.known[key] = self._render(data, self.folder / key[:16])
        return self.known[key]

    def together(self, decks: Sequence[bytes]) -> tuple[Rendered, ...]:
        """Several decks, for one start of LibreOffice."""
        folder = self.folder / "together"
        folder.mkdir(exist_ok=True)
        files = {hashlib.sha256(deck).hexdigest(): deck for deck in decks}
        new = [folder / f"{key}.pptx" for key in files if key not in self.known]
        for path in new:
            path.write_bytes(files[path.stem])
        told = _convert(new, folder, "pdf") if new else ""
        for path in new:
            made = self.folder / path.stem[:16] / "deck.pdf"
            if not path.with_suffix(".pdf").exists():
                raise RenderError(f"LibreOffice made no PDF of {path}: {told}")
            made.parent.mkdir()
            self.known[path.stem] = Rendered(path.with_suffix(".pdf").rename(made))
        return tuple(self(deck) for deck in decks)

    def convert(self, data: bytes, kind: str, to: str) -> bytes:
        """A file of one kind (`xlsx`) as LibreOffice writes it as another (`csv`), or as the same."""
        folder = self.folder / f"{hashlib.sha256(data).hexdigest()[:16]}-{to}"
        folder.mkdir(parents=True)
        source = folder / f"source.{kind}"
        source.write_bytes(data)
        return self._made(source, folder / "made", to).read_bytes()

    def convert_all(self, sources: Sequence[Path], to: str) -> list[bytes]:
        """Files as LibreOffice writes them as another kind, all in one start of it."""
        folder = self.folder / f"all-{to}"
        told = _convert(sources, folder, to)
        made = [folder / f"{source.stem}.{to}" for source in sources]
        if missing := [path.name for path in made if not path.exists()]:
            raise RenderError(f"LibreOffice did not make {missing}: {told}")
        return [path.read_bytes() for path in made]

    def _render(self, data: bytes, folder: Path) -> Rendered:
        folder.mkdir(parents=True)
        deck = folder / "deck.pptx"
        deck.write_bytes(data)
        return Rendered(self._made(deck, folder, "pdf"))

    def _made(self, source: Path, folder: Path, to: str) -> Path:
        told = _convert((source,), folder, to)
        made = folder / f"{source.stem}.{to}"
        if not made.exists():
            raise RenderError(f"LibreOffice made no {to.upper()} of {source}: {told}")
        return made


def _convert(sources: Sequence[Path], folder: Path, to: str) -> str:
    """What LibreOffice says over it, with a profile of its own and everything it needs in a folder that goes."""
    with TemporaryDirectory(prefix="talkdeck-", ignore_cleanup_errors=True) as name:
        command = ["soffice", profile(Path(name)), "--headless", "--norestore"]
        told = run([*command, "--convert-to", to, "--outdir", str(folder), *map(str, sources)], Path(name))
    if told is None:
        raise RenderError(f"LibreOffice failed, or took too long over {sources[0]}")
    return told.strip()
