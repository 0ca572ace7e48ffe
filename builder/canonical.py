"""What a package says, as one hash: the same on every machine, however its files were compressed.

The bytes of a .pptx are the same wherever the same libraries made it; other builds of zlib compress otherwise. This
hash is over the names and contents of the parts: of a workbook again over its parts, of a PNG over its pixels.
"""

from hashlib import sha256
from io import BytesIO
from zipfile import ZipFile


def canonical_hash(package: bytes) -> str:
    """SHA-256, in hexadecimal digits, over name and content of each part in the order of their names."""
    whole = sha256()
    with ZipFile(BytesIO(package)) as archive:
        for name in sorted(archive.namelist()):
            whole.update(sha256(name.encode()).digest() + _content(name, archive.read(name)))
    return whole.hexdigest()


def _content(name: str, data: bytes) -> bytes:
    """The hash of a part."""
    if name.endswith(".xlsx"):
        return bytes.fromhex(canonical_hash(data))
    if name.endswith(".png"):
        from PIL import Image

        with Image.open(BytesIO(data)) as picture:
            pixels = picture.convert("RGBA")
        data = f"{pixels.width} {pixels.height} ".encode() + pixels.tobytes()
    return sha256(data).digest()
