"""An invented person's exports of one working life, and the seeded generator that made them."""

from importlib.resources import files
from pathlib import Path

__all__ = ["made"]


def made() -> Path:
    """The folder with the exports, in a checkout as in an installed wheel."""
    return Path(str(files(__name__) / "made"))
