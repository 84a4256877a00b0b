"""Sheets of a review workbook read back: what a person may have done to them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.review import columns as c
from analyzer.review.circle import read_circle
from analyzer.review.contacts import read_contacts
from analyzer.review.merges import read_merges
from analyzer.review.moves import read_moves
from analyzer.review.sheet import gathered, references_in, written
from importers.merge import Reference

CONTACTS = [c.CONTACT_ID, c.NAME, c.YOUR_INDUSTRY, c.YOUR_LEVEL, c.YOUR_FUNCTION, c.YOUR_CLOSENESS, c.KEYS]


@pytest.mark.parametrize(
    ("column", "cell", "field", "value"),
    [
        (c.YOUR_INDUSTRY, "Software Development", "industry", "Software Development"),
        (c.YOUR_INDUSTRY, "software development", "sector", "51"),
        (c.YOUR_INDUSTRY, "Computer Software", "industry", "Software Development"),
        (c.YOUR_INDUSTRY, "Unknown", "industry", ""),
        (c.YOUR_LEVEL, "Vice president", "level", "vp"),
        (c.YOUR_LEVEL, "c_suite", "level", "c_suite"),
        (c.YOUR_LEVEL, "unknown", "level", ""),
        (c.YOUR_FUNCTION, "research", "function", "Research"),
        (c.YOUR_CLOSENESS, "4.0", "closeness", 4),
        (c.YOUR_CLOSENESS, "1", "closeness", 1),
    ],
)
def test_corrections(column: str, cell: str, field: str, value: object) -> None:
    """Names are known in any case, by old names and by keys; numbers come with or without a decimal."""
    row = ["" if name != column else cell for name in CONTACTS]
    found, told = read_contacts([CONTACTS, ["ab12", "Ann Lee", *row[2:]]], "r.xlsx")
    assert not told
    assert getattr(found[0], field) == value
    assert found[0].row == 2


@pytest.mark.parametrize(
    ("column", "cell", "said"),
    [
        (c.YOUR_INDUSTRY, "Softwear Development", "Software Development"),
        (c.YOUR_LEVEL, "Boss of bosses", "list in the cell"),
        (c.YOUR_FUNCTION, "Everything", "list in the cell"),
        (c.YOUR_CLOSENESS, "6", "especially close"),
        (c.YOUR_CLOSENESS, "very", "especially close"),
        (c.YOUR_CLOSENESS, "2.5", "especially close"),
    ],
)
def test_slips_name_sheet_and_row(column: str, cell: str, said: str) -> None:
    """A slip costs its cell: the finding says where and what to write; the rest of the row holds."""
    cells = dict.fromkeys(CONTACTS, "") | {c.CONTACT_ID: "ab12", c.YOUR_LEVEL: "Manager", column: cell}
    found, told = read_contacts([["My notes"], [], CONTACTS, list(cells.values())], "r.xlsx")
    assert [(f.file, f.lines, f.what) for f in told] == [("r.xlsx#Contacts", (4,), "dropped")]
    assert cell in told[0].reason
    assert said in told[0].remedy
    assert bool(found) == (column != c.YOUR_LEVEL)


def test_a_row_that_names_nobody() -> None:
    """A correction without a contact is a finding; an empty row is none."""
    found, told = read_contacts([CONTACTS, ["", "Ann", "", "Manager", "", "", ""], [""] * 7], "r.xlsx")
    assert not found
    assert [f.lines for f in told] == [(2,)]


def test_like_slips_are_one_finding() -> None:
    """Many rows with one fault are told once, with their count and the first rows."""
    rows = [CONTACTS, *([["", "", "", "Manager", "", "", ""]] * 9)]
    told = gathered(read_contacts(rows, "r.xlsx")[1])
    assert [(f.count, f.lines) for f in told] == [(9, (2, 3, 4, 5, 6))]


MERGES = [c.DECISION, c.FIRST_KEY, c.SECOND_KEY]


@pytest.mark.parametrize(
    ("row", "decided", "slips"),
    [
        (["accept", "profile:ann", "email:a@example.com"], [(("profile", "ann"), ("email", "a@example.com"), True)], 0),
        (["Refuse", "a.csv:3", "contact:ab12"], [(("a.csv", 3), ("contact", "ab12"), False)], 0),
        (["", "profile:ann", "profile:bob"], [], 0),
        (["perhaps", "profile:ann", "profile:bob"], [], 1),
        (["accept", "profile:ann", ""], [], 1),
        (["accept", "nonsense", "profile:ann"], [], 1),
    ],
)
def test_decisions(row: list[str], decided: list[object], slips: int) -> None:
    """A decision needs both records; anything but accept and refuse is a finding."""
    found, told = read_merges([MERGES, row], "r.xlsx")
    assert [(d.one, d.other, d.same) for d in found] == decided
    assert len(told) == slips


GRID = [c.NUMBER, c.CONTACT_ID, "1", "2", "3"]


@pytest.mark.parametrize(
    ("done", "marks", "ties"),
    [
        ("", [["", "x", ""], ["", "", "X"], ["", "", ""]], ((0, 1), (1, 2))),
        ("", [["", "", ""], ["x", "", ""], ["", "", ""]], ((0, 1),)),
        ("", [["x", "", ""], ["", "", "yes"], ["", "✓", ""]], ((1, 2),)),
        ("yes", [["", "", ""], ["", "", ""], ["", "", ""]], ()),
        ("", [["", "no", ""], ["", "", ""], ["", "", ""]], None),
    ],
)
def test_grid(done: str, marks: list[list[str]], ties: tuple[tuple[int, int], ...] | None) -> None:
    """Either half of the grid may be marked; an empty one counts only when it is said to be filled in."""
    rows = [["", c.GRID_DONE, done], GRID, *([str(n), f"id{n}", *m] for n, m in enumerate(marks, 1))]
    grid, told = read_circle(rows, "r.xlsx")
    assert (grid.ties if grid else None) == ties
    assert not told


@pytest.mark.parametrize("row", [["2", "id2", "perhaps", "", ""], ["2", "id2", "", "", "x"], ["2", "", "x", "", ""]])
def test_marks_that_say_nothing(row: list[str]) -> None:
    """A strange mark, a mark in a column without a name and one in a row without a name are findings."""
    grid, told = read_circle([GRID, ["1", "id1", "", "x", ""], row], "r.xlsx")
    assert grid is not None or not row[1]
    assert len(told) >= 1


@pytest.mark.parametrize(
    ("row", "done", "slips"),
    [
        (["revive", "yes", ""], ["yes"], 0),
        (["revive", "", "wrote on Monday"], [""], 0),
        (["revive", "", ""], [], 0),
        (["revive", "soon", ""], [], 1),
        (["", "yes", ""], [], 1),
    ],
)
def test_moves(row: list[str], done: list[str], slips: int) -> None:
    """Done or a note is kept; anything else is a finding."""
    found, told = read_moves([[c.MOVE_KEY, c.DONE, c.NOTES], row], "r.xlsx")
    assert [d.done for d in found] == done
    assert len(told) == slips


NAMES = (
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1)
    .map(str.strip)
    .filter(lambda text: text and c.BETWEEN.strip() not in text and not text.startswith(":") and not text.endswith(":"))
)
REFERENCES = st.one_of(
    st.tuples(st.sampled_from(["profile", "email", "phone", "contact"]), NAMES),
    st.tuples(NAMES.filter(lambda text: ":" not in text), st.integers(0, 10**6)),
)


@given(st.lists(REFERENCES, max_size=4))
def test_references_round_trip(references: list[Reference]) -> None:
    """A cell of keys reads back as it was written."""
    assert references_in(written(references)) == tuple(references)


CELLS = st.text(st.sampled_from("x1259 yesnoaccept:|–é\n'="), max_size=8)


@settings(max_examples=60)
@given(st.lists(st.lists(CELLS, max_size=8), max_size=6), st.sampled_from([CONTACTS, MERGES, GRID]))
def test_no_sheet_breaks_the_reader(rows: list[list[str]], header: list[str]) -> None:
    """Whatever stands in the cells, nothing is raised."""
    for read in (read_contacts, read_merges, read_circle, read_moves):
        read([header, *rows], "r.xlsx")
