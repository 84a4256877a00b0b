"""Titles as roles and words."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from analyzer.classify.title_roles import BREAK, roles

TITLES = [
    ("CEO | Coach, Speaker", [", ceo ,", ", coach , speaker ,"]),
    ("Leiter:in Einkauf (m/w/d)", [", leiter einkauf ,"]),
    ("Leiter/in Einkauf", [", leiter einkauf ,"]),
    ("Leiter(in) Einkauf", [", leiter einkauf ,"]),
    ("Sachbearbeiter*in m/w/d", [", sachbearbeiter ,"]),
    ("directeur/trice", [", directeur ,"]),
    ("Key Account Managerin", [", key account manager ,"]),
    ("Projektmanagerinnen", [", projektmanager ,"]),
    ("Managering", [", managering ,"]),
    ("Sales/e-commerce", [", sales , e commerce ,"]),  # "/e" is no ending here
    ("V.P. Sales @ Acme", [", vp sales @ acme ,"]),
    ("C.E.O.", [", ceo ,"]),
    ("Head of R&D", [", head of r&d ,"]),
    ("C++ / C# Developer", [", c++ , c# developer ,"]),
    ("Director's assistant", [", director s assistant ,"]),
    ("Consultant - Berlin", [", consultant , berlin ,"]),
    ("Vice-President", [", vice president ,"]),
    ("Geschäftsführer", [", geschaftsfuhrer ,"]),
    ("Sales & Marketing", [", sales , marketing ,"]),
    ("", []),
    ("|;/", []),
]


@pytest.mark.parametrize(("title", "expected"), TITLES)
def test_roles_of_title(title: str, expected: list[str]) -> None:
    """A title falls into roles, a role into folded words and breaks."""
    assert [" ".join(role.words) for role in roles(title)] == expected


@example("A¨")  # folds to a letter and a space
@given(st.text(max_size=100))
def test_roles_are_well_formed(title: str) -> None:
    """Each role starts and ends with a break, has words between, and never two breaks in a row."""
    for role in roles(title):
        assert role.words[0] == role.words[-1] == BREAK
        assert len(role.words) > 2
        assert (BREAK, BREAK) not in set(zip(role.words, role.words[1:], strict=False))
        assert all(role.words)
