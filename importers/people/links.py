"""E-mail and web addresses in one form, and the key of a LinkedIn profile."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from urllib.parse import unquote

from importers.text import squash, unique

_ADDRESS = re.compile(r"[^\s@<>,;:\"()\[\]]{1,64}@[^\s@<>,;:\"()\[\]]{1,255}")
_PLAIN_ADDRESS = re.compile(r"[A-Za-z0-9_+-][\w.+-]{0,62}[A-Za-z0-9_+-]@[A-Za-z0-9][A-Za-z0-9.-]{1,250}\Z", re.ASCII)
_DIRECTORY = re.compile(r"/\w+=")  # "CN=Maria Rossi/OU=Sales/O=Example@EXAMPLE": a place in a directory of Notes
_BETWEEN = re.compile(r":::|[;\n|]")
_PROFILE = re.compile(r"(?:https?://)?(?:[\w-]+\.)*linkedin\.com/(?:mwlite/)?in/([^/?#\s]+)", re.IGNORECASE)
_TRACKING = re.compile(r"(?:utm_\w+|trk\w*|fbclid|gclid|mc_cid|mc_eid|lipi|originalSubdomain)=", re.IGNORECASE)
_EMPTY_URLS = ("http://", "https://", "http:", "https:", "www.", "-", "/")


def clean_email(text: str) -> str:
    """The address in ``text``, lower case ("Ann <Ann@Example.com>" -> "ann@example.com"); "" when there is none."""
    found = _ADDRESS.search(squash(text)) if "@" in text else None
    if found is None:
        return ""
    address = found.group().strip(".'").lower()
    local = address.partition("@")[0]
    return address.removeprefix("smtp:") if local and not _DIRECTORY.search(local) else ""


def clean_emails(text: str) -> tuple[str, ...]:
    """All addresses of one cell ("a@example.com ::: b@example.com")."""
    if _PLAIN_ADDRESS.match(text):
        return (text.lower(),)
    if "@" not in text:
        return ()
    return unique([address for found in _ADDRESS.findall(text) if (address := clean_email(found))])


@lru_cache(maxsize=65_536)
def clean_url(text: str) -> str:
    """The web address without tracking parameters; "" for anything with a space in it."""
    url = squash(text).strip("<>\"'")
    if not url or " " in url or url.lower() in _EMPTY_URLS or "@" in url.partition("/")[0]:
        return ""
    head, mark, query = url.partition("?")
    if not mark or not _TRACKING.search(query):
        return url
    query, hash_, fragment = query.partition("#")
    kept = "&".join(part for part in query.split("&") if part and not _TRACKING.match(part))
    return head + (f"?{kept}" if kept else "") + hash_ + fragment


def clean_urls(text: str) -> tuple[str, ...]:
    """All web addresses of one cell."""
    return unique([clean_url(part) for part in _BETWEEN.split(text)]) if text.strip() else ()


@lru_cache(maxsize=65_536)
def profile_slug(url: str) -> str:
    """The decoded lower-case name behind ``/in/`` of a LinkedIn address, "" for any other address."""
    found = _PROFILE.match(url.strip())
    return unicodedata.normalize("NFC", unquote(found.group(1))).strip().lower() if found else ""


def first_slug(urls: tuple[str, ...]) -> str:
    """The profile among several web addresses."""
    return next((slug for slug in map(profile_slug, urls) if slug), "")
