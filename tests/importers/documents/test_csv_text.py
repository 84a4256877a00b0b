"""Delimited text: encoding, delimiter, header, and rows that are not as long as they should be."""

from __future__ import annotations

import pytest

from importers.documents import read_document
from importers.documents.csv_text.encoding import decode
from importers.errors import UserError
from importers.sources import Source
from importers.table import Table

PREAMBLE = (
    'Notes:\n"When exporting your connection data, you may notice that some of the email addresses\n'
    'are missing. First Name, Last Name"\n\n'
)
CONNECTIONS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


def table(text: str | bytes, group: str = "") -> Table:
    """The one table of a file."""
    data = text if isinstance(text, bytes) else text.encode()
    tables = read_document(Source("x.csv", lambda: data, group)).tables
    assert len(tables) == 1
    return tables[0]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "mac_roman"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_encoding_delimiter_and_line_end(encoding: str, delimiter: str, end: str) -> None:
    """The same table comes out of every way of writing it."""
    rows = [
        ["Vorname", "Nachname", "Firma", "E-Mail"],
        ["Jörg", "Größe", "Bücher, Söhne", "j@example.com"],
        ["René", "Núñez", "", ""],
    ]
    text = end.join(delimiter.join(f'"{cell}"' for cell in row) for row in rows) + end
    read = table(text.encode(encoding))
    assert (list(read.header), read.rows) == (rows[0], rows[1:])
    assert read.findings == ()


@pytest.mark.parametrize(
    ("page", "names"),
    [
        ("cp1250", "Jiří Dvořák|Růžena Němcová|Łukasz Wiśniewski|Ödön Szőke|Kovačević"),
        ("cp1252", "Jürgen Grönemann|Sunniva Åsheim|François Núñez|Søren Kierkegård|Þór Guðrún|Niccolò Così"),
        ("cp1251", "Иван Петров|Ольга Щукина"),
        ("cp932", "田中 太郎|ソニー 佐藤|ｱｲｳ 花子"),
        ("mac_roman", "Jürgen Grönemann|Müller|José Núñez|Élise Søndergaard"),
        ("cp1254", "Ayşe Yıldız|Oğuz Çağlar"),
    ],
)
def test_code_page(page: str, names: str) -> None:
    """Names alone tell the code page they were written in, under an English header."""
    text = "Name,Email\n" + "".join(f"{name},x@example.com\n" for name in names.split("|"))
    assert decode(text.encode(page)) == (text, 0)


def test_header_in_its_language_outweighs_letters() -> None:
    """A header known in one language settles the page even where the names would not."""
    text = "Имя;Фамилия;Организация\nAnn;Ash;Example\n"
    assert decode(text.encode("cp1251")) == (text, 0)


def test_utf8_with_a_few_bad_bytes_stays_utf8() -> None:
    """One torn letter does not turn all others into "Ã¶", and it is counted."""
    data = ("Name,Email\n" + "Jörg,x@example.com\n" * 20).encode() + b"Ann \xff,y@example.com\n"
    read = table(data)
    assert read.rows[0][0] == "Jörg"
    assert [(f.what, f.count) for f in read.findings] == [("repaired", 1)]


@pytest.mark.parametrize(
    ("above", "line"),
    [
        ("", 1),
        (PREAMBLE, 5),
        ("Table 1\n", 2),
        ("sep=,\n", 2),
        ("\n\n", 3),
        ("Our contacts,,\nas of,1/1/2025,\n", 3),
        ('"Report: people"\n', 2),
    ],
)
def test_header_is_found_wherever_it_stands(above: str, line: int) -> None:
    """Notes, titles, empty lines and ``sep=`` stand above the header; lines are counted from the file's first."""
    read = table(above + CONNECTIONS + "Ann,Ash,,,Example,Editor,12 Mar 2019\n")
    assert read.header_line == line
    assert read.lines == [line + 1]
    assert read.rows == [["Ann", "Ash", "", "", "Example", "Editor", "12 Mar 2019"]]


def test_hidden_members_stay_rows() -> None:
    """``,,,,,,07 Jun 2026`` is a member who left, and a row."""
    read = table(PREAMBLE + CONNECTIONS + "Ann,Ash,,,,,12 Mar 2019\n,,,,,,07 Jun 2026\n\n,,,,,,08 Jun 2026")
    assert [row[-1] for row in read.rows] == ["12 Mar 2019", "07 Jun 2026", "08 Jun 2026"]
    assert read.lines == [6, 7, 9]


def test_messages_hold_commas_quotes_and_lines() -> None:
    """A message's text with quotes, delimiters and headers in it stays one cell."""
    head = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT\n"
    body = 'x,,Ann,u,Bob,2023-05-01 14:22:10 UTC,,"Hi ""Bob"",\nFirst Name,Last Name,Email\n; bye"\n'
    read = table(head + body * 3)
    assert [row[7] for row in read.rows] == ['Hi "Bob",\nFirst Name,Last Name,Email\n; bye'] * 3
    assert read.lines == [2, 5, 8]


RAGGED: list[tuple[str, str, list[str], tuple[str, int]]] = [
    ("short", "Ann,Ash", ["Ann", "Ash", "", "", ""], ("repaired", 1)),
    (
        "an unquoted comma",
        "Ann,Ash,a@example.com,Best, Inc.,Editor",
        ["Ann", "Ash", "a@example.com", "Best, Inc.", "Editor"],
        ("repaired", 1),
    ),
    (
        "an unquoted comma before the address",
        "Ann,Ash, MBA,a@example.com,Best,Editor",
        ["Ann", "Ash, MBA", "a@example.com", "Best", "Editor"],
        ("repaired", 1),
    ),
    (
        "a stray quote",
        'Ann,"Ash,a@example.com,Best,Editor',
        ["Ann", "Ash", "a@example.com", "Best", "Editor"],
        ("repaired", 1),
    ),
]


@pytest.mark.parametrize(("row", "expected", "told"), [case[1:] for case in RAGGED], ids=[case[0] for case in RAGGED])
def test_ragged_rows_are_mended_and_counted(row: str, expected: list[str], told: tuple[str, int]) -> None:
    """Rows of the wrong length come out whole where their cells show how, and cost no neighbour."""
    read = table(
        f"First Name,Last Name,Email,Company,Position\nBob,Bee,b@example.com,X,Y\n{row}\nCy,Cee,c@example.com,X,Y\n"
    )
    assert [r[0] for r in read.rows] == ["Bob", "Ann", "Cy"]
    assert read.rows[1] == expected
    assert [(f.what, f.count) for f in read.findings] == [told]
    assert read.findings[0].lines == (3,)


def test_a_quote_in_the_last_column_that_never_closes() -> None:
    """It costs its own row a quotation mark, and not all rows below it."""
    read = table('Name,Email,Company\nAnn,a@example.com,"Best\nBob,b@example.com,X\nCy,c@example.com,Y\n')
    assert read.rows == [["Ann", "a@example.com", "Best"], ["Bob", "b@example.com", "X"], ["Cy", "c@example.com", "Y"]]
    assert [(f.what, f.lines) for f in read.findings] == [("repaired", (2,))]


def test_stray_quotes_do_not_join_rows() -> None:
    """A quote that the next row's stray quote would close leaves both rows as they are."""
    read = table('Name,Email,Company\nAnn,a@example.com,"Best\nBob,b@example.com,"X\n"Cy,c@example.com,Y\n')
    assert [row[0] for row in read.rows] == ["Ann", "Bob", "Cy"]
    assert [(f.what, f.count) for f in read.findings] == [("repaired", 3)]


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        (
            r'"Ann \"Annie\" Ash","a@example.com","Best \"X\", Inc"',
            ['Ann "Annie" Ash', "a@example.com", 'Best "X", Inc'],
        ),
        (r'"say \"hi\"","a@example.com","x"', ['say "hi"', "a@example.com", "x"]),
        ('"Ann","a@example.com","C:\\"', ["Ann", "a@example.com", "C:\\"]),
    ],
)
def test_quotes_escaped_as_databases_do(row: str, cells: list[str]) -> None:
    """A backslash before a quote inside a cell is no part of it; one at the end of a cell is."""
    assert table(f"name,email,company\n{row}\n").rows == [cells]


def test_empty_cells_beyond_the_header_are_no_fault() -> None:
    """Excel writes commas for cells that were once touched."""
    read = table("Name,Email\nAnn,a@example.com,,,\n")
    assert (read.rows, read.findings) == ([["Ann", "a@example.com"]], ())


def test_a_repeated_header_is_dropped() -> None:
    """A header among the rows, from files joined together, is no person, and is counted."""
    read = table("Name,Email\nAnn,a@example.com\nName,Email\nBob,b@example.com\n")
    assert [row[0] for row in read.rows] == ["Ann", "Bob"]
    assert [(f.what, f.count, f.lines) for f in read.findings] == [("dropped", 1, (3,))]


def test_lines_quoted_as_a_whole() -> None:
    """Excel can quote each line; the table is the one inside."""
    read = table('"Name,Email,Company"\n"Ann,a@example.com,""Best, Inc."""\n')
    assert read.rows == [["Ann", "a@example.com", "Best, Inc."]]


@pytest.mark.parametrize(
    ("text", "header"),
    [
        (
            "John Doe,John,Doe,john@example.com\nJane Roe,Jane,Roe,jane@example.com\n",
            ("Display Name", "First Name", "Last Name", "E-mail"),
        ),
        (
            "Ann;Ash;a@example.com;+44 7700 900421\nBob;Bee;b@example.com;01632 960501\n",
            ("First Name", "Last Name", "E-mail", "Phone"),
        ),
        ("Ann Ash\ta@example.com\nBob Bee\tb@example.com\n", ("Display Name", "E-mail")),
    ],
)
def test_no_header_at_all(text: str, header: tuple[str, ...]) -> None:
    """What the cells show beyond doubt stands in for a missing header, and a finding says so."""
    read = table(text)
    assert (read.header, read.header_line, len(read.rows)) == (header, 0, 2)
    assert [f.what for f in read.findings] == ["repaired"]


@pytest.mark.parametrize(
    "text",
    [
        "Club,Since\nChess,2019-03-12\nGo,2020-01-01\n",
        "Club,Since\nChess,12/03/2019\nGo,01/01/2020\n",
        "Page,Visitor\nHome,192.0.2.1\nAbout,198.51.100.7\n",
        "Book,Record\nHome,100001234\nAbout,100001235\n",
        "Topic,Asked by\nHome,a@example.com\nAbout,b@example.com\n",
    ],
)
def test_no_people_are_guessed_from_other_tables(text: str) -> None:
    """Dates, record numbers and network addresses are no telephones, and words above addresses are a header."""
    with pytest.raises(UserError):
        table(text)


def test_unknown_tables_of_an_archive_come_back() -> None:
    """Skills.csv in an archive is a table for the caller to skip; alone it is an error."""
    read = table("Name\nEnglish\nFrench\n", group="export.zip")
    assert (read.header, read.rows) == (("Name",), [["English"], ["French"]])
    with pytest.raises(UserError):
        table("Skill\nEnglish\nFrench\n")


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("# Readme\n\nSome text, with commas, and more.\nAnother line\n", "names columns"),
        ("just words\nand more words\n", "plain text"),
        ("Fields: full name, email, phone, company\nand then prose\n" * 5, "names columns|plain text"),
        ("a,b,c\n1,2,3\n", "names columns"),
        ("\n\n  \n", "empty"),
    ],
)
def test_what_is_no_table_says_so(text: str, what: str) -> None:
    """Prose and tables of something else are refused with what to do."""
    with pytest.raises(UserError, match=what) as error:
        table(text)
    assert error.value.remedy
    assert error.value.file == "x.csv"
