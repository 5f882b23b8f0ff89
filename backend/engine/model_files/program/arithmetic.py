"""Computes with the plain values of a program, within bounds: no program can make us compute for long."""

import ast
import operator
from collections.abc import Callable
from typing import Any

LONGEST_SEQUENCE = 10_000
_LARGEST_NUMBER = 2**63
_MOST_PARTS = 20_000

_OPERATIONS: dict[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
    ast.Pow: operator.pow,
}
_COMPARISONS: dict[type[ast.cmpop], Callable[[Any, Any], Any]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Is: operator.is_,
    ast.IsNot: operator.is_not,
    ast.In: lambda one, other: one in other,
    ast.NotIn: lambda one, other: one not in other,
}


class TooMuchError(Exception):
    """More than a program that describes a network has to compute, or with other things than numbers."""


def is_plain(value: Any) -> bool:
    """Whether it is a value that Python writes as it is: numbers, texts, and lists and tuples of some of them.

    A list of ten thousand times the same list, and so on, has no end for whoever goes through it.
    """
    waiting, seen = [value], 0
    while waiting:
        one = waiting.pop()
        seen += 1
        if isinstance(one, list | tuple):
            waiting += one
        elif isinstance(one, dict):
            waiting += one.values()
        elif not (one is None or isinstance(one, int | float | str | bool)):
            return False
        if seen + len(waiting) > _MOST_PARTS:
            return False
    return True


def computed(left: Any, operation: ast.operator, right: Any) -> Any:
    """`left operation right` of plain values; raises `TooMuchError` for what is not done."""
    compute = _OPERATIONS.get(type(operation))
    if compute is None or not (is_plain(left) and is_plain(right)):
        raise TooMuchError
    _check_size(left, operation, right)
    try:
        return bounded(compute(left, right))
    except (TypeError, ValueError, ArithmeticError) as error:
        raise TooMuchError from error


def compared(left: Any, comparison: ast.cmpop, right: Any) -> bool:
    """`left comparison right` of plain values; raises `TooMuchError`."""
    if not (is_plain(left) and is_plain(right)):
        raise TooMuchError
    try:
        return bool(_COMPARISONS[type(comparison)](left, right))
    except (TypeError, KeyError) as error:
        raise TooMuchError from error


def bounded(value: Any) -> Any:
    """The value, if it is not too large; raises `TooMuchError`."""
    if isinstance(value, list | tuple | str | dict) and len(value) > LONGEST_SEQUENCE:
        raise TooMuchError
    if isinstance(value, complex) or (isinstance(value, int) and abs(value) > _LARGEST_NUMBER):
        raise TooMuchError
    return value


def _check_size(left: Any, operation: ast.operator, right: Any) -> None:
    """What would be too large is not even begun."""
    numbers = isinstance(left, int | float) and isinstance(right, int | float)
    if isinstance(operation, ast.Pow) and not (numbers and abs(left) <= 1_000_000 and abs(right) <= 64):
        raise TooMuchError
    if isinstance(operation, ast.Mod) and not numbers:
        raise TooMuchError
    if isinstance(operation, ast.Mult) and not numbers:
        sequence, times = (right, left) if isinstance(left, int) else (left, right)
        if not isinstance(sequence, list | tuple | str) or not isinstance(times, int):
            raise TooMuchError
        if len(sequence) * max(times, 0) > LONGEST_SEQUENCE:
            raise TooMuchError
