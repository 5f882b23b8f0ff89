"""Where my drawings lie: `my-drawings/` in the data folder, a file for each, so that windows do not meet in one.

`deleted/` keeps what was deleted for a while, `damaged/` what could not be read.
"""

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from filelock import FileLock, Timeout

from backend.digits.resample import FloatArray
from backend.folders import data_folder
from backend.my_drawings.kept_drawing import (
    DamagedDrawingError,
    Facts,
    KeptDrawing,
    Picture,
    is_label,
    read_file,
    small_enough,
    to_bytes,
)
from backend.project import Preparation
from backend.safe_write import safe_write, sweep_leftovers
from backend.wording import Message, UserError, say

KEPT_DAYS = 30
"""So long a deleted drawing can be brought back from its folder."""
_DELETED, _DAMAGED, _LOCK = "deleted", "damaged", "lock"
_PATIENCE = 10.0
_MOST_IN_MEMORY = 4096


class DrawingError(UserError):
    """A drawing could not be kept, changed or deleted."""


@dataclass(frozen=True, eq=False)
class Reading:
    """All drawings that can be read, the oldest first, and a sentence about those that cannot."""

    drawings: tuple[KeptDrawing, ...]
    trouble: Message | None = None


def drawings_folder() -> Path:
    """Where they lie; the folder exists."""
    folder = data_folder() / "my-drawings"
    folder.mkdir(exist_ok=True)
    return folder


def keep_drawing(
    picture: npt.NDArray[Any], given: FloatArray, label: str, preparation: Preparation
) -> KeptDrawing:
    """Keep a drawing: the picture as drawn, uint8, what the network saw of it, and the name of its class.

    Raises `DrawingError` where there is no class or nothing is drawn, `SaveError` where it cannot be written.
    """
    if not is_label(label):
        raise DrawingError(say("The drawing was not kept: say first what it is."))
    if not picture.size or not given.size:
        raise DrawingError(say("The drawing was not kept: nothing is drawn."))
    now = datetime.now(UTC)
    identity = f"{now:%Y%m%d-%H%M%S-%f}-{secrets.token_hex(3)}"
    facts = Facts(label, now.isoformat(timespec="seconds"), preparation)
    whole = np.ascontiguousarray(given, np.float32)
    safe_write(_path(identity), to_bytes(facts, whole, small_enough(picture)), keep_earlier=False)
    return KeptDrawing(identity, label, facts.drawn, preparation, whole)


def read_drawings(*, put_aside: bool = False) -> Reading:
    """Read all drawings. With `put_aside` those that are damaged are moved out of the way, and that is told."""
    folder = drawings_folder()
    if put_aside:
        sweep_leftovers(folder)
    found, damaged, unread = [], [], 0
    for path in sorted(folder.glob("*.npz")):
        try:
            stat = path.stat()
            found.append(_read(path, stat.st_mtime_ns, stat.st_size))
        except FileNotFoundError:
            continue  # another window has deleted it meanwhile
        except DamagedDrawingError:
            damaged.append(path)
        except OSError:
            unread += 1
    return Reading(tuple(found), _told(folder, damaged if put_aside else (), unread))


def read_picture(identity: str) -> Picture:
    """A drawing as it was drawn, uint8, `(rows, columns)` or with 3 colours. Raises `DrawingError`."""
    try:
        return read_file(_path(identity))[2]
    except (OSError, DamagedDrawingError) as error:
        raise _is_gone() from error


def relabel(identities: Iterable[str], label: str) -> None:
    """Say that these are something else. Raises `DrawingError` or `SaveError`."""
    if not is_label(label):
        raise DrawingError(say("The label was not changed: choose a class."))
    with _Alone():
        for identity in identities:
            try:
                facts, given, picture = read_file(_path(identity))
            except (OSError, DamagedDrawingError) as error:
                raise _is_gone() from error
            changed = Facts(label, facts.drawn, facts.preparation)
            safe_write(_path(identity), to_bytes(changed, given, picture), keep_earlier=False)


def delete_drawings(identities: Iterable[str]) -> None:
    """Delete these; `bring_back` undoes it for `KEPT_DAYS` days. Raises `DrawingError`."""
    with _Alone():
        deleted = _subfolder(_DELETED)
        for identity in identities:
            _move(_path(identity), deleted)
        oldest = f"{datetime.now(UTC) - timedelta(days=KEPT_DAYS):%Y%m%d%H%M%S}"
        for path in deleted.glob("*.npz"):
            if path.name.partition(".")[0] < oldest:
                path.unlink(missing_ok=True)


def bring_back(identities: Sequence[str]) -> None:
    """Undo the deleting of these. Raises `DrawingError` for one that is gone."""
    with _Alone():
        for identity in identities:
            places = sorted(_subfolder(_DELETED).glob(f"*.{identity}.npz"))
            if not places:
                raise _is_gone()
            try:
                places[-1].replace(_path(identity))
            except OSError as error:
                raise _not_moved(error) from error


@lru_cache(maxsize=_MOST_IN_MEMORY)
def _read(path: Path, _changed: int, _size: int) -> KeptDrawing:
    facts, given, _picture = read_file(path)
    given.flags.writeable = False
    return KeptDrawing(path.stem, facts.label, facts.drawn, facts.preparation, given)


def _path(identity: str) -> Path:
    return drawings_folder() / f"{identity}.npz"


def _subfolder(name: str) -> Path:
    folder = drawings_folder() / name
    folder.mkdir(exist_ok=True)
    return folder


def _move(path: Path, folder: Path) -> None:
    """Move a file there; its name says when. One that has gone is gone already."""
    try:
        path.replace(folder / f"{datetime.now(UTC):%Y%m%d%H%M%S}.{path.name}")
    except FileNotFoundError:
        return
    except OSError as error:
        raise _not_moved(error) from error


def _told(folder: Path, damaged: Sequence[Path], unread: int) -> Message | None:
    """Put the damaged ones aside, and say what was the matter."""
    try:
        for path in damaged:
            _move(path, _subfolder(_DAMAGED))
    except (DrawingError, OSError):
        unread += len(damaged)
        damaged = ()
    if damaged:
        return say(
            "Damaged drawings were put aside in {folder} ({count} of them); the others are all here.",
            count=len(damaged),
            folder=str(folder / _DAMAGED),
        )
    if unread:
        return say(
            "Some drawings ({count}) cannot be read: reading in {folder} is not allowed. The others are all here.",
            count=unread,
            folder=str(folder),
        )
    return None


def _is_gone() -> DrawingError:
    return DrawingError(say("The drawing is not there any more: it was deleted in another window, or damaged."))


def _not_moved(error: OSError) -> DrawingError:
    reason = error.strerror or type(error).__name__
    return DrawingError(say("The drawing could not be moved: {reason}.", reason=reason))


class _Alone:
    """While it lasts no other window changes what is kept; each file is still written by itself."""

    def __enter__(self) -> None:
        self._lock = FileLock(drawings_folder() / _LOCK, is_singleton=False)
        try:
            self._lock.acquire(timeout=_PATIENCE)
        except (Timeout, OSError) as error:
            raise DrawingError(
                say("My drawings cannot be changed just now: another window holds them. Try again.")
            ) from error

    def __exit__(self, *_: object) -> None:
        self._lock.release(force=True)
