"""The data files of merging: well formed, without contradictions, and all in use."""

from __future__ import annotations

import csv
import io
from importlib.resources import files
from pathlib import Path

import pytest

from importers.merge import lexicon
from importers.merge.lexicon import formal_names, given_names, plain, rules, scale, words
from importers.merge.likeness import slip

MERGE = Path(lexicon.__file__).parent


def nicknames() -> list[dict[str, str]]:
    """The rows of nicknames.csv."""
    return list(csv.DictReader(io.StringIO(files("importers.merge").joinpath("nicknames.csv").read_text("utf-8"))))


def test_nicknames_are_well_formed() -> None:
    """Each formal name once, sorted, with languages, and no variant that is the name itself."""
    rows = nicknames()
    formals = [row["formal"] for row in rows]
    assert formals == sorted(formals)
    assert len(set(formals)) == len(formals)
    for row in rows:
        variants = row["variants"].split()
        assert row["languages"].split()
        assert len(set(variants)) == len(variants) > 0, row
        assert row["formal"] not in variants


@pytest.mark.parametrize(
    ("one", "other"),
    [("Bill", "William"), ("Sasha", "Oleksandr"), ("Pepe", "José"), ("Gosia", "Małgorzata"), ("Kees", "Cornelis"),
     ("Uli", "Ulrich"), ("Beppe", "Giuseppe"), ("Zé", "José"), ("Lasse", "Lars"), ("Volodymyr", "Vladimir")],
)  # fmt: skip
def test_forms_of_one_name_meet(one: str, other: str) -> None:
    """Short forms and transliterations of several languages lead to one name."""
    assert formal_names(plain(one)) & formal_names(plain(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna", "Hannah"),
        ("Maria", "Mario"),
        ("John", "Jean"),
        ("Daniel", "Daniela"),
        ("Peter", "Paul"),
        ("Jan", "Joan"),
    ],
)
def test_different_names_do_not_meet(one: str, other: str) -> None:
    """Look-alikes, sisters and brothers, and what another language makes of a name are different names."""
    assert not formal_names(plain(one)) & formal_names(plain(other))


def test_every_rule_is_used_and_told() -> None:
    """Each key of rules.toml stands in the code, and each has words and a reason."""
    code = "".join(path.read_text(encoding="utf-8") for path in MERGE.glob("*.py"))
    for rule in rules().values():
        assert f'"{rule.key}"' in code, rule.key
        assert rule.says
        assert rule.why
    assert scale().propose < scale().merge <= scale().merge_by_name


def test_word_lists_are_in_compared_form() -> None:
    """A word with an accent or a capital would never be found."""
    lists = words()
    for group in (lists.particles, lists.no_names, lists.public_labels, lists.generations):
        assert all(word == plain(word) or word == "n/a" for word in group)
    assert all("." in domain and domain == domain.lower() for domain in lists.mail_providers)
    assert lists.role_mailboxes.isdisjoint(given_names())


def test_families_alike_are_a_slip_apart() -> None:
    """Each name of a set is one slip from another of it: others are told apart without the list."""
    for line in words().families_alike:
        names = [plain(family) for family in line.split()]
        assert len(set(names)) == len(names)
        assert [a for a in names if not any(slip(a, b) for b in names if a != b)] == []
