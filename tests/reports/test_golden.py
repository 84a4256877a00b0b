"""Golden pages: what a reader sees changes only on purpose."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageFilter

from reports.page import Fact, Page
from reports.pdf import render_pdf
from reports.report import Placed, Report
from tests.reports.golden import ALLOWED, EVERY, FOLDER, PAGES, SETS, difference, drawn, palette

QUICK = "connections_only"
EACH = tuple(n if n == QUICK else pytest.param(n, marks=pytest.mark.slow) for n in SETS)
FACT = Fact("412", "contacts", "in the export")
PAGE = Page(section="Try", headline="Half of your network works in two industries", facts=(FACT, FACT, FACT))


@pytest.mark.parametrize("name", EACH)
def test_the_pages_look_as_they_did(name: str, tmp_path: Path) -> None:
    """Each golden page is the kept picture, but for the edges of letters."""
    changed = {}
    for picture in drawn(name):
        with Image.open(picture.kept) as kept:
            off = difference(kept, picture.image)
        if off > ALLOWED:
            changed[picture.name] = f"{off:.0%}"
            picture.image.save(tmp_path / picture.kept.name)
    assert not changed, f"look at {tmp_path}; if that is meant: python -m tests.reports.write_golden"


def test_the_pictures_are_those_asked_for() -> None:
    """No picture is left over or missing, every kind of page is among them, and they stay light."""
    asked = {f"{name}-{page}.png" for name, kept in SETS.items() for page in kept.shown}
    found = list(FOLDER.glob("*.png"))
    assert {path.name for path in found} == asked
    assert {page for pages in PAGES.values() for page in pages} == set(EVERY)
    assert sum(path.stat().st_size for path in found) < 2_000_000


def picture(page: Page, scale: float = 1) -> Image.Image:
    """One page alone."""
    made = render_pdf(Report("A try", "Try", "", "en", "2026-10-31", "", (Placed("try", "page.html", page),)))
    document = pypdfium2.PdfDocument(made)
    try:
        return document[0].render(scale=scale).to_pil().convert("RGB")
    finally:
        document.close()


@pytest.mark.parametrize(
    "other",
    [
        replace(PAGE, facts=(FACT, FACT, replace(FACT, value="413"))),
        replace(PAGE, facts=(FACT, FACT, replace(FACT, label="contrasts"))),
        replace(PAGE, headline=PAGE.headline.replace("two", "ten")),
        replace(PAGE, section="Industries"),
    ],
    ids=["numeral", "label", "headline", "section"],
)
def test_a_changed_word_is_seen(other: Page) -> None:
    """One other numeral or word is a difference, and so is a page moved by a millimetre."""
    plain = picture(PAGE)
    assert difference(plain, picture(PAGE)) == 0
    assert difference(plain, picture(other)) > ALLOWED
    assert difference(plain, moved(plain, 3)) > ALLOWED


def test_another_edge_is_no_change() -> None:
    """Fewer colours, a drawing brought down from a finer one, softer edges, a quarter of a pixel: the same page."""
    plain = picture(PAGE)
    fine = picture(PAGE, scale=3).resize(plain.size, Image.Resampling.BOX)
    for same in (palette(plain), fine, plain.filter(ImageFilter.GaussianBlur(0.4)), moved(plain, 0.25)):
        assert difference(plain, same) <= ALLOWED


def moved(image: Image.Image, pixels: float) -> Image.Image:
    """The picture a little to the left and up."""
    return image.transform(image.size, Image.Transform.AFFINE, (1, 0, pixels, 0, 1, pixels), Image.Resampling.BICUBIC)
