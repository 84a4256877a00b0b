"""Weights as a model file of small whole numbers."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from analyzer.classify.industry_model import IndustryModel

SMALLEST = 2  # whole weights below this tell nothing and cost space

Matrix = NDArray[np.float32]


def quantise(weights: Matrix, bias: Matrix, sectors: tuple[str, ...]) -> IndustryModel:
    """Weights as whole numbers from -127 to 127; the few beyond the cut are clipped."""
    scale = float(np.quantile(np.abs(weights[weights != 0]), 0.9995)) / 127
    whole = np.clip(np.rint(weights / scale), -127, 127).astype(np.int8)
    whole[np.abs(whole) < SMALLEST] = 0
    return IndustryModel(whole, scale, bias, sectors)


def added(first: IndustryModel, second: IndustryModel, share: float) -> IndustryModel:
    """One model whose logits are those of the first and ``share`` times those of the second."""
    weights = first.weights * np.float32(first.scale) + second.weights * np.float32(second.scale * share)
    return quantise(weights, first.bias + np.float32(share) * second.bias, first.sectors)


def save(model: IndustryModel, path: Path) -> None:
    """Write a model file; weights that are mostly other than zero hardly shrink, and open quicker as they are."""
    dense = np.count_nonzero(model.weights) * 2 > model.weights.size
    write = np.savez if dense else np.savez_compressed
    write(
        path,
        weights=model.weights,
        scale=np.float64(model.scale),
        bias=model.bias,
        sectors=np.array(model.sectors),
    )
