"""Imports pyqtgraph while the window is idle, so that the Train page opens at once when it is asked for.

pyqtgraph takes 0.3 to 0.4 s to import. The Qt modules that it wants are loaded one per turn of the event loop,
for each of them holds the window up by itself; the rest is plain Python and is read by a thread that lets the
window in every few milliseconds.
"""

import importlib
import threading
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

FIRST = (
    "PySide6.QtSvg",
    "PySide6.QtOpenGL",
    "PySide6.QtOpenGLWidgets",
    "PySide6.QtTest",
    "subprocess",
    "multiprocessing",
    "multiprocessing.connection",
    "cProfile",
    "pydoc",
    "decimal",
)
"""Imported on the window's thread, one per turn."""

BETWEEN_STEPS = 20
"""Milliseconds between two of them."""

WATCH_INTERVAL = 10


class PlotPreload(QObject):
    """Started once the window is up; `finished` says that the plots can be made without waiting."""

    finished = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Iterator[str] = iter(FIRST)
        self._thread: threading.Thread | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)

    def start(self) -> None:
        """Begin; it goes on by itself."""
        self._timer.start(BETWEEN_STEPS)

    def _step(self) -> None:
        module = next(self._steps, None)
        if module is not None:
            importlib.import_module(module)
        elif self._thread is None:
            self._thread = threading.Thread(target=_import_plots, name="import plots", daemon=True)
            self._thread.start()
            self._timer.start(WATCH_INTERVAL)
        elif not self._thread.is_alive():
            self._timer.stop()
            self.finished.emit()


def _import_plots() -> None:
    importlib.import_module("widgets.plots.training_plot")
