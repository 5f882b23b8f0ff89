"""Export as a program or a notebook: one that trains, one that answers pictures, or the network alone."""

from argparse import Namespace
from pathlib import Path
from typing import Protocol

from backend.data.errors import DataError
from backend.data.facts import describe
from backend.project import Project
from backend.safe_write import safe_write
from backend.script import as_notebook, own_data, write_prediction_program, write_program, write_training_program

NOTEBOOK = ".ipynb"
PROGRAM_ENDINGS = (".py", NOTEBOOK)


class AskedModel(Protocol):
    """A model as a program asks it: the names of its classes, and what corrects how sure it is."""

    @property
    def classes(self) -> tuple[str, ...]: ...
    @property
    def temperature(self) -> float: ...


def write_script(options: Namespace, project: Project, asked: AskedModel | None) -> list[Path]:
    """Write the program, and beside it the data that only NetSketch has; returns the paths of that.

    `asked` is what the model file says, where the options name one. A file of data that is there already is left
    as it is. Raises `UserError`.
    """
    target: Path = options.to
    text, data = _program(options, project, asked)
    content = as_notebook(text) if target.suffix.lower() == NOTEBOOK else text.encode("utf-8", "replace")
    safe_write(target, content)
    paths = []
    for name, written in data.items():
        path = target.absolute().with_name(name)
        if not path.exists():
            safe_write(path, written)
        paths.append(path)
    return paths


def _program(options: Namespace, project: Project, asked: AskedModel | None) -> tuple[str, dict[str, bytes]]:
    match options.program:
        case "predict" if asked is not None:
            return write_prediction_program(project, asked.classes, asked.temperature, options.network), {}
        case "predict":
            return write_prediction_program(project, _classes(project), 1.0, "model.h5"), {}
        case "network":
            return write_program(project).text, {}
        case _:
            return write_training_program(project), own_data(project)


def _classes(project: Project) -> tuple[str, ...]:
    """Those of the data, as far as it can be read."""
    try:
        return describe(project.data).classes
    except DataError:
        return ()
