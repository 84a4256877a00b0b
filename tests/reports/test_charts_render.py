"""The charts as WeasyPrint draws them: no complaint, and letters as wide as measured."""

from __future__ import annotations

import html
import io
from collections import defaultdict

import pytest

from reports import pdf
from reports.charts import svg, typeset
from tests.reports.audits import AUDITS
from tests.reports.drawn import CHARTS

LINES = (
    ("Wolfgang Avantgarde, To Yale & Vauxhall", 9.0, 400, False),
    ("Wolfgang Avantgarde, To Yale & Vauxhall", 9.0, 600, False),
    ("Professional services 1,234 −5 pts 37 %", 7.5, 400, False),
    ("Ελένη Παπαδάκη · Ольга Снежная", 10.5, 400, False),
    ("Nguyễn Thị Ánh Dương, Łukasz Żółć", 8.5, 600, False),
    ("102 of 412: 95 %", 20.0, 600, True),
)


def _render(pictures: dict[str, str]) -> tuple[bytes, list[str]]:
    """A page of pictures as PDF, and whatever the renderer complained about."""
    weasyprint = pdf._weasyprint()
    images = "".join(f'<img src="chart:{html.escape(name)}" alt="{html.escape(name)}">' for name in pictures)
    fetcher = pdf._fetcher(pictures)
    style = "<style>@page{margin:18mm}img{width:174mm}</style>"
    page = f"<!doctype html><html lang=en><title>Charts</title>{style}{images}"
    with pdf._complaints() as complaints:
        made = weasyprint.HTML(string=page, url_fetcher=fetcher).write_pdf(font_config=pdf._font_configuration())
    return made, [*complaints, *fetcher.denied]


@pytest.mark.parametrize("audit", ["rich", "scripts", "one_contact", "nobody"])
def test_renders_without_a_warning(audit: str) -> None:
    """Every chart is drawn whole; any warning would mean a feature that fails silently."""
    made, complaints = _render({name: draw(AUDITS[audit]()).svg for name, draw in CHARTS.items()})
    assert complaints == []
    assert made.startswith(b"%PDF")


def test_letters_are_as_wide_as_measured() -> None:
    """The width table agrees with what stands in the PDF within two per cent, kerning included."""
    pdfplumber = pytest.importorskip("pdfplumber")
    parts = [
        svg.text(0, 20 + 30 * i, text, size, weight=weight, family=svg.SERIF if serif else svg.SANS)
        for i, (text, size, weight, serif) in enumerate(LINES)
    ]
    made, complaints = _render({"lines": svg.document(parts, 30 * len(LINES))})
    assert complaints == []
    rows: dict[int, list[tuple[float, float]]] = defaultdict(list)
    with pdfplumber.open(io.BytesIO(made)) as document:
        letters = document.pages[0].chars
        for letter in letters:
            rows[round((letter["bottom"] - letters[0]["bottom"]) / 30)].append((letter["x0"], letter["x1"]))
    drawn = [max(x1 for _, x1 in row) - min(x0 for x0, _ in row) for _, row in sorted(rows.items())]
    measured = [typeset.width(text, size, weight, serif) for text, size, weight, serif in LINES]
    assert drawn == pytest.approx(measured, rel=0.02)
