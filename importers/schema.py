"""The contacts and interactions tables: every column, its type and its meaning, declared once."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl
from polars.datatypes import DataType

SOURCES = pl.List(pl.Struct({"file": pl.String, "row": pl.Int64}))

CONTACTS: Mapping[str, tuple[DataType | type[DataType], str]] = {
    "contact_id": (pl.String, "stable key: the same person in a newer export keeps it"),
    "full_name": (pl.String, "name as shown, without credentials, pronouns and emoji"),
    "given_name": (pl.String, "given name"),
    "family_name": (pl.String, "family name with its particles"),
    "organisation": (pl.String, "employer as written in the newest record"),
    "position": (pl.String, "job title as written"),
    "emails": (pl.List(pl.String), "lower case, most trusted first"),
    "phones": (pl.List(pl.String), "E.164 where the country is known, else as written"),
    "urls": (pl.List(pl.String), "web addresses, without tracking parameters"),
    "profile_slug": (pl.String, "decoded lower-case LinkedIn name behind /in/"),
    "categories": (pl.List(pl.String), "labels and groups, without system groups"),
    "notes": (pl.String, "free text of the address book"),
    "birthday": (pl.String, "YYYY-MM-DD, or --MM-DD without a year"),
    "connected_on": (pl.Date, "day the LinkedIn connection was made"),
    "sources": (SOURCES, "each file and row (from 0) this contact was read from"),
}

INTERACTIONS: Mapping[str, tuple[DataType | type[DataType], str]] = {
    "contact_id": (pl.String, "the contact at the other end"),
    "at": (pl.Datetime("us"), "when, UTC where the export says so"),
    "kind": (pl.String, "message, invitation, endorsement, recommendation"),
    "direction": (pl.String, "sent or received, seen from the owner"),
    "conversation_id": (pl.String, "thread of a message, else empty"),
    "opened": (pl.Boolean, "this message is the first of its thread"),
    "asked": (pl.Boolean, "the text held a question"),
    "others": (pl.Int64, "people in the thread besides the owner"),
}


def frame_schema(table: Mapping[str, tuple[DataType | type[DataType], str]]) -> pl.Schema:
    """The polars schema of a declared table."""
    return pl.Schema({name: dtype for name, (dtype, _) in table.items()})


def conform(frame: pl.DataFrame, table: Mapping[str, tuple[DataType | type[DataType], str]]) -> pl.DataFrame:
    """``frame`` with exactly the declared columns, in order and cast; a missing one is an error.

    Called once, where a frame leaves ``importers``.
    """
    schema = frame_schema(table)
    missing = [name for name in schema if name not in frame.columns]
    if missing:
        raise ValueError(f"columns missing: {', '.join(missing)}")
    return frame.select(pl.col(name).cast(dtype) for name, dtype in schema.items())
