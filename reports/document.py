"""Report to HTML: the templates, the style sheet and its tokens, for paper and for the screen."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from reports.charts import palette
from reports.frame import PAPERS, Paper, margins
from reports.layout import balanced
from reports.report import Report


@cache
def environment() -> Environment:
    """Jinja with every text escaped and every missing name an error."""
    made = Environment(
        loader=PackageLoader("templates", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalize,
    )
    made.globals["palette"] = palette
    made.globals["balanced"] = balanced
    return made


def _finalize(value: object) -> object:
    """A percent sign never starts a line."""
    return value.replace(" %", "\u00a0%") if type(value) is str else value


def for_paper(report: Report, paper: Paper) -> str:
    """The document that ``reports.pdf`` renders; pictures are named ``chart:NAME``."""
    side, top = margins(paper)
    width, height = PAPERS[paper]
    return (
        environment().get_template("paper.html").render(report=report, side=side, top=top, width=width, height=height)
    )


def for_screen(report: Report) -> str:
    """One file for a browser: no request to anywhere, good on a phone."""
    return environment().get_template("screen.html").render(report=report)
