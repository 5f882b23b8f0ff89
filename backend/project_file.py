"""The project file `name.netsketch`: JSON that people can read, with a version, read strictly."""

import json
import unicodedata
from pathlib import Path
from typing import Any

import msgspec

from backend.graph.consistency import completed
from backend.graph.errors import GraphError
from backend.graph.model import Graph
from backend.misfit import misfit_message
from backend.notes import checked_notes
from backend.project import Project
from backend.project_format.errors import ProjectFileError, is_visible
from backend.project_format.json_text import LARGEST_FILE, fields_of
from backend.project_format.newer import without_the_unknown
from backend.project_format.versions import VERSION, upgrade, version_of
from backend.safe_write import safe_write
from backend.settings_check import LONGEST_PROJECT_NAME, checked_project_settings
from backend.wording import Message, say

ENDING = ".netsketch"

_LONGEST_LINE = 100
_IN_LAYER_NAMES = frozenset(" _-.")
"""What a name in a file may have in it besides letters and digits; that Keras takes less is a problem with a
repair. Anything else (slashes, brackets, quotes) is a path or code, not a name."""

LONGEST_LAYER_NAME = 1000

__all__ = [
    "ENDING",
    "LARGEST_FILE",
    "VERSION",
    "OpenedProject",
    "ProjectFileError",
    "named_after",
    "open_project",
    "opened_from_json",
    "project_from_json",
    "project_to_json",
    "read_project",
    "write_project",
]


class OpenedProject(msgspec.Struct, frozen=True):
    """A project as it was read. `notes` say what was done to a file of another version, to be shown.

    A file `is_newer` when a later NetSketch wrote it: what this one left out is in that file alone, so the
    project must not be written over it.
    """

    project: Project
    notes: tuple[Message, ...] = ()
    is_newer: bool = False


def read_project(path: Path | str) -> Project:
    """Read a project whose version does not matter; raises `ProjectFileError`."""
    return open_project(path).project


def project_from_json(data: bytes) -> Project:
    """Read a project from the bytes of its file; raises `ProjectFileError`."""
    return opened_from_json(data).project


def open_project(path: Path | str) -> OpenedProject:
    """Read a project for somebody, with what there is to say about its file; raises `ProjectFileError`."""
    file = Path(path)
    try:
        size = file.stat().st_size
        if size > LARGEST_FILE:
            raise ProjectFileError(
                say(
                    "“{file}” is {size} MB large. A project has at most {limit} MB, so this is not one.",
                    file=file.name,
                    size=size // 1_000_000,
                    limit=LARGEST_FILE // 1_000_000,
                )
            )
        data = file.read_bytes()
    except FileNotFoundError:
        raise ProjectFileError(say("There is no file “{path}”.", path=str(file))) from None
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise ProjectFileError(say("“{file}” cannot be read: {reason}.", file=file.name, reason=reason)) from None
    return opened_from_json(data)


def opened_from_json(data: bytes) -> OpenedProject:
    """Read a project from the bytes of its file; raises `ProjectFileError`."""
    fields = fields_of(data)
    version = version_of(fields)
    notes = without_the_unknown(fields, version) if version > VERSION else upgrade(fields, version)
    fields.pop("netsketch")
    try:
        return OpenedProject(_checked(msgspec.convert(fields, Project)), tuple(notes), version > VERSION)
    except msgspec.ValidationError as error:
        reason = say(
            "{reason} Set it right in the file, or open another copy of it.", reason=misfit_message(error)
        )
    except OverflowError:
        reason = say("There is a number in it that is too large to be meant.")
    except GraphError as error:
        reason = error.message
    if version > VERSION:
        raise ProjectFileError(
            say(
                "This project needs the newer NetSketch that saved it (format {version}; this one reads format "
                "{known}). {reason}",
                version=version,
                known=VERSION,
                reason=reason,
            )
        )
    raise ProjectFileError(say("The project cannot be opened. {reason}", reason=reason))


def project_to_json(project: Project) -> bytes:
    """The bytes of the project's file: indented, short lists on one line, the same for the same project."""
    fields = {"netsketch": VERSION, **msgspec.to_builtins(project)}
    return (_lines(fields, "") + "\n").encode()


def write_project(path: Path | str, project: Project) -> None:
    """Write the file whole or not at all; raises `SaveError` with a sentence where it cannot be."""
    safe_write(Path(path), project_to_json(project))


def named_after(project: Project, path: Path) -> Project:
    """The project with the name of its file, as far as a project may bear it."""
    name = "".join(letter if is_visible(letter) and letter not in "/\\" else "_" for letter in path.stem)
    return msgspec.structs.replace(project, name=name.strip()[:LONGEST_PROJECT_NAME] or project.name)


def _checked(project: Project) -> Project:
    """The project if everything in it may be; raises `GraphError`."""
    _check_layer_names(project.graph)
    checked = checked_project_settings(project)
    return msgspec.structs.replace(checked, graph=completed(project.graph), notes=checked_notes(project.notes))


def _check_layer_names(graph: Graph) -> None:
    for node in graph.nodes:
        if len(node.name) > LONGEST_LAYER_NAME or not all(map(_is_of_a_name, node.name)):
            raise ProjectFileError(
                say(
                    "A layer is called “{name}”. The name of a layer has letters, digits and underscores only.",
                    name=node.name,
                )
            )


def _is_of_a_name(letter: str) -> bool:
    return letter in _IN_LAYER_NAMES or unicodedata.category(letter)[0] in "LMN"


def _lines(value: Any, indent: str) -> str:
    """JSON with an indent of two, in which everything that fits on a line stands on one."""
    short = json.dumps(value, ensure_ascii=False)
    if len(indent) + len(short) <= _LONGEST_LINE or not value or not isinstance(value, dict | list | tuple):
        return short
    deeper = indent + "  "
    if isinstance(value, dict):
        entries = [
            f"{json.dumps(key, ensure_ascii=False)}: {_lines(entry, deeper)}" for key, entry in value.items()
        ]
        return "{\n" + ",\n".join(deeper + entry for entry in entries) + "\n" + indent + "}"
    return "[\n" + ",\n".join(deeper + _lines(entry, deeper) for entry in value) + "\n" + indent + "]"
