from builder.models.elasticity import Parameters
from builder.outline.records import Point
from builder.schema.reference import reference
from builder.schema.sentences import about, about_field, as_markdown, first_sentence, paragraphs


def test_every_key_that_an_author_writes_says_what_it_is() -> None:
    """A text literal under the field: `text: Text` and, on the next line, what it is."""
    silent = [
        f"{row.record}.{row.key}" for part in reference() for row in part.rows if not row.about.endswith((".", "…"))
    ]
    assert silent == []


def test_a_field_is_said_by_the_literal_under_it() -> None:
    assert about_field(Point, "lead") == "What the point is, in bold."
    assert about(Point).startswith("A point: `text` alone")


def test_a_field_that_is_inherited_is_said_where_it_stands() -> None:
    assert about_field(Parameters, "language") == "The language of what the model says; the deck's if not given."
    assert about_field(Parameters, "nothing") == ""


def test_lines_of_a_paragraph_are_joined_and_examples_kept() -> None:
    docstring = """One
    and more.

        - title: 甲
          points: [乙]

    The end.
    """
    assert paragraphs(docstring) == "One and more.\n\n    - title: 甲\n      points: [乙]\n\nThe end."
    assert as_markdown(docstring) == "One and more.\n\n```yaml\n- title: 甲\n  points: [乙]\n```\n\nThe end."


def test_a_first_sentence_ends_at_its_full_stop() -> None:
    assert first_sentence("A chart: 2.5 wide. It is\nred.\n\nMore.") == "A chart: 2.5 wide."
    assert first_sentence("Only one\nhere.") == "Only one here."
