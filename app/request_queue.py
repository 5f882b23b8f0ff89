"""The queue between the window and the engine: requests wait here until the engine's own sender takes them."""

import threading
from collections import deque

from backend.messages import (
    Explain,
    LookInside,
    PlaceInMap,
    Predict,
    PredictBoth,
    Request,
    RequestEnvelope,
    ShowMoment,
)

LOOKS = (Predict, LookInside, Explain, ShowMoment, PredictBoth, PlaceInMap)
"""Requests that only look: of several of a kind that wait, the newest is enough."""


class RequestQueue:
    """Requests in order; of those that only look, the newest of a kind stays. Safe to use from any thread."""

    def __init__(self) -> None:
        self._waiting: deque[RequestEnvelope] = deque()
        self._changed = threading.Condition()
        self._next_number = 1
        self._closed = False

    def put(self, request: Request) -> tuple[int, list[int]]:
        """Number a request and let it wait.

        Returns its number, and the numbers of those that it replaces: they will never be sent.
        """
        with self._changed:
            number = self._next_number
            self._next_number += 1
            replaced: list[int] = []
            if _gives_way(request):
                kind = type(request)
                replaced = [
                    waiting.number
                    for waiting in self._waiting
                    if isinstance(waiting.body, kind) and _gives_way(waiting.body)
                ]
                self._waiting = deque(waiting for waiting in self._waiting if waiting.number not in replaced)
            self._waiting.append(RequestEnvelope(number, request))
            self._changed.notify_all()
            return number, replaced

    def take(self) -> RequestEnvelope | None:
        """The next request; waits for one. `None` when the queue was closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._closed)
            return None if self._closed else self._waiting.popleft()

    def clear(self) -> None:
        """Forget all that waits."""
        with self._changed:
            self._waiting.clear()

    def close(self) -> None:
        """Let whoever waits in `take` go."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def open(self) -> None:
        """Let requests be taken again (for the next engine)."""
        with self._changed:
            self._closed = False


def _gives_way(request: Request) -> bool:
    """Whether a newer one of its kind takes its place."""
    return isinstance(request, LOOKS) and not (isinstance(request, Predict) and request.one_of_many)
