"""Every sentence a report can say, found in code and data: the keys of the message catalogues."""

from __future__ import annotations

import ast
import csv
import re
import tomllib
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from importlib.resources import files
from pathlib import Path

from analyzer.taxonomy import sectors
from reports.export_files import NAMES
from reports.languages.places import phrase

ROOT = Path(__file__).parents[2]
REASONS = (  # where findings on the data are worded
    "importers/tables",
    "importers/documents/csv_text",
    "importers/documents/vcard",
    "importers/documents/xlsx",
    "importers/interactions.py",
    "importers/merge/merging.py",
    "importers/read.py",
    "analyzer/review",
)
FAULTS = (  # where files that cannot be read are told from others, and what to do about them
    "importers/documents",
    "importers/sources.py",
    "importers/tables/recommendations.py",
    "importers/read.py",
    "analyzer/json_io.py",
    "tiescope/workshop/auditing.py",
    "tiescope/workshop/entries.py",
    "tiescope/workshop/executors.py",
)
FAULT = re.compile(r"(?:is|holds|has|lists|cannot|no) \w+[ ,].*", re.DOTALL)
CONSTANTS = (  # module-level tables whose texts are said by a name that is only known when it runs
    ("reports.words", "SMALL"),
    ("reports.charts.score_strip", "HEADLINES"),
    ("reports.charts.score_strip", "UNITS"),
    ("reports.charts.before_after", "SAID"),
    ("reports.charts.exchange", "KINDS"),
    ("reports.charts.multiples", "STATES"),
    ("reports.export_files", "NAMES"),
    ("reports.pages.cover", "NAMES"),
    ("reports.pages.exchange", "GIVES"),
    ("reports.pages.grid", "PEOPLE"),
    ("reports.pages.method", "REMARKS"),
    ("reports.pages.quality", "TASKS"),
    ("reports.pages.quality", "WHAT"),
    ("reports.progress.made", "STATUS"),
    ("reports.progress.made", "_PLAIN"),
    ("reports.room.workbook", "SHEETS"),
    ("reports.workbook.quality", "HAPPENED"),
    ("reports.workbook.reasons", "HOUSES"),
    ("reports.workbook.reasons", "QUOTES"),
    ("reports.workbook.reasons", "TOLD"),
    ("reports.workbook.vocabulary", "NAMES"),
    ("analyzer.reference", "COVERAGE_NOTE"),
    ("analyzer.room.doors", "BANDS"),
    ("analyzer.compare.progress", "NO_NAMES"),
    ("analyzer.compare.progress", "NO_MESSAGES"),
    ("analyzer.compare.progress", "OTHER_REGION"),
    ("analyzer.compare.progress", "NO_OWNER"),
)
CODES = ("key", "kind", "when", "people", "count", "source", "dimension")  # fields of an entry that nobody reads
UNSPOKEN = ("no", "one")  # numbers that a sentence never spells in another language
FILE_NAME = ".csv"
BASES = (
    "contact",
    "conversation",
    "thread",
    "message",
    "endorsement",
    "invitation",
    "recommendation",
    "tie",
    "employer",
)


@dataclass(frozen=True, slots=True, order=True)
class Message:
    """One key: a sentence, with its form for many where it has one."""

    one: str
    many: str = ""


def messages() -> tuple[Message, ...]:
    """All keys, each once, in the order of the files that say them."""
    found = [
        *_of_code(),
        *_of_constants(),
        *_of_data(),
        *_of_room(),
        *_of_merging(),
        *_of_reasons(),
        *_of_faults(),
        *_of_bases(),
    ]
    said = dict.fromkeys(m for m in found if m.one.strip() and not m.one.endswith(FILE_NAME))
    plural = {m.one for m in said if m.many}
    return tuple(m for m in said if m.many or m.one not in plural)


def _of_code() -> Iterator[Message]:
    """The texts of every ``say`` and ``plural`` below ``reports/``."""
    for path in sorted((ROOT / "reports").rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        functions = [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)]
        for call in (n for n in ast.walk(tree) if isinstance(n, ast.Call)):
            yield from _of_call(call, functions)


def _of_call(call: ast.Call, functions: list[ast.FunctionDef]) -> Iterator[Message]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else ""
    if isinstance(call.func, ast.Name) and call.func.id == "map" and _is_say(call.args[0]):
        yield from (Message(text) for text in _constants(call.args[1], ()))
    if name not in ("say", "plural"):
        return
    around = [f for f in functions if f.lineno <= call.lineno <= (f.end_lineno or 0)]
    texts = [list(_texts(argument, around)) for argument in call.args[:2]]
    if name == "say" and texts:
        yield from (Message(text) for text in texts[0])
    elif len(texts) == 2:
        yield from (Message(one, many) for one, many in zip(*texts, strict=True))


def _is_say(node: ast.expr) -> bool:
    return isinstance(node, ast.Attribute) and node.attr == "say"


def _texts(node: ast.expr, around: list[ast.FunctionDef]) -> Iterator[str]:
    """The texts that an argument can be: written there, chosen between two, or given a name nearby."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body, around)
        yield from _texts(node.orelse, around)
    elif isinstance(node, ast.Name):
        for assigned in (n for f in around for n in ast.walk(f) if isinstance(n, ast.Assign)):
            yield from _assigned(assigned.targets[0], assigned.value, node.id)


def _assigned(target: ast.expr, value: ast.expr, name: str) -> Iterator[str]:
    if isinstance(target, ast.Name) and target.id == name:
        yield from _texts(value, [])
    elif isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        for one, its in zip(target.elts, value.elts, strict=True):
            yield from _assigned(one, its, name)


def _of_constants() -> Iterator[Message]:
    for module, name in CONSTANTS:
        yield from (Message(text) for text in _strings(getattr(import_module(module), name)) if text not in UNSPOKEN)


def _strings(value: object) -> Iterator[str]:
    """All texts in a value; of a mapping its values, and its keys where they are sentences."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from (key for key in value if key[:1].isupper())
        for item in value.values():
            yield from _strings(item)
    elif isinstance(value, Iterable):
        for item in value:
            yield from _strings(item)


def _of_data() -> Iterator[Message]:
    """Labels and sentences of the knowledge tables that a reader meets."""
    for package, table, columns in (
        ("analyzer.knowledge", "sectors.csv", ("short",)),
        ("analyzer.knowledge", "levels.csv", ("label",)),
        ("analyzer.knowledge", "functions.csv", ("function",)),
        ("analyzer.knowledge", "industries.csv", ("industry",)),
        ("analyzer.knowledge", "regions.csv", ("label", "source")),
        ("reports", "measure_labels.csv", ("label", "short")),
    ):
        rows = csv.DictReader((files(package) / table).read_text("utf-8").splitlines())
        yield from (Message(row[column]) for row in rows for column in columns)
    yield from (Message(phrase(sector.short)) for sector in sectors())
    knowledge = files("analyzer.knowledge")
    findings, actions = (
        tomllib.loads((knowledge / name).read_text("utf-8")) for name in ("findings.toml", "actions.toml")
    )
    yield from (Message(phrase) for phrase in actions["level_groups"].values())
    yield from (Message(said) for group in actions["level_groups"] for said in (group, group.capitalize()))
    for entry in (*actions["action"], *findings["finding"]):
        yield from (Message(text) for field, text in entry.items() if isinstance(text, str) and field not in CODES)


def _of_merging() -> Iterator[Message]:
    """Why two records are taken for one person, or are not."""
    rules = tomllib.loads((files("importers.merge") / "rules.toml").read_text("utf-8"))["rule"]
    yield from (Message(rule["says"]) for rule in rules)


def _of_room() -> Iterator[Message]:
    """What the facilitator says, and how the room report protects its people."""
    for table in ("agenda.toml", "method.toml"):
        entries = tomllib.loads((files("reports.room") / table).read_text("utf-8")).values()
        yield from (Message(text) for rows in entries for row in rows for text in row.values() if isinstance(text, str))


def _of_reasons() -> Iterator[Message]:
    """Why rows were left out or mended: whole sentences that are no docstring and no remedy."""
    for tree in _trees(REASONS):
        other = {id(node) for statement in ast.walk(tree) for node in _not_a_reason(statement)}
        yield from (Message(text) for text in _constants(tree, other) if _is_sentence(text))


def _of_faults() -> Iterator[Message]:
    """What is wrong with a file that cannot be read, and what to do: "is a damaged workbook"."""
    for tree in _trees(FAULTS):
        other = {id(node) for statement in ast.walk(tree) for node in _not_a_fault(statement)}
        yield from (Message(text) for text in _constants(tree, other) if _is_sentence(text) or FAULT.fullmatch(text))


def _trees(places: Iterable[str]) -> Iterator[ast.Module]:
    for path in (ROOT / place for place in places):
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            yield ast.parse(file.read_text("utf-8"))


def _constants(tree: ast.AST, other: Container[int]) -> Iterator[str]:
    """Texts of a module or a part of it, those aside whose node is among ``other``."""
    nodes = (n for n in ast.walk(tree) if isinstance(n, ast.Constant) and id(n) not in other)
    yield from (node.value for node in nodes if isinstance(node.value, str))


def _is_sentence(text: str) -> bool:
    return text[:1].isupper() and text.endswith(".") and " " in text


def _not_a_fault(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Expr):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield from node.values


def _not_a_reason(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Expr):
        yield node.value
    elif isinstance(node, ast.Assign | ast.keyword) and _is_remedy(_name(node)):
        yield from ast.walk(node.value)


def _name(node: ast.Assign | ast.keyword) -> str:
    if isinstance(node, ast.keyword):
        return node.arg or ""
    return node.targets[0].id if isinstance(node.targets[0], ast.Name) else ""


def _is_remedy(name: str) -> bool:
    return name.lower() == "remedy"


def _of_bases() -> Iterator[Message]:
    """What a figure rests on or lacks, as ``reports.side_figures`` and the strip of six put it."""
    yield from (Message("chance"), Message("reference"))
    yield from (Message(kind.replace("_", " ")) for kind in NAMES)
    for base in BASES:
        yield from (Message(f"{{n}} {base}", f"{{n}} {base}s"), Message(f"{base}s"))
