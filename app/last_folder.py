"""Where the dialogs for files open: in the folder used last, before that among the person's documents."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from app.settings import SettingsStore


class LastFolder:
    """The folder of the file that was opened or saved last, kept over starts."""

    def __init__(self, settings: SettingsStore) -> None:
        self._settings = settings

    @property
    def path(self) -> Path:
        """A folder that is there; never the one that the program happened to be started in."""
        last = self._settings.settings.last_folder
        if last and Path(last).is_dir():
            return Path(last)
        places = QStandardPaths.StandardLocation
        documents = Path(QStandardPaths.writableLocation(places.DocumentsLocation))
        # A dialog that is given a folder which is not there falls back to the one of the program.
        return documents if documents.is_dir() else Path.home()

    def use(self, file: Path | str) -> None:
        """A person chose this file."""
        folder = str(Path(file).absolute().parent)
        if folder != self._settings.settings.last_folder:
            self._settings.change(last_folder=folder)
