"""Report to HTML: the templates, the style sheet and its tokens, for paper and for the screen."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from reports import webfonts
from reports.balance import balanced, bound
from reports.charts import palette
from reports.charts.chart import Chart
from reports.charts.svg import num
from reports.frame import PAPERS, Paper, margins
from reports.look.logo import Logo
from reports.look.running import framed, mark
from reports.look.scheme import HOUSE, Scheme, of_accent
from reports.report import Report

Picture = Callable[[Chart], Markup]
_OPTION = re.compile(r"(?<!\S)--[a-z]+")


def unstyled(report: Report) -> str:
    """The document on paper without its style sheet, which many reports share: ``reports.pdf`` reads that once for all.

    Pictures, and the logo, are named ``chart:NAME``.
    """
    return _environment(_named).get_template("paper.html").render(report=report, logo="chart:logo")


def style_for_paper(report: Report, paper: Paper, scheme: Scheme = HOUSE) -> str:
    """The style sheet of a report on paper."""
    side, top = margins(paper)
    width, height = PAPERS[paper]
    sizes = {"side": side, "top": top, "width": width, "height": height, "mark": mark(report)}
    css = _environment(_named).get_template("paper.css").render(report=report, framed=framed(report), **sizes)
    return scheme.style(css)


def for_screen(report: Report) -> str:
    """One file for a browser: fonts and drawings inside, no request to anywhere, good on a phone."""
    template = _environment(_inline).get_template("screen.html")
    scheme = of_accent(report.look.accent)
    shown = {"report": _painted(report, scheme), "scheme": scheme, "logo": _address(report.look.logo)}
    letters = "".join(sorted(set(template.render(**shown, fonts=""))))
    return template.render(**shown, fonts=Markup(webfonts.rules(letters)))  # noqa: S704 - our own base64


def _painted(report: Report, scheme: Scheme) -> Report:
    """The report with its drawings in the colours of a scheme."""
    pages = tuple(
        replace(p, page=replace(p.page, charts=tuple(replace(c, svg=scheme.drawing(c.svg)) for c in p.page.charts)))
        for p in report.pages
    )
    return replace(report, pages=pages)


def _address(logo: Logo | None) -> str:
    """A logo as an address that holds it."""
    return f"data:{logo.kind};base64,{b64encode(logo.data).decode('ascii')}" if logo else ""


@cache
def _environment(picture: Picture) -> Environment:
    """Jinja with every text escaped and every missing name an error."""
    made = Environment(
        loader=PackageLoader("templates", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalize,
    )
    made.globals |= {"palette": palette, "balanced": balanced, "picture": picture}
    made.filters["whole"] = _whole
    return made


def _whole(text: str) -> Markup:
    """A text in which no option of the command line is broken at its dashes: "the workbook that --xlsx writes"."""
    kept = _OPTION.sub(r'<span class="option">\g<0></span>', str(escape(bound(text))))
    return Markup(kept)  # noqa: S704 - escaped above


def _finalize(value: object) -> object:
    """A percent sign never starts a line."""
    return bound(value) if type(value) is str else value


def _named(chart: Chart) -> Markup:
    """A picture that the renderer asks the report for."""
    size = f"width:{num(chart.width)}mm;height:{num(chart.height)}mm"
    return Markup('<img class="drawing" src="chart:{}" alt="{}" style="{}">').format(chart.name, chart.alt, size)


def _inline(chart: Chart) -> Markup:
    """The drawing itself, so that it is set in the page's own fonts; its builder has escaped every text."""
    named = chart.svg.replace("<svg ", f'<svg role="img" aria-label="{escape(chart.alt)}" ', 1)
    return Markup(f'<div class="scroll">{named}</div>')  # noqa: S704 - escaped by reports.charts.svg
