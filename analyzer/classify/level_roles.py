"""One role of a title: which words speak of its level, and which of them count."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analyzer.classify.title_phrases import Hit, PhraseTable
from analyzer.classify.title_roles import BREAK, Role


@dataclass(frozen=True, slots=True)
class LevelRow:
    """One row of ``title_levels.csv``; docs/classifiers/titles.md tells what each kind does."""

    pattern: str
    kind: str
    level: str


@dataclass(frozen=True, slots=True)
class RoleLevel:
    """What one role says: its level, whether any word spoke of it, whether it is held today."""

    level: str
    kind: str
    words: str
    spoken: bool = True
    current: bool = True


Hits = list[Hit[LevelRow]]
_CUTS = {"employer", "object"}
_PAST = {"former", "aspiring"}


def judge_role(role: Role, table: PhraseTable[LevelRow], ranks: Mapping[str, int]) -> RoleLevel:
    """The level of one role, by the rules alone."""
    words, hits, past = _held(role.words, table.find(role.words))
    if past and not hits:
        return RoleLevel("", "past", f"{past!r} marks a role not held today", spoken=False, current=False)
    for kind in ("retired", "over"):
        for hit in hits:
            if hit.row.kind == kind:
                return _verdict(hit, words)
    hits = _without_objects(hits, words)
    speaking = [h for h in hits if h.row.kind in ("role", "aide")]
    if not speaking:
        return _unspoken(hits, words)
    best = max(speaking, key=lambda h: (ranks[h.row.level], h.stop - h.start))
    if best.row.level == "entry_ic":
        grade = _grade(hits)
        if grade:
            return _verdict(grade, words)
    return _verdict(best, words)


def _held(words: Sequence[str], hits: Hits) -> tuple[Sequence[str], Hits, str]:
    """Without the employer, and without what was or is only hoped for."""
    past = ""
    gone: list[tuple[int, int]] = []
    for hit in hits:
        if hit.row.kind == "employer" and hit.start > 1:
            gone.append((hit.start, len(words)))
        elif hit.row.kind in _PAST:
            past = " ".join(words[hit.start : hit.stop])
            stop = next((i for i in range(hit.stop + 1, len(words)) if words[i] == BREAK), len(words))
            gone.append((hit.start, stop))
    if not gone:
        return words, hits, past
    kept = [h for h in hits if not any(a <= h.start and h.start < b for a, b in gone)]
    return words, kept, past


def _without_objects(hits: Hits, words: Sequence[str]) -> Hits:
    """Without the words that only say whom someone assists: 'Assistant to the CEO'."""
    aides = [h for h in hits if h.row.kind in ("aide", "object")]
    if not aides:
        return hits
    kept = hits
    for aide in aides:
        first, last = _reach(aide, hits, words)
        kept = [h for h in kept if h is aide or h.row.kind == "grade" or not first <= h.start < last]
    return [h for h in kept if h.row.kind != "object"]


def _reach(aide: Hit[LevelRow], hits: Hits, words: Sequence[str]) -> tuple[int, int]:
    """From the break before an aide to the end of the role; an object only masks what follows."""
    if aide.row.kind == "object":
        return aide.start, len(words)
    before = max(i for i in range(aide.start + 1) if words[i] == BREAK)
    after = next((i for i in range(aide.stop, len(words)) if words[i] == BREAK), len(words))
    return before, after


def _grade(hits: Hits) -> Hit[LevelRow] | None:
    grades = [h for h in hits if h.row.kind == "grade"]
    return max(grades, key=lambda h: h.row.level == "senior_ic", default=None)


def _unspoken(hits: Hits, words: Sequence[str]) -> RoleLevel:
    grade = _grade(hits)
    if grade:
        return _verdict(grade, words)
    return RoleLevel("entry_ic", "default", "no word speaks of rank: a professional", spoken=False)


def _verdict(hit: Hit[LevelRow], words: Sequence[str]) -> RoleLevel:
    text = " ".join(w for w in words[hit.start : hit.stop] if w != BREAK)
    return RoleLevel(hit.row.level, hit.row.kind, f"{text!r} ({hit.row.pattern})")
