"""The project file `name.netsketch`: JSON that people can read, with a version, read strictly."""

import json
from pathlib import Path
from typing import Any

import msgspec

from backend.graph.consistency import completed
from backend.graph.errors import GraphError
from backend.notes import checked_notes
from backend.project import Project
from backend.safe_write import safe_write
from backend.settings_check import checked_project_settings
from backend.wording import UserError, say

VERSION = 1
LARGEST_FILE = 20_000_000
"""In bytes; a network of 10,000 layers has about 8 million."""

ENDING = ".netsketch"

_LONGEST_LINE = 100


class ProjectFileError(UserError):
    """The file is not a project that this NetSketch can read; the sentence says why."""


class _Version(msgspec.Struct):
    """What is read first, whatever else the file holds."""

    netsketch: int


def read_project(path: Path | str) -> Project:
    """Read a project; raises `ProjectFileError`."""
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
    return project_from_json(data)


def project_from_json(data: bytes) -> Project:
    """Read a project from the bytes of its file; raises `ProjectFileError`."""
    if len(data) > LARGEST_FILE:
        raise ProjectFileError(say("This is too large to be a project."))
    fields = _fields(data)
    _check_version(fields)
    fields.pop("netsketch")
    try:
        project = msgspec.convert(fields, Project)
        checked = checked_project_settings(project)
        return msgspec.structs.replace(checked, graph=completed(project.graph), notes=checked_notes(project.notes))
    except msgspec.ValidationError as error:
        raise ProjectFileError(
            say("The project has something in it that does not belong there: {reason}.", reason=str(error))
        ) from None
    except GraphError as error:
        raise ProjectFileError(say("The project cannot be opened. {reason}", reason=error.message)) from error


def project_to_json(project: Project) -> bytes:
    """The bytes of the project's file: indented, short lists on one line, the same for the same project."""
    fields = {"netsketch": VERSION, **msgspec.to_builtins(project)}
    return (_lines(fields, "") + "\n").encode()


def write_project(path: Path | str, project: Project) -> None:
    """Write the file whole or not at all; raises `SaveError` with a sentence where it cannot be."""
    safe_write(Path(path), project_to_json(project))


def _fields(data: bytes) -> dict[str, Any]:
    if not data.strip():
        raise ProjectFileError(say("The file is empty. It holds no project."))
    try:
        fields = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        raise ProjectFileError(
            say("This is not a project of NetSketch, or the file is damaged: it cannot be read as JSON.")
        ) from None
    if not isinstance(fields, dict):
        raise ProjectFileError(say("This is not a project of NetSketch."))
    return fields


def _check_version(fields: dict[str, Any]) -> None:
    try:
        version = msgspec.convert(fields, _Version).netsketch
    except msgspec.ValidationError:
        raise ProjectFileError(say("This is not a project of NetSketch.")) from None
    if version > VERSION:
        raise ProjectFileError(
            say(
                "This project was saved by a newer NetSketch (format {version}). This one reads format {known}: "
                "get the newer NetSketch to open it.",
                version=version,
                known=VERSION,
            )
        )
    if version < 1:
        raise ProjectFileError(say("This is not a project of NetSketch."))


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
