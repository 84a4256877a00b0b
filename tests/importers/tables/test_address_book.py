"""Address books of each exporter, header by header, down to the card that comes out."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest

from importers.documents import read_document
from importers.records import Card, Reading
from importers.sources import Source
from importers.tables import address_book, find_kind


def cards_of(data: bytes, name: str = "contacts.csv") -> Reading:
    """All cards of a file, by way of the registry of documents and tables."""
    document = read_document(Source(name, lambda: data))
    readings = []
    for table in document.tables:
        kind = find_kind(table)
        assert kind is not None
        readings.append(kind.extract(table))
    return Reading(
        cards=tuple(card for reading in readings for card in reading.cards),
        findings=tuple(finding for reading in readings for finding in reading.findings),
    )


def table_bytes(
    header: str,
    rows: list[dict[str, str]],
    *,
    encoding: str = "utf-8",
    delimiter: str = ",",
    end: str = "\r\n",
    quoting: int = csv.QUOTE_MINIMAL,
) -> bytes:
    """A file of an exporter: ``rows`` under the columns of ``header``, all others empty."""
    columns = next(csv.reader([header]))
    target = io.StringIO(newline="")
    writer = csv.writer(target, delimiter=delimiter, lineterminator=end, quoting=quoting)
    writer.writerow(columns)
    for row in rows:
        unknown = set(row) - set(columns)
        assert not unknown, unknown
        writer.writerow([row.get(column, "") for column in columns])
    return target.getvalue().encode(encoding)


OUTLOOK_FR = (
    "Titre,Prénom,Deuxième prénom,Nom,Suffixe,Société ,Service ,Poste,Rue (bureau),Ville (bureau),"
    "Téléphone (bureau),Tél. mobile,Adresse de messagerie,Type de messagerie,"
    "Nom complet de l'adresse de messagerie,Adresse de messagerie 2,Anniversaire,Anniversaire de mariage ou fête,"
    "Catégories,Notes,Page Web,Profession,Responsable"
)
OUTLOOK_ES = (
    "Title,Nombre,Segundo nombre,Apellidos,Suffix,Organización,Department,Puesto,Calle del trabajo,"
    "Teléfono del trabajo,Particular,Mobile Phone,Birthday,Categorías,E-mail Address,E-mail Type,"
    "Dirección de correo electrónico 2,Notes,Página web,Usuario 1"
)
OUTLOOK_RU = (
    "Обращение,Имя,Отчество,Фамилия,Суффикс,Организация,Отдел,Должность,Улица (раб. адрес),Рабочий факс,"
    "Рабочий телефон,Телефон переносной,Адрес эл. почты,Тип эл. почты,Краткое имя эл. почты,Адрес 2 эл. почты,"
    "День рождения,Заметки,Категории,Веб-страница"
)
OUTLOOK_JA = (
    "肩書き,名,ミドル ネーム,姓,敬称,会社名,部署,役職,番地 (会社),会社 FAX,会社電話,自宅電話,携帯電話,"
    "電子メール アドレス,電子メールの種類,電子メール表示名,誕生日,メモ,分類項目,Web ページ"
)
THUNDERBIRD_DE = (
    "Vorname,Nachname,Anzeigename,Spitzname,Primäre E-Mail-Adresse,Sekundäre E-Mail-Adresse,Messenger-Name,"
    "Tel. dienstlich,Tel. privat,Fax-Nummer,Pager-Nummer,Mobil-Tel.-Nr.,Privat: Adresse,Privat: Ort,"
    "Dienstlich: Ort,Arbeitstitel,Abteilung,Organisation,Webseite 1,Geburtsjahr,Geburtsmonat,Geburtstag,"
    "Benutzerdef. 1,Notizen"
)
SALESFORCE = (
    "Salutation,First Name,Last Name,Title,Account Name,Mailing Street,Mailing City,Mailing State/Province,"
    "Mailing Zip/Postal Code,Mailing Country,Phone,Fax,Mobile,Email,Account Owner,Contact ID"
)
ZOHO = "Record Id,Contact Owner,First Name,Last Name,Account Name,Account Name.id,Title,Email,Phone,Mobile"
WHATSAPP = "Country Code,Country,Phone Number,Formatted Phone,Is My Contact,Saved Name,Public Name,Groups"
GOOGLE_OUTLOOK = (
    "First Name,Middle Name,Last Name,Title,Suffix,Initials,Web Page,Gender,Birthday,Notes,E-mail Address,"
    "E-mail 2 Address,Home Phone,Mobile Phone,Business Phone,Business Fax,Company,Job Title,Department,Categories"
)

ELODIE = Card(
    file="contacts.csv",
    row=0,
    full_name="Élodie Çelik",
    given_name="Élodie",
    family_name="Çelik",
    organisation="Atelier Fictif",
    position="Rédactrice",
    emails=("elodie@example.com", "e.celik@example.net"),
    phones=("+33199000000",),
    categories=("Clients", "Livres"),
    notes="rencontrée à Lyon",
    birthday="1979-11-30",
)

DIALECTS = {
    "Outlook in French": (
        table_bytes(
            OUTLOOK_FR,
            [
                {
                    "Titre": "Mme",
                    "Prénom": "Élodie",
                    "Nom": "Çelik",
                    "Société ": "Atelier Fictif",
                    "Poste": "Rédactrice",
                    "Tél. mobile": "+33 1 99 00 00 00",
                    "Adresse de messagerie": "elodie@example.com",
                    "Type de messagerie": "SMTP",
                    "Adresse de messagerie 2": "e.celik@example.net",
                    "Anniversaire": "30/11/1979",
                    "Anniversaire de mariage ou fête": "0/0/00",
                    "Catégories": "Clients;Livres",
                    "Notes": "rencontrée à Lyon",
                    "Nom complet de l'adresse de messagerie": "Élodie Çelik (elodie@example.com)",
                    "Responsable": "Someone Else",
                }
            ],
            encoding="cp1252",
            quoting=csv.QUOTE_ALL,
        ),
        ELODIE,
    ),
    "Outlook in Spanish, half of its headers English": (
        table_bytes(
            OUTLOOK_ES,
            [
                {
                    "Title": "Sra.",
                    "Nombre": "Élodie",
                    "Apellidos": "Çelik",
                    "Organización": "Atelier Fictif",
                    "Puesto": "Rédactrice",
                    "Mobile Phone": "+33 1 99 00 00 00",
                    "E-mail Address": "elodie@example.com",
                    "Dirección de correo electrónico 2": "e.celik@example.net",
                    "Birthday": "30/11/1979",
                    "Categorías": "Clients;Livres",
                    "Notes": "rencontrée à Lyon",
                }
            ],
            encoding="cp1252",
        ),
        ELODIE,
    ),
    "Outlook in Russian": (
        table_bytes(
            OUTLOOK_RU,
            [
                {
                    "Имя": "Иван",
                    "Отчество": "Петрович",
                    "Фамилия": "Образцов",
                    "Организация": "ООО Пример",
                    "Должность": "Редактор",
                    "Рабочий телефон": "+7 999 000-00-00",
                    "Адрес эл. почты": "ivan@example.org",
                    "Адрес 2 эл. почты": "i.obr@example.net",
                    "День рождения": "30.11.1979",
                    "Заметки": "заметка",
                }
            ],
            encoding="cp1251",
        ),
        Card(
            file="contacts.csv",
            row=0,
            full_name="Иван Петрович Образцов",
            given_name="Иван",
            family_name="Образцов",
            organisation="ООО Пример",
            position="Редактор",
            emails=("ivan@example.org", "i.obr@example.net"),
            phones=("+79990000000",),
            notes="заметка",
            birthday="1979-11-30",
        ),
    ),
    "Outlook in Japanese": (
        table_bytes(
            OUTLOOK_JA,
            [
                {
                    "名": "太郎",
                    "姓": "見本",
                    "会社名": "例示株式会社",
                    "役職": "編集者",
                    "電子メール アドレス": "taro@example.org",
                    "誕生日": "1979/11/30",
                }
            ],
            encoding="cp932",
        ),
        Card(
            file="contacts.csv",
            row=0,
            full_name="見本 太郎",
            given_name="太郎",
            family_name="見本",
            organisation="例示株式会社",
            position="編集者",
            emails=("taro@example.org",),
            birthday="1979-11-30",
        ),
    ),
    "Thunderbird in German, tabs, Mac Roman": (
        table_bytes(
            THUNDERBIRD_DE,
            [
                {
                    "Vorname": "Jörg",
                    "Nachname": "Muster",
                    "Anzeigename": "Jörg Muster",
                    "Primäre E-Mail-Adresse": "joerg@example.com",
                    "Mobil-Tel.-Nr.": "0171 3920011",
                    "Arbeitstitel": "Lektor",
                    "Organisation": "Beispielverlag",
                    "Geburtsjahr": "1979",
                    "Geburtsmonat": "11",
                    "Geburtstag": "3",
                }
            ],
            encoding="mac_roman",
            delimiter="\t",
            end="\r",
        ),
        Card(
            file="contacts.csv",
            row=0,
            full_name="Jörg Muster",
            given_name="Jörg",
            family_name="Muster",
            organisation="Beispielverlag",
            position="Lektor",
            emails=("joerg@example.com",),
            phones=("0171 3920011",),
            birthday="1979-11-03",
        ),
    ),
    "Salesforce, whose Title is the job": (
        table_bytes(
            SALESFORCE,
            [
                {
                    "Salutation": "Ms.",
                    "First Name": "Ann",
                    "Last Name": "Ash",
                    "Title": "Editor",
                    "Account Name": "Example, Inc.",
                    "Phone": "+1 202 555 0143",
                    "Mobile": "+1 202 555 0144",
                    "Email": "Ann@Example.com",
                    "Account Owner": "Sam Owner",
                    "Contact ID": "0035e00000AbCdE",
                },
                {"Salutation": "Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved."},
                {"Salutation": "Confidential Information - Do Not Distribute"},
            ],
            encoding="latin-1",
            quoting=csv.QUOTE_ALL,
        ),
        Card(
            file="contacts.csv",
            row=0,
            full_name="Ann Ash",
            given_name="Ann",
            family_name="Ash",
            organisation="Example, Inc.",
            position="Editor",
            emails=("ann@example.com",),
            phones=("+12025550143", "+12025550144"),
        ),
    ),
    "Zoho": (
        table_bytes(
            ZOHO,
            [
                {
                    "Contact Owner": "Sam",
                    "First Name": "Ann",
                    "Last Name": "Ash",
                    "Account Name": "Example",
                    "Email": "ann@example.com",
                }
            ],
        ),
        Card(
            file="contacts.csv",
            row=0,
            full_name="Ann Ash",
            given_name="Ann",
            family_name="Ash",
            organisation="Example",
            emails=("ann@example.com",),
        ),
    ),
    "WhatsApp members": (
        table_bytes(
            WHATSAPP,
            [
                {
                    "Country Code": "44",
                    "Phone Number": "447700900421",
                    "Formatted Phone": "+44 7700 900421",
                    "Public Name": "Ann A.",
                    "Groups": "Choir",
                }
            ],
            encoding="utf-8-sig",
        ),
        Card(file="contacts.csv", row=0, full_name="Ann A.", phones=("447700900421",), categories=("Choir",)),
    ),
    "Google's Outlook choice": (
        table_bytes(
            GOOGLE_OUTLOOK,
            [
                {
                    "First Name": "Ann",
                    "Middle Name": "B.",
                    "Last Name": "Ash",
                    "Title": "Dr",
                    "Suffix": "Jr.",
                    "E-mail Address": "ann@example.com ::: a@example.net",
                    "Job Title": "Editor",
                    "Web Page": "https://example.com/?utm_source=x",
                    "Birthday": "--03-04",
                }
            ],
        ),
        Card(
            file="contacts.csv",
            row=0,
            full_name="Ann B. Ash Jr.",
            given_name="Ann",
            family_name="Ash",
            position="Editor",
            emails=("ann@example.com", "a@example.net"),
            urls=("https://example.com/",),
            birthday="--03-04",
        ),
    ),
    "a table of one's own, Name beside Vorname, re-saved by Excel": (
        (
            "sep=;\r\nName;Vorname;Titel;Firma;Tel. Büro;Mail\r\n"
            "Muster;Jörg;Dr.;Beispielverlag;030 901820;joerg@example.com\r\n"
        ).encode("cp1252"),
        Card(
            file="contacts.csv",
            row=0,
            full_name="Jörg Muster",
            given_name="Jörg",
            family_name="Muster",
            organisation="Beispielverlag",
            emails=("joerg@example.com",),
            phones=("030 901820",),
        ),
    ),
    "Numbers, which writes the table's name first": (
        b"Table 1\nName;Company;Role;E-mail\nAsh, Ann;Example;Editor;ann@example.com\n",
        Card(
            file="contacts.csv",
            row=0,
            full_name="Ann Ash",
            given_name="Ann",
            family_name="Ash",
            organisation="Example",
            position="Editor",
            emails=("ann@example.com",),
        ),
    ),
    "Excel's Unicode text": (
        (
            "\ufeffFull Name\tEmployer\tPosition\tConnected On\tLinkedIn\r\n"
            "Ann Ash\tExample\tEditor\t4-Apr-21\twww.linkedin.com/in/Ann-Ash?trk=x\r\n"
        ).encode("utf-16-le"),
        Card(
            file="contacts.csv",
            row=0,
            full_name="Ann Ash",
            organisation="Example",
            position="Editor",
            urls=("www.linkedin.com/in/Ann-Ash",),
            profile_slug="ann-ash",
            connected_on=date(2021, 4, 4),
        ),
    ),
}


@pytest.mark.parametrize("exporter", DIALECTS)
def test_first_card(exporter: str) -> None:
    """Each exporter's file gives its first person, whatever language, encoding and delimiter it has."""
    data, expected = DIALECTS[exporter]
    assert cards_of(data).cards == (expected,)


@pytest.mark.parametrize(
    ("header", "row", "position"),
    [
        ("Title,First Name,Last Name,Email,Job Title", "Dr.,Ann,Ash,a@example.com,Editor", "Editor"),
        ("First Name,Last Name,Email,Title", "Ann,Ash,a@example.com,Editor", "Editor"),
        ("Titel,Vorname,Nachname,E-Mail", "Prof. Dr.,Ann,Ash,a@example.com", ""),
        ("Titre,Prénom,Nom,Courriel,Titre", "Mme,Ann,Ash,a@example.com,Editor", "Editor"),
    ],
)
def test_title_is_settled_by_its_neighbours(header: str, row: str, position: str) -> None:
    """``Title`` is a job, or "Dr.", as the other columns and its cells show."""
    assert [card.position for card in cards_of(f"{header}\n{row}\n".encode()).cards] == [position]


@pytest.mark.parametrize(
    ("header", "row", "names"),
    [
        ("Name,Email", "Ann Ash,a@example.com", ("Ann Ash", "", "")),
        ("Name,Vorname,Email", "Ash,Ann,a@example.com", ("Ann Ash", "Ann", "Ash")),
        ("Nombre,Apellidos,Email", "Ann,Ash,a@example.com", ("Ann Ash", "Ann", "Ash")),
        ("Nome,Cognome,Email", "Ann,Ash,a@example.com", ("Ann Ash", "Ann", "Ash")),
        ("Name,Given Name,Family Name,Email", "Dr. Ann Ash,Ann,Ash,a@example.com", ("Ann Ash", "Ann", "Ash")),
        ("Display Name,First Name,Last Name,Email", "a@example.com,,,a@example.com", ("", "", "")),
    ],
)
def test_name_is_settled_by_its_neighbours(header: str, row: str, names: tuple[str, str, str]) -> None:
    """``Name`` is the whole name, or the part that no other column has."""
    card = cards_of(f"{header}\n{row}\n".encode()).cards[0]
    assert (card.full_name, card.given_name, card.family_name) == names


@pytest.mark.parametrize(
    "header",
    [
        "Name",
        "Name,Proficiency",
        "Name,Url,Authority,Started On",
        "Organization,Followed On",
        "Name,Number",
        "Email Address,Confirmed,Primary,Updated On",
        "Extension,Number,Type",
        "Date,Status,Full Name",
        "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Answers",
        "First name,Middle name,Last name,Verification type,Issuing authority,Document type,Verified on",
        "Name,Start Date,End Date,Description,Position",
        "Event Name,Event Time,Status,External Url",
    ],
)
def test_other_tables_are_not_people(header: str) -> None:
    """Skills, languages, certificates and clubs of a LinkedIn export are no address book."""
    table = read_document(Source("x.zip/x.csv", f"{header}\nEnglish,x,y,z\n".encode, "x.zip")).tables[0]
    assert not address_book.identify(table)


def test_order_of_day_and_month_is_the_columns() -> None:
    """3/4/1986 is settled by 11/30/1979 elsewhere in its column, and refused without it."""
    head = "First Name,Last Name,Email,Birthday\nAnn,Ash,a@example.com,3/4/1986\n"
    assert [c.birthday for c in cards_of(f"{head}Bob,Bee,b@example.com,11/30/1979\n".encode()).cards] == [
        "1986-03-04",
        "1979-11-30",
    ]
    assert [c.birthday for c in cards_of(f"{head}Bob,Bee,b@example.com,30/11/1979\n".encode()).cards] == [
        "1986-04-03",
        "1979-11-30",
    ]
    assert [c.birthday for c in cards_of(head.encode()).cards] == [""]


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Prénom,Nom,Adresse e-mail,Date de naissance", "4/3/1986"),
        ("Voornaam,Achternaam,E-mailadres,Verjaardag", "4-3-1986"),
        ("Cognome,Nome,Indirizzo posta elettronica,Compleanno", "4/3/1986"),
    ],
)
def test_a_language_that_writes_the_day_first(head: str, day: str) -> None:
    """A header in a language of day-first countries settles what the dates leave open."""
    assert cards_of(f"{head}\nAnn,Ash,a@example.com,{day}\n".encode()).cards[0].birthday == "1986-03-04"


def test_the_dates_of_a_column_outweigh_its_language() -> None:
    """A French header over dates that an American spreadsheet wrote."""
    data = "Prénom,Nom,E-mail,Anniversaire\nA,Ash,a@x.example,4/13/1986\nB,Bee,b@x.example,4/3/1986\n"
    assert [card.birthday for card in cards_of(data.encode()).cards] == ["1986-04-13", "1986-04-03"]


def test_the_end_of_a_report_is_no_people() -> None:
    """Salesforce signs a short report with more lines than it has people, the last one its owner's name."""
    data = (
        b'"First Name","Last Name","Account Name","Email"\n"Ann","Ash","Best","a@example.com"\n"Bo","Elm","Best",""\n\n'
        b'"Grand Totals (2 records)"\n\n"Confidential Information - Do Not Distribute"\n'
        b'"Copyright (c) 2000-2024 salesforce.com"\n"Generated By: Cy Seller"\n"Example Org"\n'
    )
    reading = cards_of(data)
    assert [card.full_name for card in reading.cards] == ["Ann Ash", "Bo Elm"]
    assert [f.count for f in reading.findings if f.what == "dropped"] == [5]


def test_a_total_among_people_drops_nobody_below_it() -> None:
    """Lone names are left out below a total only where no person follows any more."""
    data = b"First Name,Last Name,Email\nTotal,,\nMum,,\nAnn,Ash,a@example.com\n"
    assert [card.full_name for card in cards_of(data).cards] == ["Mum", "Ann Ash"]


def test_an_address_beside_the_name() -> None:
    """Mail programs show both in one cell; where only the address stands there is no name."""
    data = b"Name,E-mail\nAnn Ash <a@example.com>,a@example.com\nb@example.com,b@example.com\n"
    assert [card.full_name for card in cards_of(data).cards] == ["Ann Ash", ""]


def test_a_lone_column_of_names() -> None:
    """``Full Name`` says people even alone; a bare ``Name`` may be skills or clubs."""
    assert [card.full_name for card in cards_of(b"Full Name\nAnn Ash\nBo Elm\n").cards] == ["Ann Ash", "Bo Elm"]


def test_every_row_is_accounted_for() -> None:
    """Rows read are rows kept plus rows dropped, each drop with its reason and line."""
    data = b"First Name,Last Name,Email\nAnn,Ash,a@example.com\n , ,\n,,no address\nTotal,2,\n"
    reading = cards_of(data)
    told = {(f.what, f.count): f.lines for f in reading.findings}
    assert told == {("read", 4): (), ("kept", 1): (), ("dropped", 2): (3, 4), ("dropped", 1): (5,)}


def test_a_person_called_like_a_footer_is_kept() -> None:
    """``Summer`` starts like the German "Summe" and is a person."""
    assert [card.full_name for card in cards_of(b"Name,Email\nSummer,\nTotal Recall,x@example.com\n").cards] == [
        "Summer",
        "Total Recall",
    ]
