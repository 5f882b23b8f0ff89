"""The QThread worker: owns the engine process, sends it requests and emits one Qt signal per event.

It lives on its own thread and blocks there on the engine's answers. Requests are given from the window's thread
and leave through a queue with a sender of its own: a slot of a busy worker is never delivered, and a full pipe
must not block the window.
"""

import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from app.engine_process import EngineDidNotStartError, EngineProcess, engine_command, start_engine
from app.request_queue import LOOKS, RequestQueue
from backend.messages import Done, EngineLost, Event, LastEvent, Request, Shutdown
from backend.wording import Message, say

FAILED_STARTS_IN_A_ROW = 2
"""So many engines may end before they were ready; then the worker waits until it is asked for something."""


class TrainingWorker(QObject):
    """Builds and trains, by way of the engine that it owns; everything else only watches what it says.

    `said(number, event)` bears the number that `send` gave to the request, 0 for what nobody asked for.
    `command` makes the engine's command line from the intra-op thread count and the device (tests put a fake
    engine there).
    """

    said = Signal(int, object)
    ended = Signal()

    def __init__(
        self,
        log: Path,
        command: Callable[[int, str], list[str]] = engine_command,
        threads: int = 0,
    ) -> None:
        super().__init__()
        self._log = log
        self._command = command
        self._threads, self._device = threads, ""
        self._requests = RequestQueue()
        self._lock = threading.Lock()
        self._open: dict[int, Request] = {}
        self._sent: set[int] = set()
        self._engine: EngineProcess | None = None
        self._closing = False
        self._replacing = False
        self._failed_starts = 0
        self._asked = threading.Event()

    # Called from the window's thread ----------------------------------------------------------------------

    def send(self, request: Request) -> int:
        """Queue a request; returns the number that its events will bear. Never blocks."""
        with self._lock:
            number, replaced = self._requests.put(request)
            self._open[number] = request
            for other in replaced:
                self._open.pop(other, None)
        for other in replaced:
            self.said.emit(other, Done())
        self._asked.set()
        return number

    def is_busy(self) -> bool:
        """Whether requests other than drawings and looks inside still wait for their last event."""
        with self._lock:
            return any(not isinstance(request, LOOKS) for request in self._open.values())

    @property
    def threads(self) -> int:
        """The intra-op thread count of the engine that runs, or will be started."""
        return self._threads

    def start_on(self, device: str) -> None:
        """Before the first engine is started: what it is to compute on, empty for the best there is."""
        self._device = device

    @property
    def engine_pid(self) -> int | None:
        engine = self._engine
        return engine.pid if engine else None

    def replace_engine(self, threads: int, device: str | None = None) -> None:
        """Start a fresh engine with another thread count; the old one ends with all that it holds.

        It computes on `device`, on that of the old one where that is not said.

        Requests that are sent from now on wait for the new one.
        """
        self._threads = threads
        self._device = self._device if device is None else device
        self._replacing = True
        self._requests.close()
        self.end_engine()
        self._asked.set()  # none may run: then it is waited for

    def end_engine(self) -> None:
        """End the engine at once (it does not answer any more); another one is started."""
        engine = self._engine
        if engine:
            engine.kill()

    def close(self) -> None:
        """Ask the engine to end, and the worker with it; `ended` is emitted when both have."""
        with self._lock:
            self._closing = True
        self._asked.set()
        if self._engine:
            self.send(Shutdown())
            threading.Thread(target=self._end_for_certain, daemon=True).start()

    # On the worker's thread -------------------------------------------------------------------------------

    @Slot()
    def run(self) -> None:
        """Start engines and pass on what they say, until `close`."""
        while not self._closing:
            if self._failed_starts >= FAILED_STARTS_IN_A_ROW:
                self._asked.wait()
                self._failed_starts = 0
            else:
                self._live_one_engine()
        self.ended.emit()

    def _live_one_engine(self) -> None:
        """Start an engine and pass on its events until it ends; counts those that never said something."""
        self._replacing = False
        threads, device = self._threads, self._device
        try:
            engine = start_engine(self._command(threads, device), self._log)
        except (EngineDidNotStartError, OSError) as error:
            self._failed_starts += 1
            self._lose(str(error), everything=True)
            return
        self._engine = engine
        self._requests.open()
        if self._closing or (threads, device) != (
            self._threads,
            self._device,
        ):  # asked for while this one was starting
            self._requests.close()
            engine.kill()
        sender = threading.Thread(target=self._send_all, args=(engine,), daemon=True)
        sender.start()
        self._failed_starts += 1
        for envelope in engine.events():
            self._failed_starts = 0
            self._pass_on(envelope.number, envelope.body)
        self._requests.close()
        self._engine = None
        status = engine.close()
        sender.join()
        if not self._closing:
            self._lose(engine.last_words(), status)

    def _send_all(self, engine: EngineProcess) -> None:
        while (envelope := self._requests.take()) is not None:
            with self._lock:
                self._sent.add(envelope.number)
            try:
                engine.send(envelope)
            except OSError:
                return  # the engine has ended; the reading side sees it too and closes the books

    def _pass_on(self, number: int, event: Event) -> None:
        if isinstance(event, LastEvent):
            with self._lock:
                self._open.pop(number, None)
                self._sent.discard(number)
        self.said.emit(number, event)

    def _lose(self, last_words: str, status: int | None = None, everything: bool = False) -> None:
        """Close the books of an engine that ended: every request that it had been sent gets its last event.

        Those that still wait go to the next engine, unless none could be started (`everything`) or is tried.
        """
        if self._replacing:
            self._failed_starts = 0  # it was not given the time to say anything
        waits = self._failed_starts >= FAILED_STARTS_IN_A_ROW
        with self._lock:
            lost = sorted(self._open if everything or waits else self._sent)
            for number in lost:
                self._open.pop(number, None)
            self._sent.clear()
            if everything or waits:
                self._requests.clear()
            if waits and not self._closing:
                self._asked.clear()  # before it is told: whoever hears it may ask at once
        if self._replacing and not lost:
            return
        event = Done() if self._replacing else EngineLost(_why_lost(last_words, status, waits), waits)
        for number in lost or [0]:
            self.said.emit(number, event)

    def _end_for_certain(self) -> None:
        engine = self._engine
        if engine and engine.wait(3.0) is None:
            engine.kill()


def _why_lost(last_words: str, status: int | None, waits: bool) -> Message:
    if "No module named" in last_words:
        return say("The part that computes cannot start because a package is missing; run: uv sync")
    if waits:
        return say("The part that computes cannot start. Your network can be drawn and saved all the same.")
    if status is not None and status < 0:
        return say(
            "The part that computes was ended by the system (signal {signal}), perhaps for want of memory. "
            "Nothing else is lost; it starts again by itself.",
            signal=-status,
        )
    return say("The part that computes has ended by itself. Nothing else is lost; it starts again by itself.")


def start_worker(worker: TrainingWorker, parent: QObject) -> QThread:
    """Put the worker on a thread of its own and start it; every connection of its life is made here."""
    thread = QThread(parent)
    thread.setObjectName("trainingWorkerThread")
    worker.moveToThread(thread)
    thread.started.connect(worker.run)
    # Direct: the window may be waiting for the thread, and then delivers nothing that is queued for it.
    worker.ended.connect(thread.quit, Qt.ConnectionType.DirectConnection)
    thread.start()
    return thread
