"""Hill numbers at a common size, so that networks of 80 and of 8,000 contacts compare.

Interpolation and extrapolation after Chao, Gotelli, Hsieh, Sander, Ma, Colwell & Ellison (2014),
"Rarefaction and extrapolation with Hill numbers", Ecological Monographs 84; the asymptotic entropy
after Chao, Wang & Jost (2013); the asymptotic richness after Chao (1984).
"""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike, NDArray

Counts = NDArray[np.int64]
Floats = NDArray[np.float64]

MAX_FACTOR = 2  # beyond double the sample, extrapolated figures are unreliable (Chao et al. 2014)


def rarefied(counts: ArrayLike, size: int, order: int, most: float = math.inf) -> float:
    """Hill number of order 0, 1 or 2 expected in ``size`` draws without replacement.

    Larger than the sample means extrapolation, sensible up to ``MAX_FACTOR`` times the sample. It can come out
    above what there is: ``most`` is the number of categories, or of draws.
    """
    x = np.asarray(counts, dtype=np.int64)
    x = x[x > 0]
    n = int(x.sum())
    if n == 0:
        return 0.0
    if order == 1:
        return min(most, math.exp(_entropy_at(x, n, size)))
    return min(most, _richness_at(x, n, size) if order == 0 else _second_order_at(x, n, size))


def rarefied_entropies(draws: Counts, size: int) -> Floats:
    """Entropy (nats) at ``size`` for each row of counts; rows may differ in their sums."""
    totals = draws.sum(axis=1)
    result = np.zeros(len(draws))
    for total in np.unique(totals):
        rows = totals == total
        if total >= size:
            table = entropy_terms(draws[rows], int(total), size)
            result[rows] = table.sum(axis=1)
        else:
            result[rows] = [_entropy_at(row[row > 0], int(total), size) if total else 0.0 for row in draws[rows]]
    return result


def entropy_terms(counts: Counts, total: int, size: int) -> Floats:
    """What each category adds to the expected entropy of ``size`` draws out of ``total``.

    The expectation of -(k/m) ln(k/m) under the hypergeometric law of k, computed once per distinct count.
    """
    distinct, places = np.unique(counts, return_inverse=True)
    k = np.arange(1, size + 1)
    gain = -(k / size) * np.log(k / size)
    terms = np.exp(_log_hypergeometric(distinct[:, None], k[None, :], total, size)) @ gain
    return terms[places.reshape(counts.shape)]


def binomial_entropy(p: ArrayLike, size: int) -> float:
    """Expected entropy of ``size`` independent draws from shares ``p`` (an endless population)."""
    share = np.asarray(p, dtype=np.float64)
    share = share[(share > 0)]
    k = np.arange(1, size + 1)
    log_f = _log_factorials(size)
    choose = log_f[size] - log_f[k] - log_f[size - k]
    with np.errstate(divide="ignore", invalid="ignore"):
        rest = np.where(k == size, 0.0, (size - k) * np.log1p(-share[:, None]))
    weights = np.exp(choose + k * np.log(share[:, None]) + rest)
    return float((weights @ (-(k / size) * np.log(k / size))).sum())


@lru_cache(maxsize=8)
def _log_factorials(n: int) -> Floats:
    return np.concatenate([[0.0], np.cumsum(np.log(np.arange(1, n + 1, dtype=np.float64)))])


def _log_hypergeometric(x: Counts, k: Counts, total: int, size: int) -> Floats:
    """Ln of C(x, k) C(total - x, size - k) / C(total, size); minus infinity where impossible."""
    log_f = _log_factorials(total)
    possible = (k <= x) & (size - k <= total - x)
    kept, lost = np.where(possible, x - k, 0), np.where(possible, total - x - size + k, 0)
    chosen = log_f[x] - log_f[k] - log_f[kept] + log_f[total - x] - log_f[size - k] - log_f[lost]
    return np.where(possible, chosen - (log_f[total] - log_f[size] - log_f[total - size]), -np.inf)


def _entropy_at(x: Counts, n: int, size: int) -> float:
    if size <= n:
        return float(entropy_terms(x, n, size).sum())
    p = x / n
    observed = float(-(p * np.log(p)).sum())
    return (n * observed + (size - n) * _asymptotic_entropy(x, n)) / size


def _asymptotic_entropy(x: Counts, n: int) -> float:
    """Chao, Wang & Jost (2013): observed part by harmonic sums, unseen part by singletons."""
    harmonic = np.concatenate([[0.0], np.cumsum(1 / np.arange(1, max(n, 2)))])
    seen = float((x / n * (harmonic[n - 1] - harmonic[x - 1])).sum())
    once, twice = int((x == 1).sum()), int((x == 2).sum())
    if not once or n < 2:
        return seen
    a = 2 * twice / ((n - 1) * once + 2 * twice) if twice else 2 / ((n - 1) * (once - 1) + 2)
    if a >= 1:
        return seen
    r = np.arange(1, n)
    unseen = once / n * (1 - a) ** (1 - n) * (-math.log(a) - float(((1 - a) ** r / r).sum()))
    return seen + unseen


def _richness_at(x: Counts, n: int, size: int) -> float:
    if size <= n:
        absent = np.exp(_log_hypergeometric(x, np.zeros_like(x), n, size))
        return float((1 - absent).sum())
    once, twice = int((x == 1).sum()), int((x == 2).sum())
    unseen = (n - 1) / n * (once * once / (2 * twice) if twice else once * (once - 1) / 2)
    if not unseen:
        return float(x.size)
    return float(x.size + unseen * (1 - (1 - once / (n * unseen + once)) ** (size - n)))


def _second_order_at(x: Counts, n: int, size: int) -> float:
    pairs = float((x * (x - 1)).sum()) / (n * (n - 1)) if n > 1 else 1.0
    return 1 / (1 / size + (size - 1) / size * pairs)
