"""docs/MERGING.md, generated from the rules.

``python -m importers.merge.rules_doc docs/MERGING.md`` writes it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from importers.merge.lexicon import Rule, rules, scale

_FORBIDS = -50.0

_HEAD = """# Merging

This file is generated from `importers/merge/rules.toml` (`python -m importers.merge.rules_doc docs/MERGING.md`);
change it there.

The same person is in several files, and often twice in one. Two records are compared when they share an address, a
name or an employer with half a name. What speaks for and against one person is weighed in bits: +1 makes it twice as
likely, -1 half as likely, and the bits add up (Fellegi & Sunter 1969).

- From **{merge:g} bits** on ({merge_odds} to 1) two records are merged, if an address speaks for it.
- From **{by_name:g} bits** on ({by_name_odds} to 1) they are merged on name and work alone, if no other record fits
  about as well.
- From **{propose:g} bits** on (even odds) the pair is proposed: you decide.
- Two groups of records join only if no record of one speaks against a record of the other (under {discord:g} bits; on
  name and work alone, under {propose:g}). So nobody with two profiles comes about over a third record that fits both.

A decision ("one person", "two people") overrules every rule and is kept under what survives a newer export: profile,
e-mail, phone. Nothing is lost: lists are united, notes joined, and what another record says otherwise of employer,
title and name goes to the notes. Each contact names the file and row of all its records.

**Names** weigh what they are worth in this very address book: log2 of one half over the number of other people here
who would by chance have that given and that family name, at most {name_most:g} bits. Where profiles, generations or
middle initials tell that two people here bear a name, that name alone merges nobody. Short forms and transliterations
(`nicknames.csv`), swapped columns, initials that a profile or mailbox spells out, double names and slips are known.

**Employers** weigh by how few people here work there, at most {employer_most:g} bits.

**Addresses** that two clearly different people hold, and mailboxes of a desk (`info@`), say little.

| two records have | bits | because |
|---|---|---|
"""


def document() -> str:
    """The whole page."""
    bound = scale()
    head = _HEAD.format(
        merge=bound.merge,
        merge_odds=round(2**bound.merge),
        by_name=bound.merge_by_name,
        by_name_odds=round(2**bound.merge_by_name),
        propose=bound.propose,
        discord=bound.discord,
        name_most=bound.name_most,
        employer_most=bound.employer_most,
    )
    return head + "".join(_rows())


def _rows() -> Iterator[str]:
    for rule in rules().values():
        yield f"| {rule.says} | {_bits(rule)} | {rule.why} |\n"


def _bits(rule: Rule) -> str:
    if rule.bits < _FORBIDS:
        return "never one"
    return "by rarity" if rule.why.startswith("weighed by") and rule.bits == 0 else f"{rule.bits:+g}"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(document(), encoding="utf-8")
