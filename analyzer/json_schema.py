"""The published JSON Schema of an audit, generated from the dataclasses.

``python -m analyzer.json_schema docs/audit.schema.json`` writes it.
"""

from __future__ import annotations

import dataclasses
import json
import sys
import types
from pathlib import Path
from typing import Any, Union, get_args, get_origin, get_type_hints

from analyzer.audit import SCHEMA_VERSION, Audit
from analyzer.json_io import NOTICE_KEY

_SCALARS: dict[Any, str] = {str: "string", int: "integer", float: "number", bool: "boolean"}


def schema_text() -> str:
    """The schema (JSON Schema draft 2020-12) as the file holds it."""
    definitions: dict[str, Any] = {}
    root = _of(Audit, definitions)
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "tiescope audit",
        "description": f"Version {SCHEMA_VERSION}. Written by 'tiescope audit --json'.",
        **root,
        "$defs": dict(sorted(definitions.items())),
    }
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _of(hint: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        if hint.__name__ not in definitions:
            definitions[hint.__name__] = {}  # holds the place: a record could hold its own kind
            definitions[hint.__name__] = _record(hint, definitions)
        return {"$ref": f"#/$defs/{hint.__name__}"}
    args = get_args(hint)
    if get_origin(hint) is tuple and args[-1] is Ellipsis:
        return {"type": "array", "items": _of(args[0], definitions)}
    if get_origin(hint) is tuple:
        return {"type": "array", "prefixItems": [_of(a, definitions) for a in args], "items": False}
    if get_origin(hint) in {Union, types.UnionType}:
        return {"anyOf": [{"type": "null"} if a is type(None) else _of(a, definitions) for a in args]}
    if get_origin(hint) is dict:
        return {"type": "object", "additionalProperties": _of(args[1], definitions)}
    return {"type": _SCALARS[hint]}


def _record(cls: type, definitions: dict[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(cls)
    fields = dataclasses.fields(cls)
    properties = {f.name: _of(hints[f.name], definitions) for f in fields}
    if cls is Audit:
        properties |= {"version": {"const": SCHEMA_VERSION}, NOTICE_KEY: {"type": "string"}}
    return {
        "type": "object",
        "description": " ".join((cls.__doc__ or "").split()),
        "properties": properties,
        "required": [f.name for f in fields if f.default is f.default_factory is dataclasses.MISSING],
        "additionalProperties": False,
    }


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(schema_text(), "utf-8")
