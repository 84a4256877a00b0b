"""Makes ``importers``, ``analyzer``, ``reports`` and the rest importable.

In a checkout they stand beside this package. A wheel must not spill such general names into
site-packages, so there they nest in ``tiescope/_app``, and that folder goes to the head of the path.
"""

import sys
from pathlib import Path


def find_packages() -> None:
    """Put the nested packages on the path, once, if this is an installed wheel."""
    app = Path(__file__).parent / "_app"
    if app.is_dir() and str(app) not in sys.path:
        sys.path.insert(0, str(app))
