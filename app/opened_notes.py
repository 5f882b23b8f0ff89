"""What was translated of the file that was opened last: told in a notice if short, else in a list of its own."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.notices import Offer
from backend.wording import Message
from widgets.notes_dialog import NotesDialog
from widgets.wording import show

MOST_IN_A_NOTICE = 2
"""So many notes are told in the notice itself; more would be one long line that nobody reads."""


class OpenedNotes(QObject):
    """Keeps the notes for as long as the file is open; `changed` says whether there are any."""

    changed = Signal(bool)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._file, self._origin = "", ""
        self._notes: tuple[str, ...] = ()

    def begin(self, file: str = "", origin: str = "", notes: Sequence[Message] = ()) -> None:
        """Another file is open, or a new drawing began."""
        self._file, self._origin = file, origin
        self._notes = tuple(dict.fromkeys(map(show, notes)))
        self.changed.emit(bool(self._notes))

    @property
    def text(self) -> str:
        """What a notice says of them."""
        count = len(self._notes)
        if count <= MOST_IN_A_NOTICE:
            return " ".join(self._notes)
        return self.tr("{count} things were translated or are not as they were.").format(count=count)

    @property
    def offers(self) -> tuple[Offer, ...]:
        """The button of that notice."""
        if len(self._notes) <= MOST_IN_A_NOTICE:
            return ()
        return (Offer(self.tr("Show what was translated"), self.show),)

    def show(self) -> None:
        """Show the list."""
        if self._notes:
            NotesDialog(self._file, self._origin, self._notes, self._window).show()
