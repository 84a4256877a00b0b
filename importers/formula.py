"""Texts that a spreadsheet would take for a formula, made harmless and back.

A name ``=HYPERLINK("http://...")`` in a contact that somebody sent is run by the spreadsheet of whoever
opens the export. An apostrophe in front makes it text, as it does when typed. Numbers of telephones
begin with "+" and are no formula; they stay as they are, for the programs that read the file.
"""

from __future__ import annotations

import re

_ACTIVE = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_TELEPHONES = re.compile(r"[+\d][\d ()./-]*(?:;ext=\d+)?(?: ::: [+\d][\d ()./-]*(?:;ext=\d+)?)*\Z")
_DEFUSED = re.compile(r"'(?='*[=+\-@\t\r\n＝＋－＠])")


def defuse(text: str) -> str:
    """``text`` with an apostrophe in front where a spreadsheet would calculate it."""
    return f"'{text}" if _ACTIVE.match(text) and not _TELEPHONES.match(text) else text


def restore(text: str) -> str:
    """What ``defuse`` was given."""
    return _DEFUSED.sub("", text, count=1) if text.startswith("'") and _DEFUSED.match(text) else text
