"""What several contacts of one employer tell together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from analyzer.classify.answer import Answer, Step

SURE = 0.5  # an employer known this well is not overruled by what its people do
LEAST = 2  # telling titles an employer needs before its people speak for it
SHARE = 0.6  # of the votes that must name one sector
CEILING = 0.9


def pooled(keys: Sequence[str], answers: Sequence[Answer], voices: Iterable[tuple[int, Answer]]) -> dict[str, Answer]:
    """For each organisation key, the answer its people's titles give, where several agree.

    ``keys`` and ``answers`` are of distinct employers, ``voices`` what the titles at these tell: the place of the
    employer, and the answer. Employers without a key are left out, and a pool is formed only where what is known
    of all spellings of an employer is nothing or less sure than the titles together.
    """
    known: dict[str, float] = {}
    for key, answer in zip(keys, answers, strict=True):
        if key:
            known[key] = max(known.get(key, 0.0), answer.confidence)
    votes: dict[str, list[Answer]] = defaultdict(list)
    for place, title in voices:
        if title.label and known.get(keys[place], SURE) < SURE:
            votes[keys[place]].append(title)
    pools = {key: _agreed(said) for key, said in votes.items() if len(said) >= LEAST}
    return {key: pool for key, pool in pools.items() if pool.confidence > known[key]}


def _agreed(voices: list[Answer]) -> Answer:
    weights: Counter[str] = Counter()
    for voice in voices:
        weights[voice.label] += voice.confidence  # type: ignore[assignment]  # Counter adds floats too
    sector, weight = weights.most_common(1)[0]
    share = weight / sum(weights.values())
    if share < SHARE:
        return Answer()
    agreeing = [voice for voice in voices if voice.label == sector]
    doubt = 1.0
    for voice in agreeing:
        doubt *= 1 - voice.confidence * 0.5  # titles of one employer are not independent of each other
    confidence = min(CEILING, max(share * (1 - doubt), max(voice.confidence for voice in agreeing) * share))
    detail = Counter(voice.detail for voice in agreeing).most_common(1)[0][0]
    words = f"{len(agreeing)} of {len(voices)} telling titles at this employer"
    return Answer(sector, confidence, words, detail, (Step("pool", words, confidence),))


def shared_domains(domains: Sequence[tuple[str, ...]], keys: Sequence[str]) -> dict[str, str]:
    """The organisation key behind each e-mail domain, where all contacts who name an employer agree on it."""
    seen: dict[str, set[str]] = defaultdict(set)
    for row, key in zip(domains, keys, strict=True):
        if key:
            for domain in row:
                seen[domain].add(key)
    return {domain: next(iter(found)) for domain, found in seen.items() if len(found) == 1}
