"""Classifying the rows of a table: each distinct employer and title once, the answers in the order of the rows."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from analyzer.classify.answer import Answer
from analyzer.classify.function import FunctionClassifier, load_function
from analyzer.classify.industries import load_sectors
from analyzer.classify.industry import Employer, IndustryClassifier, load_industry, with_title
from analyzer.classify.industry_calibration import better
from analyzer.classify.industry_pool import SURE, pooled, shared_domains
from analyzer.classify.level import LevelClassifier, load_level
from analyzer.classify.schema import CLASSIFIED
from analyzer.classify.title_reading import read_titles

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
        keys, known = self._organisations(list(zip(companies, told, strict=True)))
        asked = dict.fromkeys(title for title, answer in zip(titles, known, strict=True) if answer.confidence < SURE)
        distinct = list(asked | dict.fromkeys(titles))
        taken = read_titles(distinct, self.level.present)
        fields = dict(zip(asked, self.industry.titles.judge(taken.first(len(asked))), strict=True))
        functions = dict(zip(distinct, self.function.judge(taken), strict=True))
        industries = _industries([fields.get(title, UNKNOWN) for title in titles], keys, known)
        levels = self._levels(titles, companies, known)
        return _columns(keys, industries, levels, [functions[title] for title in titles])

    def _organisations(self, employers: Sequence[Employer]) -> tuple[list[str], list[Answer]]:
        """Key and industry of each row's employer; a domain stands in where no employer is named."""
        distinct = list(dict.fromkeys(employers))
        found = dict(zip(distinct, self.industry.answers(distinct), strict=True))
        keys = [found[employer][0].organisation.key for employer in employers]
        owners = shared_domains([domains for _, domains in employers], keys)
        by_key = {key: found[employer][1] for key, employer in zip(keys, employers, strict=True) if key}
        answers = []
        for place, employer in enumerate(employers):
            clues, answer = found[employer]
            if not keys[place] and not employer[0]:
                keys[place] = clues.owner.key if clues.owner else _first(owners, employer[1])
                answer = better(answer, by_key.get(keys[place], UNKNOWN))
            answers.append(answer)
        return keys, answers

    def _levels(self, titles: Sequence[str], companies: Sequence[str], known: Sequence[Answer]) -> list[Answer]:
        """Levels; only the few employers whose ranks mean something of their own are looked at with the title."""
        special = self._ranking_their_own_way(set(companies) - {""})
        asked = [
            (title, company, answer.label) if company in special else (title, "", "")
            for title, company, answer in zip(titles, companies, known, strict=True)
        ]
        found = {
            (title, company, sector): self.level.answer(title, company, SECTOR_CODES.get(sector, ""))
            for title, company, sector in set(asked)
        }
        return [found[question] for question in asked]

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


def _industries(titles: Sequence[Answer], keys: Sequence[str], known: Sequence[Answer]) -> list[Answer]:
    """The employer's industry; where it is hardly known what its people's titles or this title tell."""
    pools = pooled(keys, known, titles)
    return [
        answer if answer.confidence >= SURE else with_title(with_title(answer, pools.get(key, UNKNOWN)), title)
        for answer, key, title in zip(known, keys, titles, strict=True)
    ]


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
