"""Whole templates: of python-pptx and of LibreOffice's makers, and files that were damaged at random."""

import random
import shutil
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from builder.errors import DeckError, Problem
from builder.templates.choosing import choose, roles
from builder.templates.reading import read
from builder.templates.records import Template
from builder.templates.specimen import specimen
from tests.draw import package_rules
from tests.libreoffice import Renderer
from tests.templates.samples import (
    AT,
    NARROW,
    WIDE,
    Master,
    holder,
    layout,
    packed,
    parts,
    picture,
    png,
    relation,
    shape,
    solid,
    template,
    theme,
    usual,
)

# What LibreOffice brings with it, of several makers; another of its releases may have other ones.
OTHERS = ("Beehive", "DNA", "Inspiration", "Metropolis", "Midnightblue", "Piano")


def of_python_pptx() -> bytes:
    return files("pptx").joinpath("templates", "default.pptx").read_bytes()


def company() -> dict[str, bytes]:
    """A template with a logo, a bar, slides, comments and what else collects in one."""
    logo = picture((11.8, 0.2, 1.2, 0.8)) + shape((0, 7.2, 13.333, 0.3), solid("accent1"))
    one = Master(
        layouts=(
            *usual(names=("标题幻灯片", "标题和内容", "节标题", "两栏内容", "仅标题", "空白")),
            layout("致谢", logo, holder("title")),
        ),
        related_layouts=relation("rId5", "image", "../media/logo.png"),
    )
    inside = '<p:sldIdLst><p:sldId id="256" r:id="s1"/><p:sldId id="257" r:id="s2"/></p:sldIdLst>'
    more = {
        "ppt/media/logo.png": png(),
        "ppt/comments/comment1.xml": b"<a/>",
        "ppt/slides/slide1.xml": b"no slide at all",
    }
    return parts(one, more=more, inside=inside, main="presentation")


def test_a_company_template_is_read_and_what_is_left_behind_is_told() -> None:
    found = read(packed(company()), AT, "company.potx")
    assert (found.name, found.size, len(found.designs)) == ("company.potx", WIDE, 7)
    assert found.dropped == ("2 slides", "comments")
    assert not [part.name for part in found.parts if "slides/" in part.name or "comments" in part.name]
    assert roles(found)["closing"].name == "致谢"
    assert found.fonts["Hans"] == "微软雅黑"
    assert hash(found) == hash(found.name)


def test_the_template_of_python_pptx() -> None:
    found = read(of_python_pptx(), AT, "default.pptx")
    assert (found.size, len(found.designs), found.dropped) == (NARROW, 11, ())
    assert {role: design.name for role, design in roles(found).items()} == {
        "title": "Title Slide",
        "section": "Section Header",
        "content": "Title and Content",
        "two": "Two Content",
        "only": "Title Only",
    }
    assert package_rules.check(specimen(found)) == []


def test_templates_that_others_made(render: Renderer) -> None:
    office = Path(shutil.which("soffice") or "").resolve().parents[1]
    shipped = [office / "share" / "template" / "common" / "presnt" / f"{name}.otp" for name in OTHERS]
    for name, data in zip(OTHERS, render.convert_all(shipped, "pptx"), strict=True):
        found = read(data, AT, name)
        assert package_rules.check(specimen(found)) == [], name
        best = roles(found)
        names = [best[role].name for role in ("title", "content", "two", "only")]
        assert names == ["Title Slide", "Title, Content", "Title, 2 Content", "Title Only"], name
        assert best["content"].spots[0].looks[0].size >= 24, name
        assert not choose(found, {})["bullets"].is_makeshift, name
        assert found.dropped[0].endswith(("slide", "slides")), name


def test_a_size_that_no_slide_has_is_damage() -> None:
    with pytest.raises(DeckError, match="the size of its slides is none that PowerPoint takes"):
        read(packed(parts(size=(0, 0))), AT, "x")


def test_another_part_in_place_of_the_presentation_is_damage() -> None:
    with pytest.raises(DeckError, match=r"'ppt/presentation\.xml' in it is no presentation"):
        read(packed({**parts(), "ppt/presentation.xml": b"<a/>"}), AT, "x")


@cache
def whole() -> tuple[tuple[str, bytes], ...]:
    """The parts of a good template, of ours and of PowerPoint's."""
    with ZipFile(BytesIO(of_python_pptx())) as archive:
        return tuple((name, archive.read(name)) for name in archive.namelist())


def taken(data: bytes) -> Template | None:
    """The template, or nothing for a problem with its place and a hint; what else is raised is a fault of ours."""
    problems: tuple[Problem, ...] = ()
    try:
        found = read(data, AT, "x.pptx")
        choose(found, {})
    except DeckError as error:
        found, problems = None, error.problems
    assert all(one.at == AT and one.hint and one.message.isprintable() for one in problems)
    return found


def cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def flip(data: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(data))
    return data[:place] + bytes((chance.randrange(256),)) + data[place + 1 :]


def lose(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    return data[:start] + data[start + chance.randrange(60) :]


def reword(data: bytes, chance: random.Random) -> bytes:
    """One attribute's value as another."""
    pieces = data.split(b'"')
    if len(pieces) < 3:
        return data
    place = chance.randrange(len(pieces) // 2) * 2 + 1
    pieces[place] = chance.choice(
        (b"", b"-1", b"0", b"999999999999999", b"rId1", b"nan", b"\xe4\xb8\xad", b"lt1", b"title")
    )
    return b'"'.join(pieces)


def drop_element(data: bytes, chance: random.Random) -> bytes:
    pieces = data.split(b"<")
    del pieces[chance.randrange(len(pieces))]
    return b"<".join(pieces)


MUTATIONS: tuple[Callable[[bytes, random.Random], bytes], ...] = (cut, flip, lose, reword, reword, reword, drop_element)


@settings(max_examples=80, deadline=None)
@given(seed=some.integers(0, 2**32))
def test_a_damaged_template_is_a_template_or_a_problem(seed: int) -> None:
    chance = random.Random(seed)
    made = dict(chance.choice((whole(), tuple(company().items()))))
    for _ in range(chance.randrange(1, 4)):
        name = chance.choice([name for name in made if name.endswith((".xml", ".rels", ".png")) and made[name]])
        made[name] = chance.choice(MUTATIONS)(made[name], chance)
    if chance.random() < 0.2:
        del made[chance.choice(list(made))]
    found = taken(packed(made))
    if found is not None:
        specimen(found)


@settings(max_examples=60, deadline=None)
@given(seed=some.integers(0, 2**32))
def test_a_damaged_file_is_a_template_or_a_problem(seed: int) -> None:
    chance = random.Random(seed)
    data = packed(company())
    for _ in range(chance.randrange(1, 5)):
        data = chance.choice((cut, flip, flip, lose))(data, chance) or b"P"
    taken(data)


@pytest.mark.parametrize(("size", "told"), [((914_400, 45_720_000), "1 × 50 in"), ((9_144_000, 914_400), "10 × 1 in")])
def test_slides_of_a_shape_that_nothing_fits_on_are_refused_with_it(size: tuple[int, int], told: str) -> None:
    with pytest.raises(DeckError) as error:
        read(packed(parts(size=size)), AT, "company.potx")
    (problem,) = error.value.problems
    assert problem.message == f"'company.potx' has slides of {told}: they are to be 0.5 to 4 times as wide as high"
    assert "Slide Size" in problem.hint


def test_colours_that_are_none_are_counted() -> None:
    assert read(packed(parts(Master(theme=theme().replace(b"0050A0", b"mauve")))), AT, "company.potx").nonsense == 2
    assert template().nonsense == 0
