"""Dumbbell of sectors: your share, filled, beside the reference share, hollow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analyzer.audit import WITHHELD_UNDER, SectorRow
from reports.charts import figures, names, palette, scale, svg, typeset
from reports.charts.chart import Chart
from reports.words import Words

LABELS = 118.0  # width of the column of names
PLOT = (128.0, 425.0)
ROW = 15.0
HEAD = 36.0
UNLIKELY = 0.05  # as the 90 % interval: a twentieth on either side
DIVIDER = 13.0  # room for the line between more and less than the reference


@dataclass(frozen=True, slots=True)
class _Row:
    name: str
    count: int
    share: float
    interval: tuple[float, float] | None
    reference: float | None
    base: int

    @property
    def difference(self) -> float:
        return self.share - (self.reference or 0.0)

    @property
    def clear(self) -> bool:
        """Whether the difference is neither chance (the reference lies in the interval) nor under half a point."""
        if self.reference is None or self.interval is None or abs(self.difference) < 0.005:
            return False
        if not self.count:  # resampling nobody gives nobody: ask instead how likely nobody is by chance
            return (1 - min(self.reference, 1.0)) ** self.base < UNLIKELY
        return not self.interval[0] <= self.reference <= self.interval[1]


def draw(sectors: Sequence[SectorRow], words: Words, region: str = "") -> Chart:
    """The industries chart from ``Audit.sectors``; ``region`` names the reference ("US").

    Rows without contacts and without reference are left out, unknown ones are counted in the note.
    """
    base = sum(s.count for s in sectors if s.naics)
    rows = sorted((_row(s, base, words) for s in sectors if _counts(s)), key=lambda r: (-r.difference, r.name))
    unknown = sum(s.count for s in sectors if not s.naics)
    height = HEAD + ROW * len(rows) + DIVIDER + 6 if rows else 20.0
    return Chart(
        "industries",
        svg.document(_drawing(rows, words, region, height), height),
        _alt(rows, words, base),
        svg.WIDTH / svg.MM,
        height / svg.MM,
        _title(rows, words),
        _subtitle(rows, words, base, region),
        _note(words, unknown),
    )


def _counts(sector: SectorRow) -> bool:
    return bool(sector.naics) and (sector.count > 0 or bool(figures.number(sector.reference_share)))


def _row(s: SectorRow, base: int, words: Words) -> _Row:
    name = names.sector(s.naics, words, s.name)
    share, reference = figures.number(s.share) or 0.0, figures.number(s.reference_share)
    return _Row(name, s.count, share, figures.pair(s.share_interval), reference, base)


def _drawing(rows: Sequence[_Row], words: Words, region: str, height: float) -> list[str]:
    if not rows:
        return [svg.text(0, 12, words.say("No contact with a known industry."), 9, palette.MUTED)]
    top = max(max(r.share, r.reference or 0.0, r.interval[1] if r.interval else 0.0) for r in rows)
    ticks = scale.ticks(0, max(min(top, 1.0), 0.04))
    x = scale.Linear(ticks[0], ticks[-1], *PLOT)
    parts = [svg.lines((x(t), 14, x(t), height - 4) for t in ticks)]
    parts += [
        svg.text(x(t), 9, f"{words.fact(f'{round(t * 100, 1):g}')} %", 7.5, palette.MUTED, anchor="middle")
        for t in ticks
    ]
    parts += _keys(rows[0], x, words, region)
    y = HEAD
    at: list[tuple[_Row, float]] = []
    for i, row in enumerate(rows):
        if i and rows[i - 1].difference > 0 >= row.difference and row.reference is not None:
            parts += _divider(y, words)
            y += DIVIDER
        parts += _words(row, y, words)
        at.append((row, y))
        y += ROW
    return parts + _marks(at, x)


def _keys(row: _Row, x: scale.Linear, words: Words, region: str) -> list[str]:
    """What is filled and what is hollow, above the marks of the first row, pushed apart where they would meet."""
    you, them = words.say("you"), words.say("employed, {region}", region=region) if region else words.say("employed")
    y = HEAD - 9
    if row.reference is None:
        return [svg.backed(x(row.share), y, you, 8, palette.YOU, weight=600, anchor="middle")]
    half_you, half_them = typeset.width(you, 8, 600) / 2, typeset.width(them, 8) / 2
    left, right = x(row.reference), x(row.share)
    left = max(left, PLOT[0] + half_them - 4)
    right = max(right, left + half_them + half_you + 6)
    return [
        svg.backed(left, y, them, 8, palette.MUTED, anchor="middle"),
        svg.backed(right, y, you, 8, palette.YOU, weight=600, anchor="middle"),
    ]


def _divider(y: float, words: Words) -> list[str]:
    y -= 1.5
    text = words.say("less than the reference, from here down")
    end = PLOT[1] - typeset.width(text, 7.5) - 4
    return [
        svg.line(0, y, end, y, stroke=palette.MUTED, stroke_dasharray="1.5 2"),
        svg.backed(PLOT[1], y + 2.5, text, 7.5, palette.MUTED, anchor="end"),
    ]


def _words(row: _Row, y: float, words: Words) -> list[str]:
    """A row's name and how far it is from the reference."""
    weight = 600 if row.clear else 400
    figure = words.percent(row.share)
    if row.reference is not None:
        figure = words.say("{n} pts", n=figures.signed(row.difference * 100, words))
    return [
        svg.text(0, y + 3, typeset.fit(row.name, 9, LABELS, weight), 9, palette.INK, weight=weight),
        svg.text(svg.WIDTH, y + 3, figure, 9, _ink(row), weight=weight, anchor="end"),
    ]


def _ink(row: _Row) -> str:
    return palette.YOU if row.clear or row.reference is None else palette.MUTED


def _marks(rows: Sequence[tuple[_Row, float]], x: scale.Linear) -> list[str]:
    """Bands, under lines from the reference to the share, under the two dots."""
    bands = [(*map(x, row.interval), y) for row, y in rows if row.interval]
    inks = (palette.MUTED, palette.YOU)
    ends = [(x(row.reference), y, x(row.share), _ink(row)) for row, y in rows if row.reference is not None]
    return [
        *(svg.rect(low, y - 3.5, high - low, 7, palette.HEAT[2], rx=1.5) for low, high, y in bands),
        *(svg.lines(((r, y, s, y) for r, y, s, i in ends if i == ink), stroke=ink, stroke_width=1.4) for ink in inks),
        *(svg.circle(r, y, 3, palette.WHITE, stroke=palette.MUTED) for r, y, _, _ in ends),
        *(svg.circle(x(row.share), y, 3.6, _ink(row)) for row, y in rows),
    ]


def _title(rows: Sequence[_Row], words: Words) -> str:
    if not rows or not any(r.count for r in rows):
        return words.say("No industry is known yet")
    first = rows[0]
    ranked = sorted(rows, key=lambda r: (-r.count, r.name))
    base = sum(r.count for r in rows)
    if base < WITHHELD_UNDER:
        return words.say("{n} of {base} work in {sector}", n=ranked[0].count, base=base, sector=ranked[0].name)
    if first.reference and first.reference >= 0.0005 and first.share / first.reference >= 1.95:
        times = words.spelled(round(first.share / first.reference))
        return words.say("{sector}: {times} times the reference share", sector=first.name, times=times)
    share = words.percent(sum(r.share for r in ranked[:2]))
    if len([r for r in rows if r.count]) == 1:
        return words.say("Everyone placed works in {sector}", sector=ranked[0].name)
    return words.say("{share} sit in {one} or {two}", share=share, one=ranked[0].name, two=ranked[1].name)


def _subtitle(rows: Sequence[_Row], words: Words, base: int, region: str) -> str:
    people = words.plural("{n} contact with a known industry", "{n} contacts with a known industry", base)
    if not any(r.reference is not None for r in rows):
        return words.say("Share of {people}", people=people)
    where = words.say("employed people, {region}", region=region) if region else words.say("employed people")
    return words.say("Share of {people}, against {where}", people=people, where=where)


def _note(words: Words, unknown: int) -> str:
    drawn = words.say("Filled dot: you, with the 90 % interval as a band. Hollow dot: the reference.")
    if not unknown:
        return drawn
    left = words.plural(
        "{n} contact of unknown industry is left out.", "{n} contacts of unknown industry are left out.", unknown
    )
    return f"{drawn} {left}"


def _alt(rows: Sequence[_Row], words: Words, base: int) -> str:
    head = words.plural("Share of {n} contact by industry", "Share of {n} contacts by industry", base)
    return figures.sentences([head, *(_said(row, words) for row in rows)])


def _said(row: _Row, words: Words) -> str:
    share = words.percent(row.share)
    if row.reference is None:
        return words.say("{name}: {share}", name=row.name, share=share)
    reference = words.percent(row.reference)
    return words.say("{name}: you {share}, reference {reference}", name=row.name, share=share, reference=reference)
