"""Weights of epochs that wait to be written: of quick epochs several come between two writings."""

import threading
from pathlib import Path

from backend.engine.moments import Weights, is_turn, keep_moments, size_of

MOST_BYTES = 32_000_000
"""Of weights that wait; the newest wait however large they are."""


class MomentQueue:
    """Told of each epoch by the training, emptied by the thread that writes; the training waits for no disk."""

    def __init__(self, run: Path) -> None:
        self._run = run
        self._lock = threading.Lock()
        self._told: list[int] = []
        self._waiting: dict[int, Weights] = {}
        self._every = 1

    def add(self, epoch: int, weights: Weights) -> None:
        """An epoch is over. The weights are kept as they are, not copied: nobody may change them any more."""
        size = size_of(weights)
        with self._lock:
            self._told = [*self._told[:1], epoch]
            if is_turn(epoch, size):
                self._waiting = {**self._spread(epoch), epoch: weights}
                while len(self._waiting) > 1 and len(self._waiting) * size > MOST_BYTES:
                    self._every *= 2
                    self._waiting = {**self._spread(epoch), epoch: weights}

    def _spread(self, newest: int) -> dict[int, Weights]:
        """Those that wait and may stay, evenly spread over the epochs; none where that is wider than these are."""
        if self._every > max(newest, 1):
            return {}
        return {epoch: weights for epoch, weights in self._waiting.items() if epoch % self._every == 0}

    def write(self) -> None:
        """Write what waits. Raises `SaveError`; what could not be written is left out of the run."""
        with self._lock:
            told, self._told = self._told, []
            waiting, self._waiting, self._every = self._waiting, {}, 1
        if told:
            keep_moments(self._run, told[0], told[-1], waiting)
