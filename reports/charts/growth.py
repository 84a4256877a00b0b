"""Growth in two panels, contacts in all and new ones, under a band of your own jobs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from analyzer.audit import JobRow, QuarterRow, YearRow
from reports.charts import figures, palette, panel, scale, svg, typeset
from reports.charts.chart import Chart
from reports.words import Words

PLOT = (30.0, 425.0)
BAND = 16.0
TOTAL_HEIGHT = 120.0
NEW_HEIGHT = 84.0
BETWEEN = 26.0
MANY_QUARTERS = 80  # beyond twenty years a bar a quarter is thinner than its gap


@dataclass(frozen=True, slots=True)
class _Bar:
    start: float
    end: float
    new: int
    name: str


def draw(quarters: Sequence[QuarterRow], years: Sequence[YearRow], jobs: Sequence[JobRow], words: Words) -> Chart:
    """The growth chart from ``Audit.quarters``, ``Audit.years`` and ``Audit.jobs``.

    Bars are quarters, or years where there are no quarters or more than ``MANY_QUARTERS``.
    """
    bars = _bars(quarters, years)
    line = _line(bars, years)
    spans = _spans(bars, jobs)
    top = BAND + 8 if spans else 0.0
    height = top + TOTAL_HEIGHT + BETWEEN + NEW_HEIGHT + 24 if bars else 20.0
    return Chart(
        "growth",
        svg.document(_drawing(bars, line, spans, top, words), height),
        _alt(years, bars, jobs, words),
        svg.WIDTH / svg.MM,
        height / svg.MM,
        _title(bars, line, words),
        _subtitle(bars, words),
        words.say("By the day a connection was made; who left since is not in the export."),
    )


def _bars(quarters: Sequence[QuarterRow], years: Sequence[YearRow]) -> list[_Bar]:
    bars = [_quarter(row) for row in quarters]
    if not bars or len(bars) > MANY_QUARTERS:
        bars = [_Bar(y.year, y.year + 1, y.new, str(y.year)) for y in years]
    return sorted(bars, key=lambda b: b.start)


def _quarter(row: QuarterRow) -> _Bar:
    year, _, quarter = row.quarter.partition("-Q")
    start = int(year) + (int(quarter) - 1) / 4
    return _Bar(start, start + 0.25, row.new, row.quarter)


def _line(bars: Sequence[_Bar], years: Sequence[YearRow]) -> list[tuple[float, int]]:
    """Contacts in all over time: quarter by quarter, brought to the totals that the years state."""
    if not bars:
        return []
    before = sum(b.new for b in bars)
    final = max((y.total for y in years), default=before)
    running = max(final - before, 0)
    points = [(bars[0].start, running)]
    for bar in bars:
        running += bar.new
        points.append((bar.end, running))
    return points


def _when(iso: str) -> float | None:
    """A date as a year with a fraction; years and months alone count from their start."""
    try:
        d = date.fromisoformat((iso + "-01-01")[:10] if len(iso) == 4 else (iso + "-01")[:10])
    except ValueError:
        return None
    return d.year + (d.month - 1) / 12 + (d.day - 1) / 365.25


def _spans(bars: Sequence[_Bar], jobs: Sequence[JobRow]) -> list[tuple[float, float, str]]:
    """Jobs that fall into the chart, clipped to it; one without a start has no place."""
    if not bars:
        return []
    first, last = bars[0].start, bars[-1].end
    spans = []
    for job in jobs:
        start, end = _when(job.started), _when(job.finished) or last
        if start is not None and min(end, last) > max(start, first):
            name = ", ".join(part for part in (job.title, job.organisation) if part)
            spans.append((max(start, first), min(end, last), name))
    return sorted(spans)


def _drawing(
    bars: Sequence[_Bar],
    line: Sequence[tuple[float, int]],
    spans: Sequence[tuple[float, float, str]],
    top: float,
    words: Words,
) -> list[str]:
    if not bars:
        return [svg.text(0, 12, words.say("No connection dates in this export."), 9, palette.MUTED)]
    x = scale.Linear(bars[0].start, bars[-1].end, *PLOT)
    lower = top + TOTAL_HEIGHT + BETWEEN
    return [
        *_jobs(spans, x),
        *_total(line, x, top, words),
        *_new(bars, x, lower, words),
        *_axis(x, lower + NEW_HEIGHT),
    ]


def _jobs(spans: Sequence[tuple[float, float, str]], x: scale.Linear) -> list[str]:
    """One bar a job; jobs held at once share the band, the later one on top, each with a white edge."""
    parts = []
    for i, (start, end, name) in enumerate(spans):
        left, right = x(start), x(end)
        shown_until = x(min([s for s, _, _ in spans[i + 1 :]] + [end]))
        parts.append(svg.rect(left, 0, right - left, BAND, palette.TINT, stroke=palette.WHITE, stroke_width=1.5))
        parts.append(svg.line(left, 0, left, BAND, stroke=palette.MUTED, stroke_width=1))
        label = typeset.fit(name, 7.5, shown_until - left - 8)
        if len(label) > 3:
            parts.append(svg.text(left + 4, BAND - 5, label, 7.5, palette.TEXT))
    return parts


def _total(line: Sequence[tuple[float, int]], x: scale.Linear, top: float, words: Words) -> list[str]:
    most = max(1, *(n for _, n in line))
    y = scale.Linear(0, most, top + TOTAL_HEIGHT, top + 8)
    points = [(x(at), y(n)) for at, n in line]
    d = "M" + "L".join(f"{svg.num(px)} {svg.num(py)}" for px, py in points)
    end_x, end_y = points[-1]
    label = words.plural("{n} contact", "{n} contacts", line[-1][1])
    return [
        *_levels(scale.inside(most, 4, whole=True), y, words),
        svg.path(f"{d}V{svg.num(y(0))}H{svg.num(points[0][0])}Z", fill=palette.HEAT[1]),
        svg.path(d, stroke=palette.YOU, stroke_width=1.6, stroke_linejoin="round"),
        svg.circle(end_x, end_y, 3, palette.YOU),
        svg.text(end_x + 7, end_y + 3, typeset.fit(label, 9, svg.WIDTH - end_x - 7, 600), 9, palette.YOU, weight=600),
    ]


def _levels(levels: Sequence[float], y: scale.Linear, words: Words) -> list[str]:
    labels = [
        svg.text(PLOT[0] - 5, y(v) + 2.5, figures.count(int(v), words), 7.5, palette.MUTED, anchor="end")
        for v in levels
    ]
    return [svg.lines((PLOT[0], y(v), PLOT[1], y(v)) for v in levels), *labels]


def _new(bars: Sequence[_Bar], x: scale.Linear, top: float, words: Words) -> list[str]:
    most = max(1, *(b.new for b in bars))
    y = scale.Linear(0, most, top + NEW_HEIGHT, top + 14)
    peak = max(bars, key=lambda b: (b.new, b.start))
    gap = min(1.2, (x(bars[0].end) - x(bars[0].start)) * 0.2)
    parts = _levels(scale.inside(most, 2, whole=True), y, words)
    for colour, members in ((palette.YOU_MID, [b for b in bars if b is not peak]), (palette.YOU, [peak])):
        boxes = [
            (x(b.start) + gap / 2, y(b.new), x(b.end) - x(b.start) - gap, y(0) - y(b.new)) for b in members if b.new
        ]
        parts.append(svg.bars(boxes, colour))
    if peak.new:
        label = _said_new(peak, words)
        half = typeset.width(label, 8, 600) / 2
        middle = min(max((x(peak.start) + x(peak.end)) / 2, PLOT[0] + half), PLOT[1] - half)
        parts.append(svg.backed(middle, y(peak.new) - 4, label, 8, palette.YOU, weight=600, anchor="middle"))
    kind = words.say("new, by quarter") if "-Q" in peak.name else words.say("new, by year")
    parts.append(svg.text(PLOT[1] + 7, top + NEW_HEIGHT, kind, 9, palette.TEXT))
    return parts


def _said_new(bar: _Bar, words: Words) -> str:
    """How many came in a quarter or year."""
    return words.plural("{when}: {n} new", "{when}: {n} new", bar.new, when=words.quarter(bar.name))


def _axis(x: scale.Linear, y: float) -> list[str]:
    years = [v for v in range(int(x.low), int(x.high) + 1) if x.low <= v <= x.high]
    marks = svg.lines(((x(v), y, x(v), y + 3) for v in years), stroke=palette.MUTED)
    return [marks, *panel.under([(x(v), str(v)) for v in years], y + 12)]


def _title(bars: Sequence[_Bar], line: Sequence[tuple[float, int]], words: Words) -> str:
    if not line or not line[-1][1]:
        return words.say("No connection dates to draw")
    half = line[-1][1] / 2
    since = next(at for at, n in line if n >= half)
    if len(bars) < 4 or int(since) == int(bars[0].start):
        n = line[-1][1]
        return words.plural("{n} contact since {year}", "{n} contacts since {year}", n, year=int(bars[0].start))
    return words.say("Half of your contacts came since {year}", year=int(since))


def _subtitle(bars: Sequence[_Bar], words: Words) -> str:
    n = sum(b.new for b in bars)
    dated = words.plural("{n} contact with a date", "{n} contacts with a date", n)
    return words.say("Above: contacts in all. Below: new ones. {dated}", dated=dated)


def _alt(years: Sequence[YearRow], bars: Sequence[_Bar], jobs: Sequence[JobRow], words: Words) -> str:
    if not bars:
        return words.say("No connection dates in this export.")
    said = [
        words.plural("{year}: {n} new, {total} in all", "{year}: {n} new, {total} in all", y.new, year=y.year,
                     total=words.integer(y.total))
        for y in years
    ]  # fmt: skip
    if not said:
        said = [_said_new(bar, words) for bar in bars]
    peak = max(bars, key=lambda b: (b.new, b.start))
    said.append(words.say("Most came in {when}: {new}", when=words.quarter(peak.name), new=words.integer(peak.new)))
    said += [
        words.say("{job} from {start}", job=job.title, start=words.month(job.started))
        for job in jobs
        if job.title and job.started
    ]
    return figures.sentences([words.say("Contacts over time"), *said])
