"""Zip archives (workbooks) whose bytes do not tell when they were written."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from typing import BinaryIO

_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the earliest date that a zip entry can have
_STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:)")
_PROPERTIES = "docProps/core.xml"


def repeatable_zip(
    source: BinaryIO, target: BinaryIO, change: Callable[[str, bytes], bytes] = lambda _, data: data
) -> None:
    """Copy the zip ``source`` to ``target`` with fixed dates, in the entries and in the properties.

    ``change`` is given the name and the bytes of each entry, and gives the bytes to write.
    """
    source.seek(0)
    with zipfile.ZipFile(source) as read, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as written:
        for name in read.namelist():
            data = change(name, read.read(name))
            if name == _PROPERTIES:
                data = _STAMP.sub(rb"\g<1>1980-01-01T00:00:00Z\2", data)
            entry = zipfile.ZipInfo(name, _LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            written.writestr(entry, data)
