"""Templates that programs take and nobody can use: placeholders of no size, letters of 400 points, white on white."""

import re
from collections.abc import Callable, Mapping

from tests.templates.samples import (
    BODY_STYLE,
    FEET,
    TITLE_STYLE,
    USUAL_MAP,
    WIDE,
    Master,
    holder,
    layout,
    master_shapes,
    parts,
    shape,
    solid,
    theme,
    usual,
)

Parts = dict[str, bytes]
Make = Callable[[], Parts]
SLOTS = (
    "dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink",
)  # fmt: skip
TITLE, BODY = (0.6, 0.4, 12.133, 1.0), (0.6, 1.7, 12.133, 4.6)
SMALLEST = 1 / 914_400  # inches
NARROW_SLIDE, LOW_SLIDE = (914_400, 45_720_000), (45_720_000, 914_400)
THEME, MASTER = "ppt/theme/theme1.xml", "ppt/slideMasters/slideMaster1.xml"


def placed(
    title: tuple[float, ...] = TITLE,
    body: tuple[float, ...] = BODY,
    turn: int = 0,
    title_as: str = "",
    body_as: str = "",
) -> Make:
    """A template whose master has its title and its body there, with these attributes of their text."""
    usual_shapes = master_shapes(13.333)
    feet = usual_shapes[usual_shapes.index("<p:sp>", usual_shapes.index("body")) :]
    shapes = holder("title", 0, title, turn=turn, body=title_as) + holder("body", 1, body, body=body_as) + feet
    return lambda: parts(Master(shapes=shapes))


def with_feet(box: tuple[float, ...]) -> Make:
    """A template whose date, footer and page number all stand there."""
    feet = "".join(holder(kind, idx, box) for kind, idx in (("dt", 10), ("ftr", 11), ("sldNum", 12)))
    return lambda: parts(Master(shapes=holder("title", 0, TITLE) + holder("body", 1, BODY) + feet))


def barred() -> Parts:
    """A template with a bar over all of its slides but for their titles."""
    bar = shape((0, 1, 13.3, 6.4), solid("accent1"))
    return parts(Master(tuple(layout(f"L{n}", bar, holder("title"), holder("", 1, (9, 6, 2, 1))) for n in range(3))))


def on_layout(*shapes: str) -> Make:
    """A template whose layout for lists has these placeholders."""
    return lambda: parts(Master((usual()[0], layout("Content", *shapes, FEET, kind="obj"), *usual()[2:])))


def styled(title: str = TITLE_STYLE, body: str = BODY_STYLE) -> Make:
    """A template whose master's text styles are these."""
    styles = f"<p:titleStyle>{title}</p:titleStyle><p:bodyStyle>{body}</p:bodyStyle><p:otherStyle/>"
    return lambda: parts(Master(styles=styles))


def with_size(size: int) -> Make:
    """A template with all of its text at a size in hundredths of a point."""
    return styled(*(re.sub(r'sz="\d+"', f'sz="{size}"', style) for style in (TITLE_STYLE, BODY_STYLE)))


def changed(name: str, before: str, after: str) -> Make:
    """The usual template with something else in one of its parts."""

    def make() -> Parts:
        made = parts()
        new = re.sub(before.encode(), after.encode(), made[name])
        assert new != made[name], before
        return made | {name: new}

    return make


def coloured(colours: Mapping[str, str]) -> Make:
    return lambda: parts(Master(theme=theme(colours)))


def mapped(colours: str) -> Make:
    return lambda: parts(Master(colours=colours))


ODD: Mapping[str, Make] = {
    "title no wide": placed((0.6, 0.4, 0, 1.0)),
    "title one unit high": placed((0.6, 0.4, 12.133, SMALLEST)),
    "title of negative width": placed((0.6, 0.4, -3, 1.0)),
    "title narrow": placed((0.6, 0.4, 0.3, 1.0)),
    "title right of the slide": placed((20, 0.4, 12, 1.0)),
    "title above the slide": placed((0.6, -5, 12, 1.0)),
    "title half off": placed((-6, 0.4, 12, 1.0)),
    "title at the bottom": placed((0.6, 6.5, 12, 1.0)),
    "title far off": placed((4_000, 0.4, 12, 1.0)),
    "title on its side": placed(turn=5_400_000),
    "title over all of the slide": placed((0, 0, 13.333, 7.5)),
    "title larger than the slide": placed((-10, -10, 40, 40)),
    "title with insets larger than it": placed(title_as=' lIns="9144000" rIns="9144000"'),
    "title with insets higher than it": placed(title_as=' tIns="914400" bIns="914400"'),
    "title with negative insets": placed(title_as=' lIns="-9144000" tIns="-914400"'),
    "body one unit wide": placed(body=(0.6, 1.7, SMALLEST, 4.6)),
    "body one unit wide on a layout": on_layout(holder("title"), holder("", 1, (0.6, 1.7, SMALLEST, 4.6))),
    "body below the slide": placed(body=(0.6, 20, 12, 4.6)),
    "body below the slide on a layout": on_layout(holder("title"), holder("", 1, (0.6, 20, 12, 4.6))),
    "body above the title": placed(body=(0.6, -6, 12.133, 4.6)),
    "body with insets larger than it": placed(body_as=' lIns="9144000" rIns="9144000"'),
    "body with insets higher than it": placed(body_as=' tIns="4572000" bIns="4572000"'),
    "body of the slide's size": placed(body=(0, 0, 13.333, 7.5)),
    "letters of 1 pt": with_size(100),
    "letters of 400 pt": with_size(40_000),
    "letters of 4000 pt": with_size(400_000),
    "large titles": styled(TITLE_STYLE.replace("3200", "40000")),
    "slide 1 in wide": lambda: parts(Master(usual(1.0 + 1.5)), size=NARROW_SLIDE),
    "slide 1 in high": lambda: parts(Master(usual(50.0)), size=LOW_SLIDE),
    "slide 1 in square": lambda: parts(size=(914_400, 914_400)),
    "slide 56 in square": lambda: parts(size=(51_206_400, 51_206_400)),
    "slide upright": lambda: parts(Master(usual(7.5), master_shapes(7.5)), size=(WIDE[1], WIDE[0])),
    "no layout with a body": lambda: parts(Master(tuple(layout(f"L{n}", holder("title"), FEET) for n in range(3)))),
    "no layout with a title": lambda: parts(Master(tuple(layout(f"L{n}", FEET) for n in range(3)))),
    "no placeholders": lambda: parts(Master((layout("Empty"),))),
    "bars everywhere": barred,
    "white on white": coloured(dict.fromkeys(SLOTS, "FFFFFF")),
    "black on black": coloured(dict.fromkeys(SLOTS, "000000")),
    "accents like the paper": coloured(
        {slot: "000000" if slot.startswith("dk") else "FFFFFF" for slot in SLOTS}
    ),
    "text mapped to paper": mapped(USUAL_MAP.replace('tx1="dk1"', 'tx1="lt1"')),
    "all mapped to one": mapped(re.sub('="[a-zA-Z0-9]+"', '="lt1"', USUAL_MAP)),
    "mapped to nothing known": mapped(re.sub('="[a-zA-Z0-9]+"', '="nonsense"', USUAL_MAP)),
    "mapped to themselves": mapped(re.sub('([a-zA-Z0-9]+)="[a-zA-Z0-9]+"', r'\1="\1"', USUAL_MAP)),
    "colours that are none": changed(THEME, 'srgbClr val="[0-9A-F]+"', 'srgbClr val="nonsense"'),
    "a colour that no map knows": changed(MASTER, 'schemeClr val="tx1"', 'schemeClr val="nowhere"'),
    "a colour of a million per cent": changed(
        MASTER, '<a:schemeClr val="tx1"/>', '<a:schemeClr val="tx1"><a:lumMod val="1000000000"/></a:schemeClr>'
    ),
    "a colour of less than nothing": changed(
        MASTER, '<a:schemeClr val="tx1"/>', '<a:schemeClr val="tx1"><a:lumOff val="-1000000000"/></a:schemeClr>'
    ),
    "no fonts": changed(THEME, "<a:(major|minor)Font>.*?</a:(major|minor)Font>", ""),
    "no minor font": changed(THEME, "<a:minorFont>.*?</a:minorFont>", ""),
    "a font of no name that is one": changed(THEME, 'latin typeface="Arial"', 'latin typeface="&#x202E;  &#x200B;"'),
    "lines far apart": styled(
        TITLE_STYLE.replace("90000", "13200000"),
        BODY_STYLE.replace("<a:spcBef>", '<a:lnSpc><a:spcPct val="13200000"/></a:lnSpc><a:spcBef>'),
    ),
    "lines at one place": styled(TITLE_STYLE.replace("90000", "0")),
    "lines of 1500 pt": styled(TITLE_STYLE.replace('spcPct val="90000"', 'spcPts val="158400"')),
    "paragraphs far apart": styled(body=BODY_STYLE.replace('spcPts val="1000"', 'spcPts val="158400"')),
    "paragraphs apart by shares": styled(body=BODY_STYLE.replace('spcPts val="1000"', 'spcPct val="13200000"')),
    "bullets of 400 per cent": styled(body=BODY_STYLE.replace("<a:buChar", '<a:buSzPct val="400000"/><a:buChar')),
    "indents beyond the slide": styled(body=re.sub('marL="\\d+"', 'marL="51206400"', BODY_STYLE)),
    "indents before the slide": styled(body=re.sub('indent="-\\d+"', 'indent="-51206400"', BODY_STYLE)),
    "footers at the top": with_feet((0.6, 0, 2, 7.4)),
    "footers off the slide": with_feet((-60, 70, 2, 0.4)),
    "footers in the middle": with_feet((0.6, 3.76, 2, 0.4)),
}  # fmt: skip
