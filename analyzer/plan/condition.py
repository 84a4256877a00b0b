"""Conditions of the actions file: a small, safe arithmetic on named facts.

``owed_count >= 1 and quality_cooling < 20``: names, numbers, ``+ - * /``, comparisons, ``and or not``.
Nothing is evaluated by Python itself: the text is parsed and walked, and anything else is refused.
"""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Mapping
from functools import lru_cache

Value = float | bool | None

_ARITHMETIC: Mapping[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}
_COMPARISON: Mapping[type[ast.cmpop], Callable[[float, float], bool]] = {
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}
_LONGEST = 400  # a condition is a line; deep nesting would exhaust the parser


class ConditionError(ValueError):
    """A condition that is not in the small language, or names an unknown fact."""


def holds(text: str, facts: Mapping[str, float | None]) -> bool:
    """Whether the condition is true. A fact that is None (withheld) makes what compares it false."""
    return bool(_value(_parse(text), facts))


@lru_cache(maxsize=256)
def _parse(text: str) -> ast.expr:
    if len(text) > _LONGEST:
        raise ConditionError(f"longer than {_LONGEST} characters")
    try:
        return ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise ConditionError(f"cannot be read: {text}") from error


def _value(node: ast.expr, facts: Mapping[str, float | None]) -> Value:
    match node:
        case ast.Constant(value=bool() | int() | float() as number):
            return number
        case ast.Name(id=name):
            if name not in facts:
                raise ConditionError(f"no fact is called {name}")
            return facts[name]
        case ast.BoolOp(op=op, values=parts):
            truths = [bool(_value(part, facts)) for part in parts]  # all of them: a misspelt fact must show
            return all(truths) if isinstance(op, ast.And) else any(truths)
        case ast.UnaryOp(op=ast.Not() | ast.USub() as op, operand=part):
            return _unary(op, _value(part, facts))
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _ARITHMETIC:
            return _arithmetic(_ARITHMETIC[type(op)], _value(left, facts), _value(right, facts))
        case ast.Compare(left=left, ops=ops, comparators=rest):
            return _compare([_value(part, facts) for part in (left, *rest)], ops)
    raise ConditionError(f"{type(node).__name__} is not allowed in a condition")


def _unary(op: ast.unaryop, value: Value) -> Value:
    if isinstance(op, ast.Not):
        return not value
    return None if value is None else -value


def _arithmetic(act: Callable[[float, float], float], left: Value, right: Value) -> Value:
    if left is None or right is None:
        return None
    try:
        return act(left, right)
    except (ZeroDivisionError, OverflowError):
        return None


def _compare(values: list[Value], ops: list[ast.cmpop]) -> bool:
    results = []
    for op, left, right in zip(ops, values, values[1:], strict=False):
        if type(op) not in _COMPARISON:
            raise ConditionError(f"{type(op).__name__} is not allowed in a condition")
        results.append(left is not None and right is not None and _COMPARISON[type(op)](left, right))
    return all(results)
