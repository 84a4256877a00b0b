"""Invented audits for the tests of reports: seeded, consistent with themselves, nobody real."""

from __future__ import annotations

import csv
import math
import random
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from importlib import resources

from analyzer.audit import (
    SCHEMA_VERSION,
    WITHHELD_UNDER,
    Audit,
    ClassifierQuality,
    CountRow,
    DataFinding,
    Dimension,
    Dot,
    ExchangeRow,
    GainStep,
    GridCell,
    JobRow,
    LevelRow,
    Measure,
    Move,
    OwnerProfile,
    Person,
    QuarterRow,
    SectorRow,
    YearRow,
)
from analyzer.plan.catalogue import own_catalogue

TODAY = date(2026, 10, 31)
GROUPS = ("executive", "director", "manager", "senior", "junior")
LADDER = [
    "unpaid_student",
    "intern_training",
    "entry_ic",
    "senior_ic",
    "manager",
    "director",
    "vp",
    "c_suite",
    "partner",
    "owner_founder",
    "retired",
]
RANK = {level: min(i, 7) for i, level in enumerate(LADDER)}
TITLES = {
    "unpaid_student": "Student", "intern_training": "Trainee", "entry_ic": "Analyst", "senior_ic": "Senior Engineer",
    "manager": "Team Manager", "director": "Director of Operations", "vp": "Vice President Sales",
    "c_suite": "Chief Financial Officer", "partner": "Partner", "owner_founder": "Founder", "retired": "Retired",
}  # fmt: skip
GIVEN = [
    "Amara",
    "Bjorn",
    "Carla",
    "Dario",
    "Elif",
    "Femi",
    "Greta",
    "Hugo",
    "Ines",
    "Jonas",
    "Kaja",
    "Luca",
    "Mireia",
    "Noor",
    "Otto",
    "Pilar",
    "Quirin",
    "Rosa",
]
FAMILY = [
    "Ashdown",
    "Brandvold",
    "Castellane",
    "Dumbrava",
    "Eriksholm",
    "Fontanari",
    "Grunewald",
    "Hartigan",
    "Ilves",
    "Jarosik",
    "Kestrel",
    "Lindqvist",
    "Marchetti",
    "Nordahl",
    "Okonjo",
    "Petrosyan",
    "Quennell",
    "Rautio",
    "Sandoval",
    "Tervonen",
]
ORGANISATIONS = [
    "Acme Health",
    "Brightwater",
    "Calder Freight",
    "Dunmore Bank",
    "Elmfield School",
    "Fernway Foods",
    "Granite Power",
    "Harbour Media",
    "Ironbridge Steel",
    "Juniper Labs",
    "Kingsmere Council",
    "Larkspur Hotels",
]
SCRIPTS = [
    "Ελένη Παπαδάκη",
    "Ольга Снежная",
    "田中 さくら",
    "김 하늘",
    "مريم الزهراء",
    "דנה לוי",
    "आरव शर्मा",
    "Nguyễn Thị Ánh Dương",
    "Łukasz Żółć",
    "🌟 Kim ✨ Sparks",
    "José\u202eevil\u202c María",
    "Ź̸̢a̵l̶g̷o",
    "Zsófia Győrfi-Ürmös",
    "ว่าน ใจดี",
]
REFERENCE_SHARES = {
    "11": 0.0028, "21": 0.0038, "22": 0.0038, "23": 0.0527, "31-33": 0.0828, "42": 0.0392, "44-45": 0.1012,
    "48-49": 0.048, "51": 0.0189, "52": 0.0405, "53": 0.0156, "54": 0.07, "55": 0.0184, "56": 0.0601, "61": 0.0886,
    "62": 0.1499, "71": 0.0172, "72": 0.0924, "81": 0.0288, "92": 0.0653,
}  # fmt: skip
HIDDEN = "Members who closed their account or hide: counted, with their date, not invented."
SOURCE = "BLS OEWS, May 2024"


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a synthetic network looks like before it is counted."""

    contacts: int = 412
    seed: int = 7
    messages: bool = True
    owner: bool = True
    weights: tuple[tuple[str, float], ...] = (
        ("51", 34), ("54", 21), ("52", 13), ("62", 7), ("61", 6), ("31-33", 5), ("92", 4), ("44-45", 3), ("48-49", 2),
        ("56", 2), ("72", 1.5), ("71", 1), ("53", 0.7), ("22", 0.5),
    )  # fmt: skip
    unknown: float = 0.14
    names: tuple[str, ...] = ()
    alive: float = 0.22
    dormant: float = 0.12
    hidden: int = 9
    first_year: int = 2014


def _sector_names() -> dict[str, tuple[str, str]]:
    text = resources.files("analyzer.knowledge").joinpath("sectors.csv").read_text("utf-8")
    return {row["naics"]: (row["sector"], row["short"]) for row in csv.DictReader(text.splitlines())}


SECTORS = {naics: names[0] for naics, names in _sector_names().items()}
SHORT = {naics: names[1] for naics, names in _sector_names().items()}


def _groups() -> dict[str, str]:
    text = resources.files("analyzer.knowledge").joinpath("levels.csv").read_text("utf-8")
    return {row["level"]: row["group"] for row in csv.DictReader(text.splitlines())}


GROUP_OF = _groups()


def _functions() -> list[str]:
    text = resources.files("analyzer.knowledge").joinpath("functions.csv").read_text("utf-8")
    return [row["function"] for row in csv.DictReader(text.splitlines())]


def _person(i: int, recipe: Recipe, rng: random.Random) -> Person:
    known = rng.random() >= recipe.unknown
    codes, weights = zip(*recipe.weights, strict=True) if recipe.weights else ((), ())
    naics = rng.choices(codes, weights)[0] if known and codes else ""
    level = rng.choices(LADDER, (2, 3, 22, 20, 18, 14, 6, 7, 2, 5, 1))[0] if known else ""
    state = rng.choices(
        ("alive", "cooling", "dormant", "never"),
        (recipe.alive, 0.1, recipe.dormant, max(0.01, 0.9 - recipe.alive - recipe.dormant)),
    )[0]
    state = state if recipe.messages else "never"
    silent = {
        "alive": rng.randint(1, 364), "cooling": rng.randint(366, 1094),
        "dormant": rng.randint(1096, 3600), "never": None,
    }[state]  # fmt: skip
    strength = (
        0.0 if silent is None else round(min(1.0, rng.paretovariate(1.3) * 0.08) * (0.5 if silent > 365 else 1), 4)
    )
    weight = 0 if silent is None else 1 + int(strength * 120)
    joined = date(recipe.first_year, 1, 1) + timedelta(
        days=int((rng.random() ** 0.8) * (TODAY - date(recipe.first_year, 1, 1)).days)
    )
    name = recipe.names[i % len(recipe.names)] if recipe.names else f"{rng.choice(GIVEN)} {rng.choice(FAMILY)}"
    return Person(
        contact_id=f"c{i:05d}",
        name=name,
        organisation=rng.choice(ORGANISATIONS),
        position=TITLES.get(level, ""),
        sector=SECTORS.get(naics, ""),
        sector_naics=naics,
        level=level,
        function=rng.choice(_FUNCTIONS) if known else "",
        strength=strength,
        silent_days=silent,
        last_exchange="" if silent is None else (TODAY - timedelta(days=silent)).isoformat(),
        connected_on=joined.isoformat(),
        state=state,
        sent=weight,
        received=rng.randint(0, weight) if weight else 0,
    )


_FUNCTIONS = _functions()


def _hill(counts: Sequence[int]) -> float:
    total = sum(counts)
    return math.exp(-sum(c / total * math.log(c / total) for c in counts if c)) if total else 0.0


def _interval(value: float, base: int) -> tuple[float, float]:
    spread = 1.645 * math.sqrt(max(value * (1 - value), 0.0001) / max(base, 1))
    return (max(0.0, value - spread), min(1.0, value + spread))


def _share(key: str, part: int, base: int, total: int, **more: object) -> Measure:
    value = part / base if base else None
    return Measure(
        key=key, value=value, unit="share", base=base, coverage=base / total if total else 0.0,
        interval=_interval(value, base) if value is not None else None,
        withheld="" if base else "no-data", formula=key.split(".")[1], **more,  # type: ignore[arg-type]
    )  # fmt: skip


def _withhold(measure: Measure, why: str) -> Measure:
    return replace(measure, value=None, interval=None, withheld=why)


def _owner(recipe: Recipe) -> OwnerProfile:
    if not recipe.owner:
        return OwnerProfile()
    return OwnerProfile(
        name="Maren Oldenkott", slug="maren-oldenkott", position="Head of Product", organisation="Northwind Systems",
        organisation_key="northwind systems", industry="Software Development", sector=SECTORS["51"],
        sector_naics="51", level="director", function="Product Management", recognised_by="Profile.csv",
    )  # fmt: skip


def _sector_rows(people: Sequence[Person]) -> tuple[SectorRow, ...]:
    counts = Counter(p.sector_naics for p in people)
    known = sum(n for code, n in counts.items() if code)
    rows = [
        SectorRow(
            naics=code, name=SECTORS[code], count=counts[code], share=counts[code] / known if known else 0.0,
            share_interval=_interval(counts[code] / known, known) if known else None,
            reference_share=REFERENCE_SHARES[code],
            quotient=counts[code] / known / REFERENCE_SHARES[code] if known else None,
        )
        for code in SECTORS
    ]  # fmt: skip
    rows.append(SectorRow(naics="", name="", count=counts[""], share=0.0))
    return tuple(rows)


def _level_rows(people: Sequence[Person], owner: OwnerProfile) -> tuple[LevelRow, ...]:
    counts = Counter(p.level for p in people if p.level)
    known = sum(counts.values())
    mine = RANK.get(owner.level, -1)

    def band(level: str) -> str:
        if mine < 0 or level == "retired":
            return ""
        return "same" if RANK[level] == mine else "above" if RANK[level] > mine else "below"

    return tuple(LevelRow(k, counts[k], counts[k] / known if known else 0.0, band(k)) for k in LADDER)


def _count_rows(values: Sequence[str]) -> tuple[CountRow, ...]:
    counts = Counter(v for v in values if v)
    total = sum(counts.values())
    return tuple(CountRow(k, n, n / total) for k, n in sorted(counts.items(), key=lambda kn: (-kn[1], kn[0])))


def _grid(people: Sequence[Person]) -> tuple[GridCell, ...]:
    counts = Counter((p.sector_naics, GROUP_OF.get(p.level, "")) for p in people)
    return tuple(
        GridCell(code, group, counts[code, group], gap=not counts[code, group] and REFERENCE_SHARES[code] > 0.06)
        for code in SECTORS
        for group in GROUPS
    )


def _years(people: Sequence[Person], hidden: int) -> tuple[YearRow, ...]:
    rows: list[YearRow] = []
    for year in range(min(int(p.connected_on[:4]) for p in people), TODAY.year + 1):
        sofar = [p for p in people if int(p.connected_on[:4]) <= year]
        base = [p.sector_naics for p in sofar if p.sector_naics]
        rows.append(
            YearRow(
                year=year,
                new=sum(int(p.connected_on[:4]) == year for p in people) + (hidden if year == TODAY.year else 0),
                total=len(sofar),
                openness=_hill(list(Counter(base).values())) if len(base) >= WITHHELD_UNDER else None,
                openness_base=len(base),
                new_to_you=0.5 - 0.03 * (year % 7) if len(base) >= WITHHELD_UNDER else None,
                partial=year == TODAY.year,
            )
        )
    return tuple(rows)


def _quarters(people: Sequence[Person]) -> tuple[QuarterRow, ...]:
    counts = Counter(f"{p.connected_on[:4]}-Q{(int(p.connected_on[5:7]) + 2) // 3}" for p in people)
    first = min(int(q[:4]) for q in counts)
    names = [f"{y}-Q{q}" for y in range(first, TODAY.year + 1) for q in (1, 2, 3, 4)]
    return tuple(QuarterRow(q, counts[q]) for q in names)


def _openness(people: Sequence[Person], owner: bool) -> Dimension:
    counts = Counter(p.sector_naics for p in people if p.sector_naics)
    base, total = sum(counts.values()), len(people)
    value = _hill(list(counts.values()))
    headline = Measure(
        key="openness.effective_industries", value=value, unit="industries", base=base, coverage=base / total,
        interval=(value * 0.93, value * 1.06), reference=14.3, reference_source=SOURCE, formula="effective-industries",
    )  # fmt: skip
    same = counts["51"]
    index = Measure(
        "openness.ei_industry", (base - 2 * same) / base if base else 0.0, "index", base, coverage=base / total
    )
    measures: tuple[Measure, ...] = (
        _share("openness.top_two_share", sum(n for _, n in counts.most_common(2)), base, total, reference=0.251,
               reference_source=SOURCE),
        index if owner else _withhold(index, "owner-unknown"),
    )  # fmt: skip
    if base < WITHHELD_UNDER:
        headline, measures = _withhold(headline, "too-few"), tuple(_withhold(m, "too-few") for m in measures)
    return Dimension("openness", headline, measures)


def _scope(levels: Sequence[LevelRow], people: Sequence[Person], owner: bool) -> Dimension:
    base, total = sum(r.count for r in levels if r.band), len(people)
    bands = [_share(f"scope.{b}_share", sum(r.count for r in levels if r.band == b), base, total) for b in
             ("above", "same", "below")]  # fmt: skip
    if not owner:
        bands = [_withhold(m, "owner-unknown") for m in bands]
    elif base < WITHHELD_UNDER:
        bands = [_withhold(m, "too-few") for m in bands]
    employers = _hill([r.count for r in _count_rows([p.organisation for p in people])])
    functions = _hill([r.count for r in _count_rows([p.function for p in people])])
    others: tuple[Measure, ...] = (
        Measure("scope.effective_employers", employers, "employers", total),
        Measure("scope.effective_functions", functions, "functions", sum(bool(p.function) for p in people)),
        Measure("scope.levels", float(sum(r.count > 0 for r in levels)), "levels", sum(r.count for r in levels)),
    )
    if base < WITHHELD_UNDER and owner:
        others = tuple(_withhold(m, "too-few") for m in others)
    return Dimension("scope", bands[0], (*bands[1:], *others))


def _vision(people: Sequence[Person], owner: OwnerProfile) -> Dimension:
    both = [p for p in people if p.sector_naics and p.level and p.function]
    unlike = sum(
        (p.sector_naics != owner.sector_naics) + (p.level != owner.level) + (p.function != owner.function) >= 2
        for p in both
    )
    headline = _share("vision.unlike_share", unlike, len(both), len(people), reference=0.88, reference_source="chance")
    if not owner.level:
        headline = _withhold(headline, "owner-unknown")
    elif len(both) < WITHHELD_UNDER:
        headline = _withhold(headline, "too-few")
    return Dimension("vision", headline)


def _quality(people: Sequence[Person], recipe: Recipe) -> Dimension:
    alive = sum(p.state == "alive" and p.sent > 0 and p.received > 0 for p in people)
    total = len(people)
    headline = Measure("quality.two_way_alive", float(alive), "contacts", total, formula="two-way-alive")
    states = Counter(p.state for p in people)
    measures = tuple(
        Measure(f"quality.{s}", float(states[s]), "contacts", total) for s in ("cooling", "dormant", "never")
    )
    if not recipe.messages:
        headline = _withhold(headline, "not-in-export")
        measures = tuple(_withhold(m, "not-in-export") for m in measures)
    return Dimension("quality", headline, measures, () if recipe.messages else ("messages",))


def _curiosity(people: Sequence[Person], recipe: Recipe) -> Dimension:
    recent = [p for p in people if p.connected_on > (TODAY - timedelta(days=365)).isoformat()]
    fresh = sum(p.sector_naics not in {"51", "54", ""} for p in recent)
    headline = _share("curiosity.new_share", fresh, len(recent), len(recent))
    asked = _share("curiosity.asked_share", 61, 170, 170, reference=None)
    asked = replace(asked, base_unit="threads")
    if len(recent) < WITHHELD_UNDER:
        headline = _withhold(headline, "too-few")
    if not recipe.messages:
        asked = _withhold(asked, "not-in-export")
    return Dimension("curiosity", headline, (asked,), () if recipe.messages else ("messages",))


def _reciprocity(recipe: Recipe) -> Dimension:
    headline = Measure("reciprocity.given_got", 1.31, "ratio", 5114, base_unit="messages", interval=(1.22, 1.4))
    replies = tuple(
        replace(_share(f"reciprocity.{k}", n, 214, 214), base_unit="threads")
        for k, n in (("you_answered_share", 171), ("they_answered_share", 140))
    )
    if recipe.messages:
        return Dimension("reciprocity", headline, replies)
    why = "not-in-export"
    return Dimension(
        "reciprocity", _withhold(headline, why), tuple(_withhold(m, why) for m in replies), ("messages", "invitations")
    )


def _exchanges(recipe: Recipe) -> tuple[ExchangeRow, ...]:
    if not recipe.messages:
        kinds = ("opened", "replies", "messages", "endorsements", "recommendations", "invitations", "introductions")
        return tuple(ExchangeRow(k, None, None) for k in kinds)
    return (
        ExchangeRow("opened", 214, 163, "2015-02-11"),
        ExchangeRow("replies", 140, 171, "2015-02-11"),
        ExchangeRow("messages", 2902, 2212, "2015-02-11"),
        ExchangeRow("endorsements", 41, 118, "2014-06-02"),
        ExchangeRow("recommendations", 3, 1, "2017-03-30"),
        ExchangeRow("invitations", 240, 172, "2014-01-05"),
        ExchangeRow("introductions", 12, None, "2016-09-14"),
    )


def _planned(key: str, days: int, people: Sequence[Person] = (), **facts: str) -> Move:
    """An action of the shipped plan, in its own words for many."""
    action = next(a for a in own_catalogue().actions if a.key == key)
    title, reason, effect = (action.text(part, 2) for part in ("title", "reason", "effect"))
    due = (TODAY + timedelta(days=days)).isoformat()
    known = tuple(facts.items())
    return Move(key, action.kind, title, reason, effect, due, tuple(p.contact_id for p in people), known, action.source)


def _unlike(far: Sequence[Person]) -> list[Person]:
    """Two people of two sectors."""
    return [p for i, p in enumerate(far) if not i or p.sector_naics != far[0].sector_naics][:2]


def _moves(far: Sequence[Person], revive: Sequence[Person], owed: Sequence[Person]) -> tuple[Move, ...]:
    moves = [
        _planned(
            "meet", 14, far[:2], meet_sector="health care", meet_reference="15 %", meet_share="7 %", meet_count="24",
            meet_before="5.1", meet_after="5.6", region="the United States",
        ) if far else _planned(
            "meet-nobody-yet", 14, meet_sector="health care", meet_reference="15 %", region="the United States",
        ),
        _planned(
            "gap", 30, gap_level="a director", gap_sector="education", gap_expected="3", gap_left="11", gap_count="12",
            region="the United States",
        ),
    ]  # fmt: skip
    if revive:
        moves.append(
            _planned("revive", 7, revive[:3], revive_silence="four years", revive_before="4.1", revive_after="4.6")
        )
    if len(pair := _unlike(far)) == 2:
        first, second = (SHORT[p.sector_naics].lower() for p in pair)
        moves.append(_planned("introduce", 45, pair, introduce_first=first, introduce_second=second))
    if owed:
        moves.append(_planned("thank", 60, owed[:2], owed_count="14", owed_left="12"))
        moves.append(_planned("question", 90, curiosity_asked_share="36 %"))
    return tuple(moves)


_MISSING = DataFinding("messages.csv", "missing", 1, "", (), "Ask LinkedIn for the larger archive.")


def build(recipe: Recipe) -> Audit:
    """An audit whose rows are counted from one set of invented people."""
    rng = random.Random(recipe.seed)  # noqa: S311
    people = [_person(i, recipe, rng) for i in range(recipe.contacts)]
    owner = _owner(recipe)
    levels = _level_rows(people, owner)
    by_strength = sorted(people, key=lambda p: (-p.strength, p.contact_id))
    close = tuple(p for p in by_strength if p.state == "alive")[:15]
    dormant = tuple(p for p in by_strength if p.state == "dormant")[:40]
    revive = tuple(replace(p, gain=round(0.31 / (i + 1), 3)) for i, p in enumerate(dormant[:10]))
    owed = tuple(p for p in by_strength if p.received > p.sent * 0.8 and p.state != "never")[:8]
    far = tuple(p for p in people if p.sector_naics in {"62", "72", "92"})[:5]
    labelled = {p.contact_id for p in close[:8]}
    known = sum(bool(p.sector_naics) for p in people)
    return Audit(
        version=SCHEMA_VERSION,
        today=TODAY.isoformat(),
        owner=owner,
        contacts=len(people),
        hidden=recipe.hidden,
        first_connected=min((p.connected_on for p in people), default=""),
        last_connected=max((p.connected_on for p in people), default=""),
        reference_region="US",
        dimensions=(
            _openness(people, recipe.owner), _scope(levels, people, recipe.owner), _vision(people, owner),
            _quality(people, recipe), _curiosity(people, recipe), _reciprocity(recipe),
        ),
        sectors=_sector_rows(people),
        industries=_count_rows([p.sector for p in people]),
        levels=levels,
        functions=_count_rows([p.function for p in people]),
        employers=_count_rows([p.organisation for p in people]),
        grid=_grid(people),
        years=_years(people, recipe.hidden) if people else (),
        quarters=_quarters(people) if people else (),
        jobs=(
            JobRow("Product Manager", "Harbour Media", "2014-01", "2018-03"),
            JobRow("Senior Product Manager", "Juniper Labs", "2018-04", "2022-08"),
            JobRow("Head of Product", "Northwind Systems", "2022-09"),
        ) if recipe.owner else (),
        exchanges=_exchanges(recipe),
        closest=close,
        dormant=dormant,
        revive=revive,
        revive_gain=tuple(GainStep(i, 4.1 + 2.2 * (1 - 0.8**i), 5 + i * 0.3) for i in range(len(revive) + 1)),
        owed=owed,
        far=far,
        dots=tuple(
            Dot(p.sector_naics, p.strength, p.state, p.contact_id * (p.contact_id in labelled)) for p in people
        ),
        moves=_moves(far, revive, owed),
        classifiers=tuple(
            ClassifierQuality(task, known, len(people), conf, known // 6)
            for task, conf in (("industry", 0.78), ("level", 0.88), ("function", 0.81))
        ),
        findings=(
            DataFinding("Connections.csv", "read", len(people) + recipe.hidden),
            DataFinding("Connections.csv", "kept", len(people)),
            *((DataFinding("Connections.csv", "hidden", recipe.hidden, HIDDEN, (118, 240)),) if recipe.hidden else ()),
            DataFinding("google.csv", "merged", 61, "These records are joined with another record of the same person."),
            DataFinding("messages.csv", "dropped", 12, "Drafts: they were never sent.", (40, 77, 1021)),
            *(() if recipe.messages else (_MISSING,)),
        ),
        missing=() if recipe.messages else ("messages", "invitations", "endorsements_given", "endorsements_received"),
    )  # fmt: skip


def rich(seed: int = 7, contacts: int = 412) -> Audit:
    """A full export: messages, owner, many sectors."""
    return build(Recipe(seed=seed, contacts=contacts))


def connections_only() -> Audit:
    """Only Connections.csv: nothing on ties, giving and getting."""
    return build(Recipe(messages=False, seed=11))


def few() -> Audit:
    """25 contacts: diversity is withheld."""
    return build(Recipe(contacts=25, seed=3, hidden=0, first_year=2024))


def owner_unknown() -> Audit:
    """Nothing tells whose network it is."""
    return build(Recipe(owner=False, seed=5))


def one_industry() -> Audit:
    """Everybody works in one sector."""
    return build(Recipe(weights=(("62", 1.0),), seed=13))


def every_industry() -> Audit:
    """Contacts in all twenty sectors, by many, with a gap or two."""
    return build(Recipe(contacts=900, weights=tuple((code, 1.0) for code in SECTORS), seed=31))


def all_unknown() -> Audit:
    """No contact could be classified."""
    return build(Recipe(unknown=1.1, seed=17))


def scripts() -> Audit:
    """Names in many scripts, emoji, overrides and one of 200 characters."""
    return build(Recipe(names=(*SCRIPTS, "Maximiliana-Theodora " * 10), seed=19))


def one_contact() -> Audit:
    """One contact."""
    return build(Recipe(contacts=1, seed=23, hidden=1, unknown=0.0))


def ties(dormant: int, alive: int) -> Audit:
    """The rich audit with exactly so many dormant people and close people, to try 0, 1 and many."""
    audit = rich()
    revive = audit.revive[: min(dormant, 10)]
    return replace(
        audit,
        dormant=audit.dormant[:dormant],
        revive=revive,
        revive_gain=audit.revive_gain[: len(revive) + 1] if revive else (),
        closest=audit.closest[:alive],
        owed=audit.owed[:alive],
    )


def nobody() -> Audit:
    """An export that holds no contact at all."""
    empty = build(Recipe(contacts=1, seed=29))
    return replace(
        empty, contacts=0, hidden=0, first_connected="", last_connected="", dots=(), years=(), quarters=(), grid=(),
        sectors=(), industries=(), levels=(), functions=(), employers=(), closest=(), dormant=(), revive=(),
        revive_gain=(), owed=(), far=(), moves=(), findings=(), classifiers=(), jobs=(), exchanges=(),
        dimensions=tuple(
            replace(d, headline=_withhold(d.headline, "no-data"), measures=()) for d in empty.dimensions
        ),
    )  # fmt: skip


AUDITS: dict[str, Callable[[], Audit]] = {
    "rich": rich,
    "connections_only": connections_only,
    "few": few,
    "owner_unknown": owner_unknown,
    "one_industry": one_industry,
    "every_industry": every_industry,
    "all_unknown": all_unknown,
    "scripts": scripts,
    "one_contact": one_contact,
    "no_ties": lambda: ties(0, 0),
    "one_tie": lambda: ties(1, 1),
    "nobody": nobody,
}
