"""Invented cards as hypothesis draws them: few values, so that they collide."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from importers.records import Card

GIVEN = ("", "Ann", "Anna", "A.", "Bill", "William", "Søren", "Jürgen", "Ольга", "Ann B.", "山田")
FAMILY = ("", "Lee", "Le", "Müller", "Mueller", "de la Cruz", "Lee-Moe", "O'Neill", "Lee Jr.", "太郎")


@st.composite
def one_card(draw: st.DrawFn) -> Card:
    """A card of few given and family names, employers, addresses and days."""
    given, family = draw(st.sampled_from(GIVEN)), draw(st.sampled_from(FAMILY))
    few = {"max_size": 2, "unique": True}
    return Card(
        file=draw(st.sampled_from(("a.csv", "b.vcf"))),
        row=draw(st.integers(0, 10**6)),
        full_name=f"{given} {family}".strip(),
        given_name=given,
        family_name=family,
        organisation=draw(st.sampled_from(("", "Acme", "Acme Ltd", "Other Partners"))),
        position=draw(st.sampled_from(("", "Buyer", "Nurse"))),
        emails=tuple(
            draw(st.lists(st.sampled_from(("a@example.com", "ann.lee@acme.example.com", "info@x.net")), **few))
        ),
        phones=tuple(draw(st.lists(st.sampled_from(("+12125550101", "+447700900123", "07700 900123")), **few))),
        urls=tuple(draw(st.lists(st.sampled_from(("https://example.org/a", "https://example.org/b")), **few))),
        profile_slug=draw(st.sampled_from(("", "", "ann-lee-1", "bill-2"))),
        categories=tuple(draw(st.lists(st.sampled_from(("Friends", "Work")), **few))),
        notes=draw(st.sampled_from(("", "likes tea", "met in\nParis"))),
        birthday=draw(st.sampled_from(("", "--02-03", "1980-02-03", "1955-01-01"))),
        connected_on=draw(st.sampled_from((None, date(2020, 1, 2), date(2021, 1, 2)))),
    )


some_cards = st.lists(one_card(), max_size=14)
