"""Which of the planned moves were made, as far as the later audit can tell."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from analyzer.audit import Audit, Move
from analyzer.compare.ties import ALIVE, by_id, tells_ties
from analyzer.compare.values import Checked
from analyzer.plan.catalogue import own_catalogue
from analyzer.review.values import MOVES_DONE
from analyzer.rows.sectors import spoken
from analyzer.taxonomy import sectors

Evidence = bool | None  # None: nothing tells


def checked(move: Move, before: Audit, after: Audit) -> Checked:
    """The move with its status: by its people where it names some, else by what it should have changed."""
    if f"{move.key}@{move.due}" in after.extras.get(MOVES_DONE, "").split():
        return Checked(move.key, move.kind, move.due, "made", move.people, by_owner=True)
    if move.people:
        return _by_people(move, before, after)
    found = _CHECKS.get(move.key, _CHECKS.get(move.kind, _untold))(move, before, after)
    return Checked(move.key, move.kind, move.due, "unknown" if found is None else "made" if found else "open")


def _by_people(move: Move, before: Audit, after: Audit) -> Checked:
    if not (tells_ties(before) and tells_ties(after)):
        return Checked(move.key, move.kind, move.due, "unknown", left=move.people)
    done = tuple(i for i in move.people if _reached(i, move.kind, before, after))
    left = tuple(i for i in move.people if i not in done)
    if move.kind == "introduce":
        status = "made" if not left and _introductions(after) > _introductions(before) else "open"
        return Checked(move.key, move.kind, move.due, status, () if status == "open" else done, left)
    status = "open" if not done else "begun" if left else "made"
    return Checked(move.key, move.kind, move.due, status, done, left)


def _reached(contact: str, kind: str, before: Audit, after: Audit) -> bool:
    """Whether a word was exchanged since; for a debt, whether it is settled; for a revival, whether it lives."""
    old, now = by_id(before).get(contact), by_id(after).get(contact)
    if now is None:
        return False
    if kind == "give" and old is not None and old.owed:
        return not now.owed
    return now.last_exchange > before.today and (kind != "revive" or now.state == ALIVE)


def _introductions(audit: Audit) -> int:
    return next((row.given or 0 for row in audit.exchanges if row.kind == "introductions"), 0)


def _gap(move: Move, _: Audit, after: Audit) -> Evidence:
    """Whether somebody stands in the cell that the move names."""
    facts = dict(move.facts)
    codes = [s.naics for s in sectors() if spoken(s.naics) == facts.get("gap_sector")]
    groups = [key for key, words in own_catalogue().level_groups.items() if words == facts.get("gap_level")]
    cells = [c for c in after.grid if c.sector_naics in codes and c.level_group in groups]
    return any(cell.count for cell in cells) if codes and groups else None


def _sector(move: Move, before: Audit, after: Audit) -> Evidence:
    """Whether more contacts are in the industry that the move names."""
    name = dict(move.facts).get("meet_sector")
    old, new = (
        [row.count for row in audit.sectors if row.naics and spoken(*row.naics.split("+")) == name]
        for audit in (before, after)
    )
    return sum(new) > sum(old) if old and new else None


def _known_industries(_: Move, before: Audit, after: Audit) -> Evidence:
    old, new = (next((c for c in a.classifiers if c.task == "industry"), None) for a in (before, after))
    if old is None or new is None or not (old.total and new.total):
        return None
    return new.known / new.total > old.known / old.total


def _measured(key: str) -> Callable[[Move, Audit, Audit], Evidence]:
    """Whether the later audit has a measure that the earlier one lacked."""

    def check(_: Move, before: Audit, after: Audit) -> Evidence:
        return key in _measures(after) - _measures(before)

    return check


def _measures(audit: Audit) -> set[str]:
    return {m.key for d in audit.dimensions for m in (d.headline, *d.measures) if m.value is not None}


def _archive(_: Move, before: Audit, after: Audit) -> Evidence:
    return "messages" in before.missing and "messages" not in after.missing


def _role(_: Move, before: Audit, after: Audit) -> Evidence:
    return bool(after.owner.level and after.owner.sector_naics)


def _untold(_: Move, __: Audit, ___: Audit) -> Evidence:
    return None


# By the key of a move, else by its kind: what shows that it was made, where it names no people.
_CHECKS: Mapping[str, Callable[[Move, Audit, Audit], Evidence]] = {
    "gap": _gap,
    "meet": _sector,
    "archive": _archive,
    "role": _role,
    "classes": _known_industries,
    "circle": _measured("quality.circle_density"),
}
