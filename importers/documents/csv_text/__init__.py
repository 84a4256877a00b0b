"""CSV, TSV and other delimited text of any exporter, as one ``Table``."""

from importers.documents.csv_text.reader import identify, read

__all__ = ["identify", "read"]
