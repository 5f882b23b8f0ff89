"""The curves as files: asks for a place, and saves a picture or a table of them there."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from app.background import Background
from app.controllers.file_controller import FileController
from app.notices import Notices
from app.pages.train_page import TrainPage
from backend.safe_write import safe_write
from widgets.plots.curves import RunCurves
from widgets.plots.curves_picture import curves_picture
from widgets.plots.curves_table import epochs_table, steps_table
from widgets.plots.metric_title import metric_title


class CurvesController(QObject):
    """Answers the menus of the boxes on the Train page."""

    def __init__(
        self, page: TrainPage, files: FileController, notices: Notices, background: Background, window: QWidget
    ) -> None:
        super().__init__(window)
        self._page, self._files = page, files
        self._notices, self._background, self._window = notices, background, window
        page.plots.export_requested.connect(self.save)

    def save(self, kind: str, quantity: str) -> None:
        """Ask for a place, and save there; `kind` is one of `EXPORTS`."""
        curves = self._page.plots.curves
        if curves is None:
            return
        match kind:
            case "png":
                self._save_picture(curves, kind, quantity, self.tr("Picture") + " (*.png)")
            case "svg":
                self._save_picture(curves, kind, quantity, self.tr("Drawing that can be enlarged") + " (*.svg)")
            case "epochs.csv":
                self._save_table(curves, epochs_table, self.tr("epochs"))
            case "steps.csv":
                self._save_table(curves, steps_table, self.tr("steps"))

    def _save_picture(self, curves: RunCurves, kind: str, quantity: str, kinds: str) -> None:
        path = self._ask(self.tr("Save picture of the curves"), metric_title(quantity).lower(), f".{kind}", kinds)
        plot = self._page.plots.plot_of(quantity)
        if path is None or plot is None:
            return
        content = curves_picture(plot, "png" if kind == "png" else "svg", curves.name or self._files.name())
        self._write(path, partial(safe_write, path, content))

    def _save_table(self, curves: RunCurves, make: Callable[[RunCurves], str], what: str) -> None:
        path = self._ask(
            self.tr("Save table of the curves"), what, ".csv", self.tr("Table for spreadsheets") + " (*.csv)"
        )
        if path is not None:
            # A million steps take a second or two to write down: beside the window, which goes on.
            self._write(path, lambda: safe_write(path, make(curves).encode()))

    def _ask(self, title: str, what: str, ending: str, kinds: str) -> Path | None:
        proposal = str(self._files.last_folder.path / f"{self._files.name()} {what}{ending}")
        text, _ = QFileDialog.getSaveFileName(self._window, title, proposal, kinds)
        if not text:
            return None
        self._files.last_folder.use(text)
        return Path(text) if text.lower().endswith(ending) else Path(text + ending)

    def _write(self, path: Path, work: Callable[[], None]) -> None:
        self._background.run(work, partial(self._notices.tell_written, path))
