"""What a report publishes of a room tells on nobody, not even beside the report of the room without them."""

from __future__ import annotations

from collections import Counter, defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.room.disclosure import Guard, complemented
from analyzer.room.participant import Participant
from analyzer.room.room import fingerprint, make_room
from tests.analyzer.room.rooms import people

K = 5


@given(n=st.integers(0, 400), most=st.integers(0, 400), k=st.integers(3, 12), key=st.text(max_size=8))
def test_what_is_shown_is_a_multiple_of_k_and_never_small(n: int, most: int, k: int, key: str) -> None:
    """A count under k is hidden; any other one is hidden or within k of the truth, a multiple, and no more than all."""
    n = min(n, most)
    shown = Guard(k, key).shown(n, most, "cell")
    if n < k:
        assert shown is None
    if shown is not None:
        assert shown % k == 0
        assert k <= shown <= most
        assert abs(shown - n) < k


def test_counts_of_twice_k_are_never_hidden() -> None:
    """The drawn threshold ends below 2k."""
    assert None not in {Guard(K, str(key)).shown(2 * K, 100, "cell") for key in range(200)}


def test_rounding_has_no_bias() -> None:
    """Over many rooms the published counts average to the truth."""
    shown = [Guard(K, str(key)).shown(17, 100, "cell") or 0 for key in range(4000)]
    assert sum(shown) / len(shown) == pytest.approx(17, abs=0.25)


@pytest.mark.parametrize("n", range(1, 41))
def test_every_pair_of_reports_has_an_innocent_reading(n: int) -> None:
    """Whatever two rooms publish when one person in the cell left, they could publish when nobody in it did."""

    def published(first: int, second: int) -> set[tuple[int | None, int | None]]:
        keys = range(600)
        return {(Guard(K, f"a{i}").shown(first, 100, "c"), Guard(K, f"b{i}").shown(second, 99, "c")) for i in keys}

    innocent = set().union(*(published(m, m) for m in range(max(0, n - K), n + K)))
    assert published(n, n - 1) <= innocent


def _cells(some: list[Participant]) -> dict[tuple[str, str], int | None]:
    room = make_room(some, [], K, 1)
    named = {("industry", r.name): r.people for r in room.industries} | {
        ("employer", r.name): r.people for r in room.employers
    }
    return {(c.sector_naics, c.level_group): c.people for c in room.cells} | named


def test_two_rooms_that_differ_by_one_person_reveal_nobody() -> None:
    """Knowing the report without a person adds little to guessing whether that person is in a cell.

    An attacker holds the report of a room and the report of the room without one person, for each of forty
    people. Differences of one to k - 1 never show; and among cells that look alike in the first report, what
    the second one shows moves the share of those who are really in the cell by less than a fifth.
    """
    room = people(40)
    whole = _cells(room)
    seen: dict[int | None, Counter[tuple[str, bool]]] = defaultdict(Counter)
    for gone in room:
        rest = _cells([p for p in room if p is not gone])
        for cell in gone_cells(whole, rest):
            before, after = whole.get(cell), rest.get(cell)
            if before is not None and after is not None:
                assert (before - after) % K == 0
            fell = before is not None and (after is None or after < before)
            seen[before]["fell" if fell else "stayed", cell in gone.facts.cells] += 1
    for before, counts in seen.items():
        for look in ("fell", "stayed"):
            base = (counts["fell", True] + counts["stayed", True]) / counts.total()
            total = counts[look, True] + counts[look, False]
            if total >= 100:
                assert abs(counts[look, True] / total - base) < 0.2, (before, look)


def gone_cells(
    one: dict[tuple[str, str], int | None], other: dict[tuple[str, str], int | None]
) -> list[tuple[str, str]]:
    """Cells of the grid that either report speaks of."""
    return [cell for cell in dict.fromkeys([*one, *other]) if cell[0] not in ("industry", "employer")]


def test_the_draws_hang_on_the_whole_room() -> None:
    """Without one person every cell is drawn anew, also those the person is not in."""
    room = people(40)
    assert fingerprint(room) != fingerprint(room[1:])
    assert fingerprint(room) == fingerprint(room[::-1])


def _grid(text: str) -> dict[tuple[int, int], int | None]:
    rows = [line.split() for line in text.strip().splitlines()]
    return {(r, c): None if cell == "." else int(cell) for r, row in enumerate(rows) for c, cell in enumerate(row)}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("5 6\n7 8", "5 6\n7 8"),
        (". 6 7\n. 9 9\n8 8 8", ". . 7\n. . 9\n8 8 8"),
        (". 6 7\n5 9 9\n8 8 9", ". . 7\n. . 9\n. . 9"),
        (".", "."),
        (". .\n. .", ". .\n. ."),
    ],
)
def test_no_line_hides_a_single_cell(before: str, after: str) -> None:
    """The smallest neighbour goes with it, in its row and in its column."""
    assert complemented(_grid(before)) == _grid(after)


@given(st.dictionaries(st.tuples(st.integers(0, 5), st.integers(0, 4)), st.none() | st.integers(5, 40)))
def test_complementary_suppression_only_hides(cells: dict[tuple[int, int], int | None]) -> None:
    """No value changes, and no line is left with one hidden cell beside shown ones."""
    safe = complemented(cells)
    assert all(safe[place] in (None, value) for place, value in cells.items())
    for axis in (0, 1):
        for name in {place[axis] for place in cells}:
            line = [safe[place] for place in cells if place[axis] == name]
            assert line.count(None) != 1 or len(line) == 1


def test_a_sector_is_never_below_its_levels() -> None:
    """Rounding of its own would say that fewer know a sector than one of its levels."""
    room = make_room(people(40), [], K, 1)
    for sector in room.sectors:
        cells = [c.people or 0 for c in room.cells if c.sector_naics == sector.name]
        assert (sector.people or 0) >= max(cells)
