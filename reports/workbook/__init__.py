"""The audit as a workbook: sheets with native charts, and for the owner those to correct, one module per sheet."""

from reports.workbook.document import render_workbook

__all__ = ["render_workbook"]
