"""Pyramid of hierarchy levels, highest on top, with what lies above, at and below your own level."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from analyzer.audit import WITHHELD_UNDER, LevelRow
from reports.charts import figures, names, palette, svg, typeset
from reports.charts.chart import Chart
from reports.words import Words

LABELS = 124.0
CENTRE = 270.0
HALF = 132.0
BRACKET = 420.0
ROW = 21.0
BAR = 16.0
GAP = 7.0  # between level groups
BANDS = ("above", "same", "below")
FILL = {"same": palette.YOU, "above": palette.YOU_MID, "below": palette.YOU_MID, "": palette.YOU_MID}


def draw(levels: Sequence[LevelRow], words: Words, own: str = "") -> Chart:
    """The hierarchy chart from ``Audit.levels``; ``own`` is the owner's level key, "" when unknown."""
    rows = sorted(levels, key=lambda r: -names.rank(r.level))
    spots = _spots(rows)
    base = sum(r.count for r in rows)
    height = spots[-1] + ROW + 4 if base else 20.0
    parts = [svg.text(0, 12, words.say("No contact with a known level."), 9, palette.MUTED)]
    if base:
        parts = _bars(rows, spots, words, own) + _brackets(rows, spots, words)
    return Chart(
        "hierarchy",
        svg.document(parts, height),
        _alt(rows, words, own, base),
        svg.WIDTH / svg.MM,
        height / svg.MM,
        _title(rows, words, base),
        words.plural("{n} contact with a known level", "{n} contacts with a known level", base),
        words.say("Levels are read from job titles. Retired people stand outside the ladder."),
    )


def _spots(rows: Sequence[LevelRow]) -> list[float]:
    """The top of each row; level groups stand a little apart."""
    spots: list[float] = []
    y = 2.0
    for _, members in groupby(rows, key=lambda r: names.group_of(r.level)):
        for _ in members:
            spots.append(y)
            y += ROW
        y += GAP
    return spots


def _bars(rows: Sequence[LevelRow], spots: Sequence[float], words: Words, own: str) -> list[str]:
    most = max((r.count for r in rows), default=0) or 1
    parts: list[str] = []
    for row, y in zip(rows, spots, strict=True):
        half = HALF * row.count / most
        mine = bool(own) and row.level == own
        parts.append(_label(row, y, words, mine))
        if row.count:
            parts.append(svg.rect(CENTRE - half, y, 2 * half, BAR, FILL.get(row.band, palette.YOU_MID), rx=1.5))
        parts.append(_count(row, y, half, words))
    return parts


def _label(row: LevelRow, y: float, words: Words, mine: bool) -> str:
    name = names.level(row.level, words)
    if not mine:
        return svg.text(0, y + 11, typeset.fit(name, 9, LABELS), 9, palette.INK)
    label = words.say("{level} · you", level=name)
    return svg.text(0, y + 11, typeset.fit(label, 9, LABELS, 600), 9, palette.YOU, weight=600)


def _count(row: LevelRow, y: float, half: float, words: Words) -> str:
    """The count inside its bar, beside it where it does not fit, "none" for an empty level."""
    if not row.count:
        return svg.text(CENTRE, y + 11, words.say("none"), 8, palette.MUTED, anchor="middle")
    label = figures.count(row.count, words)
    if typeset.width(label, 8.5, 600) + 8 <= 2 * half:
        colour = palette.text_on(FILL.get(row.band, palette.YOU_MID))
        return svg.text(CENTRE, y + 11, label, 8.5, colour, weight=600, anchor="middle")
    return svg.text(CENTRE + half + 4, y + 11, label, 8.5, palette.INK, weight=600)


def _brackets(rows: Sequence[LevelRow], spots: Sequence[float], words: Words) -> list[str]:
    parts: list[str] = []
    heads = {"above": words.say("above you"), "same": words.say("your level"), "below": words.say("below you")}
    for band in BANDS:
        tops = [y for row, y in zip(rows, spots, strict=True) if row.band == band]
        if not tops:
            continue
        top, bottom = min(tops), max(tops) + BAR
        share = words.percent(_share(rows, band))
        colour = palette.YOU if band == "same" else palette.TEXT
        parts += [
            svg.path(
                f"M{svg.num(BRACKET - 4)} {svg.num(top)}h4V{svg.num(bottom)}h-4",
                stroke=palette.MUTED,
                stroke_width=0.75,
            ),
            *_beside(share, heads[band], (top + bottom) / 2, colour),
        ]
    return parts


def _beside(share: str, head: str, middle: float, colour: str) -> list[str]:
    size = 12.0 if typeset.width(share, 12, serif=True) <= svg.WIDTH - BRACKET - 6 else 9.0
    return [
        svg.text(BRACKET + 6, middle - 0.5, share, size, colour, weight=600, family=svg.SERIF),
        svg.text(BRACKET + 6, middle + 8.5, head, 8, colour),
    ]


def _share(rows: Sequence[LevelRow], band: str) -> float:
    placed = sum(r.count for r in rows if r.band)
    return sum(r.count for r in rows if r.band == band) / placed if placed else 0.0


def _title(rows: Sequence[LevelRow], words: Words, base: int) -> str:
    if not base:
        return words.say("No level is known yet")
    if not any(r.count for r in rows if r.band):
        top = max(rows, key=lambda r: (r.count, names.rank(r.level)))
        share = words.percent(top.count / base)
        return words.say("{share} stand at one level: {level}", share=share, level=names.level(top.level, words))
    above, same, below = (_share(rows, band) for band in BANDS)
    if base < WITHHELD_UNDER:
        counts = [sum(r.count for r in rows if r.band == band) for band in BANDS]
        sentence = "{above} above you, {same} at your level, {below} below"
        return words.say(sentence, **dict(zip(BANDS, counts, strict=True)))
    if above == max(above, same, below):
        return words.say("You look up: {share} stand above you", share=words.percent(above))
    if same >= below:
        return words.say("You look sideways more than up: {share} are peers", share=words.percent(same))
    return words.say("You look down more than up: {share} stand below", share=words.percent(below))


def _alt(rows: Sequence[LevelRow], words: Words, own: str, base: int) -> str:
    parts = [
        words.plural(
            "{n} contact by hierarchy level, highest first", "{n} contacts by hierarchy level, highest first", base
        )
    ]
    parts += [
        words.say("{name}: {count}", name=names.level(r.level, words), count=words.integer(r.count)) for r in rows
    ]
    if own:
        parts.append(words.say("Your own level: {level}", level=names.level(own, words)))
    if any(r.band for r in rows):
        shares = [words.percent(_share(rows, band)) for band in BANDS]
        parts.append(
            words.say(
                "{above} above you, {same} at your level, {below} below",
                above=shares[0],
                same=shares[1],
                below=shares[2],
            )
        )
    return figures.sentences(parts)
