"""Brings the catalogues up to date: ``python -m reports.languages.catalogues``.

Sentences that are new in the code are added without a translation, those that are gone are dropped, and
each catalogue is compiled beside its source. A test fails while a sentence lacks its translation.
"""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from reports.languages import LANGUAGES
from reports.languages.extract import messages

HERE = Path(__file__).parent
SOURCE, COMPILED = "messages.po", "messages.mo"
UNSAID = tuple(  # headers that change from day to day or hold nothing
    f'"{name}'.encode()
    for name in (
        "POT-Creation",
        "PO-Revision",
        "Generated-By",
        "Project-Id",
        "Report-Msgid",
        "Last-Tran",
        "Language-Team",
    )
)
UNDATED = datetime(2026, 1, 1, tzinfo=UTC)  # a catalogue made anew from the same sentences is the same


def translated(language: str) -> Catalog:
    """The catalogue of ``language`` as it stands in the file."""
    path = HERE / language / SOURCE
    return read_po(BytesIO(path.read_bytes()) if path.exists() else BytesIO(), language)


def updated(language: str) -> Catalog:
    """A catalogue of exactly the sentences there are, with the translations known of them."""
    known = translated(language)
    made = Catalog(language, header_comment=f"# The report in {known.locale.english_name}.", fuzzy=False)
    for message in messages():
        key = (message.one, message.many) if message.many else message.one
        found = known.get(message.one)
        same = found is not None and found.id == key
        made.add(key, found.string if found is not None and same else None)
    return made


def source(catalogue: Catalog) -> bytes:
    """The catalogue as the text that translators work on."""
    stream = BytesIO()
    write_po(stream, catalogue, width=0, omit_header=False, sort_output=False)
    kept = [line for line in stream.getvalue().split(b"\n") if not line.startswith(UNSAID)]
    return b"\n".join(kept)


def compiled(catalogue: Catalog) -> bytes:
    """The catalogue as gettext reads it."""
    catalogue.creation_date = catalogue.revision_date = UNDATED
    stream = BytesIO()
    write_mo(stream, catalogue)
    return stream.getvalue()


def main() -> None:
    """Write every catalogue anew."""
    for language in LANGUAGES[1:]:
        (HERE / language).mkdir(exist_ok=True)
        (HERE / language / SOURCE).write_bytes(source(updated(language)))
        (HERE / language / COMPILED).write_bytes(compiled(translated(language)))


if __name__ == "__main__":
    main()
