"""The workshop command from end to end, with everything that goes wrong in a real room."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import openpyxl
import pikepdf
import pytest

from tests.tiescope.run import tiescope
from tests.tiescope.workshop.rooms import contacts, make_folder
from tests.tiescope.workshop.test_executors import scheduler
from tiescope.console import Console
from tiescope.documents import Edition, Targets, write_documents
from tiescope.pipeline import Request, make_audit

pytest.importorskip("scipy", reason="the matching is an extra")


def documents(out: Path) -> dict[str, bytes]:
    """All documents by name."""
    paths = [*out.glob("*.pdf"), *out.glob("*.xlsx"), *out.glob("participants/*.pdf")]
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in paths}


@pytest.fixture(scope="module")
def made_at_home(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Aggregates that one participant made before coming."""
    home = tmp_path_factory.mktemp("home")
    (home / "home.csv").write_text(contacts(8), "utf-8")
    audit = make_audit(Request(inputs=(home / "home.csv",))).audit
    write_documents(audit, Targets(json=home / "home.json"), Edition(redaction="initials"), Console(-1))
    return (home / "home.json").read_text("utf-8")


@pytest.fixture
def room(tmp_path: Path, made_at_home: str) -> Path:
    """Three people, one who hands in aggregates, one broken archive, one empty folder."""
    folder = make_folder(tmp_path / "room", 3)
    (folder / "Ada Home.json").write_text(made_at_home, "utf-8")
    (folder / "Zed Broken.zip").write_bytes(b"PK\x03\x04 cut short")
    (folder / "Yan Empty").mkdir()
    return folder


def test_a_broken_export_costs_only_its_participant(
    room: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """All others get their PDF; the two are named with their reason; exit code 3."""
    outcome = tiescope(capfd, "workshop", room, "-o", tmp_path / "out")
    assert outcome.code == 3
    assert "Zed Broken" in outcome.err
    assert "damaged" in outcome.err
    assert "Yan Empty" in outcome.err
    made = documents(tmp_path / "out")
    assert {"room.pdf", "room.xlsx"} < set(made)
    assert sorted(name[17:] for name in made if "/" in name) == [
        "ada-home.pdf",
        "person-1.pdf",
        "person-2.pdf",
        "person-3.pdf",
    ]


def test_aggregates_say_what_they_lack_on_the_first_line(room: Path) -> None:
    """The file made at home is JSON, holds no contact, and says so before anything else."""
    text = (room / "Ada Home.json").read_text("utf-8")
    assert "no other person's name, address or text" in text.splitlines()[0]
    assert "Family8" not in text
    assert json.loads(text)["edition"] == "aggregates"


def test_the_log_holds_no_personal_data(room: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Numbers stand for people; no name, no file, no contact."""
    tiescope(capfd, "workshop", room, "-o", tmp_path / "out")
    log = (tmp_path / "out" / "workshop.log").read_text("utf-8")
    assert "participant 1:" in log
    assert not [
        word
        for word in ("Person", "Ada", "Zed", "Yan", "Family", ".csv", "room")
        if word in log.split("in the room")[0]
    ]


def test_a_second_run_redoes_what_changed(room: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Nothing changed: nothing is made. One export changed: that one is read, and the documents it touches."""
    out = tmp_path / "out"
    tiescope(capfd, "workshop", room, "-o", out)
    first = documents(out)
    again = tiescope(capfd, "workshop", room, "-o", out).err
    assert "made now: 0 documents" in again
    (room / "Person 2" / "contacts.csv").write_text(contacts(2, 30), "utf-8")
    changed = tiescope(capfd, "workshop", room, "-o", out).err
    assert "Read now: 3" in changed  # the changed one, and the two that cannot be read
    (room / "Person 2" / "contacts.csv").write_text(contacts(2), "utf-8")
    tiescope(capfd, "workshop", room, "-o", out)
    assert documents(out) == first


def test_an_interrupted_run_goes_on(
    room: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stopped while rendering, the same command keeps what was done and ends in the same bytes."""
    out = tmp_path / "out"
    count = 0

    def stop(*_: object) -> bytes:
        nonlocal count
        count += 1
        if count == 3:
            raise KeyboardInterrupt
        return original(*_)  # type: ignore[arg-type]

    from tiescope.workshop import rendering

    original = rendering.render_one
    with monkeypatch.context() as patch:
        patch.setattr(rendering, "render_one", stop)
        assert tiescope(capfd, "workshop", room, "-o", out).code == 130
    outcome = tiescope(capfd, "workshop", room, "-o", out)
    assert "Read now: 2; made now: 4 documents" in outcome.err
    tiescope(capfd, "workshop", room, "-o", tmp_path / "straight")
    assert documents(out) == documents(tmp_path / "straight")


@pytest.mark.slow
def test_jobs_give_the_same_bytes(room: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Two processes make what one makes."""
    for jobs in ("1", "2"):
        tiescope(capfd, "workshop", room, "-o", tmp_path / jobs, "--jobs", jobs)
    assert documents(tmp_path / "1") == documents(tmp_path / "2")


@pytest.mark.slow
@pytest.mark.filterwarnings("default")
def test_a_cluster_gives_the_same_bytes(room: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A Dask scheduler with two worker processes makes what this process makes."""
    pytest.importorskip("distributed")
    tiescope(capfd, "workshop", room, "-o", tmp_path / "here")
    with scheduler(tmp_path) as (address, _):
        assert tiescope(capfd, "workshop", room, "-o", tmp_path / "there", "--cluster", address).code == 3
    assert documents(tmp_path / "here") == documents(tmp_path / "there")


def test_a_later_workshop_compares_everybody(room: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Who was there both times gets a progress PDF, also when the file is another; a newcomer gets none."""
    tiescope(capfd, "workshop", room, "-o", tmp_path / "first")
    (room / "Person 1" / "contacts.csv").rename(room / "Person 1.csv")
    (room / "Person 1").rmdir()
    (room / "New Comer.csv").write_text(contacts(5), "utf-8")
    words = ["-o", tmp_path / "second", "--before", tmp_path / "first"]
    outcome = tiescope(capfd, "workshop", room, *words)
    made = sorted(path.stem[4:] for path in (tmp_path / "second" / "progress").iterdir())
    assert made == ["ada-home", "person-1", "person-2", "person-3"], outcome.err
    assert "made now: 0 documents" in tiescope(capfd, "workshop", room, *words).err
    assert tiescope(capfd, "workshop", room, "-o", tmp_path / "third", "--before", tmp_path).code == 2


@pytest.mark.parametrize(("words", "code"), [(["nowhere"], 1), ([".", "--k", "1"], 2)])
def test_wrong_usage(words: list[str], code: int, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A missing folder and a k that protects nobody are refused."""
    assert tiescope(capfd, "workshop", *words, "-o", tmp_path / "out").code == code


def test_nobody_readable_is_an_error(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """With no participant left there is no room, and the message names the first reason."""
    (tmp_path / "room" / "Nobody").mkdir(parents=True)
    outcome = tiescope(capfd, "workshop", tmp_path / "room", "-o", tmp_path / "out")
    assert outcome.code == 1
    assert "Nobody" in outcome.err


def test_a_broken_file_among_good_ones_is_told(room: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The person takes part with the rest; message, workbook and exit code say what is lacking."""
    (room / "Person 2" / "more.zip").write_bytes(b"PK\x03\x04 cut short")
    outcome = tiescope(capfd, "workshop", room, "-o", tmp_path / "out")
    assert outcome.code == 3
    assert "a file of Person 2" in outcome.err
    assert any(path.name.endswith("person-2.pdf") for path in (tmp_path / "out" / "participants").iterdir())
    book = openpyxl.load_workbook(tmp_path / "out" / "room.xlsx")
    assert {row[2].value for row in book["Left out"].iter_rows(min_row=2)} == {"everything", "one file"}


def test_every_document_speaks_the_language_asked_for(
    room: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """--lang is for the room report, each participant's pages and the workbook; another one makes them anew."""
    out = tmp_path / "out"
    english = documents(out) if tiescope(capfd, "workshop", room, "-o", out).code == 3 else {}
    assert tiescope(capfd, "workshop", room, "-o", out, "--lang", "fr").code == 3
    french = documents(out)
    assert set(french) == set(english)
    assert [name for name in french if french[name] == english[name]] == []
    for name in (n for n in french if n.endswith(".pdf")):
        with pikepdf.open(out / name) as document:
            assert str(document.Root.Lang) == "fr"
    reasons = {row[3].value for row in openpyxl.load_workbook(out / "room.xlsx")["Écartées"].iter_rows(min_row=2)}
    assert "Est une archive zip endommagée ou incomplète" in reasons


def test_a_goal_that_names_nothing_is_told(room: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Goals are industries and level groups; another word is named with what is close to it, and costs nothing."""
    roster = "name,files,goals,email\nAda,Person 1,Finances; executive,ada@example.org\n"
    (room / "roster.csv").write_text(roster, "utf-8")
    outcome = tiescope(capfd, "workshop", room, "-o", tmp_path / "out")
    assert "'Finances'" in outcome.err
    assert "'executive'" not in outcome.err
    book = openpyxl.load_workbook(tmp_path / "out" / "room.xlsx")
    assert "ada@example.org" in {row[2].value for row in book["Key"].iter_rows()}


def test_without_scipy_nothing_is_begun(
    room: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The extra is asked for before anything is read: exit code 5, and how to install it."""
    monkeypatch.setitem(sys.modules, "scipy.optimize", None)
    outcome = tiescope(capfd, "workshop", room, "-o", tmp_path / "out")
    assert outcome.code == 5
    assert "tiescope[workshop]" in outcome.err
    assert not (tmp_path / "out").exists()
