"""Decks on odd templates: each is built, or refused with one problem at the template's place that says what is odd."""

import re
from pathlib import Path

import pytest

from builder.build import Composed, compose, packed
from builder.errors import DeckError, Problem
from builder.frames import Frame, Presentation
from tests.outlines import around, write
from tests.templates.odd import ODD
from tests.templates.samples import packed as zipped
from tests.validators import audit

SLIDES = """
- {layout: title}
- {layout: section, thesis: Because}
- {title: T, points: [a]}
- {title: Some points, points: [a, {text: b, points: [c, d]}, e]}
- {title: Two columns, columns: [{title: A, points: [a, b]}, {title: B, points: [c, d]}]}
"""
LINE = 2  # of the outline, that names the template
REFUSED = {
    "slide 1 in wide": "has slides of 1 × 50 in: they are to be 0.5 to 4 times as wide as high",
    "slide 1 in high": "has slides of 50 × 1 in: they are to be 0.5 to 4 times as wide as high",
    "no layout with a title": "has no layout with a title that is shown and written across, which every slide needs",
    "no placeholders": "has no layout with a title that is shown and written across, which every slide needs",
    "no fonts": "names no font for its titles, in 'ppt/theme/theme1.xml'",
    "no minor font": "names no font for its text, in 'ppt/theme/theme1.xml'",
    "a font of no name that is one": "names no font for its titles, in 'ppt/theme/theme1.xml'",
}
SOUND = {  # what looks odd and is none of our business
    "body of the slide's size", "slide upright", "no layout with a body", "a colour of less than nothing",
    "bullets of 400 per cent", "footers at the top", "footers off the slide", "footers in the middle",
}  # fmt: skip


def is_off(frame: Frame, presentation: Presentation) -> bool:
    """Whether a frame reaches over the slide's edge."""
    width, height = presentation.size
    return min(frame.box.x, frame.box.y, width - frame.box.right, height - frame.box.bottom) < 0


def is_plain(told: tuple[Problem, ...]) -> bool:
    """Whether nothing but colours is another than usual, which no validator has a mind for."""
    return bool(told) and all("colour" in one.message for one in told)


@pytest.mark.parametrize("name", ODD)
def test_an_odd_template_leads_to_a_sound_deck_or_to_one_problem_at_its_place(name: str, tmp_path: Path) -> None:
    (tmp_path / "company.potx").write_bytes(zipped(ODD[name]()))
    outline = write(tmp_path, around(SLIDES, "template: company.potx\n"))
    if name in REFUSED:
        with pytest.raises(DeckError) as error:
            compose(outline)
        (problem,) = error.value.problems
        assert problem.message == f"'company.potx' {REFUSED[name]}"
        assert problem.hint
        told: tuple[Problem, ...] = (problem,)
    else:
        presentation, theme, told = compose(outline)
        (tmp_path / "deck.pptx").write_bytes(packed(Composed(presentation, theme, 0.0)))
        assert is_plain(told) or audit(tmp_path / "deck.pptx") == ()
        assert bool(told) == (name not in SOUND)
        assert not [frame.id for slide in presentation.slides for frame in slide.frames if is_off(frame, presentation)]
    assert {one.at.line for one in told} <= {LINE}
    assert len({one.message.split(":")[0] for one in told}) == len(told)  # one of a kind
    assert not [one for one in told if re.search(r"(?<![\w-])-\d", one.message) or "shorten" in one.hint]
