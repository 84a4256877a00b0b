"""The audit as JSON, out and in: generic over the dataclasses of ``analyzer.audit``."""

from __future__ import annotations

import dataclasses
import json
import math
import types
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from analyzer.aggregates import EDITION as AGGREGATES
from analyzer.audit import SCHEMA_VERSION, Audit
from importers.errors import UserError

NOTICE_KEY = "notice"
NOTICE = "Aggregates only: this file holds no other person's name, address or text, only counts and shares."
Decoder = Callable[[Any, str], Any]


class ShapeError(ValueError):
    """A value that does not fit its field; the message names the place."""


def values_to_json(value: Any) -> str:
    """Any record of plain values as JSON, in the same layout."""
    return json.dumps(_plain(value), sort_keys=True, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def audit_to_json(audit: Audit) -> str:
    """The audit as JSON: keys sorted, one layout, so that equal audits are equal bytes.

    An aggregates-only edition says on its first line what it does not hold.
    """
    text = values_to_json(audit)
    return text if audit.edition != AGGREGATES else f'{{"{NOTICE_KEY}": {json.dumps(NOTICE)},{text[1:]}'


def audit_from_json(text: str, file: str = "") -> Audit:
    """The audit that ``audit_to_json`` wrote; a ``UserError`` names what does not fit."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _unusable(f"is not JSON: {error}", file) from error
    if not isinstance(data, dict) or "version" not in data:
        raise _unusable("is not an audit", file)
    if data["version"] != SCHEMA_VERSION:
        raise _unusable(f"is an audit of version {data['version']!r}, this program reads {SCHEMA_VERSION}", file)
    data.pop(NOTICE_KEY, None)
    try:
        audit: Audit = decoder(Audit)(data, "audit")
    except ShapeError as error:
        raise _unusable(f"is not a whole audit: {error}", file) from error
    return audit


def _unusable(what: str, file: str) -> UserError:
    return UserError(what, file=file, remedy="Pass a file made with 'tiescope audit --json' by this version.")


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value):
        return {name: _plain(getattr(value, name)) for name in value.__dataclass_fields__}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


@cache
def decoder(hint: Any) -> Decoder:
    """What turns parsed JSON into a value of this type."""
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return _record(hint)
    if get_origin(hint) is tuple:
        return _tuple(get_args(hint))
    if get_origin(hint) in {Union, types.UnionType}:
        return _optional(get_args(hint))
    if get_origin(hint) is dict:
        return _texts
    return _scalar(hint)


def _record(cls: type) -> Decoder:
    fields = dataclasses.fields(cls)
    hints = get_type_hints(cls)
    required = {f.name for f in fields if f.default is f.default_factory is dataclasses.MISSING}
    readers = {f.name: decoder(hints[f.name]) for f in fields}

    def read(data: Any, place: str) -> Any:
        if not isinstance(data, dict):
            raise ShapeError(f"{place} is not an object")
        strange, missing = sorted(set(data) - set(readers)), sorted(required - set(data))
        if strange or missing:
            raise ShapeError(f"{place} {'has unknown' if strange else 'lacks'} {', '.join(strange or missing)}")
        return cls(**{name: readers[name](item, f"{place}.{name}") for name, item in data.items()})

    return read


def _tuple(args: tuple[Any, ...]) -> Decoder:
    endless = len(args) == 2 and args[1] is Ellipsis
    readers = [decoder(arg) for arg in (args[:1] if endless else args)]

    def read(data: Any, place: str) -> Any:
        if not isinstance(data, list) or not (endless or len(data) == len(readers)):
            raise ShapeError(f"{place} is not a list" if endless else f"{place} is not a list of {len(readers)}")
        each = readers * len(data) if endless else readers
        return tuple(one(item, f"{place}[{i}]") for i, (one, item) in enumerate(zip(each, data, strict=True)))

    return read


def _optional(args: tuple[Any, ...]) -> Decoder:
    inner = decoder(next(arg for arg in args if arg is not type(None)))

    def read(data: Any, place: str) -> Any:
        return None if data is None else inner(data, place)

    return read


def _texts(data: Any, place: str) -> Mapping[str, str]:
    if not isinstance(data, dict) or not all(isinstance(v, str) for v in data.values()):
        raise ShapeError(f"{place} is not an object of texts")
    return data


def _scalar(hint: Any) -> Decoder:
    def read(data: Any, place: str) -> Any:
        if hint is float and isinstance(data, (int, float)) and not isinstance(data, bool) and math.isfinite(data):
            return float(data)
        if type(data) is not hint or hint is float:
            raise ShapeError(f"{place} is not {hint.__name__}")
        return data

    return read
