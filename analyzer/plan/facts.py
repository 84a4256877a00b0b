"""The facts that conditions compare and sentences quote, each with its number and its wording."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from analyzer.audit import Dimension
from analyzer.plan.gaps import Gap
from analyzer.plan.lists import People
from analyzer.plan.meet import NEW_TIES, Field
from analyzer.plan.revive import Revival, living_openness, openness_with
from analyzer.rows.sectors import spoken
from analyzer.view import YEAR, View

_DECIMALS = {"index": 2, "ratio": 2}
_COUNTS = {"contacts", "levels", "messages", "days"}
TAKEN = 3
SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


@dataclass(frozen=True, slots=True)
class Facts:
    """``numbers`` for conditions (None is withheld), ``words`` for sentences."""

    numbers: Mapping[str, float | None]
    words: Mapping[str, str]


def measured(dimensions: tuple[Dimension, ...]) -> Facts:
    """Every measure as a fact: "openness.top_two_share" is ``openness_top_two_share``.

    With ``_low`` and ``_high`` behind it the ends of its interval, with ``_reference`` its reference.
    """
    numbers: dict[str, float | None] = {}
    words: dict[str, str] = {}
    for measure in (m for d in dimensions for m in (d.headline, *d.measures)):
        low, high = measure.interval or (None, None)
        values = {"": measure.value, "_low": low, "_high": high, "_reference": measure.reference}
        for ending, value in values.items():
            name = measure.key.replace(".", "_") + ending
            numbers[name], words[name] = value, _wording(value, measure.unit)
    return Facts(numbers, words)


def joined(*parts: Facts) -> Facts:
    """All facts of several parts."""
    return Facts(
        {k: v for part in parts for k, v in part.numbers.items()},
        {k: v for part in parts for k, v in part.words.items()},
    )


def general(view: View, people: People) -> Facts:
    """Size of the network and of each list, what is missing, the region."""
    counts = {f"{name}_count": len(places) for name, places in people.items()}
    taken = {f"{name}_taken": min(TAKEN, n) for name, n in ((k, len(v)) for k, v in people.items())}
    left = {f"{name}_left": max(0, len(places) - TAKEN) for name, places in people.items()}
    left["recommend_left"] = max(0, len(people["recommend"]) - 1)  # a recommendation takes an hour: one at a time
    unknown = 1 - view.sector.base / view.size if view.size else 0.0
    owner_known = view.owner.sector_naics and view.owner.level and view.owner.function
    whole = {
        "contacts": view.size,
        "messages_missing": int("messages" not in view.files),
        "connections_missing": int("connections" not in view.files),
        "owner_unknown": int(not owner_known),
        **counts,
        **taken,
        **left,
    }
    words = {name: f"{n:,}" for name, n in whole.items()}
    said = {**words, "unknown_share": percent(unknown), "region": view.reference.label}
    return Facts({**whole, "unknown_share": unknown}, said)


def of_revival(view: View, revived: Revival) -> Facts:
    """What writing to the first three brings, and how long they have been silent at least."""
    names = ("revive_before", "revive_after", "revive_levels_before", "revive_levels_after")
    if not revived.steps:
        return Facts(dict.fromkeys(names), dict.fromkeys((*names, "revive_silence"), ""))
    first, last = revived.steps[0], revived.steps[min(TAKEN, len(revived.places))]
    values = (first.openness, last.openness, first.scope, last.scope)
    silence = min(int(view.ties.silent[i]) for i in revived.places[:TAKEN])
    words = {name: decimal(value) for name, value in zip(names, values, strict=True)}
    return Facts(dict(zip(names, values, strict=True)), {**words, "revive_silence": years(silence)})


def of_gaps(gaps: tuple[Gap, ...], level_groups: Mapping[str, str]) -> Facts:
    """The first gap, and how many there are."""
    numbers: dict[str, float | None] = {
        "gap_count": len(gaps),
        "gap_left": max(0, len(gaps) - 1),
        "gap_wanted": int(bool(gaps) and gaps[0].wanted),
        "gap_expected": gaps[0].expected if gaps else None,
    }
    words = {name: f"{value or 0:,.0f}" for name, value in numbers.items()}
    place = {
        "gap_sector": spoken(gaps[0].sector_naics) if gaps else "",
        "gap_level": level_groups[gaps[0].level_group] if gaps else "",
    }
    return Facts(numbers, {**words, **place})


def of_field(view: View, field: Field | None) -> Facts:
    """The field to enter next, and what three living ties there would change."""
    names = ("meet_count", "meet_count_after", "meet_share", "meet_reference", "meet_before", "meet_after")
    if field is None:
        return Facts(
            {"meet_known": 0, **dict.fromkeys(names)}, {"meet_known": "0", **dict.fromkeys((*names, "meet_sector"), "")}
        )
    before, after = living_openness(view), openness_with(view, field.places[0], NEW_TIES)
    values = (field.count, field.count + NEW_TIES, field.share, field.reference, before, after)
    shown = (
        f"{field.count:,}",
        f"{field.count + NEW_TIES:,}",
        percent(field.share),
        percent(field.reference),
        decimal(before),
        decimal(after),
    )
    words = dict(zip(names, shown, strict=True))
    return Facts(
        {"meet_known": 1, **dict(zip(names, values, strict=True))},
        {**words, "meet_known": "1", "meet_sector": field.name},
    )


def of_pair(view: View, people: People) -> Facts:
    """The industries of the two to introduce."""
    pair = people["introduce"]
    named = [spoken(view.sector.categories[int(view.sector.codes[i])]) for i in pair] or ["", ""]
    return Facts({}, {"introduce_first": named[0], "introduce_second": named[1]})


def percent(share: float) -> str:
    """0.372 -> "37 %"; what rounds to 0 or 100 without being it says so."""
    rounded = round(share * 100)
    if rounded == 0 and share > 0:
        return "under 1 %"
    if rounded == 100 and share < 1:
        return "over 99 %"
    return f"{rounded} %"


def decimal(value: float, digits: int = 1) -> str:
    """A number with a fixed count of decimals, never "-0.0"."""
    return f"{round(value, digits) + 0.0:,.{digits}f}"


def years(days: int) -> str:
    """Days of silence in whole years: "a year", "four years"."""
    whole = max(1, days // YEAR)
    return "a year" if whole == 1 else f"{SMALL[whole] if whole < len(SMALL) else whole} years"


def _wording(value: float | None, unit: str) -> str:
    if value is None:
        return ""
    if unit == "share":
        return percent(value)
    if unit in _COUNTS:
        return f"{value:,.0f}"
    return decimal(value, _DECIMALS.get(unit, 1))
