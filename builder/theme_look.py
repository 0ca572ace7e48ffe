"""What a theme draws besides text: logos, backgrounds, ornaments, and what stands at the foot of slides.

Lengths are EMU. `content` is every slide with a title and a body, `covers` are title, section and closing slides.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from builder.content.pictures import Picture, load, shades_of
from builder.contrast import NORMAL, Poor, contrast, poor
from builder.errors import DeckError, Problem
from builder.files import beside_of, find
from builder.frames import EMU_PER_INCH, Box
from builder.outline.convert import did_you_mean
from builder.outline.records import Text
from builder.theme_file import Footer, Grounds, Logo, Ornament, Ornaments, Place, Shown, of_the_theme

GAP = EMU_PER_INCH * 3 // 10  # between a logo and text beside it
EDGE = EMU_PER_INCH * 2 // 10  # the least that a logo stands away from the slide's edge
LINE = EMU_PER_INCH // 4  # from a title's top to the middle of its first line
AIR = EMU_PER_INCH // 25  # over and under a logo at the foot
WIDEST = 3  # a logo is no wider than this part of the slide
COVER_TOP = EMU_PER_INCH * 3 // 4  # text of covers stands no higher
MOST_ORNAMENTS = 50  # on slides of a kind: every layout carries them
ROUNDING = 1_000  # 13.333 inches are a little more than a slide
INKS = {"content": ("ink", "quiet"), "covers": ("on_cover", "on_cover_quiet")}  # what text is set in
_FORMATS = (".png", ".jpg", ".jpeg", ".svg")


class Emblem(Struct, frozen=True):
    """A logo where it stands; without `alt` it only decorates."""

    picture: Picture
    box: Box
    alt: str = ""


class Side(Struct, frozen=True):
    """What is behind slides of a kind: a colour role, a picture over it, rectangles with their roles, a logo."""

    ground: str
    picture: Picture | None = None
    ornaments: tuple[tuple[Box, str], ...] = ()
    logo: Emblem | None = None


PAPER, COVER = Side("paper"), Side("cover")


class Foot(Struct, frozen=True):
    """What content slides say at their foot."""

    show: tuple[Shown, ...] = ("section",)
    text: Text = Text("")
    number: bool = True


class Look(Struct, frozen=True):
    """All of it."""

    content: Side = PAPER
    covers: Side = COVER
    foot: Foot = Foot()


PLAIN = Look()


class Said(Struct, frozen=True):
    """What a theme's files say of its look."""

    logo: Logo | None = None
    background: Grounds | None = None
    footer: Footer | None = None
    ornaments: Ornaments | None = None


class Ground(Struct, frozen=True):
    """What a look is checked against: the grid in EMU, the roles there are and what they come out as, RRGGBB."""

    grid: dict[str, int]
    roles: frozenset[str]
    rgb: Callable[[str], str]


def look(said: Said, ground: Ground, folder: Path | None) -> tuple[Look, tuple[Problem, ...]]:
    """The look that a theme's files say, and warnings of it; pictures lie beside the file that names them.

    They may also be named from the outline's folder on. Raises DeckError with all that is wrong.
    """
    problems: list[Problem] = []
    content = _side(PAPER, "content", said, ground, folder, problems)
    covers = _side(COVER, "covers", said, ground, folder, problems)
    if any(problem.level == "error" for problem in problems):
        raise DeckError(tuple(problems))
    return Look(content, covers, _foot(said.footer)), tuple(problems)


def _side(side: Side, name: str, said: Said, ground: Ground, folder: Path | None, problems: list[Problem]) -> Side:
    """One side as it is said to be."""
    behind, mark = getattr(said.background, name, None), getattr(said.logo, name, None)
    side = _on(side, behind, INKS[name], ground, folder, problems) if behind else side
    side = _adorned(side, getattr(said.ornaments, name, ()), INKS[name][0], ground, problems)
    picture = _picture(mark, folder, problems) if mark else None
    if said.logo is None or mark is None or picture is None:
        return side
    box = _standing(picture, said.logo.place, round(said.logo.height * EMU_PER_INCH), ground.grid)
    box = _clear_of_band(box, side)
    problems += _misplaced(box, said.logo, mark, ground.grid)
    return replace(side, logo=Emblem(picture, box, str(said.logo.alt or "")))


def _foot(footer: Footer | None) -> Foot:
    return Foot(footer.show, footer.text or Text(""), footer.number) if footer else Foot()


def _on(
    side: Side, behind: Text, inks: tuple[str, ...], ground: Ground, folder: Path | None, problems: list[Problem]
) -> Side:
    """The side on another ground: a role that all its text can be read on, or a picture."""
    if behind.content.lower().endswith(_FORMATS):
        picture = _picture(behind, folder, problems)
        problems += _dim(picture, behind, inks, ground) if picture else ()
        return replace(side, picture=picture)
    if behind.content not in ground.roles:
        hint = did_you_mean(behind.content, ground.roles) or "write a role of `colours`, or a .png, .jpg or .svg file"
        problems.append(Problem(behind.at, f"no colour role named '{behind}', and no picture", hint))
        return side
    pairs = poor(ground.rgb, {side.ground: behind.content})
    problems += (_pale(pair, behind) for pair in pairs if pair.ground == behind.content)
    return replace(side, ground=behind.content)


def _pale(pair: Poor, at: Text) -> Problem:
    message = f"'{pair.text}' on '{pair.ground}' has a contrast of {_shown(pair.contrast)}"
    return Problem(at.at, f"{message}, at least {pair.wanted:g} is wanted", "take a ground that text can be read on")


def _dim(picture: Picture, name: Text, inks: tuple[str, ...], ground: Ground) -> Iterator[Problem]:
    """A warning where text could not be read everywhere on a picture."""
    shades = shades_of(picture)
    for ink in inks:
        found = min(contrast(ground.rgb(ink), shade) for shade in shades)
        if found < NORMAL:
            message = f"'{ink}' on parts of '{name}' has a contrast of {_shown(found)}, at least {NORMAL:g} is wanted"
            yield Problem(name.at, message, "make the picture calmer, and darker or lighter", "warning")
            return


def _adorned(side: Side, given: tuple[Ornament, ...], ink: str, ground: Ground, problems: list[Problem]) -> Side:
    made = []
    if len(given) > MOST_ORNAMENTS:
        message = f"slides of a kind have at most {MOST_ORNAMENTS} ornaments, these {len(given):,}"
        problems.append(Problem(given[MOST_ORNAMENTS].at, message, "put them into a picture, under 'background:'"))
    for one in given[:MOST_ORNAMENTS]:
        if one.fill.content not in ground.roles:
            hint = did_you_mean(one.fill.content, ground.roles)
            problems.append(Problem(one.fill.at, f"no colour role named '{one.fill}'", hint))
            continue
        box = Box(*(round(length * EMU_PER_INCH) for length in (one.left, one.top, one.width, one.height)))
        problems += _in_the_way(box, one, ink, ground)
        made.append((box, one.fill.content))
    return replace(side, ornaments=tuple(made))


def _in_the_way(box: Box, one: Ornament, ink: str, ground: Ground) -> Iterator[Problem]:
    """An ornament off the slide, or under text that could not be read on it."""
    grid = ground.grid
    if box.width <= 0 or box.height <= 0 or box.x < 0 or box.y < 0:
        yield Problem(one.at, "an ornament has a width and a height, and begins on the slide")
        return
    if box.right > grid["width"] + ROUNDING or box.bottom > grid["height"] + ROUNDING:
        yield Problem(one.at, "the ornament reaches over the slide's edge", "make it narrower or lower")
    top = COVER_TOP if ink == INKS["covers"][0] else grid["title"]
    area = Box(grid["left"], top, grid["width"] - grid["left"] - grid["right"], grid["rule"] - top)
    under = box.x < area.right and area.x < box.right and box.y < area.bottom and area.y < box.bottom
    found = contrast(ground.rgb(ink), ground.rgb(one.fill.content))
    if under and found < NORMAL:
        message = f"the ornament is under text, and '{ink}' on '{one.fill}' has a contrast of {_shown(found)}"
        yield Problem(one.fill.at, message, "keep it to the edges, or take a fill that text can be read on")


def _shown(found: float) -> str:
    return f"{int(found * 10) / 10:g}"  # rounded down: 4.46 is not the 4.5 that is wanted


def _picture(name: Text, folder: Path | None, problems: list[Problem]) -> Picture | None:
    """The picture beside the theme's file or, by a path from the outline's folder on, below that."""
    beside = Path(name.at.file).parent
    if folder and beside_of(name, folder) != folder:  # there it is looked for first
        return _loaded(name, folder, problems)
    for place in (beside, *([folder] if folder else [])):
        with suppress(DeckError):
            find(name, place)
            return _loaded(name, place, problems)
    return _loaded(name, beside, problems)


def _loaded(name: Text, folder: Path, problems: list[Problem]) -> Picture | None:
    try:
        return load(name, folder)
    except DeckError as error:
        problems += map(of_the_theme, error.problems)
        return None


def _standing(picture: Picture, place: Place, height: int, grid: dict[str, int]) -> Box:
    """At the margin; at the top level with a title's first line, at the bottom between rule and edge."""
    width = round(height * picture.width / picture.height)
    x = grid["left"] if place.endswith("left") else grid["width"] - grid["right"] - width
    if place.startswith("top"):
        return Box(x, max(EDGE, grid["title"] + LINE - height // 2), width, height)
    return Box(x, (grid["rule"] + grid["height"] - height) // 2, width, height)


def _clear_of_band(box: Box, side: Side) -> Box:
    """The box of a logo in the middle of a band at the slide's top that can hold it, else under such bands."""
    top = max((band.bottom for band, _ in side.ornaments if band.y <= EDGE and band.right > box.x >= band.x), default=0)
    top = max([top, *(band.bottom for band, _ in side.ornaments if band.y == top)])
    if box.y >= top:
        return box
    inside = top >= box.height + EDGE
    return replace(box, y=(top - box.height) // 2 if inside else top + EDGE)


def _misplaced(box: Box, logo: Logo, name: Text, grid: dict[str, int]) -> Iterator[Problem]:
    """A logo that leaves no room for what a slide says."""
    side = logo.place.partition("-")[0]
    room = grid["content"] - AIR - EDGE if side == "top" else grid["height"] - grid["rule"] - 2 * AIR
    if box.height <= 0:
        yield Problem(logo.at, "a logo's height is inches, more than 0")
    elif box.height > room:
        hint = (
            "make it lower" if side == "top" else "make it lower, or raise `rule:` in `grid:` and what stands around it"
        )
        message = f"a logo at the {side} is at most {room / EMU_PER_INCH:.2f} inches high, not {logo.height:g}"
        yield Problem(logo.at, message, hint)
    elif box.width > grid["width"] // WIDEST:
        message = f"'{name}' comes out {box.width / EMU_PER_INCH:.1f} inches wide, more than a third of the slide"
        yield Problem(name.at, message, "make it lower under `height:`, or cut it closer")
