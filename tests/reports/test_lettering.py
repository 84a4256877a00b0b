"""Lines of drawings are set whole, and letters that have places of their own still get them."""

from __future__ import annotations

import io

import pytest

from reports import pdf
from reports.lettering import Line

SIZE = 20


def _letters(text: str) -> list[dict[str, float]]:
    """The letters of a drawn text element, in the order of the PDF."""
    pdfplumber = pytest.importorskip("pdfplumber")
    picture = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 100" width="400pt" height="100pt" '
        f'font-family="Source Sans Pro" font-size="{SIZE}">{text}</svg>'
    )
    weasyprint = pdf._weasyprint()
    style = "<style>@page{margin:0;size:600pt 400pt}body{margin:0}img{width:400pt}</style>"
    page = f'<!doctype html><html lang=en><title>t</title>{style}<img src="chart:t" alt="t">'
    with pdf._complaints() as complaints:
        html = weasyprint.HTML(string=page, url_fetcher=pdf._fetcher({"t": picture}))
        made = html.write_pdf(font_config=pdf._font_configuration())
    assert complaints == []
    with pdfplumber.open(io.BytesIO(made)) as document:
        return [dict(letter) for letter in document.pages[0].chars]


def _width(letters: list[dict[str, float]]) -> float:
    return max(letter["x1"] for letter in letters) - min(letter["x0"] for letter in letters)


def test_a_line_has_one_letter_itself() -> None:
    """Who goes through its letters gets the whole text once, as a plain string."""
    assert list(Line("Tools")) == ["Tools"]
    assert type(next(iter(Line("Tools")))) is str


def test_pairs_of_letters_are_kerned() -> None:
    """A line of pairs that stand close is narrower than its letters one by one (a rotation of none parts them)."""
    whole, parted = (
        _letters('<text x="10" y="50">AVAVATo</text>'),
        _letters('<text x="10" y="50" rotate="0">AVAVATo</text>'),
    )
    assert "".join(str(letter["text"]) for letter in whole) == "AVAVATo"
    assert _width(whole) < _width(parted) - 0.1 * SIZE


@pytest.mark.parametrize(("attributes", "wider"), [('letter-spacing="5"', 10), ('textLength="120"', None)])
def test_spaced_letters_stay_spaced(attributes: str, wider: float | None) -> None:
    """Spacing and a length told are kept: a coach's logo may have either."""
    plain = _width(_letters('<text x="10" y="50">HHH</text>'))
    spaced = _width(_letters(f'<text x="10" y="50" {attributes}>HHH</text>'))
    assert spaced == pytest.approx(plain + wider if wider else 120, abs=1)


@pytest.mark.parametrize("places", ["10 100 250", "10,100,250"])
def test_each_letter_where_it_was_put(places: str) -> None:
    """A place for each letter is a place for each letter."""
    begun = [letter["x0"] for letter in _letters(f'<text x="{places}" y="50">HHH</text>')]
    assert [x - begun[0] for x in begun] == pytest.approx([0, 90, 240], abs=0.5)
