"""Dates of LinkedIn's tables: every form an export or a spreadsheet gives them."""

from __future__ import annotations

from datetime import datetime

import pytest

from importers.moments import moment


@pytest.mark.parametrize(
    "text",
    [
        "2023-05-01 14:22:10 UTC",
        "2023/05/01 14:22:10 UTC",
        "2023/5/1 14:22:10 UTC",
        "2023-05-01T14:22:10",
        "2023-05-01 14:22:10",
        "2023/05/01 14:22:10",
        "2023-5-1 14:22:10",
    ],
)
def test_seconds_are_read(text: str) -> None:
    """With dashes or strokes, padded or not, with and without the zone."""
    assert moment(text) == datetime(2023, 5, 1, 14, 22, 10)


@pytest.mark.parametrize("text", ["5/1/23, 2:22 PM", "5/1/2023, 2:22\u202fPM", "2023-05-01 14:22"])
def test_minutes_are_read(text: str) -> None:
    """The month comes first where the hours count to twelve, whatever space stands before PM."""
    assert moment(text) == datetime(2023, 5, 1, 14, 22)


@pytest.mark.parametrize(
    "text", ["", "soon", "2023/13/01 14:22:10 UTC", "2023-05-01 25:22:10 UTC", "13/32/23, 2:22 PM"]
)
def test_no_date_is_none(text: str) -> None:
    """What no calendar has is not guessed."""
    assert moment(text) is None
