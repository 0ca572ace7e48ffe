"""`make bench`: times both contestants in turn, takes the best of three, and checks that both said the same."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from pptx import Presentation

from bench import content, python_pptx
from builder.build import build

SLIDES = 1_000
ROUNDS = 3
FOLDER = Path("build/bench")
DECK = Path("deck.yaml")


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    thousand()
    if DECK.exists():
        real()


def thousand() -> None:
    slides = content.pages(SLIDES)
    outline, ours, theirs = FOLDER / "thousand.yaml", FOLDER / "talkdeck.pptx", FOLDER / "python-pptx.pptx"
    outline.write_text(content.outline(slides), "utf-8")
    # In turn, so that a machine that is busy for a while slows both.
    rounds = [
        (seconds(lambda: build(outline, ours)), seconds(lambda: python_pptx.build(slides, theirs)))
        for _ in range(ROUNDS)
    ]
    talkdeck, other = (min(times) for times in zip(*rounds, strict=True))
    for file in (ours, theirs):
        missing = unsaid(slides, file)
        if missing:
            sys.exit(f"{file} lacks {len(missing)} texts, such as {missing[0]!r}: the times compare nothing")
    print(f"{SLIDES:,} slides, best of {ROUNDS}")
    print(f"  talkdeck     {talkdeck:6.2f} s  {megabytes(ours):5.1f} MB")
    print(f"  python-pptx  {other:6.2f} s  {megabytes(theirs):5.1f} MB")
    print(f"  python-pptx takes {other / talkdeck:.1f} times as long")


def real() -> None:
    out = FOLDER / "deck.pptx"
    command = [sys.executable, "-m", "builder", "build", str(DECK), "-o", str(out), "--quiet"]
    cold = min(seconds(lambda: subprocess.run(command, check=True)) for _ in range(ROUNDS))
    warm = min(seconds(lambda: build(DECK, out)) for _ in range(ROUNDS))
    print(f"{DECK}, best of {ROUNDS}")
    print(f"  the command, from start to end  {cold:6.2f} s")
    print(f"  the build alone, warm           {warm:6.2f} s")


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def unsaid(slides: tuple[content.Page, ...], file: Path) -> list[str]:
    """The texts of the slides that the file does not hold."""
    said = set()
    for slide in Presentation(str(file)).slides:
        said |= {"".join(text.split()) for shape in slide.shapes if shape.has_text_frame for text in texts(shape)}
        said |= {"".join(text.split()) for text in texts(slide.notes_slide.notes_placeholder)}
    wanted = (text for page in slides for text in (page.title, *page.points, page.notes))
    return [text for text in wanted if "".join(text.split()) not in said]


def texts(shape: object) -> list[str]:
    return [paragraph.text for paragraph in shape.text_frame.paragraphs]  # type: ignore[attr-defined]


def megabytes(file: Path) -> float:
    return file.stat().st_size / 1e6


if __name__ == "__main__":
    main()
