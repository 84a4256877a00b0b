"""Classifying a table of 30,000 invented contacts:  python -m tests.bench.bench_classify.

Prints processor seconds, and how many times those of a plain loop of ten million additions they are.
"""

from __future__ import annotations

import random
import sys
import time

import polars as pl

from analyzer.classify import classify
from analyzer.classify.rows import read_values

ROWS = 30_000


def contacts(rows: int) -> pl.DataFrame:
    """Employers and titles put together from the knowledge tables, a third of them met more than once."""
    draw = random.Random(7)  # noqa: S311 - no secret
    words = [row[0].title() for row in read_values("name_words.csv", ("words",))]
    titles = [row[0].title() for row in read_values("title_industries.csv", ("example",))]
    employers = [
        f"{draw.choice(words)} {draw.choice(words)} {draw.choice(('Inc', 'GmbH', 'Ltd', ''))}" for _ in range(rows)
    ]
    people = {
        "organisation": [employers[int(rows * draw.random() ** 2)] for _ in range(rows)],
        "position": [f"{draw.choice(('Senior ', 'Head of ', ''))}{draw.choice(titles)}" for _ in range(rows)],
    }
    return pl.DataFrame(people)


def main() -> None:
    """Time the second of two runs with fresh texts, so that loading is not counted."""
    classify(contacts(10))
    frame = contacts(ROWS)
    start = time.process_time()
    classify(frame)
    taken = time.process_time() - start
    start = time.process_time()
    sum(range(10_000_000))
    unit = time.process_time() - start
    sys.stdout.write(f"{frame.height} contacts: {taken:.2f} s, {taken / unit:.0f} times the loop\n")


if __name__ == "__main__":
    main()
