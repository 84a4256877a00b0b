"""Tests of the table of what trades are called, from which the industry models learn."""

from collections import Counter

from analyzer.classify.industries import load_industries
from analyzer.classify.rows import read_values
from importers.text import fold

ROWS = read_values("trades.csv", ("text", "industry"))


def test_no_trade_is_named_twice() -> None:
    """One trade has one row, whatever its case and accents, else it could be taught two sectors."""
    times = Counter(fold(text) for text, _ in ROWS)
    assert [text for text, count in times.items() if count > 1] == []


def test_every_trade_has_a_real_industry() -> None:
    """Each row's industry is in the taxonomy, and its text has no space at the ends."""
    known = load_industries()
    assert [row for row in ROWS if row[1] not in known or row[0] != row[0].strip() or not row[0]] == []


def test_every_sector_is_taught() -> None:
    """No sector has fewer than 150 trades: a rare one would be guessed too seldom."""
    known = load_industries()
    counts = Counter(known[industry].sector for _, industry in ROWS)
    assert (len(counts), [sector for sector, count in counts.items() if count < 150]) == (20, [])
