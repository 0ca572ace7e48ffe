"""The slide master: the colour map, the text styles and the placeholders that every layout descends from."""

from builder.draw.pptx import holders, shapes, styles
from builder.draw.pptx.sheet import Sheet
from builder.draw.pptx.xml import P, R, add, root, serialise
from builder.frames import Box, Placeholder
from builder.theme import Theme

COLOUR_MAP = {
    "bg1": "lt1",
    "tx1": "dk1",
    "bg2": "lt2",
    "tx2": "dk2",
    **{name: name for name in ("accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink")},
}
FIRST_LAYOUT_ID = 2**31 + 1  # the master itself has 2**31; ST_SlideLayoutId starts there (ECMA-376 19.7.14)


def write(layouts: list[str], sheet: Sheet) -> bytes:
    """The part of the master, which knows its layouts by their part names."""
    element = root(P.sldMaster)
    tree = shapes.common(element, sheet.theme, "paper")
    for number, holder in enumerate(placeholders(sheet.theme), 2):
        holders.declare(tree, number, holder, sheet, master=True)
    add(element, P.clrMap, COLOUR_MAP)
    listing = add(element, P.sldLayoutIdLst)
    for place, name in enumerate(layouts):
        attributes = {"id": str(FIRST_LAYOUT_ID + place), R.id: sheet.relationships.to("layout", name)}
        add(listing, P.sldLayoutId, attributes)
    texts = add(element, P.txStyles)
    theme = sheet.theme
    heading = styles.Style(theme.size("title"), bold=True, font="mj")
    styles.levels(add(texts, P.titleStyle), [heading], theme)
    body = [styles.Style(theme.size("body" if level == 0 else "nested"), bullets=True, before=6) for level in range(9)]
    styles.levels(add(texts, P.bodyStyle), body, theme)
    styles.levels(add(texts, P.otherStyle), [styles.Style(18)] * styles.LEVELS, theme)
    return serialise(element)


def placeholders(theme: Theme) -> tuple[Placeholder, ...]:
    """The master's placeholders on the theme's grid."""
    grid = theme.grid
    left, width = grid["left"], grid["width"] - grid["left"] - grid["right"]
    low, height = grid["footer"], grid["height"] - grid["footer"]
    third = width // 3
    small = theme.size("footer")
    return (
        Placeholder(
            0,
            "title",
            "Title",
            Box(left, grid["title"], width, grid["title_height"]),
            size=theme.size("title"),
            bold=True,
            anchor="middle",
        ),
        Placeholder(
            1,
            "body",
            "Body",
            Box(left, grid["content"], width, grid["content_bottom"] - grid["content"]),
            size=theme.size("body"),
            bullets=True,
        ),
        Placeholder(2, "dt", "Date", Box(left, low, third, height), size=small, colour="quiet", anchor="middle"),
        Placeholder(
            3,
            "ftr",
            "Footer",
            Box(left + third, low, third, height),
            size=small,
            colour="quiet",
            align="centre",
            anchor="middle",
        ),
        Placeholder(
            4,
            "sldNum",
            "Slide number",
            Box(left + 2 * third, low, width - 2 * third, height),
            size=small,
            colour="quiet",
            align="right",
            anchor="middle",
        ),
    )
