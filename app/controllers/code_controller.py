"""The network as program, table and picture: shows the panel beside the canvas, and saves each as a file."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from app.actions import Actions
from app.background import Background
from app.controllers.file_controller import FileController
from app.export_writing import write_table
from app.notices import Notices
from app.pages.build_page import BuildPage
from app.settings import SettingsStore
from backend.safe_write import safe_write
from backend.script import write_program
from backend.summary_table import ENDINGS
from backend.wording import UserError
from widgets.canvas.network_picture import save_network_picture
from widgets.document import ProjectDocument

PICTURE_ENDINGS = (".png", ".svg", ".pdf")


class CodeController(QObject):
    """Remembers whether the panel is shown and which part of it; asks for places and writes files there."""

    def __init__(
        self,
        document: ProjectDocument,
        page: BuildPage,
        actions: Actions,
        settings: SettingsStore,
        files: FileController,
        notices: Notices,
        background: Background,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._document, self._page, self._settings = document, page, settings
        self._files, self._notices, self._background = files, notices, background
        self._window = window
        self._toggle = actions["actionCodeView"]
        page.code_panel.show_part(settings.settings.code_part)
        self._show(settings.settings.show_code)
        self._toggle.triggered.connect(self._choose_shown)
        page.buttons.code_toggled.connect(self._choose_shown)
        page.code_panel.close_requested.connect(partial(self._choose_shown, False))
        page.code_panel.part_chosen.connect(self._remember_part)
        page.code_panel.save_requested.connect(self._save_part)
        actions["actionSavePicture"].triggered.connect(self.save_picture)
        actions["actionSaveTable"].triggered.connect(self.save_table)
        actions["actionSaveProgram"].triggered.connect(self.save_program)

    # The panel ----------------------------------------------------------------------------------------------

    def _show(self, shown: bool) -> None:
        self._page.show_code(shown)
        self._toggle.setChecked(shown)

    def _choose_shown(self, shown: bool) -> None:
        self._show(shown)
        self._settings.change(show_code=shown)

    def _remember_part(self, part: str) -> None:
        self._settings.change(code_part=part)

    def _save_part(self, part: str) -> None:
        if part == "code":
            self.save_program()
        else:
            self.save_table()

    # Files --------------------------------------------------------------------------------------------------

    def save_program(self) -> None:
        """Ask for a place and save the Keras program there."""
        if self._is_empty():
            return
        kinds = self.tr("Python program") + " (*.py)"
        path = self._ask(self.tr("Save program"), kinds, (".py",))
        if path is not None:
            text = write_program(self._document.project).text
            self._write(path, partial(safe_write, path, text.encode("utf-8", "replace")))

    def save_table(self) -> None:
        """Ask for a place and save the table there, as its ending says."""
        if self._is_empty():
            return
        kinds = ";;".join(
            (
                self.tr("Markdown table") + " (*.md)",
                self.tr("Table for spreadsheets") + " (*.csv)",
                self.tr("Plain text") + " (*.txt)",
            )
        )
        path = self._ask(self.tr("Save table"), kinds, (".md", *ENDINGS))
        if path is not None:
            self._write(path, partial(write_table, path, self._document.project))

    def save_picture(self) -> None:
        """Ask for a place and save a picture of the network there."""
        if self._is_empty():
            return
        kinds = ";;".join(
            (
                self.tr("Picture") + " (*.png)",
                self.tr("Drawing that can be enlarged") + " (*.svg)",
                self.tr("PDF page") + " (*.pdf)",
            )
        )
        path = self._ask(self.tr("Save picture of the network"), kinds, PICTURE_ENDINGS)
        if path is None:
            return
        try:
            save_network_picture(self._document.project, path)
        except UserError as error:
            self._notices.tell_message("error", error.message)
        else:
            self._notices.tell_saved(path)

    def _is_empty(self) -> bool:
        """Say so where there is nothing to save."""
        if self._document.graph.nodes:
            return False
        self._notices.tell(
            "info", self.tr("There are no layers yet."), self.tr("Draw a network first; then it can be saved.")
        )
        return True

    def _ask(self, title: str, kinds: str, endings: tuple[str, ...]) -> Path | None:
        """A place for a file with one of these endings; the first where none of them is given."""
        proposal = str(self._files.last_folder.path / self._files.name()) + endings[0]
        text, chosen = QFileDialog.getSaveFileName(self._window, title, proposal, kinds)
        if not text:
            return None
        self._files.last_folder.use(text)
        if Path(text).suffix.lower() in endings:
            return Path(text)
        wanted = next((ending for ending in endings if f"*{ending}" in chosen), endings[0])
        return Path(text + wanted)

    def _write(self, path: Path, work: Callable[[], object]) -> None:
        self._background.run(work, partial(self._notices.tell_written, path))
