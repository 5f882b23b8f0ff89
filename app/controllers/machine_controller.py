"""Tells the document of the computer - free memory and speed - when the window opens and when that may differ."""

from PySide6.QtCore import QObject

from app.background import Background
from backend.machine import Machine, read_machine
from widgets.document import ProjectDocument


class MachineController(QObject):
    """Asks beside the window, for the first question imports something."""

    def __init__(self, document: ProjectDocument, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._background = background

    def look(self) -> None:
        """Look at the computer again."""
        self._background.run(read_machine, self._tell)

    def _tell(self, machine: Machine | None, error: Exception | None) -> None:
        if error is not None:
            raise error
        if machine is not None:
            self._document.set_machine(machine)
