"""An accent of one's own: what is refused, and that all made of it is as legible as the house colours."""

from __future__ import annotations

import colorsys
import re
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from importers.errors import UserError
from reports.charts import palette
from reports.charts.vision import EYES, apart, lightness
from reports.look.accent import legible, settled, shades

PART = st.integers(0, 255)
COLOURS = st.builds(lambda *parts: "#" + "".join(f"{part:02X}" for part in parts), PART, PART, PART)
BRANDS = (
    "#D40089",
    "#5B2D8E",
    "#C2410C",
    "#B91C1C",
    "#1D4ED8",
    "#0F766E",
    "#000000",
    "#555555",
    "#445F3C",
    "#9D346C",
    "#8A6100",
)


@pytest.mark.parametrize(("written", "meant"), [("#5b2d8e", "#5B2D8E"), (" #036 ", "#003366"), ("#C2410C", "#C2410C")])
def test_legible_colours_are_taken(written: str, meant: str) -> None:
    """Three digits stand for six, and case does not matter."""
    assert settled(written) == meant


@pytest.mark.parametrize("text", ["purple", "#12345", "5B2D8E", "#GGGGGG", "rgb(1,2,3)", "", "#5B2D8E80"])
def test_what_is_no_colour_is_refused(text: str) -> None:
    """Only hex digits are a colour, and the message shows how they are written."""
    with pytest.raises(UserError, match="is not a colour"):
        settled(text)


def test_a_pale_accent_is_refused_with_its_neighbour() -> None:
    """The message has the measured ratio, the needed one, and a colour of the same hue that passes."""
    with pytest.raises(UserError, match=r"#F28C28 .* contrast of 2\.4 on white paper.* need 4\.5") as found:
        settled("#f28c28")
    offered = re.findall(r"#[0-9A-F]{6}", found.value.remedy)
    assert [settled(colour) for colour in offered] == offered
    assert _hue(offered[0]) == pytest.approx(_hue("#F28C28"), abs=0.01)


@given(COLOURS)
def test_the_neighbour_passes_and_is_near(colour: str) -> None:
    """What is offered passes, has the hue asked for, and a colour that passes is offered as it is."""
    offered = legible(colour)
    assert settled(offered) == offered
    assert min(palette.contrast(offered, ground) for ground in (palette.WHITE, palette.TINT)) < 4.7 or offered == colour
    if _saturation(offered) > 0.2 and lightness(offered) > 20:
        assert abs((_hue(offered) - _hue(colour) + 0.5) % 1 - 0.5) < 0.02


@pytest.mark.parametrize("accent", [legible(brand) for brand in BRANDS])
def test_brands_are_as_legible_as_the_house(accent: str) -> None:
    """Brand colours of all kinds pass the tests of the palette."""
    _judge(accent)


@settings(max_examples=60)
@given(COLOURS)
def test_any_accent_is_as_legible_as_the_house(colour: str) -> None:
    """So does every colour that is taken at all."""
    _judge(legible(colour))


def test_the_house_accent_makes_the_house_colours() -> None:
    """What is derived from our own accent is, but for the mixing of tints, our own palette."""
    made = shades(palette.YOU)
    assert [made[colour] for colour in palette.CLUSTERS] == list(palette.CLUSTERS)
    assert all(apart(made[colour], colour, "grey") < 2.6 for colour in palette.HEAT)


def _judge(accent: str) -> None:
    made = shades(accent)
    ramp, clusters = [made[c] for c in palette.HEAT], [made[c] for c in palette.CLUSTERS]
    for light, dark in pairwise(ramp):
        assert lightness(light) - lightness(dark) > 2.5  # 2 can be seen side by side; ours have 3
    for fill in ramp:
        assert palette.contrast(fill, palette.text_on(fill)) >= 4.5
    for mark in (*clusters, made[palette.YOU_MID]):
        assert palette.contrast(mark, palette.WHITE) >= 3
    you, act, reference = made[palette.YOU], made[palette.ACT], made[palette.REFERENCE]
    assert min(palette.contrast(act, ground) for ground in (palette.WHITE, palette.TINT)) >= 4.5
    for eye in EYES:
        assert palette.contrast(reference, palette.WHITE) >= 3
        assert all(apart(a, b, eye) >= 10 for a, b in combinations((you, act, reference, palette.WHITE), 2))
        assert all(apart(a, b, eye) >= (5 if eye == "grey" else 15) for a, b in combinations(clusters, 2))
        assert all(apart(a, b, eye) >= 10 for a, b in pairwise(clusters))


def _hue(colour: str) -> float:
    return colorsys.rgb_to_hls(*(int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)))[0]


def _saturation(colour: str) -> float:
    return colorsys.rgb_to_hls(*(int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)))[2]
