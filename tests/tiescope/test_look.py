"""``[look]`` and ``--print`` from the settings file to the documents."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pypdfium2
import pytest

from importers.errors import UserError
from reports.look.look import HOUSE
from tests.tiescope.run import tiescope
from tests.tiescope.test_audit_command import ARCHIVE, text_of
from tests.tiescope.workshop.rooms import make_folder
from tiescope.settings import load_settings

LOGO = Path(__file__).parents[1] / "reports" / "look" / "northwind.svg"
SETTINGS = """
owner = "Mia"

[look]
name = "Northwind Coaching"
line = "northwind.example"
logo = "northwind.svg"
accent = "#5B2D8E"
pages = ["cover", "summary", "moves", "quality"]
opening = "This is where we start from."
closing = \"\"\"
Thank you for your trust.

Write to me in a month.\"\"\"
"""
FINDINGS = """
[[finding]]
key = "welcome"
dimension = "quality"
priority = 1
when = "contacts > 0"
text = "You bring {contacts} people to our first hour."
"""
ACTIONS = """
[[action]]
key = "walk"
kind = "ask"
priority = 1
order = 1
when = "contacts > 0"
title = "Take a walk with somebody you have not seen this year"
reason = "You know {contacts} people."
effect = "Half an hour of talk."
"""


def write(folder: Path, text: str = SETTINGS) -> Path:
    """A settings file with the logo beside it."""
    shutil.copyfile(LOGO, folder / "northwind.svg")
    (folder / "tiescope.toml").write_text(text, "utf-8")
    return folder / "tiescope.toml"


def test_a_whole_look_is_read(tmp_path: Path) -> None:
    """All its keys, the logo from beside the file, paragraphs divided by empty lines."""
    look = load_settings(write(tmp_path)).look
    assert (look.name, look.accent, look.byline) == (
        "Northwind Coaching",
        "#5B2D8E",
        "Northwind Coaching · northwind.example",
    )
    assert look.closing == ("Thank you for your trust.", "Write to me in a month.")
    assert look.pages == ("cover", "summary", "moves", "quality")
    assert look.logo
    assert look.logo.kind == "image/svg+xml"


def test_without_a_look_it_is_the_house(tmp_path: Path) -> None:
    """Other settings do not touch it."""
    assert load_settings(write(tmp_path, "owner = 'Mia'")).look == HOUSE


@pytest.mark.parametrize(
    ("change", "line", "said"),
    [
        (("#5B2D8E", "#F28C28"), 8, r"look\.accent: the colour #F28C28 has a contrast of 2\.4 .*\n.*#AA590A"),
        (("#5B2D8E", "violet"), 8, r"look\.accent: 'violet' is not a colour"),
        (('"moves", ', '"move", '), 9, r"look\.pages: there is no page called 'move'.*\n.*moves"),
        (('"moves", "quality"', '"moves"'), 9, r"look\.pages: the page 'quality' is missing"),
        (('["cover", "summary", "moves", "quality"]', '"cover"'), 9, "should be a list"),
        (("northwind.svg", "nothing.svg"), 7, r"look\.logo nothing\.svg: cannot be read"),
        (("northwind.svg", "tiescope.toml"), 7, r"look\.logo tiescope\.toml: is no PNG, JPEG or SVG picture"),
        (('"Northwind Coaching"', "7"), 5, r"look\.name should be a text"),
        (("Northwind Coaching", 43 * "N"), 5, r"look\.name: has 43 characters, and 42 fit"),
        (("northwind.example", 91 * "n"), 6, r"look\.line: has 91 characters, and 90 fit"),
        (("This is", 30 * "This is a start. "), 10, r"look\.opening: takes \d+ lines of the page, and 5 fit"),
        (("Thank you", 80 * "Thank you again. "), 11, r"look\.closing: takes \d+ lines of the page, and 16 fit"),
        (('["cover", ', "["), 10, r"look\.opening stands on the cover, which look\.pages leaves out"),
        (('name = "Northwind Coaching"\n', ""), 6, r"look\.logo has no name beside it"),
        (("accent =", "colour ="), 8, r"unknown setting 'colour'.*\n.*accent"),
        (("[look]", "look = 3 #"), 4, "should be a table"),
        (("[look]", "[looks]"), 4, "unknown setting 'looks'"),
    ],
)
def test_mistakes_are_told_with_their_line(change: tuple[str, str], line: int, said: str, tmp_path: Path) -> None:
    """File, line, key, what is wrong, what to do."""
    text = SETTINGS.replace(*change) if change[1] != "look = 3 #" else '\n\n\nlook = 3\nowner = "Mia"\n'
    with pytest.raises(UserError, match=said) as caught:
        load_settings(write(tmp_path, text))
    assert (caught.value.file, caught.value.line, caught.value.exit_code) == ("tiescope.toml", line, 2)
    assert caught.value.remedy or "should be" in caught.value.what


@pytest.mark.parametrize("shape", ['transform="rotate(a)"', 'opacity="z"', 'x="calc(1px + 2px)"'])
def test_a_drawing_that_fails_is_told_beforehand(shape: str, tmp_path: Path) -> None:
    """What the PDF engine stumbles over is an error of the logo, and not the end of the run."""
    settings = write(tmp_path)
    drawn = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"><rect width="4" height="2" {shape}/></svg>'
    (tmp_path / "northwind.svg").write_text(drawn, "utf-8")
    with pytest.raises(UserError, match=r"look\.logo northwind\.svg: holds a shape that cannot be drawn"):
        load_settings(settings)


def test_a_misnamed_table_is_told(tmp_path: Path) -> None:
    """A file of own knowledge that nothing would read is an error that names those that are read."""
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "finding.toml").write_text(FINDINGS, "utf-8")
    with pytest.raises(UserError, match=r"mine/finding\.toml is no table of tiescope\n.*findings\.toml"):
        load_settings(write(tmp_path, 'knowledge = "mine"'))


@pytest.mark.parametrize("share", [(), ("--share",)], ids=["private", "to share"])
def test_an_audit_in_a_look(share: tuple[str, ...], tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Own pages, words, findings and actions are in the PDF and on the web page, in both editions."""
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "findings.toml").write_text(FINDINGS, "utf-8")
    (tmp_path / "mine" / "actions.toml").write_text(ACTIONS, "utf-8")
    settings = write(tmp_path, SETTINGS.replace('owner = "Mia"', 'knowledge = "mine"'))
    pdf, html = tmp_path / "a.pdf", tmp_path / "a.html"
    outcome = tiescope(capfd, "audit", ARCHIVE, "-o", pdf, "--html", html, "--settings", settings, *share)
    assert outcome.code == 0, outcome.err
    words, page = " ".join(text_of(pdf).split()), html.read_text("utf-8")
    for own in ("This is where we start from", "Write to me in a month", "to our first hour", "Take a walk"):
        assert own in words
        assert own in page
    document = pypdfium2.PdfDocument(pdf)
    assert len(document) == 5  # the four pages asked for, and the closing words
    document.close()
    assert 'alt="Northwind Coaching"' in page


def test_print_takes_the_colour_out(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """--print makes grey pages, as many as without it."""
    counts = []
    for number, words in enumerate(((), ("--print",))):
        pdf = tmp_path / f"{number}.pdf"
        outcome = tiescope(capfd, "audit", ARCHIVE, "-o", pdf, "--settings", write(tmp_path), *words)
        assert outcome.code == 0, outcome.err
        document = pypdfium2.PdfDocument(pdf)
        pictures = [page.render(scale=0.5).to_pil().convert("RGB").split() for page in document]
        document.close()
        coloured = [
            red.tobytes() != blue.tobytes() or red.tobytes() != green.tobytes() for red, green, blue in pictures
        ]
        counts.append((len(coloured), any(coloured)))
    assert counts == [(5, True), (5, False)]


def test_what_moved_in_a_look(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A comparison bears the look, too, and prints without colour."""
    files = [tmp_path / f"{day}.json" for day in ("2026-03-09", "2026-06-09")]
    for file in files:
        tiescope(capfd, "audit", ARCHIVE, "-o", tmp_path / "a.pdf", "--json", file, "--today", file.stem)
    pdf = tmp_path / "progress.pdf"
    outcome = tiescope(capfd, "compare", *files, "-o", pdf, "--settings", write(tmp_path), "--print")
    assert outcome.code == 0, outcome.err
    assert "Write to me in a month" in text_of(pdf)


def test_a_room_in_a_look(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Every document of a workshop bears the coach's name; another accent makes them anew, the same does not."""
    pytest.importorskip("scipy", reason="the matching is an extra")
    folder, out = make_folder(tmp_path / "room", 3), tmp_path / "out"

    def made_now(text: str, *words: str) -> str:
        outcome = tiescope(capfd, "workshop", folder, "-o", out, "--settings", write(tmp_path, text), *words)
        assert outcome.code == 0, outcome.err
        return next(line for line in outcome.err.splitlines() if "Read now" in line)

    assert "Read now: 3; made now: 5" in made_now(SETTINGS)
    for pdf in (out / "room.pdf", *out.glob("participants/*.pdf")):
        assert "Northwind Coaching" in text_of(pdf)
        assert "Write to me in a month" in text_of(pdf)
    assert "Read now: 0; made now: 0" in made_now(SETTINGS)
    assert "Read now: 0; made now: 4" in made_now(SETTINGS.replace("#5B2D8E", "#9D346C"))
    assert "Read now: 0; made now: 4" in made_now(SETTINGS, "--print")


def test_the_example_of_the_docs_works(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """What docs/COACHES.md shows can be copied: settings, findings and actions are taken as they stand."""
    page = (Path(__file__).parents[2] / "docs" / "COACHES.md").read_text("utf-8")
    settings, own = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    (tmp_path / "mine").mkdir()
    for name, text in re.findall(r"# mine/(\w+\.toml)[^\n]*\n(.*?)(?=\n# mine/|\Z)", own, re.DOTALL):
        (tmp_path / "mine" / name).write_text(text, "utf-8")
    outcome = tiescope(capfd, "audit", ARCHIVE, "-o", tmp_path / "a.pdf", "--settings", write(tmp_path, settings))
    assert outcome.code == 0, outcome.err
    words = " ".join(text_of(tmp_path / "a.pdf").split())
    assert "hello@northwind.example" in words
    assert "Begin your next five conversations with a question" not in words
    assert {file.name for file in (tmp_path / "mine").iterdir()} == {"findings.toml", "actions.toml"}
