"""Watching the engine: what it computes on, whether it still answers, which threads it should have."""

import time

from PySide6.QtCore import QObject, QTimer

from app.engine_client import EngineClient
from app.model_state import ModelState
from app.notices import Notices, Offer
from backend.graph.model import Graph
from backend.messages import EngineLost, EngineReady, Event, ModelOpened, OpenModel, Refused, WeightsUnfit
from backend.threads import intra_op_threads
from backend.wording import Message
from widgets.document import ProjectDocument
from widgets.status_line import StatusLine
from widgets.wording import show

KIND_SETTLES_AFTER = 400
"""Milliseconds without another edit after which the idle engine follows the kind of the network."""

SILENCE_IS_LONG_AFTER = 3.0
"""Seconds; or five times the usual step, if that is longer."""


class EngineWatch(QObject):
    """Shows the engine's state, gives it the threads that the network wants, and tells when it is silent."""

    def __init__(
        self,
        document: ProjectDocument,
        model: ModelState,
        client: EngineClient,
        notices: Notices,
        status: StatusLine,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._model = model
        self._client = client
        self._notices = notices
        self._status = status
        self._last_heard = time.monotonic()
        self._usual_step = 0.0
        self._listening = False
        self._told_silence = False
        self._is_lost = False
        self._cannot_start = False
        self._device = ""
        self._kind_timer = QTimer(self, singleShot=True, interval=KIND_SETTLES_AFTER)
        self._kind_timer.timeout.connect(self._follow_the_kind)
        self._silence_timer = QTimer(self, interval=500)
        self._silence_timer.timeout.connect(self._look_for_silence)
        document.changed.connect(self._kind_timer.start)
        client.announced.connect(self._hear)
        client.engine_lost.connect(self._lose)
        client.heard_something.connect(self._heard)
        status.set_device(self.tr("Starting the part that computes…"), "starting")

    def _hear(self, event: Event) -> None:
        """What the engine says by itself."""
        match event:
            case EngineReady(device=device):
                self._is_lost = self._cannot_start = False
                self._device = show(device)
                self._status.set_device(self._device, "ready")
            case Refused(message=message):
                self._tell_cannot_start(message)
            case _:
                pass

    def _tell_cannot_start(self, message: Message) -> None:
        self._cannot_start = True
        self._status.set_device(self.tr("The part that computes cannot start"), "lost")
        self._notices.offer_with(message, (Offer(self.tr("Try again"), self._try_again),))
        self._notices.tell_message("error", message, of_project=False)

    def _lose(self, event: EngineLost) -> None:
        """The engine ended by itself: say so once, and bring back the last model that is in a file."""
        if event.waits and not self._cannot_start:
            self._tell_cannot_start(event.message)
        if self._is_lost:
            return
        self._is_lost = True
        self.stop_listening()
        if not event.waits:
            self._status.set_device(self.tr("The part that computes is starting again…"), "lost")
        checkpoint, had_model, into = self._model.checkpoint, self._model.exists, self._model.project
        self._model.remove()
        self._notices.tell_message("error", event.message, of_project=False)
        if had_model and checkpoint:
            self._client.ask(OpenModel(checkpoint, into), self._hear_brought_back)

    def _hear_brought_back(self, event: Event) -> None:
        match event:
            case ModelOpened(project=project, path=path, classes=classes):
                self._model.put(project, classes, unsaved=True, checkpoint=path, is_guess=event.is_foreign)
            case WeightsUnfit(path=path):  # its network was guessed, and is guessed again
                self._client.ask(OpenModel(path), self._hear_brought_back)
            case Refused(message=message):
                self._notices.tell_message("error", message)
            case _:
                pass  # lost again: that is told by itself

    # Threads ----------------------------------------------------------------------------------------------

    def threads_wanted(self) -> int:
        """The intra-op thread count that suits the network on the canvas."""
        return intra_op_threads(self._document.graph)

    def prepare_for_training(self, network: Graph) -> None:
        """Before the training of a network: the engine gets the threads that it wants, whatever it holds.

        One that could not start is tried again.
        """
        self._kind_timer.stop()
        threads = intra_op_threads(network)
        if self._cannot_start or self._client.worker.threads != threads:
            self._replace(threads)

    def _follow_the_kind(self) -> None:
        empty = not self._document.graph.nodes
        if empty or self._model.exists:
            return  # a model in the engine is worth more than a quick start; Train replaces it
        if self._client.worker.is_busy():
            self._kind_timer.start()
        elif self._client.worker.threads != self.threads_wanted():
            self._replace(self.threads_wanted())

    def _try_again(self) -> None:
        self._replace(self.threads_wanted())

    def compute_on(self, device: str) -> None:
        """Start another engine that computes on this device; a model that is in a file is brought along."""
        checkpoint, into = self._model.checkpoint if self._model.exists else None, self._model.project
        self._replace(self.threads_wanted(), device)
        if checkpoint:
            self._client.ask(OpenModel(checkpoint, into), self._hear_brought_back)

    def _replace(self, threads: int, device: str | None = None) -> None:
        self._cannot_start = self._is_lost = False
        self._status.set_device(self.tr("Starting the part that computes…"), "starting")
        self._model.remove()
        self._client.worker.replace_engine(threads, device)

    # Silence ----------------------------------------------------------------------------------------------

    def listen(self, usual_step: float) -> None:
        """Steps are being computed: from now on something must be heard. `usual_step` in seconds."""
        self._usual_step = usual_step
        if not self._listening:
            self._listening = True
            self._last_heard = time.monotonic()
            self._status.set_device(self._device, "busy")
            self._silence_timer.start()

    def stop_listening(self) -> None:
        """Nothing is being computed that would speak."""
        if self._listening:
            self._status.set_device(self._device, "ready")
        self._listening = False
        self._told_silence = False
        self._silence_timer.stop()

    def _heard(self) -> None:
        self._last_heard = time.monotonic()
        if self._told_silence:
            self._told_silence = False
            self._notices.clear()

    def _look_for_silence(self) -> None:
        silence = time.monotonic() - self._last_heard
        if silence < max(SILENCE_IS_LONG_AFTER, 5 * self._usual_step) or self._told_silence:
            return
        self._told_silence = True
        self._notices.tell(
            "warning",
            self.tr("Nothing was heard from the training for {seconds} s.").format(seconds=round(silence)),
            self.tr("It may be a very large step. Ending it keeps the last checkpoint."),
            (Offer(self.tr("End it"), self._client.worker.end_engine),),
            of_project=False,
        )
