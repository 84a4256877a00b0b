"""The inner circle grid: the reader marks who knows whom, which no export can tell."""

from __future__ import annotations

from analyzer.audit import Audit
from reports.charts import circle
from reports.measures import find, value
from reports.page import Note, Page
from reports.side_figures import side_figures
from reports.words import Words

BESIDE = (
    "quality.circle_density",
    "quality.circle_effective_size",
    "quality.circle_efficiency",
    "quality.circle_constraint",
)
MARSDEN = "0.61"  # mean density of Americans' core networks (Marsden 1987)
HBS = "0.42"  # 19 of 45 pairs, the worked example of a Harvard Business School exercise


def build(audit: Audit, words: Words) -> Page:
    """The inner circle page."""
    names = [p.name for p in audit.closest[: circle.MOST]]
    n = max(len(names), circle.BLANK)
    pairs = n * (n - 1) // 2
    density = value(find(audit, "quality.circle_density"))
    return Page(
        section=words.say("Inner circle"),
        headline=_headline(density, words),
        lead=_lead(len(names), words),
        charts=(circle.draw(names, words),),
        facts=side_figures(audit, BESIDE, words),
        notes=_notes(pairs, words),
    )


def _notes(pairs: int, words: Words) -> tuple[Note, ...]:
    """How to count the ticks, what to hold the figure against, what else to mark."""
    return (
        Note(
            words.say("Count"),
            words.plural(
                "Ticks divided by {n} box is the density. At 0 they are strangers to each other, at 1 "
                "all know each other.",
                "Ticks divided by {n} boxes is the density. At 0 they are strangers to each other, at 1 "
                "all know each other.",
                pairs,
            ),
            1,
        ),
        Note(
            words.say("Hold it against"),
            words.say(
                "{hbs} in a Harvard teaching example, {marsden} in Americans’ core networks (Marsden 1987). The "
                "denser, the more often you hear the same.",
                hbs=words.fact(HBS),
                marsden=words.fact(MARSDEN),
            ),
        ),
        Note(
            words.say("Your turn"),
            words.say(
                "Circle each one you met without an introduction. Above 65 %, a circle tends to be much like "
                "yourself (Uzzi and Dunlap 2005)."
            ),
            1,
        ),
    )


def _headline(density: float | None, words: Words) -> str:
    """The reader's own answers, once they are handed back; before that the question."""
    if density is None:
        return words.say("Who in your inner circle knows whom?")
    known = words.decimal(density, 2)
    return words.say("The density of your inner circle is {density}", density=known)


def _lead(n: int, words: Words) -> str:
    how = words.say("Tick a box where the two know each other. Which of your contacts know each other is in no export.")
    if n == 0:
        who = words.say("Write down the twelve people you would turn to first.")
    elif n < circle.BLANK:
        who = words.plural(
            "Your closest tie by messages; add who is missing.",
            "Your {n} closest ties by messages; add who is missing.",
            n,
        )
    else:
        who = words.plural("Your closest tie by messages.", "Your {n} closest ties by messages.", n)
    return f"{who} {how}"
