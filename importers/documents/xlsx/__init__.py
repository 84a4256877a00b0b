"""Excel workbooks, guarded: every sheet's size is known before a reader allocates it."""

from importers.documents.xlsx.reader import identify, read

__all__ = ["identify", "read"]
