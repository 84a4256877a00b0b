"""How long the charts take: ``python -m tests.bench.bench_charts``. No test: machines differ."""

from __future__ import annotations

import sys
from time import process_time

from analyzer.audit import Audit
from reports.charts import ego_map
from tests.reports.audits import rich
from tests.reports.drawn import CHARTS, WORDS

ROUNDS = 9


def _best(name: str, audit: Audit) -> float:
    """The best of some rounds, in milliseconds."""
    times = []
    for _ in range(ROUNDS):
        start = process_time()
        CHARTS[name](audit)
        times.append(process_time() - start)
    return min(times) * 1000


def main() -> None:
    """Each chart of 412 contacts, their sum, and the map of 30,000."""
    audit, large = rich(), rich(contacts=30_000)
    times = {name: _best(name, audit) for name in CHARTS}
    for name, spent in times.items():
        sys.stdout.write(f"{name:16}{spent:8.2f} ms\n")
    sys.stdout.write(f"{'all':16}{sum(times.values()):8.2f} ms\n")
    sys.stdout.write(f"{'map of 30,000':16}{_best('ego_map', large):8.2f} ms\n")
    size = len(ego_map.draw(large.dots, large.closest, WORDS).svg)
    sys.stdout.write(f"{'its size':16}{size / 1024:8.0f} KiB\n")


if __name__ == "__main__":
    main()
