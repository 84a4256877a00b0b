"""Ties: what passed between the owner and each contact, and how strong that makes the tie."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from analyzer.weights import Weights

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

NEVER = -1
STATES = ("alive", "cooling", "dormant", "never")

_COUNTED = {
    "sent": ("message", "sent"),
    "received": ("message", "received"),
    "endorsed": ("endorsement", "sent"),
    "endorsed_by": ("endorsement", "received"),
    "recommended": ("recommendation", "sent"),
    "recommended_by": ("recommendation", "received"),
    "invited": ("invitation", "sent"),
    "invited_by": ("invitation", "received"),
}


@dataclass(frozen=True, slots=True, eq=False)
class Ties:
    """One entry per contact, in the order of the contacts.

    Counts are events; of ``written`` a message to several contacts is parted among them, so that it adds up to
    the messages the owner wrote. ``opened`` and ``opened_by`` conversations begun by the owner and by the contact.
    ``silent`` is days since the last word (message or recommendation), ``NEVER`` without one. ``state``
    indexes ``STATES``; ``strength`` is 0..1.
    """

    sent: Ints
    received: Ints
    written: Floats
    opened: Ints
    opened_by: Ints
    endorsed: Ints
    endorsed_by: Ints
    recommended: Ints
    recommended_by: Ints
    invited: Ints
    invited_by: Ints
    silent: Ints
    state: Ints
    strength: Floats

    @property
    def two_way(self) -> Bools:
        """Messages went both ways, at any time."""
        return np.asarray((self.sent > 0) & (self.received > 0))

    @property
    def living(self) -> Bools:
        """Two-way ties with a word in the last year."""
        return np.asarray(self.two_way & (self.state == STATES.index("alive")))

    def in_state(self, name: str) -> Bools:
        """Which ties are in this one of ``STATES``."""
        return np.asarray(self.state == STATES.index(name))


def build_ties(contact_ids: pl.Series, interactions: pl.DataFrame, today: int, weights: Weights) -> Ties:
    """The ties of these contacts; ``today`` in days since 1970, nothing later is in ``interactions``."""
    table = _per_contact(contact_ids, interactions)
    counts = {name: table[name].to_numpy() for name in (*_COUNTED, "opened", "opened_by")}
    last, first = table["last"].to_numpy(), table["first"].to_numpy()
    silent = np.where(last >= 0, np.maximum(today - last, 0), NEVER)
    return Ties(
        **counts,
        written=table["written"].to_numpy(),
        silent=silent,
        state=_states(silent, weights),
        strength=_strength(counts, table["volume"].to_numpy(), silent, last - first, weights),
    )


def _per_contact(contact_ids: pl.Series, interactions: pl.DataFrame) -> pl.DataFrame:
    kind, direction = pl.col("kind"), pl.col("direction")
    day = pl.col("at").dt.epoch("d").cast(pl.Int64)
    message, word = kind == "message", kind.is_in(["message", "recommendation"])
    opening = message & pl.col("opened")
    together = pl.col("contact_id").n_unique().over("kind", "direction", "conversation_id", "at")
    share = 1.0 / pl.col("others").fill_null(1).clip(lower_bound=1)
    summed = (
        interactions.with_columns(together=together)
        .group_by("contact_id")
        .agg(
            *(((kind == k) & (direction == d)).sum().cast(pl.Int64).alias(name) for name, (k, d) in _COUNTED.items()),
            (1.0 / pl.col("together")).filter(message & (direction == "sent")).sum().alias("written"),
            (opening & (direction == "sent")).sum().cast(pl.Int64).alias("opened"),
            (opening & (direction == "received")).sum().cast(pl.Int64).alias("opened_by"),
            share.filter(message).sum().alias("volume"),
            day.filter(word).min().alias("first"),
            day.filter(word).max().alias("last"),
        )
    )
    asked = pl.DataFrame({"contact_id": contact_ids})
    joined = asked.join(summed, on="contact_id", how="left", maintain_order="left")
    return joined.with_columns(pl.col("first", "last").fill_null(NEVER)).fill_null(0)


def _states(silent: Ints, weights: Weights) -> Ints:
    by_age = np.where(silent <= weights.alive_days, 0, np.where(silent < weights.dormant_days, 1, 2))
    return np.where(silent == NEVER, STATES.index("never"), by_age)


def _strength(counts: dict[str, Ints], volume: Floats, silent: Ints, span: Ints, weights: Weights) -> Floats:
    """The weighted sum of ``knowledge/tie_strength.toml``; 0 where nothing ever passed but an invitation."""
    sent, received = counts["sent"], counts["received"]
    spoke = silent != NEVER
    endorsements = counts["endorsed"] + counts["endorsed_by"]
    total = (
        weights.volume * np.minimum(np.log1p(volume) / np.log1p(weights.full_volume), 1)
        + weights.recency * np.where(spoke, 0.5 ** (np.maximum(silent, 0) / weights.half_life_days), 0)
        + weights.span * np.where(spoke, np.minimum(span / 365.25 / weights.full_span_years, 1), 0)
        + weights.two_way * np.minimum(sent, received) / np.maximum(np.maximum(sent, received), 1)
        + weights.recommendation * (counts["recommended"] + counts["recommended_by"] > 0)
        + weights.endorsement * (1 - 0.5 ** (endorsements / weights.endorsement_half))
    )
    return np.asarray(np.round(total, 6), dtype=np.float64)
