"""``python -m sample_data [--seed WORD] [FOLDER]`` writes the exports, by default into ``made/``."""

from __future__ import annotations

import argparse
from pathlib import Path

from sample_data import made
from sample_data.generate import SEED, write


def main() -> None:
    """Write all files; the same seed writes the same bytes."""
    parser = argparse.ArgumentParser(prog="python -m sample_data", description="Write an invented person's exports.")
    parser.add_argument("folder", nargs="?", type=Path, default=made(), help="where to; made here if missing")
    parser.add_argument("--seed", default=SEED, help="another word makes another life")
    options = parser.parse_args()
    write(options.folder, options.seed)


if __name__ == "__main__":
    main()
