"""The dump: everything that is decided stands in it."""

from msgspec.structs import replace

from builder.draw import text
from builder.frames import Box, Paragraph, PictureFrame, Run, SectionMark
from tests.draw import decks

POINTS = """\
slide 2 points [要点] '要点说明一件事' zh-CN fade
  text title 'title' 48.0 37.4 864.0×70.6 placeholder 0
    ¶ '要点说明一件事' 28 bold
  text points '要点' 48.0 116.6 864.0×357.1 placeholder 1 shrinks
    ¶ '训练是一次性的，' 20 bold + '推理天天在花' 20 (• accent, left 22.5-22.5)
    ¶ 'GPU rental prices fell' 18 + '2' 18 raised (– quiet 80%, level 1, left 45.0-22.5, before 4, spacing 110%)
    ¶ '第一行\\n第二行 ' 20 + 'code()' 20 mono quiet
    ¶ '来源' 20 accent → https://example.org/?a=1&b=2 + '回到开头' 20 → #cover
    ¶ (empty)
  text number '页码' 708.7 516.9 203.3×23.0 placeholder 12
    ¶ '1' 11 quiet field slidenum (right)
  notes '第一段备注。'
  notes 'Second paragraph\\nwith a break.'
"""
TABLE = """\
    alt '三行价格'
    columns 236.2 236.2 236.2
    row 1 39.4
      cell fill wash bottom ink 1.5 ¶ '型号' 18
"""


def test_a_slide_is_told_line_by_line() -> None:
    assert POINTS in text.dump(decks.rich())


def test_a_table_is_told_cell_by_cell() -> None:
    assert TABLE in text.dump(decks.rich())


def test_a_chart_is_told_by_what_differs_from_the_defaults() -> None:
    told = text.dump(decks.charted())
    assert "    plot; categories 2024, 2025\n" in told
    assert "        series; name 价格; values 3, 2.5; colour accent\n" in told


def test_shapes_and_pictures_are_told() -> None:
    told = text.dump(decks.rich())
    assert "middle insets 7.2 3.6 7.2 3.6 roundRect adj=8000 fill warm_wash line warm_tint 1 dash" in told
    assert "png 98 bytes crop 0% 16.667% 0% 16.667%" in told


def test_a_picture_to_scale_is_told_by_its_size() -> None:
    deck = decks.rich()
    picture = next(frame for frame in deck.slides[2].frames if isinstance(frame, PictureFrame))
    scaled = replace(deck.slides[2], frames=(replace(picture, svg=b"<svg/>"),))
    assert "png 98 bytes svg 6 bytes crop" in text.dump(replace(deck, slides=(scaled,), sections=()))


def test_sections_stand_before_their_first_slide() -> None:
    deck = replace(decks.rich(), sections=(SectionMark("a", "甲", 1), SectionMark("b", "乙", 3)))
    told = [line for line in text.dump(deck).splitlines() if line.startswith(("section", "slide"))]
    assert [line.split()[1] for line in told] == ["a", "1", "b", "2", "3", "4"]


def test_every_change_of_a_frame_changes_the_dump() -> None:
    frame = decks.text("a", "字")
    changes = [
        {"box": Box(0, 0, 1, 1)},
        {"anchor": "bottom"},
        {"fill": "wash"},
        {"shrink": True},
        {"paragraphs": (Paragraph((Run("字", 20, bold=True),)),)},
        {"paragraphs": (Paragraph((Run("字", 20),), after=3),)},
    ]
    frames = [frame, *(replace(frame, **change) for change in changes)]  # type: ignore[arg-type]
    told = {text.dump(decks.deck(decks.slide("one", "题", item))) for item in frames}
    assert len(told) == len(frames)


def test_schemes_and_clicks_are_told() -> None:
    told = text.dump(decks.moving())
    assert "slide 2 list [要点] '列表' zh-CN scheme cover\n" in told
    assert "  click wipe dim: lines paragraphs (0, 0)\n  click wipe dim: lines paragraphs (1, 1)\n" in told
    assert "  click fade: chart series 0\n  click fade: card\n" in told
    assert "  click fade: mark, lines\n" in told
