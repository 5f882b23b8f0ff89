"""The project that a run was trained from, out of its folder."""

from pathlib import Path

import msgspec

from backend.graph.errors import GraphError
from backend.project import Project
from backend.project_file import VERSION, project_from_json
from backend.project_format.errors import ProjectFileError
from backend.runs import PROJECT_FILE, read_record
from backend.settings_check import checked_name
from backend.wording import Message, UserError, marked, say


class RunProjectError(UserError):
    """The drawing of a run cannot be read."""


def project_of_run(folder: Path) -> Project:
    """The project as it was when the run began, with the name of the run; raises `RunProjectError`.

    Runs of earlier versions have no project file; theirs is put together from the drawing and the record, as is
    one whose file has been damaged.
    """
    record = read_record(folder)
    if record is None:
        raise RunProjectError(say("The run is not there any more, or its record is damaged."))
    try:
        project = _read(folder)
    except ProjectFileError as error:
        raise _unreadable(record.name, error.message) from error
    except (OSError, msgspec.MsgspecError, RecursionError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise _unreadable(record.name, marked(reason)) from error
    try:
        return msgspec.structs.replace(project, name=checked_name(record.name))
    except GraphError:
        return project  # a run may be called what a file may not


def _read(folder: Path) -> Project:
    try:
        return project_from_json((folder / PROJECT_FILE).read_bytes())
    except FileNotFoundError:
        return project_from_json(_put_together(folder))
    except (OSError, ProjectFileError) as damage:
        try:
            return project_from_json(_put_together(folder))
        except (OSError, msgspec.MsgspecError, RecursionError, ProjectFileError):
            raise damage from None


def _put_together(folder: Path) -> bytes:
    record = msgspec.json.decode((folder / "run.json").read_bytes())
    fields = {"training": record.get("training", {}), "data": record.get("data", {})}
    graph = msgspec.json.decode((folder / "graph.json").read_bytes())
    return msgspec.json.encode({"netsketch": VERSION, "graph": graph, **fields})


def _unreadable(name: str, reason: Message) -> RunProjectError:
    return RunProjectError(say("The drawing of “{name}” cannot be read. {reason}", name=name, reason=reason))
