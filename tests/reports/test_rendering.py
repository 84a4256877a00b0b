"""The rendered PDF: pages, places, tags, bytes."""

from __future__ import annotations

import ctypes.util
import os
import subprocess
import sys
from dataclasses import replace
from functools import cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pdfplumber
import pikepdf
import pytest

from importers.errors import UserError
from reports import pdf
from reports.charts.chart import Chart
from reports.document import style_for_paper, unstyled
from reports.frame import PAPERS, Paper
from reports.page import Page
from reports.pdf import RenderingError, render_pdf
from reports.redact import redact
from reports.report import Placed, Report, build_report
from tests.reports.audits import AUDITS, rich
from tests.reports.pdf_words import Word, collisions, outside, words_of

QUICK = ("rich", "few")
SLOW = tuple(name for name in AUDITS if name not in QUICK)
EACH = (*QUICK, *(pytest.param(name, marks=pytest.mark.slow) for name in SLOW))
ROOT = Path(__file__).parents[2]


@cache
def rendered(name: str, paper: Paper = "a4") -> bytes:
    """The PDF of a synthetic audit, rendered once for all tests; any complaint of WeasyPrint raises."""
    return render_pdf(build_report(AUDITS[name]()), paper)


@cache
def shown(name: str, paper: Paper = "a4") -> list[Word]:
    """The words of a rendered synthetic audit."""
    return words_of(rendered(name, paper))


def one_page(page: Page) -> Report:
    """A report of a single page, to try the renderer with."""
    placed = Placed("try", "page.html", page)
    return Report("A try", "Try", "", "en", "2026-10-31", "", (placed,))


@pytest.mark.parametrize("name", EACH)
def test_every_page_model_is_one_page(name: str) -> None:
    """The PDF has as many pages as the report has page models, 11 to 14 of them."""
    with pikepdf.open(BytesIO(rendered(name))) as document:
        count = len(document.pages)
    assert count == len(build_report(AUDITS[name]()).pages)
    assert 11 <= count <= 14


@pytest.mark.parametrize("name", ["few", *(pytest.param(n, marks=pytest.mark.slow) for n in AUDITS if n != "few")])
def test_both_papers_hold_the_same_pages(name: str) -> None:
    """A4 and US Letter show the same words on the same pages."""
    a4, letter = shown(name), shown(name, "letter")
    assert [(w.page, w.text) for w in a4] == [(w.page, w.text) for w in letter]


@pytest.mark.parametrize("name", EACH)
def test_nothing_leaves_the_live_area_or_lies_over_another(name: str) -> None:
    """Every word is inside the live area, the running head or the foot, and no two share a place."""
    words = shown(name)
    assert outside(words, PAPERS["a4"]) == []
    assert collisions(words) == []


def test_the_collision_check_sees_collisions() -> None:
    """Two lines set over each other are reported, so that the test above can fail."""
    page = Page(section="Try", headline="Over", lead="Under")
    report = one_page(page)
    html = unstyled(report).replace('class="lead"', 'class="lead" id="x"')
    sheet = pdf._sheet(style_for_paper(report, "a4") + "#x{position:absolute;top:5mm}")
    made = pdf._weasyprint().HTML(string=html).write_pdf(stylesheets=[sheet], font_config=pdf._font_configuration())
    assert collisions(words_of(made))


def test_the_pdf_is_tagged_for_reading_aloud() -> None:
    """PDF/UA-1: identified, titled, with language, outline, and an alternative text on every figure."""
    audit = rich()
    with pikepdf.open(BytesIO(rendered("rich"))) as document:
        assert document.Root.Lang == "en"
        assert document.Root.ViewerPreferences.DisplayDocTitle
        assert document.docinfo["/Title"] == "Network audit of Maren Oldenkott, 31 October 2026"
        with document.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
        with document.open_outline() as outline:
            assert len(outline.root) + sum(len(entry.children) for entry in outline.root) >= 14
        figures = [o for o in document.objects if isinstance(o, pikepdf.Dictionary) and o.get("/S") == "/Figure"]
        assert len(figures) == len(build_report(audit).charts)
        assert all(str(figure.Alt) for figure in figures)


def test_running_heads_are_no_content() -> None:
    """Head and foot are artifacts, which are not read aloud; everything between them is tagged."""
    top = (297 - 240) / 2 * 72 / 25.4 - 2
    with pdfplumber.open(BytesIO(rendered("few"))) as document:
        for page in document.pages[1:]:
            around = [c for c in page.chars if c["top"] < top - 6 or c["bottom"] > page.height - top + 6]
            assert {c["tag"] for c in around} == {"Artifact"}
            assert all(c["mcid"] is not None for c in page.chars if c not in around)


def test_only_the_shipped_fonts_are_embedded() -> None:
    """Whatever the machine has installed, the document uses three faces."""
    with pikepdf.open(BytesIO(rendered("rich"))) as document:
        fonts = {str(o.FontName) for o in document.objects if isinstance(o, pikepdf.Dictionary) and "/FontName" in o}
    assert {name.split("+")[-1] for name in fonts} == {
        "Source-Sans-Pro",
        "Source-Sans-Pro-Semi-Bold",
        "Source-Serif-Pro-Semi-Bold",
    }


def test_it_is_light() -> None:
    """A report of 412 contacts takes less than 350 KB."""
    assert len(rendered("rich")) < 350_000


@pytest.mark.parametrize("name", ["rich"])
def test_the_same_input_gives_the_same_bytes(name: str, tmp_path: Path) -> None:
    """Over hash seeds, working and temporary folders, time zones and languages the PDF does not change by a byte."""
    code = (
        "import sys; from tests.reports.audits import AUDITS; from reports.report import build_report; "
        "from reports.pdf import render_pdf; from hashlib import sha256; "
        f"print(sha256(render_pdf(build_report(AUDITS[{name!r}]()))).hexdigest())"
    )
    ran = [
        subprocess.Popen(
            [sys.executable, "-c", code],
            cwd=folder,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), **other},
            stdout=subprocess.PIPE,
            text=True,
        )
        for seed, folder, other in (
            ("1", tmp_path, {"TMPDIR": str(tmp_path), "TZ": "Pacific/Auckland", "LC_ALL": "de_DE.UTF-8"}),
            ("77", ROOT, {}),
        )
    ]
    digests = {process.communicate()[0].strip() for process in ran}
    assert digests == {sha256(rendered(name)).hexdigest()}


def test_an_address_outside_the_report_fails() -> None:
    """A picture from a file or the net is refused, and the document is not handed out."""
    report = one_page(Page(section="Try", headline="Try"))
    html = unstyled(report).replace("<h2", '<img src="file:///etc/hostname" alt="x"><h2')
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pdf, "unstyled", lambda *_: html)
        with pytest.raises(RenderingError, match=r"file:///etc/hostname"):
            render_pdf(report)


def test_an_address_inside_a_drawing_fails() -> None:
    """A drawing that reaches for another file is caught too, though the renderer swallows that error."""
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9mm" height="9mm"><image href="file:///etc/hostname"/></svg>'
    chart = Chart("sly", svg, "a drawing", 9, 9)
    with pytest.raises(RenderingError, match="denied"):
        render_pdf(one_page(Page(section="Try", headline="Try", charts=(chart,))))


def test_a_complaint_of_the_renderer_fails() -> None:
    """What WeasyPrint would only log is an error: a broken drawing never goes out."""
    chart = Chart("broken", "<svg", "a drawing", 9, 9)
    with pytest.raises(RenderingError):
        render_pdf(one_page(Page(section="Try", headline="Try", charts=(chart,))))


def test_without_pango_the_user_is_told_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A missing library is the user's to mend: exit code 5, the command for the platform, HTML as a way out."""

    class NoPango:
        def find_spec(self, name: str, *_: object) -> None:
            if name == "weasyprint":
                print("WeasyPrint could not import some external libraries.")  # noqa: T201 - as WeasyPrint does
                raise OSError("cannot load library 'libpango-1.0-0'")

    monkeypatch.setattr(sys, "meta_path", [NoPango(), *sys.meta_path])
    monkeypatch.delitem(sys.modules, "weasyprint", raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    with pytest.raises(UserError, match="Pango") as caught:
        pdf._weasyprint.__wrapped__()
    assert caught.value.exit_code == 5
    assert "libpangoft2-1.0-0" in caught.value.remedy
    assert "--html" in caught.value.remedy
    assert "brew" not in caught.value.remedy
    assert capsys.readouterr().out == ""


def test_libraries_are_found_without_a_compiler(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only while WeasyPrint is imported, and only on Linux, no gcc is asked where Pango is."""
    monkeypatch.setattr(ctypes.util, "find_library", lambda name: f"found {name}")
    for system, found in (("linux", None), ("darwin", "found pango")):
        monkeypatch.setattr(sys, "platform", system)
        with pdf._libraries_by_name():
            assert ctypes.util.find_library("pango") == found
        assert ctypes.util.find_library("pango") == "found pango"


def test_a_library_in_an_unusual_place_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """When names alone do not lead to Pango, the long search is made."""
    asked = []

    class Elsewhere:
        def find_spec(self, name: str, *_: object) -> None:
            if name == "weasyprint":
                asked.append(ctypes.util.find_library("c"))
                if len(asked) == 1:
                    raise OSError("cannot load library 'libpango-1.0-0'")

    monkeypatch.setattr(sys, "meta_path", [Elsewhere(), *sys.meta_path])
    monkeypatch.delitem(sys.modules, "weasyprint", raising=False)
    monkeypatch.setattr(ctypes.util, "find_library", lambda name: f"found {name}")
    monkeypatch.setattr(sys, "platform", "linux")
    pdf._imported()
    assert asked == [None, "found c"]


@pytest.mark.parametrize(
    ("system", "command"), [("darwin", "brew install pango"), ("linux", "apt-get"), ("win32", "brew")]
)
def test_the_install_line_fits_the_platform(system: str, command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each platform is told its own package manager, an unknown one all of them."""
    monkeypatch.setattr(sys, "platform", system)
    assert command in "\n".join(pdf._install_lines())


@pytest.mark.parametrize("how", ["initials", pytest.param("ids", marks=pytest.mark.slow)])
def test_the_share_edition_names_nobody(how: str) -> None:
    """Not in text, alternative text, outline or metadata stands the name or employer of a third party."""
    audit = rich()
    people = {p.name for p in (*audit.closest, *audit.dormant, *audit.revive, *audit.owed, *audit.far)}
    made = render_pdf(build_report(redact(audit, how)))  # type: ignore[arg-type]
    text = " ".join(w.text for w in words_of(made))
    with pikepdf.open(BytesIO(made)) as document:
        inside = "".join(_strings(document))
    for name in people:
        assert name not in text
        assert name not in inside
    assert "Maren Oldenkott" in text


def test_the_name_check_finds_names() -> None:
    """The private edition does show names, in its text and in alternative texts: the test above can fail."""
    name = rich().closest[0].name
    assert name in " ".join(w.text for w in shown("rich"))
    with pikepdf.open(BytesIO(rendered("rich"))) as document:
        assert name in "".join(_strings(document))


def _strings(document: pikepdf.Pdf) -> list[str]:
    """Every text string of the document's objects, and its metadata."""
    found = [str(v) for o in document.objects if isinstance(o, pikepdf.Dictionary) for v in o.values()
             if isinstance(v, pikepdf.String)]  # fmt: skip
    with document.open_metadata() as metadata:
        return [*found, str(metadata)]


def test_a_private_page_says_so() -> None:
    """The foot of every page tells the private edition from the one to share."""
    assert "private" in build_report(rich()).foot
    assert "without names" in build_report(redact(rich())).foot
    assert build_report(replace(redact(rich(), "none"))).foot == build_report(rich()).foot
