"""What several contacts of one employer tell together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from analyzer.classify.answer import Answer, Step

SURE = 0.5  # an employer known this well is not overruled by what its people do
LEAST = 2  # telling titles an employer needs before its people speak for it
SHARE = 0.6  # of the votes that must name one sector
CEILING = 0.9


def pooled(keys: Sequence[str], answers: Sequence[Answer], titles: Sequence[Answer]) -> dict[str, Answer]:
    """For each organisation key, the answer its people's titles give, where several agree.

    Rows without a key are left out; ``answers`` holds what is known of each row's employer, and a pool
    is formed only where that is nothing or less sure than the titles together.
    """
    votes: dict[str, list[Answer]] = defaultdict(list)
    known: dict[str, float] = {}
    for key, answer, title in zip(keys, answers, titles, strict=True):
        if key:
            known[key] = max(known.get(key, 0.0), answer.confidence)
            if title.label and answer.confidence < SURE:
                votes[key].append(title)
    weak = {key: voices for key, voices in votes.items() if len(voices) >= LEAST and known[key] < SURE}
    pools = {key: _agreed(voices) for key, voices in weak.items()}
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
