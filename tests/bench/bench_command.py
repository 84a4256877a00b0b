"""The whole command beside the renderer alone: ``python -m tests.bench.bench_command [ROUNDS]``. No test.

``tiescope audit`` on the sample exports (a thousand contacts, or INPUT after the rounds) against a process that does
nothing but import WeasyPrint and render the same pages, with the same fonts and drawings, untagged. Processor
time of user and system, in turns, since a busy machine lies about the clock; the first turn, which compiles, is
not counted. The goal is a ratio of 1.4.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import sample_data
from reports import fonts
from reports.document import style_for_paper, unstyled
from reports.look.running import frames
from reports.report import Report, build_report
from tiescope.pipeline import Request, make_audit

BARE = "import sys, weasyprint; weasyprint.HTML(filename=sys.argv[1]).write_pdf(sys.argv[2])"
EMPTY = "import weasyprint"


def main(rounds: int, given: Path) -> None:
    """Print the medians and their ratio."""
    with TemporaryDirectory() as place:
        folder = Path(place)
        _write_page(build_report(make_audit(Request(inputs=(given,))).audit), folder)
        commands = {
            "tiescope audit": ["-m", "tiescope", "audit", str(given), "--quiet", "-o", str(folder / "audit.pdf")],
            "tiescope --version": ["-m", "tiescope", "--version"],
            "bare WeasyPrint": ["-c", BARE, str(folder / "page.html"), str(folder / "bare.pdf")],
            "its import": ["-c", EMPTY],
        }
        taken: dict[str, list[float]] = {name: [] for name in commands}
        for turn in range(rounds + 1):
            for name, command in commands.items():
                time = _processor_time(command, folder)
                taken[name] += [time] if turn else []
    for name, times in taken.items():
        spread = f"{min(times):.2f} to {max(times):.2f}"
        sys.stdout.write(f"{name:20} {statistics.median(times):6.2f} s of processor time ({spread})\n")
    ratio = statistics.median(taken["tiescope audit"]) / statistics.median(taken["bare WeasyPrint"])
    sys.stdout.write(f"{'ratio':20} {ratio:6.2f}\n")


def _write_page(report: Report, folder: Path) -> None:
    """The document with its style sheet in it and its drawings as files beside it."""
    html = unstyled(report).replace("</head>", f"<style>{style_for_paper(report, 'a4')}</style>\n</head>", 1)
    for name, svg in {**report.charts, **frames(report, "a4")}.items():
        (folder / f"{name}.svg").write_text(svg, "utf-8")
        html = html.replace(f'chart:{name}"', f'{name}.svg"').replace(f"chart:{name})", f"{name}.svg)")
    (folder / "page.html").write_text(html, "utf-8")


def _processor_time(command: list[str], folder: Path) -> float:
    """User and system seconds of one process, with our fonts and no others, and its modules compiled."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    own = {"FONTCONFIG_FILE": str(fonts.configuration()), "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    environment = {**os.environ, **own, "PYTHONDONTWRITEBYTECODE": ""}
    subprocess.run([sys.executable, *command], env=environment, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7, Path(sys.argv[2]) if len(sys.argv) > 2 else sample_data.made())
