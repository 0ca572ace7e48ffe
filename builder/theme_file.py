"""Theme files: what they may say, the themes that they extend, and what is wrong with what they say."""

import os
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal, TypeAlias

from msgspec.structs import replace

from builder.errors import DeckError, Problem
from builder.files import File, find_beside, listing
from builder.files import find as find_file
from builder.outline.convert import convert, did_you_mean
from builder.outline.read import read
from builder.outline.records import Alt, Record, Text
from builder.theme_faces import HEADINGS

FOLDER = Path("assets", "themes")  # of an outline
SLOTS = frozenset(
    ("dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink")
)
# Points: what is smaller cannot be read in a room; sources and the like may be as small as print.
FLOORS = {"title": 24, "lead": 18, "body": 18, "label": 18}
LEAST = 11
# What is larger stands in no place that slides have for it.
MOST_TITLE = 54
CEILINGS = {
    "cover": 96, "section": 96, "numeral": 128, "title": MOST_TITLE, "subtitle": 20, "figure": 200, "quote": 96,
    "caption": 20, "chart": 24, "tick": 24, "source": 24, "footer": 14,
}  # fmt: skip
MOST = 48
LONGEST_FONT = 31  # characters of a font's name that Windows keeps (LF_FACESIZE)
_NUMBER = re.compile(r"[0-9]{1,3}(\.[0-9]{1,4})?")

Place: TypeAlias = Literal["top-left", "top-right", "bottom-left", "bottom-right"]
Shown: TypeAlias = Literal["section", "title", "author", "event", "date", "none"]


class Logo(Record, frozen=True, kw_only=True):
    """PNG or JPEG files beside the theme: one on content slides, one on covers; either may be left out."""

    content: Text | None = None
    """The file for content slides."""
    covers: Text | None = None
    """The file for covers, section slides and closing slides."""
    place: Place = "top-right"
    """The corner in which it stands."""
    height: float = 0.5
    """Inches; the width follows."""
    alt: Alt | None = None
    """What it shows, for those who do not see it; without this it decorates."""


class Grounds(Record, frozen=True, kw_only=True):
    """What is behind content slides and behind covers: a role of `colours`, or a picture beside the theme."""

    content: Text | None = None
    """What is behind content slides."""
    covers: Text | None = None
    """What is behind covers, section slides and closing slides."""


class Footer(Record, frozen=True, kw_only=True):
    """What stands at the foot of content slides, in this order, then a fixed text; and whether pages are numbered.

    `show: none` leaves the text alone.
    """

    show: tuple[Shown, ...] = ("section",)
    """What of the talk stands there: section, title, author, event, date; or none."""
    text: Text | None = None
    """A fixed text after it."""
    number: bool = True
    """Whether pages are numbered."""


class Ornament(Record, frozen=True, kw_only=True):
    """A rectangle in a role's colour, in inches from the slide's top left corner."""

    left: float
    """Inches from the slide's left."""
    top: float
    """Inches from its top."""
    width: float
    """Inches."""
    height: float
    """Inches."""
    fill: Text
    """A role of `colours`."""


class Ornaments(Record, frozen=True, kw_only=True):
    """Rectangles behind content slides, where they take the place of the accent bar, and behind covers."""

    content: tuple[Ornament, ...] = ()
    """Those behind content slides."""
    covers: tuple[Ornament, ...] = ()
    """Those behind covers, section slides and closing slides."""


class ThemeFile(Record, frozen=True, kw_only=True):
    """What a theme file may say; a theme other than the base says only what differs from the one it extends."""

    base: Text | None = None
    """The theme that this one differs from; briefing if not named."""
    palette: dict[str, Text] = {}  # noqa: RUF012 - a struct copies it
    """The twelve theme colours of the file, as 1D4ED8."""
    colours: dict[str, Text] = {}  # noqa: RUF012
    """Roles by a colour of the palette and its changes, as `accent1 40% +60%`."""
    fonts: dict[str, Text] = {}  # noqa: RUF012
    """Fonts by script; `heading` and `heading-zh` are for titles, `mono` is for code."""
    sizes: dict[str, tuple[Text, ...]] = {}  # noqa: RUF012
    """Type sizes in points by role, the largest first."""
    grid: dict[str, Text] = {}  # noqa: RUF012
    """Places and distances on the slide, in inches."""
    logo: Logo | None = None
    """A logo on content slides, on covers, or on both."""
    background: Grounds | None = None
    """What is behind slides."""
    footer: Footer | None = None
    """What stands at the foot of content slides."""
    ornaments: Ornaments | None = None
    """Rectangles that decorate."""


def chain(path: Path | File) -> tuple[ThemeFile, ...]:
    """A theme file after those that it extends, the complete base theme first. Raises DeckError with places."""
    files = [_read(path, _changed(path))]
    paths = [_real(path)]
    while paths[-1] != complete():
        named = files[-1].base
        path = place_of(named, path) if named else complete()
        if _real(path) in paths:
            at = named.at if named else files[-1].at
            raise DeckError((Problem(at, f"the theme '{path.stem}' extends itself", "name another one under 'base:'"),))
        files.append(_read(path, _changed(path)))
        paths.append(_real(path))
    problems = [problem for file in files for problem in wrong(file, files[-1])]
    if problems:
        raise DeckError(tuple(problems))
    return tuple(reversed(files))


def place_of(name: Text, theme: Path | File) -> Path | File:
    """The file that a theme extends: by its name, beside it or among those that come with talkdeck, or its .yaml path.

    Raises DeckError at the name's place.
    """
    try:
        if name.content.endswith((".yaml", ".yml")):
            return find_beside(name, theme)
        folder = theme.parent if isinstance(theme, Path) else theme.path.parent
        within = folder if isinstance(theme, Path) else Path(theme.root)
        known = listed(folder, within)
        return called(name, known, lambda file: find_beside(file, theme))
    except DeckError as error:
        raise DeckError(tuple(map(of_the_theme, error.problems))) from None


def of_deck(name: Text, folder: Path) -> Path | File:
    """The file of the theme that an outline in `folder` names, in its assets/themes or one that comes with talkdeck.

    Raises DeckError at the name's place.
    """
    known = listed(folder / FOLDER, folder)
    return called(name, known, lambda file: find_file(Text((FOLDER / file.content).as_posix(), name.at), folder))


def called(name: Text, known: Mapping[str, Path], find: Callable[[Text], File]) -> Path | File:
    """The theme of a name: as it ships, or as `find` opens the file that an author has put beside.

    Raises DeckError at the name's place.
    """
    # Only names: a path would lead out of the folder.
    if re.fullmatch(r"[\w-]+", name.content) and (path := known.get(name.content)):
        return path if path.parent == shipped() else find(Text(path.name, name.at))
    raise DeckError((Problem(name.at, f"no theme named '{name}'", did_you_mean(name.content, known)),))


def of_the_theme(problem: Problem) -> Problem:
    """A problem of a file that a theme names, which is looked for beside the theme and not beside the outline."""
    message = problem.message.replace("the outline's folder", "the theme's folder")
    hint = problem.hint.replace("beside the outline", "beside the theme")
    return replace(problem, message=message, hint=hint.replace("from the outline's folder", "from the theme's folder"))


def listed(folder: Path | None = None, within: Path | None = None) -> dict[str, Path]:
    """The files of the themes that come with talkdeck by name, and before those the ones in a folder of themes.

    That folder lies below another, `within`; where a link leads out of it, its themes are none.
    """
    own = listing(folder, within or folder) if folder else []
    shipping = {path.stem: path for path in sorted(shipped().glob("*.yaml"))}
    return shipping | {name.removesuffix(".yaml"): folder / name for name in own if folder and name.endswith(".yaml")}


def shipped() -> Path:
    """The themes that come with talkdeck: inside the package when it is installed, beside it in the source tree."""
    installed = Path(__file__).parent / "assets" / "themes"
    return installed if installed.is_dir() else Path(__file__).parents[1] / "assets" / "themes"


def complete() -> Path:
    """The base theme, which says everything."""
    return (shipped() / "briefing.yaml").resolve()


def wrong(given: ThemeFile, base: ThemeFile) -> Iterator[Problem]:
    """Names that the base theme has not, and values that are none."""
    for part in PARTS:
        yield from _wrong(part, getattr(base, part), getattr(given, part))


def _real(path: Path | File) -> Path:
    return path.real if isinstance(path, File) else Path(os.path.realpath(path))


def _changed(path: Path | File) -> int:
    try:
        return _real(path).stat().st_mtime_ns
    except OSError:
        return 0


@cache
def _read(path: Path | File, _changed: int) -> ThemeFile:
    node = read(path)
    problems: list[Problem] = []
    given = convert(node, ThemeFile, problems)
    if problems or given is None:
        raise DeckError(tuple(map(_about_marks, problems)))
    return given


def _about_marks(problem: Problem) -> Problem:
    # `accent1: #1D4ED8` is an empty value and a comment to YAML.
    if not problem.message.endswith("is empty") or not problem.hint.startswith("write"):
        return problem
    return replace(problem, hint="what follows # is a comment: write a colour without it, as 1D4ED8")


def _wrong(part: str, base: Mapping[str, Any], given: Mapping[str, Any]) -> Iterator[Problem]:
    is_right, wanted = PARTS[part]
    known = {*base, *HEADINGS} if part == "fonts" else set(base)
    for name, value in given.items():
        texts: tuple[Text, ...] = value if isinstance(value, tuple) else (value,)
        if name not in known:
            yield Problem(texts[0].at, f"a theme has no '{name}' under '{part}'", did_you_mean(name, known))
        for text in texts:
            if not is_right(text.content):
                yield Problem(text.at, f"'{name}' wants {wanted}, not '{text}'")
            elif part == "fonts" and len(text.content) > LONGEST_FONT:
                message = f"the name of a font has at most {LONGEST_FONT} characters, this one {len(text.content):,}"
                yield Problem(text.at, message)
        if part == "sizes" and all(is_right(text.content) for text in texts):
            yield from _wrong_sizes(name, texts)


def _wrong_sizes(role: str, texts: tuple[Text, ...]) -> Iterator[Problem]:
    sizes = [float(text.content) for text in texts]
    if sizes != sorted(sizes, reverse=True):
        yield Problem(texts[0].at, f"the sizes of '{role}' do not fall", "write the largest first")
    least = FLOORS.get(role, LEAST)
    most = CEILINGS.get(role, MOST)
    for text, size in zip(texts, sizes, strict=True):
        if size < least:
            yield Problem(text.at, f"'{role}' is at least {least} points, not {text}")
        if size > most:
            yield Problem(text.at, f"'{role}' is at most {most} points, not {text}")


def _is_colour_code(text: str) -> bool:
    return bool(re.fullmatch(r"#?[0-9A-Fa-f]{6}", text))


def _is_colour(text: str) -> bool:
    slot, *changes = text.split() or [""]
    return slot in SLOTS and all(re.fullmatch(r"[+s]?[0-9]{1,3}%", change) for change in changes)


def _is_size(text: str) -> bool:
    return bool(_NUMBER.fullmatch(text))


def _is_length(text: str) -> bool:
    return bool(_NUMBER.fullmatch(text)) and float(text) <= 56  # inches; PowerPoint's largest slide


PARTS: dict[str, tuple[Callable[[str], bool], str]] = {
    "palette": (_is_colour_code, "a colour as 1D4ED8"),
    "colours": (_is_colour, "a colour of the palette and its changes, as 'accent1 40% +60%'"),
    "fonts": (bool, "the name of a font"),
    "sizes": (_is_size, "a number of points"),
    "grid": (_is_length, "inches"),
}
