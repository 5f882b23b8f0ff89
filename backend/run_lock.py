"""Who trains a run: one process at a time, told by a lock that ends with the process, however that ends."""

from pathlib import Path

from filelock import FileLock, Timeout

from backend.wording import UserError, say

_NAME = "lock"


class RunInUseError(UserError):
    """Another process trains the run."""


class RunLock:
    """The right to train the run in a folder; it ends with `release` or with the process."""

    def __init__(self, folder: Path) -> None:
        """Take it; raises `RunInUseError` where another has it, `OSError` where the folder is gone."""
        self._lock = FileLock(folder / _NAME, is_singleton=False)
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            raise RunInUseError(
                say("This run is being trained in another window. Wait for its end, or stop it there.")
            ) from None

    def release(self) -> None:
        self._lock.release(force=True)


def is_being_trained(folder: Path) -> bool:
    """Whether a process that lives has the run in its hands."""
    if not (folder / _NAME).exists():
        return False
    try:
        RunLock(folder).release()
    except RunInUseError:
        return True
    except OSError:
        return False
    return False
