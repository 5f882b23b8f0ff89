"""Who trains a run: one process at a time, told by a lock that ends with the process, however that ends."""

from pathlib import Path

from filelock import FileLock, Timeout

from backend.wording import UserError, say

_NAME = "lock"


class RunInUseError(UserError):
    """Another process trains the run."""


class RunLockError(UserError):
    """The folder of the run has gone, or cannot be written."""


class RunLock:
    """The right to train the run in a folder; it ends with `release` or with the process."""

    def __init__(self, folder: Path) -> None:
        """Take it; raises `RunInUseError` where another has it, `RunLockError` where it cannot be taken."""
        self._lock = FileLock(folder / _NAME, is_singleton=False)
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            raise RunInUseError(
                say("This run is being trained in another window. Wait for its end, or stop it there.")
            ) from None
        except OSError as error:
            raise RunLockError(
                say(
                    "The run cannot be trained: nothing can be written in {folder}. ({reason})",
                    folder=str(folder),
                    reason=error.strerror or type(error).__name__,
                )
            ) from error

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
    except RunLockError:
        return False
    return False
