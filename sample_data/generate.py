"""All of it: the same seed makes the same files."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from sample_data import favours, linkedin_network, linkedin_profile, owner, spreadsheets, vcard
from sample_data.books import Entry, make_books
from sample_data.chance import Chance
from sample_data.crowd import crowd_messages
from sample_data.packing import pack
from sample_data.people import Person, make_people
from sample_data.threads import Message, tie_messages
from sample_data.ties import Tie, make_ties

SEED = "ilka"
HIDDEN = 12  # members who closed their account: rows with only a date


def generate(seed: str = SEED) -> dict[str, bytes]:
    """The files by name, as ``made/`` holds them."""
    people = make_people(seed)
    ties = make_ties(seed, people)
    books = make_books(seed, people, ties)
    day = owner.exported()
    archive = linkedin_files(seed, people, ties, books["imported"])
    return {
        archive_name(): pack(archive, day),
        "google.csv": spreadsheets.google(books["google"]),
        "iphone.vcf": vcard.write(books["iphone"], seed),
        "outlook.xlsx": spreadsheets.outlook(books["outlook"], day),
    }


def archive_name() -> str:
    """The name LinkedIn gives the archive: the day the American way."""
    return f"Complete_LinkedInDataExport_{owner.exported():%m-%d-%Y}.zip"


def linkedin_files(
    seed: str, people: tuple[Person, ...], ties: tuple[Tie, ...], imported: tuple[Entry, ...]
) -> dict[str, bytes]:
    """The members of the LinkedIn archive, by name."""
    chance, by_number = Chance(seed, "favours"), {tie.person.number: tie for tie in ties}
    network = linkedin_network
    return {
        "Connections.csv": network.connections(people, hidden_days(seed)),
        "messages.csv": network.messages(all_messages(seed, ties)),
        "Invitations.csv": network.invitations(favours.invitations(people, chance)),
        "Endorsement_Given_Info.csv": network.endorsements(
            favours.endorsements(people, by_number, chance, given=True), "Endorsee"
        ),
        "Endorsement_Received_Info.csv": network.endorsements(
            favours.endorsements(people, by_number, chance, given=False), "Endorser"
        ),
        "Recommendations_Given.csv": network.recommendations(favours.recommendations(ties, chance, given=True)),
        "Recommendations_Received.csv": network.recommendations(favours.recommendations(ties, chance, given=False)),
        "ImportedContacts.csv": spreadsheets.imported(imported, seed),
        **linkedin_profile.profile_files(seed),
    }


def all_messages(seed: str, ties: tuple[Tie, ...]) -> list[Message]:
    """Everything in the mailbox, in no order yet."""
    made = [m for tie in ties for m in tie_messages(tie, Chance(seed, "messages", tie.person.number))]
    return made + list(crowd_messages(ties, Chance(seed, "crowd")))


def hidden_days(seed: str) -> list[date]:
    """When the members who hide had connected."""
    chance = Chance(seed, "hidden")
    return [chance.day(owner.facts()["registered"], owner.exported()) for _ in range(HIDDEN)]


def write(folder: Path, seed: str = SEED) -> None:
    """The files into a folder, which is made where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in generate(seed).items():
        (folder / name).write_bytes(data)
