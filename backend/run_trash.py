"""Deleted runs: kept in a trash folder for a while, so that deleting can be undone.

`trash/<when>.<id>/` in the data folder is a run's folder that was deleted at that time (UTC).
"""

import os
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

from backend.folders import data_folder
from backend.run_lock import is_being_trained
from backend.runs import runs_folder
from backend.wording import Message, UserError, say

KEPT_DAYS = 30
KEPT_BYTES = 2_000_000_000
"""What is deleted is kept for so long, and as long as there is not more of it."""

_WHEN = "%Y%m%d%H%M%S%f"


class TrashError(UserError):
    """A run could not be deleted, or not be brought back."""


def trash_folder() -> Path:
    """The folder of deleted runs; it exists."""
    folder = data_folder() / "trash"
    folder.mkdir(exist_ok=True)
    return folder


def discard_run(folder: Path, now: datetime | None = None) -> Path:
    """Move a run to the trash; returns where it lies there.

    Raises `TrashError` where it cannot be moved, and where a process trains it.
    """
    if folder.parent != runs_folder():
        raise ValueError(f"{folder} is not the folder of a run")
    if not folder.is_symlink() and is_being_trained(folder):
        raise TrashError(
            say("The run was not deleted: it is being trained in another window. Stop it there, then delete it.")
        )
    place = trash_folder() / f"{now or datetime.now(UTC):{_WHEN}}.{folder.name}"
    try:
        # A link to a folder elsewhere is moved, what it points to stays.
        folder.rename(place)
    except FileNotFoundError as error:
        raise TrashError(say("The run is not there any more: its folder has been moved or deleted.")) from error
    except OSError as error:
        raise TrashError(_why_not_moved(say("The run was not deleted."), error)) from error
    return place


def restore_run(place: Path) -> Path:
    """Bring a run back from where it lies in the trash; returns its folder. Raises `TrashError`."""
    folder = runs_folder() / place.name.partition(".")[2]
    try:
        if folder.exists():
            raise FileExistsError(None, os.strerror(17), str(folder))
        place.rename(folder)
    except FileNotFoundError as error:
        raise TrashError(say("The run cannot be brought back: it is not in the trash any more.")) from error
    except OSError as error:
        raise TrashError(_why_not_moved(say("The run was not brought back."), error)) from error
    return folder


def deleted_runs() -> list[Path]:
    """Where the runs in the trash lie, the one that was deleted last first."""
    places = [place for place in trash_folder().iterdir() if _deleted_at(place) is not None]
    return sorted(places, key=lambda place: place.name, reverse=True)


def sweep_trash(now: datetime | None = None, most_bytes: int = KEPT_BYTES) -> int:
    """Remove for good what has been in the trash for thirty days, and the oldest while there is too much.

    Returns how many runs were removed. What cannot be removed stays for the next time.
    """
    latest = (now or datetime.now(UTC)) - timedelta(days=KEPT_DAYS)
    kept, removed = 0, 0
    for place in sorted(trash_folder().iterdir(), reverse=True):
        deleted_at = _deleted_at(place)
        if deleted_at is None:
            continue  # nothing that was put here by deleting a run
        kept += _bytes_of(place)
        if deleted_at <= latest or kept > most_bytes:
            _remove(place)
            removed += not os.path.lexists(place)
    return removed


def _deleted_at(place: Path) -> datetime | None:
    when, dot, _name = place.name.partition(".")
    try:
        return datetime.strptime(when, _WHEN).replace(tzinfo=UTC) if dot else None
    except ValueError:
        return None


def _bytes_of(place: Path) -> int:
    if place.is_symlink():
        return 0
    return sum(path.lstat().st_size for path in place.rglob("*") if path.is_file())


def _remove(place: Path) -> None:
    if place.is_symlink():
        place.unlink(missing_ok=True)
    else:
        shutil.rmtree(place, ignore_errors=True)


def _why_not_moved(what: Message, error: OSError) -> Message:
    reason = error.strerror or type(error).__name__
    return say("{what} {reason}. Another program may hold one of its files.", what=what, reason=reason)
