"""What one of our own modules consists of: its functions, classes and constants, each with its lines."""

import ast
import inspect
import re
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from types import ModuleType

from backend.script.imports import Import

_FOR_OUR_TOOLS = re.compile(r"\s+# (type: ignore|noqa).*$")


@dataclass(frozen=True)
class Part:
    """A function, a class or a constant: the names that it defines and uses, and its lines.

    `comes_close` says that no empty line parts it from the part before.
    """

    defines: frozenset[str]
    uses: frozenset[str]
    lines: tuple[str, ...]
    comes_close: bool


@dataclass(frozen=True)
class ModuleParts:
    """A module: its name and first sentence, its parts in their order, and by name what it imports.

    `own` are the names from modules of ours, `(module, name)`; `others` are all other imports.
    """

    name: str
    sentence: str
    parts: tuple[Part, ...]
    own: dict[str, tuple[str, str]]
    others: dict[str, Import]


@cache
def parts_of(module: str) -> ModuleParts:
    """Take a module of ours apart."""
    return _parts_of(import_module(module))


def _parts_of(module: ModuleType) -> ModuleParts:
    text = inspect.getsource(module)
    lines = [_FOR_OUR_TOOLS.sub("", line) for line in text.splitlines()]
    tree = ast.parse(text)
    own: dict[str, tuple[str, str]] = {}
    others: dict[str, Import] = {}
    parts: list[Part] = []
    statements = tree.body[1:]  # without the docstring
    for number, statement in enumerate(statements):
        match statement:
            case ast.ImportFrom(module=source, names=names):
                for one in names:
                    if (source or "").split(".")[0] == "backend":
                        own[one.asname or one.name] = (source or "", one.name)
                    else:
                        others[one.asname or one.name] = Import(source or "", one.name, one.asname)
            case ast.Import(names=names):
                others.update({one.asname or one.name: Import(one.name, None, one.asname) for one in names})
            case ast.Expr():
                pass  # it belongs to the constant before it
            case _:
                follower = statements[number + 1] if number + 1 < len(statements) else None
                parts.append(_part(statement, follower, lines))
    return ModuleParts(module.__name__, (ast.get_docstring(tree) or "").split("\n")[0], tuple(parts), own, others)


def _part(statement: ast.stmt, follower: ast.stmt | None, lines: list[str]) -> Part:
    decorators = getattr(statement, "decorator_list", [])
    begin = min([statement.lineno, *(one.lineno for one in decorators)]) - 1
    while lines[begin - 1].startswith("#"):
        begin -= 1
    end = statement.end_lineno or statement.lineno
    if isinstance(follower, ast.Expr):
        end = follower.end_lineno or end
    return Part(
        defines=_defined(statement),
        uses=frozenset(node.id for node in ast.walk(statement) if isinstance(node, ast.Name)),
        lines=tuple(lines[begin:end]),
        comes_close=bool(lines[begin - 1].strip()),
    )


def _defined(statement: ast.stmt) -> frozenset[str]:
    match statement:
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            return frozenset({name})
        case ast.AnnAssign(target=target):
            targets: list[ast.expr] = [target]
        case ast.Assign(targets=targets):
            pass
        case _:
            raise ValueError(f"a statement of this kind cannot be taken along: {ast.unparse(statement)}")
    return frozenset(node.id for target in targets for node in ast.walk(target) if isinstance(node, ast.Name))
