"""The report's colours made of one accent, so that the charts of a coach's report are as legible as ours.

What the accent has to be is checked by the formula of WCAG 2.2 (relative luminance and contrast ratio, criteria
1.4.3 and 1.4.11); what is made of it has the lightness that the house colours have.
"""

from __future__ import annotations

import colorsys
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, lru_cache

from importers.errors import UserError
from reports.charts import palette
from reports.charts.vision import EYES, apart, lightness

LETTERS = 4.5  # contrast that text needs (WCAG 2.2, 1.4.3); white text on the accent has the one of accent on white
GROUNDS = {"white paper": palette.WHITE, "the tint of boxes": palette.TINT}
DARKEST_PALE = 49.8  # L* up to which white letters can be read on a cell; from 56 on it is dark ones
GLANCE = 10.0  # distance seen at a glance
OTHER_HUE = 60.0  # what asks for action is so far from the accent where it can be: brown would be lost beside orange
SECTOR_GREY = 5.0  # least distance of any two sector colours in grey
SECTOR = (20.0, 15.0)  # and in colour, for every eye; one accent in five hundred needs the second
# Hue (degrees) and saturation of the spare sector colours, each in these steps of lightness (L*).
HUES = ((20, 0.25), (30, 0.65), (255, 0.5), (243, 0.3), (330, 0.5), (150, 0.6), (90, 0.5))
GREYS = ((210, 0.2), (180, 0.12), (90, 0.12), (210, 0.3), (45, 0.15))  # hue and saturation of the spare references
STEPS = (53, 23, 60, 29, 40, 14, 6, 34, 46, 18, 10)

_HEX = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")


def settled(text: str) -> str:
    """An accent as "#RRGGBB"; ``UserError`` where it is no colour or letters in it could not be read."""
    if not _HEX.fullmatch(text.strip()):
        raise UserError(f"{text!r} is not a colour", remedy='Write it as six hex digits, like "#5B2D8E".')
    digits = text.strip()[1:].upper()
    accent = "#" + (digits if len(digits) == 6 else "".join(2 * d for d in digits))
    for ground, colour in GROUNDS.items():
        if (ratio := palette.contrast(accent, colour)) < LETTERS:
            raise UserError(
                f"the colour {accent} has a contrast of {_down(ratio)} on {ground}, and letters need {LETTERS}",
                remedy=f"The nearest colour of its hue that passes is {legible(accent)} (contrast as in WCAG 2.2).",
            )
    return accent


def _down(ratio: float) -> str:
    """A ratio that fails is never rounded up to one that passes: 4.498 is "4.4"."""
    return f"{int(ratio * 10) / 10}"


def legible(colour: str) -> str:
    """The lightest colour of the same hue and saturation (HSL) that letters can have."""
    hue, light, saturation = colorsys.rgb_to_hls(*_parts(colour))
    steps = (_hex(colorsys.hls_to_rgb(hue, light * i / 1000, saturation)) for i in range(1000, -1, -1))
    return next(c for c in steps if all(palette.contrast(c, ground) >= LETTERS for ground in GROUNDS.values()))


@lru_cache(maxsize=64)
def shades(accent: str) -> Mapping[str, str]:
    """From each house colour that depends on the accent to the one that takes its place."""
    ramp = _ramp(accent)
    clusters = _clusters(accent)
    reference = _reference(clusters[:2])
    return dict(zip((*palette.HEAT, *palette.CLUSTERS, palette.REFERENCE), (*ramp, *clusters, reference), strict=True))


def _ramp(accent: str) -> tuple[str, ...]:
    """The heat map's steps: the accent mixed with white to the lightness of ours, the two ends as they are."""
    pale = [_tint(accent, lightness(c)) for c in palette.HEAT[1:5]]
    dark = _tint(accent, min((lightness(accent) + lightness(palette.YOU_MID)) / 2, DARKEST_PALE))
    return (palette.TINT, *pale, dark, accent)


def _tint(accent: str, target: float) -> str:
    """The accent with as much white as makes it so light (L*); white keeps the hue."""
    return _bisected(lambda white: _mixed(accent, white), target)


def _toned(hue: float, saturation: float, target: float) -> str:
    """A colour of this hue and saturation (HSL) that is so light (L*)."""
    return _bisected(lambda light: _hex(colorsys.hls_to_rgb(hue / 360, light, saturation)), target)


def _bisected(made: Callable[[float], str], target: float) -> str:
    """The colour of lightness ``target`` among those that ``made`` gives, from dark at 0 to white at 1."""
    low, high = 0.0, 1.0
    for _ in range(16):
        middle = (low + high) / 2
        low, high = (middle, high) if lightness(made(middle)) < target else (low, middle)
    return made(low)


def _mixed(colour: str, white: float) -> str:
    red, green, blue = (c + (1 - c) * white for c in _parts(colour))
    return _hex((red, green, blue))


def _clusters(accent: str) -> tuple[str, ...]:
    """The accent, the colour that asks for action, and sector colours: the first spare ones that go together."""
    acts = sorted(palette.ACTS, key=lambda colour: apart(colour, accent, "full colour") < OTHER_HUE)
    for least in SECTOR:
        for act in (colour for colour in acts if _follows(colour, accent, least)):
            spare = [colour for colour in _spare() if _differ(colour, accent, least)]
            if found := next(_extended((accent, act), spare, least), None):
                return found
    raise ValueError(f"no sector colours go with {accent}")


def _reference(beside: tuple[str, ...]) -> str:
    """The grey of the reference, a little bluer or greener where it is near one of these to some eye.

    To those who see no green #D40089 is close to the house's grey.
    """
    dark = lightness(palette.REFERENCE) - 0.3  # a lighter one would have less than 3 on white
    greys = (palette.REFERENCE, *(_toned(hue, rich, dark) for hue, rich in GREYS))
    others = (*beside, palette.WHITE)
    return next(grey for grey in greys if all(apart(grey, c, eye) >= GLANCE for c in others for eye in EYES))


@cache
def _spare() -> tuple[str, ...]:
    return (*palette.CLUSTERS[2:], *(_toned(hue, rich, step) for step in STEPS for hue, rich in HUES))


def _extended(chosen: tuple[str, ...], spare: Sequence[str], least: float) -> Iterator[tuple[str, ...]]:
    """Every way to go on with spare colours that differ from all, and at a glance from the one before."""
    if len(chosen) == len(palette.CLUSTERS):
        yield chosen
        return
    left = [colour for colour in spare if _differ(colour, chosen[-1], least)]
    for colour in left:
        if _follows(colour, chosen[-1], least):
            yield from _extended((*chosen, colour), left, least)


def _follows(one: str, other: str, least: float) -> bool:
    """Whether the two may be neighbours."""
    return _differ(one, other, least) and all(apart(one, other, eye) >= GLANCE for eye in EYES)


@lru_cache(maxsize=16384)
def _differ(one: str, other: str, least: float) -> bool:
    return all(apart(one, other, eye) >= (SECTOR_GREY if eye == "grey" else least) for eye in EYES)


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return red, green, blue


def _hex(parts: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(min(max(p, 0.0), 1.0) * 255):02X}" for p in parts)
