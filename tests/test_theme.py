import os
import re
from pathlib import Path

import pytest

from builder.errors import At, DeckError
from builder.outline.records import Text
from builder.theme import EMU_PER_INCH, Colour, Theme, find, load
from builder.theme_file import listed
from builder.typeset.widths import advances
from tests.drawn_pictures import picture
from tests.typeset.fonts import font, lay

THEMES = Path(__file__).parent.parent / "assets" / "themes"
PALE = "make one lighter or the other darker"
HERE = At("deck.yaml", 4, 8)


def theme_of(text: str, folder: Path) -> Theme:
    (folder / "own.yaml").write_text(text, "utf-8")
    return load(folder / "own.yaml")


def problem_of(text: str, folder: Path) -> tuple[int, int, str, str]:
    with pytest.raises(DeckError) as caught:
        theme_of(text, folder)
    (problem,) = caught.value.problems
    assert problem.at.file == str(folder / "own.yaml")
    return problem.at.line, problem.at.column, problem.message, problem.hint


@pytest.mark.parametrize("name", sorted(path.stem for path in THEMES.glob("*.yaml")))
def test_every_theme_that_comes_with_talkdeck_is_complete(name: str) -> None:
    theme, base = load(THEMES / f"{name}.yaml"), load(THEMES / "briefing.yaml")
    assert theme.name == name
    for part in ("palette", "colours", "fonts", "sizes", "grid"):
        assert getattr(theme, part).keys() == getattr(base, part).keys()
    assert all(len(theme.rgb(role)) == 6 for role in theme.colours)


def test_a_theme_says_only_what_differs(tmp_path: Path) -> None:
    theme, base = (
        theme_of("palette: {accent1: '#1e40af'}\nsizes: {title: 30}", tmp_path),
        load(THEMES / "briefing.yaml"),
    )
    assert theme.palette == {**base.palette, "accent1": "1E40AF"}
    assert theme.sizes == {**base.sizes, "title": (30.0,)}
    assert (theme.colours, theme.fonts, theme.grid) == (base.colours, base.fonts, base.grid)


def test_colours_change_what_they_are_made_of(tmp_path: Path) -> None:
    theme = theme_of("colours: {mute: accent2 s45% 40% +60%, warm: accent3}", tmp_path)
    assert theme.colours["mute"] == Colour("accent2", multiply=40, add=60, saturate=45)
    assert theme.colours["warm"] == Colour("accent3")


def test_a_colour_comes_out_as_its_luminance_says(tmp_path: Path) -> None:
    theme = theme_of("palette: {accent6: '808080'}\ncolours: {mute: accent6 50% +25%, line: accent6 +80%}", tmp_path)
    assert theme.rgb("mute") == "808080"
    assert theme.rgb("line") == "FFFFFF"


def test_lengths_are_emu(tmp_path: Path) -> None:
    assert theme_of("grid: {left: 0.5}", tmp_path).grid["left"] == EMU_PER_INCH // 2


def test_sizes_past_the_last_step_are_the_smallest(tmp_path: Path) -> None:
    theme = theme_of("sizes: {title: [30, 26]}", tmp_path)
    assert [theme.size("title", step) for step in range(3)] == [30, 26, 26]


@pytest.mark.parametrize(
    ("text", "line", "column", "message", "hint"),
    [
        ("colours: {accnt: accent1}", 1, 18, "a theme has no 'accnt' under 'colours'", "did you mean 'accent'?"),
        ("palette:\n  accent1: blue", 2, 12, "'accent1' wants a colour as 1D4ED8, not 'blue'", ""),
        ("palette:\n  accent1: #1D4ED8", 2, 11, "'accent1' is empty",
         "what follows # is a comment: write a colour without it, as 1D4ED8"),
        ("colours: {accent: blue 40%}", 1, 19,
         "'accent' wants a colour of the palette and its changes, as 'accent1 40% +60%', not 'blue 40%'", ""),
        ("colours: {accent: accent1 lighter}", 1, 19,
         "'accent' wants a colour of the palette and its changes, as 'accent1 40% +60%', not 'accent1 lighter'", ""),
        ("sizes: {title: [28, big]}", 1, 21, "'title' wants a number of points, not 'big'", ""),
        ("sizes: {title: 0}", 1, 16, "'title' is at least 24 points, not 0", ""),
        ("sizes: {title: [24, 28]}", 1, 17, "the sizes of 'title' do not fall", "write the largest first"),
        ("sizes: {title: [28, 23]}", 1, 21, "'title' is at least 24 points, not 23", ""),
        ("sizes: {body: 17.5}", 1, 15, "'body' is at least 18 points, not 17.5", ""),
        ("sizes:\n  source: [11, 10]", 2, 16, "'source' is at least 11 points, not 10", ""),
        ("sizes: {title: [400]}", 1, 17, "'title' is at most 54 points, not 400", ""),
        ("sizes: {table: 60}", 1, 16, "'table' is at most 48 points, not 60", ""),
        ("fonts:\n  mono: " + "a" * 32, 2, 9, "the name of a font has at most 31 characters, this one 32", ""),
        ("sizes: {tick: 9}", 1, 15, "'tick' is at least 11 points, not 9", ""),
        ("colours:\n  cover_accent: accent1", 2, 17,
         "'cover_accent' on 'cover' has a contrast of 2.3, at least 3 is wanted", PALE),
        ("palette:\n  accent5: 14213D\n", 2, 12,
         "'cover_accent' on 'cover' has a contrast of 1, at least 3 is wanted", PALE),
        ("grid: {left: wide}", 1, 14, "'left' wants inches, not 'wide'", ""),
        ("fonts: {latin: ''}", 1, 16, "'latin' wants the name of a font, not ''", ""),
        ("color: {}", 1, 1, "unknown key 'color'", "did you mean 'colours'?"),
        ("palette: {accent1: '1D4ED8', accent1: '000000'}", 1, 30, "the key 'accent1' is written twice",
         "it stands already on line 1: keep one of the two"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_placed(text: str, line: int, column: int, message: str, hint: str, tmp_path: Path) -> None:
    assert problem_of(text, tmp_path) == (line, column, message, hint)


def test_all_pairs_that_are_too_much_alike_are_told(tmp_path: Path) -> None:
    with pytest.raises(DeckError) as caught:
        theme_of("palette: {accent4: 8B98B0}\n", tmp_path)
    assert {problem.message.split(" has")[0] for problem in caught.value.problems} == {
        "'quiet' on 'paper'", "'quiet' on 'wash'", "'on_accent' on 'quiet'",
    }  # fmt: skip
    assert {(problem.at.line, problem.at.column) for problem in caught.value.problems} == {(1, 20)}


@pytest.mark.parametrize("fonts", ["latin: helvetica", "latin: Calibri", "mono: Menlo", "zh: Songti SC"])
def test_fonts_whose_widths_are_known_or_not_asked_for_are_taken(fonts: str, tmp_path: Path) -> None:
    theme = theme_of(f"fonts: {{{fonts}}}", tmp_path)
    assert theme.fonts[fonts.split(":")[0]] == fonts.split(": ")[1]
    assert theme.warnings == ()


def test_headings_are_set_like_the_body_unless_a_font_is_named_for_them(tmp_path: Path) -> None:
    plain = theme_of("fonts: {latin: Calibri, zh: SimHei}", tmp_path)
    assert (plain.fonts["heading"], plain.fonts["heading-zh"], plain.has_headings) == ("Calibri", "SimHei", False)
    theme = theme_of("fonts: {heading: Cambria, heading-zh: SimSun}", tmp_path)
    assert (theme.fonts["heading"], theme.fonts["heading-zh"], theme.has_headings) == ("Cambria", "SimSun", True)
    assert (theme.face(heading=True), theme.face()) == ("cambria", "")


def test_a_font_of_unknown_widths_is_a_warning_at_its_place(tmp_path: Path) -> None:
    (problem,) = theme_of("fonts:\n  latin: Acme Grotesk\n", tmp_path).warnings
    assert (problem.level, problem.at.line, problem.at.column) == ("warning", 2, 10)
    assert problem.message.startswith("no widths are known for 'Acme Grotesk': it is measured as the widest of")
    assert problem.hint == "put its file into assets/fonts/ and it is measured exactly"


def test_a_theme_s_fonts_are_measured_with_the_outline_s_files(tmp_path: Path) -> None:
    lay(tmp_path, "acme.ttf", font("Acme Grotesk", 500))
    (tmp_path / "mine.yaml").write_text("fonts: {latin: Acme Grotesk}")
    theme = find(Text("mine.yaml"), tmp_path)
    assert (theme.warnings, advances(face=theme.face())["a"]) == ((), 0.5)


def test_a_changed_file_is_read_anew(tmp_path: Path) -> None:
    assert theme_of("sizes: {title: 30}", tmp_path).size("title") == 30
    theme_of("sizes: {title: 31}", tmp_path)
    os.utime(tmp_path / "own.yaml", (1, 1))
    assert load(tmp_path / "own.yaml").size("title") == 31


def test_a_theme_of_the_outline_goes_before_one_that_comes_with_talkdeck(tmp_path: Path) -> None:
    own = tmp_path / "assets" / "themes"
    own.mkdir(parents=True)
    (own / "dark.yaml").write_text("sizes: {title: 31}")
    assert find(Text("dark"), tmp_path).size("title") == 31
    assert find(Text("briefing"), tmp_path).name == "briefing"


def test_a_theme_may_be_a_file_below_the_outline(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("sizes: {title: 31}")
    assert find(Text("mine.yaml"), tmp_path).size("title") == 31
    with pytest.raises(DeckError, match="lies outside the outline's folder"):
        find(Text("../mine.yaml", HERE), tmp_path / "deck")


def test_the_command_line_goes_before_the_outline(tmp_path: Path) -> None:
    assert find(Text("briefing"), tmp_path, "dark").name == "dark"


@pytest.mark.parametrize("name", ["drak", "../dark", "", "dark\0"])
def test_an_unknown_theme_is_a_problem(name: str, tmp_path: Path) -> None:
    with pytest.raises(DeckError) as caught:
        find(Text(name, HERE), tmp_path)
    (problem,) = caught.value.problems
    assert (problem.at, problem.message) == (HERE, f"no theme named '{name}'")


def test_sizes_beyond_the_largest_go_on_as_far_apart() -> None:
    base = load(THEMES / "briefing.yaml")
    assert [base.size("body", step) for step in (-2, -1, 0, 1, 9)] == [22, 21, 20, 19, 18]
    assert [base.size("chart", step) for step in (-2, 0)] == [14, 14]


def test_themes_beside_an_outline_are_listed_with_those_that_come_along(tmp_path: Path) -> None:
    own = tmp_path / "assets" / "themes"
    own.mkdir(parents=True)
    (own / "club.yaml").write_text("palette: {accent1: 1D4ED8}\n", "utf-8")
    (own / "dark.yaml").write_text("palette: {accent1: 6C9BFF}\n", "utf-8")
    assert {"briefing", "dark"} <= set(listed())
    assert set(listed(own)) == {*listed(), "club"}
    assert listed(own)["dark"] == own / "dark.yaml"


EXAMPLES = re.findall(r"```yaml\n(.*?)```", (THEMES.parents[1] / "docs/themes.md").read_text("utf-8"), re.DOTALL)


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_every_example_in_the_documentation_is_a_theme(number: int, tmp_path: Path) -> None:
    for name in ("crest.png", "crest-white.png"):
        picture(tmp_path / name)
    picture(tmp_path / "hills.jpg", 160, 90, "#14213D")
    assert theme_of(EXAMPLES[number], tmp_path).warnings == ()
