"""Finds the value of an expression of a program without running it; what cannot be known is told with its line."""

import ast
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from backend.engine.model_files.program.arithmetic import TooMuchError, bounded, compared, computed, is_plain
from backend.engine.model_files.program.attributes import attribute_of
from backend.engine.model_files.program.making import call_layer
from backend.engine.model_files.program.references import from_a_star
from backend.engine.model_files.program.things import (
    EndlessError,
    Layer,
    Reference,
    Scope,
    Tensor,
    Unknown,
    UnreadableError,
)
from backend.wording import say

MOST_STEPS = 100_000
_A_STEP = 50
"""So many parts of a list take about as long as a step."""
_JOINED = {ast.Add: "Add", ast.Sub: "Subtract", ast.Mult: "Multiply"}

CallReader = Callable[[ast.Call, Scope], Any]


class Expressions:
    """Reads expressions; `read_call` reads calls, which may be of functions of the program."""

    def __init__(self, read_call: CallReader) -> None:
        self._read_call = read_call
        self._steps = 0
        self._texts: dict[int, str] = {}

    def read(self, node: ast.expr, scope: Scope) -> Any:
        """The value; raises `UnreadableError`."""
        self.count()
        match node:
            case ast.Constant(value=value):
                return value if is_plain(value) else self._no(node)
            case ast.Name(id=name):
                return self._name(name, node, scope)
            case ast.Attribute(value=owner, attr=attribute):
                return attribute_of(self.read(owner, scope), attribute, node.lineno)
            case ast.List(elts=parts):
                return list(self._parts(parts, scope))
            case ast.Tuple(elts=parts):
                return tuple(self._parts(parts, scope))
            case ast.Dict():
                return self._dictionary(node, scope)
            case ast.Call():
                return self._read_call(node, scope)
            case ast.BinOp(left=left, op=operation, right=right):
                return self.operated(self.read(left, scope), operation, self.read(right, scope), node.lineno)
            case ast.UnaryOp(op=sign, operand=operand):
                return self._signed(sign, self.read(operand, scope), node)
            case ast.Subscript(value=owner, slice=place):
                return self._part(self.read(owner, scope), place, scope, node)
            case ast.IfExp(test=test, body=body, orelse=other):
                return self.read(body if self.is_true(test, scope) else other, scope)
            case ast.Compare() | ast.BoolOp():
                return self._decision(node, scope)
            case ast.ListComp(elt=element, generators=[ast.comprehension() as only]):
                return self._gathered(element, only, scope)
            case ast.GeneratorExp(elt=element, generators=[ast.comprehension() as only]):
                return self._gathered(element, only, scope)
            case ast.JoinedStr(values=values):
                return "".join(self._text(value, scope) for value in values)
            case ast.Starred():
                return self._no(node)
            case _:
                return self._no(node)

    def count(self, *values: Any) -> None:
        """Count a step, more of them for long `values`; raises `EndlessError` for a program that has too many."""
        self._steps += 1
        for value in values:
            if isinstance(value, list | tuple | dict):
                self._steps += len(value) // _A_STEP
        if self._steps > MOST_STEPS:
            raise EndlessError

    def is_true(self, node: ast.expr, scope: Scope) -> bool:
        """Whether a condition holds; raises `UnreadableError` where that is only known when the program runs."""
        value = self.read(node, scope)
        self.count(value)
        if is_plain(value):
            return bool(value)
        if isinstance(value, Layer | Tensor):
            return True
        return bool(self._no(node))

    def iterated(self, node: ast.expr, scope: Scope) -> list[Any]:
        """What a loop goes through; raises `UnreadableError`."""
        value = self.read(node, scope)
        if isinstance(value, dict):
            value = list(value)
        self.count(value)
        if isinstance(value, list | tuple | range | str) and len(value) <= MOST_STEPS:
            return list(value)
        return list(self._no(node))

    def assign(self, target: ast.expr, value: Any, scope: Scope) -> None:
        """Put a value behind a name, or its parts behind several."""
        match target:
            case ast.Name(id=name):
                scope.names[name] = value
            case ast.Tuple(elts=targets) | ast.List(elts=targets):
                self._assign_parts(targets, value, scope)
            case ast.Starred(value=inner):
                self.assign(inner, value, scope)
            case ast.Attribute(value=owner, attr="trainable"):
                layer = self.read(owner, scope)
                if isinstance(layer, Layer) and isinstance(value, bool):
                    layer.config["trainable"] = value
            case ast.Subscript(value=owner, slice=place):
                holder = self.read(owner, scope)
                if isinstance(holder, dict | list):
                    self._put(holder, self.read(place, scope), value)

    def _put(self, holder: Any, place: Any, value: Any) -> None:
        if isinstance(holder, dict) and isinstance(place, str | int):
            holder[place] = value
            bounded(holder)
        elif isinstance(holder, list) and isinstance(place, int) and -len(holder) <= place < len(holder):
            holder[place] = value

    def _assign_parts(self, targets: list[ast.expr], value: Any, scope: Scope) -> None:
        star = next((place for place, one in enumerate(targets) if isinstance(one, ast.Starred)), None)
        if isinstance(value, list | tuple) and (len(value) == len(targets) or star is not None):
            parts = list(value)
            if star is not None:
                behind = len(targets) - star - 1
                parts = [*parts[:star], parts[star : len(parts) - behind], *parts[len(parts) - behind :]]
            for target, part in zip(targets, parts, strict=False):
                self.assign(target, part, scope)
            return
        for target in targets:
            self.assign(target, value if isinstance(value, Unknown) else _unknown(target), scope)

    def text_of(self, node: ast.expr) -> str:
        """What stands there, to be quoted; found once, however often a loop comes by."""
        if id(node) not in self._texts:
            self._texts[id(node)] = "…" if _is_deep(node) else ast.unparse(node)[:80]
        return self._texts[id(node)]

    def _no(self, node: ast.expr) -> Any:
        raise UnreadableError(
            say(
                "“{text}” is only known when the program runs. Write its value there instead.",
                text=self.text_of(node),
            ),
            node.lineno,
        )

    def _name(self, name: str, node: ast.expr, scope: Scope) -> Any:
        try:
            value = scope.find(name)
        except KeyError:
            found = from_a_star(scope, name)
            return found if found is not None else Reference(f"builtins.{name}")
        if isinstance(value, Unknown):
            raise UnreadableError(value.reason, value.line)
        return value

    def _parts(self, parts: Iterable[ast.expr], scope: Scope) -> Iterator[Any]:
        for part in parts:
            if isinstance(part, ast.Starred):
                yield from self.iterated(part.value, scope)
            else:
                yield self.read(part, scope)

    def _dictionary(self, node: ast.Dict, scope: Scope) -> dict[Any, Any]:
        made: dict[Any, Any] = {}
        for key, value in zip(node.keys, node.values, strict=True):
            name = self.read(key, scope) if key is not None else None
            if not isinstance(name, str | int):
                self._no(node)
            made[name] = self.read(value, scope)
        return made

    def operated(self, left: Any, operation: ast.operator, right: Any, line: int) -> Any:
        """What `left operation right` gives; raises `UnreadableError`."""
        self.count(left, right)
        kind = _JOINED.get(type(operation))
        if isinstance(left, Tensor) and isinstance(right, Tensor) and kind is not None:
            return call_layer(Layer(kind, {}, line), [[left, right]], {}, line)
        if isinstance(left, list) and isinstance(right, list) and isinstance(operation, ast.Add):
            return bounded([*left, *right])
        try:
            return computed(left, operation, right)
        except TooMuchError as error:
            raise UnreadableError(
                say("This cannot be computed while the program is only read. Write the result there instead."),
                line,
            ) from error

    def _signed(self, sign: ast.unaryop, value: Any, node: ast.expr) -> Any:
        match sign:
            case ast.Not() if is_plain(value):
                return not value
            case ast.USub() if isinstance(value, int | float):
                return -value
            case ast.UAdd() if isinstance(value, int | float):
                return value
            case _:
                return self._no(node)

    def _part(self, value: Any, place: ast.expr, scope: Scope, node: ast.expr) -> Any:
        if isinstance(place, ast.Slice):
            ends = [
                None if end is None else self.read(end, scope) for end in (place.lower, place.upper, place.step)
            ]
            self.count(value)
            usable = all(end is None or isinstance(end, int) for end in ends) and ends[2] != 0
            return value[slice(*ends)] if isinstance(value, list | tuple | str) and usable else self._no(node)
        key = self.read(place, scope)
        if isinstance(value, dict) and isinstance(key, str | int) and key in value:
            return value[key]
        if isinstance(value, list | tuple | str) and isinstance(key, int) and -len(value) <= key < len(value):
            return value[key]
        return self._no(node)

    def _decision(self, node: ast.expr, scope: Scope) -> Any:
        if isinstance(node, ast.BoolOp):
            value: Any = None
            for part in node.values:
                value = self.is_true(part, scope)
                if value is isinstance(node.op, ast.Or):
                    break
            return value
        assert isinstance(node, ast.Compare)
        left = self.read(node.left, scope)
        for comparison, right_node in zip(node.ops, node.comparators, strict=True):
            right = self.read(right_node, scope)
            self.count(left, right)
            try:
                if not compared(left, comparison, right):
                    return False
            except TooMuchError:
                self._no(node)
            left = right
        return True

    def _gathered(self, element: ast.expr, only: ast.comprehension, scope: Scope) -> list[Any]:
        inner, made = Scope(scope), []
        for value in self.iterated(only.iter, scope):
            self.assign(only.target, value, inner)
            if all(self.is_true(condition, inner) for condition in only.ifs):
                made.append(self.read(element, inner))
        return made

    def _text(self, node: ast.expr, scope: Scope) -> str:
        if isinstance(node, ast.FormattedValue):
            value = self.read(node.value, scope)
            return str(value)[:1000] if isinstance(value, str | int | float) else str(self._no(node))
        return str(self.read(node, scope))


def _unknown(target: ast.expr) -> Unknown:
    name = target.id if isinstance(target, ast.Name) else "…"
    return Unknown(
        say("“{text}” is only known when the program runs. Write its value there instead.", text=name),
        target.lineno,
    )


def _is_deep(node: ast.AST) -> bool:
    """Whether an expression is too deep to be quoted."""
    return sum(1 for _ in ast.walk(node)) > 60
