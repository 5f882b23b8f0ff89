"""One question to the engine at a time, asked anew as what it is about changes, and not too often."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from app.engine_client import EngineClient
from backend.messages import EngineLost, Event, LastEvent, Refused, Request

BETWEEN = 200
"""Milliseconds from one question to the next."""
WHILE_TRAINING = 400
"""The same where only the network has learnt."""


class SteadyQuestion(QObject):
    """`ask` makes the request, or `None` where there is nothing to ask. What changes while a question is under way
    is asked about when that is answered. Answers go out by `answered`, refusals and a lost engine among them."""

    answered = Signal(object)

    def __init__(self, client: EngineClient, ask: Callable[[], Request | None], parent: QObject) -> None:
        super().__init__(parent)
        self._client, self._make = client, ask
        self._is_asking = self._is_stale = False
        self._about = 0
        self._since = QElapsedTimer()
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._ask)

    @property
    def is_waiting(self) -> bool:
        """Whether it is about to be asked or answered."""
        return self._later.isActive() or self._is_asking

    def ask_soon(self, between: int = BETWEEN) -> None:
        """Ask as soon as so many milliseconds lie between this question and the last one."""
        passed = self._since.elapsed() if self._since.isValid() else between
        wait = max(0, between - passed)
        if not self._later.isActive() or self._later.remainingTime() > wait:
            self._later.start(wait)

    def forget(self) -> None:
        """What is under way is about something else: its answer is not to be heard."""
        self._about += 1
        self._later.stop()

    def _ask(self) -> None:
        if self._is_asking:
            self._is_stale = True
            return
        request = self._make()
        if request is not None:
            self._is_asking = True
            self._since.start()
            self._client.ask(request, partial(self._hear, self._about))

    def _hear(self, about: int, event: Event) -> None:
        if not isinstance(event, LastEvent):
            return
        self._is_asking = False
        is_stale, self._is_stale = self._is_stale, False
        if about != self._about:
            self.ask_soon()
            return
        self.answered.emit(event)
        # A lost engine is not asked again by itself: it may be this question that it died of.
        if is_stale and not isinstance(event, EngineLost | Refused):
            self.ask_soon()
