"""Ties that cool, sleep, or never began."""

from __future__ import annotations

import numpy as np

from analyzer.registry import Figure, metric
from analyzer.view import View


@metric(
    "quality.cooling",
    "Cooling ties",
    order=4,
    unit="contacts",
    needs=("messages",),
    formula="last message or recommendation more than 365 days and less than 3 years ago",
    source="shorter silences than Levin, Walter & Murnighan's three years",
    meaning="Ties that a line would still keep warm.",
)
def cooling(view: View) -> Figure:
    """How many are silent for one to three years."""
    return Figure(float(view.ties.in_state("cooling").sum()), int(view.linked.sum()), view.size)


@metric(
    "quality.dormant",
    "Dormant ties",
    order=5,
    unit="contacts",
    needs=("messages",),
    formula="last message or recommendation 3 years (1,096 days) ago or longer",
    source="Levin, Walter & Murnighan 2011",
    meaning="People once spoken with and not for three years. Reviving them is found as rewarding as living ties, and "
    "brings newer knowledge; the tenth choice is as rewarding as the first.",
)
def dormant(view: View) -> Figure:
    """How many are silent for three years or more."""
    return Figure(float(view.ties.in_state("dormant").sum()), int(view.linked.sum()), view.size)


@metric(
    "quality.never",
    "Never exchanged a word",
    order=6,
    unit="contacts",
    needs=("messages",),
    formula="contacts on LinkedIn without any message or recommendation in the export",
    source="–",
    meaning="Connections on paper.",
    caveat="They may well have spoken elsewhere. People of the address book who are not on LinkedIn are left out.",
)
def never(view: View) -> Figure:
    """How many have no exchange at all."""
    return Figure(float((view.ties.in_state("never") & view.linked).sum()), int(view.linked.sum()), view.size)


@metric(
    "quality.median_silence",
    "Median silence",
    order=7,
    unit="days",
    needs=("messages",),
    minimum=5,
    formula="median days since the last message or recommendation, over contacts with any",
    source="–",
    meaning="Half of those ever spoken with have been silent for longer.",
)
def median_silence(view: View) -> Figure:
    """Median days since the last word."""
    silent = view.ties.silent[view.ties.silent >= 0]
    return Figure(float(np.median(silent)) if silent.size else None, int(silent.size), view.size)
