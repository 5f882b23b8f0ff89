"""Export as a program or a notebook: one that trains, one that answers pictures, or the network alone."""

from dataclasses import dataclass
from pathlib import Path

from backend.data.errors import DataError
from backend.data.facts import describe
from backend.project import Project
from backend.safe_write import safe_write
from backend.script import (
    as_notebook,
    changing_files,
    own_data,
    write_prediction_program,
    write_program,
    write_training_program,
)

NOTEBOOK = ".ipynb"
PROGRAM_ENDINGS = (".py", NOTEBOOK)


@dataclass(frozen=True)
class AskedModel:
    """A model as a program asks it: the names of its classes, what corrects how sure it is, and its file."""

    classes: tuple[str, ...]
    temperature: float
    file_name: str


def write_script(target: Path, project: Project, program: str, asked: AskedModel | None) -> list[Path]:
    """Write the program, and beside it the data that only NetSketch has; returns the paths of that.

    A file of data that is there already is left as it is, but for drawings: those are written anew (the earlier
    file is kept in the state folder). Raises `UserError`.
    """
    text, data = _program(project, program, asked)
    if target.suffix.lower() == NOTEBOOK:
        safe_write(target, as_notebook(text, asks_pictures=program == "predict"))
    else:
        safe_write(target, text.encode("utf-8", "replace"))
    paths = []
    for name, written in data.items():
        path = target.absolute().with_name(name)
        if name in changing_files(project) or not path.exists():
            safe_write(path, written)
        paths.append(path)
    return paths


def _program(project: Project, program: str, asked: AskedModel | None) -> tuple[str, dict[str, bytes]]:
    match program:
        case "predict":
            model = asked or AskedModel(_classes(project), 1.0, "model.h5")
            return write_prediction_program(project, model.classes, model.temperature, model.file_name), {}
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
