"""What people do for each other beside messages: invitations, endorsements, recommendations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sample_data import owner, talk
from sample_data.chance import Chance
from sample_data.names import NameMaker, profile_slug
from sample_data.people import PROFILE, Person
from sample_data.talk import Voice
from sample_data.threads import Party, moment, owner_party, party
from sample_data.ties import Tie

PENDING = 38  # invitations that are open still, of strangers and to strangers
# How many of 100 people of a kind of tie endorse the owner, and are endorsed by her.
ENDORSE = {
    "close": (70, 60),
    "regular": (42, 22),
    "few_words": (14, 6),
    "wrote_and_got_nothing": (0, 20),
    "none": (9, 2),
}


@dataclass(frozen=True, slots=True)
class Invitation:
    """One row of Invitations.csv."""

    sender: Party
    recipient: Party
    at: datetime
    note: str


@dataclass(frozen=True, slots=True)
class Endorsement:
    """One row of an endorsement file; ``person`` is the one who is not the owner."""

    person: Person
    skill: str
    at: datetime
    status: str


@dataclass(frozen=True, slots=True)
class Recommendation:
    """One row of a recommendation file; ``person`` is the one who is not the owner."""

    person: Person
    organisation: str
    position: str
    text: str
    at: datetime
    status: str


def invitations(people: Sequence[Person], chance: Chance) -> list[Invitation]:
    """Those that led to a connection, as far as the export still has them, and open ones; newest first."""
    made = [_invitation(party(p), p, chance) for p in people if chance.happens(0.52)]
    maker = NameMaker(chance)
    for _ in range(PENDING):
        name = maker.make({"german": 3, "british": 3, "indian": 2, "dutch": 2, "polish": 1})
        made.append(_invitation(Party(name.full, PROFILE + profile_slug(name, chance), name.given), None, chance))
    return sorted(made, key=lambda i: i.at, reverse=True)


def _invitation(other: Party, person: Person | None, chance: Chance) -> Invitation:
    last = person.connected if person else owner.exported() - timedelta(days=chance.between(2, 300))
    at = moment(last - timedelta(days=min(60, int(chance.waiting(4)) + 1)), chance)
    outgoing = chance.happens(0.2 if person and person.circle == "recruiters_and_sellers" else 0.47)
    sender, recipient = (owner_party(), other) if outgoing else (other, owner_party())
    voice = Voice(recipient.called, sender.called, "", "")
    language = person.name.language if person and person.name.language == "de" else "en"
    note = talk.say(language, "note", voice, chance) if chance.happens(0.3) else ""
    return Invitation(sender, recipient, at, note)


def endorsements(
    people: Sequence[Person], ties: Mapping[int, Tie], chance: Chance, *, given: bool
) -> list[Endorsement]:
    """Skills confirmed, by the owner or for her; newest first."""
    skills = owner.facts()["skills"]["of_others" if given else "names"]
    made: list[Endorsement] = []
    for person in people:
        tie = ties.get(person.number)
        kind = tie.kind if tie else "none"
        share = next(share for key, share in ENDORSE.items() if kind.startswith(key) or key == "none")
        if chance.happens(share[given] / 100):
            made += _endorsed(person, tie, skills, chance)
    return sorted(made, key=lambda e: e.at, reverse=True)


def _endorsed(person: Person, tie: Tie | None, skills: Sequence[str], chance: Chance) -> Iterator[Endorsement]:
    end = tie.end if tie and tie.end > person.connected else owner.exported()
    at = moment(chance.day(person.connected, end), chance)
    for skill in chance.some(skills, chance.pick((1, 1, 1, 2, 3))):
        yield Endorsement(person, skill, at, "ACCEPTED" if chance.happens(0.94) else "REJECTED")
        at += timedelta(seconds=chance.between(1, 9))


def recommendations(ties: Sequence[Tie], chance: Chance, *, given: bool) -> list[Recommendation]:
    """Seven written, eleven got; two of them not shown. Newest first."""
    close = [tie for tie in ties if tie.close and tie.person.organisation]
    chosen = chance.some(close, 7 if given else 11)
    made = [_recommendation(tie, chance, given=given) for tie in chosen]
    return sorted(made, key=lambda r: r.at, reverse=True)


def _recommendation(tie: Tie, chance: Chance, *, given: bool) -> Recommendation:
    person = tie.person
    to, me = person.name.given, owner.facts()["given"]
    voice = Voice(to, me, "", "") if given else Voice(me, to, "", "")
    text = talk.say(
        "de" if person.name.language == "de" and chance.happens(0.4) else "en", "recommendation", voice, chance
    )
    at = moment(chance.day(tie.start + timedelta(days=90), tie.end), chance)
    status = "VISIBLE" if chance.happens(0.88) else "HIDDEN"
    return Recommendation(person, person.organisation, person.position, text, at, status)
