"""How long a report takes: ``python -m tests.bench.bench_report``. No test: machines differ.

The times stand beside that of a three-word document, so that runs on a busy machine compare.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from time import process_time

from reports.html import render_html
from reports.page import Page
from reports.pdf import render_pdf
from reports.report import Placed, Report, build_report
from tests.reports.audits import rich

ROUNDS = 9
ELEVEN = (
    "cover", "summary", "industries", "hierarchy", "grid", "map", "growth", "exchange", "dormant", "moves", "method",
)  # fmt: skip
WORD = Report("t", "t", "", "en", "2026-10-31", "", (Placed("t", "page.html", Page(section="s", headline="h")),))


def _best(act: Callable[[], object]) -> float:
    """The best processor time of some rounds, in milliseconds."""
    times = []
    for _ in range(ROUNDS):
        begun = process_time()
        act()
        times.append(process_time() - begun)
    return min(times) * 1000


def main() -> None:
    """Print one line per document."""
    audit, large = rich(), rich(contacts=30_000)
    render_pdf(WORD)
    unit = _best(lambda: render_pdf(WORD))
    lines: dict[str, Callable[[], object]] = {
        "build": lambda: build_report(audit),
        "eleven pages": lambda: render_pdf(build_report(audit, pages=ELEVEN)),
        "all pages": lambda: render_pdf(build_report(audit)),
        "all pages, 30,000 contacts": lambda: render_pdf(build_report(large)),
        "web page": lambda: render_html(build_report(audit)),
    }
    for name, act in lines.items():
        taken = _best(act)
        sys.stdout.write(f"{name:28} {taken:7.0f} ms   {taken / unit:6.1f} x a page of two words\n")


if __name__ == "__main__":
    main()
