"""What can be read from one organisation's name and e-mail domains before any weighing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from analyzer.classify.industry_domains import DomainRules, load_domain_rules, mail_domain
from analyzer.classify.industry_words import Hit, NameWords, load_name_words
from analyzer.classify.organisation import Organisation, Organisations, load_organisations
from analyzer.classify.organisation_register import Known

EMPHASIS = 6  # a clue weighs as much as six stretches of letters: names have some eighty of these


class Clues(NamedTuple):
    """The readings of one employer: known by name, known by domain, rules that match the domain and the name.

    ``description`` tells that the name is written like a sentence.
    """

    organisation: Organisation
    owner: Known | None
    domain_hit: Hit | None
    word_hits: tuple[Hit, ...]
    domains: tuple[str, ...]
    description: bool


@dataclass(frozen=True, slots=True)
class Evidence:
    """All tables that speak about organisations."""

    organisations: Organisations
    words: NameWords
    rules: DomainRules

    def read(self, company: str, domains: tuple[str, ...]) -> Clues:
        """The clues of one employer; free-mail domains are dropped."""
        organisation = self.organisations.resolve(company)
        hits = self.words.find(organisation.spelling.words)
        if not domains:
            return Clues(organisation, None, None, hits, (), is_description(company))
        own = tuple(domain for domain in domains if domain and domain not in self.rules.free_mail)
        owner = next((known for domain in own if (known := self.organisations.domain(domain))), None)
        rule = next((hit for domain in own if (hit := self.rules.find(domain))), None)
        return Clues(organisation, owner, rule, hits, own, is_description(company))

    def domains(self, emails: Sequence[str]) -> tuple[str, ...]:
        """The distinct domains of addresses, without free mail."""
        found = dict.fromkeys(mail_domain(email) for email in emails)
        return tuple(domain for domain in found if domain and domain not in self.rules.free_mail)


def load_evidence(knowledge: Path | None = None) -> Evidence:
    """The shipped tables under a coach's own."""
    return Evidence(load_organisations(knowledge), load_name_words(knowledge), load_domain_rules(knowledge))


def model_input(clues: Clues) -> tuple[str, tuple[str, ...]]:
    """What the spelling model is asked: folded words of the name and the domain, and the clues as words."""
    words = clues.organisation.spelling.words
    times = 1 if clues.description else EMPHASIS
    marks = [_mark("w", hit.naics, hit.strength, times) for hit in clues.word_hits]
    if clues.word_hits:
        last = clues.word_hits[-1]
        marks.append(_mark("last:w", last.naics, last.strength, times))
    if clues.domain_hit is not None:
        marks.append(_mark("d", clues.domain_hit.naics, clues.domain_hit.strength, times))
    marks += [f"end:{word}" for word in words[-1:]]
    texts = list(words)
    if clues.domains:
        labels = clues.domains[0].split(".")
        marks.append(f"tld:{labels[-1]}")
        texts += ["~", *labels[:-1]]
    return " ".join(texts), tuple(marks)


@cache
def _mark(kind: str, naics: str, strength: int, times: int) -> str:
    """A clue as one text that is looked up once and counted ``times``."""
    return "\t".join([f"{kind}:{naics}:{strength}"] * times)


def is_description(text: str) -> bool:
    """Whether a text is written like a sentence ("Garbage collection services"), not like a name."""
    if text.istitle() or text.isupper():
        return False
    later = [word for word in text.split()[1:] if len(word) > 3]
    return bool(later) and "".join([word[0] for word in later]).islower()
