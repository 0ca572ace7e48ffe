"""assets/examples/slides.yaml shows what a slide may say about itself, in every theme, and all of it is sound."""

import re
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pptx
import pytest

from builder.build import compose
from builder.draw.pptx import package
from builder.frames import Backdrop, Presentation, Scheme, Slide
from tests.draw import package_rules
from tests.layouts.rules import broken
from tests.libreoffice import Renderer
from tests.outlines import ROOT, write
from tests.validators import validated

OUTLINE = ROOT / "assets/examples/slides.yaml"
BLOCKS = re.findall(r"^```yaml\n(.*?)^```$", (ROOT / "docs/slides.md").read_text("utf-8"), re.MULTILINE | re.DOTALL)
THEMES = sorted(path.stem for path in (ROOT / "assets/themes").glob("*.yaml"))


@cache
def made(theme: str) -> tuple[Presentation, bytes, tuple[Any, ...]]:
    presentation, look, warnings = compose(OUTLINE, theme=theme)
    return presentation, package.write(presentation, look), warnings


def slides() -> dict[str, Slide]:
    return {slide.id: slide for slide in made("briefing")[0].slides}


def clicks(data: bytes) -> list[list[int]]:
    """For each slide how many effects come with each click."""
    steps = "//p:cTn[@nodeType='mainSeq']/p:childTnLst/p:par"
    return [
        [len(step.xpath(".//*[@presetClass='entr']")) for step in slide._element.xpath(steps)]
        for slide in pptx.Presentation(BytesIO(data)).slides
    ]


@pytest.mark.parametrize("theme", THEMES)
def test_it_builds_without_a_warning_and_keeps_the_rules(theme: str) -> None:
    presentation, data, warnings = made(theme)
    assert warnings == ()
    assert broken(presentation) == []
    assert package_rules.check(data) == []


def test_the_validators_have_no_finding() -> None:
    assert validated(made("briefing")[1]) == []


def test_libreoffice_keeps_every_effect_and_transition(render: Renderer) -> None:
    data = made("briefing")[1]
    saved = render.convert(data, "pptx", "pptx")
    assert clicks(saved) == clicks(data)
    assert sum(map(len, clicks(data))) > 15
    transitions = [slide._element.xpath(".//p:transition") for slide in pptx.Presentation(BytesIO(saved)).slides]
    assert all(transitions)


def test_builds_are_made_for_the_talk_and_leave_no_trace_on_paper(render: Renderer) -> None:
    """What appears click by click is all there in print."""
    text = render(made("briefing")[1]).text
    assert "结论最后出现" in text
    assert "运维与软件" in text
    assert render(made("briefing")[1]).page_count == len(slides())


def test_grounds_tones_and_a_picture_are_shown() -> None:
    schemes = {slide.scheme for slide in slides().values()}
    assert {"cover", "accent", "wash"} <= {scheme.ground for scheme in schemes}
    assert {"warm", "gain"} <= {scheme.tone for scheme in schemes}
    assert isinstance(slides()["on-picture"].background, Backdrop)
    assert slides()["cover"].scheme == Scheme()


def test_every_effect_and_every_way_to_build_is_shown() -> None:
    builds = [slide.build for slide in slides().values() if slide.build.steps]
    assert {build.effect for build in builds} == {"appear", "fade", "wipe"}
    assert any(build.dim for build in builds)
    shown = [one for build in builds for step in build.steps for one in step]
    assert all(any(getattr(one, part) is not None for one in shown) for part in ("paragraphs", "series", "category"))


@pytest.mark.parametrize(
    ("key", "count"),
    [("cover", 0), ("rows", 4), ("list", 3), ("series", 3), ("categories", 4), ("steps", 3), ("english", 3)],
)
def test_slides_are_built_in_so_many_steps(key: str, count: int) -> None:
    assert len(slides()[key].build.steps) == count


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.splitlines()[-1].strip())
def test_what_the_documentation_shows_builds(tmp_path: Path, block: str) -> None:
    presentation, _, warnings = compose(write(tmp_path, block))
    assert warnings == ()
    assert broken(presentation) == []
