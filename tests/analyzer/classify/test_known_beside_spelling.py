"""A known organisation is surer where its name sounds like its field; the answer itself is the table's."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from analyzer.classify.industry import LISTED, OWN, load_industry
from analyzer.classify.industry_calibration import CEILING, LEAST_KNOWN, load_calibration
from analyzer.classify.industry_evidence import load_evidence
from analyzer.classify.industry_spellings import load_spellings

SHARES = st.floats(0, 1)


@given(st.floats(0.01, 0.99), SHARES, SHARES)
def test_the_likelier_it_sounds_the_surer_it_is(known: float, one: float, other: float) -> None:
    """Never less for a larger share, and always between what is known at least and what anybody knows at most."""
    less, more = (load_calibration().confidence_beside(known, share) for share in sorted((one, other)))
    assert LEAST_KNOWN <= less <= more <= CEILING


def test_the_models_move_the_confidence_and_not_the_answer() -> None:
    """Of names known alike, the one that says its field is surer; listed companies stand as they are."""
    industry = load_industry()
    names = [
        "Emirates Integrated Telecommunications",
        "Boston Consulting Group",
        "Siemens",
        "Medtronic",
        "Ernst & Young",
    ]
    asked = [(name, ()) for name in names]
    moved = 0
    for clues, answer in industry.answers(asked):
        table = industry.settled(clues)
        assert table is not None
        assert (answer.label, answer.detail, answer.reason) == (table.label, table.detail, table.reason)
        assert answer.steps[-1].confidence == answer.confidence
        if table.steps[0].step.startswith(LISTED):
            assert answer == table
        moved += answer.confidence != table.confidence
    assert moved


def test_a_coachs_own_row_stands_however_it_sounds(tmp_path: Path) -> None:
    """Nobody knows better than who wrote the row."""
    (tmp_path / "organisations").mkdir()
    (tmp_path / "organisations" / "mine.csv").write_text(
        "name,aliases,domains,industry\nNordwind Bakery,,,Banking\n", encoding="utf-8"
    )
    [(_, answer)] = load_industry(tmp_path).answers([("Nordwind Bakery GmbH", ())])
    assert (answer.steps[0].step, answer.detail, answer.confidence) == (OWN, "Banking", CEILING)


def test_the_share_of_a_given_sector_is_told() -> None:
    """Beside the likeliest sectors of others, in their order."""
    read = load_evidence().read
    clues = [read(name, ()) for name in ("Quazzle Bakery", "Quazzle Bakery", "baking of bread", "baking of bread")]
    spellings = load_spellings()
    (best, share), _, (trade, _), _ = spellings.guess(clues)
    told = spellings.guess(clues, {1: "52", 3: "61"})
    assert told[0] == (best, share)
    assert told[2][0] == trade
    assert (told[1][0], told[3][0]) == ("52", "61")
    assert told[1][1] < share
