"""The files of a LinkedIn export that tell of other people."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from sample_data import owner
from sample_data.favours import Endorsement, Invitation, Recommendation
from sample_data.people import Person
from sample_data.threads import Message, Party

NOTES = (
    "When exporting your connection data, you may notice that some of the email addresses are missing. "
    "You will only see email addresses for connections who have allowed their connections to see or download "
    "their email address using this setting https://www.linkedin.com/psettings/privacy/email. "
    "You can learn more here https://www.linkedin.com/help/linkedin/answer/261"
)
CONNECTIONS = ("First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On")
MESSAGES = (
    "CONVERSATION ID", "CONVERSATION TITLE", "FROM", "SENDER PROFILE URL", "TO", "RECIPIENT PROFILE URLS", "DATE",
    "SUBJECT", "CONTENT", "FOLDER", "ATTACHMENTS", "IS MESSAGE DRAFT", "IS CONVERSATION DRAFT",
)  # fmt: skip
INVITATIONS = ("From", "To", "Sent At", "Message", "Direction", "inviterProfileUrl", "inviteeProfileUrl")
RECOMMENDATIONS = ("First Name", "Last Name", "Company", "Job Title", "Text", "Creation Date", "Status")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def table(header: Sequence[str], body: Iterable[Sequence[str]]) -> bytes:
    """CSV as LinkedIn writes it: UTF-8, LF, quotes where they are needed."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(body)
    return text.getvalue().encode()


def clock(at: datetime) -> str:
    """A time of day the American way, whatever the locale: "3:43 PM"."""
    return f"{at.hour % 12 or 12}:{at.minute:02d} {'PM' if at.hour >= 12 else 'AM'}"


def month_day(day: date) -> str:
    """A date as Connections.csv has it: "07 Jun 2026"."""
    return f"{day.day:02d} {MONTHS[day.month - 1]} {day.year}"


def connections(people: Sequence[Person], hidden: Sequence[date]) -> bytes:
    """Connections.csv with its notes; members who hide are rows with a date alone."""
    rows = [_connection_row(person, day) for person, day in newest_first(people, hidden)]
    return f'Notes:\n"{NOTES}"\n\n'.encode() + table(CONNECTIONS, rows)


def newest_first(people: Sequence[Person], hidden: Sequence[date]) -> list[tuple[Person | None, date]]:
    """The rows of Connections.csv in their order: a person, or None for one who hides, and the day."""
    dated: list[tuple[Person | None, date]] = [(person, person.connected) for person in people]
    dated += [(None, day) for day in hidden]
    return sorted(dated, key=lambda row: row[1], reverse=True)


def _connection_row(person: Person | None, day: date) -> tuple[str, ...]:
    if person is None:
        return ("", "", "", "", "", "", month_day(day))
    p = person
    return (p.given, p.family, p.url, p.email, p.organisation, p.position, month_day(day))


def messages(all_messages: Sequence[Message]) -> bytes:
    """messages.csv: conversations by their last message, newest first, and so inside each."""
    last: dict[str, datetime] = {}
    for message in all_messages:
        last[message.conversation] = max(message.at, last.get(message.conversation, message.at))
    ordered = sorted(all_messages, key=lambda m: (last[m.conversation], m.conversation, m.at), reverse=True)
    return table(MESSAGES, map(_message_row, ordered))


def _message_row(message: Message) -> tuple[str, ...]:
    draft = "Yes" if message.draft else "No"
    return (
        message.conversation,
        message.title,
        message.sender.name,
        message.sender.url,
        ", ".join(party.name for party in message.recipients),
        ",".join(party.url for party in message.recipients if party.url),
        f"{message.at:%Y-%m-%d %H:%M:%S} UTC",
        message.subject,
        message.content,
        message.folder,
        message.attachment,
        draft,
        draft,
    )


def invitations(sent: Sequence[Invitation]) -> bytes:
    """Invitations.csv: times without a zone, two-digit years."""
    return table(INVITATIONS, map(_invitation_row, sent))


def _invitation_row(i: Invitation) -> tuple[str, ...]:
    at = f"{i.at.month}/{i.at.day}/{i.at:%y}, {clock(i.at)}"
    direction = "OUTGOING" if i.sender.url == owner.url() else "INCOMING"
    return (i.sender.name, i.recipient.name, at, i.note, direction, *map(_address, (i.sender, i.recipient)))


def _address(party: Party) -> str:
    return party.url


def endorsements(made: Sequence[Endorsement], role: str) -> bytes:
    """Endorsement_Given_Info.csv (role "Endorsee") or Endorsement_Received_Info.csv ("Endorser")."""
    header = ("Endorsement Date", "Skill Name", f"{role} First Name", f"{role} Last Name", f"{role} Public Url")
    rows = [
        (f"{e.at:%Y/%m/%d %H:%M:%S} UTC", e.skill, e.person.given, e.person.family, _bare(e.person), e.status)
        for e in made
    ]
    return table((*header, "Endorsement Status"), rows)


def _bare(person: Person) -> str:
    return person.url.removeprefix("https://")


def recommendations(made: Sequence[Recommendation]) -> bytes:
    """Recommendations_Given.csv or Recommendations_Received.csv: no address, so names must do."""
    rows = [
        (
            r.person.given,
            r.person.family,
            r.organisation,
            r.position,
            r.text,
            f"{r.at:%m/%d/%y}, {clock(r.at)}",
            r.status,
        )
        for r in made
    ]
    return table(RECOMMENDATIONS, rows)
