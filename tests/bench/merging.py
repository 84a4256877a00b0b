"""How long merging takes: ``python -m tests.bench.merging [CARDS]``. No test: machines differ.

Invented people in three address books and a LinkedIn export, about two and a half cards each, with slips,
initials, families that share a mailbox and offices that share a switchboard.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from dataclasses import replace
from time import process_time

from importers.merge import contacts_frame, merge_cards
from importers.records import Card

_STEMS = "bran cald dren eske fal gram hol ister jor kest lun mor nor ost pel quar ras stel tarn und vex wes yar"
_ENDS = "berg wick holm strom ley stad feld ini ard vec sen ova ez ski o i"
_GIVEN = "ada bea cid dov eli fay gus hal ida jon kim lea max nia oda pia rex sol tia uwe vic wim yul zoe"
STEMS, ENDS, GIVEN = _STEMS.split(), _ENDS.split(), _GIVEN.split()
BOOKS = ("google.csv", "iphone.vcf", "outlook.csv")


def invented(count: int) -> list[Card]:
    """``count`` cards, the same for the same count."""
    dice = random.Random(count)  # noqa: S311  # invented data need no secrets
    found: list[Card] = []
    while len(found) < count:
        person = _person(dice, len(found))
        found += [_seen(person, book, len(found), dice) for book in BOOKS if dice.random() < 0.6]
        if dice.random() < 0.7:
            slug = f"{person.given_name}-{person.family_name}-{len(found):x}".lower()
            found.append(
                replace(person, file="Connections.csv", row=len(found), emails=(), phones=(), profile_slug=slug)
            )
    return found[:count]


def _person(dice: random.Random, number: int) -> Card:
    given = dice.choice(GIVEN).title() + dice.choice(("", "", "n", "ra", "lo"))
    family = (dice.choice(STEMS) + dice.choice(ENDS)).title()
    office = dice.randrange(400)
    employer = f"{STEMS[office % len(STEMS)].title()} {ENDS[office % len(ENDS)]} Ltd"
    own = f"{given}.{family}{number}@example.com".lower()
    shared = f"info@office{office}.example.org" if dice.random() < 0.1 else f"{family}s{number}@example.net".lower()
    phones = (f"+1212{number:07d}", f"+1646{office:07d}")
    return Card("", 0, f"{given} {family}", given, family, employer, emails=(own, shared), phones=phones)


def _seen(person: Card, book: str, row: int, dice: random.Random) -> Card:
    given = person.given_name[0] + "." if dice.random() < 0.08 else person.given_name
    family = person.family_name
    if dice.random() < 0.04:
        at = dice.randrange(1, len(family))
        family = family[:at] + family[at + 1 :]
    return replace(
        person,
        file=book,
        row=row,
        full_name=f"{given} {family}",
        given_name=given,
        family_name=family,
        organisation=person.organisation if dice.random() < 0.5 else "",
        emails=tuple(email for email in person.emails if dice.random() < 0.5),
        phones=tuple(phone for phone in person.phones if dice.random() < 0.5),
    )


def _seconds(act: Callable[[], object]) -> float:
    begun = process_time()
    act()
    return process_time() - begun


def main() -> None:
    """Merging, the frame of the merged, and the frame of as many single cards."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 30_000
    for size in (count // 4, count):
        cards = invented(size)
        merging = merge_cards(cards)
        merged = _seconds(lambda cards=cards: merge_cards(cards))
        framed = _seconds(lambda cards=cards, merging=merging: contacts_frame(cards, merging.clusters))
        single = _seconds(lambda cards=cards: contacts_frame(cards, [(index,) for index in range(len(cards))]))
        sys.stdout.write(
            f"{size:,} cards, {len(merging.clusters):,} people, {len(merging.proposals):,} proposals: "
            f"merging {merged:.2f} s, frame {framed:.2f} s, frame of single cards {single:.2f} s (processor time)\n"
        )


if __name__ == "__main__":
    main()
