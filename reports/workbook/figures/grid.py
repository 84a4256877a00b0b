"""Contacts by industry and level; gaps stand out."""

from __future__ import annotations

from analyzer.audit import Audit, GridCell
from reports.charts import grid, names, palette
from reports.pages import grid as page
from reports.words import Words
from reports.workbook.openings import opening
from reports.workbook.sheet import WHOLE, Cell, Column, Figure, Free, Plot, Shape, Sheet, Text

SHADES = (palette.YOU, palette.YOU_MID, palette.HEAT[2], palette.REFERENCE, palette.HAIRLINE)


def build(audit: Audit, words: Words) -> Sheet:
    """The sheet of industry by level, with a bar for each industry."""
    told = page.build(audit, words)
    cells = {(cell.sector_naics, cell.level_group): cell for cell in audit.grid if cell.sector_naics}
    sectors = sorted(dict.fromkeys(s for s, _ in cells), key=lambda s: (-_sum(cells, s), s))
    key: tuple[Free, ...] = (Text(words.say("Orange: a gap, where you would expect to know somebody.")), ())
    return Sheet(
        name=words.say("Industry by level"),
        columns=(
            Column(words.say("Industry"), width=30),
            *(Column(names.group(g, words), number=WHOLE, width=13, shaded=True) for g in names.GROUPS),
        ),
        rows=tuple(
            (names.sector(s, words), *(_cell(cells.get((s, g)), gaps=bool(told.charts)) for g in names.GROUPS))
            for s in sectors
        ),
        above=(*opening(told), *(key if told.charts else ())),
        plots=tuple(
            Plot(
                Shape.STACKED,
                words.say("Industry by level"),
                chart.alt,
                labels=0,
                series=tuple(range(1, len(names.GROUPS) + 1)),
                axes=(words.say("Industry"), words.say("Contacts")),
                colours=SHADES,
            )
            for chart in (grid.draw(audit.grid, words),)
            if told.charts
        ),
    )


def _sum(cells: dict[tuple[str, str], GridCell], sector: str) -> int:
    return sum(cell.count for (s, _), cell in cells.items() if s == sector)


def _cell(cell: GridCell | None, *, gaps: bool) -> Cell:
    count = cell.count if cell else 0
    return Figure(count, marked=True) if cell and cell.gap and gaps else count
