"""Takes functions out of our own modules, with all that they need, so that a program has them without NetSketch.

What a program does is then what the app does: it is the same text. Nothing is taken that is not needed.
"""

import io
import tokenize
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import ModuleType

from backend.script.imports import Import
from backend.script.module_parts import ModuleParts, Part, parts_of

_Name = tuple[str, str]
"""A module and a name in it."""


@dataclass(frozen=True)
class Bundle:
    """The imports that the lines need, and the lines: a section for each module, with a heading."""

    imports: frozenset[Import]
    lines: list[str]


def bundled(
    roots: Iterable[tuple[ModuleType, str]],
    replaced: Mapping[_Name, str] | None = None,
    taken: Iterable[str] = (),
    headings: bool = False,
) -> Bundle:
    """What the roots need, in an order in which everything is defined before it is used.

    `replaced` says what the program itself has instead of a name of ours; `taken` are further names that it uses.
    Where two modules use one name, that of the later one gets its module added.
    """
    collector = _Collector(replaced or {})
    for module, name in roots:
        collector.take(module.__name__, name)
    renamed = collector.renamed(set(taken) | set(collector.replaced.values()))
    lines: list[str] = []
    for module_name in collector.order:
        parts = parts_of(module_name)
        if headings:
            lines += ["", f"# %% {_title(module_name)}", f"# {parts.sentence}"]
        for part in parts.parts:
            if part.defines & collector.wanted[module_name]:
                lines += [] if part.comes_close else [""]
                lines += _with_names(part, renamed[module_name])
    return Bundle(frozenset(collector.imports), lines)


@dataclass
class _Collector:
    """Walks from the roots to everything that is needed."""

    replaced: Mapping[_Name, str]
    wanted: dict[str, set[str]] = field(default_factory=dict)
    imports: set[Import] = field(default_factory=set)

    def take(self, module: str, name: str) -> None:
        """Take a name of a module, and before it what it uses of others."""
        wanted = self.wanted.setdefault(module, set())
        if name in wanted:
            return
        wanted.add(name)
        parts = parts_of(module)
        for used in sorted(_part_with(parts, name).uses):
            self._follow(parts, used)

    def _follow(self, parts: ModuleParts, used: str) -> None:
        if any(used in part.defines for part in parts.parts):
            self.take(parts.name, used)
        elif used in parts.own:
            if parts.own[used] not in self.replaced:
                self.take(*parts.own[used])
        elif used in parts.others:
            self.imports.add(parts.others[used])

    @cached_property
    def order(self) -> list[str]:
        """The modules, each after all those that it uses."""
        order: list[str] = []

        def add(module: str) -> None:
            if module not in order:
                for source, name in parts_of(module).own.values():
                    if name in self.wanted.get(source, ()):
                        add(source)
                order.append(module)

        for module in self.wanted:
            add(module)
        return order

    def renamed(self, taken: set[str]) -> dict[str, dict[str, str]]:
        """By module, what its names are called in the program, where that is something else."""
        places: dict[str, list[str]] = {}
        for module in self.order:
            for name in self.wanted[module]:
                places.setdefault(name, []).append(module)
        new: dict[_Name, str] = dict(self.replaced)
        for name, modules in places.items():
            others = modules if name in taken else modules[1:]
            new.update({(module, name): _with_module(name, module) for module in others})
        found: dict[str, dict[str, str]] = {}
        for module in self.order:
            own = {local: new[source] for local, source in parts_of(module).own.items() if source in new}
            own |= {name: new[module, name] for name in self.wanted[module] if (module, name) in new}
            found[module] = {name: other for name, other in own.items() if name != other}
        return found


def _part_with(parts: ModuleParts, name: str) -> Part:
    return next(part for part in parts.parts if name in part.defines)


def _with_module(name: str, module: str) -> str:
    stem = module.rsplit(".", 1)[1]
    return f"{name}_OF_{stem.upper()}" if name.isupper() else f"{name}_of_{stem}"


def _title(module: str) -> str:
    return module.rsplit(".", 1)[1].replace("_", " ").capitalize()


def _with_names(part: Part, renamed: Mapping[str, str]) -> list[str]:
    """The lines of a part, with other names for some that are no attributes."""
    if not renamed or not renamed.keys() & (part.uses | part.defines):
        return list(part.lines)
    lines = [list(line) for line in part.lines]
    text = "\n".join(part.lines) + "\n"
    before = ""
    changes = []
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.NAME and token.string in renamed and before != ".":
            changes.append((token.start, token.end[1], renamed[token.string]))
        before = token.string
    for (row, begin), end, name in reversed(changes):
        lines[row - 1][begin:end] = name
    return ["".join(line) for line in lines]
