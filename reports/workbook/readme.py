"""The first sheet: what the workbook is for, in plain words."""

from __future__ import annotations

from analyzer.audit import Audit
from analyzer.review import columns as c
from reports.words import Words
from reports.workbook.sheet import Column, Sheet

WIDTH = 110.0


def build(audit: Audit, words: Words) -> Sheet:
    """The sheet "Read me"."""
    whose = words.say("Network of {name}, ", name=audit.owner.name) if audit.owner.name else ""
    lines = [
        words.say("{whose}as of {day}", whose=whose, day=words.day(audit.today)),
        "",
        words.say("Correct here what the program got wrong. Only the tinted columns are read back; sort as you like."),
        words.say(
            "Then run the same command with --review and the name of this file. Your word wins over everything, also "
            "on a newer export."
        ),
        "",
        words.say(
            "{sheet}: the least certain come first. Choose an industry, level or function from the list, or write "
            "“{unknown}”. Closeness runs from 1, distant, to {most}, especially close.",
            sheet=words.say(c.CONTACTS),
            unknown=words.say(c.UNKNOWN),
            most=c.CLOSEST_RATING,
        ),
        words.say(
            "{sheet}: “{accept}” joins two records of one person, “{refuse}” keeps or takes them apart. What you "
            "leave empty stays as it is.",
            sheet=words.say(c.MERGES),
            accept=words.say(c.ACCEPT),
            refuse=words.say(c.REFUSE),
        ),
        words.say(
            "{sheet}: put an {mark} where two people know each other, once for each pair. If nobody knows anybody, "
            "say yes beside “{done}”.",
            sheet=words.say(c.CIRCLE),
            mark=c.KNOWS,
            done=words.say(c.GRID_DONE),
        ),
        words.say("{sheet}: say what you have done; “tiescope compare” counts it.", sheet=words.say(c.MOVES)),
        words.say("{sheet}: what was read, joined and left out, in full.", sheet=words.say("Data quality")),
        "",
        words.say("This file names your contacts. Keep it to yourself; nothing of it leaves your machine."),
    ]
    return Sheet(
        name=words.say("Read me"),
        columns=(Column(words.say("The review of your network"), width=WIDTH, wrapped=True),),
        rows=tuple((line,) for line in lines),
        filtered=False,
    )
