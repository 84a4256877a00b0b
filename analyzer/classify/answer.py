"""``Answer``: what a classifier says of one distinct input, and why.

Named tuples here and beside, because tens of thousands are made for a large network.
"""

from __future__ import annotations

from typing import NamedTuple


class Step(NamedTuple):
    """One piece of evidence: which step of the cascade spoke, in words, and how sure it is (0..1)."""

    step: str
    words: str
    confidence: float


class Answer(NamedTuple):
    """A label with calibrated confidence and its chain of evidence; an empty label is *unknown*.

    ``detail`` holds the finer answer where there is one (the LinkedIn v2 industry beside the sector).
    ``steps`` is in the order in which the evidence was weighed; the deciding step is ``reason``.
    """

    label: str = ""
    confidence: float = 0.0
    reason: str = ""
    detail: str = ""
    steps: tuple[Step, ...] = ()
