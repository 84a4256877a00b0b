"""The builder: what goes into a drawing is escaped, rounded and finite."""

from __future__ import annotations

from math import inf, nan
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.charts import svg, typeset


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (3.0, "3"),
        (0.125, "0.12"),
        (-0.001, "0"),
        (-0.0, "0"),
        (100, "100"),
        (1e6, "1000000"),
        (1e-9, "0"),
        (-2.5, "-2.5"),
    ],
)
def test_num(value: float, text: str) -> None:
    """Two decimals at most, no negative zero, no exponent."""
    assert svg.num(value) == text


@pytest.mark.parametrize("value", [nan, inf, -inf])
def test_num_refuses_what_is_no_number(value: float) -> None:
    """Not a number never reaches a drawing."""
    with pytest.raises(ValueError, match="cannot hold"):
        svg.num(value)


@pytest.mark.parametrize(
    "text",
    ["<script>alert(1)</script>", "Ben & Jo", "]]>", '" onload="x', "a\x00b\x0bc", "\ud800", "\ufffe", "&amp;", "{x}"],
)
def test_user_text_stays_text(text: str) -> None:
    """Markup in a name is shown, never obeyed."""
    root = ET.fromstring(svg.document([svg.text(1, 2, text)], 20))  # noqa: S314
    assert [e.tag.rpartition("}")[2] for e in root.iter()] == ["svg", "text" if svg.text(1, 2, text) else "g"]
    assert set(root.attrib) == {"width", "height", "viewBox", "font-family"}


@given(st.text())
def test_escaped_text_comes_back(text: str) -> None:
    """Whatever XML can hold survives a round trip, in content and in attributes."""
    kept = svg._ILLEGAL.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
    root = ET.fromstring(f'<a b="{svg.escape(kept)}">{svg.escape(text)}</a>')  # noqa: S314
    assert (root.text or "") == kept
    assert " ".join(root.get("b", "").split()) == " ".join(kept.split()) or "\x85" in kept or "\u2028" in kept


def test_text_attributes() -> None:
    """Looks become attributes; the defaults are left out."""
    made = svg.text(1, 2, "Hi", 9, "#000000", weight=600, family=svg.SERIF)
    root = ET.fromstring(made)  # noqa: S314
    assert root.attrib == {
        "x": "1", "y": "2", "font-size": "9", "fill": "#000000", "font-weight": "600",
        "font-family": "Source Serif Pro",
    }  # fmt: skip
    assert "font-weight" not in svg.text(1, 2, "Hi")


@pytest.mark.parametrize(("anchor", "share"), [("start", 0), ("middle", 0.5), ("end", 1)])
@pytest.mark.parametrize("look", [{}, {"weight": 600}, {"family": svg.SERIF}])
def test_an_anchored_text_starts_left_of_it(anchor: svg.Anchor, share: float, look: svg.Look) -> None:
    """By none, half or all of its width, reckoned here: the renderer would make a group of each text."""
    look = {**look, "anchor": anchor}
    made = ET.fromstring(svg.text(100, 2, "Wide", 9, **look))  # noqa: S314
    wide = typeset.width("Wide", 9, look.get("weight", 400), look.get("family") == svg.SERIF)
    assert float(made.attrib["x"]) == pytest.approx(100 - share * wide, abs=0.01)


def test_empty_text_draws_nothing() -> None:
    """No element for a name that is only invisible characters."""
    assert svg.text(0, 0, "") == svg.text(0, 0, "\u202e\u200b") == ""


def test_dots_are_one_path() -> None:
    """Many dots, one element, round caps."""
    made = svg.dots([(1.04, 2.06), (3, 4)], "#123456", 5)
    assert made.count("<") == 1
    assert 'd="M1.0 2.1h0M3.0 4.0h0"' in made
    assert 'stroke-linecap="round"' in made
    assert svg.dots([], "#123456", 5) == ""


def test_lines_are_one_path() -> None:
    """Many lines, one element, hairlines unless told otherwise."""
    made = svg.lines([(1, 2, 3, 2), (1, 4, 3, 4.125)], stroke="#123456")
    assert made.count("<") == 1
    assert 'd="M1 2L3 2M1 4L3 4.12"' in made
    assert 'stroke="#123456"' in made
    assert 'stroke-width="0.5"' in made
    assert svg.lines([]) == ""


def test_bars_are_one_path() -> None:
    """Rectangles of one colour: each goes round and closes."""
    made = svg.bars([(1, 2, 3, 4), (5, 5, 1, 1)], "#123456")
    assert made.count("<") == 1
    assert 'd="M1 2h3v4h-3zM5 5h1v1h-1z"' in made
    assert svg.bars([], "#123456") == ""
    rounded = svg.bars([(1, 2, 30, 40)], "#123456", 1.5, stroke="#654321")
    assert 'd="M2.5 2h27q1.5 0 1.5 1.5v37q0 1.5 -1.5 1.5h-27q-1.5 0 -1.5 -1.5v-37q0 -1.5 1.5 -1.5z"' in rounded
    assert 'stroke="#654321"' in rounded


def test_document_is_sized_in_millimetres() -> None:
    """174 mm wide, user units in points."""
    root = ET.fromstring(svg.document([], 72))  # noqa: S314
    assert (root.get("width"), root.get("height")) == ("174mm", "25.4mm")
    assert root.get("viewBox") == "0 0 493.23 72"


def test_negative_extent_is_none() -> None:
    """A rectangle turned inside out draws nothing instead of failing."""
    assert 'width="0"' in svg.rect(0, 0, -1, 4)
