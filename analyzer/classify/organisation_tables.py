"""The tables of known organisations, folded into the register.

Folding 250,000 spellings at each start would take longer than a whole audit, so the shipped tables are folded
beforehand into ``knowledge/register.tsv`` with its index ``register.npz``. ``python -m
analyzer.classify.organisation_tables`` writes both anew, and a test holds them to the tables. A coach's own rows are
folded at the start and win.
"""

from __future__ import annotations

import sys
from importlib.resources import files
from pathlib import Path

from analyzer.classify.industry_words import load_name_words
from analyzer.classify.organisation_legal import LegalForms, Words, load_legal_forms, name_words, without_joiners
from analyzer.classify.organisation_register import Known, Register, read_register, write_index, write_register
from analyzer.classify.rows import Values, read_folder, read_own_folder, read_values

FILE = "register.tsv"
INDEX = "register.npz"
FOLDER = "organisations"
COLUMNS = ("name", "aliases", "domains", "industry")
PACKAGES = ("index_companies.csv", "banks.csv")  # what packages know beyond our own tables
INDICES = PACKAGES[0]


def load_register(knowledge: Path | None = None) -> Register:
    """The shipped register under a coach's own rows; folded anew where the coach knows further legal forms."""
    if knowledge is not None and (knowledge / "legal_forms.csv").is_file():
        register = read_register(folded(load_legal_forms(knowledge)))
    else:
        shipped = files("analyzer.knowledge")
        register = read_register(shipped.joinpath(FILE).read_bytes(), shipped.joinpath(INDEX).read_bytes())
    if knowledge is not None:
        _overrule(register, read_own_folder(FOLDER, COLUMNS, knowledge), load_legal_forms(knowledge))
    return register


def _overrule(register: Register, rows: list[Values], forms: LegalForms) -> None:
    for name, aliases, domains, industry in rows:
        words = spelled(name)
        core, _ = forms.strip(words)
        spellings = [words, *(spelled(alias) for alias in aliases.split(";") if alias)]
        known = Known(name, " ".join(core), industry, own=True)
        register.add(known, [" ".join(s) for s in spellings], [d for d in domains.split(";") if d], " ".join(core))


def spelled(name: str) -> Words:
    """A table's name as words, legal form included: "EQT Corporation" is not "EQT"."""
    return plain(name_words(name))


def plain(words: Words) -> Words:
    """Words without a leading article and without joiners."""
    return without_joiners(words[1:] if len(words) > 1 and words[0] == "the" else words)


def folded(forms: LegalForms) -> bytes:
    """The shipped tables as the text of the register."""
    by_words: dict[Words, Known] = {}
    by_domain: dict[str, Known] = {}
    indexed = {row[0] for row in read_values(INDICES, COLUMNS)}
    _add(read_folder(FOLDER, COLUMNS), by_words, by_domain, forms)
    for name in PACKAGES:
        _fill(read_values(name, COLUMNS), by_words, by_domain, forms)
    lines: dict[Known, tuple[list[str], list[str]]] = {}
    for words, known in by_words.items():
        lines.setdefault(known, ([], []))[0].append(" ".join(words))
    for domain, known in by_domain.items():
        lines[by_words[spelled(known.name)]][1].append(domain)  # of two rows of one name the later stands
    listed = {by_words[spelled(name)] for name in indexed if spelled(name) in by_words}
    return write_register(
        (known._replace(listed=known in listed), spellings, domains) for known, (spellings, domains) in lines.items()
    )


def _add(rows: list[Values], by_words: dict[Words, Known], by_domain: dict[str, Known], forms: LegalForms) -> None:
    """Later rows win over earlier ones; a name with a legal form stands for the bare one where none does.

    A bare word that many names hold stands for none: "Software" is not Software AG, and "Partners" not SIA Partners.
    """
    seen: set[Words] = {words for words in load_name_words().phrases if len(words) == 1}
    for name, aliases, domains, industry in rows:
        words = spelled(name)
        core, _ = forms.strip(words)
        # "Merck & Co." after "Merck" is another firm, with a key of its own
        known = Known(name, " ".join(words if core in seen else core), industry)
        if core not in seen or core == words:
            by_words.setdefault(core, known)
        seen.add(core)
        by_words[words] = known
        by_words.update((spelled(alias), known) for alias in aliases.split(";") if alias)
        by_domain.update((domain, known) for domain in domains.split(";") if domain)


def _fill(rows: list[Values], by_words: dict[Words, Known], by_domain: dict[str, Known], forms: LegalForms) -> None:
    """Rows of packages: only for names that the hand-made tables lack; domains of the others go to those."""
    for name, alias, domain, industry in rows:
        words = spelled(name)
        core, _ = forms.strip(words)
        known = by_words.get(core) or by_words.get(words)
        if known is None:
            known = Known(name, " ".join(core), industry)
            by_words[core] = by_words[words] = known
        if alias:
            by_words.setdefault(spelled(alias), known)
        if domain:
            by_domain.setdefault(domain, known)


def main(folder: str) -> None:
    """Write the register and its index into the knowledge folder."""
    text = folded(load_legal_forms())
    (Path(folder) / FILE).write_bytes(text)
    (Path(folder) / INDEX).write_bytes(write_index(text))


if __name__ == "__main__":
    main(sys.argv[1])
