"""The review workbook: what the reader can correct, one module per sheet."""

from reports.workbook.book import render_workbook

__all__ = ["render_workbook"]
