"""The README's picture: four pages of the demo side by side. ``python -m tests.reports.write_picture DEMO.pdf``."""

from __future__ import annotations

import sys
from pathlib import Path

import pypdfium2
from PIL import Image

PAGES = (0, 2, 4, 5)  # cover, industries, industry by level, map
GAP = 12
GROUND = (228, 231, 234)
TARGET = Path(__file__).parents[2] / "docs" / "report.png"


def picture(pdf: Path) -> Image.Image:
    """The pages in a row on a grey ground."""
    document = pypdfium2.PdfDocument(pdf)
    pages = [document[i].render(scale=0.62).to_pil() for i in PAGES]
    width, height = pages[0].size
    sheet = Image.new("RGB", ((width + GAP) * len(pages) + GAP, height + 2 * GAP), GROUND)
    for i, page in enumerate(pages):
        sheet.paste(page, (GAP + i * (width + GAP), GAP))
    return sheet.quantize(128)


if __name__ == "__main__":
    picture(Path(sys.argv[1])).save(TARGET, optimize=True)
