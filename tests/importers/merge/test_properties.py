"""What holds for any cards at all."""

from __future__ import annotations

from itertools import chain

from hypothesis import given, settings
from hypothesis import strategies as st

from importers.merge import Decisions, contacts_frame, merge_cards
from importers.records import Card
from importers.schema import CONTACTS, frame_schema
from tests.importers.merge.strategies import some_cards

anything = st.text(alphabet=st.characters(exclude_categories=("Cs",)), max_size=12)
some = settings(max_examples=60, deadline=None)


@some
@given(some_cards)
def test_every_card_is_in_exactly_one_cluster(cards: list[Card]) -> None:
    """Clusters are a partition, sorted within and by first members."""
    clusters = merge_cards(cards).clusters
    assert sorted(chain.from_iterable(clusters)) == list(range(len(cards)))
    assert all(list(cluster) == sorted(cluster) for cluster in clusters)
    assert [cluster[0] for cluster in clusters] == sorted(cluster[0] for cluster in clusters)


@some
@given(some_cards)
def test_no_cluster_holds_two_profiles(cards: list[Card]) -> None:
    """However the evidence chains, two members stay two."""
    for cluster in merge_cards(cards).clusters:
        assert len({cards[index].profile_slug for index in cluster} - {""}) <= 1


@some
@given(some_cards)
def test_links_span_the_clusters(cards: list[Card]) -> None:
    """Each cluster of n records is held by n - 1 links within it; scores are probabilities."""
    merging = merge_cards(cards)
    where = {index: number for number, cluster in enumerate(merging.clusters) for index in cluster}
    assert len(merging.merges) == len(cards) - len(merging.clusters)
    assert all(where[link.left] == where[link.right] for link in merging.merges)
    assert all(0 <= link.score <= 1 and link.reasons for link in (*merging.merges, *merging.proposals))


@some
@given(some_cards, st.data())
def test_any_two_can_be_kept_apart(cards: list[Card], data: st.DataObject) -> None:
    """Whatever was merged, the user can undo it."""
    clusters = [cluster for cluster in merge_cards(cards).clusters if len(cluster) > 1]
    if not clusters:
        return
    one, other = data.draw(st.permutations(data.draw(st.sampled_from(clusters))))[:2]
    pair = ((cards[one].file, cards[one].row), (cards[other].file, cards[other].row))
    if pair[0] == pair[1]:
        return
    again = merge_cards(cards, Decisions(different=frozenset({pair})))
    assert not any({one, other} <= set(cluster) for cluster in again.clusters)


@some
@given(some_cards)
def test_nothing_is_lost_in_a_merge(cards: list[Card]) -> None:
    """Every address, label, note line, employer and source is in the row of its cluster."""
    clusters = merge_cards(cards).clusters
    frame = contacts_frame(cards, clusters)
    assert frame.schema == frame_schema(CONTACTS)
    for row, cluster in zip(frame.iter_rows(named=True), clusters, strict=True):
        group = [cards[index] for index in cluster]
        for name in ("emails", "urls", "categories"):
            assert set(row[name]) == set(chain.from_iterable(getattr(card, name) for card in group))
        kept = {phone.replace(" ", "")[-9:] for phone in row["phones"]}
        assert kept == {phone.replace(" ", "")[-9:] for card in group for phone in card.phones}
        assert row["sources"] == [{"file": card.file, "row": card.row} for card in group]
        assert all(card.notes in row["notes"] for card in group)
        told = f"{row['organisation']}\n{row['notes']}"
        assert all(card.organisation.removesuffix(" Ltd") in told for card in group)
        assert not row["profile_slug"] or row["profile_slug"] in {card.profile_slug for card in group}


@some
@given(some_cards)
def test_ids_are_unique_and_repeatable(cards: list[Card]) -> None:
    """The same people get the same ids, each its own."""
    clusters = merge_cards(cards).clusters
    ids = contacts_frame(cards, clusters)["contact_id"].to_list()
    assert len(set(ids)) == len(ids)
    assert contacts_frame(cards, clusters)["contact_id"].to_list() == ids


@some
@given(st.lists(st.tuples(anything, anything, anything, anything, anything), max_size=5))
def test_no_text_breaks_it(rows: list[tuple[str, str, str, str, str]]) -> None:
    """Names, employers and addresses may hold any text at all, twice."""
    cards = [
        Card(
            "a.csv",
            row,
            f"{given} {family}",
            given,
            family,
            employer,
            emails=(mail,),
            phones=(mail,),
            profile_slug=slug,
        )
        for row, (given, family, employer, mail, slug) in enumerate([*rows, *rows])
    ]
    clusters = merge_cards(cards).clusters
    assert contacts_frame(cards, clusters).height == len(clusters)
