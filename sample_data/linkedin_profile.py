"""The files of a LinkedIn export that tell of the owner, and some that nobody needs."""

from __future__ import annotations

from datetime import date

from sample_data import owner, tables
from sample_data.chance import Chance
from sample_data.linkedin_network import MESSAGES, MONTHS, table

PROFILE = (
    "First Name", "Last Name", "Maiden Name", "Address", "Birth Date", "Headline", "Summary", "Industry", "Zip Code",
    "Geo Location", "Twitter Handles", "Websites", "Instant Messengers",
)  # fmt: skip
POSITIONS = ("Company Name", "Title", "Description", "Location", "Started On", "Finished On")
EDUCATION = ("School Name", "Start Date", "End Date", "Notes", "Degree Name", "Activities")
GUIDE = "LinkedIn Career Guide"


def profile_files(seed: str) -> dict[str, bytes]:
    """All of them by name."""
    me = owner.facts()
    return {
        "Profile.csv": _profile(),
        "Positions.csv": _positions(),
        "Education.csv": _education(),
        "Skills.csv": table(("Name",), [(name,) for name in me["skills"]["names"]]),
        "Languages.csv": table(("Name", "Proficiency"), me["languages"].items()),
        "Certifications.csv": _certifications(),
        "Company Follows.csv": _follows(Chance(seed, "follows")),
        "Email Addresses.csv": table(
            ("Email Address", "Confirmed", "Primary", "Updated On"), [(me["email"], "Yes", "Yes", "10/4/14, 9:12 AM")]
        ),
        "Registration.csv": table(
            ("Registered At", "Registration Ip", "Subscription Types"), [("10/4/14, 9:11 AM", "", "")]
        ),
        "Ad_Targeting.csv": _ad_targeting(),
        "guide_messages.csv": _guide(),
        "Jobs/Job Seeker Preferences.csv": table(("Locations", "Industries", "Job Titles"), [("", "", "")]),
    }


def month(day: date | None) -> str:
    """A month of the career: "Mar 2019", empty while it lasts."""
    return f"{MONTHS[day.month - 1]} {day.year}" if day else ""


def _profile() -> bytes:
    me = owner.facts()
    row = (
        me["given"], me["family"], "", me["address"], "", me["headline"], me["summary"], me["industry"], me["zip"],
        me["place"], "", "", "",
    )  # fmt: skip
    return table(PROFILE, [row])


def _positions() -> bytes:
    rows = [
        (j["organisation"], j["title"], j["description"], j["place"], month(j["started"]), month(j.get("finished")))
        for j in owner.facts()["position"]
    ]
    return table(POSITIONS, rows)


def _education() -> bytes:
    rows = [
        (s["name"], str(s["started"]), str(s["finished"]), s["notes"], s["degree"], s["activities"])
        for s in owner.facts()["school"]
    ]
    return table(EDUCATION, rows)


def _certifications() -> bytes:
    header = ("Name", "Url", "Authority", "Started On", "Finished On", "License Number")
    return table(
        header, [(c["name"], "", c["authority"], c["started"], "", "") for c in owner.facts()["certification"]]
    )


def _follows(chance: Chance) -> bytes:
    names = owner.facts()["follows"]["organisations"]
    days = sorted((chance.day(owner.facts()["registered"], owner.exported()) for _ in names), reverse=True)
    stamps = [f"{d.strftime('%Y-%m-%d')} {chance.between(7, 21):02d}:{chance.between(0, 59):02d}:00 UTC" for d in days]
    return table(("Organization", "Followed On"), list(zip(names, stamps, strict=True)))


def _ad_targeting() -> bytes:
    """A table whose column names repeat, as LinkedIn writes it."""
    header = ("Member Age", "Company Names", "Company Names", "Job Titles", "Job Titles", "Member Interests")
    me = owner.facts()["position"]
    row = ("35-54", me[0]["organisation"], me[2]["organisation"], me[0]["title"], me[2]["title"], "Energy; Logistics")
    return table(header, [row])


def _guide() -> bytes:
    """The columns of messages.csv, but from a guide and not from people."""
    hint = tables.phrases("en")["sponsored"][2].format(month="January")
    row = (
        "2-Z3VpZGU=",
        "",
        GUIDE,
        "",
        owner.full_name(),
        owner.url(),
        "2025-02-11 08:00:00 UTC",
        "",
        hint,
        "",
        "",
        "",
        "",
    )
    return table(MESSAGES, [row])
