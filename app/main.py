"""Opening the window: makes the parts, hands them to each other, and enters the event loop."""

import gc
import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from app.background import Background
from app.engine_client import EngineClient
from app.language import CHINESE, load_language
from app.main_window import MainWindow
from app.model_state import ModelState
from app.settings import SettingsStore
from app.training_worker import TrainingWorker
from backend.folders import state_folder
from backend.project import Project
from widgets.document import ProjectDocument
from widgets.theme.fonts import load_fonts
from widgets.theme.look import apply_theme
from widgets.theme.theme import Theme


def create_window(arguments: list[str], worker: TrainingWorker | None = None) -> MainWindow:
    """Make the whole window, not yet shown; a QApplication exists already.

    `arguments` (without the program's name) may hold the path of a project, model or picture to open; `worker`
    is one with another engine than the usual. The engine starts when the window is first shown;
    `window.close()` ends it, and its thread.
    """
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    background = Background()
    settings = SettingsStore(later=background.run)
    language = load_language(app, settings.settings.language)
    theme = Theme()
    load_fonts(app, chinese=language == CHINESE)
    apply_theme(app, theme, settings.settings.appearance)
    worker = worker or TrainingWorker(state_folder() / "logs" / "engine-output.log")
    worker.start_on(settings.settings.device)
    client = EngineClient(worker)
    document = ProjectDocument(Project(name=QCoreApplication.translate("FileController", "Untitled")))
    window = MainWindow(document, ModelState(), client, theme, settings, background)
    if arguments:
        window.open_file(Path(arguments[0]))
    return window


def main(arguments: list[str]) -> int:
    """Open the window and stay until it is closed; returns the exit status."""
    app = make_application()
    window = create_window(arguments)
    report = ErrorReport(window)
    sys.excepthook = report.take
    window.show()
    # What is made at the start stays: the collector need not walk through it again and again.
    gc.collect()
    gc.freeze()
    return app.exec()


def make_application() -> QApplication:
    """The QApplication of NetSketch, with its names."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("NetSketch")
    app.setApplicationDisplayName("NetSketch")
    app.setDesktopFileName("netsketch")
    return app


class ErrorReport:
    """What nobody foresaw: written to the log, and told in one sentence; the window stays."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log the error and say so; for `sys.excepthook`."""
        import traceback

        text = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(text)
        log = state_folder() / "logs" / "errors.log"
        try:
            log.parent.mkdir(parents=True, exist_ok=True)
            with log.open("a", encoding="utf-8") as file:
                file.write(text + "\n")
        except OSError as full:
            sys.stderr.write(f"The log could not be written: {full}\n")
        self._window.tell_unforeseen(str(error) or kind.__name__, str(log))
