"""Address books out: one small module for each kind of file in ``formats``, chosen by the ending."""

from importers.export.lines import cluster_lines, jsonl_lines, raw_lines
from importers.export.write import format_of, write_contacts

__all__ = ["cluster_lines", "format_of", "jsonl_lines", "raw_lines", "write_contacts"]
