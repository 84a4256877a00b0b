"""The colours read on paper, in grey and for colour-blind eyes."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest

from reports.charts import palette

Matrix = tuple[tuple[float, float, float], ...]
# Machado, Oliveira & Fernandes 2009, severity 1.0, on linear RGB.
EYES: dict[str, Matrix] = {
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
    "grey": ((0.2126, 0.7152, 0.0722),) * 3,
    "full colour": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
}


def _lab(colour: str, eye: Matrix) -> tuple[float, float, float]:
    """CIE L*a*b* (D65) of a colour as the eye sees it."""
    linear = palette.channels(colour)
    red, green, blue = (min(max(sum(k * c for k, c in zip(row, linear, strict=True)), 0.0), 1.0) for row in eye)
    x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047
    y = 0.2126729 * red + 0.7151522 * green + 0.072175 * blue
    z = (0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883
    fx, fy, fz = (t ** (1 / 3) if t > 216 / 24389 else (24389 / 27 * t + 16) / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def _apart(one: str, other: str, eye: str) -> float:
    """Distance (CIE 1976) as that eye sees it; about 2 can be seen side by side, 10 at a glance."""
    pairs = zip(_lab(one, EYES[eye]), _lab(other, EYES[eye]), strict=True)
    return float(sum((u - v) ** 2 for u, v in pairs) ** 0.5)


def test_simulation_knows_what_it_should() -> None:
    """Red and green meet for red-blind eyes and are far apart for others."""
    assert _apart("#C0392B", "#6B6B00", "protanopia") < 35 < _apart("#C0392B", "#6B6B00", "full colour")
    assert _lab("#FFFFFF", EYES["full colour"])[0] == pytest.approx(100, abs=0.01)


@pytest.mark.parametrize("colour", [*palette.CLUSTERS, palette.YOU, palette.YOU_MID, palette.REFERENCE, palette.ACT])
def test_marks_stand_out_from_paper(colour: str) -> None:
    """Graphical marks have 3 : 1 on white (WCAG 2.2, 1.4.11)."""
    assert palette.contrast(colour, palette.WHITE) >= 3


@pytest.mark.parametrize("colour", [palette.INK, palette.TEXT, palette.MUTED, palette.YOU, palette.ACT])
@pytest.mark.parametrize("ground", [palette.WHITE, palette.TINT])
def test_letters_stand_out(colour: str, ground: str) -> None:
    """Text has 4.5 : 1 on white and on the tint (WCAG 2.2, 1.4.3)."""
    assert palette.contrast(colour, ground) >= 4.5


@pytest.mark.parametrize("fill", [*palette.HEAT, palette.YOU, palette.YOU_MID])
def test_letters_stand_out_from_fills(fill: str) -> None:
    """The figure in a heat map's cell or a bar has 4.5 : 1, whatever its shade."""
    assert palette.contrast(fill, palette.text_on(fill)) >= 4.5


@pytest.mark.parametrize("eye", EYES)
def test_roles_are_told_apart(eye: str) -> None:
    """You, reference and act differ at a glance for every eye, and in grey."""
    for one, other in combinations((palette.YOU, palette.REFERENCE, palette.ACT, palette.WHITE), 2):
        assert _apart(one, other, eye) >= 10


@pytest.mark.parametrize("eye", EYES)
def test_clusters_are_told_apart(eye: str) -> None:
    """Any two sector colours differ, neighbours in the order of the petals at a glance."""
    for one, other in combinations(palette.CLUSTERS, 2):
        assert _apart(one, other, eye) >= (5 if eye == "grey" else 20)
    for one, other in pairwise(palette.CLUSTERS):
        assert _apart(one, other, eye) >= 10


def test_heat_ramp_darkens() -> None:
    """Each step of the ramp is darker than the one before, so that it reads in grey."""
    lightness = [_lab(c, EYES["grey"])[0] for c in palette.HEAT]
    assert all(light - dark > 3 for light, dark in pairwise(lightness))
