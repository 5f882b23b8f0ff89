"""Folders that users care about are written whole or not at all: beside the place, then renamed into it."""

import filecmp
import os
import secrets
import shutil
from pathlib import Path

from backend.safe_write import SaveError, is_running, keep_earlier_version, make_last, why_not_saved
from backend.wording import say

_MARK = "netsketch-unfinished-folder"


class _NotCopiedError(Exception):
    """A file could not be copied. It is no `OSError`: `copytree` would go on, and forget of what kind it was."""

    def __init__(self, why: OSError) -> None:
        super().__init__(str(why))
        self.why = why


def safe_write_folder(path: Path, source: Path, sign: str) -> None:
    """Put a copy of the folder `source` at `path`; whatever happens, the earlier folder there stays whole.

    A folder that is replaced must hold a file named `sign`, by which it is known as one of the same kind; it is
    kept in the state folder first. Raises `SaveError`.
    """
    target = path.resolve()
    if target.exists() and not _may_be_replaced(target, sign):
        raise SaveError(
            say("{name} was not saved: something else has that name. Choose another name.", name=path.name)
        )
    _sweep(target.parent)
    temporary, before = _beside(target), _beside(target)
    try:
        shutil.copytree(source, temporary, copy_function=_copy)
        _compare_and_make_last(source, temporary)
        if target.exists():
            keep_earlier_version(target)
            target.rename(before)
        try:
            temporary.rename(target)
        except OSError:
            if before.exists():
                before.rename(target)
            raise
        make_last(target.parent)
    except _NotCopiedError as error:
        raise SaveError(why_not_saved(error.why, path)) from error
    except OSError as error:
        raise SaveError(why_not_saved(error, path)) from error
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
        if target.exists():  # else what was there before is all there is
            shutil.rmtree(before, ignore_errors=True)


def _may_be_replaced(target: Path, sign: str) -> bool:
    return target.is_dir() and ((target / sign).is_file() or not any(target.iterdir()))


def _copy(source: str, target: str) -> None:
    try:
        shutil.copy2(source, target)
    except OSError as error:
        raise _NotCopiedError(error) from error


def _compare_and_make_last(source: Path, copy: Path) -> None:
    for part in source.rglob("*"):
        if not part.is_file():
            continue
        written = copy / part.relative_to(source)
        with written.open("rb+") as file:
            os.fsync(file.fileno())
        if not filecmp.cmp(part, written, shallow=False):
            raise OSError(f"what was read back of {part.name} differs from what was written")


def _beside(target: Path) -> Path:
    return target.with_name(f".{target.name[:100]}.{os.getpid()}.{secrets.token_hex(4)}.{_MARK}")


def _sweep(folder: Path) -> None:
    """What processes left that were killed while they wrote goes."""
    for leftover in folder.glob(f".*.{_MARK}"):
        owner = leftover.name.split(".")[-3]
        if owner.isdecimal() and not is_running(int(owner)):
            shutil.rmtree(leftover, ignore_errors=True)
