"""The README's picture: four pages of the demo side by side. ``python -m tests.reports.write_picture DEMO.pdf``."""

from __future__ import annotations

import sys
from pathlib import Path

import pypdfium2
from PIL import Image

PAGES = (0, 2, 4, 5)  # cover, industries, industry by level, map
SCALE = 0.62  # pixels per point
GAP = 12
GROUND = (228, 231, 234)
TARGET = Path(__file__).parents[2] / "docs" / "report.png"


def picture(pdf: Path) -> Image.Image:
    """The pages in a row on a grey ground."""
    document = pypdfium2.PdfDocument(pdf)
    width, height = (round(side * SCALE) for side in document[0].get_size())
    # Large first and then made small: the renderer's own small letters lose their edges.
    large = [document[i].render(scale=3 * SCALE).to_pil() for i in PAGES]
    pages = [page.resize((width, height), Image.Resampling.LANCZOS) for page in large]
    sheet = Image.new("RGB", ((width + GAP) * len(pages) + GAP, height + 2 * GAP), GROUND)
    for i, page in enumerate(pages):
        sheet.paste(page, (GAP + i * (width + GAP), GAP))
    return sheet.quantize(128)


if __name__ == "__main__":
    picture(Path(sys.argv[1])).save(TARGET, optimize=True)
