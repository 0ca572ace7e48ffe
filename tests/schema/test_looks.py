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
