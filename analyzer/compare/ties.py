"""What became of ties: kept, revived, new, lost; and who got the word that was owed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from analyzer.audit import Audit, Person, Tie
from analyzer.compare.values import Flow

ALIVE = "alive"
ASLEEP = ("cooling", "dormant")


def tells_ties(audit: Audit) -> bool:
    """Whether the audit tells each tie: the private edition of an export with messages."""
    return audit.edition == "private" and "messages" not in audit.missing


def by_id(audit: Audit) -> Mapping[str, Tie]:
    """The ties of an audit by contact id."""
    return {tie.contact_id: tie for tie in audit.ties}


def flow(before: Audit, after: Audit) -> Flow:
    """How many ties are alive still, again, for the first time, and no more."""
    old = {i: tie.state for i, tie in by_id(before).items()}
    new = {i: tie.state for i, tie in by_id(after).items()}
    alive = [old.get(i, "never") for i, state in new.items() if state == ALIVE]
    lost = sum(state == ALIVE and new.get(i, "never") != ALIVE for i, state in old.items())
    return Flow(
        kept=alive.count(ALIVE),
        revived=sum(state in ASLEEP for state in alive),
        new=alive.count("never"),
        lost=lost,
    )


def revived(before: Audit, after: Audit) -> frozenset[str]:
    """Ids of the ties that were asleep and are alive."""
    now = by_id(after)
    asleep = (i for i, tie in by_id(before).items() if tie.state in ASLEEP)
    return frozenset(i for i in asleep if i in now and now[i].state == ALIVE)


def answered(before: Audit, after: Audit) -> frozenset[str]:
    """Ids of the contacts to whom a word was owed and is not any more."""
    now = by_id(after)
    return frozenset(i for i, tie in by_id(before).items() if tie.owed and i in now and not now[i].owed)


def named(ids: Iterable[str], *audits: Audit) -> tuple[Person, ...]:
    """Those of the ids that a list of an audit names, in the order of the lists; the later audit's word counts."""
    wanted = set(ids)
    found = {p.contact_id: p for audit in audits for p in people(audit) if p.contact_id in wanted}
    return tuple(found.values())


def people(audit: Audit) -> tuple[Person, ...]:
    """Everybody whom an audit names; somebody in two lists comes twice."""
    lists = (audit.closest, audit.revive, audit.owed, audit.dormant, audit.far, audit.others)
    return tuple(person for listed in lists for person in listed)
