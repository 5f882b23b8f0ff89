"""What is to be done for an export: a form for the engine, or something that the window writes by itself."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import cast, get_args

from app.model_state import ModelState
from backend.project import Project
from backend.project_file import named_after, write_project
from backend.proof import ModelForm
from backend.safe_write import safe_write
from backend.summary_table import as_file, summary_table
from widgets.canvas.network_picture import save_network_picture
from widgets.wording import show_text


@dataclass(frozen=True)
class Plan:
    """An export of `project` to `path`. `files` are all that will be written, by name.

    With `model` the engine writes that form to `model_path`. `write` is what is left for the window to do,
    `in_background` beside it or, where it paints, on its own thread; it raises `UserError`.
    """

    form_id: str
    path: Path
    project: Project
    files: tuple[Path, ...]
    model: ModelForm | None = None
    model_path: Path | None = None
    write: Callable[[], None] = lambda: None
    in_background: bool = True


def plan_of(form_id: str, path: Path, project: Project, model: ModelState) -> Plan:
    """What is to be done for this form."""
    if form_id in get_args(ModelForm):
        form = cast(ModelForm, form_id)
        return Plan(form_id, path, project, (path,), form, path)
    write, in_background = _WRITERS[form_id]
    return Plan(form_id, path, project, (path,), write=partial(write, path, project), in_background=in_background)


def _write_project(path: Path, project: Project) -> None:
    write_project(path, named_after(project, path))


def _write_picture(path: Path, project: Project) -> None:
    save_network_picture(project, path)


def _write_table(path: Path, project: Project) -> None:
    text = as_file(summary_table(project).translated(show_text), path.suffix.lower())
    # Spreadsheets take a CSV file for the letters of the system unless it begins with this mark.
    safe_write(path, text.encode("utf-8-sig" if path.suffix.lower() == ".csv" else "utf-8", "replace"))


_WRITERS: dict[str, tuple[Callable[[Path, Project], None], bool]] = {
    "project": (_write_project, True),
    "picture": (_write_picture, False),
    "table": (_write_table, True),
}

OFFERED = (*get_args(ModelForm), *_WRITERS)
"""The ids of the forms that can be written."""
