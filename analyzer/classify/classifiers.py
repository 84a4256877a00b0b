"""Classifying the rows of a table: each distinct employer and title once, the answers in the order of the rows."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from analyzer.classify.answer import Answer
from analyzer.classify.function import FunctionClassifier, load_function
from analyzer.classify.industries import load_sectors
from analyzer.classify.industry import Employer, IndustryClassifier, load_industry, with_title
from analyzer.classify.industry_calibration import better
from analyzer.classify.industry_pool import SURE, pooled, shared_domains
from analyzer.classify.level import LevelClassifier, load_level
from analyzer.classify.schema import CLASSIFIED
from analyzer.classify.title_reading import read_titles

Value = TypeVar("Value")
UNKNOWN = Answer()
Columns = dict[str, Sequence[str] | Sequence[float]]
"""A value for each row by the names of ``analyzer.classify.schema``."""
SECTOR_CODES = {sector: naics for naics, sector in load_sectors().items()}


@dataclass(frozen=True, slots=True)
class Explanation:
    """All that is said of one title at one employer, with the chain of evidence."""

    organisation_key: str
    industry: Answer
    level: Answer
    function: Answer


@dataclass(frozen=True, slots=True)
class Classifiers:
    """The three classifiers with one set of knowledge tables."""

    industry: IndustryClassifier
    level: LevelClassifier
    function: FunctionClassifier

    def explain(self, title: str, company: str, email: str) -> Explanation:
        """One contact on its own, without pooling."""
        domains = self.industry.evidence.domains([email])
        [(clues, employer)] = self.industry.answers([(company, domains)])
        taken = read_titles([title], self.level.present)
        industry = with_title(employer, self.industry.titles.judge(taken)[0])
        level = self.level.answer(title, company, SECTOR_CODES.get(employer.label, ""))
        return Explanation(clues.organisation.key, industry, level, self.function.judge(taken, told=True)[0])

    def classify(self, titles: Sequence[str], companies: Sequence[str], emails: Sequence[Sequence[str]]) -> Columns:
        """The declared columns for rows of equal number; "" and no address where nothing is given."""
        with _uncollected():
            return self._columns(titles, companies, emails)

    def _columns(self, titles: Sequence[str], companies: Sequence[str], emails: Sequence[Sequence[str]]) -> Columns:
        domains = self.industry.evidence.domains
        told = [domains(addresses) if addresses else () for addresses in emails]
        employers, employed = _numbered(zip(companies, told, strict=True))
        keys, known = self._organisations(employers)
        weak = [answer.confidence < SURE for answer in known]
        asked = dict.fromkeys(title for title, place in zip(titles, employed, strict=True) if weak[place])
        distinct = list(asked | dict.fromkeys(titles))
        taken = read_titles(distinct, self.level.present)
        fields = dict(zip(asked, self.industry.titles.judge(taken.first(len(asked))), strict=True))
        functions = dict(zip(distinct, self.function.judge(taken), strict=True))
        speaking = [fields[title] if weak[place] else UNKNOWN for title, place in zip(titles, employed, strict=True)]
        industries = _industries(speaking, employed, keys, known)
        levels = self._levels(titles, employed, employers, known)
        return _columns([keys[place] for place in employed], industries, levels, [functions[title] for title in titles])

    def _organisations(self, employers: Sequence[Employer]) -> tuple[list[str], list[Answer]]:
        """Key and industry of each distinct employer; a domain stands in where no employer is named."""
        found = self.industry.answers(employers)
        keys = [clues.organisation.key for clues, _ in found]
        answers = [answer for _, answer in found]
        owners = shared_domains([domains for _, domains in employers], keys)
        rising = sorted(range(len(keys)), key=lambda place: answers[place].confidence)
        surest = {keys[place]: answers[place] for place in rising if keys[place]}
        for place, (company, domains) in enumerate(employers):
            if not keys[place] and not company:
                owner = found[place][0].owner
                keys[place] = owner.key if owner else _first(owners, domains)
                answers[place] = better(answers[place], surest.get(keys[place], UNKNOWN))
        return keys, answers

    def _levels(
        self, titles: Sequence[str], employed: Sequence[int], employers: Sequence[Employer], known: Sequence[Answer]
    ) -> list[Answer]:
        """Levels; only the few employers whose ranks mean something of their own are looked at with the title."""
        names = self._ranking_their_own_way({company for company, _ in employers if company})
        special = [company in names for company, _ in employers]
        rows = list(zip(titles, employed, strict=True))
        plain = {title: self.level.answer(title) for title in {title for title, place in rows if not special[place]}}
        ranked = {
            (title, place): self.level.answer(title, employers[place][0], SECTOR_CODES.get(known[place].label, ""))
            for title, place in {row for row in rows if special[row[1]]}
        }
        return [ranked[title, place] if special[place] else plain[title] for title, place in rows]

    def _ranking_their_own_way(self, companies: set[str]) -> set[str]:
        """Those that may be a bank, a law firm and the like; self-employment has no folded words."""
        resolve, employers = self.industry.evidence.organisations.resolve, self.level.employers
        words = {company: resolve(company).spelling.words for company in companies}
        telling = employers.may_group(filter(None, words.values()))
        return {company for company, said in words.items() if (said in telling if said else employers.group(company))}


def load_classifiers(knowledge: Path | None = None) -> Classifiers:
    """The shipped classifiers with a coach's own rows on top."""
    with _uncollected():
        return Classifiers(load_industry(knowledge), load_level(knowledge), load_function(knowledge))


@contextmanager
def _uncollected() -> Iterator[None]:
    """No search for reference cycles meanwhile: hundreds of thousands of small values are made, none in a cycle."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.freeze()  # with unfreeze: what was made counts as old at once and is not searched right now
            gc.unfreeze()
            gc.enable()


def _first(owners: Mapping[str, str], domains: Sequence[str]) -> str:
    return next((owners[domain] for domain in domains if domain in owners), "")


def _numbered(values: Iterable[Value]) -> tuple[list[Value], list[int]]:
    """The distinct values in order, and for each value which of them it is."""
    places: dict[Value, int] = {}
    order = [places.setdefault(value, len(places)) for value in values]
    return list(places), order


def _industries(
    titles: Sequence[Answer], employed: Sequence[int], keys: Sequence[str], known: Sequence[Answer]
) -> list[Answer]:
    """The employer's industry; where it is hardly known what its people's titles or this title tell."""
    pools = pooled(keys, known, zip(employed, titles, strict=True))
    pooling = [with_title(answer, pools.get(key, UNKNOWN)) for key, answer in zip(keys, known, strict=True)]
    return [with_title(pooling[place], title) for place, title in zip(employed, titles, strict=True)]


def _columns(
    keys: Sequence[str], industries: Sequence[Answer], levels: Sequence[Answer], functions: Sequence[Answer]
) -> Columns:
    values: Columns = {
        "organisation_key": list(keys),
        "industry": [answer.detail or answer.label for answer in industries],
        "industry_naics": [SECTOR_CODES.get(answer.label, "") for answer in industries],
    }
    for task, answers in (("industry", industries), ("level", levels), ("function", functions)):
        values.setdefault(task, [answer.label for answer in answers])
        values[f"{task}_confidence"] = [answer.confidence if answer.label else 0.0 for answer in answers]
        values[f"{task}_reason"] = [answer.reason for answer in answers]
    return {name: values[name] for name in CLASSIFIED}
