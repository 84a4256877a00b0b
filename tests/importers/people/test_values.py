"""Numbers, addresses, dates and companies: one table each."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from importers.people.companies import split_legal_form
from importers.people.dates import clean_birthday, column_birthdays, column_dates, parse_day
from importers.people.links import clean_email, clean_emails, clean_url, clean_urls, first_slug, profile_slug
from importers.people.phones import clean_phone, clean_phones

PHONES = [
    ("+44 7700 900421", "", "+447700900421"),
    ("+44 (0)7700 900421", "", "+447700900421"),
    ("0044 7700 900421", "", "+447700900421"),
    ("tel:+44-7700-900421;ext=5", "", "+447700900421;ext=5"),
    ("+1 (202) 555-0143 ext. 22", "", "+12025550143;ext=22"),
    ('="+44 7700 900421"', "", "+447700900421"),
    ("447700900421.0", "", "447700900421"),
    ("01632 960501", "", "01632 960501"),
    ("01632 960501", "gb", "+441632960501"),
    ("202-555-0143", "US", "+12025550143"),
    ("4.477E+11", "", ""),
    ("ask Jenny", "", ""),
    ("", "", ""),
    ("+9999999", "", "+9999999"),
]


@pytest.mark.parametrize(("written", "country", "cleaned"), PHONES)
def test_phone(written: str, country: str, cleaned: str) -> None:
    """E.164 where the number says its country or one is given, as written otherwise."""
    assert clean_phone(written, country) == cleaned


def test_phones_of_one_cell() -> None:
    """Several numbers in one cell come apart; the same number written twice comes once."""
    assert clean_phones(["030 / 901820"]) == ("030 / 901820",)
    assert clean_phones(["01632 960501 / 01632 960502"]) == ("01632 960501", "01632 960502")
    assert clean_phones(["+44 7700 900421 ::: 01632 960501", "+447700900421;ext=1", "447700900421"]) == (
        "+447700900421",
        "01632 960501",
        "+447700900421;ext=1",
    )


EMAILS = [
    ("Ann@Example.com", ("ann@example.com",)),
    ("Ann Ash <ann@example.com>", ("ann@example.com",)),
    ("mailto:ann@example.com", ("ann@example.com",)),
    ("'ann@example.com'", ("ann@example.com",)),
    ("a@example.com ::: b@example.com", ("a@example.com", "b@example.com")),
    ("a@example.com; A@example.com", ("a@example.com",)),
    ("o'neill@example.com", ("o'neill@example.com",)),
    ("/o=Exchange/cn=ann", ()),
    ("CN=Ann Ash/OU=Sales/O=Example@EXAMPLE", ()),
    ("a/b@example.com", ("a/b@example.com",)),
    ("x@", ()),
    ("", ()),
]


@pytest.mark.parametrize(("written", "cleaned"), EMAILS)
def test_emails(written: str, cleaned: tuple[str, ...]) -> None:
    """Addresses in lower case, out of whatever stands around them."""
    assert clean_emails(written) == cleaned
    assert clean_email(written) == (cleaned[0] if cleaned else "")


URLS = [
    ("https://example.com/?utm_source=a&b=1#x", "https://example.com/?b=1#x"),
    ("https://www.linkedin.com/in/ann?trk=x", "https://www.linkedin.com/in/ann"),
    ("example.com", "example.com"),
    ("http://", ""),
    ("see my page", ""),
    ("ann@example.com", ""),
]


@pytest.mark.parametrize(("written", "cleaned"), URLS)
def test_url(written: str, cleaned: str) -> None:
    """Web addresses without tracking; what is none is left out."""
    assert clean_url(written) == cleaned


SLUGS = [
    ("https://www.linkedin.com/in/Ann-Ash-1a2b/", "ann-ash-1a2b"),
    ("http://de.linkedin.com/in/J%C3%B6rg?trk=x", "jörg"),
    ("linkedin.com/in/ann/en", "ann"),
    ("WWW.LINKEDIN.COM/in/ANN", "ann"),
    ("https://www.linkedin.com/mwlite/in/ann", "ann"),
    ("https://www.linkedin.com/company/example", ""),
    ("https://example.com/linkedin.com/in/ann", ""),
    ("https://notlinkedin.com/in/ann", ""),
    ("", ""),
]


@pytest.mark.parametrize(("url", "slug"), SLUGS)
def test_profile_slug(url: str, slug: str) -> None:
    """The key of a profile does not depend on scheme, subdomain, case, encoding or tracking."""
    assert profile_slug(url) == slug


def test_several_urls() -> None:
    """Of several addresses the profile's key is found."""
    urls = clean_urls("https://example.com ::: www.linkedin.com/in/Ann")
    assert (urls, first_slug(urls)) == (("https://example.com", "www.linkedin.com/in/Ann"), "ann")


BIRTHDAYS = [
    ("1986-03-04", "1986-03-04"),
    ("1986-03-04T00:00:00Z", "1986-03-04"),
    ("1986-03-04 00:00:00", "1986-03-04"),
    ("19860304", "1986-03-04"),
    ("19860304T231000Z", "1986-03-04"),
    ("1986/3/4", "1986-03-04"),
    ("31.12.1990", "1990-12-31"),
    ("4.3.86", "1986-03-04"),
    ("4. März 1986", "1986-03-04"),
    ("4 de marzo de 1986", "1986-03-04"),
    ("March 4, 1986", "1986-03-04"),
    ("Tuesday, March 4, 1986", "1986-03-04"),
    ("4-Mar-86", "1986-03-04"),
    ("4 марта 1986 г.", "1986-03-04"),
    ("1986年3月4日", "1986-03-04"),
    ("13/4/1986", "1986-04-13"),
    ("4/13/1986", "1986-04-13"),
    ("4/4/1986", "1986-04-04"),
    ("31475", "1986-03-04"),
    ("--03-04", "--03-04"),
    ("--0304", "--03-04"),
    ("1604-03-04", "--03-04"),
    ("0000-03-04", "--03-04"),
    ("4.3.", "--03-04"),
    ("4-Mar-12", "--03-04"),
    ("3/4/1986", ""),
    ("0/0/00", ""),
    ("0.0.00", ""),
    ("30.2.1986", ""),
    ("1986", ""),
    ("1986-03", ""),
    ("soon", ""),
    ("", ""),
]


@pytest.mark.parametrize(("written", "cleaned"), BIRTHDAYS)
def test_birthday(written: str, cleaned: str) -> None:
    """The forms of all exporters; what is ambiguous or no date is refused, an unsure century left out."""
    assert clean_birthday(written) == cleaned


DATES = [
    (["12 Mar 2019", "07 Jun 2022"], [date(2019, 3, 12), date(2022, 6, 7)]),
    (["12 Mar 19", "4-Apr-21"], [date(2019, 3, 12), date(2021, 4, 4)]),
    (["3/4/20", "13/4/20"], [date(2020, 4, 3), date(2020, 4, 13)]),
    (["3/4/20", "4/13/20"], [date(2020, 3, 4), date(2020, 4, 13)]),
    (["3/4/20", "13/4/20", "4/13/20"], [None, date(2020, 4, 13), date(2020, 4, 13)]),
    (["3/4/20"], [None]),
    (["44197", "", "--03-04", "x"], [date(2021, 1, 1), None, None, None]),
    ([], []),
]


@pytest.mark.parametrize(("column", "days"), DATES)
def test_a_column_of_dates(column: list[str], days: list[date | None]) -> None:
    """The column as a whole settles the order of day and month; a contradiction settles nothing."""
    assert column_dates(column) == days


def test_a_known_order() -> None:
    """An exporter that always writes one order needs no other row to settle it."""
    assert column_birthdays(["3/4/1986"], "mdy") == ["1986-03-04"]
    assert column_birthdays(["3/4/1986"], "dmy") == ["1986-04-03"]
    assert column_birthdays(["3/4/1986", "4/13/1986"], "dmy") == ["1986-03-04", "1986-04-13"]


@given(
    day=st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    form=st.sampled_from(["%Y-%m-%d", "%d.%m.%Y", "%d %b %Y", "%d %B %Y", "%b %d, %Y", "%Y%m%d", "%Y/%m/%d"]),
)
def test_unambiguous_forms_come_back(day: date, form: str) -> None:
    """A day written in any unambiguous form is that day again."""
    assert column_dates([day.strftime(form)]) == [day]


@settings(max_examples=200)
@given(st.text(max_size=40) | st.from_regex(r"\A[0-9./ -]{1,12}\Z"))
def test_any_text_is_a_day_or_none(text: str) -> None:
    """Whatever stands in a column of dates, no other error comes of it."""
    found = parse_day(text)
    assert found is None or 1 <= found.month <= 12
    assert clean_phone(text) is not None
    assert isinstance(clean_emails(text), tuple)


COMPANIES = [
    ("Bellwether Press Ltd.", ("Bellwether Press", "Ltd.")),
    ("Beispiel & Partner GbR", ("Beispiel & Partner", "GbR")),
    ("Fjellro AS", ("Fjellro", "AS")),
    ("Acme, Inc.", ("Acme", "Inc.")),
    ("Spa", ("Spa", "")),
    ("", ("", "")),
]


@pytest.mark.parametrize(("written", "parts"), COMPANIES)
def test_legal_form(written: str, parts: tuple[str, str]) -> None:
    """The legal form is kept apart, and a name that is only one stays a name."""
    assert split_legal_form(written) == parts
