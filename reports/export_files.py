"""The files of an export as readers know them, and how to get the missing ones."""

from __future__ import annotations

from collections.abc import Sequence

from reports.words import Words

NAMES = {
    "connections": "Connections.csv",
    "messages": "messages.csv",
    "invitations": "Invitations.csv",
    "endorsements_given": "Endorsement_Given_Info.csv",
    "endorsements_received": "Endorsement_Received_Info.csv",
    "recommendations_given": "Recommendations_Given.csv",
    "recommendations_received": "Recommendations_Received.csv",
    "profile": "Profile.csv",
    "positions": "Positions.csv",
    "imported_contacts": "ImportedContacts.csv",
    "address_book": "an address book",
    "vcard": "a vCard file",
}


def missing_files(keys: Sequence[str], words: Words) -> str:
    """One sentence naming the files that the export lacks."""
    listed = [words.say(NAMES.get(key, key)) for key in keys]
    return words.plural(
        "This export has no {files}.",
        "These files are not in this export: {files}.",
        len(listed),
        files=words.series(listed),
    )


def how_to_get(words: Words) -> str:
    """How to ask LinkedIn for the whole archive."""
    return words.say(
        "On LinkedIn choose Settings, Data privacy, Get a copy of your data, and there the larger archive. It comes by "
        "e-mail, usually within a day. Give the new archive to the next run; nothing leaves your machine."
    )
