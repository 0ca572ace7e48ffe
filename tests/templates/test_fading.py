"""Colours of a template that cannot be read, told apart, or are none."""

from builder.templates.fading import faint, odd
from tests.templates.samples import AT, PALETTE, USUAL_MAP, Master, background, holder, layout, solid, template, theme

TITLE = holder("title", 0, (0.6, 0.4, 12, 1.0))


def test_text_like_its_paper_is_told_with_its_contrast() -> None:
    found = template(Master((layout("L", TITLE, before=background(solid("203040"))),)))
    (one,) = faint(found.designs, found)
    assert (one.kind, one.who, one.detail) == ("faint", "the title of 'L'", "a contrast of 1.3, 3 is wanted")


def test_small_text_needs_more_contrast_than_large_and_small_print_none() -> None:
    def told(size: int, kind: str = "body") -> int:
        style = f'<a:lvl1pPr><a:defRPr sz="{size}">{solid("808080")}</a:defRPr></a:lvl1pPr>'
        found = template(Master((layout("L", TITLE, holder(kind, 11, (1, 3, 5, 2), style=style)),)))
        return len(list(faint(found.designs, found)))

    assert (told(2_400), told(1_200), told(1_200, "ftr")) == (0, 1, 0)


def test_a_layout_that_turns_the_colours_round_is_read_with_its_own() -> None:
    turned = f"<p:clrMapOvr><a:overrideClrMapping {USUAL_MAP}/></p:clrMapOvr>".replace(
        'bg1="lt1" tx1="dk1"', 'bg1="dk1" tx1="lt1"'
    )
    found = template(Master((layout("L", TITLE, before=background(solid("bg1")), after=turned),)))
    assert list(faint(found.designs, found)) == []


def test_a_layout_that_stands_for_many_is_looked_at_once() -> None:
    found = template(Master((layout("L", TITLE, before=background(solid("203040"))),)))
    assert len(list(faint(found.designs * 3, found))) == 1


def test_accents_of_one_colour_and_colours_that_are_none_are_a_warning_each() -> None:
    assert list(odd(template(), AT)) == []
    alike = {slot: "808080" if slot.startswith("accent") else code for slot, code in PALETTE.items()}
    (one,) = odd(template(Master(theme=theme(alike))), AT)
    assert (one.at, one.level) == (AT, "warning")
    assert one.message.startswith("all six accents of 'company.potx' are one colour, 808080")
    broken = theme().replace(b'val="0050A0"', b'val="blue"')
    (two,) = odd(template(Master(theme=broken)), AT)
    assert two.message == "'company.potx' says colours in 2 places that are none: black or a usual colour stands in"
