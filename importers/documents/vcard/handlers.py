"""What each property of a card means: one small function a property, filed under its name.

Another property is read by adding a function here; what is not listed is passed over undecoded.
"""

from __future__ import annotations

from collections.abc import Callable

from importers.dialects.vocabulary import is_system_group
from importers.documents.vcard.draft import Draft
from importers.documents.vcard.properties import Property
from importers.people.dates import clean_birthday
from importers.text import squash

Handler = Callable[[Draft, Property], None]
HANDLERS: dict[str, Handler] = {}


def handles(*names: str) -> Callable[[Handler], Handler]:
    """File a function under the properties that it reads."""

    def file(handler: Handler) -> Handler:
        HANDLERS.update(dict.fromkeys(names, handler))
        return handler

    return file


@handles("FN")
def formatted_name(draft: Draft, prop: Property) -> None:
    """The name as shown; of several (one a language) the first."""
    draft.full_name = draft.full_name or squash(prop.text())


@handles("N")
def name(draft: Draft, prop: Property) -> None:
    """Family; given; additional; prefixes; suffixes."""
    if not any(draft.names):
        draft.names = prop.parts()


@handles("ORG")
def organisation(draft: Draft, prop: Property) -> None:
    """The organisation; its units, behind semicolons, are not needed."""
    draft.organisation = draft.organisation or prop.parts()[0]


@handles("TITLE")
def title(draft: Draft, prop: Property) -> None:
    """The job title; of several the first."""
    draft.position = draft.position or prop.text()


@handles("EMAIL")
def email(draft: Draft, prop: Property) -> None:
    """An address; "X400" and other kinds hold none and are left out when the card is made."""
    draft.emails.append((prop.parameters.preferred, prop.text()))


@handles("TEL")
def telephone(draft: Draft, prop: Property) -> None:
    """A number, as text or as a ``tel:`` address; a BlackBerry's PIN is none."""
    if "X-PIN" in prop.parameters.types:
        return
    draft.phones.append((prop.parameters.preferred, prop.text()))


@handles("URL")
def url(draft: Draft, prop: Property) -> None:
    """A web address whose colon older Apple and Google cards escape."""
    draft.urls.append(prop.text())


@handles("X-SOCIALPROFILE", "SOCIALPROFILE", "X-LINKEDIN", "X-SOCIAL-PROFILE")
def social_profile(draft: Draft, prop: Property) -> None:
    """A profile, of which only LinkedIn's is used, as a key; some programs write the bare name of the member."""
    text = prop.text()
    linkedin = "LINKEDIN" in prop.parameters.types or prop.name == "X-LINKEDIN"
    bare = linkedin and text and not any(c in "/:. " for c in text)
    draft.profiles.append(f"linkedin.com/in/{text}" if bare else text)


@handles("CATEGORIES")
def categories(draft: Draft, prop: Property) -> None:
    """Labels, without the group that holds everybody."""
    draft.categories += [label for part in prop.parts(",") if not is_system_group(label := squash(part))]


@handles("NOTE")
def note(draft: Draft, prop: Property) -> None:
    """Free text."""
    if text := prop.text().replace("\r\n", "\n"):
        draft.notes.append(text)


@handles("BDAY")
def birthday(draft: Draft, prop: Property) -> None:
    """A birthday, with or without year."""
    draft.birthday = draft.birthday or clean_birthday(prop.text())


@handles("KIND", "X-ADDRESSBOOKSERVER-KIND")
def kind(draft: Draft, prop: Property) -> None:
    """``group`` is a list of people, not a person."""
    draft.group = draft.group or prop.text().lower() == "group"


@handles("AGENT")
def agent(draft: Draft, prop: Property) -> None:
    """An assistant's card inside this one (2.1): the next BEGIN does not start a card of its own."""
    draft.agent = prop.raw.strip().upper() in (b"", b"BEGIN:VCARD")
