"""A folder that someone untrusted made, and what must become of it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

# Where a server listens while the cases run, and writes down who comes: nobody must.
LISTENING = ("127.0.0.1", 47_113)
ADDRESS = "http://127.0.0.1:47113"


@dataclass(frozen=True)
class Case:
    """Files beside an outline, and the problem that they must lead to.

    `make` writes them into the deck's folder, which is empty before and lies in another one that is not the deck's;
    the outline is `deck.yaml`. `expects` is the beginning of the one problem, as the command prints it, its file from
    the folder on: `deck.yaml:4:7: aliases repeat too much`. Empty where the deck is built all the same: `proves` then
    says of its bytes what is wrong with them, nothing one hopes.
    """

    id: str  # of the threat: "Y1" a deep one of YAML, "P2" a link out of the folder …
    name: str  # a few words with hyphens; no two cases share one
    make: Callable[[Path], None]
    expects: str = ""
    proves: Callable[[bytes], list[str]] = lambda _: []
    arguments: tuple[str, ...] = ("build", "deck.yaml", "-o", "out.pptx")  # out.pptx is there before, an older deck
    seconds: float = 2.0
    warns: str = ""  # part of the warning that a deck that is built comes with
    code: int = 1  # of a command that fails; what the machine refuses ends with 2


def outline(text: str | bytes) -> Callable[[Path], None]:
    """Makes a folder that holds `deck.yaml` alone."""
    data = text if isinstance(text, bytes) else dedent(text).encode("utf-8", "surrogatepass")

    def make(folder: Path) -> None:
        (folder / "deck.yaml").write_bytes(data)

    return make


def files(deck: str, more: dict[str, bytes]) -> Callable[[Path], None]:
    """Makes a folder that holds `deck.yaml` and other files, by their names."""

    def make(folder: Path) -> None:
        outline(deck)(folder)
        for name, data in more.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)

    return make
