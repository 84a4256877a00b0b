"""The report of ``compare``: before and after, in four pages."""

from reports.progress.report import build_progress

__all__ = ["build_progress"]
