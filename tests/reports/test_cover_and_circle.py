"""The cover's constellation and the inner circle grid."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from analyzer.audit import Dot
from reports.charts import circle, constellation, palette
from reports.words import Words

WORDS = Words()


def dots(n: int, state: str = "alive") -> list[Dot]:
    """So many dots of one state."""
    return [Dot("51", 1 / (i + 1), state) for i in range(n)]


def drawn(svg: str) -> int:
    """How many dots a drawing has."""
    return len(re.findall(r"M[\d.-]+ [\d.-]+h0", svg))


@pytest.mark.parametrize(
    ("n", "count", "note"),
    [(0, 0, "Every dot is one contact"), (1, 1, "Every dot is one contact"), (2500, 2500, "Every dot is one contact"),
     (2501, 1251, "Every dot stands for 2 contacts"), (30_000, 2500, "Every dot stands for 12 contacts")],
)  # fmt: skip
def test_a_dot_is_one_contact_or_says_how_many(n: int, count: int, note: str) -> None:
    """Up to 2,500 contacts are drawn one by one, beyond that each dot stands for several."""
    chart = constellation.draw(dots(n), WORDS)
    assert drawn(chart.svg) == count
    assert chart.note.startswith(note)


def test_the_disc_stays_in_its_frame() -> None:
    """Every dot, with its size, lies inside the drawing."""
    chart = constellation.draw(dots(2000), WORDS)
    for x, y in re.findall(r"M([\d.-]+) ([\d.-]+)h0", chart.svg):
        assert float(x) ** 2 + float(y) ** 2 < (constellation.RADIUS + 4) ** 2


def test_states_have_their_colours() -> None:
    """Each state has one path in its own colour; without exchanges there is one colour and no claim."""
    mixed = [*dots(3), *dots(2, "dormant"), *dots(4, "never")]
    svg = constellation.draw(mixed, WORDS).svg
    assert all(colour in svg for colour in (palette.YOU, palette.ACT, palette.REFERENCE))
    plain = constellation.draw(mixed, WORDS, exchanges=False)
    assert palette.ACT not in plain.svg
    assert "silent" not in plain.note


@pytest.mark.parametrize(("names", "boxes"), [(0, 66), (3, 66), (12, 66), (15, 105), (40, 105)])
def test_a_box_per_pair(names: int, boxes: int) -> None:
    """Twelve to fifteen rows, and a box for each pair of them."""
    chart = circle.draw([f"Name {i}" for i in range(names)], WORDS)
    assert len(re.findall(r"v-?[\d.]+h-", chart.svg)) == boxes
    assert chart.height <= 105


def test_names_are_escaped_and_fit() -> None:
    """A hostile or an endless name neither breaks the drawing nor runs into the boxes."""
    chart = circle.draw(["<b>&", "W" * 200], WORDS)
    texts = [e.text or "" for e in ElementTree.fromstring(chart.svg).iter() if e.tag.endswith("text")]  # noqa: S314
    assert "<b>&" in texts
    assert any(t.startswith("WWW") and t.endswith("…") for t in texts)
