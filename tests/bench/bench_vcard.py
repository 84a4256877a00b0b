"""Cards a second of our reader and of vobject, on 20,000 invented cards: ``python tests/bench/bench_vcard.py``.

Prints a ratio, not a verdict: machines differ, the ratio hardly does.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import vobject

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from importers.documents.vcard.reader import read_cards

CARDS = 20_000
CARD = """BEGIN:VCARD\r
VERSION:3.0\r
PRODID:-//Apple Inc.//iPhone OS 17.4//EN\r
N:{family};Ann;B.;;\r
FN:Ann B. {family}\r
ORG:Example Works {j}\\, Inc.;Sales\r
TITLE:Editor\r
EMAIL;type=INTERNET;type=WORK;type=pref:ann.ash{i}@example.com\r
item1.TEL;type=CELL;type=VOICE:+44 7700 {i:06d}\r
item1.X-ABLabel:_$!<Mobile>!$_\r
NOTE:Met at the book fair\\, stall {j}.\\nA second line that is long enough to be\r
  folded by whoever wrote it.\r
BDAY:1986-03-04\r
CATEGORIES:Books,Clients\r
END:VCARD\r
"""


def family(number: int) -> str:
    """An invented family name of letters only: a digit in a name would make it a rare case."""
    return "Ash" + "".join("aeioubdlmn"[int(digit)] for digit in str(number))


def seconds(job: Callable[[], int]) -> float:
    """Processor seconds that ``job`` takes to read all cards; other programs do not count."""
    start = time.process_time()
    count = job()
    assert count == CARDS, count
    return time.process_time() - start


def main() -> None:
    """Both readers on the same bytes, ours taken at its slower of two runs."""
    data = "".join(CARD.format(i=i, j=i % 700, family=family(i)) for i in range(CARDS)).encode()
    text = data.decode()
    ours = max(seconds(lambda: len(read_cards(data, "bench.vcf").cards)) for _ in range(2))
    theirs = seconds(lambda: sum(1 for _ in vobject.readComponents(text)))
    print(f"ours    {CARDS / ours:10,.0f} cards a second")  # noqa: T201
    print(f"vobject {CARDS / theirs:10,.0f} cards a second")  # noqa: T201
    print(f"ratio   {theirs / ours:10.1f}")  # noqa: T201


if __name__ == "__main__":
    main()
