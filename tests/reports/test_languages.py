"""The report in other languages: complete catalogues, whole sentences, numbers and dates as readers write them."""

from __future__ import annotations

import re
from gettext import GNUTranslations
from io import BytesIO
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.plan.catalogue import own_catalogue
from analyzer.taxonomy import levels, sectors
from reports.charts import names
from reports.charts.figures import count, span
from reports.document import for_screen
from reports.languages import LANGUAGES, catalogues, words_for
from reports.languages.extract import messages
from reports.languages.spoken import catalogue
from reports.progress import build_progress
from reports.redact import redact
from reports.report import build_report
from reports.words import Words
from reports.workbook.vocabulary import meanings
from tests.reports.audits import AUDITS, rich
from tests.reports.listening import ENGLISH, Listening, texts

OTHERS = LANGUAGES[1:]
COUNTS = frozenset(("n", "spelled", "count"))  # "One industry" needs no figure
TWIN = "{n} contact"


def strings(message: object) -> tuple[str, ...]:
    """The translations of one entry of a catalogue."""
    found = getattr(message, "string", "")
    return tuple(found) if isinstance(found, tuple | list) else (found,)


def places(text: str) -> set[str]:
    """The names in braces."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("language", OTHERS)
def test_every_sentence_has_its_translation(language: str) -> None:
    """No sentence of code, tables or data files is left in English by oversight."""
    known = catalogues.translated(language)
    assert [m.one for m in messages() if not (found := known.get(m.one)) or not all(strings(found))] == []


@pytest.mark.parametrize("language", OTHERS)
def test_the_catalogues_are_current(language: str) -> None:
    """Source and compiled catalogue are what ``make catalogues`` writes now."""
    source = (catalogues.HERE / language / catalogues.SOURCE).read_bytes()
    assert catalogues.source(catalogues.updated(language)) == source
    anew = GNUTranslations(BytesIO(catalogues.compiled(catalogues.translated(language))))
    sentences = [(m.one, m.many) for m in messages()]
    shipped = catalogue(language)
    assert [shipped.ngettext(*s, 2) if s[1] else shipped.gettext(s[0]) for s in sentences] == [
        anew.ngettext(*s, 2) if s[1] else anew.gettext(s[0]) for s in sentences
    ]


@pytest.mark.parametrize("language", OTHERS)
def test_placeholders_agree(language: str) -> None:
    """A translation fills the places of its sentence, no other; only a single one may go without its figure."""
    known = catalogues.translated(language)
    for message in messages():
        english = places(message.one) | places(message.many)
        *single, full = strings(known.get(message.one))
        assert places(full) == english, (message.one, full)
        for said in single:
            assert places(message.one) - COUNTS <= places(said) <= english, (message.one, said)


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("n", [0, 1, 2, 21, 1000])
def test_the_plural_form_fits_the_number(language: str, n: int) -> None:
    """One of a kind in the singular; none is plural but in French."""
    said = words_for(language).plural(TWIN, "{n} contacts", n)
    single = n == 1 or (language == "fr" and n == 0)
    one, many = {"de": ("Kontakt", "Kontakte"), "fr": ("contact", "contacts"), "es": ("contacto", "contactos")}[
        language
    ]
    assert said.rpartition(" ")[2] == (one if single else many)


@pytest.mark.parametrize(
    ("language", "called", "said"),
    [
        ("de", lambda w: w.integer(12345), "12.345"),
        ("fr", lambda w: w.integer(12345), "12\u00a0345"),
        ("es", lambda w: w.integer(12345), "12.345"),
        ("de", lambda w: w.decimal(1234.56), "1.234,6"),
        ("fr", lambda w: w.decimal(-0.04), "0,0"),
        ("es", lambda w: w.decimal(4.125, 2), "4,12"),
        ("de", lambda w: count(1_234_567, w), "1.235\u00a0Tsd."),
        ("es", lambda w: count(100_000, w), "100\u00a0mil"),
        ("fr", lambda w: span((0.0, 0.004), "share", w), "0\u00a0% à <\u00a01\u00a0%"),
        ("de", lambda w: w.percent(0.372), "37\u00a0%"),
        ("de", lambda w: w.percent(0.004), "unter 1\u00a0%"),
        ("fr", lambda w: w.percent(0.996), ">\u00a099\u00a0%"),
        ("es", lambda w: w.percent(1.0), "100\u00a0%"),
        ("de", lambda w: w.day("2026-03-09"), "9.\u00a0März 2026"),
        ("fr", lambda w: w.day("2026-03-01"), "1er\u00a0mars 2026"),
        ("fr", lambda w: w.day("2026-03-11"), "11\u00a0mars 2026"),
        ("es", lambda w: w.day("2026-03-09T10:00:00"), "9\u00a0de\u00a0marzo de 2026"),
        ("de", lambda w: w.day("soon"), "soon"),
        ("de", lambda w: w.narrow_day("2026-09-30"), "30.\u00a0September 2026"),
        ("fr", lambda w: w.narrow_day("2026-09-30"), "30\u00a0sept. 2026"),
        ("es", lambda w: w.narrow_day("2026-09-30"), "30\u00a0sept 2026"),
        ("de", lambda w: w.month("2026-03-09"), "März 2026"),
        ("es", lambda w: w.month("2026-09-09"), "septiembre de 2026"),
        ("es", lambda w: w.narrow_month("2026-09-09"), "sept 2026"),
        ("fr", lambda w: w.month("2026"), "2026"),
        ("en", lambda w: w.quarter("2026-Q3"), "Q3 2026"),
        ("de", lambda w: w.quarter("2026-Q3"), "Q3 2026"),
        ("fr", lambda w: w.quarter("2026-Q1"), "T1 2026"),
        ("es", lambda w: w.quarter("2026"), "2026"),
        ("de", lambda w: w.series(["a", "b", "c"]), "a, b und c"),
        ("fr", lambda w: w.series(["a", "b et c"]), "a ainsi que b et c"),
        ("fr", lambda w: w.series(["b et c", "immobilier"]), "b et c ainsi qu’immobilier"),
        ("es", lambda w: w.series(["ocio", "industria"]), "ocio e industria"),
        ("es", lambda w: w.series(["ocio", "hierro"]), "ocio y hierro"),
        ("es", lambda w: w.series([]), ""),
        ("fr", lambda w: w.series(["a"]), "a"),
        ("de", lambda w: w.some(list("abcd"), 3), "a, b und 2 weitere"),
        ("de", lambda w: w.silence(1500), "4 Jahre"),
        ("fr", lambda w: w.silence(1), "1 jour"),
        ("de", lambda w: w.spelled(12), "zwölf"),
        ("es", lambda w: w.spelled(1), "1"),
        ("de", lambda w: w.inside("Gesundheit"), "Gesundheit"),
        ("fr", lambda w: w.inside("Santé"), "santé"),
        ("de", lambda w: w.fact("1,234"), "1.234"),
        ("fr", lambda w: w.fact("4.1"), "4,1"),
        ("es", lambda w: w.fact("22 %"), "22\u00a0%"),
        ("de", lambda w: w.fact("over 99 %"), "über 99\u00a0%"),
        ("de", lambda w: w.fact("a year"), "1 Jahr"),
        ("fr", lambda w: w.fact("four years"), "4 ans"),
        ("es", lambda w: w.fact("14 years"), "14 años"),
        ("de", lambda w: w.fact("health care"), "Gesundheit"),
        ("fr", lambda w: w.fact("hotels and food"), "hôtels et restaurants"),
        ("es", lambda w: w.fact("retail, transport and education"), "comercio minorista, transporte y educación"),
        ("de", lambda w: w.fact("a director"), "eine Bereichsleitung"),
        ("de", lambda w: w.fact("Northwind Systems"), "Northwind Systems"),
        ("de", lambda w: w.fact(""), ""),
        ("en", lambda w: w.fact("four years"), "four years"),
    ],
)
def test_formats(language: str, called: object, said: str) -> None:
    """Numbers, shares, dates, lists and facts as each language writes them."""
    assert called(words_for(language)) == said  # type: ignore[operator]


@pytest.mark.parametrize(
    ("language", "code", "alone", "after_in"),
    [
        ("de", "72", "Gastgewerbe", "im Gastgewerbe"),
        ("fr", "62", "santé", "dans la santé"),
        ("es", "92", "administración pública", "en la Administración pública"),
        ("de", "42+44-45", "Großhandel und Einzelhandel", "im Großhandel und im Einzelhandel"),
    ],
)
def test_a_sector_knows_how_it_stands_in_a_sentence(language: str, code: str, alone: str, after_in: str) -> None:
    """After "in" a sector takes the article and case of its language; a name nobody knows takes a phrase for all."""
    words = words_for(language)
    place = words.inside(names.sector(code, words))
    assert (place, f"{place:in}") == (alone, after_in)
    said = {"de": "Am dünnsten ist die Runde {} vertreten", "fr": "Le groupe est le moins présent {}"}
    if language in said:
        sentence = "The room is thinnest in {sector}"
        assert words.say(sentence, sector=place) == said[language].format(after_in)
        assert " Zirkus" in words.say(sentence, sector="Zirkus")


@pytest.mark.parametrize("language", OTHERS)
@given(n=st.integers(0, 10**9))
def test_a_number_keeps_its_digits(language: str, n: int) -> None:
    """Whatever groups the thousands, the digits are those of the number."""
    assert re.sub(r"\D", "", words_for(language).integer(n)) == str(n)


@pytest.mark.parametrize("language", OTHERS)
def test_labels_are_told_apart(language: str) -> None:
    """Sectors, levels and phrases of level groups each have a name of their own, as in English."""
    words = words_for(language)
    shorts = [names.sector(s.naics, words) for s in sectors()]
    ladder = [names.level(level.key, words) for level in levels()]
    phrases = [words.say(phrase) for phrase in own_catalogue().level_groups.values()]
    read_back = [said for said, _ in meanings(words)]  # 434 industries, functions, levels, columns
    for labels in (shorts, ladder, phrases, read_back):
        assert len(set(labels)) == len(labels)


FOREIGN = {  # what no text of a language may hold
    "de": r" [:;?!,.]| %|[\"'«»‘’”]|„[^“]*$|z\.B\.|  ",
    "fr": r" [:;?!%»]|« |«[^»]*$|\w[:;?!»]|[\"'„“”]|  ",
    "es": r" [:;?!,.]| %|[\"'„“”]|«[^»]*$|EE\. UU|  ",
}
CODE = re.compile(r"(?:LinkedIn|--\w+|\{\w+(?::in)?\}|\w*\.(?:csv|md|xlsx?|xlsb|pst)\b|docs/\S+)")  # of no language


@pytest.mark.parametrize("language", OTHERS)
def test_marks_are_those_of_the_language(language: str) -> None:
    """Quotation marks, spaces before marks and per cent signs, and apostrophes are those that its readers know."""
    found = [s for m in catalogues.translated(language) if m.id for s in strings(m)]
    assert [s for s in found if re.search(FOREIGN[language], CODE.sub("X", s).strip())] == []


def test_spanish_opens_its_questions() -> None:
    """A question begins with a mark as well as it ends with one."""
    found = [s for m in catalogues.translated("es") if m.id for s in strings(m)]
    assert [s for s in found if s.count("¿") != s.count("?") or s.count("¡") != s.count("!")] == []


DATA = re.compile(r".*\.csv|[A-Z][A-Za-z .,&]+|Northwind.*|")  # names and files that go through ``say`` as they are


def test_a_report_of_progress_says_nothing_the_catalogues_lack() -> None:
    """The same of what moved between two audits."""
    before, words = rich(), Listening("fr")
    words.lacking.clear()
    build_progress(before, rich(seed=8), words)
    assert {s for s in words.lacking if not DATA.fullmatch(s)} == set()


@pytest.mark.parametrize("name", [*AUDITS, "share"])
def test_a_report_says_nothing_the_catalogues_lack(name: str) -> None:
    """Every sentence that really reaches a page is among those that are translated."""
    audit = redact(rich(), "ids", words_for("de")) if name == "share" else AUDITS[name]()
    words = Listening("de")
    words.lacking.clear()
    build_report(audit, words)
    assert {s for s in words.lacking if not DATA.fullmatch(s)} == set()


@pytest.mark.parametrize("language", OTHERS)
def test_no_english_is_left(language: str) -> None:
    """The commonest words of English stand on no page of a report in another language."""
    pages = build_report(rich(), words_for(language)).pages
    assert ENGLISH.findall(" ".join(texts(tuple(p.page for p in pages)))) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_documents_name_their_language(language: str) -> None:
    """A reader aloud is told which language to speak."""
    before, words = rich(), words_for(language)
    assert f'<html lang="{language}">' in for_screen(build_report(before, words))
    assert build_progress(before, before, words).language == language


def test_english_needs_no_catalogue() -> None:
    """English is the plain ``Words``, without locale data."""
    assert type(words_for("en")) is Words
