from pathlib import Path

import pytest

from builder.content.article import Article, Part, coverage, load
from builder.errors import At, DeckError, Problem
from builder.outline.records import Deck, Section, Slide, Text

HERE = At("deck.yaml", 4, 10)
ARTICLE = Article(title="文", parts=(Part(number=1, heading="一"), Part(number=2, heading="二")))


def deck_of(*told: int | None) -> Deck:
    sections = tuple(
        Section(article=number, slides=(Slide(),), at=At("deck.yaml", 10 + index, 3))
        for index, number in enumerate(told)
    )
    return Deck(title=Text("稿"), article=Text("article.yaml", HERE), sections=sections)


def test_an_article_has_its_parts_in_order(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(
        "title: 文\nparts:\n- {number: 1, heading: 一}\n- {number: 2, heading: 二}", "utf-8"
    )
    article = load(Text("a.yaml"), tmp_path)
    assert [(part.number, part.heading) for part in article.parts] == [(1, "一"), (2, "二")]


def test_a_part_stands_once(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(
        "title: 文\nparts:\n- {number: 1, heading: 一}\n- {number: 1, heading: 二}", "utf-8"
    )
    with pytest.raises(DeckError, match=r"a\.yaml:4:3: the part 1 is written twice"):
        load(Text("a.yaml"), tmp_path)


def test_a_deck_that_tells_every_part_is_right() -> None:
    assert coverage(deck_of(None, 1, 2, 2), ARTICLE) == ()


def test_a_part_nobody_tells_is_a_problem_where_the_article_is_named() -> None:
    assert coverage(deck_of(2), ARTICLE) == (
        Problem(HERE, "no section tells part 1 of the article, “一”", "write 'article: 1' in the section that does"),
    )


def test_a_part_the_article_has_not_is_a_problem_at_the_section() -> None:
    assert coverage(deck_of(1, 2, 9), ARTICLE) == (
        Problem(At("deck.yaml", 12, 3), "the article has no part 9", "its parts are 1, 2"),
    )
