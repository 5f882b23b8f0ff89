"""The one way in which files that users care about are written: whole or not at all.

A temporary file in the same folder is written, flushed, read back and compared, made to last (`fsync`), and put in
the place of the earlier file in one stroke. The last versions of what it replaces are kept in the state folder.
"""

import errno
import hashlib
import os
import secrets
import shutil
import time
from contextlib import suppress
from pathlib import Path

from backend.folders import state_folder
from backend.wording import Message, UserError, say

_MARK = "netsketch-unfinished"
_KEPT_VERSIONS = 3
_TRIES_WHILE_HELD = 10


class SaveError(UserError):
    """A file could not be written; the earlier one is whole."""


def safe_write(path: Path, data: bytes | memoryview, *, keep_earlier: bool = True) -> None:
    """Write `data` to `path`, whole or not at all; whatever happens, the earlier file stays whole.

    With `keep_earlier` the file that is replaced is copied to the state folder first (the last three are
    kept). Raises `SaveError` with a sentence: full disk, no permission, a folder that has gone.
    """
    temporary: Path | None = None
    try:
        target = path.resolve()  # a link stays a link, and what it points to is replaced
        sweep_leftovers(target.parent, target.name)
        temporary = target.with_name(f".{target.name[:100]}.{os.getpid()}.{secrets.token_hex(4)}.{_MARK}")
        if target.exists() and not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, "the file is read-only", str(target))
        _write_and_compare(temporary, data)
        if target.exists():
            shutil.copymode(target, temporary)
            if keep_earlier:
                keep_earlier_version(target)
        _replace(temporary, target)
        make_last(target.parent)
    except OSError as error:
        raise SaveError(why_not_saved(error, path)) from error
    except (RuntimeError, ValueError) as error:  # links in a ring, and signs that no path has
        raise SaveError(
            say("{name} was not saved: no file can be there. Choose another.", name=path.name)
        ) from error
    finally:
        if temporary is not None:
            _take_away(temporary)


def _take_away(temporary: Path) -> None:
    with suppress(OSError):  # the drive has gone, and that was said; should it come back, the next save sweeps it
        temporary.unlink(missing_ok=True)


def sweep_leftovers(folder: Path, name: str = "") -> int:
    """Remove temporary files that a killed process left in the folder (for files named `name`, or all).

    Returns how many there were. Those of processes that still run stay.
    """
    swept = 0
    pattern = f".{_literal(name[:100])}.*.{_MARK}" if name else f".*.{_MARK}"
    for leftover in folder.glob(pattern):
        owner = leftover.name.split(".")[-3]
        if owner.isdecimal() and not is_running(int(owner)):
            try:
                _remove(leftover)
            except PermissionError:
                continue  # on Windows: another process still has it open
            swept += 1
    return swept


def earlier_versions(path: Path) -> list[Path]:
    """The kept versions of a file, the newest first."""
    return _versions_in(_versions_folder(path.resolve()))


def _write_and_compare(temporary: Path, data: bytes | memoryview) -> None:
    with temporary.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    with temporary.open("rb") as file:
        written = hashlib.file_digest(file, "sha256").digest()
    if written != hashlib.sha256(data).digest():
        raise OSError(errno.EIO, "what was read back differs from what was written", str(temporary))


def _replace(temporary: Path, target: Path) -> None:
    for tries_left in reversed(range(_TRIES_WHILE_HELD)):
        try:
            temporary.replace(target)
            return
        except PermissionError:
            # On Windows a virus scanner or a viewer may hold the file for a moment.
            if os.name != "nt" or tries_left == 0:
                raise
            time.sleep(0.1)


def make_last(folder: Path) -> None:
    """Make the new name itself last through a loss of power; Windows has no such call for folders."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # some network file systems cannot do this
            raise
    finally:
        os.close(handle)


def keep_earlier_version(target: Path) -> None:
    """Copy a file or folder to the state folder, where its last three versions are kept; raises `SaveError`."""
    try:
        _keep_version(target)
    except OSError as error:
        raise SaveError(
            say(
                "{name} was not saved: its earlier version could not be kept in {folder} ({reason}). Make room "
                "there, or save under another name; the earlier file is unharmed.",
                name=target.name,
                folder=str(state_folder()),
                reason=error.strerror or type(error).__name__,
            )
        ) from error


def _keep_version(target: Path) -> None:
    folder = _versions_folder(target)
    folder.mkdir(parents=True, exist_ok=True)
    sweep_leftovers(folder)
    unfinished = folder / f".version.{os.getpid()}.{secrets.token_hex(4)}.{_MARK}"
    try:
        shutil.copytree(target, unfinished) if target.is_dir() else shutil.copy2(target, unfinished)
        unfinished.replace(folder / f"{time.time_ns():020d}-{target.name}")
    finally:
        _remove(unfinished)
    for old in _versions_in(folder)[_KEPT_VERSIONS:]:
        _remove(old)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _versions_in(folder: Path) -> list[Path]:
    """The versions in a folder, the newest first; one that is still being copied is none."""
    return sorted((path for path in folder.glob("*") if not path.name.endswith(_MARK)), reverse=True)


def _versions_folder(target: Path) -> Path:
    place = hashlib.sha256(str(target).encode()).hexdigest()[:16]
    return state_folder() / "versions" / place


def is_running(process: int) -> bool:
    """Whether a process has this number; never on Windows."""
    if os.name == "nt":
        return False  # `os.kill` would end it there; a file that is still in use cannot be removed anyway
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _literal(name: str) -> str:
    """The name as a glob pattern that matches itself only."""
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in name)


def why_not_saved(error: OSError, path: Path) -> Message:
    """The sentence for a file that could not be written."""
    name, folder = path.name, str(path.parent)
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            return say(
                "{name} was not saved: the disk is full. Free some space or choose another folder; the earlier "
                "file is unharmed.",
                name=name,
            )
        case errno.ENOENT | errno.ENOTDIR:
            return say(
                "{name} was not saved: there is no folder {folder}. Choose another.", name=name, folder=folder
            )
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return say(
                "{name} was not saved: writing in {folder} is not allowed. Choose another folder or name.",
                name=name,
                folder=folder,
            )
        case errno.EISDIR:
            return say("{name} was not saved: that is the name of a folder. Choose another name.", name=name)
        case errno.ENAMETOOLONG:
            return say("The file was not saved: its name is too long. Choose a shorter one.")
        case _:
            return say(
                "{name} was not saved: {reason}. Choose another folder; the earlier file is unharmed.",
                name=name,
                reason=error.strerror or type(error).__name__,
            )
