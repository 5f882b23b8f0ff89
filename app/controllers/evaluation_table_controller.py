"""The figures of the test set as a file: CSV for spreadsheets, or text."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from app.background import Background
from app.controllers.file_controller import FileController
from app.notices import Notices
from app.pages.test_page import TestPage
from backend.evaluation_table import EvaluationTable, evaluation_table
from backend.messages import Evaluation
from backend.safe_write import safe_write
from widgets.wording import show_text


class EvaluationTableController(QObject):
    """Asks for a place, and saves the figures of the evaluation that is shown."""

    def __init__(
        self, files: FileController, notices: Notices, background: Background, page: TestPage, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._files, self._notices, self._background, self._page = files, notices, background, page
        self._shown: tuple[Evaluation, list[str]] | None = None
        page.test_set.views.save_requested.connect(self.save_with_dialog)

    def begin(self, evaluation: Evaluation, labels: list[str]) -> None:
        """This evaluation is shown now."""
        self._shown = (evaluation, labels)

    def save_with_dialog(self) -> None:
        """Ask for a place, and save there: by its ending as CSV or as text."""
        proposal = str(self._files.last_folder.path / f"{self._files.name()} {self.tr('test')}.csv")
        kinds = ";;".join((self.tr("Table for spreadsheets") + " (*.csv)", self.tr("Text") + " (*.txt)"))
        text, kind = QFileDialog.getSaveFileName(self._page, self.tr("Save the table"), proposal, kinds)
        if not text:
            return
        self._files.last_folder.use(text)
        path = Path(text)
        if path.suffix.lower() not in (".csv", ".txt"):
            path = Path(text + (".txt" if kind.endswith("(*.txt)") else ".csv"))
        self.save(path)

    def save(self, path: Path) -> None:
        """Save the figures there, beside the window, which goes on."""
        if self._shown is not None:
            table = evaluation_table(*self._shown, show_text)
            self._background.run(partial(_write, path, table), partial(self._notices.tell_written, path))


def _write(path: Path, table: EvaluationTable) -> None:
    text = table.csv_text() if path.suffix.lower() == ".csv" else table.plain_text()
    safe_write(path, text.encode())
