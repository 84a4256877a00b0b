"""Reports in other languages than English: one folder per language with its message catalogue."""

from __future__ import annotations

from reports.words import Words

LANGUAGES = ("en", "de", "fr", "es")

__all__ = ["LANGUAGES", "words_for"]


def words_for(language: str) -> Words:
    """The wording of reports in ``language``, one of ``LANGUAGES``."""
    if language == "en":
        return Words()
    from reports.languages.spoken import Spoken  # noqa: PLC0415 - English needs no catalogue and no locale data

    return Spoken(language)
