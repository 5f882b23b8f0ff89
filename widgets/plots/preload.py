"""Has the plots imported while the window is idle, so that the Train page opens at once when it is asked for."""

from PySide6.QtCore import QObject, QTimer, Signal

from widgets.plots.stepwise_import import PLOT_IMPORT

BETWEEN_STEPS = 4
"""Milliseconds for other things between two steps; there are about two hundred."""


class PlotPreload(QObject):
    """Started once the window is up; `finished` says that the plots can be made without waiting."""

    finished = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(BETWEEN_STEPS)
        self._timer.timeout.connect(self._step)

    def start(self) -> None:
        """Begin; it goes on by itself."""
        self._timer.start()

    def _step(self) -> None:
        try:
            more = PLOT_IMPORT.step()
        except BaseException:
            self._timer.stop()
            raise
        if not more:
            self._timer.stop()
            self.finished.emit()
