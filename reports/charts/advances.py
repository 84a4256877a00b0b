"""Writes ``advances.csv``, the widths of letters, from the fonts that the report is set in.

Run ``python -m reports.charts.advances`` after a font update; a test holds the table against the fonts.
Charts measure with the table because reading the fonts takes fifty times as long.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

FONTS = (
    ("regular", "font_source_sans_pro", "SourceSansPro-Regular.ttf"),
    ("semibold", "font_source_sans_pro", "SourceSansPro-Semibold.ttf"),
    ("serif", "font_source_serif_pro", "SourceSerifPro-Semibold.ttf"),
)
TABLE = "advances.csv"


def table() -> str:
    """The table as CSV: code point, then the advance in thousandths of the font size per font."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # noqa: PLC0415 - slow, only needed here

    fonts = []
    for _, package, name in FONTS:
        with TTFont(str(files(package) / "files" / name), lazy=True) as font:
            scale = 1000 / font["head"].unitsPerEm
            fonts.append({code: font["hmtx"][glyph][0] * scale for code, glyph in font.getBestCmap().items()})
    shared = sorted(set.intersection(*(set(font) for font in fonts)))
    lines = [f"{code:x},{','.join(str(round(font[code])) for font in fonts)}" for code in shared if code >= ord(" ")]
    return "\n".join([",".join(["code", *(column for column, _, _ in FONTS)]), *lines, ""])


if __name__ == "__main__":
    (Path(__file__).parent / TABLE).write_text(table(), encoding="ascii")
