"""Work for a cluster's workers, who import it by this name."""

from __future__ import annotations

import time


def triple(n: int) -> int:
    """Slow enough that a worker can be killed while it lasts."""
    time.sleep(0.4)
    return 3 * n
