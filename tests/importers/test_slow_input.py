"""Input made to slow patterns down: every reader and cleaner takes it in its stride.

A pattern that backtracks over 16,000 characters in vain takes seconds to hours; none may take half a
second on a machine that is busy with other things.
"""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from importers.dialects.vocabulary import role_of
from importers.documents import read_document
from importers.documents.csv_text.delimiter import split_sep_line
from importers.documents.vcard.properties import parse_quoted
from importers.documents.xlsx.guard import Extent, _measure
from importers.documents.xlsx.trim import _without_far_cells
from importers.errors import UserError
from importers.people.companies import split_legal_form
from importers.people.dates import clean_birthday, column_order
from importers.people.links import clean_emails, clean_urls, profile_slug
from importers.people.names import clean_name
from importers.people.phones import clean_phone, clean_phones
from importers.sources import Source
from importers.tables import find_kind

LENGTH = 16_000
MOST_SECONDS = 0.5
BITS = [
    *(
        "a",
        " ",
        "1",
        "\t",
        "\u00a0",
        "é",
        "a.",
        "a@",
        "@",
        "a@a.",
        '"',
        "\\",
        "(",
        "(a",
        ",",
        ";",
        ":",
        "=",
        "-",
        "/",
        "|",
    ),
    *(
        " - ",
        " | ",
        "A/",
        "a-",
        "?utm_a=&",
        "/her ",
        "MBA, ",
        "Dr. ",
        "(0)",
        " ext",
        ";ext=",
        "linkedin.com/",
        "12/",
        "1. ",
    ),
    *(
        '<c r="A1">',
        "<row ",
        " r=",
        "<!",
        "=\r\n",
        "=\n ",
        "\r",
        "\n,",
        '"\n',
        'a,"\n',
        "a;b:",
        "BEGIN:VCARD\n",
        "\na:b\n c",
    ),
]


def document(text: str) -> None:
    """Read a file down to its cards."""
    try:
        found = read_document(Source("x", text.encode))
    except UserError:
        return
    for table in found.tables:
        kind = find_kind(table)
        if kind is not None:
            kind.extract(table)


JOBS: dict[str, Callable[[str], object]] = {
    "name": lambda text: (clean_name(text, "", ""), clean_name("", text, text), clean_name(text, "a", "b")),
    "emails": clean_emails,
    "urls": lambda text: clean_urls("x" + text),
    "slug": lambda text: profile_slug("linkedin.com/in/" + text),
    "phone": lambda text: (clean_phone("1" + text), clean_phones([text])),
    "date": lambda text: (clean_birthday("1" + text), column_order([text])),
    "header": role_of,
    "company": split_legal_form,
    "any file": document,
    "table": lambda text: document("Name,Email,Phone\n" + f"{text},{text},{text}\n"),
    "table without header": lambda text: document("\n".join(["a@example.com," + text.replace("\n", " ")] * 4)),
    "card": lambda text: document(f"BEGIN:VCARD\nN:{text}\nTEL:{text}\nNOTE;QUOTED-PRINTABLE:{text}\nEND:VCARD\n"),
    "parameter": lambda text: parse_quoted(('A;"' + text).encode()),
    "guard": lambda text: _measure(text.encode(), Extent()),
    "trim": lambda text: _without_far_cells(text.encode(), 1, 1),
    "sep line": split_sep_line,
}


def _is_quick(job: Callable[[str], object], text: str) -> bool:
    """Whether one of three tries is: a busy machine may hold up one, a pattern that backtracks is slow every time."""
    for _ in range(3):
        start = time.process_time()
        job(text)
        if time.process_time() - start <= MOST_SECONDS:
            return True
    return False


@pytest.mark.slow
@pytest.mark.parametrize("job", JOBS)
def test_no_pattern_can_be_made_slow(job: str) -> None:
    """Long runs of each telling piece, with and without an end that spoils the match, are read in no time."""
    texts = {(bit, end): bit * (LENGTH // len(bit)) + end for bit in BITS for end in ("", "!")}
    assert [given for given, text in texts.items() if not _is_quick(JOBS[job], text)] == []
