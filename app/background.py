"""Work that would hold the window up - writing files to a disk that takes its time - done beside it, in order."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

Outcome = Callable[[Any, Exception | None], None]
"""Hears what came of the work: its result, or the exception that ended it."""


class Background(QObject):
    """One thread beside the window's. First given, first done; outcomes are heard on the window's thread."""

    _done = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # A thread of Python's own: work that both Qt's pool and Python own crashed once while a window closed.
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="background")
        self._given: set[Future[None]] = set()
        self._done.connect(self._tell)

    def run(self, work: Callable[[], Any], outcome: Outcome | None = None) -> None:
        """Do the work later; an exception that no `outcome` hears is raised on the window's thread."""
        self._given = {one for one in self._given if not one.done()}
        self._given.add(self._thread.submit(self._do, work, outcome))

    def wait(self) -> None:
        """Wait until all that was given is done."""
        wait(self._given)

    def _do(self, work: Callable[[], Any], outcome: Outcome | None) -> None:
        """In the thread; the signal is delivered on the window's."""
        result, failure = None, None
        try:
            result = work()
        except Exception as error:  # noqa: BLE001 (whatever it is, it is told on the window's thread)
            failure = error
        self._done.emit(outcome, result, failure)

    @Slot(object, object, object)
    def _tell(self, outcome: Outcome | None, result: Any, error: Exception | None) -> None:
        if outcome is not None:
            outcome(result, error)
        elif error is not None:
            raise error
