"""Whose export this is: told by the profile, the positions, the invitations, or the messages."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from importers.network import Owner
from importers.people.links import profile_slug
from importers.records import Job, OwnerFacts, Party, Touch
from importers.text import fold

MIN_MESSAGES = 3  # with fewer, "in every message" says nothing
LEADING = 0.9  # the owner is in all of their messages; broken rows may lack a side


@dataclass(frozen=True, slots=True)
class Claims:
    """What the user says about the owner; it wins over every file."""

    owner: str = ""  # a name, a profile address or its slug
    title: str = ""
    organisation: str = ""
    industry: str = ""


def recognise(facts: Sequence[OwnerFacts], touches: Sequence[Touch], claims: Claims) -> Owner:
    """The owner, with the words for how we know; an empty ``Owner`` when nothing tells."""
    name = next((f.name for f in facts if f.name and not f.slug), "")
    slug, slug_name = next(((f.slug, f.name) for f in facts if f.slug), ("", ""))
    how = [f.source.rsplit("/", 1)[-1] for f in facts if f.name or f.slug]
    if not slug:
        frequent = _in_every_message(touches)
        slug = frequent.slug
        slug_name = frequent.name
        how += ["being in every message"] if frequent != Party() else []
    owner = Owner(
        name=name or slug_name,
        slug=slug,
        headline=next((f.headline for f in facts if f.headline), ""),
        industry=next((f.industry for f in facts if f.industry), ""),
        emails=tuple(dict.fromkeys(e for f in facts for e in f.emails)),
        jobs=tuple(dict.fromkeys(job for f in facts for job in f.jobs)),
        recognised_by=" and ".join(dict.fromkeys(how[:2])),
    )
    return _overruled(_with_job(owner), claims, touches)


def _in_every_message(touches: Iterable[Touch]) -> Party:
    """The party at one end of nearly every message; on a tie nobody."""
    messages = [touch for touch in touches if touch.kind == "message"]
    slugs = _slugs_by_name(messages)
    total = len(messages)
    seen: Counter[Party] = Counter()
    for touch in messages:
        ends = ((p.slug or slugs.get(p.name, ""), p.name) for p in (touch.sender, *touch.recipients))
        seen.update({Party(slug, "" if slug else name) for slug, name in ends})
    ranked = seen.most_common(2)
    if total < MIN_MESSAGES or not ranked or ranked[0][1] < LEADING * total:
        return Party()
    if len(ranked) > 1 and ranked[1][1] == ranked[0][1]:
        return Party()
    winner = ranked[0][0]
    return Party(winner.slug, winner.name or _name_of(winner.slug, touches))


def _slugs_by_name(messages: Iterable[Touch]) -> dict[str, str]:
    """The profile of each name that has just one: before mid-2023 only the sender's address was exported."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for touch in messages:
        for party in (touch.sender, *touch.recipients):
            if party.slug and party.name:
                found[party.name].add(party.slug)
    return {name: next(iter(slugs)) for name, slugs in found.items() if len(slugs) == 1}


def _name_of(slug: str, touches: Iterable[Touch]) -> str:
    return next((t.sender.name for t in touches if t.sender.slug == slug and t.sender.name), "")


def _with_job(owner: Owner) -> Owner:
    """The current job: one without an end, the one started last; else the headline stays the only hint."""
    current = [job for job in owner.jobs if job.finished is None]
    if not current:
        return owner
    job = max(current, key=_started)
    return replace(owner, position=job.title, organisation=job.organisation)


def _started(job: Job) -> date:
    return job.started or date.min


def _overruled(owner: Owner, claims: Claims, touches: Iterable[Touch]) -> Owner:
    if claims.title or claims.organisation:
        owner = replace(owner, position=claims.title, organisation=claims.organisation)
    if claims.industry:
        owner = replace(owner, industry=claims.industry)
    if not claims.owner:
        return owner
    slug = profile_slug(claims.owner) or _slug_like(claims.owner)
    known = {p.slug: p.name for t in touches for p in (t.sender, *t.recipients) if p.slug}
    if slug and (slug in known or slug == owner.slug):
        same = slug == owner.slug
        return replace(owner, slug=slug, name=owner.name if same else known[slug], recognised_by="--owner")
    found, written = next(((s, n) for s, n in known.items() if n and fold(n) == fold(claims.owner)), ("", ""))
    if fold(claims.owner) == fold(owner.name):
        found, written = found or owner.slug, owner.name
    return replace(owner, name=written or claims.owner, slug=found or slug, recognised_by="--owner")


def _slug_like(text: str) -> str:
    """A bare slug has no spaces; a name of one word is told apart by the digits or hyphens slugs have."""
    return text.lower() if " " not in text and any(c in "-0123456789" for c in text) else ""
