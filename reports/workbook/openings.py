"""What stands above the figures of a sheet: the finding, as the page of the report words it."""

from __future__ import annotations

from reports.page import Page
from reports.workbook.sheet import Free, Style, Text


def opening(page: Page) -> tuple[Free, ...]:
    """The page's headline, its lead, and why there are no figures where there are none."""
    told = (page.lead, page.missing.what if page.missing else "")
    return (Text(page.headline, Style.TITLE), *(Text(line) for line in told if line), ())
