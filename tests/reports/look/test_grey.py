"""The print edition: no colour anywhere, light areas, and what told marks apart in colour tells them apart in grey."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from itertools import combinations, pairwise

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from reports.charts import palette
from reports.charts.vision import lightness
from reports.frame import PAPERS, Paper
from reports.look.grey import DARKEST, grey, print_scheme
from reports.look.logo import read_logo
from reports.look.look import HOUSE, Look
from reports.pdf import render_pdf
from tests.reports.audits import AUDITS
from tests.reports.drawn import CHARTS
from tests.reports.look.looks import NORTHWIND, audit_report, other_reports

QUICK = ("rich",)
EACH = [*QUICK, *(pytest.param(name, marks=pytest.mark.slow) for name in AUDITS if name not in QUICK)]
PAINTS = {"rg": 3, "RG": 3, "sc": 3, "SC": 3, "scn": 3, "SCN": 3}
COLOURED = {"k", "K", "sh"}
GRADIENT = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><linearGradient id="a"><stop stop-color="#E08A1E"/>'
    b'<stop offset="1" stop-color="#5B2D8E"/></linearGradient><path fill="url(#a)" d="M0 0h40v20H0z"/></svg>'
)


def _photo() -> bytes:
    out = BytesIO()
    Image.linear_gradient("L").convert("RGB").point(lambda v: v // 2 + 40).quantize(32).save(out, "PNG")
    return out.getvalue()


def _streams(document: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """The pages and every drawing on them."""
    yield from document.pages
    for item in document.objects:
        if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Form":
            yield item


def _pixels(pdf: bytes) -> Iterator[Image.Image]:
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        yield page.render(scale=1).to_pil().convert("RGB")
    document.close()


def _assert_grey(pdf: bytes) -> None:
    with pikepdf.open(BytesIO(pdf)) as document:
        for stream in _streams(document):
            for instruction in pikepdf.parse_content_stream(stream):
                operator = str(instruction.operator)
                numbers = [n for n in instruction.operands if not isinstance(n, pikepdf.Name)]
                assert operator not in COLOURED
                assert PAINTS.get(operator) != len(numbers) or len(set(numbers)) == 1, (operator, numbers)
    for number, picture in enumerate(_pixels(pdf), 1):
        red, green, blue = (part.tobytes() for part in picture.split())
        assert red == green == blue, f"page {number} is coloured"


@pytest.mark.parametrize("name", EACH)
def test_no_colour_is_drawn(name: str) -> None:
    """Every colour that the file asks for has equal parts of red, green and blue, and so has every pixel."""
    _assert_grey(render_pdf(audit_report(name), greyscale=True))


@pytest.mark.slow
@pytest.mark.parametrize("paper", PAPERS)
def test_no_colour_is_drawn_elsewhere(paper: Paper) -> None:
    """Nor in what moved, a room and a participant's sheet, on either paper."""
    for report in other_reports().values():
        _assert_grey(render_pdf(report, paper, greyscale=True))


@pytest.mark.parametrize("logo", [_photo(), GRADIENT], ids=["photo", "gradient"])
def test_logos_print_in_grey(logo: bytes) -> None:
    """A scanned logo and one with a gradient too: each pixel is grey."""
    look = Look(name="Northwind Coaching", logo=read_logo(logo), pages=("quality",))
    for picture in _pixels(render_pdf(audit_report("few", look=look), greyscale=True)):
        red, green, blue = (part.tobytes() for part in picture.split())
        assert red == green == blue


def test_the_colour_edition_is_coloured() -> None:
    """The check itself sees colour where there is some."""
    with pytest.raises(AssertionError):
        _assert_grey(render_pdf(audit_report("few")))


@pytest.mark.parametrize("name", EACH)
def test_it_has_the_same_pages_and_takes_less_toner(name: str) -> None:
    """As many pages, tagged and archival as in colour, and on the whole less black."""
    report = replace(audit_report(name), look=HOUSE)
    colour, printed = render_pdf(report), render_pdf(report, greyscale=True)
    with pikepdf.open(BytesIO(colour)) as one, pikepdf.open(BytesIO(printed)) as other:
        assert len(one.pages) == len(other.pages)
        for document in (one, other):
            assert document.Root.MarkInfo.Marked
            with document.open_metadata() as metadata:
                assert (metadata["pdfaid:conformance"], metadata["pdfuaid:part"]) == ("A", "1")
    assert _toner(printed) <= _toner(colour)


def _toner(pdf: bytes) -> float:
    """Black on the pages, 1.0 is a page full of it."""
    shares = []
    for picture in _pixels(pdf):
        counts = picture.convert("L").histogram()
        shares.append(sum((255 - level) * n for level, n in enumerate(counts)) / 255 / sum(counts))
    return sum(shares)


@pytest.mark.parametrize("name", CHARTS)
@pytest.mark.parametrize("audit", ["rich", "few"])
def test_areas_are_light_and_have_a_rule(name: str, audit: str) -> None:
    """No bar or cell is darker than a quarter of black, none would vanish, and no letter is white."""
    drawn = print_scheme().drawing(CHARTS[name](AUDITS[audit]()).svg)
    for area in re.findall(r"<rect [^>]*>", drawn):
        fill = re.search(r'fill="(#\w{6})"', area)
        assert fill is None or lightness(fill[1]) >= DARKEST - 1
    for letters in re.findall(r'<text [^>]*fill="(#\w{6})"', drawn):
        assert lightness(letters) < 50
    assert not re.findall(r"#(?!(\w\w)\1\1)\w{6}", re.sub(r">[^<]*<", "><", drawn))


def _darkest_area() -> str:
    """The darkest area there is."""
    return min(print_scheme().areas[colour] for colour in palette.HEAT)


def test_letters_stand_out_in_grey() -> None:
    """Text has 4.5 : 1 on paper, and the figures in bars and cells on the darkest area."""
    letters = print_scheme().letters
    for colour in (palette.INK, palette.TEXT, palette.MUTED, palette.YOU, palette.ACT):
        assert palette.contrast(letters[colour], print_scheme().areas[palette.TINT]) >= 4.5
    for colour in (palette.INK, palette.WHITE):
        assert palette.contrast(letters[colour], _darkest_area()) >= 4.5


def test_marks_are_as_far_apart_as_in_colour() -> None:
    """Lightness tells roles apart at a glance, sectors when side by side, and the steps of a heat map."""
    marks, areas = print_scheme().marks, print_scheme().areas
    light = {colour: lightness(marks[colour]) for colour in palette.CLUSTERS}
    assert min(abs(light[a] - light[b]) for a, b in combinations(light, 2)) >= 5
    assert min(abs(light[a] - light[b]) for a, b in pairwise(palette.CLUSTERS)) >= 10
    roles = [lightness(marks[c]) for c in (palette.YOU, palette.REFERENCE, palette.ACT)]
    assert min(abs(a - b) for a, b in combinations([*roles, 100.0], 2)) >= 10
    steps = [lightness(areas[colour]) for colour in palette.HEAT]
    assert min(light - dark for light, dark in pairwise(steps)) > 3
    assert all(palette.contrast(marks[c], palette.WHITE) >= 3 for c in (*palette.CLUSTERS, palette.REFERENCE))


@pytest.mark.parametrize("colour", [palette.YOU, palette.ACT, "#FFFFFF", "#000000"])
def test_a_grey_is_no_lighter_than_its_colour(colour: str) -> None:
    """So what had enough contrast in colour has it in grey."""
    assert 0 <= lightness(colour) - lightness(grey(colour)) + 0.02 < 0.6


def test_the_accent_plays_no_part_in_print() -> None:
    """Any look prints in the same greys: those that are tested here."""
    report = replace(audit_report("few"), look=replace(NORTHWIND, logo=None))
    other = replace(report, look=replace(report.look, accent="#9D346C"))
    assert render_pdf(report, greyscale=True) == render_pdf(other, greyscale=True)
