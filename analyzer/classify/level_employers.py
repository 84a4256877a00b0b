"""Ranks that mean something else in some houses: a vice president of a bank, a managing director of a consultancy."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from analyzer.classify.level_roles import OWNER, RoleLevel
from analyzer.classify.organisation_legal import Words
from analyzer.classify.rows import read_rows
from analyzer.classify.title_phrases import PhraseTable
from analyzer.classify.title_roles import BREAK, Role, roles

SELF = "self"
_OWN = frozenset({"entry_ic", "senior_ic"})


@dataclass(frozen=True)
class Employers:
    """``groups`` knows houses by their names, ``ranks`` what a title's words mean in each group."""

    groups: PhraseTable[str]
    ranks: Mapping[str, PhraseTable[str]]

    def rank(self, role: Role, organisation: str, sector: str, verdict: RoleLevel) -> RoleLevel:
        """``verdict``, or what it means at this employer."""
        group = self.group(organisation)
        if not group:
            return verdict
        if group == SELF:
            return _own_boss(verdict, organisation)
        if group == "bank" and sector and sector != "52":
            return verdict  # "Food Bank", "Blood Bank"
        hits = self.ranks[group].find(role.words) if group in self.ranks else []
        if not hits or verdict.kind in ("aide", "over", "retired"):
            return verdict
        longest = max(hits, key=lambda hit: hit.stop - hit.start)
        words = " ".join(role.words[longest.start : longest.stop])
        return RoleLevel(longest.row, "employer", f"'{words}' is a rank of its own in a {group}")

    def may_group(self, names: Iterable[Words]) -> set[Words]:
        """The names, as folded words, that may have a group: quicker than ``group`` and never wrong about a no."""
        names = set(names)
        telling = self.groups.beginning({BREAK, *chain.from_iterable(names)})
        looked_at = names if BREAK in telling else {name for name in names if not telling.isdisjoint(name)}
        return {name for name in looked_at if self.groups.find((BREAK, *name, BREAK))}

    def group(self, organisation: str) -> str:
        """The kind of house by the name alone; empty for most."""
        for part in roles(organisation.replace("'", "").replace("’", "")):  # "Mrs Baird's" is not "Baird"
            hits = self.groups.find(part.words)
            if hits:
                return max(hits, key=lambda hit: hit.stop - hit.start).row
        return ""


def _own_boss(verdict: RoleLevel, organisation: str) -> RoleLevel:
    if verdict.level not in _OWN:
        return verdict
    return RoleLevel(OWNER, "employer", f"works for themselves ('{organisation}')")


def load_employers(extra_folder: Path | None = None) -> Employers:
    """The shipped tables and a coach's own rows."""
    named = read_rows("title_employers.csv", ("pattern", "group"), extra_folder)
    ranked: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in read_rows("title_ranks.csv", ("group", "pattern", "level"), extra_folder):
        ranked[row["group"]].append((row["pattern"], row["level"]))
    return Employers(
        _table([(row["pattern"], row["group"]) for row in named]),
        {group: _table(rows) for group, rows in ranked.items()},
    )


def _table(rows: Sequence[tuple[str, str]]) -> PhraseTable[str]:
    return PhraseTable([pattern for pattern, _ in rows], lambda place: rows[place][1])
