"""Asking the engine, for controllers: a request goes out with the method that hears its events."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from app.training_worker import TrainingWorker
from backend.messages import EngineLost, Event, LastEvent, Request

Hearer = Callable[[Event], None]
"""What hears the events of one request, on the window's thread; the last one is a `LastEvent`."""


class EngineClient(QObject):
    """Routes the worker's events to whoever asked; what nobody asked for is `announced`.

    `engine_lost` comes before the hearers of the requests that were lost with it. Lives on the window's thread,
    so the hearers may touch widgets.
    """

    announced = Signal(object)
    engine_lost = Signal(object)
    heard_something = Signal()

    def __init__(self, worker: TrainingWorker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._hearers: dict[int, Hearer] = {}
        worker.said.connect(self._route)

    @property
    def worker(self) -> TrainingWorker:
        return self._worker

    def ask(self, request: Request, hearer: Hearer | None = None) -> int:
        """Send a request; returns its number. Without a hearer its events are not heard by anybody."""
        number = self._worker.send(request)
        if hearer:
            self._hearers[number] = hearer
        return number

    @Slot(int, object)
    def _route(self, number: int, event: Event) -> None:
        self.heard_something.emit()
        if isinstance(event, EngineLost):
            self.engine_lost.emit(event)
        if number == 0:
            self.announced.emit(event)
            return
        hearer = self._hearers.get(number)
        if isinstance(event, LastEvent):
            self._hearers.pop(number, None)
        if hearer:
            hearer(event)
