"""What is to be done for an export: a form for the engine, and what the window writes by itself."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import cast, get_args

from app.command_line_scripts import AskedModel, write_script
from app.model_state import ModelState
from backend.messages import Exported
from backend.project import Project
from backend.project_file import named_after, write_project
from backend.proof import ModelForm
from backend.safe_write import safe_write
from backend.script import changing_files
from backend.summary_table import as_file, summary_table
from widgets.canvas.network_picture import save_network_picture
from widgets.wording import show_text


@dataclass(frozen=True)
class Plan:
    """An export of `project` to `path`.

    With `model` the engine writes that form to `model_path` first. `write` is what is left to do: it is given what
    the engine told, returns the files of data that lie beside then, and raises `UserError`. It is done beside the
    window, unless it `paints`. `beside` are files of data that are written anew each time.
    """

    form_id: str
    path: Path
    project: Project
    model: ModelForm | None = None
    model_path: Path | None = None
    write: Callable[[Exported | None], list[Path]] | None = None
    paints: bool = False
    beside: tuple[Path, ...] = ()

    @property
    def files(self) -> tuple[Path, ...]:
        """All that will be written, by name."""
        files = (self.path, self.model_path, *self.beside)
        return tuple(dict.fromkeys(path for path in files if path is not None))


def plan_of(form_id: str, path: Path, project: Project, model: ModelState) -> Plan:
    """What is to be done for this form."""
    if form_id in get_args(ModelForm):
        return Plan(form_id, path, project, cast(ModelForm, form_id), path)
    if form_id in _PREDICTION:
        assert model.project is not None
        write = partial(_write_prediction, path, model.project, model.classes)
        return Plan(form_id, path, project, "h5", path.with_suffix(".h5"), write)
    alone = _DRAWN[form_id]
    names = changing_files(project) if alone is _write_training else ()
    beside = tuple(path.with_name(name) for name in names)
    return Plan(
        form_id,
        path,
        project,
        write=lambda _: alone(path, project),
        paints=form_id == "picture",
        beside=beside,
    )


def _write_project(path: Path, project: Project) -> list[Path]:
    write_project(path, named_after(project, path))
    return []


def _write_picture(path: Path, project: Project) -> list[Path]:
    save_network_picture(project, path)
    return []


def write_table(path: Path, project: Project) -> list[Path]:
    """The table, as the ending of the path says; the headings are in the language of the screen."""
    text = as_file(summary_table(project).translated(show_text), path.suffix.lower())
    # Spreadsheets take a CSV file for the letters of the system unless it begins with this mark.
    safe_write(path, text.encode("utf-8-sig" if path.suffix.lower() == ".csv" else "utf-8", "replace"))
    return []


def _write_training(path: Path, project: Project) -> list[Path]:
    return write_script(path, project, "train", None)


def _write_prediction(
    path: Path, project: Project, classes: tuple[str, ...], exported: Exported | None
) -> list[Path]:
    """The program loads the model that was exported just before."""
    assert exported is not None
    asked = AskedModel(classes, exported.temperature, Path(exported.path).name)
    return write_script(path, project, "predict", asked)


_PREDICTION = ("predict-program", "predict-notebook")
_DRAWN: dict[str, Callable[[Path, Project], list[Path]]] = {
    "train-program": _write_training,
    "train-notebook": _write_training,
    "project": _write_project,
    "picture": _write_picture,
    "table": write_table,
}
