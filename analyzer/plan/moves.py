"""The six moves of the next ninety days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from analyzer.audit import Dimension, Move, Remark
from analyzer.plan import facts as say
from analyzer.plan.catalogue import PEOPLE, Action, load_actions, own_catalogue
from analyzer.plan.lists import People, people_lists
from analyzer.plan.meet import gaps_beside, next_field
from analyzer.plan.remarks import remarks
from analyzer.plan.revive import Revival, revival
from analyzer.rows.persons import contact_id
from analyzer.view import View

MOVES = 6
DAYS = 90
MOST_OF_A_KIND = 2
MOST_QUESTIONS = 4
_PAIR = "introduce"


@dataclass(frozen=True, slots=True)
class Plan:
    """The moves, what can be said of the network, and the revival behind them."""

    moves: tuple[Move, ...]
    remarks: tuple[Remark, ...]
    revival: Revival


def make_plan(view: View, dimensions: tuple[Dimension, ...]) -> Plan:
    """Choose, fill and date the moves of this network."""
    facts, people, revived = plan_facts(view, dimensions)
    folder = view.options.actions_folder
    actions = load_actions(folder, frozenset(facts.words), frozenset(people))
    moves = _dated(view, facts, _choose(actions, facts, people))
    return Plan(moves, remarks(facts, folder), revived)


def plan_facts(view: View, dimensions: tuple[Dimension, ...]) -> tuple[say.Facts, People, Revival]:
    """All that conditions and sentences may use, the lists of people, and the revival behind them."""
    revived, field = revival(view), next_field(view)
    people = people_lists(view, revived, field)
    facts = say.joined(
        say.measured(dimensions),
        say.general(view, people),
        say.of_revival(view, revived),
        say.of_gaps(gaps_beside(view, field), own_catalogue().level_groups),
        say.of_field(view, field),
        say.of_pair(view, people),
    )
    return facts, people, revived


def due_dates(today: date, count: int) -> tuple[date, ...]:
    """Evenly over ninety days; a day at the weekend becomes the Friday before."""
    days = (today + timedelta(days=round(DAYS * (i + 1) / count)) for i in range(count))
    return tuple(day - timedelta(days=max(0, day.weekday() - 4)) for day in days)


@dataclass(frozen=True, slots=True)
class _Chosen:
    action: Action
    people: tuple[int, ...]


def _choose(actions: tuple[Action, ...], facts: say.Facts, people: People) -> list[_Chosen]:
    """One of each kind by priority, then the next best until there are six; nobody is named twice."""
    possible = [a for a in actions if a.holds(facts.numbers)]
    chosen: dict[str, _Chosen] = {}
    kinds: Counter[str] = Counter()
    used: set[int] = set()
    for most in (1, MOST_OF_A_KIND, MOST_QUESTIONS):
        for action in possible:
            limit = most if most <= MOST_OF_A_KIND or action.kind == "ask" else MOST_OF_A_KIND
            if len(chosen) == MOVES or action.key in chosen or kinds[action.kind] >= limit:
                continue
            named = _named(action, people, used)
            if named is None:
                continue
            chosen[action.key] = _Chosen(action, named)
            kinds[action.kind] += 1
            used.update(named)
    return sorted(chosen.values(), key=lambda c: (c.action.order, c.action.key))


def _named(action: Action, people: People, used: set[int]) -> tuple[int, ...] | None:
    """Whom the action names: the first of its list not named before; None when nobody is left."""
    if not action.people:
        return ()
    listed: Iterable[int] = people[action.people]
    if action.people == _PAIR:
        return tuple(listed)
    free = [i for i in listed if i not in used]
    return tuple(free[: action.take]) or None


def _dated(view: View, facts: say.Facts, chosen: list[_Chosen]) -> tuple[Move, ...]:
    days = due_dates(view.options.today, len(chosen)) if chosen else ()
    return tuple(_move(view, facts, c, day) for c, day in zip(chosen, days, strict=True))


def _move(view: View, facts: say.Facts, chosen: _Chosen, day: date) -> Move:
    action = chosen.action
    count = facts.numbers.get(action.count) if action.count else None
    texts = {name: action.text(name, count) for name in ("title", "reason", "effect")}
    quoted = sorted(action.placeholders() - {PEOPLE})
    return Move(
        key=action.key,
        kind=action.kind,
        **texts,
        due=day.isoformat(),
        people=tuple(contact_id(view, i) for i in chosen.people),
        facts=tuple((name, facts.words[name]) for name in quoted),
        source=action.source,
    )
