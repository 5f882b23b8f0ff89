"""Follows the statements of a program as Python would, as far as that can be done without running them."""

import ast
from collections.abc import Mapping, Sequence
from typing import Any

from backend.engine.model_files.program.arithmetic import TooMuchError
from backend.engine.model_files.program.calls import Calls
from backend.engine.model_files.program.found import Found
from backend.engine.model_files.program.references import add_imports
from backend.engine.model_files.program.source import place_of
from backend.engine.model_files.program.things import (
    Function,
    Layer,
    Model,
    Scope,
    Tensor,
    Unknown,
    UnreadableError,
    UserClass,
)
from backend.wording import say

_DEEPEST = 30


class _Return(Exception):  # noqa: N818 - it is no error
    def __init__(self, value: Any) -> None:
        super().__init__()
        self.value = value


class _Leave(Exception):  # noqa: N818 - it is no error
    """`break` or `continue`."""

    def __init__(self, *, ends: bool) -> None:
        super().__init__()
        self.ends = ends


class Statements:
    """Follows a program; what it makes is in `found`."""

    def __init__(self) -> None:
        self.found = Found()
        self._calls = Calls(self.found, self._run)
        self._read = self._calls.expressions
        self._depth = 0
        self.scope = Scope(names={"__name__": "__main__"})

    def follow(self, statements: Sequence[ast.stmt]) -> None:
        """Follow all of it; what cannot be read matters only if the network needs it."""
        try:
            self._block(statements, self.scope)
        except (_Return, _Leave):
            return

    def try_functions(self) -> None:
        """Call the functions that need nothing given, until one of them makes a model."""
        for value in list(self.scope.names.values()):
            if isinstance(value, Function) and not self.found.models and _needs_nothing(value.node):
                try:
                    self._run(value, [], {}, value.node.lineno)
                except UnreadableError as error:
                    self.found.problems.append(error)

    def _block(self, statements: Sequence[ast.stmt], scope: Scope) -> None:
        for statement in statements:
            self._read.count()
            try:
                self._statement(statement, scope)
            except UnreadableError as error:
                self._forget(statement, scope, error)
            except TooMuchError:
                much = say(
                    "This cannot be computed while the program is only read. Write the result there instead."
                )
                self._forget(statement, scope, UnreadableError(much, statement.lineno))

    def _statement(self, node: ast.stmt, scope: Scope) -> None:
        match node:
            case ast.Import() | ast.ImportFrom():
                add_imports(scope, node)
            case ast.Assign(targets=targets, value=value):
                read = self._read.read(value, scope)
                for target in targets:
                    self._read.assign(target, read, scope)
            case ast.AnnAssign(target=target, value=ast.expr() as value):
                self._read.assign(target, self._read.read(value, scope), scope)
            case ast.AugAssign(target=ast.Name() as target, op=operation, value=value):
                before = self._read.read(target, scope)
                after = self._read.operated(before, operation, self._read.read(value, scope), node.lineno)
                self._read.assign(target, after, scope)
            case ast.Expr(value=value):
                self._read.read(value, scope)
            case ast.If():
                self._if(node, scope)
            case ast.For():
                self._for(node, scope)
            case ast.While():
                self._while(node, scope)
            case ast.With(body=body):
                self._block(body, scope)
            case ast.Try(body=body, orelse=other, finalbody=last):
                self._block([*body, *other, *last], scope)
            case ast.FunctionDef(name=name):
                scope.names[name] = Function(node, scope)
            case ast.ClassDef(name=name):
                static = [one for one in node.body if isinstance(one, ast.FunctionDef) and _is_static(one)]
                functions = {one.name: Function(one, scope) for one in static}
                scope.names[name] = UserClass(name, functions, node.lineno)
            case ast.Return(value=value):
                raise _Return(self._read.read(value, scope) if value is not None else None)
            case ast.Break() | ast.Continue():
                raise _Leave(ends=isinstance(node, ast.Break))
            case _:
                return  # nothing that makes a network

    # Ways that part ---------------------------------------------------------------------------------------

    def _if(self, node: ast.If, scope: Scope) -> None:
        try:
            holds = self._read.is_true(node.test, scope)
        except UnreadableError as error:
            self._either(node, scope, error)
            return
        self._block(node.body if holds else node.orelse, scope)

    def _either(self, node: ast.If, scope: Scope, reason: UnreadableError) -> None:
        """Nobody knows which way is taken: what both agree on stands, and what only one of them can tell."""
        before = _sizes(self.found.models)
        ways = []
        for body in (node.body, node.orelse):
            inner = Scope(scope)
            try:
                self._block(body, inner)
            except (_Return, _Leave) as way_out:
                if isinstance(way_out, _Return) and isinstance(way_out.value, Model | Tensor):
                    self._say_assumed(node)
                    raise
            ways.append(inner.names)
        self._spoil_changed(before, reason)
        for name in dict.fromkeys([*ways[0], *ways[1]]):
            values = [way[name] for way in ways if name in way and not isinstance(way[name], Unknown)]
            readable = [value for value in values if isinstance(value, Model | Layer | Tensor | Function)]
            if len(values) == 2 and _is_same(values[0], values[1]):
                scope.names[name] = values[0]
            elif len(readable) == 1 and len(values) == 1:
                scope.names[name] = readable[0]
                self._say_assumed(node)
            else:
                scope.names[name] = Unknown(reason.message, reason.line)

    def _say_assumed(self, node: ast.If) -> None:
        self.found.notes.append(
            say(
                "{place} decides only when the program runs; the way that makes the network was read.",
                place=place_of(node.lineno),
            )
        )

    def _for(self, node: ast.For, scope: Scope) -> None:
        try:
            values = self._read.iterated(node.iter, scope)
        except UnreadableError as error:
            before = _sizes(self.found.models)
            self._read.assign(node.target, Unknown(error.message, error.line), scope)
            self._turn(node.body, scope)
            self._spoil_changed(before, error)
            return
        for value in values:
            self._read.assign(node.target, value, scope)
            if self._turn(node.body, scope):
                return
        self._block(node.orelse, scope)

    def _while(self, node: ast.While, scope: Scope) -> None:
        """A loop whose end is known is followed; of another only what does not depend on it is kept."""
        while True:
            try:
                holds = self._read.is_true(node.test, scope)
            except UnreadableError as error:
                before = _sizes(self.found.models)
                self._turn(node.body, scope)
                self._spoil_changed(before, error)
                return
            self._read.count()
            if not holds or self._turn(node.body, scope):
                return

    def _turn(self, body: Sequence[ast.stmt], scope: Scope) -> bool:
        """Follow the body once; whether the loop ends there."""
        try:
            self._block(body, scope)
        except _Leave as leaving:
            return leaving.ends
        return False

    def _spoil_changed(self, before: Mapping[int, int], reason: UnreadableError) -> None:
        """A model to which layers were added so many times as nobody knows cannot be read."""
        for model in self.found.models:
            if before.get(id(model), len(model.layers)) != len(model.layers):
                model.problem = model.problem or reason

    # Functions --------------------------------------------------------------------------------------------

    def _run(self, function: Function, given: Sequence[Any], named: Mapping[str, Any], line: int) -> Any:
        if self._depth >= _DEEPEST:
            raise UnreadableError(say("The functions of the program call each other too deep."), line)
        scope = Scope(function.scope, self._bound(function, given, named, line))
        self._depth += 1
        try:
            self._block(function.node.body, scope)
        except _Return as returned:
            return returned.value
        except _Leave:
            return None
        finally:
            self._depth -= 1
        return None

    def _bound(
        self, function: Function, given: Sequence[Any], named: Mapping[str, Any], line: int
    ) -> dict[str, Any]:
        """What stands behind the names of the arguments."""
        written = function.node.args
        places = [one.arg for one in (*written.posonlyargs, *written.args)]
        names: dict[str, Any] = {}
        defaults = dict(zip(reversed(places), reversed(written.defaults), strict=False))
        defaults |= {
            one.arg: value
            for one, value in zip(written.kwonlyargs, written.kw_defaults, strict=True)
            if value is not None
        }
        for name, node in defaults.items():
            try:
                names[name] = self._read.read(node, function.scope)
            except UnreadableError as error:
                names[name] = Unknown(error.message, error.line)
        names.update(zip(places, given, strict=False))
        names.update(named)
        for name in (*places, *(one.arg for one in written.kwonlyargs)):
            if name not in names:
                names[name] = Unknown(say("“{name}” is not given here.", name=name), line)
        if written.vararg is not None:
            names[written.vararg.arg] = tuple(given[len(places) :])
        if written.kwarg is not None:
            known = {*places, *(one.arg for one in written.kwonlyargs)}
            names[written.kwarg.arg] = {key: value for key, value in named.items() if key not in known}
        return names

    def _forget(self, node: ast.stmt, scope: Scope, error: UnreadableError) -> None:
        """What would have been assigned is not known now."""
        self.found.problems.append(error)
        targets: list[ast.expr] = []
        if isinstance(node, ast.Assign):
            targets = node.targets
        elif isinstance(node, ast.AnnAssign | ast.AugAssign):
            targets = [node.target]
        elif isinstance(node, ast.Return):
            raise _Return(Unknown(error.message, error.line)) from error
        for target in targets:
            if isinstance(target, ast.Name | ast.Tuple | ast.List):
                self._read.assign(target, Unknown(error.message, error.line), scope)


def _sizes(models: Sequence[Model]) -> dict[int, int]:
    return {id(model): len(model.layers) for model in models}


def _is_same(one: Any, other: Any) -> bool:
    return one is other or (
        type(one) is type(other) and isinstance(one, int | float | str | tuple) and one == other
    )


def _is_static(node: ast.FunctionDef) -> bool:
    """Whether a function of a class needs no object."""
    return any(isinstance(mark, ast.Name) and mark.id == "staticmethod" for mark in node.decorator_list)


def _needs_nothing(node: ast.FunctionDef) -> bool:
    arguments = node.args
    needed = len(arguments.posonlyargs) + len(arguments.args) - len(arguments.defaults)
    return needed <= 0 and all(value is not None for value in arguments.kw_defaults)
