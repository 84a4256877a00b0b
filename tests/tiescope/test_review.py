"""The round trip of the review workbook: written, corrected, handed back, and still in force later."""

from __future__ import annotations

import json
import zipfile
from io import BytesIO
from pathlib import Path

import polars as pl
import pytest
from openpyxl import load_workbook

from analyzer.review import read_review
from reports.languages import words_for
from reports.workbook import render_workbook
from tests.tiescope.reviewing import audited, edited, files, workbook
from tests.tiescope.run import tiescope

CORRECTED = {
    "Contacts": {
        ("Bela Moor", "Your industry"): "Hospitals and Health Care",
        ("Bela Moor", "Your level"): "Director",
        ("Cleo Nord", "Your function"): "Research",
        ("Cleo Nord", "Your organisation"): "Tarnfield",
        ("Dora Oak", "Your industry"): "unknown",
        ("Dora Oak", "Your closeness"): 5,
    },
}
CLASSES = ("industry", "industry_naics", "level", "function", "organisation")


def answers(people: pl.DataFrame) -> dict[str, tuple[object, ...]]:
    """The classes and the employer by name."""
    return {row["full_name"]: tuple(row[c] for c in CLASSES) for row in people.iter_rows(named=True)}


def test_exactly_what_was_corrected_changes(tmp_path: Path) -> None:
    """Corrected classes and employers are in force with confidence 1; everybody else is as before."""
    inputs = files(tmp_path)
    before = audited(inputs)
    review = edited(workbook(before), tmp_path / "r.xlsx", CORRECTED)
    after = audited(inputs, review)
    old, new = answers(before.people), answers(after.people)
    assert new["Bela Moor"] == ("Hospitals and Health Care", "62", "director", *old["Bela Moor"][3:])
    assert new["Cleo Nord"][3:] == ("Research", "Tarnfield")
    assert new["Dora Oak"][:2] == ("", "")
    assert {name for name in old if old[name] != new[name]} == {"Bela Moor", "Cleo Nord", "Dora Oak"}
    bela = after.people.row(by_predicate=pl.col("full_name") == "Bela Moor", named=True)
    assert (bela["industry_confidence"], bela["industry_reason"]) == (1.0, "your correction")
    assert (bela["level_confidence"], bela["level_reason"]) == (1.0, "your correction")
    assert bela["function_reason"] != "your correction"
    assert after.classified.review.findings == after.classified.in_force.findings == ()


def test_untouched_workbook_changes_nothing(tmp_path: Path) -> None:
    """A workbook handed back as it was gives the same audit."""
    inputs = files(tmp_path)
    before = audited(inputs)
    review = edited(workbook(before), tmp_path / "r.xlsx", {})
    assert audited(inputs, review).audit == before.audit


def test_corrections_hold_on_a_newer_export(tmp_path: Path) -> None:
    """More people, other rows: the same corrections, found by contact."""
    review = edited(workbook(audited(files(tmp_path / "old"))), tmp_path / "r.xlsx", CORRECTED)
    newer = audited(files(tmp_path / "new", more=True), review)
    found = answers(newer.people)
    assert len(found) == 6
    assert found["Bela Moor"][:3] == ("Hospitals and Health Care", "62", "director")
    assert found["Cleo Nord"][3:] == ("Research", "Tarnfield")


def test_a_contact_whose_id_has_changed_is_found_by_its_address(tmp_path: Path) -> None:
    """Somebody known by e-mail becomes a connection: the profile makes another id, the correction still holds."""
    inputs = files(tmp_path / "old")
    review = edited(
        workbook(audited(inputs[1:])),
        tmp_path / "r.xlsx",
        {"Contacts": {("Bela Moor", "Your industry"): "Hospitals and Health Care"}},
    )
    newer = tmp_path / "new.csv"
    newer.write_text(
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        "Bela,Moor,https://www.linkedin.com/in/bela-moor-2,bela@example.com,Tarnfield,Thinker,02 Mar 2024\n",
        "utf-8",
    )
    assert answers(audited((newer,), review).people)["Bela Moor"][0] == "Hospitals and Health Care"


def test_refused_and_accepted_merges(tmp_path: Path) -> None:
    """A refused merge comes apart, an accepted proposal is joined, here and in a newer export."""
    inputs = files(tmp_path / "old")
    before = audited(inputs)
    assert before.people.height == 4
    joined = {p.one.name for p in before.network.merges}
    assert joined == {"Ann Lee", "Bela Moor"}
    refuse = {"Merges": {("Ann Lee", "Your decision"): "refuse"}}
    review = edited(workbook(before), tmp_path / "r.xlsx", refuse, key="First name")
    apart = audited(inputs, review)
    assert sorted(apart.people["full_name"].to_list()).count("Ann Lee") == 2
    accept = {"Merges": {("Ann Lee", "Your decision"): "accept"}}
    again = edited(workbook(apart), tmp_path / "r2.xlsx", accept, key="First name")
    assert audited(inputs, again).people.height == 4
    newer = audited(files(tmp_path / "new", more=True), review)
    assert newer.people.height == 7


def test_the_next_workbook_holds_what_was_said_before(tmp_path: Path) -> None:
    """Handing back only the newest workbook loses no earlier correction, decision or mark."""
    inputs = files(tmp_path)
    first = edited(workbook(audited(inputs)), tmp_path / "1.xlsx", CORRECTED)
    refuse = {"Merges": {("Bela Moor", "Your decision"): "refuse"}}
    first = edited(first.read_bytes(), tmp_path / "1.xlsx", refuse, key="First name")
    once = audited(inputs, first)
    second = tmp_path / "2.xlsx"
    second.write_bytes(workbook(once))
    twice = audited(inputs, second)
    assert twice.audit == once.audit
    assert answers(twice.people) == answers(once.people)
    assert workbook(twice) == workbook(once)


def test_corrections_of_absent_contacts_wait(tmp_path: Path) -> None:
    """A smaller export lacks a corrected contact: a finding says so, and the next workbook keeps it."""
    inputs = files(tmp_path)
    review = edited(workbook(audited(inputs)), tmp_path / "r.xlsx", CORRECTED)
    smaller = audited(inputs[1:], review)
    told = [f for f in smaller.audit.findings if f.file == "r.xlsx#Contacts"]
    assert [(f.what, f.count) for f in told] == [("dropped", 2)]
    kept = tmp_path / "kept.xlsx"
    kept.write_bytes(workbook(smaller))
    assert answers(audited(inputs, kept).people) == answers(audited(inputs, review).people)


def test_a_renamed_column_is_missed(tmp_path: Path) -> None:
    """What stands in a column of another name is not read, and a finding says which column is lacking."""
    inputs = files(tmp_path)
    book = load_workbook(BytesIO(workbook(audited(inputs))))
    header = next(book["Contacts"].iter_rows())
    next(cell for cell in header if cell.value == "Your level").value = "My level"
    book["Moves"].delete_rows(1)
    book.save(tmp_path / "r.xlsx")
    told = read_review(tmp_path / "r.xlsx").findings
    assert [f.file for f in told] == ["r.xlsx#Contacts", "r.xlsx#Moves"]
    assert "'Your level'" in told[0].reason
    assert told[0].lines == (1,)


def test_decisions_on_absent_records_wait(tmp_path: Path) -> None:
    """A decision on a record that a smaller export lacks is told with its row, and kept."""
    inputs = files(tmp_path)
    refuse = {"Merges": {("Ann Lee", "Your decision"): "refuse"}}
    review = edited(workbook(audited(inputs)), tmp_path / "r.xlsx", refuse, key="First name")
    smaller = audited(inputs[:1], review)
    told = [f for f in smaller.audit.findings if f.file == "r.xlsx#Merges"]
    assert [(f.what, f.count, len(f.lines)) for f in told] == [("dropped", 1, 1)]
    kept = tmp_path / "kept.xlsx"
    kept.write_bytes(workbook(smaller))
    assert audited(inputs, kept).people.height == 5


def test_closeness_and_circle(tmp_path: Path) -> None:
    """A rated contact leads the inner circle without a message, and the marked grid has figures."""
    inputs = files(tmp_path)
    rated = {"Contacts": {(n, "Your closeness"): 5 for n in ("Ann Lee", "Cleo Nord", "Dora Oak")}}
    first = audited(inputs, edited(workbook(audited(inputs)), tmp_path / "1.xlsx", rated))
    assert {p.name for p in first.audit.closest} == {"Ann Lee", "Cleo Nord", "Dora Oak"}
    names = [p.name for p in first.audit.closest]
    marks = {"Inner circle": {(names[0], "2"): "x"}}
    second = audited(inputs, edited(workbook(first), tmp_path / "2.xlsx", marks))
    quality = next(d for d in second.audit.dimensions if d.key == "quality")
    measures = {m.key: m for m in quality.measures}
    assert measures["quality.circle_density"].value == pytest.approx(1 / 3, abs=1e-6)
    assert measures["quality.circle_effective_size"].value == pytest.approx(3 - 2 / 3, abs=1e-6)
    assert measures["quality.circle_efficiency"].value == pytest.approx((3 - 2 / 3) / 3, abs=1e-6)
    assert load_workbook(BytesIO(workbook(second)))["Inner circle"]["G5"].value == "x"


def test_a_workbook_among_the_exports_is_no_address_book(tmp_path: Path) -> None:
    """A workbook of ours beside the exports is passed over with a word on what it is for."""
    inputs = files(tmp_path)
    before = audited(inputs)
    (tmp_path / "r.xlsx").write_bytes(workbook(before))
    (tmp_path / "s.xlsx").write_bytes(render_workbook(before.audit, None, words_for("fr")))
    after = audited((tmp_path,))
    assert after.people.equals(before.people)
    told = [f for f in after.audit.findings if f.file in ("r.xlsx", "s.xlsx")]
    assert [(f.what, "--review" in f.remedy) for f in told] == [("skipped", True)] * 2


def test_moves_done_are_noted(tmp_path: Path) -> None:
    """What the owner says is done stands in the audit, for the comparison with a later one."""
    inputs = files(tmp_path)
    before = audited(inputs)
    move = before.audit.moves[0]
    done = {"Moves": {(move.key, "Done?"): "yes", (move.key, "Notes"): "went well"}}
    review = edited(workbook(before), tmp_path / "r.xlsx", done, key="Move")
    after = audited(inputs, review)
    assert after.audit.extras == {"moves_done": f"{move.key}@{move.due}"}
    assert after.classified.review.done[0].notes == "went well"


def test_command_writes_and_reads_back(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """--xlsx, a correction with a slip in it, --review: the slip is named with sheet and row, the rest holds."""
    inputs = files(tmp_path)
    book, page = tmp_path / "r.xlsx", tmp_path / "a.json"
    words = ("audit", *inputs, "-o", tmp_path / "a.pdf")
    assert tiescope(capfd, *words, "--xlsx", book).code == 0
    slips = {
        ("Bela Moor", "Your industry"): "Hospitals and Helth Care",
        ("Bela Moor", "Your level"): "Director",
        ("Dora Oak", "Your closeness"): 9,
    }
    edited(book.read_bytes(), book, {"Contacts": slips})
    outcome = tiescope(capfd, *words, "--review", book, "--json", page)
    assert outcome.code == 0
    assert "r.xlsx#Contacts, row" in outcome.err
    assert "Hospitals and Health Care" in outcome.err
    assert "'9' is no number from 1 to 5" in outcome.err
    assert '"director"' in page.read_text("utf-8")


def test_a_workbook_in_another_language_is_handed_back(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Written in German, corrected in German, understood by a run in any language."""
    inputs, said = files(tmp_path), words_for("de").say
    book, page = tmp_path / "r.xlsx", tmp_path / "a.json"
    words = ("audit", *inputs, "-o", tmp_path / "a.pdf")
    assert tiescope(capfd, *words, "--lang", "de", "--xlsx", book).code == 0
    edits = {("Bela Moor", said("Your level")): said("Director"), ("Dora Oak", said("Your industry")): said("unknown")}
    edited(book.read_bytes(), book, {said("Contacts"): edits})
    outcome = tiescope(capfd, *words, "--review", book, "--json", page)
    assert outcome.code == 0
    assert "row" not in outcome.err
    levels = {row["level"]: row["count"] for row in json.loads(page.read_text("utf-8"))["levels"]}
    assert levels["director"] == 2


def test_a_shared_workbook_lists_nobody(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """--share with --xlsx: figures and charts, and no contact anywhere in the file."""
    book = tmp_path / "s.xlsx"
    assert tiescope(capfd, "audit", *files(tmp_path), "-o", tmp_path / "a.pdf", "--share", "--xlsx", book).code == 0
    with zipfile.ZipFile(book) as archive:
        text = "\n".join(archive.read(name).decode("utf-8") for name in archive.namelist())
    assert "Measures" in text
    assert [name for name in ("Ann Lee", "Bela Moor", "Cleo Nord", "Dora Oak", "example.com") if name in text] == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--review", "nowhere.xlsx"], "nowhere.xlsx"),
        (["--review", "book.csv"], "book.csv"),
    ],
)
def test_wrong_usage(words: list[str], said: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A review that is none is refused: exit code 2 and a reason."""
    inputs = files(tmp_path)
    paths = [str(tmp_path / w) if w.endswith((".xlsx", ".csv")) else w for w in words]
    outcome = tiescope(capfd, "audit", *inputs, "-o", tmp_path / "a.pdf", *paths)
    assert outcome.code == 2
    assert said in outcome.err
    assert not (tmp_path / "a.pdf").exists()
