"""One command per file; each offers ``command``."""
