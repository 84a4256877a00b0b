"""What can be read from one organisation's name and e-mail domains before any weighing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from analyzer.classify.industry_domains import DomainRules, load_domain_rules, mail_domain
from analyzer.classify.industry_words import Hit, NameWords, load_name_words
from analyzer.classify.organisation import Known, Organisation, Organisations, load_organisations
from analyzer.classify.organisation_legal import name_words


@dataclass(frozen=True, slots=True)
class Clues:
    """The readings of one employer: known by name, known by domain, rules that match the domain and the name."""

    organisation: Organisation
    owner: Known | None
    domain_hit: Hit | None
    word_hits: tuple[Hit, ...]
    domains: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """All tables that speak about organisations."""

    organisations: Organisations
    words: NameWords
    rules: DomainRules

    def read(self, company: str, domains: tuple[str, ...]) -> Clues:
        """The clues of one employer; free-mail domains are dropped."""
        organisation = self.organisations.resolve(company)
        own = tuple(domain for domain in domains if domain and domain not in self.rules.free_mail)
        owner = next((known for domain in own if (known := self.organisations.domain(domain))), None)
        rule = next((hit for domain in own if (hit := self.rules.find(domain))), None)
        return Clues(organisation, owner, rule, self.words.find(organisation.spelling.words), own)

    def domains(self, emails: Sequence[str]) -> tuple[str, ...]:
        """The distinct domains of addresses, without free mail."""
        found = dict.fromkeys(mail_domain(email) for email in emails)
        return tuple(domain for domain in found if domain and domain not in self.rules.free_mail)

    def model_input(self, company: str, domains: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
        """What the spelling model is asked: folded words of the name and the domain, and the clues as words."""
        return model_input(self.read(company, domains), name_words(company))


def load_evidence(knowledge: Path | None = None) -> Evidence:
    """The shipped tables under a coach's own."""
    return Evidence(load_organisations(knowledge), load_name_words(knowledge), load_domain_rules(knowledge))


def model_input(clues: Clues, words: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """See ``Evidence.model_input``."""
    marks = [f"w:{hit.naics}:{hit.strength}" for hit in clues.word_hits]
    if marks:
        marks.append(f"last:{marks[-1]}")
    if clues.domain_hit is not None:
        marks.append(f"d:{clues.domain_hit.naics}:{clues.domain_hit.strength}")
    texts = list(words)
    if clues.domains:
        labels = clues.domains[0].split(".")
        marks.append(f"tld:{labels[-1]}")
        texts += ["~", *labels[:-1]]
    return " ".join(texts), tuple(marks)
