"""Templates that outlines name, by themselves or through a mapping, become themes."""

from pathlib import Path

import pytest

from builder.errors import At, DeckError
from builder.outline.records import Text
from builder.templates.finding import find
from builder.theme import EMU_PER_INCH
from tests.templates.samples import NARROW, Master, holder, layout, packed, parts, usual

AT = At("deck.yaml", 2, 11)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "company.potx").write_bytes(packed(parts()))
    return tmp_path


def mapping(folder: Path, text: str) -> Text:
    (folder / "assets" / "company.template.yaml").write_text(f"file: company.potx\n{text}", "utf-8")
    return Text("assets/company.template.yaml", AT)


def refused(folder: Path, name: Text) -> tuple[str, int, str]:
    with pytest.raises(DeckError) as error:
        find(name, folder)
    problem = error.value.problems[0]
    return Path(problem.at.file).name, problem.at.line, problem.message


def test_a_template_makes_a_theme(folder: Path) -> None:
    theme = find(Text("assets/company.potx", AT), folder)
    assert (theme.name, theme.palette["accent1"], theme.sizes["title"][0] > 20) == ("company.potx", "0050A0", True)
    assert theme.dress is not None
    assert theme.dress.designs["bullets"].name == "Title and Content"


def test_a_mapping_has_its_way(folder: Path) -> None:
    text = "layouts: {bullets: Two Content}\ncolours: {warm: accent5}\nsizes: {table: [22, 20]}\ngrid: {gutter: 0.5}\n"
    theme = find(mapping(folder, text), folder)
    assert theme.dress is not None
    assert theme.dress.designs["bullets"].name == "Two Content"
    assert (theme.colours["warm"].slot, theme.sizes["table"]) == ("accent5", (22.0, 20.0))
    assert theme.grid["gutter"] == EMU_PER_INCH // 2


def test_what_cannot_be_read_is_told_at_its_line(folder: Path) -> None:
    name = mapping(folder, "colours:\n  accent: lt1\n")
    assert refused(folder, name) == (
        "company.template.yaml",
        3,
        "'accent' on 'highlight' has a contrast of 1.3, at least 4.5 is wanted",
    )


def test_problems_stand_where_the_mistake_was_made(folder: Path) -> None:
    assert refused(folder, Text("assets/none.potx", AT)) == (
        "deck.yaml",
        2,
        "the file 'assets/none.potx' does not exist",
    )
    file, line, message = refused(folder, mapping(folder, "layouts: {title: Cover}\n"))
    assert (file, line, message) == ("company.template.yaml", 2, "'company.potx' has no layout named 'Cover'")
    (folder / "assets" / "company.potx").write_bytes(b"%PDF")
    assert refused(folder, mapping(folder, "")) == ("company.template.yaml", 1, "'company.potx' is a PDF")
    assert refused(folder, Text("assets/company.potx", AT)) == ("deck.yaml", 2, "'company.potx' is a PDF")


def test_a_mapping_keeps_to_the_outlines_folder(folder: Path) -> None:
    (folder / "assets" / "company.template.yaml").write_text("file: ../../company.potx\n", "utf-8")
    file, line, message = refused(folder, Text("assets/company.template.yaml", AT))
    assert (file, line) == ("company.template.yaml", 1)
    assert message == "'../../company.potx' lies outside the outline's folder"


def test_slides_of_other_sizes_are_laid_out_as_if_they_were_of_the_usual_height(folder: Path) -> None:
    small = tuple(length * 3 // 4 for length in NARROW)
    made = parts(Master((*usual(7.5), layout("More", holder("title")))), size=small)
    (folder / "small.potx").write_bytes(packed(made))
    theme = find(Text("small.potx", AT), folder)
    assert theme.dress is not None
    assert (theme.grid["height"], theme.dress.size) == (6_858_000, small)


def test_the_command_line_may_name_a_template_or_a_mapping_anywhere(folder: Path) -> None:
    elsewhere = folder / "elsewhere"
    elsewhere.mkdir()
    mapped = mapping(folder, "")
    for name in ("assets/company.potx", mapped.content):
        assert find(Text(str(folder / name)), elsewhere).name == "company.potx"
        with pytest.raises(DeckError, match="not relative to the outline"):
            find(Text(str(folder / name), AT), elsewhere)


def test_a_layout_without_a_title_carries_nothing(folder: Path) -> None:
    blank = layout("Blank", holder("", 1))
    (folder / "assets" / "company.potx").write_bytes(packed(parts(Master((*usual(), blank)))))
    told = "the layout 'Blank' has no title that a slide could fill"
    assert refused(folder, mapping(folder, "layouts: {number: Blank}\n")) == ("company.template.yaml", 2, told)


def test_a_template_of_no_titles_is_refused_where_it_is_named(folder: Path) -> None:
    (folder / "assets" / "company.potx").write_bytes(packed(parts(Master((layout("Blank", holder("", 1)),)))))
    told = "'company.potx' has no layout with a title that is shown and written across, which every slide needs"
    assert refused(folder, Text("assets/company.potx", AT)) == ("deck.yaml", 2, told)


def test_what_was_put_right_is_a_warning_where_the_template_is_named(folder: Path) -> None:
    off = layout("Off", holder("title", 0, (0.6, 20, 12, 1)), holder("", 1), kind="obj")
    (folder / "assets" / "company.potx").write_bytes(packed(parts(Master((off, *usual()[2:])))))
    (warning,) = find(Text("assets/company.potx", AT), folder).warnings
    assert (warning.at, warning.level) == (AT, "warning")
    assert warning.message == "'company.potx' has placeholders that stand off the slide: the title of 'Off'"
    (folder / "assets" / "company.potx").write_bytes(packed(parts(Master((*usual(), off)))))
    assert find(Text("assets/company.potx", AT), folder).warnings == ()


def test_layouts_that_columns_stand_on_have_their_titles_brought_up_too(folder: Path) -> None:
    low = holder("title", 0, (0.6, 6, 12, 1)) + holder("", 1, (0.6, 1.7, 6, 4)) + holder("", 2, (6.8, 1.7, 6, 4))
    made = parts(Master((*usual()[:3], layout("Low", low, kind="twoObj"), *usual()[4:])))
    (folder / "assets" / "company.potx").write_bytes(packed(made))
    theme = find(Text("assets/company.potx", AT), folder)
    assert theme.dress is not None
    (design,) = (one for one in theme.dress.template.designs if one.name == "Low")
    assert design is theme.dress.designs["columns"]
    assert design.spots[0].box.y < EMU_PER_INCH


def test_a_grid_that_leaves_next_to_nothing_to_content_is_refused_at_its_line(folder: Path) -> None:
    mapped = mapping(folder, "grid: {content: 6.2}\n")
    told = "'content' and 'content_bottom' leave no room for text: at least 3 in must be between them"
    assert refused(folder, mapped) == ("company.template.yaml", 2, told)
