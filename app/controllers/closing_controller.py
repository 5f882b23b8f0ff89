"""Closing the window while a training runs: the person is asked first."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.controllers.training_controller import TrainingController
from app.notices import Notices, Offer


class ClosingController(QObject):
    """Asks once; who answers that it shall be so is not asked again."""

    def __init__(self, training: TrainingController, notices: Notices, window: QWidget) -> None:
        super().__init__(window)
        self._training = training
        self._notices = notices
        self._window = window
        self._was_asked = False

    def quit(self) -> None:
        """Close the window, or ask whether the training is to be stopped for it."""
        if not self.asks():
            self._window.close()

    def asks(self) -> bool:
        """Ask the person if there is something to ask; returns whether it did."""
        if not self._training.is_running or self._was_asked:
            return False
        self._notices.tell(
            "warning",
            self.tr("A training is running."),
            self.tr("Closing stops it; what it has learnt so far is kept among the runs."),
            (
                Offer(self.tr("Stop and keep what it has learnt"), self._close_for_certain),
                Offer(self.tr("Cancel"), self._notices.clear),
            ),
        )
        return True

    def _close_for_certain(self) -> None:
        self._was_asked = True
        self._window.close()
