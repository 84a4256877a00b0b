"""tiescope: a network audit from the contacts somebody can export, on their own machine."""

from tiescope._path import find_packages

find_packages()

from tiescope._version import __version__  # noqa: E402  # the path comes first
from tiescope.api import audit, contacts  # noqa: E402

__all__ = ["__version__", "audit", "contacts"]
