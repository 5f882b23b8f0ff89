"""Closing the window while a training runs or something is being exported: the person is asked first."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.controllers.export_controller import ExportController
from app.controllers.training_controller import TrainingController
from app.notices import Notices, Offer


class ClosingController(QObject):
    """Asks once; who answers that it shall be so is not asked again."""

    def __init__(
        self, training: TrainingController, exporting: ExportController, notices: Notices, window: QWidget
    ) -> None:
        super().__init__(window)
        self._training, self._exporting = training, exporting
        self._notices = notices
        self._window = window
        self._was_asked = False
        self._waits = False
        exporting.ended.connect(self._on_export_ended)

    def quit(self) -> None:
        """Close the window, or ask whether what is going on is to be stopped for it."""
        if not self.asks():
            self._window.close()

    def asks(self) -> bool:
        """Ask the person if there is something to ask; returns whether it did."""
        if self._was_asked or not (self._training.is_running or self._exporting.is_working):
            return False
        self._waits = False
        if self._training.is_running:
            self._ask_about_training()
        else:
            self._ask_about_export()
        return True

    def _ask_about_training(self) -> None:
        why = self.tr("Closing stops it; what it has learnt so far is kept among the runs.")
        if self._exporting.is_working:
            broken_off = self.tr("It also breaks off the export of “{name}”.").format(name=self._exporting.name)
            why = f"{why} {broken_off}"
        self._notices.tell(
            "warning",
            self.tr("A training is running."),
            why,
            (
                Offer(self.tr("Stop and keep what it has learnt"), self._close_for_certain),
                Offer(self.tr("Cancel"), self._notices.clear),
            ),
        )

    def _ask_about_export(self) -> None:
        self._notices.tell(
            "warning",
            self.tr("“{name}” is still being exported.").format(name=self._exporting.name),
            self.tr("Closing now breaks it off."),
            (
                Offer(self.tr("Close when it is done"), self._wait),
                Offer(self.tr("Break it off and close"), self._close_for_certain),
                Offer(self.tr("Cancel"), self._notices.clear),
            ),
        )

    def _wait(self) -> None:
        if not self._exporting.is_working:  # it ended while the question stood there
            self._window.close()
            return
        self._waits = True
        self._notices.tell(
            "info",
            self.tr("NetSketch closes as soon as “{name}” is exported.").format(name=self._exporting.name),
            "",
            (Offer(self.tr("Stay open"), self._stay),),
        )

    def _stay(self) -> None:
        self._waits = False
        self._notices.clear()

    def _on_export_ended(self, is_well: bool) -> None:
        """A window that waited for it closes, unless there is something to read, or another thing to be asked."""
        waited, self._waits = self._waits, False
        if waited and is_well:
            self.quit()

    def _close_for_certain(self) -> None:
        self._was_asked = True
        self._window.close()
