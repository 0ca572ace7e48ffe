"""What a theme has stand on all slides of a kind: ornaments, a logo, a picture behind; how text keeps clear of it."""

from builder.frames import Box, Frame, PictureFrame, Placeholder, ShapeFrame, SlideLayout
from builder.layouts.page import Page, inches
from builder.layouts.picturing import fitted
from builder.theme_look import COVER_TOP, GAP, Side


def cover_layout(name: str, page: Page, placeholders: tuple[Placeholder, ...], kind: str = "cust") -> SlideLayout:
    """The slide layout of a cover: its ground, what the theme has stand on it, its placeholders."""
    side = page.theme.look.covers
    return SlideLayout(name, placeholders, side.ground, backing(side), kind, picture=backdrop(side, page))


def cover_top(page: Page) -> int:
    """How far up a cover's text may reach, in EMU."""
    logo = page.theme.look.covers.logo
    return max(COVER_TOP, logo.box.bottom + inches(0.2)) if logo and logo.box.y < inches(3) else COVER_TOP


def backing(side: Side) -> tuple[Frame, ...]:
    """What always stands on slides of a kind: ornaments and a logo."""
    frames: list[Frame] = [
        ShapeFrame(id=f"ornament.{number}", name=f"Ornament {number}", box=box, fill=fill)
        for number, (box, fill) in enumerate(side.ornaments, 1)
    ]
    if logo := side.logo:
        frames.append(
            PictureFrame(
                id="logo",
                name="Logo",
                box=logo.box,
                data=logo.picture.data,
                format=logo.picture.format,
                svg=logo.picture.svg,
                alt=logo.alt,
                decorates=not logo.alt,
            )
        )
    return tuple(frames)


def backdrop(side: Side, page: Page) -> PictureFrame | None:
    """The picture behind a slide, covering all of it."""
    if side.picture is None:
        return None
    data, form = side.picture.data, side.picture.format
    whole = Box(0, 0, page.grid("width"), page.grid("height"))
    box, crop = fitted(side.picture.width, side.picture.height, whole, "cover")
    return PictureFrame(id="background", name="Background", box=box, data=data, format=form, alt="", crop=crop)


def beside_logo(box: Box, page: Page) -> Box:
    """The box, made narrower where a logo stands beside its text."""
    logo = page.theme.look.content.logo
    if logo is None or box.bottom <= logo.box.y or logo.box.bottom <= box.y:
        return box
    if logo.box.x <= page.grid("left"):
        left = max(box.x, logo.box.right + GAP)
        return Box(left, box.y, box.right - left, box.height)
    return Box(box.x, box.y, min(box.right, logo.box.x - GAP) - box.x, box.height)
