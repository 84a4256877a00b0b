"""The learner of descriptions: scikit-learn's linear support vector machine.

Entries of registers and titles of codes are clean: a margin learns more from them than the learner of names, which
hides most of what it sees lest a chance spelling is leant on. Rare features count more (inverse document frequency);
that is folded into the weights, so that reading a description stays a plain sum.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, diags
from sklearn.svm import LinearSVC

from analyzer.classify.industry_features import BUCKETS, extract
from analyzer.classify.industry_model import IndustryModel
from analyzer.classify.train_industry_file import Matrix, quantise
from analyzer.classify.train_industry_names import SEED, Lessons

FREEDOM = 2.0  # the machine's C: how dear a wrong entry is
SHARPNESS = 4.0  # margins lie between -1 and 1; their softmax shall spread like probabilities


def learn_descriptions(lessons: Lessons) -> IndustryModel:
    """A model of descriptions with clues; of several accepted sectors the first is learned."""
    counts = _counts(lessons)
    rarity = _rarity(counts)
    lengths = np.asarray(counts.sum(axis=1)).ravel()
    scaled = diags(1 / np.sqrt(np.maximum(lengths, 1))) @ counts @ diags(rarity)
    scale = 1 / np.sqrt(scaled.multiply(scaled).sum(axis=1).mean())
    machine = LinearSVC(C=FREEDOM, random_state=SEED).fit(scaled * scale, lessons.first, sample_weight=lessons.weights)
    weights = np.zeros((BUCKETS, len(lessons.sectors)), dtype=np.float32)
    weights[:, machine.classes_] = machine.coef_.T * (rarity * scale * SHARPNESS)[:, None]
    bias = np.full(len(lessons.sectors), machine.intercept_.min(), dtype=np.float32)
    bias[machine.classes_] = machine.intercept_
    return quantise(weights, bias * SHARPNESS, lessons.sectors)


def _counts(lessons: Lessons) -> csr_matrix:
    parts = extract([name for name, _ in lessons.inputs], [clues for _, clues in lessons.inputs])
    rows = np.concatenate([part.rows for part in parts])
    buckets = np.concatenate([part.buckets for part in parts])
    ones = np.ones(len(rows), dtype=np.float32)
    return csr_matrix((ones, (rows, buckets)), shape=(len(lessons.inputs), BUCKETS))


def _rarity(counts: csr_matrix) -> Matrix:
    """The logarithm of how rare each feature is, 1 for one that every entry has."""
    texts = np.bincount(counts.indices, minlength=BUCKETS)  # a row's equal features were summed to one
    result: NDArray[np.float32] = (np.log((1 + counts.shape[0]) / (1 + texts)) + 1).astype(np.float32)
    return result
