"""Gathers every text of the program that is to be translated, from its source.

What counts: `self.tr("…")` (its context is the class), `translate("context", "…")` and its short name `tr`, and
the literals of `say("…")` and `mark("…")` (the context "backend").
"""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDERS = ("app", "backend", "widgets")
MESSAGES = "backend"
"""The context in which `widgets.wording` looks up what `say` and `mark` hold."""

_GAP = re.compile(r"\{(\w*)[^{}]*\}")


@dataclass(frozen=True, order=True)
class Text:
    """One text to translate: where it is looked up, and what it says in English."""

    context: str
    source: str


@dataclass(frozen=True)
class Fault:
    """A call whose text cannot be found by reading the source, so that it would never be translated."""

    place: str
    why: str

    def __str__(self) -> str:
        return f"{self.place}: {self.why}"


def gather(root: Path) -> tuple[list[Text], list[Fault]]:
    """All texts below `root`, each once and in order; and the calls that hold something else than a literal."""
    texts: set[Text] = set()
    faults: list[Fault] = []
    for folder in FOLDERS:
        for file in sorted((root / folder).rglob("*.py")):
            for found in gather_source(file.read_text(encoding="utf-8"), file.relative_to(root).as_posix()):
                if isinstance(found, Text):
                    texts.add(found)
                else:
                    faults.append(found)
    return sorted(texts), faults


def gather_source(source: str, name: str) -> Iterator[Text | Fault]:
    """The texts and faults of one file; `name` is what faults call it."""
    yield from _walk(ast.parse(source, name).body, "", name)


def gaps(text: str) -> tuple[str, ...]:
    """The names of the gaps in braces, in order; a translation has the same."""
    return tuple(sorted(_GAP.findall(text)))


def _walk(nodes: Iterable[ast.AST], class_name: str, file: str) -> Iterator[Text | Fault]:
    for node in nodes:
        if isinstance(node, ast.Call):
            yield from _read_call(node, class_name, file)
        inner = node.name if isinstance(node, ast.ClassDef) else class_name
        yield from _walk(ast.iter_child_nodes(node), inner, file)


def _read_call(call: ast.Call, class_name: str, file: str) -> Iterator[Text | Fault]:
    place = f"{file}:{call.lineno}"
    match call.func, call.args:
        case ast.Attribute(value=ast.Name(id="self"), attr="tr"), [source]:
            yield _text(class_name, source, place)
        case (ast.Attribute(attr="tr"), _):
            yield Fault(place, "the context of tr() is only known for self.tr; use QCoreApplication.translate")
        case _, [ast.Constant(value=str(context)), source] if _looks_up(call.func):
            yield _text(context, source, place)
        case ast.Name(id="say" | "mark"), [source, *_]:
            yield _text(MESSAGES, source, place)
        case _:
            pass


def _looks_up(called: ast.expr) -> bool:
    """Whether this is `QCoreApplication.translate`, or `tr` as its short name."""
    return ast.unparse(called) in ("QCoreApplication.translate", "tr")


def _text(context: str, source: ast.expr, place: str) -> Text | Fault:
    if isinstance(source, ast.Constant) and isinstance(source.value, str):
        return Text(context, source.value)
    return Fault(place, "the text must be a literal, not put together (no f-string, no name)")
