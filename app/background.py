"""Work that would hold the window up - writing files to a disk that takes its time - done beside it, in order."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

Outcome = Callable[[Any, Exception | None], None]
"""Hears what came of the work: its result, or the exception that ended it."""


class Background(QObject):
    """One thread beside the window's. First given, first done; outcomes are heard on the window's thread."""

    _done = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._done.connect(self._tell)

    def run(self, work: Callable[[], Any], outcome: Outcome | None = None) -> None:
        """Do the work later; an exception that no `outcome` hears is raised on the window's thread."""
        self._pool.start(_Work(work, outcome, self._done.emit))

    def wait(self) -> None:
        """Wait until all that was given is done."""
        self._pool.waitForDone()

    @Slot(object, object, object)
    def _tell(self, outcome: Outcome | None, result: Any, error: Exception | None) -> None:
        if outcome is not None:
            outcome(result, error)
        elif error is not None:
            raise error


class _Work(QRunnable):
    def __init__(
        self, work: Callable[[], Any], outcome: Outcome | None, tell: Callable[[object, object, object], None]
    ) -> None:
        super().__init__()
        self._work = work
        self._outcome = outcome
        self._tell = tell

    def run(self) -> None:
        result, failure = None, None
        try:
            result = self._work()
        except Exception as error:  # noqa: BLE001 (whatever it is, it is told on the window's thread)
            failure = error
        self._tell(self._outcome, result, failure)
