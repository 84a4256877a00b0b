"""A logo: what is taken and how it is cut down, and what is refused and why."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageFile

from importers.errors import UserError
from reports.look.logo import KEPT, read_logo

NORTHWIND = (Path(__file__).parent / "northwind.svg").read_bytes()
SHAPE = '<rect width="4" height="2" fill="#C00"/>'


def svg(inside: str = SHAPE, attributes: str = 'viewBox="0 0 8 4"', before: str = "") -> bytes:
    """An SVG file."""
    return f'{before}<svg xmlns="http://www.w3.org/2000/svg" {attributes}>{inside}</svg>'.encode()


def raster(kind: str, size: tuple[int, int], mode: str = "RGB", **more: object) -> bytes:
    """A picture file in one colour."""
    out = BytesIO()
    colours = {"CMYK": (60, 80, 0, 20), "RGBA": (91, 45, 142, 90)}
    Image.new(mode, size, color=colours.get(mode, "#5B2D8E")).save(out, kind, **more)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "shape"),
    [
        pytest.param(raster("PNG", (300, 100)), 3.0, id="PNG"),
        pytest.param(raster("PNG", (300, 100), "RGBA"), 3.0, id="transparent PNG"),
        pytest.param(raster("PNG", (64, 64), "P"), 1.0, id="PNG with a palette"),
        pytest.param(raster("JPEG", (100, 200)), 0.5, id="JPEG"),
        pytest.param(raster("JPEG", (100, 200), "CMYK"), 0.5, id="JPEG of a printer"),
        pytest.param(raster("PNG", (4000, 1000)), 4.0, id="large PNG"),
    ],
)
def test_pictures_become_small_plain_pngs(data: bytes, shape: float) -> None:
    """Whatever the file was, the report gets RGB of at most so many pixels, and its shape stays."""
    logo = read_logo(data)
    with Image.open(BytesIO(logo.data)) as made:
        assert (made.format, made.mode in {"RGB", "RGBA"}, max(made.size) <= KEPT, made.info) == ("PNG", True, True, {})
    assert (logo.kind, logo.shape) == ("image/png", shape)


def test_half_a_picture_is_refused_whoever_was_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """WeasyPrint makes Pillow draw half pictures; a logo is whole nevertheless, and Pillow is left as it was."""
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    for kind in ("PNG", "JPEG"):
        with pytest.raises(UserError, match="damaged"):
            read_logo(raster(kind, (200, 200))[:-60])
    assert ImageFile.LOAD_TRUNCATED_IMAGES is True


def test_a_turned_photo_stands_upright() -> None:
    """A camera writes how it was held; the shape is that of the upright picture."""
    turned = Image.Exif()
    turned[0x0112] = 6
    assert read_logo(raster("JPEG", (200, 100), exif=turned)).shape == 0.5


@pytest.mark.parametrize(
    ("data", "shape"),
    [
        pytest.param(NORTHWIND, 3.75, id="with classes"),
        pytest.param(svg(attributes='width="90px" height="30px"'), 3.0, id="no viewBox"),
        pytest.param(svg(before="\ufeff<?xml version='1.0'?><!-- made by hand -->\n"), 2.0, id="byte order mark"),
        pytest.param(
            svg(
                '<metadata>x</metadata><i:pgf xmlns:i="http://example.org/i">y</i:pgf>'
                f'<g i:layer="1" xmlns:i="http://example.org/i">{SHAPE}</g>'
            ),
            2.0,
            id="notes of a drawing program",
        ),
        pytest.param(
            svg(
                '<linearGradient id="a"><stop stop-color="red"/><stop offset="1" stop-color="#00f"/></linearGradient>'
                '<path fill="url(#a)" d="M0 0h8v4z"/>'
            ),
            2.0,
            id="gradient",
        ),
    ],
)
def test_drawings_are_rebuilt(data: bytes, shape: float) -> None:
    """What draws is kept, what a drawing program noted goes."""
    logo = read_logo(data)
    assert (logo.kind, logo.shape) == ("image/svg+xml", shape)
    assert b"example.org" not in logo.data
    assert b"metadata" not in logo.data


@pytest.mark.parametrize(
    ("data", "said"),
    [
        pytest.param(b"%PDF-1.7", "is no PNG, JPEG or SVG", id="PDF"),
        pytest.param(b"", "is no PNG, JPEG or SVG", id="empty"),
        pytest.param(b"GIF89a" + bytes(99), "is no PNG, JPEG or SVG", id="GIF"),
        pytest.param(raster("PNG", (90, 90))[:-40], "is a damaged picture", id="half a PNG"),
        pytest.param(b"\xff\xd8\xff" + bytes(60), "is a damaged picture", id="not really a JPEG"),
        pytest.param(bytes(3_000_000), "is 3.0 MB large", id="too many bytes"),
        pytest.param(raster("PNG", (9000, 9000), "1"), "9000 x 9000 pixels|damaged", id="too many pixels"),
        pytest.param(raster("PNG", (900, 20)), "is 45 times as wide as high", id="a line"),
        pytest.param(svg("<script>alert(1)</script>"), "It holds a script", id="script"),
        pytest.param(svg('<rect width="1" height="1" onclick="x()"/>'), "holds a script .onclick", id="handler"),
        pytest.param(svg("<text>Northwind</text>"), "convert them to outlines", id="text"),
        pytest.param(svg('<image href="http://example.org/x.png"/>'), "a picture inside", id="picture"),
        pytest.param(svg('<use href="#a"/>'), "linked copies", id="use"),
        pytest.param(svg("<foreignObject/>"), "a web page inside", id="web page"),
        pytest.param(svg("<filter/>"), "<filter>", id="filter"),
        pytest.param(svg("<style>@import 'x.css'</style>"), "outside, in a style sheet", id="import"),
        pytest.param(svg("<style>.a{fill:url(http://example.org/#a)}</style>"), "outside", id="address in a style"),
        pytest.param(svg('<rect fill="url(x.svg#a)"/>'), "outside, in fill", id="address in a fill"),
        pytest.param(svg('<rect style="fill:u\\72l(x)"/>'), "outside, in style", id="hidden address"),
        pytest.param(
            svg('<linearGradient id="a" href="x.svg#b"/>'), "something outside: x.svg", id="address of a gradient"
        ),
        pytest.param(svg("&a;", before='<!DOCTYPE svg [<!ENTITY a "b">]>'), "declares entities", id="entities"),
        pytest.param(svg('<rect fill="lab(50% 40 20)"/>'), "names a colour as lab", id="strange colour"),
        pytest.param(svg("<rect>"), "no well-formed SVG", id="broken"),
        pytest.param(b"<html><body/></html>", "is no SVG drawing", id="web page as file"),
        pytest.param(svg(attributes=""), "how large it is", id="no size"),
        pytest.param(svg(attributes='viewBox="0 0 0 0"'), "how large it is", id="no extent"),
        pytest.param(svg(SHAPE * 2001), "more than 2000 shapes", id="too many shapes"),
        pytest.param(svg(1500 * "<g>" + SHAPE + 1500 * "</g>"), "groups within 60", id="too deep"),
        pytest.param(svg(f'<path d="{"M0 0h1" * 40_000}"/>'), "kB large", id="too long a path"),
    ],
)
def test_what_is_refused_says_why(data: bytes, said: str) -> None:
    """Each refusal names what is wrong, and what to do about it."""
    with pytest.raises(UserError, match=said) as found:
        read_logo(data)
    assert found.value.remedy


@pytest.mark.parametrize("data", [NORTHWIND, raster("PNG", (60, 30)), raster("PNG", (60, 30), "RGBA")])
def test_grey_logos_hold_no_colour(data: bytes) -> None:
    """Red, green and blue are equal in each pixel, or in each colour that an SVG names; the shape stays."""
    logo = read_logo(data).in_grey()
    if logo.kind == "image/png":
        with Image.open(BytesIO(logo.data)) as made:
            red, green, blue = made.convert("RGB").split()
            assert red.tobytes() == green.tobytes() == blue.tobytes()
    else:
        colours = re.findall(rb"#([0-9A-F]{2})([0-9A-F]{2})([0-9A-F]{2})", logo.data)
        assert colours
        assert all(red == green == blue for red, green, blue in colours)


@pytest.mark.parametrize(
    ("written", "grey"),
    [
        ('<rect fill="red"/>', rb'fill="#(\w\w)\1\1"'),
        ('<rect fill="rgb(255 0 0 / 50%)"/>', rb'fill="rgba\((\d+),\1,\1,0.5\)"'),
        ('<rect fill="hsl(120 50% 50%)" stroke="#0f0"/>', rb'fill="#(\w\w)\1\1" stroke="#(\w\w)\2\2"'),
        ('<rect style="fill:blue;stroke:#f00"/>', rb'style="fill:#(\w\w)\1\1;stroke:#(\w\w)\2\2"'),
        ("<style>.red{fill:red}</style>", rb"\.red\{fill:#(\w\w)\1\1\}"),
        ('<rect fill="rgba(255,0,0,.5)"/>', rb'fill="rgba\((\d+),\1,\1,0.5\)"'),
        ('<rect fill="none" stroke="currentColor"/>', rb'fill="none" stroke="currentColor"'),
        ('<g id="red"/><rect fill="url(#red)"/>', rb"url\(#red\)"),
    ],
)
def test_every_way_to_name_a_colour_turns_grey(written: str, grey: bytes) -> None:
    """Names, hex digits and functions do, in attributes and style sheets; class names and references do not."""
    assert re.search(grey, read_logo(svg(written)).in_grey().data)


def test_the_same_file_makes_the_same_logo() -> None:
    """A logo is told from another by its digest, and its bytes are the same each time."""
    once, again = read_logo(NORTHWIND), read_logo(NORTHWIND)
    assert once == again
    assert once.digest in repr(once)
    assert "data" not in repr(once)


def _taken(data: bytes) -> str:
    """What became of a file: the shape of its picture, or what to do about it."""
    try:
        logo = read_logo(data)
    except UserError as error:
        return error.remedy
    return str(logo.in_grey().shape)


STARTS = st.sampled_from([b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"<svg ", b"\xef\xbb\xbf<svg>"])
PIECES = st.sampled_from(["<g>", "</g>", SHAPE, "<style>", "</style>", "a{fill:red}", "<!--", "-->", "&amp;", "\0"])


@given(STARTS, st.binary(max_size=300))
def test_any_bytes_are_a_logo_or_an_error(start: bytes, rest: bytes) -> None:
    """Whatever a file holds, it is taken, or refused with what to do."""
    assert _taken(start + rest)


@given(st.lists(PIECES).map("".join))
def test_any_pieces_are_a_drawing_or_an_error(pieces: str) -> None:
    """So is whatever looks like a drawing; its shape is the one it says."""
    assert _taken(svg(pieces)).startswith(("2.0", "Save", "It holds"))
