"""One card while it is read: what its properties said so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from importers.people.lexicon import is_generation
from importers.people.links import clean_emails, clean_url, first_slug
from importers.people.names import clean_name, join
from importers.people.phones import clean_phones
from importers.records import Card
from importers.text import squash, unique

Ranked = list[tuple[int, str]]


@dataclass(slots=True)
class Draft:
    """Values in the order of the file; ``line`` is that of BEGIN."""

    line: int
    full_name: str = ""
    names: list[str] = field(default_factory=list)
    organisation: str = ""
    position: str = ""
    emails: Ranked = field(default_factory=list)
    phones: Ranked = field(default_factory=list)
    urls: list[str] = field(default_factory=list)
    profiles: list[str] = field(default_factory=list)
    categories: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    birthday: str = ""
    group: bool = False
    agent: bool = False

    def card(self, file: str, row: int) -> Card | None:
        """The card; None when it names and reaches nobody."""
        full, given, family = self._name()
        emails = unique([address for text in _preferred_first(self.emails) for address in clean_emails(text)])
        phones = clean_phones(_preferred_first(self.phones)) if self.phones else ()
        urls = unique([clean_url(url) for url in self.urls]) if self.urls else ()
        if not (full or self.organisation or emails or phones or urls):
            return None
        return Card(
            file=file,
            row=row,
            full_name=full,
            given_name=given,
            family_name=family,
            organisation=squash(self.organisation),
            position=squash(self.position),
            emails=emails,
            phones=phones,
            urls=urls,
            profile_slug=first_slug((*urls, *self.profiles)),
            categories=unique(self.categories),
            notes="\n".join(self.notes),
            birthday=self.birthday,
        )

    def _name(self) -> tuple[str, str, str]:
        """(full, given, family); a missing FN is built with the middle name and "Jr."."""
        family, given, middle, _, suffix = [*self.names, "", "", "", "", ""][:5]
        full, given, family = clean_name(self.full_name, given, family)
        if self.full_name or not (given or family):
            return full, given, family
        if middle and given and family:
            full = join(f"{given} {squash(middle)}", family)
        return f"{full} {suffix}" if is_generation(suffix) else full, given, family


def _preferred_first(values: Ranked) -> list[str]:
    ranked = sorted(values, key=lambda value: value[0]) if len(values) > 1 else values
    return [text for _, text in ranked]
