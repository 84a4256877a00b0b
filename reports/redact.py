"""The edition to share: no third party's name, employer, title or exact date anywhere."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any, Literal

from analyzer.aggregates import ending
from analyzer.audit import Audit, DataFinding, Person
from importers.text import squash
from reports import persons
from reports.words import Words

How = Literal["initials", "ids", "none"]
SMALLEST_CELL = 5  # an employer with fewer contacts points at persons (facts/measures.md: small cells)


def redact(audit: Audit, how: How = "initials", words: Words | None = None) -> Audit:
    """A share edition of ``audit``: people as initials or numbers, small employers left out.

    ``none`` keeps the names because the owner asked for it; the audit then stays a private edition
    and says so on every page.
    """
    if how == "none":
        return audit
    words = words or Words()
    people = list({p.contact_id: p for p in persons.everyone(audit)}.values())
    numbers = {person.contact_id: f"p{i}" for i, person in enumerate(people, 1)}
    aliases = {
        p.contact_id: _initials(p.name) if how == "initials" else words.say("Person {number}", number=i)
        for i, p in enumerate(people, 1)
    }
    hidden = _Names(people, aliases, words.say("their employer"))
    return replace(
        persons.changed(audit, lambda p: _person(p, numbers, aliases)),
        edition="share",
        employers=tuple(row for row in audit.employers if row.count >= SMALLEST_CELL),
        dots=tuple(replace(dot, person=numbers.get(dot.person, "")) if dot.person else dot for dot in audit.dots),
        ties=(),
        moves=tuple(
            replace(hidden.out_of(move), people=tuple(numbers[i] for i in move.people if i in numbers))
            for move in audit.moves
        ),
        findings=tuple(_finding(hidden.out_of(f), i, words) for i, f in _numbered_files(audit.findings)),
        extras=hidden.out_of(audit.extras),
    )


def alike(first: Audit, second: Audit) -> tuple[Audit, Audit]:
    """Two audits for one document: where one names nobody, the other names nobody either."""
    if first.edition == second.edition == "private":
        return first, second
    return _nameless(first), _nameless(second)


def _nameless(audit: Audit) -> Audit:
    return redact(audit) if audit.edition == "private" else audit


def _initials(name: str) -> str:
    """Initials, "Amara van Dahl, MBA" -> "A. D.": first and last word that begins with a letter; "–" without one."""
    given = [w for w in re.split(r"[\s-]+", squash(name.split(",", maxsplit=1)[0])) if w[:1].isalpha()]
    ends = given[:1] + given[1:][-1:]
    return " ".join(f"{w[0].upper()}." for w in ends) or "–"


def _person(person: Person, numbers: dict[str, str], aliases: dict[str, str]) -> Person:
    return replace(
        person,
        contact_id=numbers[person.contact_id],
        name=aliases[person.contact_id],
        organisation="",
        position="",
        last_exchange=person.last_exchange[:4],
        connected_on=person.connected_on[:4],
    )


class _Names:
    """Takes the names of people, and of their employers, out of any text."""

    def __init__(self, people: list[Person], aliases: dict[str, str], employer: str) -> None:
        known = {p.organisation: employer for p in people if p.organisation}
        for person in people:
            known |= {person.name: aliases[person.contact_id]} if person.name else {}
        ordered = sorted(known, key=lambda text: (-len(text), text))
        self._known = known
        self._pattern = re.compile("|".join(rf"(?<!\w){re.escape(text)}(?!\w)" for text in ordered) or r"(?!)")

    def out_of(self, value: Any) -> Any:
        if isinstance(value, str):
            return self._pattern.sub(lambda found: self._known[found[0]], value)
        if isinstance(value, tuple):
            return tuple(self.out_of(v) for v in value)
        if isinstance(value, dict):
            return {k: self.out_of(v) for k, v in value.items()}
        if is_dataclass(value) and not isinstance(value, type):
            return replace(value, **{f.name: self.out_of(getattr(value, f.name)) for f in fields(value)})
        return value


def _numbered_files(findings: tuple[DataFinding, ...]) -> list[tuple[int, DataFinding]]:
    order = {file: i for i, file in enumerate(dict.fromkeys(f.file for f in findings), 1)}
    return [(order[f.file], f) for f in findings]


def _finding(finding: DataFinding, number: int, words: Words) -> DataFinding:
    """A file can be called after a person ("dahl.vcf"): its number and its ending say enough."""
    if not finding.file:
        return finding
    return replace(finding, file=words.say("file {number}{ending}", number=number, ending=ending(finding.file)))
