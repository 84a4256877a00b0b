"""How long titles take: ``python tests/bench/bench_titles.py FILE``, a CSV with a title column.

Levels, functions and the industries that titles tell.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).parents[2]))

from analyzer.classify.function import load_function
from analyzer.classify.industry_titles import load_title_fields
from analyzer.classify.level import load_level

COUNT = 10_000


def timed(name: str, work: Callable[[], object]) -> None:
    """Report the processor time of one step on stderr."""
    start = process_time()
    work()
    sys.stderr.write(f"{name}: {(process_time() - start) * 1000:.0f} ms\n")


def main(file: Path) -> None:
    """Time loading and answering for the first distinct titles of a file."""
    with file.open(encoding="utf-8", newline="") as lines:
        titles = list(dict.fromkeys(row["title"] for row in csv.DictReader(lines)))[:COUNT]
    timed("load levels", load_level)
    timed("load functions", load_function)
    timed("load industries", load_title_fields)
    level, function, fields = load_level(), load_function(), load_title_fields()
    timed(f"levels of {len(titles)}", lambda: level.answers(titles))
    timed(f"functions of {len(titles)}", lambda: function.answers(titles))
    timed(f"industries of {len(titles)}", lambda: fields.answers(titles))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
