"""Heat map of sectors by level group, with "gap" written into the empty cells that matter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import ceil, sqrt

from analyzer.audit import GridCell
from reports.charts import figures, names, palette, svg, typeset
from reports.charts.chart import Chart
from reports.words import Words

LABELS = 114.0
LEFT = 122.0
PITCH = 65.0
CELL = 63.0
ROW = 18.0
HEAD = 16.0
ROW_TOTAL = 478.0

_Rows = Mapping[str, Mapping[str, GridCell]]


def draw(cells: Sequence[GridCell], words: Words) -> Chart:
    """The industry by level chart from ``Audit.grid``; sectors with neither contact nor gap are left out."""
    rows = _rows(cells)
    gaps = sum(c.gap for row in rows.values() for c in row.values())
    base = sum(_total(row) for row in rows.values())
    height = HEAD + ROW * (len(rows) + 1) + 2 if rows else 20.0
    return Chart(
        "grid",
        svg.document(_drawing(rows, words), height),
        _alt(rows, words, base),
        svg.WIDTH / svg.MM,
        height / svg.MM,
        _title(rows, words, gaps, base),
        _subtitle(rows, words, base),
        words.say("Darker means more contacts. A dashed cell is a gap: empty, though working people are there."),
    )


def _rows(cells: Sequence[GridCell]) -> _Rows:
    rows: dict[str, dict[str, GridCell]] = defaultdict(dict)
    for cell in cells:
        if cell.sector_naics and cell.level_group in names.GROUPS:
            rows[cell.sector_naics][cell.level_group] = cell
    kept = {code: row for code, row in rows.items() if any(c.count or c.gap for c in row.values())}
    return dict(sorted(kept.items(), key=lambda item: (-_total(item[1]), item[0])))


def _total(row: Mapping[str, GridCell]) -> int:
    return sum(c.count for c in row.values())


def _drawing(rows: _Rows, words: Words) -> list[str]:
    if not rows:
        return [svg.text(0, 12, words.say("No contact with a known industry and level."), 9, palette.MUTED)]
    parts = [
        svg.text(LEFT + i * PITCH + CELL / 2, 9, names.group(group, words), 8, palette.TEXT, anchor="middle")
        for i, group in enumerate(names.GROUPS)
    ]
    parts.append(svg.text(ROW_TOTAL, 9, words.say("all"), 8, palette.MUTED, anchor="end"))
    most = max(c.count for row in rows.values() for c in row.values())
    parts += _boxes(rows, most)
    for n, (code, row) in enumerate(rows.items()):
        parts += _row(code, row, HEAD + n * ROW, most, words)
    return parts + _totals(rows, HEAD + len(rows) * ROW, words)


def _boxes(rows: _Rows, most: int) -> list[str]:
    """The cells' areas: one path a shade, and one for all gaps."""
    filled: dict[str, list[tuple[float, float, float, float]]] = defaultdict(list)
    gaps = []
    for n, row in enumerate(rows.values()):
        for i, group in enumerate(names.GROUPS):
            x, y, cell = LEFT + i * PITCH, HEAD + n * ROW, row.get(group)
            if cell and cell.gap and not cell.count:
                gaps.append((x + 0.5, y + 0.5, CELL - 1, ROW - 3))
            else:
                filled[shade(cell.count if cell else 0, most)].append((x, y, CELL, ROW - 2))
    return [
        *(svg.bars(filled[fill], fill, 1.5) for fill in palette.HEAT if fill in filled),
        svg.bars(gaps, palette.WHITE, 1.5, stroke=palette.ACT, stroke_dasharray="2.5 1.5"),
    ]


def _row(code: str, row: Mapping[str, GridCell], y: float, most: int, words: Words) -> list[str]:
    name = typeset.fit(names.sector(code, words), 9, LABELS)
    parts = [svg.text(0, y + 11.5, name, 9, palette.INK)]
    for i, group in enumerate(names.GROUPS):
        middle = LEFT + i * PITCH + CELL / 2
        parts.append(_cell(row.get(group, GridCell(code, group, 0)), middle, y, most, words))
    total = figures.count(_total(row), words)
    parts.append(svg.text(ROW_TOTAL, y + 11.5, total, 9, palette.INK, weight=600, anchor="end"))
    return parts


def _cell(cell: GridCell, x: float, y: float, most: int, words: Words) -> str:
    if cell.gap and not cell.count:
        return svg.text(x, y + 11, words.say("gap"), 8, palette.ACT, weight=600, anchor="middle")
    if not cell.count:
        return ""
    ink = palette.text_on(shade(cell.count, most))
    return svg.text(x, y + 11, figures.count(cell.count, words), 8.5, ink, anchor="middle")


def shade(count: int, most: int) -> str:
    """The ramp's colour of a count: by its square root, so that small cells still differ."""
    if count <= 0 or most <= 0:
        return palette.HEAT[0]
    return palette.HEAT[min(max(ceil(6 * sqrt(count / most)), 1), 6)]


def _totals(rows: _Rows, y: float, words: Words) -> list[str]:
    parts = [svg.line(0, y + 1, ROW_TOTAL, y + 1), svg.text(0, y + 12.5, words.say("all"), 8, palette.MUTED)]
    for i, group in enumerate(names.GROUPS):
        total = figures.count(_column(rows, group), words)
        x = LEFT + i * PITCH + CELL / 2
        parts.append(svg.text(x, y + 12.5, total, 8.5, palette.INK, weight=600, anchor="middle"))
    return parts


def _column(rows: _Rows, group: str) -> int:
    return sum(row[group].count for row in rows.values() if group in row)


def _title(rows: _Rows, words: Words, gaps: int, base: int) -> str:
    if gaps:
        n = words.first_upper(words.spelled(gaps))
        sentence = "{n} gap where working people are" if gaps == 1 else "{n} gaps where working people are"
        return words.say(sentence, n=n)
    if not base:
        return words.say("No industry and level are known together yet")
    filled = sum(c.count > 0 for row in rows.values() for c in row.values())
    cells = len(rows) * len(names.GROUPS)
    return words.say(
        "{filled} of {cells} cells hold a contact", filled=words.integer(filled), cells=words.integer(cells)
    )


def _subtitle(rows: _Rows, words: Words, base: int) -> str:
    people = words.plural("{n} contact of known industry and level", "{n} contacts of known industry and level", base)
    shown = words.plural("{n} industry by 5 level groups", "{n} industries by 5 level groups", len(rows))
    return f"{people}, {shown}"


def _alt(rows: _Rows, words: Words, base: int) -> str:
    head = words.plural("{n} contact by industry and level group", "{n} contacts by industry and level group", base)
    return figures.sentences([head, *(_said(code, row, words) for code, row in rows.items())])


def _said(code: str, row: Mapping[str, GridCell], words: Words) -> str:
    cells = [row.get(group, GridCell(code, group, 0)) for group in names.GROUPS]
    counts = [words.say("gap") if c.gap and not c.count else words.integer(c.count) for c in cells]
    said = [f"{words.inside(names.group(c.level_group, words))} {n}" for c, n in zip(cells, counts, strict=True)]
    return words.say("{name}: {count}", name=names.sector(code, words), count=", ".join(said))
