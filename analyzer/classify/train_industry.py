"""Trains both spelling models:  python -m analyzer.classify.train_industry POOL_FOLDER OUTPUT_FOLDER.

Names are learned by ``train_industry_names``, descriptions by ``train_industry_descriptions`` (which needs
scikit-learn); weights are stored as 8-bit numbers. The same seed gives the same files.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from zlib import crc32

import numpy as np

from analyzer.classify.industries import load_sectors
from analyzer.classify.industry_evidence import Evidence, load_evidence, model_input
from analyzer.classify.industry_model import DESCRIPTIONS, NAMES
from analyzer.classify.industry_spellings import Spellings
from analyzer.classify.organisation_legal import name_words
from analyzer.classify.train_industry_data import Sample, load_samples
from analyzer.classify.train_industry_descriptions import learn_descriptions
from analyzer.classify.train_industry_file import Matrix, added, save
from analyzer.classify.train_industry_names import Lessons, learn_names

LEVEL = 0.6  # how far the classes of one source of names are evened out: 0 as found, 1 all alike
LEVEL_ENTRIES = 1.0  # the same for descriptions: a register lists each trade once, whoever works in it
AS_FOUND = {"company_listed_gics": 0.1}  # listed companies of all countries: their mix is the world's, not a register's
SECOND = 0.35  # say of the descriptions' model on names: its words are surer, names' spellings more
HOLD = 0.12  # share of the registers kept for calibration
ENTRIES = ("industry_text_", "codes")  # only descriptions
BOTH = ("taxonomy", "words", "trades")  # names and descriptions alike
ASIDE = {"company_naics_uscis": 0.1}  # names that teach descriptions a little: sober ones, "Valley Family Dentistry"


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


def train(samples: Sequence[Sample], evidence: Evidence) -> Spellings:
    """Both models of these samples."""
    named = [sample for sample in samples if not sample.source.startswith(ENTRIES)]
    described = [sample for sample in samples if sample.source.startswith((*ENTRIES, *BOTH))]
    described += [replace(sample, weight=ASIDE[sample.source]) for sample in samples if sample.source in ASIDE]
    descriptions = learn_descriptions(_lessons(described, evidence, LEVEL_ENTRIES))
    return Spellings(
        added(learn_names(_lessons(_without_domains(named), evidence, LEVEL)), descriptions, SECOND), descriptions
    )


def _lessons(samples: Sequence[Sample], evidence: Evidence, level: float) -> Lessons:
    asked = [(sample, _input(sample, evidence)) for sample in samples]
    asked = [(sample, question) for sample, question in asked if question[0]]  # "Home" names no employer
    samples = [sample for sample, _ in asked]
    sectors = tuple(load_sectors())
    places = {code: place for place, code in enumerate(sectors)}
    accepted = np.zeros((len(samples), len(sectors)), dtype=np.bool_)
    for place, sample in enumerate(samples):
        accepted[place, [places[code] for code in sample.sectors]] = True
    first = np.array([places[sample.sectors[0]] for sample in samples])
    return Lessons([question for _, question in asked], accepted, first, _weights(samples, level), sectors)


def _input(sample: Sample, evidence: Evidence) -> tuple[str, tuple[str, ...]]:
    return model_input(evidence.read(sample.text, (sample.domain,) if sample.domain else ()))


def _without_domains(samples: Sequence[Sample]) -> list[Sample]:
    """Each sample that has a domain also without it: most contacts come without a business address."""
    bare = [replace(sample, domain="") for sample in samples if sample.domain]
    return [*samples, *bare]


def _weights(samples: Sequence[Sample], level: float) -> Matrix:
    """A sample's own weight, with the frequent classes of its source turned down."""
    counts = Counter((sample.source, sample.sectors[0]) for sample in samples)
    largest = {source: max(n for (s, _), n in counts.items() if s == source) for source, _ in counts}
    raw = [
        sample.weight
        * (largest[sample.source] / counts[sample.source, sample.sectors[0]]) ** AS_FOUND.get(sample.source, level)
        for sample in samples
    ]
    weights = np.array(raw, dtype=np.float32)
    result: Matrix = np.minimum(weights / weights.mean(), 6)
    return result


def main(pool: str, output: str) -> None:
    """Train on the registers of ``pool`` and the project's tables, and write the models and their calibration."""
    from analyzer.classify.calibrate_industry import calibrate  # noqa: PLC0415 - a loop of imports otherwise
    from analyzer.classify.calibrate_known import calibrate_known  # noqa: PLC0415 - as above

    evidence = load_evidence()
    samples = load_samples(Path(pool))
    learn, held = split(samples)
    calibrate(train(learn, evidence), held, evidence, Path(output))
    calibrate_known(evidence, samples, Path(output))
    models = train(samples, evidence)
    save(models.names, Path(output) / NAMES)
    save(models.descriptions, Path(output) / DESCRIPTIONS)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
