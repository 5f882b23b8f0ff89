"""The names of the classes, where a file beside the model says them, as programs that teach by camera export it.

Such a `labels.txt` has a line for each class, in the order of the answers: "daisy", or with its number "0 daisy".
"""

import re
from dataclasses import replace
from pathlib import Path

from backend.engine.model_files.read import ModelFile
from backend.graph.analysis import analyse
from backend.project_format.errors import quoted
from backend.wording import say

_NAMES = ("{model}_labels.txt", "{model}.labels.txt", "labels.txt", "class_names.txt", "classes.txt")
_MOST_BYTES = 100_000
_NUMBERED = re.compile(r"(\d+)[ \t]+(\S.*)")


def with_class_names(file: ModelFile, path: Path) -> ModelFile:
    """The model with the class names of a file beside it, if it has none and as many are there as it answers."""
    if file.classes:
        return file
    count = _answers(file)
    for name in _NAMES if count > 1 else ():
        beside = path.parent / name.format(model=path.stem)
        classes = _read(beside)
        if len(classes) == count:
            note = say("The names of the classes are those in “{name}” beside it.", name=quoted(beside.name))
            return replace(file, classes=classes, notes=(*file.notes, note))
    return file


def _answers(file: ModelFile) -> int:
    """How many numbers the only answer has; 0 where there is none of which each number could be a class."""
    if len(file.spec.outputs) != 1:
        return 0
    graph = file.project.graph
    node = next(node for node in graph.nodes if node.name == file.spec.outputs[0].layer)
    match analyse(graph).layers[node.id].output:
        case (int(count),):
            return count
        case _:
            return 0


def _read(path: Path) -> tuple[str, ...]:
    """The lines of a small text file without their numbers; none where it is no such file."""
    try:
        if not path.is_file() or path.stat().st_size > _MOST_BYTES:
            return ()
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return ()  # nobody named it: the model opens without it
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    numbered = [_NUMBERED.fullmatch(line) for line in lines]
    if all(found and int(found[1]) == at for at, found in enumerate(numbered)):
        lines = [found[2] for found in numbered if found]
    return tuple(map(quoted, lines)) if len(set(lines)) == len(lines) else ()
