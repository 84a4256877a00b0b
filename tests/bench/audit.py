"""How long an audit takes, as seconds and beside a plain sort of the same messages.

``python -m tests.bench.audit`` prints it; not a test, since machines differ.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from analyzer.json_io import audit_to_json
from analyzer.measure import audit_network
from tests.analyzer.builders import OPTIONS, OWNER, Case, synthetic, without_messages

RUNS = 5


def _seconds(act: Callable[[], object]) -> float:
    taken = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        act()
        taken.append(time.perf_counter() - begun)
    return min(taken)


def _report(name: str, given: Case) -> None:
    audit = audit_network(given.network, given.contacts, OWNER, OPTIONS)
    whole = _seconds(lambda: audit_network(given.network, given.contacts, OWNER, OPTIONS))
    written = _seconds(lambda: audit_to_json(audit))
    plain = _seconds(lambda: given.network.interactions.sort("contact_id", "at"))
    print(f"{name:32} audit {whole:.3f} s   JSON {written:.3f} s   sort of messages {plain:.4f} s")  # noqa: T201


if __name__ == "__main__":
    _report("1,000 contacts, 6,000 messages", synthetic(1_000, 6_000))
    _report("30,000 contacts, 200,000 messages", synthetic(30_000, 200_000))
    _report("30,000 contacts, no messages", without_messages(synthetic(30_000, 0)))
