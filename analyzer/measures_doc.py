"""docs/MEASURES.md, generated from the metric files.

``python -m analyzer.measures_doc docs/MEASURES.md`` writes it.
"""

from __future__ import annotations

import sys
from pathlib import Path

from analyzer.audit import WITHHELD_UNDER
from analyzer.maths.resample import DRAWS
from analyzer.reference import load_reference, regions
from analyzer.registry import CIRCLE, DIMENSIONS, DIVERSITY, OWNER_TRAITS, Metric, all_metrics
from analyzer.taxonomy import sectors
from analyzer.weights import load_weights

_HEAD = """# Measures

This file is generated from `analyzer/metrics` (`python -m analyzer.measures_doc docs/MEASURES.md`); change it there.

Every figure carries its base (what it rests on), its coverage (that base over all that would have counted) and, where
it is a sample's figure, an interval. There is no total score: published work finds such dimensions uncorrelated
(Van der Gaag & Snijders). Nothing is called good or bad without a published figure.

**Intervals** are the central 90 % of {draws} draws. Each draw first lets every class be wrong as often as its
confidence says (a draw from the network's own distribution then takes its place), and then draws as many contacts anew,
so that doubt and chance add up (multiple imputation: Rubin 1987). Categories that the sample happens to miss are drawn
as often as the sample suggests (Chao et al. 2014). The draws are moved so that their median is the point figure,
because resampling alone lowers diversity. The random numbers start from a fixed seed. On samples of known populations
these intervals hold the true figure in 85 to 98 of 100 cases, from 40 contacts to 1,000 and from certain classes to a
confidence of .6 (`tests/analyzer/test_metamorphic.py` checks it).

**Withheld** figures say why: `too-few` (under {minimum} classified contacts), `not-in-export` (a file is missing),
`owner-unknown`, `no-data` (nothing, or too little, to count).

**Classes** come from `analyzer/classify`: 20 LinkedIn sectors (NAICS 2022), 11 levels on 8 rungs (the retired stand
outside the ladder), 26 job functions.
"""


_REGIONS = """\
Employed persons by sector: all working people, not office workers nor LinkedIn's members. Sectors that a source joins
compare only together. Where IT services are counted in another sector than NAICS has them, 51 and 54 compare together.
The figures are in `analyzer/knowledge/labour_market.csv`."""


_FIGURE = """\
![Networks of 30 to 3,000 contacts drawn from one population: the effective number of industries as counted rises with
the size of the network, the one brought to 60 contacts does not](rarefaction.svg)
"""


def document() -> str:
    """The whole file."""
    parts = [_HEAD.format(draws=DRAWS, minimum=WITHHELD_UNDER), _regions(), _strength()]
    for dimension in DIMENSIONS:
        parts.append(f"## {dimension.capitalize()}\n")
        parts += [_FIGURE] if dimension == "openness" else []
        parts.extend(_entry(m) for m in all_metrics() if m.dimension == dimension)
    return "\n".join(parts)


def _entry(subject: Metric) -> str:
    rows = [
        ("Key", f"`{subject.key}`"),
        ("Unit", subject.unit),
        ("Formula", subject.formula),
        ("Source", subject.source),
        ("Meaning", subject.meaning),
        ("Caveat", subject.caveat),
        ("Needs", _needs(subject)),
    ]
    lines = [f'<a id="{subject.formula_id}"></a>', f"### {subject.title}", ""]
    return "\n".join([*lines, *(f"- **{name}:** {text}" for name, text in rows if text), ""])


def _needs(subject: Metric) -> str:
    files = [f"the file `{need}`" for need in subject.needs if need not in {*OWNER_TRAITS, CIRCLE}]
    files += ["the owner's answers on the inner-circle grid"] if CIRCLE in subject.needs else []
    traits = [need.replace(".", "'s ") for need in subject.needs if need in OWNER_TRAITS]
    if subject.minimum == DIVERSITY:
        least = [f"{DIVERSITY} {subject.base_unit}"]
    else:
        least = [f"{subject.minimum} {subject.base_unit}"] if subject.minimum > 1 else []
    return ", ".join([*files, *traits, *least])


def _regions() -> str:
    rows = [load_reference(region) for region in regions()]
    lines = [
        "## Reference regions",
        "",
        *_REGIONS.splitlines(),
        "",
        "| region | source | joined sectors | left out |",
        "|---|---|---|---|",
    ]
    for row in rows:
        joined = ", ".join("+".join(g) for g in row.groups if len(g) > 1) or "–"
        left = ", ".join(s.naics for s in sectors() if row.group_of(s.naics) is None) or "–"
        lines.append(f"| {row.region} | {row.source} | {joined} | {left} |")
    return "\n".join([*lines, ""])


def _strength() -> str:
    w = load_weights()
    return f"""## Tie strength

Granovetter (1973) names what makes a tie strong, and gives no weights; nobody has published weights for an archive
like this. These are this project's own, in one table, `analyzer/knowledge/tie_strength.toml`:

strength = {w.volume} · ln(1 + v) / ln(1 + {w.full_volume}), at most 1 (v: messages both ways, a group message counting
one part per other person)
+ {w.recency} · 0.5^(days of silence / {w.half_life_days})
+ {w.span} · years from first to last message / {w.full_span_years}, at most 1
+ {w.two_way} · min(sent, received) / max(sent, received)
+ {w.recommendation} with a recommendation either way
+ {w.endorsement} · (1 − 0.5^(endorsements either way / {w.endorsement_half})).

A tie is *alive* with a message or recommendation in the last {w.alive_days} days, *dormant* after {w.dormant_days}
(three years: Levin, Walter & Murnighan 2011), *cooling* in between.
"""


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(document(), "utf-8")
