from builder.templates.choosing import WANTED
from builder.theme import load
from builder.theme_file import listed
from tests.schema.values import wrong


def test_roles_of_the_base_theme_may_be_changed_and_no_others() -> None:
    base = load(listed()["briefing"])
    for part in ("palette", "colours", "fonts", "sizes", "grid"):
        names = getattr(base, part)
        assert [name for name in names if wrong(f"{part}: {{{name}: 18}}", "theme")] == []
        assert wrong(f"{part}: {{nonsense: 18}}", "theme") != []


def test_a_theme_has_no_other_parts() -> None:
    assert wrong("colors: {ink: dk1}", "theme") != []


def test_a_mapping_may_name_our_layouts_and_change_what_a_theme_does() -> None:
    assert [name for name in (*WANTED, "default") if wrong(f"file: a.potx\nlayouts: {{{name}: x}}", "template")] == []
    assert wrong("file: a.potx\nlayouts: {titel: x}", "template") != []
    assert wrong("layouts: {title: x}", "template") != []
    assert wrong("file: a.potx\nsizes: {body: [20, 18]}\ncolours: {accent: accent2}\ngrid: {left: 1}", "template") == []
    assert wrong("file: a.potx\npalette: {dk1: 000000}", "template") != []
