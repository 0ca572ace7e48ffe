import pytest

from builder.beginning.blocks import Block, Grid, Listing, Paragraph, Picture, Quote
from builder.beginning.converting import as_markdown
from builder.beginning.markdown import blocks


def read(page: str) -> tuple[Block, ...]:
    return blocks(as_markdown(page))


@pytest.mark.parametrize(
    "inside",
    [
        "<p>Two words.</p><footer>Ann, North</footer>",
        "<p>Two words.</p><footer>— <cite>Ann, North</cite></footer>",
        "<p>Two words.</p><cite>Ann, North</cite>",
        "<p>Two words.<br>— <cite>Ann, North</cite></p>",
        "<p>Two words. — <cite>Ann, North</cite></p>",
        "Two words. <cite>Ann, North</cite>",
        "<p>Two words.</p>\n<p><cite>Ann, North</cite></p>\n",
        "<p>Two words.</p><p>— Ann, North</p>",
    ],
)
def test_a_quotation_keeps_who_said_it(inside: str) -> None:
    assert read(f"<p>a</p><blockquote>{inside}</blockquote><p>b</p>") == (
        Paragraph("a"),
        Quote("Two words.", "Ann, North"),
        Paragraph("b"),
    )


def test_a_work_that_a_sentence_names_is_text() -> None:
    assert read("<blockquote><p>I read <cite>Emma</cite> twice.</p></blockquote>") == (Quote("I read Emma twice."),)
    assert read("<blockquote><p>I read <cite>Emma</cite></p></blockquote>") == (Quote("I read Emma"),)
    assert read("<p>I read <cite>Emma</cite></p>") == (Paragraph("I read Emma"),)


def test_the_caption_of_a_picture_stays_with_it() -> None:
    figure = (
        '<figure><a href="x"><img src="a.png" alt="b" title="t"></a><figcaption>A "<b>c</b>"\n d</figcaption></figure>'
    )
    assert read(figure) == (Picture("a.png", "b", 'A "c" d'),)
    assert read('<p><img src="a.png" alt="b" title="t"></p>') == (Picture("a.png", "b"),)


def test_the_caption_of_a_quotation_is_who_said_it() -> None:
    assert read("<figure><blockquote>One.</blockquote><figcaption>— Ann</figcaption></figure>") == (
        Quote("One.", "Ann"),
    )


def test_other_captions_lead_to_what_they_stand_under() -> None:
    table = "<table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table>"
    assert read(f"<figure>{table}<figcaption>A *c*</figcaption></figure>") == (
        Paragraph("A *c*"),
        Grid((("a", "b"), ("1", "2"))),
    )
    assert read("<figure><pre>x</pre><figcaption>c</figcaption></figure>") == (Paragraph("c"), Listing("x"))


def test_what_is_no_text_is_left_out() -> None:
    assert read("<nav>a</nav><p>b</p><script>c</script><footer>d</footer><aside>e</aside>") == (Paragraph("b"),)
