"""Invented contacts for the tests of writing: as hypothesis draws them, and a few by hand."""

from __future__ import annotations

from datetime import date

import polars as pl
from hypothesis import strategies as st

from importers.merge import contacts_frame
from importers.records import Card

# Words that people, exporters and attackers write; each survives our readers' cleaning as it is.
WORDS = (
    "Ann", "Zoë", "O'Neill", "山田", "Łukasz", "Ольга", "Smith; Sons", "a,b", 'the "best"', "back\\slash",
    "line:colon", "50%", "=2+3", "-1", "@home", "+tea", "'quoted", "'=x", "x" * 90, "😀 hi", "naïve", "#N/A", "\\n",
    "END:VCARD", "_x000D_", "<b>", "TRUE", "1e5", "007",
)  # fmt: skip
NAMES = ("Ann", "Zoë", "O'Neill", "Łukasz", "Ольга", "De la Cruz", "Anne-Marie", "Jürgen", "Ó Briain")
EMAILS = ("ann@example.com", "zoe.o'neill@example.org", "a+b@example.net", "info@acme.example.com")
PHONES = ("+12125550101", "+447700900123", "+12125550102;ext=12", "01632 960 123")
URLS = ("https://example.org/a?b=1&c=2", "https://www.linkedin.com/in/ann-lee-1", "example.com/~ann,x")

texts = st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join)
lines = st.lists(texts.filter(bool), max_size=3).map("\n".join)
labels = st.sampled_from(("Friends", "Work", "München", "=Sum", "Group 1"))


def some(values: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    """Up to three different values."""
    return st.lists(st.sampled_from(values), max_size=3, unique=True).map(tuple)


@st.composite
def one_card(draw: st.DrawFn) -> Card:
    """A card as a reader gives it: cleaned, with a name in two parts."""
    given, family = draw(st.sampled_from(NAMES)), draw(st.sampled_from(NAMES))
    urls = draw(some(URLS))
    return Card(
        file="a.csv",
        row=draw(st.integers(0, 99)),
        full_name=f"{given} {family}",
        given_name=given,
        family_name=family,
        organisation=draw(texts),
        position=draw(texts),
        emails=draw(some(EMAILS)),
        phones=draw(some(PHONES)),
        urls=urls,
        profile_slug="ann-lee-1" if URLS[1] in urls else "",
        categories=tuple(draw(st.lists(labels, max_size=2, unique=True))),
        notes=draw(lines),
        birthday=draw(st.sampled_from(("", "1980-02-29", "--12-24", "1955-01-02"))),
        connected_on=draw(st.sampled_from((None, date(2024, 2, 29), date(2019, 12, 1)))),
    )


some_cards = st.lists(one_card(), min_size=1, max_size=4)


def frame_of(cards: list[Card]) -> pl.DataFrame:
    """A contacts frame with one row for each card."""
    return contacts_frame(cards, [(index,) for index in range(len(cards))])


ANN = Card(
    file="google.csv",
    row=12,
    full_name="Ann B. Lee",
    given_name="Ann",
    family_name="Lee",
    organisation="Acme; Sons, Ltd",
    position="Buyer",
    emails=("ann@example.com", "a.lee@acme.example.com"),
    phones=("+12125550101",),
    urls=("https://example.org/ann",),
    profile_slug="ann-lee-1",
    categories=("Friends", "Work"),
    notes="likes tea\n=HYPERLINK(1)",
    birthday="--02-03",
    connected_on=date(2024, 2, 29),
)
BARE = Card("iphone.vcf", 3)
CLASSIFIED = (pl.lit("Software Development").alias("industry"), pl.lit(0.75).alias("industry_confidence"))
