"""Any name on the page: letters that the fonts have, cut, marked where respelled."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.charts.typeset import printable
from reports.legible import LONGEST, MARK, clean, legible, name, respelled, shorten
from reports.persons import everyone
from tests.reports.audits import scripts


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("Amara Dahl", "Amara Dahl"),
        ("Łukasz Żółć", "Łukasz Żółć"),
        ("Nguyễn Thị Ánh Dương", "Nguyễn Thị Ánh Dương"),
        ("Nguye\u0302\u0303n", "Nguyễn"),
        ("Ελένη Παπαδάκη", "Ελένη Παπαδάκη"),
        ("Ольга Снежная", "Ольга Снежная"),
        ("田中 さくら", "TianZhong sakura*"),
        ("김 하늘", "Gim HaNeul*"),
        ("דנה לוי", "dnh lvy*"),
        ("𝓐𝓷𝓷𝓪 Ｓｍｉｔｈ", "Anna Smith"),
        ("🌟 Kim ✨ Sparks", "Kim Sparks"),
        ("🦊", "–"),
        ("José\u202eevil\u202c", "Joséevil"),
        ("Z\u0338\u0322\u0301algo", "Źalgo"),
        ("Tab\tand\nline", "Tab and line"),
        ("", ""),
    ],
)
def test_names(given: str, shown: str) -> None:
    """Scripts of the fonts stay, others are spelled in Latin letters and marked, decoration goes."""
    assert name(given) == shown


@pytest.mark.parametrize(
    ("given", "longest", "shown"),
    [
        ("short", 10, "short"),
        ("exactly ten", 11, "exactly ten"),
        ("Maximiliana Theodora", 15, "Maximiliana…"),
        ("Maximiliana, Theodora", 14, "Maximiliana…"),
        ("x" * 200, 6, "xxxxx…"),
        ("e\u0301" * 9, 4, "e\u0301e\u0301e\u0301…"),
    ],
)
def test_cutting(given: str, longest: int, shown: str) -> None:
    """A cut falls on a space where one is near, never inside a letter, and shows an ellipsis."""
    assert shorten(given, longest) == shown


@given(st.text(max_size=300))
def test_every_character_has_a_glyph(text: str) -> None:
    """Whatever comes in, only printable letters of the fonts come out, on one line, short enough."""
    shown = legible(text)
    assert printable(shown) == shown
    assert "\n" not in shown
    assert len([c for c in shown if not unicodedata.combining(c)]) <= LONGEST


@given(st.text(alphabet=st.characters(codec="latin-1", categories=["L"]), min_size=1, max_size=30))
def test_latin_names_are_never_marked(text: str) -> None:
    """A name in Latin letters is shown as it is written."""
    assert not respelled(text)


def test_an_audit_is_cleaned_everywhere() -> None:
    """Every name of the audit is legible after cleaning, and somebody is marked."""
    names = [p.name for p in everyone(clean(scripts()))]
    assert all(printable(n) == n for n in names)
    assert any(n.endswith(MARK) for n in names)
    assert max(map(len, names)) <= 43


def test_places_to_fill_stay_whole() -> None:
    """``{openness_effective_industries_reference}`` in a finding's sentence is longer than any word may be."""
    place = "{openness_effective_industries_reference}"
    assert legible(f"as varied as {place}; and more") == f"as varied as {place}; and more"
    assert legible(place.strip("{}")) == place.strip("{}")
    assert len(legible("{" + "a_" * 50)) < 100
