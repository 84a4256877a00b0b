"""Before and after: what moved between two audits of one person, and which planned moves were made."""

from analyzer.compare.progress import compare
from analyzer.compare.values import Change, Checked, Flow, Progress

__all__ = ["Change", "Checked", "Flow", "Progress", "compare"]
