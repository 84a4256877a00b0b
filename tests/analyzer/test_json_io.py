"""JSON out and in: nothing lost, equal bytes, and a clear error for anything else."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.audit import Audit
from analyzer.json_io import audit_from_json, audit_to_json
from analyzer.json_schema import schema_text
from analyzer.measure import audit_network
from importers.errors import UserError
from tests.analyzer.builders import OPTIONS, OWNER, case, people, synthetic, without_messages

ROOT = Path(__file__).parents[2]


def _audits() -> list[Audit]:
    cases = [synthetic(200, 900), without_messages(synthetic(60, 0)), case(people([]))]
    return [audit_network(c.network, c.contacts, OWNER, OPTIONS) for c in cases]


AUDITS = _audits()


@pytest.mark.parametrize("audit", AUDITS, ids=["rich", "connections", "nobody"])
def test_round_trip(audit: Audit) -> None:
    """Out and in again is the same audit, and out once more the same bytes."""
    text = audit_to_json(audit)
    assert audit_from_json(text) == audit
    assert audit_to_json(audit_from_json(text)) == text


def test_keys_are_sorted() -> None:
    """Keys stand in order, so that two audits can be compared line by line."""
    data = json.loads(audit_to_json(AUDITS[0]))
    assert list(data) == sorted(data)


def _edited(change: Callable[[dict[str, Any]], object]) -> str:
    data = json.loads(audit_to_json(AUDITS[0]))
    change(data)
    return json.dumps(data)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "not JSON"),
        ("[1]", "not an audit"),
        ("{}", "not an audit"),
        ("[" * 100_000, "not JSON"),
        (_edited(lambda d: d.update(version=99)), "version 99"),
        (_edited(lambda d: d.update(contacts="many")), "audit.contacts is not int"),
        (_edited(lambda d: d.update(contacts=True)), "audit.contacts is not int"),
        (_edited(lambda d: d.pop("owner")), "audit lacks owner"),
        (_edited(lambda d: d.update(extra=1)), "audit has unknown extra"),
        (_edited(lambda d: d["sectors"][0].update(share_interval=[0])), "audit.sectors[0].share_interval"),
        (_edited(lambda d: d["dots"].append(3)), "is not an object"),
        (_edited(lambda d: d["dimensions"][0]["headline"].update(value=float("inf"))), "headline.value is not float"),
        (_edited(lambda d: d.update(extras={"a": 1})), "extras"),
    ],
)
def test_what_is_no_audit(text: str, complaint: str) -> None:
    """Anything but an audit of this version is a user error that names the place."""
    with pytest.raises(UserError) as caught:
        audit_from_json(text, "before.json")
    assert complaint in caught.value.what
    assert caught.value.file == "before.json"


@given(st.text(max_size=60) | st.recursive(st.none() | st.integers(), st.lists, max_leaves=5).map(json.dumps))
def test_any_text(text: str) -> None:
    """No text raises anything but a user error."""
    with pytest.raises(UserError):
        audit_from_json(text)


def test_optional_fields_may_be_absent() -> None:
    """An audit written before an optional field existed still reads."""
    assert audit_from_json(_edited(lambda d: d.pop("others"))).others == ()


def test_published_schema_is_current() -> None:
    """docs/audit.schema.json is what the dataclasses say; write it anew with python -m analyzer.json_schema."""
    assert (ROOT / "docs" / "audit.schema.json").read_text("utf-8") == schema_text()


def test_schema_knows_every_key() -> None:
    """Whatever an audit writes is declared in the schema, all the way down."""
    schema = json.loads(schema_text())

    def walk(value: Any, node: dict[str, Any]) -> None:
        if "$ref" in node:
            node = schema["$defs"][node["$ref"].rpartition("/")[2]]
        if "anyOf" in node:
            node = next(n for n in node["anyOf"] if (n.get("type") == "null") == (value is None))
        if isinstance(value, dict):
            known = node["properties"] if "properties" in node else dict.fromkeys(value, node["additionalProperties"])
            assert set(value) <= set(known)
            for key, item in value.items():
                walk(item, known[key])
        if isinstance(value, list):
            places = node.get("prefixItems") or [node["items"]] * len(value)
            for item, place in zip(value, places, strict=True):
                walk(item, place)

    walk(json.loads(audit_to_json(AUDITS[0])), schema)
