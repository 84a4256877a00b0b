"""Sheets that count contacts by one thing: employers, functions, finer industries."""

from __future__ import annotations

from collections.abc import Sequence

from analyzer.audit import WITHHELD_UNDER, CountRow
from reports.words import Words
from reports.workbook.sheet import PERCENT, WHOLE, Column, Plot, Shape, Sheet, Style, Text

SHOWN = 15  # bars of a chart; the table has all rows


def counted(name: str, of: str, rows: Sequence[CountRow], words: Words, *, said: bool = False) -> Sheet:
    """The rows with their chart, the commonest first; ``said`` puts their names into the reader's language."""
    named = [(words.say(r.name) if said else r.name, r.count, r.share) for r in rows if r.count and r.name]
    enough = sum(r.count for r in rows) >= WITHHELD_UNDER
    largest = [(label, words.integer(n)) for label, n, _ in named[:SHOWN]]
    alt = "; ".join(words.say("{name}: {count}", name=label, count=figure) for label, figure in largest)
    plot = Plot(
        Shape.BARS, name, alt, labels=0, series=(1,), axes=(of, words.say("Contacts")), number=WHOLE, most=SHOWN
    )
    return Sheet(
        name=name,
        columns=(
            Column(of, width=44),
            Column(words.say("Contacts"), number=WHOLE, width=13),
            Column(words.say("Share"), number=PERCENT, width=13),
        ),
        rows=tuple((label, n, share if enough else None) for label, n, share in named),
        above=(Text(name, Style.TITLE), ()),
        plots=(plot,) if enough else (),
    )
