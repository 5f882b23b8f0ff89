"""The place of an export: a name to propose, what keeps a file from being written there, what is there already."""

import errno
import os
from collections.abc import Iterable
from pathlib import Path

from backend.project_format.errors import is_visible
from backend.safe_write import why_not_saved
from backend.wording import Message, say
from widgets.export_dialog import ExportForm

_MOST_BYTES = 150
"""Of a name; file systems take 255, with the ending, and with what stands before a file is whole."""

_SAVED_MODEL = "saved_model.pb"


def proposed_name(name: str) -> str:
    """The name as one that a file may have on every system."""
    plain = "".join("_" if letter in '/\\:*?"<>|' or not is_visible(letter) else letter for letter in name)
    return plain.encode()[:_MOST_BYTES].decode(errors="ignore").strip()


def what_is_in_the_way(form: ExportForm, path: Path) -> Message | None:
    """Why nothing can be written there; `None` where nothing is known to be in the way."""
    try:
        return _in_the_way(form, path)
    except OSError as error:  # a name that is too long, a drive that has gone
        return why_not_saved(error, path)


def _in_the_way(form: ExportForm, path: Path) -> Message | None:
    folder = path.parent
    if not folder.is_dir():
        return why_not_saved(OSError(errno.ENOENT, ""), path)
    if not os.access(folder, os.W_OK):
        return why_not_saved(OSError(errno.EACCES, ""), path)
    if not form.is_folder:
        return why_not_saved(OSError(errno.EISDIR, ""), path) if path.is_dir() else None
    if path.is_file():
        return say("{name} was not saved: a file is called so already. Choose another name.", name=path.name)
    if path.is_dir() and not (path / _SAVED_MODEL).is_file() and any(path.iterdir()):
        return say(
            "{name} was not saved: a folder with other things in it is called so. Choose another name.",
            name=path.name,
        )
    return None


def what_would_be_replaced(files: Iterable[Path]) -> tuple[str, ...]:
    """The names of those that are there already."""
    return tuple(file.name for file in files if file.exists())
