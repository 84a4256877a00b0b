"""Trains the spelling model:  python -m analyzer.classify.train_industry POOL_FOLDER OUTPUT_FOLDER.

Maximises the probability of the accepted sectors (a name may have several) with Adagrad over hashed
features, then stores the weights as 8-bit numbers. The same seed gives the same file.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from analyzer.classify.industries import load_sectors
from analyzer.classify.industry_evidence import Evidence, load_evidence, model_input
from analyzer.classify.industry_features import BITS, Features, extract
from analyzer.classify.industry_model import FILE, TITLES, IndustryModel
from analyzer.classify.organisation_legal import name_words
from analyzer.classify.train_industry_data import Sample, load_samples

SEED = 20_261
SMALLEST = 2  # whole weights below this tell nothing and cost space
EPOCHS = 8
BATCH = 128
RATE = 0.3
COOLING = 0.5  # how much smaller the steps grow from pass to pass
DECAY = 2e-6  # shrinks a weight at each touch: rare spellings stay small
DROP = 0.6  # share of features hidden at each pass, so that no single one is leant on
LEVEL = 0.6  # how far the classes of one source are evened out: 0 as found, 1 all alike
AS_FOUND = {"company_listed_gics": 0.1}  # listed companies of all countries: their mix is the world's, not a register's
HOLD = 0.12  # share of the registers kept for calibration

Matrix = NDArray[np.float32]


@dataclass(slots=True)
class Learner:
    """Weights in the making, with Adagrad's sums of squares."""

    weights: Matrix
    squares: Matrix
    bias: Matrix
    random: np.random.Generator
    rate: float = RATE


@dataclass(frozen=True, slots=True)
class Rows:
    """Features in row order, with accepted sectors as a 0/1 matrix and a weight per row."""

    buckets: NDArray[np.uint32]
    starts: NDArray[np.int64]
    accepted: NDArray[np.bool_]
    weights: Matrix


def split(samples: Sequence[Sample]) -> tuple[list[Sample], list[Sample]]:
    """Samples to learn from and register rows to calibrate on, drawn by the first word.

    Names that begin alike are often one house ("KSK Co." and "KSK Holdings"), and entries that begin alike
    one trade: they stay together, else what is kept back would be half known.
    """
    register = [sample.source.startswith(("company_", "industry_text_")) for sample in samples]
    held = [flag and _drawn(sample) for sample, flag in zip(samples, register, strict=True)]
    return (
        [sample for sample, out in zip(samples, held, strict=True) if not out],
        [sample for sample, out in zip(samples, held, strict=True) if out],
    )


def _drawn(sample: Sample) -> bool:
    first = name_words(sample.text)[:1]
    return crc32(" ".join(first).encode()) % 100 < HOLD * 100


def train(samples: Sequence[Sample], evidence: Evidence) -> IndustryModel:
    """The model of these samples."""
    asked = [(sample, _input(sample, evidence)) for sample in _without_domains(samples)]
    asked = [(sample, question) for sample, question in asked if question[0]]  # "Home" names no employer
    samples = [sample for sample, _ in asked]
    inputs = [question for _, question in asked]
    sectors = tuple(load_sectors())
    places = {code: place for place, code in enumerate(sectors)}
    accepted = np.zeros((len(samples), len(sectors)), dtype=np.bool_)
    for place, sample in enumerate(samples):
        accepted[place, [places[code] for code in sample.sectors]] = True
    return learn(inputs, accepted, _weights(samples), sectors)


def learn(
    inputs: Sequence[tuple[str, Sequence[str]]],
    accepted: NDArray[np.bool_],
    weights: Matrix,
    sectors: tuple[str, ...],
    bits: int = BITS,
) -> IndustryModel:
    """A model of names with clues, accepted classes per row and a weight per row; 2^bits rows of weights."""
    parts = extract([name for name, _ in inputs], [clues for _, clues in inputs])
    buckets, starts = _in_row_order(parts, len(inputs))
    rows = Rows((buckets >> (BITS - bits)).astype(np.uint32), starts, accepted, weights)
    shape = (1 << bits, len(sectors))
    learner = Learner(
        np.zeros(shape, dtype=np.float32),
        np.full(shape, 1e-3, dtype=np.float32),
        np.zeros(len(sectors), dtype=np.float32),
        np.random.default_rng(SEED),
    )
    for epoch in range(EPOCHS):
        learner.rate = RATE / (1 + COOLING * epoch)
        order = learner.random.permutation(len(rows.weights))
        for start in range(0, len(order), BATCH):
            _step(rows, order[start : start + BATCH], learner)
    return quantise(learner.weights, learner.bias, sectors)


def quantise(weights: Matrix, bias: Matrix, sectors: tuple[str, ...]) -> IndustryModel:
    """Weights as whole numbers from -127 to 127; the few beyond the cut are clipped."""
    scale = float(np.quantile(np.abs(weights[weights != 0]), 0.9995)) / 127
    whole = np.clip(np.rint(weights / scale), -127, 127).astype(np.int8)
    whole[np.abs(whole) < SMALLEST] = 0
    return IndustryModel(whole, scale, bias, sectors)


def save(model: IndustryModel, path: Path) -> None:
    """Write a model file."""
    np.savez_compressed(
        path,
        weights=model.weights,
        scale=np.float64(model.scale),
        bias=model.bias,
        sectors=np.array(model.sectors),
    )


def _step(rows: Rows, batch: NDArray[np.int64], learner: Learner) -> None:
    pieces = [rows.buckets[rows.starts[i] : rows.starts[i + 1]] for i in batch]
    kept = [piece[learner.random.random(len(piece)) >= DROP] for piece in pieces]
    kept = [piece if len(piece) else whole[:1] for piece, whole in zip(kept, pieces, strict=True)]
    lengths = np.array([len(piece) for piece in kept])
    buckets = np.concatenate(kept)
    norm = (1 / np.sqrt(lengths)).astype(np.float32)
    firsts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    logits = np.add.reduceat(learner.weights[buckets], firsts, axis=0) * norm[:, None] + learner.bias
    gradient = _gradient(logits, rows.accepted[batch]) * rows.weights[batch][:, None]
    _descend(learner, buckets, np.repeat(gradient * norm[:, None], lengths, axis=0))
    learner.bias -= 0.01 * gradient.mean(axis=0)


def _descend(learner: Learner, buckets: NDArray[np.uint32], gradient: Matrix) -> None:
    """One step of Adagrad on the buckets that this batch touches."""
    order = np.argsort(buckets, kind="stable")
    touched, places = np.unique(buckets[order], return_index=True)
    sums = np.add.reduceat(gradient[order], places, axis=0) + DECAY * learner.weights[touched]
    learner.squares[touched] += sums**2
    learner.weights[touched] -= learner.rate * sums / np.sqrt(learner.squares[touched])


def _gradient(logits: Matrix, accepted: NDArray[np.bool_]) -> Matrix:
    """Of minus the log of the accepted sectors' joint probability."""
    shares = np.exp(logits - logits.max(axis=1, keepdims=True))
    shares /= shares.sum(axis=1, keepdims=True)
    right = np.where(accepted, shares, 0)
    result: Matrix = shares - right / np.maximum(right.sum(axis=1, keepdims=True), 1e-9)
    return result


def _input(sample: Sample, evidence: Evidence) -> tuple[str, tuple[str, ...]]:
    return model_input(evidence.read(sample.text, (sample.domain,) if sample.domain else ()))


def _without_domains(samples: Sequence[Sample]) -> list[Sample]:
    """Each sample that has a domain also without it: most contacts come without a business address."""
    bare = [replace(sample, domain="") for sample in samples if sample.domain]
    return [*samples, *bare]


def _in_row_order(parts: Sequence[Features], count: int) -> tuple[NDArray[np.uint32], NDArray[np.int64]]:
    rows = np.concatenate([part.rows for part in parts])
    buckets = np.concatenate([part.buckets for part in parts])[np.argsort(rows, kind="stable")]
    return buckets, np.concatenate([[0], np.cumsum(np.bincount(rows, minlength=count))]).astype(np.int64)


def _weights(samples: Sequence[Sample]) -> Matrix:
    """A sample's own weight, with the frequent classes of its source turned down."""
    counts = Counter((sample.source, sample.sectors[0]) for sample in samples)
    largest = {source: max(n for (s, _), n in counts.items() if s == source) for source, _ in counts}
    raw = [
        sample.weight
        * (largest[sample.source] / counts[sample.source, sample.sectors[0]]) ** AS_FOUND.get(sample.source, LEVEL)
        for sample in samples
    ]
    weights = np.array(raw, dtype=np.float32)
    result: Matrix = np.minimum(weights / weights.mean(), 6)
    return result


def main(pool: str, output: str) -> None:
    """Train on the registers of ``pool`` and the project's tables, and write the model."""
    from analyzer.classify.calibrate_industry import calibrate  # noqa: PLC0415 - a loop of imports otherwise
    from analyzer.classify.train_titles import train_titles  # noqa: PLC0415

    evidence = load_evidence()
    samples = load_samples(Path(pool))
    learn, held = split(samples)
    calibrate(train(learn, evidence), held, evidence, Path(output))
    save(train(samples, evidence), Path(output) / FILE)
    save(train_titles(Path(pool)), Path(output) / TITLES)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
