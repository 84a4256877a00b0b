"""The workbook as a file: sheets, charts, choices, texts that stay texts, the same bytes."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from io import BytesIO
from typing import Any
from xml.etree import ElementTree

import fastexcel
import polars as pl
import pytest
from openpyxl import load_workbook
from openpyxl.utils import range_boundaries

from analyzer.classify import classify
from analyzer.review import columns as c
from analyzer.review.material import Class, ContactRow, Material
from importers.merge import Pairing, Side
from importers.text import fold
from reports.charts import palette
from reports.languages import LANGUAGES, words_for
from reports.look.look import Look
from reports.persons import everyone
from reports.redact import redact
from reports.words import Words
from reports.workbook import lists, render_workbook
from reports.workbook.reasons import Reasons
from reports.workbook.vocabulary import meanings
from tests.reports.audits import AUDITS, rich

NASTY = ("=1+1", '=HYPERLINK("https://example.org")', "@sum", "+44 7700 900123", "#N/A", "-", "_x000D_", "a\x00b")
OTHERS = LANGUAGES[1:]
FIGURES = (
    "Summary",
    "Industries",
    "Industries in detail",
    "Levels",
    "Functions",
    "Industry by level",
    "Employers",
    "Ties",
    "Growth",
    "Giving and getting",
    "Ties to revive",
    "Measures",
)
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
LONGEST_NAME = 31  # letters that a spreadsheet allows for a sheet


def contact(number: int, name: str, sure: float = 0.5) -> ContactRow:
    """One contact of the workbook."""
    found = Class("Banking", sure, "employer")
    return ContactRow(f"id{number}", f"profile:p{number}", name, name, name, "Finance", found, found, found)


def pairing(score: float) -> Pairing:
    """A pair of records."""
    sides = (
        Side(("profile", f"p{score}"), "Ann", "", "", "a.csv:1"),
        Side(("email", "a@example.com"), "A.", "", "", "b"),
    )
    return Pairing(*sides, score, ("the same name",))


@cache
def rendered(language: str = "en") -> bytes:
    """The workbook of the rich audit with two contacts of the circle."""
    audit = rich()
    people = [contact(i, name) for i, name in enumerate(NASTY)]
    circle = [ContactRow(p.contact_id, "", p.name, "", "", "", *(Class("", 0.0, ""),) * 3) for p in audit.closest]
    given = Material((*circle, *people), (pairing(0.99), pairing(0.9)), (pairing(0.6),))
    return render_workbook(audit, given, words_for(language))


@cache
def shared(language: str = "en") -> bytes:
    """The workbook of an edition to share."""
    words = words_for(language)
    return render_workbook(redact(rich(), "initials", words), None, words)


def book(data: bytes | None = None) -> Any:
    """A workbook, opened; that of the rich audit unless ``data`` is another."""
    return load_workbook(BytesIO(data or rendered()))


def parts(data: bytes, folder: str) -> dict[str, bytes]:
    """The files below one folder of a workbook."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        names = [n for n in archive.namelist() if re.fullmatch(rf"{folder}/[^/]+\.xml", n)]
        return {name: archive.read(name) for name in names}


def charts(data: bytes) -> Iterator[ElementTree.Element]:
    """The charts of a workbook."""
    for text in parts(data, "xl/charts").values():
        yield ElementTree.fromstring(text)  # noqa: S314 - written a moment ago


def words_in(element: ElementTree.Element | None) -> str:
    """All text in a part of a chart."""
    return "".join(element.itertext()) if element is not None else ""


def parent(root: ElementTree.Element, child: ElementTree.Element) -> ElementTree.Element:
    """The element around another one."""
    return next(element for element in root.iter() if child in element)


def test_sheets() -> None:
    """The audit first, then what can be corrected, and a hidden sheet with the choices."""
    names = [*FIGURES, "Read me", c.CONTACTS, c.MERGES, c.CIRCLE, c.MOVES, "Data quality", c.LISTS]
    assert book().sheetnames == names
    assert book()[c.LISTS].sheet_state == "hidden"


def test_every_cell_is_a_text_or_a_number() -> None:
    """Nothing is a formula, a link or an error, whatever it begins with."""
    for sheet in book():
        kinds = {cell.data_type for row in sheet.iter_rows() for cell in row}
        assert kinds <= {"s", "n", "inlineStr"}, sheet.title
        assert not [cell for row in sheet.iter_rows() for cell in row if cell.hyperlink]
    shown = {row[1].value for row in book()[c.CONTACTS].iter_rows(min_row=2)}
    assert {"=1+1", "#N/A", "@sum"} <= shown


@pytest.mark.parametrize(
    ("sheet", "column"),
    [
        (c.CONTACTS, c.YOUR_INDUSTRY),
        (c.CONTACTS, c.YOUR_LEVEL),
        (c.CONTACTS, c.YOUR_FUNCTION),
        (c.CONTACTS, c.YOUR_CLOSENESS),
        (c.MERGES, c.DECISION),
        (c.CIRCLE, "3"),
        (c.MOVES, c.DONE),
    ],
)
def test_columns_to_correct_have_choices(sheet: str, column: str) -> None:
    """A cell to correct offers what may be chosen, in every row."""
    target = book()[sheet]
    head = next(row for row in target.iter_rows() if any(cell.value == column for cell in row))
    cell = next(cell for cell in head if cell.value == column)
    below = target.cell(cell.row + 1, cell.column).coordinate
    rules = [rule for rule in target.data_validations.dataValidation if below in rule.sqref]
    assert len(rules) == 1
    assert rules[0].showErrorMessage


@pytest.mark.parametrize("language", LANGUAGES)
def test_choices_point_at_the_lists(language: str) -> None:
    """The range of a list begins with its first choice and ends with its last, none of them twice."""
    opened, words = book(rendered(language)), words_for(language)
    ranges = 0
    for rule in opened[words.say(c.CONTACTS)].data_validations.dataValidation:
        if "!" in rule.formula1:
            cells = [
                cell.value for row in opened[c.LISTS][rule.formula1.partition("!")[2].replace("$", "")] for cell in row
            ]
            assert cells[0] == words.say(c.UNKNOWN)
            assert all(cells)
            assert len(set(cells)) == len(cells)
            ranges += 1
    assert ranges == len(lists.LISTS)


def test_headers_are_frozen_and_filtered() -> None:
    """The header stays in view, and the tables can be sorted."""
    for name in (c.CONTACTS, c.MERGES, c.MOVES, "Data quality"):
        assert book()[name].freeze_panes == "C2"
        (table,) = book()[name].tables.values()
        assert table.autoFilter.ref == table.ref


def test_tables_are_headed_as_their_cells() -> None:
    """A table whose columns are not called as its header, or twice the same, would be "repaired"."""
    for sheet in book(rendered("fr")):
        for table in sheet.tables.values():
            head = [str(cell.value) for cell in sheet[table.ref][0]]
            assert [column.name for column in table.tableColumns] == head
            assert len(set(map(str.casefold, head))) == len(head)
            assert range_boundaries(table.ref)[::2] == (1, len(head))


def test_sheets_are_ready_for_paper() -> None:
    """Landscape, as wide as the paper, the header on every page, a colour for what can be corrected."""
    colours = set()
    for sheet in book():
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.fitToWidth == 1
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert re.fullmatch(r"\$\d+:\$\d+", sheet.print_title_rows)
        colours.add((sheet.title in (c.CONTACTS, c.MERGES, c.CIRCLE, c.MOVES), sheet.sheet_properties.tabColor.rgb))
    assert len(colours) == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_charts_say_what_they_show(language: str) -> None:
    """Each chart has a title, titles of both axes and an alternative text."""
    data = rendered(language)
    found = list(charts(data))
    assert len(found) >= 10
    for chart in found:
        area = chart.find(f"{CHART}chart/{CHART}plotArea")
        assert area is not None
        axes = [axis for kind in ("catAx", "valAx") for axis in area.findall(f"{CHART}{kind}")]
        titles = [chart.find(f"{CHART}chart/{CHART}title"), *(axis.find(f"{CHART}title") for axis in axes)]
        assert len(titles) == 3
        assert all(map(words_in, titles))
        assert {axis.find(f"{CHART}delete").get("val") for axis in axes} == {"0"}  # type: ignore[union-attr]
    frames = [frame for text in parts(data, "xl/drawings").values() for frame in re.findall(rb"<\S*cNvPr [^>]*>", text)]
    described = [f for f in frames if re.search(rb'title="[^"]{5,}" descr="[^"]{20,}"', f)]
    assert len(described) == len(found)


def test_charts_draw_the_cells() -> None:
    """Every range of a chart lies in the table of a sheet: labels are texts, values numbers, names the header's.

    What is kept for viewers that do not look into the cells is the same.
    """
    opened = book()
    for chart in charts(rendered()):
        for kind, wanted in (("cat", (str, int)), ("val", (int, float)), ("tx", str)):
            for reference in chart.iterfind(f".//{CHART}ser/{CHART}{kind}//{CHART}f"):
                sheet, _, cells = words_in(reference).replace("$", "").rpartition("!")
                found = opened[sheet.strip("'")][cells]
                rows = found if isinstance(found, tuple) else ((found,),)
                values = [cell.value for row in rows for cell in row if cell.value is not None]
                shown = [words_in(v) for v in parent(chart, reference).iterfind(f".//{CHART}v")]
                assert shown == [str(value) for value in values] or list(map(float, shown)) == pytest.approx(values)
                assert values, (sheet, cells)
                assert all(isinstance(value, wanted) for value in values), (sheet, cells)


def test_figures_are_those_of_the_audit() -> None:
    """Industries and years stand in their sheets as numbers, with no digit rounded away."""
    audit, opened = rich(), book()
    counts = [row[1] for row in opened["Industries"].iter_rows(values_only=True) if isinstance(row[1], int)]
    assert sorted(counts) == sorted(s.count for s in audit.sectors if s.naics)
    shares = [row[2] for row in opened["Industries"].iter_rows(values_only=True) if isinstance(row[1], int)]
    assert sorted(shares) == pytest.approx(sorted(s.share for s in audit.sectors if s.naics), abs=1e-12)
    years = [row[:3] for row in opened["Growth"].iter_rows(values_only=True) if isinstance(row[1], int)]
    assert years == [(y.year, y.new, y.total) for y in audit.years if y.total]


def test_every_measure_is_told() -> None:
    """No measure is left out, and a withheld one says why instead of a figure."""
    audit = AUDITS["connections_only"]()
    rows = list(book(render_workbook(audit))["Measures"].iter_rows(min_row=4, values_only=True))
    every = [m for d in audit.dimensions for m in (d.headline, *d.measures)]
    assert len(rows) == len(every)
    for row, measure in zip(rows, every, strict=True):
        if measure.withheld or measure.value is None:
            assert row[2] is None
            assert row[11]
        else:
            assert row[2] == pytest.approx(measure.value)


@pytest.mark.parametrize("name", ["few", "all_unknown"])
def test_shares_of_few_are_withheld(name: str) -> None:
    """Too few contacts for a share: counts without shares, and no chart of them."""
    opened = book(render_workbook(AUDITS[name]()))
    rows = [row for row in opened["Industries"].iter_rows(values_only=True) if isinstance(row[1], int)]
    assert {row[2] for row in rows} <= {None}
    assert not opened["Industries"]._charts


def test_a_coachs_accent_reaches_the_charts() -> None:
    """Another accent takes the place of the house colour, and the coach's name stands at the foot of each sheet."""
    look = Look(name="Vega & Sons", accent="#7A1F5C")
    plain, dressed = render_workbook(rich()), render_workbook(rich(), look=look)
    for text in (*parts(plain, "xl/charts").values(), *parts(plain, "xl/worksheets").values()):
        assert b"Vega" not in text
    house = palette.YOU.removeprefix("#").encode()
    assert any(house in text for text in parts(plain, "xl/charts").values())
    assert [name for name, text in parts(dressed, "xl/charts").items() if house in text] == []
    assert {sheet.oddFooter.center.text for sheet in book(dressed)} == {"Vega && Sons"}


def test_any_letters_make_a_workbook() -> None:
    """Controls, markup and formulas in names and employers neither break a part of the file nor come alive in it."""
    nasty = "=cmd\x00\x0b<b>&'\"\ud800\ufffe"
    audit = rich()
    owner = replace(audit.owner, name=nasty)
    employers = tuple(replace(row, name=f"{nasty}{n}") for n, row in enumerate(audit.employers))
    people = tuple(replace(p, name=nasty, organisation=nasty) for p in audit.revive)
    data = render_workbook(replace(audit, owner=owner, employers=employers, revive=people))
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for name in archive.namelist():
            ElementTree.fromstring(archive.read(name))  # noqa: S314 - written a moment ago
    names = [row[0] for row in book(data)["Employers"].iter_rows(values_only=True)]
    assert "=cmd<b>&'\"0" in names
    assert {cell.data_type for sheet in book(data) for row in sheet.iter_rows() for cell in row} <= {"s", "n"}


def test_merges_begin_with_what_waits() -> None:
    """Proposals come first, then what was joined with the least evidence."""
    rows = list(book()[c.MERGES].iter_rows(min_row=2, values_only=True))
    assert [(row[0], row[9]) for row in rows] == [("proposed", 0.6), ("joined", 0.9), ("joined", 0.99)]


def test_the_same_audit_gives_the_same_bytes() -> None:
    """No date of writing, no other trace of the run."""
    first = rendered()
    rendered.cache_clear()
    assert rendered() == first


@pytest.mark.parametrize("name", ["nobody", "one_contact", "connections_only", "scripts"])
def test_any_audit_has_a_workbook(name: str) -> None:
    """Empty lists make empty sheets, or none."""
    assert load_workbook(BytesIO(render_workbook(AUDITS[name](), Material(())))).sheetnames


def test_a_second_reader_finds_the_same_sheets() -> None:
    """Another library than the one that wrote the workbook reads its sheets and counts their rows."""
    reader = fastexcel.read_excel(rendered())
    assert reader.sheet_names == book().sheetnames
    assert reader.load_sheet(c.CONTACTS).height == book()[c.CONTACTS].max_row - 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_edition_to_share_names_nobody(language: str) -> None:
    """No sheet to correct, and no third party's name in any part of the file: cells, charts, properties."""
    audit, words = rich(), words_for(language)
    opened = book(shared(language))
    assert opened.sheetnames == [*(words.say(name) for name in (*FIGURES, "Data quality")), c.LISTS]
    with zipfile.ZipFile(BytesIO(shared(language))) as archive:
        text = "\n".join(archive.read(name).decode("utf-8") for name in archive.namelist())
    names = {p.name for p in everyone(audit)}
    assert [name for name in sorted(names) if name in text] == []


@pytest.mark.parametrize("language", OTHERS)
def test_names_of_sheets_are_allowed(language: str) -> None:
    """Each sheet has a name of its own, short enough and without forbidden marks."""
    names = book(rendered(language)).sheetnames
    assert len(set(map(str.casefold, names))) == len(names)
    assert all(len(name) <= LONGEST_NAME and not re.search(r"[\[\]:*?/\\]", name) for name in names)


@pytest.mark.parametrize("language", OTHERS)
def test_a_name_means_one_thing(language: str) -> None:
    """What is read back from another language can be put into English without guessing."""
    pairs = {(fold(said), name) for said, name in meanings(words_for(language))}
    assert pairs
    assert len({said for said, _ in pairs}) == len(pairs)


@pytest.mark.parametrize("language", OTHERS)
def test_reasons_are_said(language: str) -> None:
    """Why somebody is classified so is put into words, whatever the classifiers quote; other reasons stay."""
    titles = (
        "Head of Sales",
        "Bauleiter",
        "Assistant to the CEO",
        "VP",
        "Senior Engineer",
        "Retired",
        "Florist",
        "",
        "Ex-CEO",
    )
    houses = ("Siemens", "Northwind Logistics", "Goldman Sachs Services", "Musterbank", "Freelance", "Quillbrook", "")
    table = pl.DataFrame([{"organisation": h, "position": t} for h in houses for t in titles])
    found = classify(table)
    reasons = {r for task in ("industry", "level", "function") for r in found[f"{task}_reason"].to_list() if r}
    said = Reasons(words_for(language))
    assert len(reasons) > 20
    assert {reason for reason in reasons if said[reason] == reason} == set()
    assert said["a reason of another kind"] == "a reason of another kind"


@pytest.mark.parametrize("language", OTHERS)
def test_no_english_is_left(language: str) -> None:
    """The commonest words of English stand in no cell but the reasons of the classifiers and of people's names."""
    opened, words = book(shared(language)), words_for(language)
    figures = [opened[words.say(name)] for name in FIGURES if name not in ("Summary", "Employers")]
    cells = [str(cell.value) for sheet in figures for row in sheet.iter_rows() for cell in row if cell.value]
    said = " ".join(cells) + " ".join(words_in(chart) for chart in charts(shared(language)))
    assert re.findall(r"\b(?:the|your|you|of the|with|and|people|share|contacts from)\b", said) == []
    assert type(words) is not Words
