"""One role of a title: which words speak of its level, and which of them count."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from analyzer.classify.title_phrases import Hit, PhraseTable
from analyzer.classify.title_roles import BREAK, Role

PROFESSIONAL = "entry_ic"
OWNER = "owner_founder"  # "CEO & Founder" is what "Founder & CEO" is
_MANAGER_RANK = 5


class LevelRow(NamedTuple):
    """One row of ``title_levels.csv``; docs/classifiers/titles.md tells what each kind does."""

    pattern: str
    kind: str
    level: str
    label: str = ""


class RoleLevel(NamedTuple):
    """What one role says: its level, whether any word spoke of it, whether it is held today."""

    level: str
    kind: str
    words: str
    spoken: bool = True
    current: bool = True


UNSPOKEN = RoleLevel(PROFESSIONAL, "default", "no word speaks of rank: a professional", spoken=False)
PAUSED = RoleLevel("", "pause", "a pause from work tells no level", current=False)
GONE = frozenset({"former", "aspiring"})
_RESTING = frozenset({"pause", "idle"})
WORKLESS = _RESTING | {"retired"}
NOW = "now"
_LEFT = 1  # a word beside a pause that is no job: "in Elternzeit"
_MASKING = frozenset({"aide", "object"})
_SCOPES = ("task", "unit")  # a task wins: "responsable de la destilería de la empresa"
_RANKING = frozenset({"role", "aide", "charge", "idle"})
Hits = list[Hit[LevelRow]]
_TELLING = {
    "retired": "{0} means no longer at work",
    "over": "{0} decides, whatever stands beside it: {1}",
    "aide": "{0} assists someone, so a rank beside it is the other's: {1}",
    "grade": "{0} is a grade of professionals: {1}",
    "role": "{0} is a word for: {1}",
    "idle": "{0} tells of no paid work at present, which counts as: {1}",
    "charge": "{0} has charge of something: {1}",
    "task": "{0} is a task or a crew, and who has charge of it is a: {1}",
    "unit": "{0} is a department or a house, and who has charge of it is a: {1}",
}


def judge_role(role: Role, table: PhraseTable[LevelRow], ranks: Mapping[str, int]) -> RoleLevel:
    """The level of one role."""
    found = table.find(role.words)
    if not found:
        return UNSPOKEN
    if len(found) == 1 and found[0].row.kind in ("role", "grade", "aide", "charge"):
        return _verdict(found[0], role)  # most titles: one word of rank, and nothing that could outweigh it
    kinds = {hit.row.kind for hit in found}
    if kinds <= _RESTING and (resting := _resting(role.words, found)) is not None:
        return resting
    if "employer" in kinds and "retired" not in kinds and (own := _without_employer(role.words, found)):
        return judge_role(own, table, ranks)
    hits, past = _held(role.words, found) if kinds & GONE else (found, "")
    if past and not hits:
        return _only_past(past, found, ranks)
    best = _deciding(hits, kinds, role.words, ranks)
    return UNSPOKEN if best is None else _verdict(best, role)


def _deciding(hits: Hits, kinds: Set[str], words: Sequence[str], ranks: Mapping[str, int]) -> Hit[LevelRow] | None:
    """The word that decides: retirement and training first, then the highest rank, then a grade."""
    for kind in ("retired", "over"):
        for hit in hits if kind in kinds else ():
            if hit.row.kind == kind:
                return hit
    if kinds & _MASKING:
        hits = _without_objects(hits, words)
    best = max(
        _speaking(hits), key=lambda h: (ranks[h.row.level], h.row.level == OWNER, h.stop - h.start), default=None
    )
    return _grade(hits) or best if best is None or best.row.level == PROFESSIONAL else best


def _without_employer(words: Sequence[str], found: Hits) -> Role | None:
    """The role as if it ended before its employer: "Gérant chez Exemple" is a gérant and no more."""
    start = min((hit.start for hit in found if hit.row.kind == "employer" and hit.start > 1), default=0)
    return Role((*words[: start - (words[start - 1] == BREAK)], BREAK)) if start else None


def _held(words: Sequence[str], hits: Hits) -> tuple[Hits, str]:
    """The hits without those of what was, or is only hoped for; and the word for that. Who is retired stays so."""
    gone = _gone(words, hits)
    past = next((" ".join(words[hit.start : hit.stop]) for hit in hits if hit.row.kind in GONE), "")
    kept = [h for h in hits if h.row.kind == "retired" or not any(start <= h.start < stop for start, stop in gone)]
    return kept, past


def _gone(words: Sequence[str], hits: Hits) -> list[tuple[int, int]]:
    """The stretches of what was or is hoped for: up to the next break, or to a word for the present day."""
    now = [hit.start for hit in hits if hit.row.kind == NOW]
    return [
        (hit.start, min([_next_break(words, hit.stop + 1), *(place for place in now if place > hit.start)]))
        for hit in hits
        if hit.row.kind in GONE
    ]


def _resting(words: Sequence[str], hits: Hits) -> RoleLevel | None:
    """What a role says beside a pause or the search for work, if anything decides before these."""
    paused = all(hit.row.kind == "pause" for hit in hits)
    if _told_beside(words, hits) or (paused and _said_beside(words, hits) > _LEFT):
        return UNSPOKEN
    return PAUSED if paused else None


def _told_beside(words: Sequence[str], hits: Hits) -> bool:
    """Whether some words between breaks have nothing to do with the phrases: "Electrician, open to work"."""
    starts = [place for place, word in enumerate(words) if word == BREAK]
    return any(
        last > first + 1 and not any(first < hit.stop and hit.start < last for hit in hits)
        for first, last in pairwise(starts)
    )


def _said_beside(words: Sequence[str], hits: Hits) -> int:
    """How many words stand beside the phrases that were found."""
    return sum(word != BREAK for word in words) - sum(
        word != BREAK for hit in hits for word in words[hit.start : hit.stop]
    )


def without_workless(role: Role, table: PhraseTable[LevelRow]) -> Role:
    """The role without the words for a pause, the search for work or retirement, which tell no field."""
    return _cut(role, [(hit.start, hit.stop) for hit in table.find(role.words) if hit.row.kind in WORKLESS])


def without_past(role: Role, table: PhraseTable[LevelRow]) -> Role:
    """The role without what was, or is only hoped for: "Founder, ex-Head of Sales" is a founder."""
    return _cut(role, _gone(role.words, table.find(role.words)))


def _cut(role: Role, spans: Sequence[tuple[int, int]]) -> Role:
    """The role without some stretches of words, and without two breaks in a row."""
    if not spans:
        return role
    kept: list[str] = []
    for place, word in enumerate(role.words):
        gone = any(start <= place < stop for start, stop in spans)
        if not gone and not (word == BREAK and kept[-1:] == [BREAK]):
            kept.append(word)
    return Role(tuple(kept))


def _only_past(past: str, found: Hits, ranks: Mapping[str, int]) -> RoleLevel:
    """A former chief's level today is unknown; an "ex-Google engineer" is still an engineer."""
    led = any(ranks.get(hit.row.level, 0) >= _MANAGER_RANK for hit in found)
    level = "" if led else PROFESSIONAL
    return RoleLevel(level, "past", f"'{past}' marks a role that is not held today", current=False)


def _without_objects(hits: Hits, words: Sequence[str]) -> Hits:
    """Without the words that only say whom someone assists: "Assistant to the CEO"."""
    aides = [h for h in hits if h.row.kind in ("aide", "object")]
    for aide in aides:
        first, last = _reach(aide, words)
        hits = [h for h in hits if h.row.kind in ("aide", "grade") or not first <= h.start < last]
    return [h for h in hits if h.row.kind != "object"] if aides else hits


def _speaking(hits: Hits) -> Hits:
    """The words of rank; a word of charge is ranked by its scope: a *responsable* of a shop, or of a machine."""
    ranking = [h for h in hits if h.row.kind in _RANKING]
    if not any(h.row.kind == "charge" for h in ranking):
        return ranking
    scope = next((h for kind in _SCOPES for h in hits if h.row.kind == kind), None)
    return ranking if scope is None else [scope, *(h for h in ranking if h.row.kind != "charge")]


def _reach(aide: Hit[LevelRow], words: Sequence[str]) -> tuple[int, int]:
    """From the break before an aide to the one after; an object ("office of the") masks all that follows."""
    if aide.row.kind == "object":
        return aide.start, len(words)
    before = max(i for i in range(aide.start + 1) if words[i] == BREAK)
    return before, _next_break(words, aide.stop)


def _next_break(words: Sequence[str], start: int) -> int:
    return next((i for i in range(start, len(words)) if words[i] == BREAK), len(words))


def _grade(hits: Hits) -> Hit[LevelRow] | None:
    grades = [h for h in hits if h.row.kind == "grade"]
    return max(grades, key=lambda h: h.row.level == "senior_ic", default=None)


def _verdict(hit: Hit[LevelRow], role: Role) -> RoleLevel:
    return _told(hit.row, role.words[hit.start : hit.stop])


@lru_cache(maxsize=1 << 13)  # the words for ranks are few, the titles that hold them many
def _told(row: LevelRow, words: tuple[str, ...]) -> RoleLevel:
    text = " ".join(word for word in words if word != BREAK)
    return RoleLevel(row.level, row.kind, _TELLING[row.kind].format(_quoted(row.pattern, text), row.label))


def _quoted(pattern: str, text: str) -> str:
    """The words, and which part of one counts: "'-leiter' at the end of 'bauleiter'"."""
    parts = [part for part in pattern.split() if part != BREAK]
    if len(parts) > 1 or "*" not in pattern:
        return f"'{text}'"
    core = parts[0].strip("*")
    if parts[0].endswith("*"):
        return f"'{core}-' in '{text}'"
    return f"'-{core}' at the end of '{text}'"
