"""A small room on the disk: a few short lists of invented contacts."""

from __future__ import annotations

from pathlib import Path

TITLES = ("Head of Sales", "Software Engineer", "Chief Financial Officer", "Nurse", "Teacher", "Consultant")
EMPLOYERS = ("Northwind Bank", "Contoso Software", "Fabrikam Hospital", "Tailspin University", "Adatum Consulting")


def contacts(seed: int, n: int = 36) -> str:
    """A CSV of ``n`` invented people."""
    rows = [
        f"Given{seed}{i},Family{seed}{i},{EMPLOYERS[(seed + i) % len(EMPLOYERS)]},{TITLES[(seed * i) % len(TITLES)]}"
        for i in range(n)
    ]
    return "First Name,Last Name,Company,Position\n" + "\n".join(rows) + "\n"


def make_folder(folder: Path, people: int = 4) -> Path:
    """``people`` participants, each with one CSV in a folder of their own."""
    for number in range(1, people + 1):
        own = folder / f"Person {number}"
        own.mkdir(parents=True)
        (own / "contacts.csv").write_text(contacts(number), "utf-8")
    return folder
