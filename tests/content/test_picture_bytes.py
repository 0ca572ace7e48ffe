import io
import struct
import zlib

import PIL.Image
import PIL.PngImagePlugin

from builder.content.picture_bytes import without_metadata


def noise() -> PIL.Image.Image:
    return PIL.Image.effect_noise((32, 32), 90).convert("RGB")


def pixels(data: bytes) -> bytes:
    return PIL.Image.open(io.BytesIO(data)).convert("RGB").tobytes()


def test_text_chunks_leave_a_png() -> None:
    told = PIL.PngImagePlugin.PngInfo()
    told.add_text("Author", "Secret Person")
    out = io.BytesIO()
    noise().save(out, "png", pnginfo=told)
    stripped = without_metadata(out.getvalue(), "png")
    assert b"Secret Person" not in stripped
    assert pixels(stripped) == pixels(out.getvalue())


def test_what_follows_the_end_of_a_png_goes() -> None:
    out = io.BytesIO()
    noise().save(out, "png")
    assert without_metadata(out.getvalue() + b"appended", "png") == out.getvalue()


def test_transparency_and_palette_stay() -> None:
    out = io.BytesIO()
    noise().quantize(8).save(out, "png", transparency=3)
    stripped = without_metadata(out.getvalue(), "png")
    assert PIL.Image.open(io.BytesIO(stripped)).info["transparency"] == 3


def test_an_animated_png_stands_still() -> None:
    out = io.BytesIO()
    noise().save(out, "png", save_all=True, append_images=[noise()])
    stripped = without_metadata(out.getvalue(), "png")
    assert b"acTL" in out.getvalue()
    assert b"acTL" not in stripped
    assert b"fdAT" not in stripped
    PIL.Image.open(io.BytesIO(stripped)).load()


def test_every_chunk_kept_is_whole() -> None:
    out = io.BytesIO()
    noise().save(out, "png", dpi=(300, 300))
    data, start = without_metadata(out.getvalue(), "png"), 8
    while start < len(data):
        (length,) = struct.unpack(">I", data[start : start + 4])
        body = data[start + 4 : start + 8 + length]
        assert struct.unpack(">I", data[start + 8 + length : start + 12 + length])[0] == zlib.crc32(body)
        start += 12 + length


def test_comments_and_application_data_leave_a_jpeg() -> None:
    out = io.BytesIO()
    noise().save(out, "jpeg", comment=b"Secret Comment", progressive=True, optimize=True)
    segment = b"\xff\xed" + struct.pack(">H", 16) + b"Photoshop 3.0\0"
    data = out.getvalue()[:2] + segment + out.getvalue()[2:]
    stripped = without_metadata(data, "jpeg")
    assert b"Secret Comment" not in stripped
    assert b"Photoshop" not in stripped
    assert pixels(stripped) == pixels(data)


def test_fill_bytes_and_restarts_are_understood() -> None:
    out = io.BytesIO()
    noise().save(out, "jpeg", restart_marker_rows=1)
    data = out.getvalue()
    filled = data[:2] + b"\xff\xff" + data[2:]
    assert pixels(without_metadata(filled, "jpeg")) == pixels(data)


def test_the_second_picture_of_a_phone_goes() -> None:
    out = io.BytesIO()
    noise().save(out, "jpeg")
    assert without_metadata(out.getvalue() + out.getvalue(), "jpeg") == without_metadata(out.getvalue(), "jpeg")
