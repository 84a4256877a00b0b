"""What an address book knows of a person: numbers, addresses, birthdays. All from invented ranges."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sample_data import tables
from sample_data.chance import Chance
from sample_data.names import Name, plain
from sample_data.people import address


@dataclass(frozen=True, slots=True)
class Phone:
    """A number in parts, so that each book can write it its own way."""

    code: str
    area: str
    local: str

    def spaced(self) -> str:
        """International, in groups: "+49 30 23125 102"."""
        return f"+{self.code} {self.area} {self.local}"

    def compact(self) -> str:
        """International, without a gap: "+493023125102"."""
        return f"+{self.code}{self.area}" + "".join(c for c in self.local if c.isdigit())

    def national(self) -> str:
        """As dialled at home: "030 23125 102", "(312) 555-0142"."""
        return f"({self.area}) {self.local}" if self.code == "1" else f"0{self.area} {self.local}"

    def doubled(self) -> str:
        """International with two noughts: "00493023125102"."""
        return "00" + self.compact()[1:]


@dataclass(frozen=True, slots=True)
class Place:
    """A postal address."""

    street: str
    city: str
    region: str
    postal: str
    country: str


@dataclass(frozen=True, slots=True)
class Details:
    """All that could stand in a book about one person."""

    mobile: Phone
    desk: Phone
    private_email: str
    work_email: str
    birthday: str
    place: Place


class Directory:
    """Gives details, each mobile number once."""

    def __init__(self, chance: Chance) -> None:
        self._chance = chance
        self._taken: set[str] = set()

    def details(self, name: Name, organisation: str) -> Details:
        """The details of a person who works, or worked, there."""
        place = self._row(name.country)
        return Details(
            self._phone(place),
            self._phone(place),
            self._private_email(name),
            address(name, organisation) if organisation else "",
            self._birthday(),
            self._place(place),
        )

    def _row(self, country: str) -> Mapping[str, str]:
        there = [row for row in tables.rows("places.csv") if row["country"] == country]
        return self._chance.pick(there or [row for row in tables.rows("places.csv") if row["country"] == "GB"])

    def _phone(self, row: Mapping[str, str]) -> Phone:
        for _ in range(60):
            local = row["local"].replace("{ddd}", f"{self._chance.between(300, 999)}")
            while "{dd}" in local:
                local = local.replace("{dd}", f"{self._chance.between(0, 99):02d}", 1)
            phone = Phone(row["code"], row["area"], local)
            if phone.compact() not in self._taken:
                self._taken.add(phone.compact())
                return phone
        return self._phone(self._row("GB"))  # a small range that is used up

    def _private_email(self, name: Name) -> str:
        given, family = plain(name.latin_given, ""), plain(name.latin_family, "")
        local = self._chance.pick(
            (f"{given}.{family}", f"{given[0]}.{family}", f"{given}{self._chance.between(70, 99)}")
        )
        host = self._chance.pick(("mail.example.net", "post.example.org", "mailbox.example.com"))
        return f"{local}.{self._chance.between(2, 9)}@{host}" if len(local) < 9 else f"{local}@{host}"

    def _birthday(self) -> str:
        month, day = self._chance.between(1, 12), self._chance.between(1, 28)
        year = self._chance.between(1958, 1999)
        return f"--{month:02d}-{day:02d}" if self._chance.happens(0.3) else f"{year}-{month:02d}-{day:02d}"

    def _place(self, row: Mapping[str, str]) -> Place:
        street = row["street"].format(n=self._chance.between(2, 96))
        return Place(street, row["city"], row["region"], row["postal"], row["country"])
