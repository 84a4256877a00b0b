"""Files that an export can hold, what they are for, and how to get them."""

from __future__ import annotations

from importers.errors import UserError
from importers.findings import Finding

HOW_TO = (
    "On LinkedIn open Settings & Privacy > Data privacy > Get a copy of your data, choose the larger "
    "archive, and wait for the second mail: it takes up to a day. Then pass the zip unchanged."
)

WANTED = {
    "connections": "Connections.csv is not in this export: the list of connections is unknown.",
    "messages": "messages.csv is not in this export: strength of ties and replies cannot be measured.",
    "invitations": "Invitations.csv is not in this export: who invited whom is unknown.",
    "endorsements_given": "Endorsement_Given_Info.csv is not in this export.",
    "endorsements_received": "Endorsement_Received_Info.csv is not in this export.",
    "recommendations_given": "Recommendations_Given.csv is not in this export.",
    "recommendations_received": "Recommendations_Received.csv is not in this export.",
    "profile": "Profile.csv is not in this export: the owner is taken from other files or from --owner.",
    "positions": "Positions.csv is not in this export: the owner's job is taken from --role if given.",
}


def missing_files(found: frozenset[str]) -> tuple[Finding, ...]:
    """One finding per file that would have helped and is not there."""
    return tuple(Finding("", "missing", 1, why, (), HOW_TO) for kind, why in WANTED.items() if kind not in found)


def no_people(names: list[str], archive: bool) -> UserError:
    """The error when not a single contact was found in what the user named."""
    shown = ", ".join(names[:3]) + (" ..." if len(names) > 3 else "")
    if archive:
        return UserError(
            "this LinkedIn export holds no Connections.csv. LinkedIn sends the network files in a second part, "
            "hours after the first",
            file=shown,
            remedy=HOW_TO,
        )
    return UserError(
        "no contacts in it",
        file=shown,
        remedy="Pass a LinkedIn export, a vCard file, or a table with names in it (CSV, XLSX).",
    )
