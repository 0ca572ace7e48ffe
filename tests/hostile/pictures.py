"""Pictures that unpack to a flood, lie about their size, tell of people, or keep a decoder busy for minutes."""

import io
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

from PIL import Image

from tests.hostile.case import ADDRESS, Case, files

_SHOWN = "title: 稿\nsections:\n  - slides:\n      - {title: 图, image: {file: a.png, alt: 图}}\n"
_BEHIND = "title: 稿\nsections:\n  - slides:\n      - {title: 点, points: [甲, 乙], background: {image: a.png}}\n"
_NAME = "deck.yaml:4:34: 'a.png'"
_AT = f"{_NAME} is"
_SECRET = b"Secret Person"
_GRADES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}  # samples of a pixel by the type of colour (PNG 3rd edition, 11.2.1)


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(width: int, height: int, *more: bytes, depth: int = 8, colour: int = 2, pixels: bytes | None = None) -> bytes:
    """A black PNG with more chunks before its pixels, which may be others than it says."""
    line = 1 + width * _GRADES[colour] * depth // 8
    packed = zlib.compress(bytes(line * height), 9) if pixels is None else pixels
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0))
    return b"".join((b"\x89PNG\r\n\x1a\n", header, *more, chunk(b"IDAT", packed), chunk(b"IEND", b"")))


def jpeg(width: int = 32, height: int = 32, mode: str = "RGB", **options: object) -> bytes:
    out = io.BytesIO()
    Image.new(mode, (width, height)).save(out, "JPEG", **options)
    return out.getvalue()


def turned() -> bytes:
    """EXIF that says that a picture lies on its side, and whose it is."""
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, _SECRET.decode()
    return exif.tobytes()


def layered(scans: int) -> bytes:
    """A progressive JPEG that goes over its pixels again and again."""
    data = jpeg(5000, 5000, "L", progressive=True)
    return data[:-2] + data[data.rindex(b"\xff\xda") : -2] * scans + data[-2:]


def _shown(data: Callable[[], bytes], outline: str = _SHOWN) -> Callable[[Path], None]:
    """A deck that shows a picture, which is made when the case is."""
    return lambda folder: files(outline, {"a.png": data()})(folder)


def _pictures(deck: bytes) -> list[Image.Image]:
    with ZipFile(io.BytesIO(deck)) as package:
        names = [name for name in package.namelist() if name.startswith("ppt/media/")]
        return [Image.open(io.BytesIO(package.read(name))) for name in names]


def unreadable(deck: bytes) -> list[str]:
    """The pictures of a deck that Pillow cannot open and, where it decodes their kind, load; drawings apart."""
    found = []
    with ZipFile(io.BytesIO(deck)) as package:
        for name in package.namelist():
            if name.startswith("ppt/media/") and not name.endswith(".svg"):
                try:
                    with Image.open(io.BytesIO(package.read(name))) as image:
                        if image.format not in ("EMF", "WMF"):
                            image.load()
                except (OSError, SyntaxError, ValueError) as error:
                    found.append(f"{name}: {error}")
    return found


def is_clean(deck: bytes) -> list[str]:
    """The one picture has its right format and size, and tells nothing."""
    found = []
    with ZipFile(io.BytesIO(deck)) as package:
        if any(_SECRET in package.read(name) for name in package.namelist()):
            found.append("a name is in the deck")
    for image in _pictures(deck):
        image.load()
        told = set(image.info) - {"gamma", "srgb", "dpi", "jfif", "jfif_version", "jfif_density", "jfif_unit"}
        if told - {"adobe", "adobe_transform", "progression", "progressive"}:
            found.append(f"the picture tells {told}")
        if getattr(image, "n_frames", 1) > 1:
            found.append("the picture moves")
    return found


def stands_upright(deck: bytes) -> list[str]:
    return is_clean(deck) + [f"{one.size} is not turned" for one in _pictures(deck) if one.size != (8, 16)]


def has_forms(*forms: str) -> Callable[[bytes], list[str]]:
    def proves(deck: bytes) -> list[str]:
        found = [str(one.format) for one in _pictures(deck)]
        return is_clean(deck) + ([] if found == list(forms) else [f"{found}, not {forms}"])

    return proves


_APNG = (
    chunk(b"acTL", struct.pack(">II", 2, 0)),
    chunk(b"fcTL", struct.pack(">IIIIIHHBB", 0, 16, 8, 0, 0, 1, 1, 0, 0)),
    chunk(b"fdAT", struct.pack(">I", 1) + zlib.compress(bytes(49 * 8))),
)


def draws_alone(deck: bytes) -> list[str]:
    """The one drawing has its pixels beside it, and neither says more than it draws."""
    with ZipFile(io.BytesIO(deck)) as package:
        found = ["a name is in the deck" for name in package.namelist() if _SECRET in package.read(name)]
        endings = sorted(name.rpartition(".")[2] for name in package.namelist() if name.startswith("ppt/media/"))
        drawings = [package.read(name) for name in package.namelist() if name.endswith(".svg")]
    found += [] if endings == ["png", "svg"] else [f"{endings}"]
    return found + [
        f"holds {word!r}" for word in (b"script", b"<!", b"data-", b"127.0") for one in drawings if word in one
    ]


def _drawn(inside: str, before: str = "", root: str = "") -> Callable[[Path], None]:
    head = f'{before}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50" {root}>'
    return _shown(lambda: f"{head}{inside}</svg>".encode())


def _laughing() -> str:
    more = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE svg [<!ENTITY a0 "ha">{more}]><svg viewBox="0 0 9 9"><desc>&a9;</desc></svg>'


def _tower() -> str:
    copies = (f'<g id="a{n}">' + f'<use href="#a{n - 1}"/>' * 10 + "</g>" for n in range(1, 7))
    return '<path id="a0" d="M0 0h9v9z"/>' + "".join(copies)


_RECT = '<rect width="40" height="20"/>'
_TIMES = "is damaged: it is cut into more than 20,000 parts"
_FLOOD = zlib.compress(bytes(200_000_000), 9)

CASES: tuple[Case, ...] = (
    Case("I1", "picture-of-81-million-pixels", _shown(lambda: png(9_000, 9_000, depth=1, colour=0)),
         f"{_AT} too large: 9000 × 9000 pixels, at most 50 million"),
    Case("I1", "picture-that-pillow-warns-of", _shown(lambda: png(12_000, 12_000, pixels=b"")),
         f"{_AT} too large: "),
    Case("I1", "picture-beyond-all-measure", _shown(lambda: png(2**31 - 1, 2**31 - 1, pixels=b"")),
         f"{_AT} too large: too many pixels"),
    Case("I1", "picture-of-no-pixels", _shown(lambda: png(0, 0, pixels=b"")), f"{_AT} damaged: "),
    Case("I1", "largest-picture-behind-a-slide", _shown(lambda: png(10_000, 5_000, depth=1, colour=0), _BEHIND),
         proves=is_clean, seconds=4.0),  # fifty million pixels are decoded twice
    Case("I1", "picture-file-of-21-megabytes", _shown(lambda: bytes(21_000_000)),
         f"{_AT} too large: 21.0 MB, at most 20 MB"),
    Case("I2", "truncated-png", _shown(lambda: png(64, 64)[:-30]), f"{_AT} damaged: it breaks off"),
    Case("I2", "truncated-jpeg", _shown(lambda: jpeg(640, 640)[:-200]), f"{_AT} damaged: "),
    Case("I2", "header-that-claims-more-than-there-is", _shown(lambda: png(700, 700, pixels=zlib.compress(b"\0" * 99))),
         f"{_AT} damaged: "),
    Case("I2", "pixels-that-unpack-to-more-than-the-header-claims", _shown(lambda: png(9, 9, pixels=_FLOOD)),
         proves=is_clean),
    Case("I2", "pixels-with-a-wrong-check-sum", _shown(lambda: png(9, 9)[:-14] + b"\0" + png(9, 9)[-13:]),
         f"{_AT} damaged: a check sum is wrong"),
    Case("I2", "jpeg-arithmetically-coded", _shown(lambda: jpeg().replace(b"\xff\xc0", b"\xff\xc9", 1)),
         f"{_AT} damaged: it is coded in a way that few programs know"),
    Case("I3", "jpeg-named-png", _shown(jpeg), proves=has_forms("JPEG")),
    Case("I3", "webp-named-png", _shown(lambda: b"RIFF\x1a\0\0\0WEBPVP8L"), f"{_AT} a WebP, not a PNG, JPEG or SVG"),
    Case("I3", "eps-named-png", _shown(lambda: b"%!PS-Adobe-3.0 EPSF-3.0\n(/etc/passwd) run"),
         f"{_AT} an EPS, not a PNG, JPEG or SVG"),
    Case("I3", "icon-named-png", _shown(lambda: b"\0\0\1\0\1\0"), f"{_AT} an icon, not a PNG, JPEG or SVG"),
    Case("I3", "pdf-named-png", _shown(lambda: b"%PDF-1.7"), f"{_AT} a PDF, not a PNG, JPEG or SVG"),
    Case("I3", "text-named-png", _shown(lambda: b"root:x:0:0:root"), f"{_AT} something else, not a PNG, JPEG or SVG"),
    Case("I4", "camera-and-owner-in-a-png", _shown(lambda: png(16, 8, chunk(b"eXIf", turned()[6:]))),
         proves=stands_upright),
    Case("I4", "camera-and-owner-in-a-jpeg", _shown(lambda: jpeg(16, 8, exif=turned(), comment=_SECRET)),
         proves=stands_upright),
    Case("I4", "text-after-the-end", _shown(lambda: png(9, 9) + _SECRET), proves=is_clean),
    Case("I4", "moving-png-stands-still", _shown(lambda: png(16, 8, *_APNG)), proves=is_clean),
    Case("I4", "second-picture-behind-a-jpeg", _shown(lambda: jpeg() + jpeg(comment=_SECRET)), proves=is_clean),
    Case("I4", "cmyk-jpeg", _shown(lambda: jpeg(mode="CMYK")), proves=has_forms("JPEG")),
    Case("I4", "sixteen-bits-a-sample", _shown(lambda: png(16, 8, depth=16, colour=6), _BEHIND),
         proves=has_forms("PNG")),
    Case("I5", "text-chunk-that-unpacks-to-a-flood", _shown(lambda: png(9, 9, chunk(b"zTXt", b"a\0\0" + _FLOOD))),
         proves=is_clean),
    Case("I5", "international-text-chunk-that-unpacks-to-a-flood",
         _shown(lambda: png(9, 9, chunk(b"iTXt", b"a\0\1\0\0\0" + _FLOOD))), proves=is_clean),
    Case("I5", "colour-profile-that-unpacks-to-a-flood", _shown(lambda: png(9, 9, chunk(b"iCCP", b"a\0\0" + _FLOOD))),
         f"{_AT} damaged: its colour profile unpacks to more than 1 MB"),
    Case("I5", "million-empty-chunks", _shown(lambda: png(9, 9, chunk(b"IDAT", b"") * 1_000_000)),
         f"deck.yaml:4:34: 'a.png' {_TIMES}"),
    Case("I5", "million-text-chunks", _shown(lambda: png(9, 9, chunk(b"tEXt", b"a\0") * 1_000_000)),
         f"deck.yaml:4:34: 'a.png' {_TIMES}"),
    Case("I5", "million-empty-segments", _shown(lambda: b"\xff\xd8" + b"\xff\xe5\0\2" * 1_000_000 + jpeg()[2:]),
         f"deck.yaml:4:34: 'a.png' {_TIMES}"),
    Case("I5", "jpeg-of-fill-bytes", _shown(lambda: b"\xff\xd8" + b"\xff" * 19_000_000 + jpeg()[2:]),
         proves=has_forms("JPEG")),
    Case("I5", "jpeg-of-noughts", _shown(lambda: jpeg()[:20] + bytes(19_000_000) + jpeg()[20:]),
         proves=has_forms("JPEG")),
    Case("I5", "jpeg-of-a-thousand-scans", _shown(lambda: layered(1_000)),
         f"{_AT} damaged: it is coded in too many layers"),
    Case("I6", "svg-with-entities", _shown(
        lambda: b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg><text>&a;</text></svg>'),
         f"{_NAME} has a document type of its own, or entities"),
    Case("I6", "svg-that-unpacks-to-a-billion-laughs", _shown(lambda: _laughing().encode()),
         f"{_NAME} has a document type of its own, or entities"),
    Case("I6", "svg-with-a-document-type-elsewhere", _drawn("", before=f'<!DOCTYPE svg SYSTEM "{ADDRESS}/x.dtd">'),
         f"{_NAME} has a document type of its own, or entities"),
    Case("I6", "svg-with-the-usual-document-type-that-lies", _drawn(
        _RECT, before=f'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "{ADDRESS}/svg11.dtd">'), proves=draws_alone),
    Case("I6", "svg-with-a-style-sheet-elsewhere", _drawn(_RECT, before=f'<?xml-stylesheet href="{ADDRESS}/x.css"?>'),
         f"{_NAME} takes its style sheet from another file"),
    Case("I7", "svg-that-shows-a-local-file", _shown(lambda: b'<svg><image href="/etc/passwd"/></svg>'),
         f"{_NAME} shows another picture"),
    Case("I7", "svg-that-shows-a-picture-inside", _drawn('<image href="data:image/png;base64,iVBORw0KGgo="/>'),
         f"{_NAME} shows another picture"),
    Case("I7", "svg-that-imports-a-style-sheet", _drawn(f"<style>@import url({ADDRESS}/x.css);</style>{_RECT}"),
         f"{_NAME} has a style sheet with '@' rules"),
    Case("I7", "svg-that-loads-a-font", _drawn(f"<style>@font-face{{src:url({ADDRESS}/a.woff)}}</style>{_RECT}"),
         f"{_NAME} has a style sheet with '@' rules"),
    Case("I7", "svg-painted-with-an-address", _drawn(f'<path d="M0 0h9v9z" fill="url({ADDRESS}/a.svg#b)"/>'),
         f"{_NAME} leads outside"),
    Case("I7", "svg-styled-with-an-address", _drawn(f'<path d="M0 0h9v9z" style="stroke:url(\'{ADDRESS}/#b\')"/>'),
         f"{_NAME} leads outside"),
    Case("I7", "svg-that-hides-an-address", _drawn(f"<style>*{{fill:\\75 rl({ADDRESS}/a.svg#b)}}</style>{_RECT}"),
         f"{_NAME} hides something in its styles"),
    Case("I7", "svg-that-copies-from-a-file", _drawn(f'<use href="../outside/secret.txt#a"/>{_RECT}'),
         f"{_NAME} leads outside"),
    Case("I7", "svg-with-a-base-elsewhere", _drawn(f'<g xml:base="{ADDRESS}/">{_RECT}</g>'), f"{_NAME} leads outside"),
    Case("I8", "svg-of-endless-width", _shown(lambda: b'<?xml version="1.0"?><svg width="1e9" height="1e9"/>'),
         f"{_NAME} has a size that nothing can be drawn in: 1e+09 × 1e+09"),
    Case("I8", "svg-of-a-million-copies", _drawn(_tower() + '<use href="#a6"/>'),
         f"{_NAME} has more than 20,000 elements, copies counted"),
    Case("I8", "svg-that-copies-itself", _drawn('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'),
         f"{_NAME} copies something into itself"),
    Case("I8", "svg-of-endless-dashes", _drawn('<path d="M0 0L1000 500" stroke="red" stroke-dasharray="0.0001"/>'),
         f"{_NAME} has lines of more than 100,000 dashes"),
    Case("I8", "svg-of-a-path-of-millions-of-points", _drawn(f'<path d="M0 0{"h9" * 3_000_000}"/>'),
         f"{_NAME} is too large: 6.0 MB, at most 5 MB"),
    Case("I8", "svg-of-a-path-that-is-drawn-for-ever", _drawn(
        f'<path d="M0 0{"L100 50 0 0" * 100_000}" stroke="red" stroke-width="50" stroke-linejoin="round"/>'),
         f"{_NAME} takes too long to paint", seconds=8.0),
    Case("I8", "svg-of-layers-on-layers", _drawn('<g opacity=".5"><path d="M0 0H100V50H0z"/></g>' * 9_000),
         f"{_NAME} takes too long to paint", seconds=8.0),
    Case("I8", "svg-of-groups-in-groups", _drawn('<g opacity=".5">' * 100_000), f"{_NAME} has too many groups in one"),
    Case("I8", "svg-of-a-million-elements", _drawn("<g/>" * 1_000_000), f"{_NAME} has more than 400,000 elements"),
    Case("I8", "svg-of-numbers-beyond-all-measure", _drawn('<path d="M-1e38 0L1e38 9" transform="scale(1e30)"/>'),
         f"{_NAME} has a number in "),
    Case("I9", "svg-with-a-script", _shown(lambda: b"<svg><script>alert(1)</script></svg>"),
         f"{_NAME} runs a program"),
    Case("I9", "svg-that-runs-on-load", _drawn(_RECT, root='onload="alert(1)"'), f"{_NAME} runs a program"),
    Case("I9", "svg-with-a-link-that-runs", _drawn('<a href="javascript:alert(1)"><path d="M0 0h9v9z"/></a>'),
         f"{_NAME} holds a link"),
    Case("I9", "svg-that-copies-what-runs", _drawn('<use href="javascript:alert(1)"/>'), f"{_NAME} leads outside"),
    Case("I9", "svg-with-a-page-inside", _drawn('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'),
         f"{_NAME} holds something else than a drawing"),
    Case("I9", "svg-in-an-svg", _drawn("<svg><script/></svg>"), f"{_NAME} "),
    Case("I9", "svg-that-moves", _drawn('<path d="M0 0h9"><set attributeName="onclick" to="alert(1)"/></path>'),
         f"{_NAME} moves"),
    Case("I9", "svg-that-tells-of-people", _drawn(
        f"<metadata>{_SECRET.decode()}</metadata><!-- {_SECRET.decode()} --><title>{_SECRET.decode()}</title>"
        f'<g data-owner="{_SECRET.decode()}">{_RECT}</g>'), proves=draws_alone),
    Case("I9", "svg-with-a-script-of-another-namespace", _drawn(
        f'<h:script xmlns:h="http://www.w3.org/1999/xhtml">{_SECRET.decode()}</h:script>{_RECT}'), proves=draws_alone),
)  # fmt: skip
