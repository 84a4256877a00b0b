"""What ``tiescope doctor`` looks at, one function per check."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from ctypes import CDLL
from ctypes.util import find_library
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, requires, version

INSTALL = {
    "linux": "Debian/Ubuntu: apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0. "
    "Fedora: dnf install pango harfbuzz.",
    "darwin": "brew install pango",
    "win32": "Install MSYS2, then: pacman -S mingw-w64-x86_64-pango",
}
_NAME = re.compile(r"[\w.-]+")


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at. ``needed`` is False where lacking it only costs speed."""

    what: str
    ok: bool
    found: str
    remedy: str = ""
    needed: bool = True


def checkup() -> list[Check]:
    """All checks, in the order in which they matter."""
    checks: list[Callable[[], Check]] = [_python, _packages, _pango, _subset, _fonts, _samples]
    return [check() for check in checks]


def _python() -> Check:
    found = ".".join(map(str, sys.version_info[:3]))
    return Check("Python", sys.version_info >= (3, 11), found, "tiescope needs Python 3.11 or newer.")


def _packages() -> Check:
    needed = [name[0] for told in requires("tiescope") or () if "extra ==" not in told and (name := _NAME.match(told))]
    lacking = [name for name in needed if not _is_there(name)]
    found = f"lacking {', '.join(lacking)}" if lacking else f"all {len(needed)} there"
    return Check("Python packages", not lacking, found, "Install tiescope again with pip.")


def _is_there(name: str) -> bool:
    try:
        return bool(version(name))
    except PackageNotFoundError:
        return False


def _remedy() -> str:
    return INSTALL.get(sys.platform, "Install Pango 1.44 or newer.")


def _pango() -> Check:
    names = ("pango-1.0", "pangoft2-1.0")
    lacking = [name for name in names if not _loads(name)]
    return Check("Pango", not lacking, f"lacking {', '.join(lacking)}" if lacking else "found", _remedy())


def _subset() -> Check:
    ok = _loads("harfbuzz-subset")
    found = "found" if ok else "lacking: PDFs take three times as long and their bytes change from run to run"
    return Check("HarfBuzz subset", ok, found, _remedy(), needed=False)


def _loads(name: str) -> bool:
    path = find_library(name)
    if path is None:
        return False
    try:
        CDLL(path)
    except OSError:
        return False
    return True


def _fonts() -> Check:
    lacking = []
    for package in ("font-source-sans-pro", "font-source-serif-pro"):
        try:
            version(package)
        except PackageNotFoundError:
            lacking.append(package)
    return Check("Fonts", not lacking, f"lacking {', '.join(lacking)}" if lacking else "found", "pip install tiescope")


def _samples() -> Check:
    import sample_data

    folder = sample_data.made()
    ok = folder.is_dir() and any(folder.iterdir())
    return Check("Sample data", ok, "found" if ok else "lacking", "Install tiescope again.", needed=False)
