"""Spine of giving and getting: each kind's split, what you gave to the left, what you got to the right."""

from __future__ import annotations

from collections.abc import Sequence

from analyzer.audit import ExchangeRow
from reports.charts import figures, palette, svg, typeset
from reports.charts.chart import Chart
from reports.words import Words

MIDDLE = svg.WIDTH / 2
SPINE = 62.0  # half the width of the column of names
REACH = 140.0  # a bar of 100 %
ROW = 30.0
BAR = 18.0
HEAD = 22.0
ENOUGH = 10  # exchanges a kind needs before its balance makes the title
KINDS = {
    "opened": "Conversations opened",
    "replies": "Replies",
    "messages": "Messages",
    "endorsements": "Endorsements",
    "recommendations": "Recommendations",
    "invitations": "Invitations",
    "introductions": "Introductions",
}


def draw(exchanges: Sequence[ExchangeRow], words: Words) -> Chart:
    """The giving and getting chart from ``Audit.exchanges``, the busiest kind first.

    Bars split each kind to 100 %, as counts of messages and of recommendations share no scale; the
    counts stand beside them. A side the export lacks says so.
    """
    rows = sorted(exchanges, key=lambda r: (not _known(r), -_total(r), r.kind))
    height = HEAD + ROW * len(rows) if any(map(_known, rows)) else 20.0
    return Chart(
        "exchange",
        svg.document(_drawing(rows, words), height),
        _alt(rows, words),
        svg.WIDTH / svg.MM,
        height / svg.MM,
        _title(rows, words),
        words.say("Split of each kind between you and others; the figures are counts"),
        _note(rows, words),
    )


def _known(row: ExchangeRow) -> bool:
    return row.given is not None or row.got is not None


def _total(row: ExchangeRow) -> int:
    return (row.given or 0) + (row.got or 0)


def _whole(row: ExchangeRow) -> bool:
    return row.given is not None and row.got is not None and _total(row) > 0


def _drawing(rows: Sequence[ExchangeRow], words: Words) -> list[str]:
    if not any(_known(row) for row in rows):
        return [
            svg.text(0, 12, words.say("No messages, endorsements or invitations in this export."), 9, palette.MUTED)
        ]
    bottom = HEAD + ROW * len(rows) - ROW + BAR + 4
    parts = [
        svg.text(MIDDLE - SPINE, 9, words.say("you gave"), 9, palette.YOU, weight=600, anchor="end"),
        svg.text(MIDDLE + SPINE, 9, words.say("you got"), 9, palette.TEXT, weight=600),
    ]
    for side in (-1, 1):
        x = MIDDLE + side * (SPINE + REACH / 2)
        parts.append(svg.line(x, HEAD - 6, x, bottom, stroke=palette.MUTED, stroke_dasharray="1.5 2"))
        if side < 0:
            parts.append(svg.text(x, 9, words.say("even"), 7.5, palette.MUTED, anchor="middle"))
    for i, row in enumerate(rows):
        parts += _row(row, HEAD + i * ROW, words)
    return parts


def _row(row: ExchangeRow, y: float, words: Words) -> list[str]:
    name = words.say(KINDS.get(row.kind, row.kind.capitalize()))
    middle = y + BAR / 2 + 3
    ink = palette.INK if _known(row) else palette.MUTED
    return [
        svg.text(MIDDLE, middle, typeset.fit(name, 9, 2 * SPINE - 12), 9, ink, anchor="middle"),
        *_side(row, row.given, -1, y, words),
        *_side(row, row.got, 1, y, words),
    ]


def _side(row: ExchangeRow, count: int | None, side: int, y: float, words: Words) -> list[str]:
    foot = MIDDLE + side * SPINE
    anchor: svg.Anchor = "end" if side < 0 else "start"
    if count is None:
        return [svg.backed(foot, y + BAR / 2 + 2.5, words.say("not in this export"), 7.5, palette.MUTED, anchor=anchor)]
    length = REACH * count / _total(row) if _whole(row) else 0.0
    parts = []
    sparse = _total(row) < ENOUGH
    if length:
        left = foot if side > 0 else foot - length
        if side < 0:
            parts.append(svg.rect(left, y, length, BAR, palette.HEAT[3] if sparse else palette.YOU, rx=1.5))
        else:
            edge = palette.REFERENCE if sparse else palette.TEXT
            parts.append(svg.rect(left + 0.5, y + 0.5, length - 1, BAR - 1, palette.WHITE, rx=1.5, stroke=edge))
    tip = foot + side * (length + 5 if length else 0)
    parts.append(
        svg.backed(tip, y + BAR / 2 + 3, figures.count(count, words), 9, palette.INK, weight=600, anchor=anchor)
    )
    return parts


def _lean(row: ExchangeRow) -> float:
    """How many times the larger side is the smaller; a side without any counts as one."""
    return max(row.given or 0, row.got or 0) / max(min(row.given or 0, row.got or 0), 1)


def _title(rows: Sequence[ExchangeRow], words: Words) -> str:
    if not any(_known(row) for row in rows):
        return words.say("Giving and getting are not in this export")
    weighty = [row for row in rows if _whole(row) and _total(row) >= ENOUGH]
    if not weighty:
        return words.say("Too few exchanges to speak of a balance")
    row = max(weighty, key=lambda r: (_lean(r), r.kind))
    if _lean(row) < 1.25:
        return words.say("Giving and getting are close to even")
    kind = words.say(KINDS.get(row.kind, row.kind))
    times = words.decimal(_lean(row))
    sentence = (
        "{kind}: you gave {times} for each one got"
        if (row.given or 0) > (row.got or 0)
        else "{kind}: you got {times} for each one given"
    )
    return words.say(sentence, kind=kind, times=times)


def _note(rows: Sequence[ExchangeRow], words: Words) -> str:
    since = min((row.since for row in rows if row.since), default="")
    even = words.say("Dotted line: as much given as got.")
    if any(0 < _total(row) < ENOUGH for row in rows):
        even += " " + words.say("Pale: fewer than ten in all.")
    return words.say("{even} Counted since {day}.", even=even, day=words.day(since)) if since else even


def _alt(rows: Sequence[ExchangeRow], words: Words) -> str:
    return figures.sentences([words.say("Giving and getting by kind"), *(_said(row, words) for row in rows)])


def _said(row: ExchangeRow, words: Words) -> str:
    kind = words.say(KINDS.get(row.kind, row.kind))
    given = words.say("given not in this export")
    got = words.say("got not in this export")
    if row.given is not None:
        given = words.say("{n} given", n=words.integer(row.given))
    if row.got is not None:
        got = words.say("{n} got", n=words.integer(row.got))
    return words.say("{name}: {count}", name=kind, count=f"{given}, {got}")
