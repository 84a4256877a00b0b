"""How far the networks of two people of the room overlap, over all pairs."""

from __future__ import annotations

from analyzer.room.reach import Overlap
from reports.charts import figures, palette, scale, svg
from reports.charts.chart import Chart
from reports.words import Words

HIGH = 190.0
LEFT = 40.0
FOOT = 34.0


def draw(overlap: Overlap, words: Words) -> Chart:
    """Columns of the shares of pairs, from nothing in common to the same network."""
    height = HIGH + FOOT
    y = scale.Linear(0, max(overlap.bins) or 1.0, HIGH, 18)
    pitch = (svg.WIDTH - LEFT) / len(overlap.bins)
    parts = [svg.line(LEFT, HIGH, svg.WIDTH, HIGH, stroke=palette.MUTED)]
    for i, share in enumerate(overlap.bins):
        x, top = LEFT + i * pitch, y(share)
        here = i == min(int(overlap.typical * len(overlap.bins)), len(overlap.bins) - 1)
        parts.append(svg.rect(x + 2, top, pitch - 4, HIGH - top, palette.YOU if here else palette.YOU_MID))
        label = words.percent(share) if share else "–"
        parts.append(svg.text(x + pitch / 2, top - 4, label, 8, palette.TEXT, anchor="middle"))
        low, high = i * 100 // len(overlap.bins), (i + 1) * 100 // len(overlap.bins)
        parts.append(svg.text(x + pitch / 2, HIGH + 11, f"{low}–{high} %", 7.5, palette.MUTED, anchor="middle"))
    parts.append(svg.text(LEFT, HIGH + 26, words.say("nothing in common"), 8, palette.TEXT))
    parts.append(svg.text(svg.WIDTH, HIGH + 26, words.say("the same network"), 8, palette.TEXT, anchor="end"))
    step = 100 // len(overlap.bins)
    said = [
        words.say("{low} to {high} %: {share}", low=i * step, high=(i + 1) * step, share=words.percent(share))
        for i, share in enumerate(overlap.bins)
    ]
    return Chart(
        "room_overlap",
        svg.document(parts, height),
        figures.sentences([words.say("Share of pairs by overlap"), *said]),
        svg.WIDTH / svg.MM,
        height / svg.MM,
        words.say("Two networks in this room overlap by {share}", share=words.percent(overlap.typical)),
        words.say("Share of all pairs of participants, to the nearest 5 %, by overlap of industry and level"),
        words.say(
            "Overlap: the sum of the smaller shares over all cells of industry by level. Dark: the typical pair."
        ),
    )
