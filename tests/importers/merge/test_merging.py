"""Who is merged with whom: one table of people who are one, one of people who are two."""

from __future__ import annotations

import pytest

from importers.merge import merge_cards
from importers.merge.lexicon import scale
from importers.merge.pool import Pool
from importers.merge.traits import traits_of
from tests.importers.merge.people import cards

ONE_PERSON = {
    "one e-mail": ["Ann Lee | | | ann@example.com", "Ann Lee | | | ann@example.com"],
    "one mailbox, spelt twice": ["Ann Lee | | | a.nn@gmail.com", "A. Lee | | | ann+x@googlemail.com"],
    "one phone": ["Ann Lee | | | +12125550101", "A. Lee | | | +12125550101"],
    "one profile": ["Ann Lee | | | in/ann-lee-1", "Anna Leigh | | | in/ann-lee-1"],
    "a short name and an e-mail": ["William Kim | | | w@example.com", "Bill Kim | | | w@example.com"],
    "a slip and a phone": ["Eleni Quigley | | | +12125550101", "Elni Quigley | | | +12125550101"],
    "a family spelt otherwise, and an e-mail": ["Ann Clarke | | | a@example.com", "Ann Clark | | | a@example.com"],
    "swapped columns and a phone": ["Haruto Mori | | | +12125550101", "Mori Haruto | | | +12125550101"],
    "two scripts and an e-mail": ["Александр Ивлев | | | a@example.com", "Aleksandr Ivlev | | | a@example.com"],
    "umlauts and an employer": ["Jürgen Groß | Acme GmbH", "Juergen Gross | ACME"],
    "a name and an employer": ["Ann Lee | Acme Ltd | Buyer", "Ann Lee | Acme | Buyer"],
    "a rare name": ["Zebedee Quillfeather | | | z@example.com", "Zebedee Quillfeather | | | +12125550101"],
    "the employer's mail domain": ["Ann Lee | Acme Ltd | | in/ann-lee", "A. Lee | | | a.lee@acme.example.com"],
    "an employer under two names": ["Ann Lee | DER SPIEGEL", "Ann Lee | SPIEGEL-Verlag"],
    "an employer and a mail domain": ["Ann Lee | Die Harzburg AG", "Ann Lee | | | ann@harzburg.example.com"],
    "a mail domain of one's own": ["Ann Lee | Acme", "Ann Lee | | | ann@lee.example.com"],
    "an initial that the profile spells out": ["S. Moe | Acme | | in/soren-moe-1a2b", "Søren Moe | Acme"],
    "a nameless card with the e-mail": ["Ann Lee | | | ann@example.com", " | | | ann@example.com"],
    "a marriage, with e-mail and phone": [
        "Ann Lee | | | ann@example.com, +12125550101",
        "Ann Moe | | | ann@example.com, +12125550101",
    ],
    "two exports of one account": [
        "Ann Lee | Acme | | @2020-01-02 | old.csv",
        "Ann Lee | Other Ltd | | @2020-01-02 | new.csv",
    ],
    "two exports, around midnight": [
        "Ann Lee | Acme | | @2020-01-02 | old.csv",
        "Ann Lee | Other Ltd | | @2020-01-03 | new.csv",
    ],
    "a lone given name whose mailbox spells the rest": [
        "Zoe | Acme | | zoe.quill82@example.com",
        "Zoe Quill | Acme | | in/zoe-quill-1a2b",
    ],
    "a lone given name and a phone": ["Zoe | | | +12125550101", "Zoe Quill | Acme | | +12125550101"],
    "a chain over three cards": [
        "Ann Lee | | | ann@example.com",
        "Ann Lee | | | ann@example.com, +12125550101",
        "A. Lee | | | +12125550101",
    ],
}

TWO_PEOPLE = {
    "a lone given name with another's mailbox": ["Zoe | | | adam.quill@example.com", "Zoe Quill | | | +12125550101"],
    "two families spelt alike at one employer": ["Ann Clarke | Acme Ltd", "Ann Clark | Acme Ltd"],
    "two profiles": ["Ann Lee | Acme | Buyer | in/ann-lee-1", "Ann Lee | Acme | Buyer | in/ann-lee-2"],
    "two profiles with one e-mail": ["Ann Lee | | | in/a-1, a@example.com", "Ann Lee | | | in/a-2, a@example.com"],
    "father and son, junior": ["Sam Moe Sr. | | | +12125550101", "Sam Moe Jr. | | | +12125550101"],
    "father and son, one landline": [
        "Sam Moe | | | +12125550101, +12125550102",
        "Sam Moe | | | +12125550101, +12125550103",
    ],
    "father and son, one says junior": ["Sam Moe | | | +12125550101", "Sam Moe Jr. | | | +12125550101"],
    "father and son by initial": ["Sam B. Moe | | | moe@example.com", "Sam C. Moe | | | moe@example.com"],
    "a couple with one e-mail": ["Ann Lee | | | lees@example.com", "Ben Lee | | | lees@example.com"],
    "a couple with e-mail and landline": [
        "Ann Lee | | | lees@example.com, +12125550101",
        "Ben Lee | | | lees@example.com, +12125550101",
    ],
    "Mario and Maria": ["Mario Lee | | | lees@example.com", "Maria Lee | | | lees@example.com"],
    "twins": ["Ann Lee | | | +12125550101, *1990-02-03", "Eva Lee | | | +12125550101, *1990-02-03"],
    "a switchboard": ["Ann Lee | Acme | | +12125550101", "Ben Moe | Acme | | +12125550101"],
    "a desk's mailbox": ["Ann Lee | Acme | | info@acme.example.com", "Ben Moe | Acme | | info@acme.example.com"],
    "a company and its employee": [" | Acme | | +12125550101", "Ann Lee | Acme | | +12125550101"],
    "a company that shows its name, and its employee": [
        "Acme Ltd | Acme Limited | | +12125550101",
        "Ann Lee | Acme | | +12125550101",
    ],
    "two birthdays": ["Ann Lee | | | *1980-01-02, +12125550101", "Ann Lee | | | *1955-03-04, +12125550101"],
    "two mailboxes at one employer": [
        "Ann Lee | Acme | | ann.lee@acme.example.com",
        "Ann Lee | Acme | | ann.lee2@acme.example.com",
    ],
    "two rows of one export": [
        "Ann Lee | Acme | | @2020-01-02 | x.csv",
        "Ann Lee | Acme | Buyer | @2020-01-02 | x.csv",
    ],
    "namesakes connected on other days": [
        "Ann Lee | Acme | Buyer | @2020-01-02 | old.csv",
        "Ann Lee | Acme | Buyer | @2021-05-06 | new.csv",
    ],
    "only a given name": ["Ann | | | ", "Ann | | | "],
    "only an employer": [" | Acme | | a@example.com", " | Acme | | b@example.com"],
}


@pytest.mark.parametrize("lines", ONE_PERSON.values(), ids=ONE_PERSON)
def test_one_person_is_one(lines: list[str]) -> None:
    """Enough evidence merges."""
    clusters = merge_cards(cards(lines)).clusters
    assert clusters[0] == tuple(range(len(lines)))


@pytest.mark.parametrize("lines", TWO_PEOPLE.values(), ids=TWO_PEOPLE)
def test_two_people_stay_two(lines: list[str]) -> None:
    """Evidence against outweighs what families and colleagues share."""
    clusters = merge_cards(cards(lines)).clusters
    assert clusters[:2] == ((0,), (1,))


def test_the_order_of_cards_does_not_matter() -> None:
    """Every case reads the same from behind."""
    for lines in (*ONE_PERSON.values(), *TWO_PEOPLE.values()):
        there, back = merge_cards(cards(lines, crowd=False)), merge_cards(cards(lines[::-1], crowd=False))
        assert sorted(map(len, there.clusters)) == sorted(map(len, back.clusters)), lines


def test_a_number_that_many_hold_says_little() -> None:
    """With a stranger on the same number, the number alone merges no namesakes."""
    lines = ["Ann Lee | | | +12125550101", "A. Lee | | | +12125550101", "Ben Moe | | | +12125550101"]
    assert merge_cards(cards(lines[:2])).clusters[0] == (0, 1)
    assert merge_cards(cards(lines)).clusters[:3] == ((0,), (1,), (2,))


def test_a_mailbox_of_many_is_seen_in_a_sorted_book() -> None:
    """Twenty like names in a row, then others: the mailbox is a desk's for all of them."""
    like = [f"A{letter}abella Lee | | | lees@example.com" for letter in "bcdfghjklmnpqrstvwxz"]
    others = [f"{name} | | | lees@example.com" for name in ("Ben Moe", "Cid Roe")]
    assert not Pool(traits_of(cards(like))).shared_emails
    assert Pool(traits_of(cards([*like, *others]))).shared_emails == {"lees@example.com"}


def test_two_profiles_are_not_chained_together() -> None:
    """A card that fits both joins one at most."""
    lines = ["Ann Lee | Acme | | in/ann-lee-1", "Ann Lee | Acme | | ann@example.com", "Ann Lee | Acme | | in/ann-lee-2"]
    for cluster in merge_cards(cards(lines)).clusters:
        assert not {0, 2} <= set(cluster)


def test_a_namesake_makes_a_bare_name_a_guess() -> None:
    """One Sam Moe with a profile: merged. Two: left to the user."""
    lines = ["Sam Moe | Acme | | in/sam-moe-1", "Sam Moe | | | +12125550101"]
    assert merge_cards(cards(lines)).clusters[0] == (0, 1)
    merging = merge_cards(cards([*lines, "Sam Moe | Other | | in/sam-moe-2"]))
    assert all(len(cluster) == 1 for cluster in merging.clusters)


@pytest.mark.parametrize("own", [("+12125550101", "+12125550102"), ("zoe@example.com", "quill@example.org")])
def test_two_cards_with_their_own_addresses_are_two_namesakes(own: tuple[str, str]) -> None:
    """One name twice in one book, nothing in common: a third card may be either's, so it stays alone."""
    book = [f"Zoe Quill | | | {address} | book.vcf" for address in own]
    third = "Zoe Quill | | | | other.csv"
    assert len(merge_cards(cards([book[0], third])).clusters[0]) == 2
    together = merge_cards(cards([*book, third])).clusters
    assert [cluster for cluster in together if len(cluster) > 1] == []


def test_a_name_twice_in_one_book_says_less_than_in_two() -> None:
    """An address book lists most people once."""
    apart = ["Sam Moe | | | +12125550101 | x.csv", "Sam Moe | | | sam@example.com | y.csv"]
    assert merge_cards(cards(apart)).clusters[0] == (0, 1)
    merging = merge_cards(cards([line.replace("y.csv", "x.csv") for line in apart]))
    assert merging.clusters[:2] == ((0,), (1,))
    assert len(merging.proposals) == 1


def test_a_common_name_is_only_proposed() -> None:
    """The more Moes and the more Sams there are here, the less "Sam Moe" says."""
    pair = ["Sam Moe | | | +12125550101", "Sam Moe | | | sam@example.com"]
    sams = [f"Sam {family}" for family in ["Abel", "Boyd", "Cole", "Dunn", "Ertl", "Foss", "Gahr", "Hobb"]]
    moes = [f"{given} Moe" for given in ["Ada", "Bea", "Cid", "Dov", "Eli", "Fay", "Gus", "Hal"]]
    assert merge_cards(cards(pair)).clusters[0] == (0, 1)
    merging = merge_cards(cards([*pair, *sams, *moes]))
    assert merging.clusters[:2] == ((0,), (1,))
    assert [(evidence.left, evidence.right) for evidence in merging.proposals] == [(0, 1)]


def test_evidence_is_in_words_without_personal_data() -> None:
    """Reasons name the kind of evidence, never the value."""
    merging = merge_cards(cards(["Ann Lee | Acme | | ann@example.com", "A. Lee | Acme | | ann@example.com"]))
    (evidence,) = merging.merges
    assert (evidence.left, evidence.right) == (0, 1)
    assert 0.9 < evidence.score <= 1.0
    assert evidence.reasons == ("the same e-mail address", "the same employer", "a given name and its initial")


def test_findings_count_what_was_joined_and_proposed() -> None:
    """Records joined are counted by file, proposals as one number."""
    lines = [
        "Ann Lee | | | a@example.com | x.csv",
        "Ann Lee | | | a@example.com | y.vcf",
        "Ann Lee | | | a@example.com",
    ]
    father_and_son = ["Sam Moe | | | +12125550101", "Sam Moe Jr. | | | +12125550101"]
    merging = merge_cards(cards([*lines, *father_and_son]))
    told = [(finding.file, finding.what, finding.count) for finding in merging.findings]
    assert told == [("c.csv", "merged", 1), ("y.vcf", "merged", 1), ("", "proposed", 1)]


def test_proposals_lie_below_the_threshold_and_best_first() -> None:
    """What is proposed is likelier than not, and never in one cluster already."""
    merging = merge_cards(cards([line for lines in TWO_PEOPLE.values() for line in lines]))
    scores = [evidence.score for evidence in merging.proposals]
    assert scores == sorted(scores, reverse=True)
    assert all(score >= 0.5 for score in scores)
    assert scale().propose < scale().merge
    where = {index: cluster for cluster in merging.clusters for index in cluster}
    assert all(where[evidence.left] != where[evidence.right] for evidence in merging.proposals)


@pytest.mark.parametrize("count", [0, 1])
def test_few_cards_are_no_problem(count: int) -> None:
    """Nothing in, nothing out."""
    merging = merge_cards(cards(["Ann Lee"] * count, crowd=False))
    assert merging.clusters == ((0,),) * count
    assert merging.merges == merging.proposals == merging.findings == ()
