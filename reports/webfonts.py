"""The report's faces as style rules for a browser, cut down to the letters that one document uses."""

from __future__ import annotations

import base64
from io import BytesIO

from reports.fonts import FACES, face

_RULE = '@font-face{{font-family:"{family}";font-weight:{weight};src:url(data:font/woff;base64,{data}) format("woff")}}'
_STYLES = (("Source Sans Pro", 400), ("Source Sans Pro", 600), ("Source Serif Pro", 600))


def rules(letters: str) -> str:
    """``@font-face`` rules that carry the fonts for ``letters``, about 10 KB a face."""
    return "\n".join(
        _RULE.format(family=family, weight=weight, data=base64.b64encode(_cut(package, name, letters)).decode("ascii"))
        for (package, name), (family, weight) in zip(FACES, _STYLES, strict=True)
    )


def _cut(package: str, name: str, letters: str) -> bytes:
    """The font with only these letters, as WOFF."""
    from fontTools import subset  # type: ignore[import-untyped]  # noqa: PLC0415 - a tenth of a second

    options = subset.Options(flavor="woff", layout_features=["kern", "liga", "tnum"], hinting=False)
    made = BytesIO()
    with subset.load_font(str(face(package, name)), options) as font:
        cutter = subset.Subsetter(options)
        cutter.populate(text=letters)
        cutter.subset(font)
        subset.save_font(font, made, options)
    return made.getvalue()
