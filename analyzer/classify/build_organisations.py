"""Makes the known-organisation tables that come from packages: index companies and banks.

Run by a developer, not by the program:  python -m analyzer.classify.build_organisations FOLDER
It reads pytickersymbols and schwifty (both MIT) and writes ``index_companies.csv`` and ``banks.csv``.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

from analyzer.classify.industries import load_industries
from analyzer.classify.industry_words import NameWords, load_name_words
from analyzer.classify.organisation_key import Speller, load_speller
from analyzer.classify.organisation_legal import name_words
from analyzer.classify.rows import read_values
from importers.text import fold

COLUMNS = ("name", "aliases", "domains", "industry")
# A label of the market classification decides less than a label of the trade, but "Utilities" and
# "Real Estate" are exact where they stand, while "Energy" and "Health Care" span several sectors.
BROAD = {
    "utilities": 2.5,
    "real estate": 2.5,
    "energy": 0.2,
    "health care": 0.6,
    "healthcare": 0.4,
    "materials": 0.4,
    "industrials": 0.4,
    "consumer staples": 0.4,
    "financials": 0.4,
    "information technology": 0.4,
    "technology": 0.4,
    "communication services": 0.4,
}
# Registries that list branches by address (Ukraine) or every firm with a bank identifier (Britain, Lithuania).
NOT_BANKS_ONLY = ("_ua.", "_gb.", "_lt.")
WORDS = 5  # longer entries describe a branch
FINER = 0.2  # a finer industry wins over its parent with as many votes


def main(folder: str) -> None:
    """Write both tables into ``folder``."""
    speller = load_speller()
    _write(Path(folder) / "index_companies.csv", _index_companies(speller))
    _write(Path(folder) / "banks.csv", _banks(speller, load_name_words()))


def _write(path: Path, rows: Iterable[tuple[str, str, str, str]]) -> None:
    with path.open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(COLUMNS)
        ordered: list[tuple[str, str, str, str]] = sorted(set(rows), key=_order)
        writer.writerows(ordered)


def _order(row: tuple[str, str, str, str]) -> tuple[str, ...]:
    return (row[0].casefold(), *row)


def _index_companies(speller: Speller) -> Iterator[tuple[str, str, str, str]]:
    from pytickersymbols import PyTickerSymbols  # noqa: PLC0415 - needed by this script only

    patterns = _label_patterns()
    seen: set[str] = set()
    stocks: list[dict[str, Any]] = list(PyTickerSymbols().get_all_stocks())
    for stock in stocks:
        name = re.sub(r"\s*\(.*?\)", "", stock["name"]).strip()
        industry = _industry(stock.get("industries", []), patterns)
        if industry and name not in seen:
            seen.add(name)
            site = str((stock.get("metadata") or {}).get("website") or "")
            short = _without_form(name, len(speller.spell(name).core), speller)
            yield short, name if name != short else "", _domain(site), industry


def _without_form(name: str, words: int, speller: Speller) -> str:
    """The written name without its legal form, "Apple" for "Apple Inc.": as long as its core."""
    while len(name_words(name)) > words and " " in name:
        shorter = name.rpartition(" ")[0].rstrip(" ,")
        if speller.spell(shorter).core != speller.spell(name).core:
            break
        name = shorter
    return name


def _label_patterns() -> list[tuple[re.Pattern[str], str]]:
    rows = read_values("index_industries.csv", ("words", "industry"))
    ordered = sorted(rows, key=lambda row: -len(row[0]))
    return [(re.compile(rf"(?<!\w){re.escape(words)}"), industry) for words, industry in ordered]


def _industry(labels: list[str], patterns: list[tuple[re.Pattern[str], str]]) -> str:
    """The industry that most of a stock's labels name: first the sector, then the finest within it."""
    industries = load_industries()
    votes: Counter[str] = Counter()
    for label in labels:
        text = fold(label).replace(",", "")
        hit = next((industry for pattern, industry in patterns if pattern.search(text)), "")
        if hit:
            votes[hit] += BROAD.get(text, 1.0)  # type: ignore[assignment]  # Counter adds floats too
    if not votes:
        return ""
    sectors: Counter[str] = Counter()
    for name, vote in votes.items():
        sectors[industries[name].naics] += vote
    best = sectors.most_common(1)[0][0]
    inside = [name for name in votes if industries[name].naics == best]
    return max(inside, key=lambda name: votes[name] + FINER * industries[name].depth)


def _domain(site: str) -> str:
    host = re.sub(r"^https?://", "", site.strip().lower()).split("/")[0].removeprefix("www.")
    return host if re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", host) else ""


def _banks(speller: Speller, words: NameWords) -> Iterator[tuple[str, str, str, str]]:
    """Banks whose name does not say so already; those whose name says another trade are left out."""
    seen: set[str] = set()
    for name in _bank_names():
        core = speller.spell(name).core
        key = " ".join(core)
        if key in seen or len(key) < 4 or len(core) > WORDS or not key.replace(" ", "").isalpha():
            continue
        seen.add(key)
        if not words.find(core):
            yield " ".join(core).title(), "", "", "Banking"


def _bank_names() -> Iterator[str]:
    folder = files("schwifty").joinpath("bank_registry")
    for file in sorted(folder.iterdir(), key=lambda f: f.name):
        if file.name.endswith(".json") and not any(mark in file.name for mark in NOT_BANKS_ONLY):
            content: Any = json.loads(file.read_text("utf-8"))
            entries = content.get("entries", []) if isinstance(content, dict) else content
            yield from (entry["name"].strip() for entry in entries if entry.get("name"))


if __name__ == "__main__":
    main(sys.argv[1])
