"""The imports of a program, each once and in the usual order."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Import:
    """`import module`, or `from module import name` where there is a name; with `as alias` where there is one."""

    module: str
    name: str | None = None
    alias: str | None = None

    @property
    def is_of_python(self) -> bool:
        return self.module.split(".")[0] in sys.stdlib_module_names


def import_lines(imports: Iterable[Import]) -> list[str]:
    """The lines: those of Python first, then an empty line and those of others."""
    every = set(imports)
    own = _section([one for one in every if one.is_of_python])
    others = _section([one for one in every if not one.is_of_python])
    return [*own, *([""] if own and others else []), *others]


def _section(imports: list[Import]) -> list[str]:
    plain = sorted(f"import {one.module}{_as(one)}" for one in imports if one.name is None)
    named: dict[str, list[str]] = {}
    for one in imports:
        if one.name is not None:
            named.setdefault(one.module, []).append(f"{one.name}{_as(one)}")
    # Constants, then classes, then functions, as formatters order them.
    order = {
        module: sorted(names, key=lambda name: (not name.isupper(), not name[0].isupper(), name))
        for module, names in named.items()
    }
    return [*plain, *(f"from {module} import {', '.join(order[module])}" for module in sorted(named))]


def _as(one: Import) -> str:
    return f" as {one.alias}" if one.alias else ""
