"""A company template's own layout, its placeholders filled by their names.

    - title: 第一位客户，六周上线
      on: 客户案例
      placeholders:
        客户: 某制造企业（示例）
        成果:
          points: [来电先由助手接, 听不懂的转给人]
        照片: {image: images/racks.jpg, alt: 机房里的一排机柜}

`on` names the template's layout. A placeholder is named as in the selection pane, or by the text that stands in
it; `talkdeck template inspect FILE` lists them. What is not named stays empty. Only decks with a `template:` have it.
"""

from collections.abc import Iterator

from builder.errors import Problem
from builder.frames import Frame, SlideLayout, TextFrame
from builder.layouts import chrome
from builder.layouts.page import Laid, Page
from builder.layouts.picturing import Image, picture_frames
from builder.layouts.templated import holders, pointed, small_print, title_frame
from builder.outline.convert import did_you_mean
from builder.outline.records import Alt, Point, Record, Slide, Text
from builder.templates.choosing import named
from builder.templates.records import Design, Spot
from builder.templates.themes import SMALL, TITLES, spot_of

NAME = "placeholders"
KEYS = frozenset({"placeholders"})
WITHOUT = frozenset({"subtitle", "takeaway", "caveat", "source"})
PICTURES = frozenset({"pic", "obj"})


class Filling(Record, frozen=True, kw_only=True):
    """What a placeholder is filled with: a text (the shorthand), points, or a picture."""

    SHORTHAND = "text"

    text: Text | None = None
    """A text; a line feed begins a new paragraph."""
    points: tuple[Point, ...] = ()
    """Points, with the bullets of the placeholder."""
    image: Text | None = None
    """The path of a picture."""
    alt: Alt | None = None
    """What the picture shows, for those who do not see it."""


class Content(Record, frozen=True, kw_only=True):
    """What a slide on a template's own layout says."""

    on: Text
    """The template's layout, by its name."""
    placeholders: dict[str, Filling]
    """What fills its placeholders, by their names."""

    @property
    def images(self) -> tuple[Image, ...]:
        """The pictures among the fillings."""
        return tuple(
            Image(at=one.at, file=one.image, alt=one.alt, fit="cover")
            for one in self.placeholders.values()
            if one.image is not None
        )


def problems(content: Record, page: Page) -> tuple[Problem, ...]:
    """No template, or none with a layout or a placeholder of such a name; fillings that say nothing or too much."""
    assert isinstance(content, Content)
    if page.theme.dress is None:
        hint = "name one with 'template:', or leave 'on' and 'placeholders' out"
        return (Problem(content.on.at, "only slides on a company template have named placeholders", hint),)
    designs = named(page.theme.dress.template)
    if page.design is None or content.on.content not in designs:
        hint = did_you_mean(content.on.content, designs) or "'talkdeck template inspect' lists its layouts"
        return (Problem(content.on.at, f"the template has no layout named '{content.on}'", hint),)
    if spot_of(page.design, TITLES) is None:
        message = f"the template's layout '{content.on}' has no title, which every slide needs"
        return (Problem(content.on.at, message, "name another one"),)
    return tuple(_wrong(content, page.design))


def _wrong(content: Content, design: Design) -> Iterator[Problem]:
    for name, filling in content.placeholders.items():
        spot = _named(design, name)
        if spot is None:
            hint = did_you_mean(name, _names(design))
            yield Problem(filling.at, f"the layout '{design.name}' has no placeholder '{name}'", hint)
        elif filling.image is not None and spot.kind not in PICTURES:
            yield Problem(filling.at, f"the placeholder '{name}' takes text, no picture")
        elif filling.image is None and spot.kind == "pic":
            yield Problem(filling.at, f"the placeholder '{name}' takes a picture", "write 'image: FILE' under it")
        if sum(map(bool, (filling.text, filling.points, filling.image))) != 1:
            yield Problem(filling.at, f"'{name}' wants one of text, points and image")


def _free(design: Design) -> tuple[Spot, ...]:
    """The placeholders that can be filled by name."""
    return tuple(spot for spot in design.spots if spot.kind not in TITLES | SMALL)


def _names(design: Design) -> list[str]:
    return [name for spot in _free(design) for name in (spot.name, spot.prompt.strip()) if name]


def _named(design: Design, name: str) -> Spot | None:
    """The placeholder called so in the selection pane, else the one in which the name stands."""
    free = _free(design)
    by_pane = (spot for spot in free if spot.name == name)
    return next(by_pane, None) or next((spot for spot in free if spot.prompt.strip() == name), None)


def lay_out(slide: Slide, page: Page) -> Laid:
    """The title and what is named, in the template's placeholders; no two of them are laid out together."""
    content, design = slide.content, page.design
    assert isinstance(content, Content)
    assert design is not None
    title = title_frame(slide.title or page.talk.title, page, 0)
    frames: list[Frame] = [title] if title else []
    for number, (name, filling) in enumerate(content.placeholders.items(), 1):
        spot = _named(design, name)
        assert spot is not None
        frames += _filled(filling, page, design, spot, f"placeholders.{number}")
    frames += small_print(page, chrome.foot(page), *_small(design))
    return Laid(SlideLayout(design.name, holders(design), part=design.part), tuple(frames))


def _filled(filling: Filling, page: Page, design: Design, spot: Spot, key: str) -> tuple[Frame, ...]:
    if filling.image is not None:
        image = Image(at=filling.at, file=filling.image, alt=filling.alt, fit="cover")
        return picture_frames(image, page, spot.box, spot.idx, captioned=False, key=key)
    points = filling.points or tuple(
        Point(at=filling.at, text=Text(line, filling.at)) for line in str(filling.text).split("\n")
    )
    return (
        TextFrame(
            id=key,
            name=spot.name or key,
            box=spot.box,
            at=filling.at,
            placeholder=spot.idx,
            insets=spot.insets,
            anchor=spot.anchor,
            shrink=True,
            paragraphs=pointed(points, page, design, spot),
        ),
    )


def _small(design: Design) -> tuple[int, int]:
    """The idx of the template's footer and page number."""
    footer, number = (spot_of(design, frozenset({kind})) for kind in ("ftr", "sldNum"))
    return footer.idx if footer else 0, number.idx if number else 0
