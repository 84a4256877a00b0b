"""Repeatable chance."""

from __future__ import annotations

import math
import random
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import TypeVar

T = TypeVar("T")


class Chance:
    """Random choices that come out the same for the same seed, on every Python and machine.

    Only ``random()`` is used: its sequence is the one that Python promises to keep, which it does
    not for ``choice``, ``sample`` and the rest. Each part of the generator has a Chance of its own,
    so that a change in one part leaves the others as they were.
    """

    def __init__(self, *seed: object) -> None:
        self._next = random.Random("/".join(map(str, seed))).random  # noqa: S311 no secrets here

    def below(self, limit: float) -> float:
        """A number from 0 up to, not including, ``limit``."""
        return self._next() * limit

    def between(self, low: int, high: int) -> int:
        """A whole number, both ends included."""
        return low + int(self._next() * (high - low + 1))

    def happens(self, probability: float) -> bool:
        """True with this probability."""
        return self._next() < probability

    def pick(self, items: Sequence[T]) -> T:
        """One of the items, all alike."""
        return items[int(self._next() * len(items))]

    def weighted(self, weights: Mapping[T, float]) -> T:
        """One of the keys, each as likely as its weight."""
        rest = self._next() * sum(weights.values())
        for item, weight in weights.items():
            rest -= weight
            if rest < 0:
                return item
        return list(weights)[-1]  # only where rounding left a crumb

    def some(self, items: Sequence[T], count: int) -> list[T]:
        """``count`` different items in random order; all of them when there are fewer."""
        pool = list(items)
        return [pool.pop(int(self._next() * len(pool))) for _ in range(min(count, len(pool)))]

    def hexes(self, count: int) -> str:
        """That many hexadecimal digits."""
        return "".join(self.pick("0123456789abcdef") for _ in range(count))

    def waiting(self, mean: float) -> float:
        """A waiting time: exponential, with this mean."""
        return -math.log(1 - self._next()) * mean

    def day(self, start: date, end: date, *, bend: float = 1.0) -> date:
        """A day from ``start`` to ``end``; a ``bend`` above 1 favours the first ones."""
        return start + timedelta(days=int((end - start).days * self._next() ** bend))
