"""Templates with something wrong that nobody thought of: refused with one problem, or built into a sound deck.

`python -m tests.templates.test_mutants 600` tries as many, from a seed on if that is given too, and on another template
if it is named.
"""

import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from builder.build import compose
from builder.draw.pptx import package
from builder.errors import DeckError
from tests.draw import package_rules
from tests.outlines import around, write
from tests.templates.mutants import mutant, unpacked
from tests.templates.samples import parts

COUNT = 40
SLIDES = "- {title: Some points, points: [a, b]}"
LITERAL = "a colour that is not the theme's"  # a template may say its colours so


def outcome(made: Mapping[str, bytes], seed: int, folder: Path) -> tuple[str, str]:
    """What became of a mutant, in a word, and what is wrong with that."""
    one = mutant(made, seed)
    (folder / "company.potx").write_bytes(one.data)
    outline = write(folder, around(SLIDES, "template: company.potx\n"))
    try:
        presentation, theme, _ = compose(outline)
    except DeckError as error:
        messages = [problem.message for problem in error.problems]
        whole = len(messages) == 1 and messages[0].isprintable()
        fits = all("company.potx" in message for message in messages)
        return "refused" if fits else "too small", "" if whole or not fits else f"{one.told}: {messages}"
    found = [fault for fault in package_rules.check(package.write(presentation, theme)) if LITERAL not in fault]
    return "built", f"{one.told}: {found[:3]}" if found else ""


@pytest.mark.parametrize("seed", range(COUNT))
def test_a_ruined_template_is_refused_or_leads_to_a_sound_deck(seed: int, tmp_path: Path) -> None:
    assert outcome(parts(), seed, tmp_path)[1] == ""


def test_mutants_are_of_all_kinds() -> None:
    told = " ".join(mutant(parts(), seed).told for seed in range(400))
    assert all(word in told for word in ("cut off", "bytes changed", "rename", "set", "missing", "swapped", "rels"))


if __name__ == "__main__":
    count, start = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0
    base = unpacked(Path(sys.argv[3]).read_bytes()) if len(sys.argv) > 3 else parts()
    with TemporaryDirectory() as name:
        tried = [outcome(base, seed, Path(name)) for seed in range(start, start + count)]
    sys.stdout.writelines(f"{wrong}\n" for _, wrong in tried if wrong)
    sys.stdout.write(f"{dict(Counter(word for word, _ in tried))}, {sum(bool(wrong) for _, wrong in tried)} wrong\n")
