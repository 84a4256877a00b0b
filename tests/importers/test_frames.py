"""Frames of the user's own, in and out."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import date
from typing import Any

import pandas as pd
import polars as pl
import pytest

from importers.errors import UserError
from importers.frames import cards_from_frame, to_pandas
from importers.merge import contacts_frame
from importers.records import Card

COLUMNS: dict[str, list[Any]] = {
    "First Name": ["Ann", "Zoë"],
    "Last Name": ["Lee", None],
    "Company": ["Acme", ""],
    "Mobile": [447700900123.0, None],
    "Emails": [["ann@example.com", "a@example.org"], []],
    "Birthday": [date(1980, 2, 3), None],
    "Shoe size": [38.5, float("nan")],
}
CARDS = (
    Card(
        "frame", 0, "Ann Lee", "Ann", "Lee", "Acme",
        emails=("ann@example.com", "a@example.org"), phones=("447700900123",), birthday="1980-02-03",
    ),
    Card("frame", 1, "Zoë", "Zoë"),
)  # fmt: skip


def pandas_frame(columns: dict[str, list[Any]]) -> pd.DataFrame:
    """As pandas, with an index that means nothing and days as time stamps."""
    frame = pd.DataFrame(columns, index=[7, 7])
    frame["Birthday"] = pd.to_datetime(frame["Birthday"])
    return frame


@pytest.mark.parametrize("make", [pl.DataFrame, pl.LazyFrame, pandas_frame])
def test_a_frame_is_read_by_its_headers(make: Callable[..., Any]) -> None:
    """Missing values are nothing, days are days, and a number that a frame made a float is whole again."""
    assert cards_from_frame(make(COLUMNS)) == CARDS


def test_a_pandas_frame_with_odd_columns_is_read() -> None:
    """Columns of two levels, doubled names, NA of every kind."""
    frame = pd.DataFrame(
        [["Ann Lee", "a@example.com", "b@example.com", pd.NA]],
        columns=pd.MultiIndex.from_tuples([("Name", ""), ("E-mail", "1"), ("E-mail", "2"), ("Notes", "")]),
    )
    (card,) = cards_from_frame(frame, file="mine")
    assert (card.file, card.full_name, card.emails, card.notes) == (
        "mine", "Ann Lee", ("a@example.com", "b@example.com"), "",
    )  # fmt: skip


def test_our_own_contacts_come_back() -> None:
    """A contacts frame, as polars or as pandas, is an address book like others."""
    card = Card("a.csv", 0, "Ann Lee", "Ann", "Lee", "Acme", "Buyer", ("a@example.com",), ("+12125550101",))
    frame = contacts_frame([card], [(0,)])
    for own in (frame, to_pandas(frame)):
        (back,) = cards_from_frame(own, file="a.csv")
        assert back == card


def test_pandas_gets_lists_as_lists() -> None:
    """A cell of several values is a list, not an array."""
    converted = to_pandas(contacts_frame([CARDS[0]], [(0,)]))
    assert converted["emails"].tolist() == [["ann@example.com", "a@example.org"]]
    assert converted["sources"].tolist() == [[{"file": "frame", "row": 0}]]


@pytest.mark.parametrize(
    ("frame", "says", "code"),
    [([1, 2], "is a list, not a table", 2), (pl.DataFrame({"a": ["x"]}), "no columns that name people", 1)],
)
def test_what_is_no_address_book_is_told(frame: object, says: str, code: int) -> None:
    """Other objects, and tables of something else."""
    with pytest.raises(UserError, match=says) as caught:
        cards_from_frame(frame)
    assert caught.value.exit_code == code


WITHOUT_PANDAS = """
import sys
sys.modules["pandas"] = None
import polars as pl
from importers.errors import UserError
from importers.frames import cards_from_frame, to_pandas
frame = pl.DataFrame({"Name": ["Ann Lee"], "Email": ["a@example.com"]})
assert len(cards_from_frame(frame)) == 1
try:
    to_pandas(frame)
except UserError as error:
    assert error.exit_code == 5 and "pip install" in error.remedy, error
else:
    raise AssertionError("no error")
"""


def test_without_pandas_only_to_pandas_fails() -> None:
    """Where pandas is not installed, frames of polars work, and the error says what to install."""
    done = subprocess.run([sys.executable, "-c", WITHOUT_PANDAS], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
