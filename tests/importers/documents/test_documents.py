"""The registry of documents: what each kind of bytes is, and whatever else it is told to be."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from importers import documents
from importers.documents import read_document
from importers.errors import UserError
from importers.sources import Source, find_sources
from importers.tables import find_kind


def zipped(*names: str) -> bytes:
    """A zip with empty members of these names."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return target.getvalue()


OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \r\n", "empty"),
        (b"%PDF-1.7\n1 0 obj", "PDF"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "picture"),
        (OLE2 + b"\0" * 600, r"\.xls"),
        (OLE2 + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "password"),
        (zipped("Index/Document.iwa", "Metadata/Properties.plist"), "Numbers"),
        (zipped("content.xml", "META-INF/manifest.xml"), "OpenDocument"),
        (zipped("word/document.xml"), "Word"),
        (zipped("xl/workbook.bin"), "xlsb"),
        (zipped("other.zip"), "zip"),
        (b"PK\x03\x04broken", "damaged"),
        (b"<html><body><table><tr><td>Name</td></tr></table></body></html>", "web page"),
        (b'{"contacts": [{"name": "Ann"}]}', "JSON"),
        (b'{"name": "Ann", "email": "a@example.com"}\n{"name": "Bob", "email": "b@example.com"}\n', "JSON"),
        (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "calendar"),
        (b"dn: cn=Ann Ash,mail=ann@example.com\nobjectclass: top\n", "LDIF"),
        (b"SQLite format 3\0" + b"\0" * 80, "database"),
        (b"\x1f\x8b\x08\0\0\0\0\0", "gzip"),
        (bytes(range(256)) * 8, "no contacts file"),
    ],
)
def test_what_cannot_be_read_is_named(data: bytes, what: str) -> None:
    """A file of another kind is called what it is, with a way out."""
    with pytest.raises(UserError, match=what) as error:
        read_document(Source("x", lambda: data))
    assert error.value.remedy


@pytest.mark.parametrize("part", ["[Content_Types].xml", "Index/Document.iwa", "mimetype"])
def test_documents_of_other_programs_are_one_source(part: str, tmp_path: Path) -> None:
    """A Numbers or OpenDocument file is a zip, and yet no archive of exports to look into."""
    path = tmp_path / "contacts"
    path.write_bytes(zipped(part, "content.xml", "other"))
    assert [source.file for source in find_sources(path)[0]] == ["contacts"]


def test_two_claimants_are_an_error_naming_both(monkeypatch: pytest.MonkeyPatch) -> None:
    """Never a priority: two readers that claim one file are a fault to report."""
    readers = tuple(
        SimpleNamespace(__name__=f"importers.documents.{n}", identify=lambda _: True) for n in ("one", "two")
    )
    monkeypatch.setattr(documents, "readers", lambda: readers)
    with pytest.raises(UserError, match="one and two"):
        read_document(Source("x", lambda: b"x"))


@pytest.mark.parametrize(
    "data",
    [
        b"BEGIN:VCARD\nFN:A\nEND:VCARD\n",
        b"Name,Email\nA,a@example.com\n",
        b'Name,Note\nA,"\nBEGIN:VCARD\nFN:x\nEND:VCARD\n"\n',
        zipped("xl/workbook.xml"),
    ],
)
def test_each_file_has_one_reader(data: bytes) -> None:
    """Exactly one reader claims a file, by content."""
    assert sum(reader.identify(Source("x", lambda: data)) for reader in documents.readers()) == 1


VCARD = (
    b"BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Gr=C3=B6n;K;;;\r\n"
    b"TEL;CELL:+44 7700 900421\r\nBDAY:19800321\r\nEND:VCARD\r\n"
)
CSV = (
    'Notes:\n"x, y"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n'
    'Jörg,"A, MBA",,a@example.com,"B ""C""",D,12 Mar 2019\n'
).encode()
PIECES = [
    *(b"BEGIN:VCARD\n", b"END:VCARD\n", b"VERSION:2.1\n", b"N:", b"FN;", b"CHARSET=UTF-16:", b"AGENT:\n", b"ORG:;\n"),
    *(b"ENCODING=QUOTED-PRINTABLE:", b"PHOTO;BASE64:\n", b"BDAY:--0431\n", b"TEL;PREF=x:", b"=\r\n", b"=F", b";", b":"),
    *(b"\\", b'"', b",", b"\t", b"|", b"\r", b"\n", b" ", b"\0", b"\xc3", b"\x81\x5c", b"\xef\xbb\xbf", b"\xff\xfe"),
    *(b"Name,Email\n", b"First Name;Last Name\n", b"sep=;\n", b"a@example.com", b"+44", b"31.12.1990", b"99999"),
    *(b"Birthday", b"%PDF", b"PK\x03\x04"),
]


def read_all(data: bytes, group: str = "") -> None:
    """Read ``data`` as far as cards; anything but a ``UserError`` fails the test."""
    try:
        document = read_document(Source("x", lambda: data, group))
        for table in document.tables:
            assert all(len(row) == len(table.header) for row in table.rows)
            assert len(table.rows) == len(table.lines)
            kind = find_kind(table)
            if kind is not None:
                kind.extract(table)
    except UserError:
        return


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.binary(max_size=400), group=st.sampled_from(["", "x.zip"]))
def test_any_bytes_give_records_or_a_user_error(data: bytes, group: str) -> None:
    """Random bytes never raise anything else."""
    read_all(data, group)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pieces=st.lists(st.sampled_from(PIECES) | st.binary(max_size=4), max_size=40))
def test_any_mixture_of_real_pieces(pieces: list[bytes]) -> None:
    """Pieces of real files in any order never raise anything else."""
    read_all(b"".join(pieces))


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(base=st.sampled_from([VCARD, CSV]), at=st.integers(0, 200), cut=st.integers(0, 30), put=st.binary(max_size=6))
def test_any_damage_to_a_real_file(base: bytes, at: int, cut: int, put: bytes) -> None:
    """A file with bytes cut out or put in is read as far as it goes, or refused."""
    read_all(base[:at] + put + base[at + cut :])
