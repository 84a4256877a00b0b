"""Writes the golden pages anew: ``python -m tests.reports.write_golden``. Look at each before committing it."""

from __future__ import annotations

import sys

from PIL import Image

from tests.reports.golden import ALLOWED, FOLDER, SETS, Picture, difference, drawn, palette


def main() -> None:
    """Write what changed, remove what is no longer asked for, and say so."""
    FOLDER.mkdir(exist_ok=True)
    old = set(FOLDER.glob("*.png"))
    now = [picture for name in SETS for picture in drawn(name)]
    for picture in now:
        _write(picture)
    for path in sorted(old - {picture.kept for picture in now}):
        path.unlink()
        sys.stdout.write(f"removed {path.name}\n")
    size = sum(path.stat().st_size for path in FOLDER.glob("*.png"))
    sys.stdout.write(f"{len(now)} pictures, {size / 1e6:.2f} MB\n")


def _write(picture: Picture) -> None:
    if picture.kept.exists():
        with Image.open(picture.kept) as before:
            off = difference(before, picture.image)
        if off <= ALLOWED:  # left alone, so that a commit shows only what changed
            return
        sys.stdout.write(f"{picture.name}: {off:.0%} of a tile changed\n")
    palette(picture.image).save(picture.kept, optimize=True)


if __name__ == "__main__":
    main()
