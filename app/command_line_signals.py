"""Ctrl+C and the wish of the system that the process may end: the training ends in good order."""

import signal
import types
from collections.abc import Callable


class StopSignals:
    """From now on the first signal stops the training, so that it is kept; a second one ends the process."""

    def __init__(self, stop: Callable[[], None]) -> None:
        self._stop = stop
        self._came = signal.SIGINT
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._take)

    @property
    def status(self) -> int:
        """The exit status of a process that was stopped in this way, as shells have it."""
        return 128 + self._came

    def _take(self, number: int, _frame: types.FrameType | None) -> None:
        self._came = signal.Signals(number)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        self._stop()
