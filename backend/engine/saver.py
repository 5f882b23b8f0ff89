"""Writes beside the training: of several things that wait only the newest is written, and the loop never waits."""

import threading
from collections.abc import Callable
from time import monotonic
from typing import Generic, TypeVar

from backend.engine.faults import fault_message
from backend.wording import Message, UserError, say

Work = TypeVar("Work")

_LEAST_SECONDS = 0.25
"""Between two writings, so that epochs of a millisecond do not make a disk busy."""


class Saver(Generic[Work]):
    """A thread that writes what it is given; `tell` hears the first trouble, and each that is another."""

    def __init__(self, write: Callable[[Work], None], tell: Callable[[Message], None]) -> None:
        self._write = write
        self._tell = tell
        self._change = threading.Condition()
        self._waiting: Work | None = None
        self._ends = False
        self._trouble: Message | None = None
        self._thread = threading.Thread(target=self._run, name="saver", daemon=True)
        self._thread.start()

    def put(self, work: Work) -> None:
        """Write this soon, instead of what may be waiting."""
        with self._change:
            self._waiting = work
            self._change.notify_all()

    def finish(self) -> Message | None:
        """Wait until all is written and end the thread; answers what kept the last writing from being done."""
        with self._change:
            self._ends = True
            self._change.notify_all()
        self._thread.join()
        return self._trouble

    def _run(self) -> None:
        while (work := self._next()) is not None:
            began = monotonic()
            self._do(work)
            with self._change:
                self._change.wait_for(lambda: self._ends, max(0.0, began + _LEAST_SECONDS - monotonic()))

    def _next(self) -> Work | None:
        with self._change:
            self._change.wait_for(lambda: self._waiting is not None or self._ends)
            work, self._waiting = self._waiting, None
            return work

    def _do(self, work: Work) -> None:
        before = self._trouble
        try:
            self._write(work)
            self._trouble = None
        except UserError as error:
            self._trouble = error.message
        except OSError as error:
            self._trouble = say(
                "The run could not be kept: {reason}.", reason=error.strerror or type(error).__name__
            )
        except Exception as error:  # noqa: BLE001 - logged and told; a saver that died would be waited for in vain
            self._trouble = fault_message(error)
        if self._trouble is not None and (before is None or _kind(self._trouble) != _kind(before)):
            self._tell(self._trouble)


def _kind(trouble: Message) -> tuple[str, object]:
    """The same for the same trouble with another file: a full disk is told once."""
    return trouble.template, trouble.values.get("reason")
