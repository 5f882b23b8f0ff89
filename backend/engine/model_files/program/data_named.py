"""Which data a program trains on, where it names a set that Keras or scikit-learn brings."""

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import msgspec

from backend.engine.model_files.program.source import place_of
from backend.project import DataChoice
from backend.project_format.errors import quoted
from backend.wording import Message, say

_OURS = {"mnist": "mnist", "fashion_mnist": "fashion-mnist", "load_iris": "iris"}
"""The rows of our data catalogue by what programs call them."""
_OTHERS = frozenset({"cifar10", "cifar100", "imdb", "reuters", "boston_housing", "california_housing"})


@dataclass(frozen=True)
class _Named:
    name: str
    line: int


def with_data_named(
    data: DataChoice, statements: Sequence[ast.stmt], *, checks_on_test: bool
) -> tuple[DataChoice, list[Message]]:
    """The choice with the data that the program names, and what to say of it.

    `checks_on_test` says that its `fit` is given samples of its own to check what is learnt; those of a named set
    are its test part.
    """
    named = next(_all_named(statements), None)
    if named is None:
        return data, []
    ours = _OURS.get(named.name)
    if ours is None:
        text = say(
            "{place}: the program learns from “{data}”, which NetSketch does not bring. Choose other data on the "
            "Train page, or a file that holds it.",
            place=place_of(named.line),
            data=quoted(named.name),
        )
        return data, [text]
    where = "test" if checks_on_test and ours != "iris" else data.validation_from
    text = say("{place}: the data of the program is chosen: “{data}”.", place=place_of(named.line), data=ours)
    return msgspec.structs.replace(data, name=ours, path=None, validation_from=where), [text]


def _all_named(statements: Sequence[ast.stmt]) -> Iterator[_Named]:
    """Each call that loads such a set, in the order of the program."""
    imported = _imported(statements)
    for statement in statements:
        for node in ast.walk(statement):
            if isinstance(node, ast.Call):
                first, *others = _dotted(node.func) or [""]
                *before, last = [*imported.get(first, first).split("."), *others]
                name = before[-1] if last == "load_data" and before else last
                if name in _OURS or name in _OTHERS:
                    yield _Named(name, node.lineno)


def _imported(statements: Sequence[ast.stmt]) -> dict[str, str]:
    """What the program imports, or calls by another name: by the name that it uses, the whole name there."""
    found: dict[str, str] = {}
    for node in (node for statement in statements for node in ast.walk(statement)):
        match node:
            case ast.ImportFrom():
                found |= {alias.asname or alias.name: f"{node.module or ''}.{alias.name}" for alias in node.names}
            case ast.Import():
                found |= {alias.asname: alias.name for alias in node.names if alias.asname}
            case ast.Assign(targets=[ast.Name(id=name)]) if dotted := _dotted(node.value):
                found[name] = ".".join(dotted)
    return found


def _dotted(node: ast.expr) -> list[str]:
    """The names of `a.b.c`; none for anything else."""
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.insert(0, node.attr)
        node = node.value
    return [node.id, *parts] if isinstance(node, ast.Name) else []
