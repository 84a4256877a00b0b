"""Report to one self-contained web page."""

from __future__ import annotations

from reports.document import for_screen
from reports.report import Report


def render_html(report: Report) -> str:
    """The report as one HTML file: style and drawings inside, no script, no request to anywhere."""
    return for_screen(report)
