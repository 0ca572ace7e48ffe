"""What is wrong with a template is told once for each kind, at the place that names it."""

from builder.templates.troubles import Trouble, told, trouble
from tests.templates.samples import AT, design, holder


def test_troubles_of_a_kind_are_one_warning_that_names_the_first_and_counts_the_rest() -> None:
    many = [Trouble("small", f"{n}", f"the title of '{n}'", "0 × 1 in") for n in range(5)]
    small, low = told([*many, Trouble("low", "x", "the title of 'X'")], "company.potx", AT)
    assert (small.at, small.level) == (AT, "warning")
    assert small.message == (
        "'company.potx' has placeholders that are too small for text: the title of '0' (0 × 1 in), "
        "the title of '1' (0 × 1 in), the title of '2' (0 × 1 in) and 2 more"
    )
    assert low.message == "'company.potx' has titles that leave no room for content under them: the title of 'X'"
    assert "View > Slide Master" in small.hint


def test_no_trouble_is_nothing_to_tell() -> None:
    assert list(told((), "company.potx", AT)) == []


def test_a_placeholder_goes_by_what_its_author_calls_it() -> None:
    found = design(holder("title", 0, (1, 1, 5, 1)), holder("body", 1, (1, 3, 5, 2), name="Facts"), holder("ftr", 11))
    assert [trouble("off", found, spot).who for spot in found.spots] == [
        "the title of 'L'",
        "'Facts' of 'L'",
        "the footer of 'L'",
    ]
