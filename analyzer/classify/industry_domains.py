"""Evidence from e-mail domains: education, government and military of all countries, trades with a domain ending."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from analyzer.classify.industries import load_industries
from analyzer.classify.industry_words import Hit
from analyzer.classify.rows import read_values

COLUMNS = ("pattern", "industry", "strength", "example")


@dataclass(frozen=True, slots=True)
class DomainRules:
    """Endings ("bund.de"), second-level names of any country ("ac.*") and patterns ("uni-*.de")."""

    endings: dict[str, Hit]
    second: dict[str, Hit]
    patterns: tuple[tuple[str, Hit], ...]
    any_pattern: re.Pattern[str]
    free_mail: frozenset[str]
    memo: dict[str, Hit | None] = field(default_factory=dict, compare=False, repr=False)

    def find(self, domain: str) -> Hit | None:
        """What the domain itself says; None for free-mail and ordinary company domains."""
        if domain not in self.memo:
            self.memo[domain] = None if domain in self.free_mail else self._find(domain)
        return self.memo[domain]

    def _find(self, domain: str) -> Hit | None:
        labels = domain.split(".")
        for start in range(len(labels)):
            hit = self.endings.get(".".join(labels[start:]))
            if hit is not None and (start > 0 or len(labels) > 1):
                return hit
        if len(labels) > 2 and len(labels[-1]) == 2 and (hit := self.second.get(labels[-2])) is not None:
            return hit
        if not self.any_pattern.search(domain):  # most domains: one look, not one for each pattern
            return None
        return next((hit for pattern, hit in self.patterns if re.search(pattern, domain)), None)


def load_domain_rules(knowledge: Path | None = None) -> DomainRules:
    """The shipped rules under a coach's own rows."""
    industries = load_industries()
    endings: dict[str, Hit] = {}
    second: dict[str, Hit] = {}
    patterns: list[tuple[str, Hit]] = []
    for pattern, industry, strength, _ in read_values("domain_rules.csv", COLUMNS, knowledge):
        hit = Hit(pattern, industry, industries[industry].naics, int(strength))
        if "*" not in pattern:
            endings[pattern] = hit
        elif pattern.endswith(".*") and pattern.count("*") == 1:
            second[pattern.removesuffix(".*")] = hit
        else:
            patterns.append((_expression(pattern), hit))
    free = {row[0] for row in read_values("free_mail.csv", ("domain",), knowledge)}
    any_pattern = re.compile("|".join(pattern for pattern, _ in patterns))
    return DomainRules(endings, second, tuple(reversed(patterns)), any_pattern, frozenset(free))


def _expression(pattern: str) -> str:
    return r"(?:^|\.)" + re.escape(pattern).replace(r"\*", "[^.]+") + "$"


def mail_domain(email: str) -> str:
    """The domain of an address, lower case; empty where there is none."""
    return email.rpartition("@")[2].strip().strip(".").lower() if "@" in email else ""
