"""Golden pages: which pages of which synthetic audits are kept as pictures, and how alike two pictures are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops, ImageFilter

from analyzer.audit import Audit
from reports.languages import LANGUAGES, words_for
from reports.pdf import render_pdf
from reports.registry import entries
from reports.report import build_report
from tests.reports.audits import AUDITS, rich

FOLDER = Path(__file__).with_name("golden")
COLOURS = 64  # in a kept picture: a page has some ten, and their edges
GREYS = 8  # in a picture of another language, which is kept for its words: a third lighter
SOFT = 2  # pixels of blur, so that an edge drawn otherwise on another machine is none
FAR = 24  # of 255: what is left of a real difference after the blur
TILE = 12  # pixels: a numeral fills such a square
ALLOWED = 0.125  # of the pixels in the worst tile; the whole page moved by a quarter pixel makes 0.09
EVERY = tuple(entry.name for entry in entries())
# Each kind of page in full, and each state in which it looks otherwise: without messages, with too few contacts,
# with very many, with one industry, with nothing classified, with names of many scripts.
PAGES: dict[str, tuple[str, ...]] = {
    "rich": EVERY,
    "connections_only": ("summary", "map", "growth", "exchange", "dormant", "circle", "quality"),
    "few": ("cover", "industries", "hierarchy", "grid", "growth", "moves"),
    "large": ("cover", "industries", "grid", "map", "growth"),
    "one_industry": ("summary", "industries", "grid", "map"),
    "all_unknown": ("summary", "industries", "hierarchy", "grid", "map", "method"),
    "scripts": ("map", "dormant", "circle", "moves"),
}


SETS = {name: ("en", name, pages) for name, pages in PAGES.items()} | {
    language: (language, "rich", EVERY) for language in LANGUAGES[1:]
}  # by the name that begins the pictures': language, audit, pages


@dataclass(frozen=True, slots=True)
class Picture:
    """A page of a synthetic audit, drawn at 72 dots an inch: a point is a pixel."""

    name: str
    image: Image.Image

    @property
    def kept(self) -> Path:
        """The picture to compare with."""
        return FOLDER / f"{self.name}.png"


def audit(name: str) -> Audit:
    """The synthetic audit of a name in ``PAGES``."""
    return rich(contacts=30_000) if name == "large" else AUDITS[name]()


def drawn(name: str) -> Iterator[Picture]:
    """The golden pages of one of ``SETS`` as they are now."""
    language, audited, pages = SETS[name]
    made = render_pdf(build_report(audit(audited), words_for(language), pages))
    document = pypdfium2.PdfDocument(made)
    try:
        for page, number in zip(pages, range(len(document)), strict=True):
            image = document[number].render(scale=1).to_pil().convert("RGB")
            yield Picture(f"{name}-{page}", image if language == "en" else grey(image))
    finally:
        document.close()


def difference(one: Image.Image, other: Image.Image) -> float:
    """The share of pixels far off in the tile of the page that changed most: a figure, a word, a dot."""
    if one.size != other.size:
        return 1.0
    soft = [image.convert("RGB").filter(ImageFilter.BoxBlur(SOFT)) for image in (one, other)]
    bands = ImageChops.difference(*soft).split()
    worst = ImageChops.lighter(ImageChops.lighter(bands[0], bands[1]), bands[2])
    tiles = worst.point([0] * FAR + [255] * (256 - FAR)).reduce(TILE)
    return tiles.getextrema()[1] / 255


def grey(image: Image.Image) -> Image.Image:
    """The picture in few greys."""
    step = 255 / (GREYS - 1)
    return image.convert("L").point([round(round(v / step) * step) for v in range(256)]).convert("RGB")


def palette(image: Image.Image) -> Image.Image:
    """The picture in few colours, as it is kept."""
    return image.quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
