"""Golden pages: which pages of which synthetic audits are kept as pictures, and how alike two pictures are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops, ImageFilter

from analyzer.audit import Audit
from reports.languages import LANGUAGES, words_for
from reports.look.dress import dressed
from reports.look.look import HOUSE, Look
from reports.pdf import render_pdf
from reports.registry import entries
from reports.report import build_report
from tests.reports.audits import AUDITS, rich
from tests.reports.look.looks import NORTHWIND

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


@dataclass(frozen=True, slots=True)
class Kept:
    """Which pages of which audit are kept, how they are printed and in whose look."""

    audit: str
    pages: tuple[str, ...]
    language: str = "en"
    greyscale: bool = False
    look: Look = HOUSE

    @property
    def shown(self) -> tuple[str, ...]:
        """The pages, and the coach's closing words behind them."""
        return (*self.pages, *(("closing",) if self.look.closing else ()))


SETS = {
    **{name: Kept(name, pages) for name, pages in PAGES.items()},
    **{language: Kept("rich", EVERY, language) for language in LANGUAGES[1:]},
    "print": Kept("rich", ("cover", "industries", "hierarchy", "grid", "map", "moves"), greyscale=True),
    "look": Kept("rich", ("cover", "summary", "exchange", "moves"), look=NORTHWIND),
}  # by the name that begins the pictures'


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
    kept = SETS[name]
    words = words_for(kept.language)
    report = dressed(build_report(audit(kept.audit), words, kept.pages), kept.look, words)
    made = render_pdf(report, greyscale=kept.greyscale)
    document = pypdfium2.PdfDocument(made)
    try:
        for page, number in zip(kept.shown, range(len(document)), strict=True):
            image = document[number].render(scale=1).to_pil().convert("RGB")
            few = kept.greyscale or kept.language != "en"
            yield Picture(f"{name}-{page}", grey(image) if few else image)
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
