"""What a workbook is written with is what is read back from it."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.industry_names import settle_sector
from analyzer.options import Circle
from analyzer.review import InForce, Material, Review, read_review
from analyzer.review.material import Class, ContactRow
from analyzer.review.values import Correction, Decided, Done, Who
from analyzer.taxonomy import functions, levels
from reports.languages import LANGUAGES, words_for
from reports.words import Words
from reports.workbook import lists, render_workbook
from tests.reports.audits import one_contact

IDS = [f"id{n}" for n in range(5)]
TEXT = (
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1, max_size=12).map(str.strip).filter(bool)
)
UNKNOWN = Class("", 0.0, "")
ROWS = tuple(ContactRow(i, f"profile:p{i}", f"Person {i}", "", "", "", UNKNOWN, UNKNOWN, UNKNOWN) for i in IDS)
INDUSTRIES = lists.choices(Words())[lists.INDUSTRIES][1:]


@st.composite
def corrections(draw: st.DrawFn, contact: str) -> Correction:
    """What one row may correct, with at least one thing corrected."""
    industry = draw(st.none() | st.just("") | st.sampled_from(INDUSTRIES))
    return Correction(
        Who(contact, (("profile", f"p{contact}"),), f"Person {contact}"),
        0,
        industry,
        settle_sector(industry) if industry else industry,
        draw(st.none() | st.sampled_from(["", *(level.key for level in levels())])),
        draw(st.none() | st.sampled_from(["", *functions()])),
        draw(st.none() | TEXT),
        draw(st.integers(1, 5)),
    )


PEOPLE = st.sets(st.sampled_from(IDS), max_size=4).flatmap(
    lambda ids: st.fixed_dictionaries({contact: corrections(contact) for contact in sorted(ids)})
)
PAIRS = st.sets(st.sampled_from([(a, b) for a in IDS for b in IDS if a < b]), max_size=5)
DECIDED = st.builds(
    Decided, st.tuples(st.just("profile"), TEXT), st.tuples(st.just("email"), TEXT), st.booleans(), st.just(0)
).filter(lambda d: ":::" not in f"{d.one}{d.other}")
DONE = st.builds(Done, TEXT, st.just("2026-01-01"), st.sampled_from(["yes", "no"]), TEXT, TEXT)


@settings(max_examples=12, deadline=None)
@given(
    PEOPLE,
    PAIRS,
    st.lists(DECIDED, max_size=3),
    st.lists(DONE, max_size=2, unique_by=lambda d: d.key),
    st.sampled_from(LANGUAGES),
)
def test_nothing_is_lost_on_the_way(
    people: dict[str, Correction],
    pairs: set[tuple[str, str]],
    decided: list[Decided],
    done: list[Done],
    language: str,
) -> None:
    """Corrections, circle, decisions and notes come back as they were, in whatever language and letters."""
    circle = Circle(tuple(IDS), tuple(sorted(pairs)))
    review = Review("r.xlsx", decided=tuple(decided), done=tuple(done))
    given_ = Material(ROWS, review=review, in_force=InForce(people, circle))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "r.xlsx")
        path.write_bytes(render_workbook(one_contact(), given_, words_for(language)))
        found = read_review(path)
    assert not found.findings
    fields = ("industry", "sector", "level", "function", "organisation", "closeness")
    back = {c.who.contact_id: [getattr(c, f) for f in fields] for c in found.corrections}
    assert back == {i: [getattr(c, f) for f in fields] for i, c in people.items()}
    assert found.grid is not None
    ids = [who.contact_id for who in found.grid.members]
    assert {tuple(sorted((ids[a], ids[b]))) for a, b in found.grid.ties} == pairs
    assert {(d.one, d.other, d.same) for d in found.decided} == {(d.one, d.other, d.same) for d in decided}
    assert [(d.key, d.done, d.notes) for d in found.done] == [(d.key, d.done, d.notes) for d in done]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_choice_comes_back(language: str) -> None:
    """Each industry, level and function that can be chosen is read as what it was written from."""
    wanted = [Correction(Who(f"i {n}"), 0, industry=n, sector=settle_sector(n)) for n in INDUSTRIES]
    wanted += [Correction(Who(f"l {level.key}"), 0, level=level.key) for level in levels()]
    wanted += [Correction(Who(f"f {name}"), 0, function=name) for name in functions()]
    rows = tuple(ContactRow(c.who.contact_id, "", "", "", "", "", UNKNOWN, UNKNOWN, UNKNOWN) for c in wanted)
    given_ = Material(rows, in_force=InForce({c.who.contact_id: c for c in wanted}))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "r.xlsx")
        path.write_bytes(render_workbook(one_contact(), given_, words_for(language)))
        found = read_review(path)
    assert not found.findings
    assert [replace(c, row=0) for c in found.corrections] == wanted
