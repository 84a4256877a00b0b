"""Industry by level: the cells where nobody stands yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from analyzer.audit import WITHHELD_UNDER, Audit, GridCell
from reports.charts import grid, names
from reports.page import Gap, Note, Page, Sheet
from reports.words import Words

FEW = 3  # gaps that are named one by one
PEOPLE = {
    "executive": "executives",
    "director": "directors",
    "manager": "managers",
    "senior": "senior professionals",
    "junior": "newcomers",
}


def build(audit: Audit, words: Words) -> Page:
    """The industry by level page."""
    base = sum(c.count for c in audit.grid if c.sector_naics)
    if base < WITHHELD_UNDER:
        return _too_few(audit, words, base)
    gaps = _by_need(audit.grid)
    return Page(
        section=words.say("Industry by level"),
        headline=_headline(len(gaps), words),
        lead=words.say(
            "Read across a row to see one industry, down a column to see one level. {rest}",
            rest=_where(gaps, words),
        ),
        charts=(grid.draw(audit.grid, words),),
        notes=_notes(gaps, audit.grid, words),
    )


def _by_need(cells: Sequence[GridCell]) -> list[GridCell]:
    """The gaps, those first whose industry the reader already knows best: someone there can open the door."""
    known = Counter[str]()
    for cell in cells:
        known[cell.sector_naics] += cell.count
    order = {group: i for i, group in enumerate(names.GROUPS)}
    return sorted(
        (c for c in cells if c.gap and c.sector_naics),
        key=lambda c: (-known[c.sector_naics], order.get(c.level_group, 9), c.sector_naics),
    )


def _headline(gaps: int, words: Words) -> str:
    if not gaps:
        return words.say("No empty cell stands out as a gap")
    return words.first_upper(
        words.plural(
            "One blank cell is your next introduction",
            "{spelled} blank cells are your next introductions",
            gaps,
            spelled=words.spelled(gaps),
        )
    )


def _people(group: str, words: Words) -> str:
    return words.say(PEOPLE.get(group, group))


def _where(gaps: Sequence[GridCell], words: Words) -> str:
    """Where the gaps lie: by name as long as they are few, else by the level that has most of them."""
    if not gaps:
        return words.say("What is empty is rare among working people too.")
    sectors = list(dict.fromkeys(words.inside(names.sector(c.sector_naics, words)) for c in gaps))
    if len(gaps) <= FEW:
        return words.plural("It lies in {sectors}.", "They lie in {sectors}.", len(gaps), sectors=words.series(sectors))
    counts = Counter(c.level_group for c in gaps)
    group, most = max(counts.items(), key=lambda item: (item[1], item[0]))
    people = _people(group, words)
    if most == len(gaps):
        return words.say("All of them lie among the {people}.", people=people)
    if most * 2 > len(gaps):
        return words.say("Most of them, {n}, lie among the {people}.", n=words.integer(most), people=people)
    return words.plural("They spread over {n} industry.", "They spread over {n} industries.", len(sectors))


def _notes(gaps: Sequence[GridCell], cells: Sequence[GridCell], words: Words) -> tuple[Note, ...]:
    if not gaps:
        return (
            Note(
                words.say("What it means"),
                words.say("A cell is a gap where so many working people are that you would expect to know one."),
            ),
            Note(words.say("Your turn"), words.say("Which cell would you miss most if those people left?"), 3),
        )
    listed = [_cell(c, words) for c in gaps[:FEW]]
    return (
        Note(words.say("The nearest gap"), _nearest(gaps[0], cells, words)),
        Note(words.say("First on the list"), words.first_upper(words.series(listed)) + "."),
        Note(words.say("Your turn"), words.say("Choose two cells. Whom do you know next door to each?"), 2),
    )


def _cell(cell: GridCell, words: Words) -> str:
    """A cell in words: "directors in education"."""
    return words.say(
        "{people} in {sector}",
        people=_people(cell.level_group, words),
        sector=words.inside(names.sector(cell.sector_naics, words)),
    )


def _nearest(gap: GridCell, cells: Sequence[GridCell], words: Words) -> str:
    """Who could open the door to the gap: those the reader already knows in that industry."""
    sector = words.inside(names.sector(gap.sector_naics, words))
    known = sum(c.count for c in cells if c.sector_naics == gap.sector_naics)
    if not known:
        return words.say(
            "You know nobody in {sector}. A former colleague who moved there is the usual door.", sector=sector
        )
    return words.plural(
        "You know {n} person in {sector}, but no {people} there. Ask that person for one name.",
        "You know {n} people in {sector}, but no {people} there. Ask one of them for one name.",
        known,
        sector=sector,
        people=_people(gap.level_group, words),
    )


def _too_few(audit: Audit, words: Words, base: int) -> Page:
    return Page(
        section=words.say("Industry by level"),
        headline=words.say("Too few contacts have both an industry and a level"),
        lead=words.plural(
            "Industry and level are both known of {n} contact out of {all}.",
            "Industry and level are both known of {n} contacts out of {all}.",
            base,
            all=words.integer(audit.contacts),
        )
        if base
        else words.say("Of no contact are industry and level both known."),
        missing=Gap(
            words.say("With fewer than {n}, an empty cell says nothing about your network.", n=WITHHELD_UNDER),
            words.say(
                "Fill in employers and job titles in the workbook that --xlsx writes, and hand it back with --review."
            ),
        ),
        sheet=Sheet(
            words.say("Your turn"),
            words.say("Which industry and level do you need, and who stands next door?"),
            (words.say("Industry"), words.say("Level at which you know nobody"), words.say("Who could introduce you")),
        ),
    )
