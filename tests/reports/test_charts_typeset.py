"""Widths are the font's own; cutting and breaking obey them."""

from __future__ import annotations

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.charts import advances, typeset

LETTERS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Z", "S", "M", "C")), max_size=80)


def test_table_is_the_fonts() -> None:
    """The committed widths are those of the installed fonts."""
    assert (files("reports.charts") / advances.TABLE).read_text(encoding="ascii") == advances.table()


@pytest.mark.parametrize(
    ("text", "size", "weight", "wide"),
    [("", 10, 400, 0.0), (" ", 10, 400, 2.0), ("H", 10, 400, 6.52), ("HH", 20, 400, 26.08), ("H", 10, 600, 6.63)],
)
def test_width(text: str, size: float, weight: int, wide: float) -> None:
    """Hand-checked: Source Sans Pro's H is 652 units wide, its semibold one 663; a space is 200."""
    assert typeset.width(f"|{text}|", size, weight) - typeset.width("||", size, weight) == pytest.approx(wide)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ольга", "Ольга"),
        ("Ελένη", "Ελένη"),
        ("Nguyễn Thị Ánh", "Nguyễn Thị Ánh"),
        ("Zoe\u0308", "Zoë"),
        ("🦊 Kim ✨", "Kim"),
        ("Jo\u202es\u202ce", "Jose"),
        ("a\tb\n c", "a b c"),
        ("田中", "TianZhong"),
        ("", ""),
    ],
)
def test_printable(text: str, shown: str) -> None:
    """Scripts that the fonts have stay, others become Latin letters, the rest goes."""
    assert typeset.printable(text) == shown


@given(LETTERS)
def test_printable_shows_only_what_the_fonts_have(text: str) -> None:
    """Every letter left has a glyph, and cleaning twice changes nothing."""
    shown = typeset.printable(text)
    assert all(c in typeset._advances()[0] for c in shown)
    assert typeset.printable(shown) == shown


@given(LETTERS, st.floats(12, 300), st.sampled_from([7.5, 9.0, 10.5]), st.sampled_from([400, 600]))
def test_fit_never_exceeds_its_room(text: str, room: float, size: float, weight: int) -> None:
    """What fits stays whole, what does not ends in an ellipsis within the room."""
    shown = typeset.fit(text, size, room, weight)
    assert typeset.width(shown, size, weight) <= room + 1e-6
    if typeset.width(text, size, weight) <= room:
        assert shown == typeset.printable(text)
    else:
        assert shown.endswith(typeset.ELLIPSIS)


@given(LETTERS, st.floats(20, 200), st.integers(1, 4))
def test_wrap_keeps_within_lines_and_room(text: str, room: float, lines: int) -> None:
    """No more lines than asked for, none too wide, no word lost unless the last line was cut."""
    broken = typeset.wrap(text, 9, room, lines)
    assert len(broken) <= lines
    assert all(typeset.width(line, 9) <= room + 1e-6 for line in broken)
    if not any(line.endswith(typeset.ELLIPSIS) for line in broken):
        assert " ".join(broken).split() == typeset.printable(text).split()


def test_two_hundred_letters_are_cut() -> None:
    """A job title of 200 letters keeps its beginning."""
    shown = typeset.fit("Senior Vice President of Everything " * 6, 9, 120)
    assert shown.startswith("Senior Vice President")
    assert len(shown) < 40
