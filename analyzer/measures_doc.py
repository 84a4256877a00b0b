"""docs/MEASURES.md, generated from the metric files.

``python -m analyzer.measures_doc docs/MEASURES.md`` writes it.
"""

from __future__ import annotations

import sys
from pathlib import Path

from analyzer.audit import WITHHELD_UNDER
from analyzer.maths.resample import DRAWS
from analyzer.plan.gaps import EXPECTED
from analyzer.plan.introduce import POOL
from analyzer.plan.revive import STEPS
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
    return "\n".join([*parts, _moves()])


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


def _moves() -> str:
    w = load_weights()
    return f"""## From figures to moves

- **Gaps:** an empty cell of the grid (20 sectors × 5 level groups) is a gap when {EXPECTED:.0f} contacts or more would
  be expected in it: contacts of known sector and level × the sector's share of the region's employed × the level
  group's share in this network. Empty by chance, such a cell has a probability under 5 % (Poisson). Cells that the
  owner's goals name are gaps whenever they are empty. Head offices (55) are never a gap: their staff name their
  company's own industry.
- **Revive:** of the two-way ties silent for more than a year, colleagues of today left out, those that add most to the
  effective number of industries plus the effective number of levels (¹D, plain) among living two-way ties, chosen one
  after the other, at most {STEPS}. What a tie adds is weighed by the confidence of its classes, halved for each
  {w.coldness_half_life_days:.0f} days of silence beyond the first year, and weighed by ln(1 + messages) /
  ln(1 + {w.full_revival_volume:.0f}), at most 1. The figures shown are those of the living ties with the revived ones
  added: recomputing after writing to them gives the same. Levin, Walter & Murnighan 2011.
- **Meet:** the field with the largest shortfall (share of the region's employed − share of contacts), times 0.5 plus
  the strength of the strongest tie there; the owner's own field and head offices left out, the owner's goals first.
- **Introduce:** of the {POOL} strongest living ties the pair with the largest product of strengths and confidences that
  differs in employer and industry, stands at most one rung apart, and never shared a thread with the owner; a common
  job function counts double. Burt 2004.
- **Give:** contacts who opened a conversation, endorsed or recommended, and to whom nothing went back.

Which moves are proposed, and in what words, is in [ACTIONS.md](ACTIONS.md).
"""


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
