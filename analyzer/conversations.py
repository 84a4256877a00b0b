"""Conversations: who began them, whether the other side answered, whether they began with a question."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

Bools = NDArray[np.bool_]
Ints = NDArray[np.int64]

INTRODUCED = 2  # an introduction is a thread that the owner begins with exactly two others


@dataclass(frozen=True, slots=True, eq=False)
class Conversations:
    """One entry per thread whose beginning is in the export, by its first message.

    ``mine`` says the owner began it; ``answered`` that anybody of the other side wrote in it;
    ``asked`` that its first message held a question; ``others`` counts people besides the owner;
    ``day`` is the day it began, in days since 1970.
    """

    mine: Bools
    answered: Bools
    asked: Bools
    others: Ints
    day: Ints

    @property
    def introductions(self) -> Bools:
        """Threads by which the owner brought two people together."""
        return np.asarray(self.mine & (self.others == INTRODUCED))


def build_conversations(interactions: pl.DataFrame) -> Conversations:
    """The threads of the messages, in the order of their identifiers."""
    first = pl.col("opened").fill_null(value=False)
    direction = pl.col("direction")
    threads = (
        interactions.filter((pl.col("kind") == "message") & (pl.col("conversation_id").fill_null("") != ""))
        .group_by("conversation_id")
        .agg(
            first.any().alias("begun"),
            (first & (direction == "sent")).any().alias("mine"),
            (direction == "sent").any().alias("sent"),
            (direction == "received").any().alias("received"),
            (first & pl.col("asked").fill_null(value=False)).any().alias("asked"),
            pl.col("others").max().fill_null(1).alias("others"),
            pl.col("at").min().dt.epoch("d").cast(pl.Int64).fill_null(0).alias("day"),
        )
        .filter(pl.col("begun"))
        .sort("conversation_id")
    )
    mine = threads["mine"].to_numpy()
    return Conversations(
        mine=mine,
        answered=np.where(mine, threads["received"].to_numpy(), threads["sent"].to_numpy()).astype(np.bool_),
        asked=threads["asked"].to_numpy(),
        others=threads["others"].to_numpy(),
        day=threads["day"].to_numpy(),
    )
