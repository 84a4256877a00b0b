"""From events to interactions with known contacts."""

from __future__ import annotations

from datetime import datetime

import polars as pl
import pytest

from importers.interactions import interactions_frame
from importers.network import Owner
from importers.records import Party, Touch
from importers.schema import INTERACTIONS, frame_schema

OWNER = Owner(name="Mia Me", slug="me-1")
ME, YOU, THEY = Party("me-1", "Mia Me"), Party("you-1", "Yan You"), Party("they-1", "Theo They")
CONTACTS = pl.DataFrame(
    {
        "contact_id": ["Y", "T", "N1", "N2"],
        "profile_slug": ["you-1", "they-1", "", ""],
        "full_name": ["Yan You", "Theo They", "Noor Same", "Noor Same"],
        "organisation": ["Acme", "Acme", "Acme", "Bellwether Press"],
    }
)


def message(sender: Party, *recipients: Party, hour: int = 0, thread: str = "c", file: str = "messages.csv") -> Touch:
    """A message at an hour of one day."""
    return Touch(file, hour, "message", sender, recipients, datetime(2024, 1, 1, hour), thread)


def rows(*touches: Touch, owner: Owner = OWNER) -> list[tuple[object, ...]]:
    """contact, direction, opened, others of each interaction, in order of time."""
    frame, _ = interactions_frame(touches, CONTACTS, owner)
    assert frame.schema == frame_schema(INTERACTIONS)
    return frame.select("contact_id", "direction", "opened", "others").rows()


@pytest.mark.parametrize(
    ("touches", "expected"),
    [
        ([message(ME, YOU)], [("Y", "sent", True, 1)]),
        ([message(YOU, ME, hour=2), message(ME, YOU, hour=1)], [("Y", "sent", True, 1), ("Y", "received", False, 1)]),
        ([message(ME, YOU, THEY)], [("T", "sent", True, 2), ("Y", "sent", True, 2)]),
        ([message(YOU, ME, THEY)], [("Y", "received", True, 2)]),
        ([message(Party(name="Yan You"), Party(name="Mia Me"))], [("Y", "received", True, 1)]),
        ([message(ME, Party(name="Noor Same"))], []),
        ([message(ME, Party("left-1", "Yan You"))], [("Y", "sent", True, 1)]),
        ([message(YOU, THEY)], []),
    ],
)
def test_directions_and_threads(touches: list[Touch], expected: list[tuple[object, ...]]) -> None:
    """Groups give one row per contact addressed; namesakes without more evidence give none."""
    assert rows(*touches) == expected


def test_recommendation_is_joined_by_name_and_company() -> None:
    """Recommendations carry no address: among namesakes the company decides."""
    touch = Touch(
        "r.csv",
        0,
        "recommendation",
        Party(),
        (Party(name="Noor Same", organisation="bellwether press"),),
        None,
        direction="sent",
    )
    assert rows(touch) == [("N2", "sent", False, 1)]


def test_overlapping_exports_count_once() -> None:
    """The same event in an old and a new export is one event; two equal rows of one file stay two."""
    old, new = message(ME, YOU), message(ME, YOU, file="newer/messages.csv")
    frame, findings = interactions_frame([old, old, new], CONTACTS, OWNER)
    assert frame.height == 2
    assert [(f.what, f.count) for f in findings] == [("merged", 1)]


def test_strangers_and_unknown_direction_are_counted() -> None:
    """Nothing is dropped without a count."""
    touches = [message(ME, Party("x-1", "X")), message(Party("x-1", "X"), Party("z-1", "Z"))]
    _, findings = interactions_frame(touches, CONTACTS, OWNER)
    assert sorted((f.what, f.count) for f in findings) == [("dropped", 1), ("dropped", 1)]
