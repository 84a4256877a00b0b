"""``Logo``: a picture file checked, cut down to what a report needs, and made grey for the print edition."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from io import BytesIO
from typing import TYPE_CHECKING, Literal

from importers.errors import UserError
from reports.look.vector import drawing, in_grey

if TYPE_CHECKING:
    from PIL.Image import Image

Kind = Literal["image/png", "image/svg+xml"]
LARGEST = 2_000_000  # bytes of the file
PIXELS = 40_000_000  # of the picture in it: a small file can hold a huge one
KEPT = 720  # pixels of its longer side: 56 mm at 320 dpi
SLIMMEST = 8.0  # times as long as wide
_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
_KINDS = "Save it as PNG, JPEG or SVG."


@dataclass(frozen=True, slots=True)
class Logo:
    """A PNG or SVG file without anything but the picture; ``shape`` is width by height.

    ``digest`` stands for the bytes where a look is written out, as in the key of a document.
    """

    data: bytes = field(repr=False)
    kind: Kind
    shape: float
    digest: str

    def within(self, width: float, height: float) -> tuple[float, float]:
        """Its size in a box, in the unit of the box."""
        wide = min(width, height * self.shape)
        return round(wide, 2), round(wide / self.shape, 2)

    def in_grey(self) -> Logo:
        """The logo without colour."""
        data = in_grey(self.data) if self.kind == "image/svg+xml" else _png(_opened(self.data), grey=True)
        return replace(self, data=data)


def read_logo(data: bytes) -> Logo:
    """The logo in a file's bytes; ``UserError`` for what is no picture or not fit for a report."""
    if len(data) > LARGEST:
        raise UserError(f"is {len(data) / 1e6:.1f} MB large, and {LARGEST / 1e6:.0f} MB are allowed", remedy=_KINDS)
    if data.startswith((_PNG, _JPEG)):
        picture = _opened(data)
        return _logo(_png(picture, grey=False), "image/png", picture.width / picture.height)
    if b"<svg" in data[:4096] or data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        made, shape = drawing(data)
        return _logo(made, "image/svg+xml", shape)
    raise UserError("is no PNG, JPEG or SVG picture", remedy=_KINDS)


def _logo(data: bytes, kind: Kind, shape: float) -> Logo:
    if not 1 / SLIMMEST <= shape <= SLIMMEST:
        raise UserError(
            f"is {max(shape, 1 / shape):.0f} times as {'wide as high' if shape > 1 else 'high as wide'}",
            remedy=f"Up to {SLIMMEST:.0f} times is good. Cut the empty margins, or use another version of the logo.",
        )
    return Logo(data, kind, round(shape, 4), blake2b(data, digest_size=16).hexdigest())


def _opened(data: bytes) -> Image:
    """The picture, whole and upright."""
    from PIL import Image, ImageOps, UnidentifiedImageError  # noqa: PLC0415 - late, as few have a logo

    try:
        with _whole_files_only(), Image.open(BytesIO(data), formats=("PNG", "JPEG")) as found:
            if found.width * found.height > PIXELS:
                raise UserError(f"has {found.width} x {found.height} pixels", remedy=f"{KEPT} on a side are enough.")
            found.load()
            return ImageOps.exif_transpose(found)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise UserError("is a damaged picture", remedy=f"Export it again. {_KINDS}") from error


@contextmanager
def _whole_files_only() -> Iterator[None]:
    """Half a picture is an error here, though WeasyPrint, once it is imported, tells Pillow to be lenient."""
    from PIL import ImageFile  # noqa: PLC0415 - late as above

    before, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def _png(picture: Image, *, grey: bool) -> bytes:
    """RGB or, where it is transparent, RGBA; no profile, no remarks, no more pixels than can be seen."""
    clear = picture.has_transparency_data
    made = picture.convert("LA" if clear else "L") if grey else picture
    made = made.convert("RGBA" if clear else "RGB")
    made.thumbnail((KEPT, KEPT))
    made.info.clear()
    out = BytesIO()
    made.save(out, "PNG", optimize=True)
    return out.getvalue()
