"""Reads the network of a Keras program (`.py`, `.ipynb`) as a drawing; it is never run. Needs no TensorFlow.

What it says is brought into the form in which Keras describes networks in files, and goes the same way as those.
"""

import ast
from dataclasses import replace
from pathlib import Path

import msgspec

from backend.engine.model_files.architecture import drawing_of
from backend.engine.model_files.drawing import Drawing
from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.program.data_named import with_data_named
from backend.engine.model_files.program.describing import Description, describe
from backend.engine.model_files.program.found import Found
from backend.engine.model_files.program.source import place_of, read_source
from backend.engine.model_files.program.statements import Statements
from backend.engine.model_files.program.things import EndlessError, Model, UnreadableError
from backend.engine.model_files.program.training import training_config, with_fit
from backend.graph.errors import GraphError
from backend.graph.to_spec import model_spec
from backend.project_format.errors import tamed
from backend.wording import Message, say

ENDINGS = frozenset({".py", ".ipynb"})
_TODAY = "3"


def read_program(path: Path) -> Drawing:
    """The network of the program; raises `ModelFileError`, which says the line and what to write instead."""
    source = read_source(path)
    try:
        program = Statements()
        program.follow(source.statements)
        if not program.found.models:
            program.try_functions()
        model = program.found.model()
        if model is None:
            raise _no_network(path.name, source.statements, program.found)
        description = describe(model)
        config, notes = training_config(model)
    except UnreadableError as error:
        raise _at(path.name, error) from error
    except EndlessError as error:
        raise ModelFileError(
            say("{name} computes too much before its network is there.", name=path.name)
        ) from error
    except RecursionError as error:
        raise ModelFileError(say("{name} cannot be read as a Python program.", name=path.name)) from error
    begin = [*_which(model, program.found), *program.found.notes]
    drawing = _drawn(path, description, config, (*begin, *notes))
    project, more = with_fit(drawing.project, model, program.found)
    checks_on_test = "validation_data" in (model.fitted or {})
    data, named = with_data_named(project.data, source.statements, checks_on_test=checks_on_test)
    project = msgspec.structs.replace(project, data=data)
    return replace(drawing, project=project, notes=(*drawing.notes, *more, *named))


def _drawn(path: Path, description: Description, config: object, notes: tuple[Message, ...]) -> Drawing:
    try:
        drawing = drawing_of(description.config, _TODAY, path.stem, config, notes)
        model_spec(drawing.project.graph)
    except ModelFileError as error:
        line = _line_of(error.message, description)
        if line is None:
            raise
        raise _at(path.name, UnreadableError(error.message, line)) from error
    except GraphError as error:
        raise ModelFileError(
            tamed(say("{name} cannot be opened. {reason}", name=path.name, reason=error.message))
        ) from error
    return drawing


def _line_of(message: Message, description: Description) -> int | None:
    """In which line the layer stands that a message names."""
    for value in message.values.values():
        if isinstance(value, str) and value in description.lines:
            return description.lines[value]
    return None


def _which(model: Model, found: Found) -> list[Message]:
    """Which of several networks it is."""
    if len(found.models) < 2:
        return []
    return [
        say(
            "{place} makes the network that was read; the program makes {count}.",
            count=len(found.models),
            place=place_of(model.line),
        )
    ]


def _at(name: str, error: UnreadableError) -> ModelFileError:
    return ModelFileError(
        tamed(say("{place} of {name}: {reason}", place=place_of(error.line), name=name, reason=error.message))
    )


def _no_network(name: str, statements: list[ast.stmt], found: Found) -> ModelFileError:
    for statement in statements:
        if isinstance(statement, ast.ClassDef) and any(
            ast.unparse(base).split(".")[-1] in ("Model", "Layer", "Module") for base in statement.bases
        ):
            reason = say(
                "the network is a class of its own, “{kind}”, which is a program. Write it with Sequential or "
                "with Model(inputs, outputs).",
                kind=statement.name,
            )
            return _at(name, UnreadableError(reason, statement.lineno))
    told = found.problems[-1] if found.problems else None
    sentence = say(
        "{name} makes no network that can be read: it needs Sequential([…]) or Model(inputs, outputs) of Keras.",
        name=name,
    )
    if told is None:
        return ModelFileError(tamed(sentence))
    return ModelFileError(
        tamed(
            say(
                "{sentence} {place}: {reason}",
                sentence=sentence,
                place=place_of(told.line),
                reason=told.message,
            )
        )
    )
