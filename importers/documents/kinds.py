"""What bytes are, told by their content: enough to choose a reader or to name what cannot be read."""

from __future__ import annotations

import io
import re
import zipfile

from importers.errors import UserError

HEAD = 4_096
_VCARD = re.compile(
    rb"\A(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*B\0?E\0?G\0?I\0?N\0?[ \t\0]*:[ \t\0]*V\0?C\0?A\0?R\0?D\b",
    re.IGNORECASE,
)
_VCARD_LATER = re.compile(rb"(?:\A|[\r\n])[ \t]*BEGIN[ \t]*:[ \t]*VCARD[ \t]*[\r\n]", re.IGNORECASE)
_SEPARATOR = re.compile(rb"[,;\t|]")
_CONTROLS = bytes(set(range(32)) - {9, 10, 11, 12, 13, 26, 27, 30, 31}) + b"\x7f"
EXPORT_AGAIN = "Export the contacts as CSV or vCard."

SIGNS: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF", "is a PDF", "A PDF holds no table to read. Export the contacts as CSV or vCard."),
    (b"\x89PNG", "is a picture", EXPORT_AGAIN),
    (b"\xff\xd8\xff", "is a picture", EXPORT_AGAIN),
    (b"GIF8", "is a picture", EXPORT_AGAIN),
    (b"SQLite format 3\0", "is a database", EXPORT_AGAIN),
    (b"\x1f\x8b", "is a gzip archive", "Unpack it and pass what is inside."),
    (b"Rar!", "is a RAR archive", "Unpack it and pass what is inside."),
    (b"7z\xbc\xaf\x27\x1c", "is a 7-Zip archive", "Unpack it and pass what is inside."),
    (
        b"!BDN",
        "is an Outlook data file (.pst)",
        "In Outlook choose File, Open & Export, Export to a file, CSV; pass that file.",
    ),
    (b"bplist00", "is a macOS address book archive", "In Contacts choose File, Export, Export vCard; pass that file."),
)
ZIPPED: tuple[tuple[str, str, str], ...] = (
    ("xl/workbook.bin", "is a binary workbook (.xlsb)", "In Excel save it as .xlsx or CSV."),
    ("Index/", "is an Apple Numbers document", "In Numbers choose File, Export To, CSV or Excel; pass that file."),
    ("Index.zip", "is an Apple Numbers document", "In Numbers choose File, Export To, CSV or Excel; pass that file."),
    ("content.xml", "is an OpenDocument file", "In LibreOffice save it as .xlsx or CSV."),
    ("word/", "is a Word document", EXPORT_AGAIN),
    ("ppt/", "is a presentation", EXPORT_AGAIN),
)


TEXTS: tuple[tuple[str, str, str], ...] = (
    ("<!doctype html", "is a web page", EXPORT_AGAIN),
    ("<html", "is a web page, whatever its name says", EXPORT_AGAIN),
    ("<?xml", "is an XML file", EXPORT_AGAIN),
    ("{\\rtf", "is a text document", EXPORT_AGAIN),
    ("begin:vcalendar", "is a calendar", "Pass the contacts instead, as CSV or vCard."),
    ("dn:", "is an LDIF file", EXPORT_AGAIN),
    ("version: 1\ndn:", "is an LDIF file", EXPORT_AGAIN),
    ("{", "is a JSON file", EXPORT_AGAIN),
    ("[{", "is a JSON file", EXPORT_AGAIN),
)


def known_text(text: str) -> tuple[str, str] | None:
    """(what it is, what to do) of a text of another known kind; None for any other text."""
    head = text[:200].lstrip("\ufeff \t\r\n").casefold().replace("\r\n", "\n")
    return next(((what, remedy) for sign, what, remedy in TEXTS if head.startswith(sign)), None)


def is_text(data: bytes) -> bool:
    """Text of some encoding: no control bytes, or UTF-16 (a mark, or NULs in every other place)."""
    head = data[:HEAD]
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")):
        return True
    if any(head.startswith(sign) for sign, _, _ in SIGNS) or head.startswith((b"PK\x03\x04", b"PK\x05\x06", OLE2)):
        return False
    if b"\0" in head:
        half = max(1, len(head) // 2)
        return max(head[::2].count(0), head[1::2].count(0)) >= 0.4 * half
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return bool(head.strip()) and controls * 100 <= len(head)


def is_vcard(data: bytes) -> bool:
    """The first line, or a line after some that are no table, opens a card."""
    if _VCARD.match(data[:HEAD]):
        return True
    later = _VCARD_LATER.search(data[:HEAD])
    return later is not None and not _SEPARATOR.search(data[: later.start()])


OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def unknown(data: bytes, file: str) -> UserError:
    """What this is instead of a contacts file, and what to do."""
    what, remedy = _recognised(data)
    return UserError(what, file=file, remedy=remedy)


def _recognised(data: bytes) -> tuple[str, str]:
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        return "is an empty file", "Export the contacts again."
    if data.startswith(OLE2):
        if _ENCRYPTED in data:
            return "is a workbook locked with a password", "Save it without a password, or as CSV."
        return "is an old Excel workbook (.xls)", "Open it and save it as .xlsx or CSV."
    for sign, what, remedy in SIGNS:
        if data.startswith(sign):
            return what, remedy
    if data.startswith(b"PK"):
        return _recognised_zip(data)
    return "is no contacts file that tiescope knows", "Pass CSV, vCard or XLSX, or the zip that LinkedIn sent."


def _recognised_zip(data: bytes) -> tuple[str, str]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return "is a damaged or incomplete zip archive", "Download or save it again."
    for member, what, remedy in ZIPPED:
        if any(name.startswith(member) for name in names):
            return what, remedy
    return "is a zip archive inside another one", "Unpack it and pass what is inside."
