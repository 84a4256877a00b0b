"""vCard 2.1, 3.0 and 4.0, from bytes, as the exporters really write it."""

from importers.documents.vcard.reader import identify, read

__all__ = ["identify", "read"]
