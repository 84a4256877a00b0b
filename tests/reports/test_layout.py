"""Fitting before rendering: balanced headlines, tables that end in time, lines to write on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from importers.errors import UserError
from reports.balance import balanced, lines
from reports.charts.svg import MM
from reports.charts.typeset import width
from reports.frame import LIVE, PAPERS, margins
from reports.layout import MOST_LINES, fitted, notes_height
from reports.page import Cell, Note, Page, Table
from reports.registry import entries
from reports.report import build_report
from tests.reports.audits import rich


@pytest.mark.parametrize(
    ("text", "room", "count"),
    [("", 100, 0), ("one", 100, 1), ("one two three four", 12, 3), ("averyverylongwordindeed", 5, 1)],
)
def test_lines(text: str, room: float, count: int) -> None:
    """Words go on a line while they fit; a word alone is never broken."""
    assert lines(text, 9.5, room) == count


@given(st.lists(st.text("abcdefghij", min_size=1, max_size=12), min_size=1, max_size=20), st.floats(40, 170))
def test_balancing_adds_no_line(words: list[str], room: float) -> None:
    """The balanced width is no wider than the room and takes as few lines."""
    text = " ".join(words)
    narrow = balanced(text, 24, room, serif=True)
    assert narrow <= room
    assert lines(text, 24, narrow, serif=True) == lines(text, 24, room, serif=True)


def test_a_headline_has_no_lonely_word() -> None:
    """The two lines of a balanced headline are nearly as long as each other."""
    text = "58 % of your network works in two industries"
    room = width(text, 24, 600, serif=True) / MM * 0.9  # greedy: all but the last word on the first line
    assert balanced(text, 24, room, serif=True) < room * 0.66


def table(rows: int) -> Table:
    """A table with so many rows."""
    return Table(
        "Title", "Subtitle", (50, 50), (Cell("A"), Cell("B")), tuple((Cell("a"), Cell("b")) for _ in range(rows))
    )


def test_a_long_table_ends_in_time() -> None:
    """A table that would run into the notes loses its last rows; a short one keeps all."""
    notes = (Note("Title", "Some text.", 2),)
    long = fitted(Page(section="S", headline="H", tables=(table(60),), notes=notes))
    assert 10 < len(long.tables[0].rows) < 30
    assert len(fitted(Page(section="S", headline="H", tables=(table(5),), notes=notes)).tables[0].rows) == 5


def test_long_cells_are_cut() -> None:
    """A cell takes one line and shows that it was longer."""
    page = Page(section="S", headline="H", tables=(Table("", "", (50, 50), (), ((Cell("x" * 300), Cell("b")),)),))
    text = fitted(page).tables[0].rows[0][0].text
    assert text.endswith("…")
    assert width(text, 9) <= 87 * MM


def test_free_height_becomes_lines() -> None:
    """An answer gets as many lines as the page has room for, up to six; a statement gets none."""
    notes = (Note("Fact", "Some text."), Note("Your turn", "A question?", 2))
    empty = fitted(Page(section="S", headline="H", notes=notes))
    full = fitted(Page(section="S", headline="H", tables=(table(18),), notes=notes))
    assert [n.lines for n in empty.notes] == [0, MOST_LINES]
    assert full.notes[1].lines < MOST_LINES
    assert notes_height(empty.notes) > notes_height(full.notes)


@pytest.mark.parametrize("paper", PAPERS)
def test_one_live_area_on_both_papers(paper: str) -> None:
    """174 by 240 mm, side margins of 18 and 20.95 mm."""
    side, top = margins(paper)  # type: ignore[arg-type]
    width_mm, height_mm = PAPERS[paper]  # type: ignore[index]
    assert (round(width_mm - 2 * side, 3), round(height_mm - 2 * top, 3)) == LIVE
    assert side == {"a4": 18, "letter": 20.95}[paper]


def test_pages_can_be_chosen_and_ordered() -> None:
    """A coach's order is followed; a page that does not exist is the user's to mend."""
    assert [p.name for p in build_report(rich(), pages=("moves", "cover")).pages] == ["moves", "cover"]
    with pytest.raises(UserError, match="no page called 'mapp'"):
        build_report(rich(), pages=("mapp",))


def test_the_folder_is_the_registry() -> None:
    """Pages come in the order of their templates, each with its module."""
    names = [entry.name for entry in entries()]
    assert names[:3] == ["cover", "summary", "industries"]
    assert names[-2:] == ["method", "quality"]
    assert all(entry.build.__module__ == f"reports.pages.{entry.name}" for entry in entries())
