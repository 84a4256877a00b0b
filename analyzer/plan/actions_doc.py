"""docs/ACTIONS.md, generated from the actions file and the facts it may use.

``python -m analyzer.plan.actions_doc docs/ACTIONS.md`` writes it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from analyzer.plan.catalogue import KINDS, Action, own_catalogue
from analyzer.plan.entries import LONGEST, Entry, load_entries
from analyzer.plan.remarks import SHAPE as FINDING
from analyzer.registry import CIRCLE, DIMENSIONS, all_metrics
from analyzer.taxonomy import knowledge_rows

_HEAD = """# Actions

This file is generated (`python -m analyzer.plan.actions_doc docs/ACTIONS.md`).

The six moves of a report come from entries in `analyzer/knowledge/actions.toml`. A coach's folder (see `tiescope.toml`)
can hold an `actions.toml` of its own: an entry with a new key is added, one with a known key overrules it, one with
`off = true` drops it.

```toml
[[action]]
key = "coffee"
kind = "ask"                       # {kinds}
priority = 5                       # lower is chosen earlier
order = 10                         # lower is due earlier
when = "quality_two_way_alive >= 5 and owed_count == 0"
people = "living"                  # a list of people; {{people}} names the first `take` of them
take = 1
count = "living_count"             # 1 takes title_one, reason_one, effect_one where there is one; 0 takes ..._none
title = "Have a coffee with {{people}}"
reason = "{{living_count}} of your ties are alive."
reason_one = "One of your ties is alive."
effect = "One talk away from the screen."
source = ""
```

A title has up to {title} characters, a reason {reason}, an effect {effect}; the text of a finding {text}.

A condition knows facts, numbers, `+ - * /`, `< <= > >= == !=`, `and or not`; nothing else. A fact that is withheld
makes what compares it false. A measure's name with `_low` or `_high` is an end of its interval, with `_reference` its
reference.

Findings, the sentences that hold of a network, work the same way in `findings.toml`:

```toml
[[finding]]
key = "few-questions"
dimension = "curiosity"            # {dimensions}
priority = 5                       # lower comes first within its dimension
when = "curiosity_asked_share_high < 0.25"
text = "{{curiosity_asked_share}} of your conversations began with a question."
source = ""
```
"""


def document() -> str:
    """The whole file."""
    facts = [(row["name"], row["meaning"]) for row in knowledge_rows("facts.csv")]
    lists = [(row["name"], row["meaning"]) for row in knowledge_rows("lists.csv")]
    measures = [(m.key.replace(".", "_"), m.title) for m in all_metrics() if CIRCLE not in m.needs]
    counted = [
        ("LIST_count", "people in a list, for any list below"),
        ("LIST_taken", "of these, at most three"),
        ("LIST_left", "of these, those beyond the ones a move names"),
    ]
    return "\n".join(
        [
            _HEAD.format(kinds=", ".join(KINDS), dimensions=", ".join(DIMENSIONS), **LONGEST),
            _table("Lists of people", ("list", "holds"), lists),
            _table("Facts", ("fact", "meaning"), [*facts, *counted]),
            _table("Facts from measures", ("fact", "measure"), measures),
            _table("Shipped actions", ("action", "when"), ((a.key, f"`{a.when}`") for a in _by_kind())),
            _table("Shipped findings", ("finding", "when"), ((f["key"], f"`{f['when']}`") for f in _findings())),
        ]
    )


def _findings() -> list[Entry]:
    return [entry for entry, _ in load_entries(FINDING, None).values()]


def _by_kind() -> list[Action]:
    return sorted(own_catalogue().actions, key=lambda a: (KINDS.index(a.kind), a.priority))


def _table(title: str, head: tuple[str, str], rows: Iterable[tuple[str, str]]) -> str:
    lines = [f"## {title}", "", f"| {head[0]} | {head[1]} |", "|---|---|"]
    return "\n".join([*lines, *(f"| `{name}` | {meaning} |" for name, meaning in rows), ""])


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(document(), "utf-8")
