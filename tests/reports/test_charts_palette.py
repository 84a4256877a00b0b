"""The colours read on paper, in grey and for colour-blind eyes."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest

from reports.charts import palette
from reports.charts.vision import EYES, apart, lab


def test_simulation_knows_what_it_should() -> None:
    """Red and green meet for red-blind eyes and are far apart for others."""
    assert apart("#C0392B", "#6B6B00", "protanopia") < 35 < apart("#C0392B", "#6B6B00", "full colour")
    assert lab("#FFFFFF", "full colour")[0] == pytest.approx(100, abs=0.01)


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
def test_roles_are_toldapart(eye: str) -> None:
    """You, reference and act differ at a glance for every eye, and in grey."""
    for one, other in combinations((palette.YOU, palette.REFERENCE, palette.ACT, palette.WHITE), 2):
        assert apart(one, other, eye) >= 10


@pytest.mark.parametrize("eye", EYES)
def test_clusters_are_toldapart(eye: str) -> None:
    """Any two sector colours differ, neighbours in the order of the petals at a glance."""
    for one, other in combinations(palette.CLUSTERS, 2):
        assert apart(one, other, eye) >= (5 if eye == "grey" else 20)
    for one, other in pairwise(palette.CLUSTERS):
        assert apart(one, other, eye) >= 10


def test_heat_ramp_darkens() -> None:
    """Each step of the ramp is darker than the one before, so that it reads in grey."""
    lightness = [lab(c, "grey")[0] for c in palette.HEAT]
    assert all(light - dark > 3 for light, dark in pairwise(lightness))
