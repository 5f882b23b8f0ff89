"""A picture from elsewhere on the pad: asked for, dropped or pasted; the box around its digit is of it alone."""

from pathlib import Path
from typing import Any

import numpy.typing as npt
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from app.last_folder import LastFolder
from app.notices import Notices
from app.pages.test_page import TestPage
from backend.digits.prepare import find_box
from backend.digits.read_image import read_image
from backend.wording import UserError


class OpenedPicture(QObject):
    """Puts pictures on the pad; what cannot be read is told, and the pad stays as it was."""

    def __init__(self, notices: Notices, page: TestPage, last_folder: LastFolder, parent: QObject) -> None:
        super().__init__(parent)
        self._notices, self._page, self._last_folder = notices, page, last_folder
        self._picture: npt.NDArray[Any] | None = None
        page.open_picture_requested.connect(self.open_with_dialog)
        page.pad.file_dropped.connect(self.open)
        page.pad.picture_dropped.connect(self._take)

    def open_with_dialog(self) -> None:
        """Ask for a picture and open it."""
        kinds = self.tr("Pictures") + " (*.png *.jpg *.jpeg *.bmp *.gif *.webp)"
        folder = str(self._last_folder.path)
        path, _ = QFileDialog.getOpenFileName(self._page, self.tr("Open a picture"), folder, kinds)
        if path:
            self._last_folder.use(path)
            self.open(path)

    def open(self, path: str) -> None:
        """Put a picture file on the pad."""
        self._take(Path(path))

    def _take(self, source: Path | bytes) -> None:
        try:
            picture = read_image(source)
        except UserError as error:
            self._notices.tell_message("error", error.message)
            return
        self._put(picture)

    def _put(self, picture: npt.NDArray[Any]) -> None:
        self._picture = picture
        self._page.pad.show_picture(picture)
        rows, columns = picture.shape[:2]
        found = find_box(picture)
        # A little air, so that the sides of the box do not hide those of the digit.
        room = found.widened(max(found.width, found.height) // 12) if found else None
        self._page.crop.begin(rows, columns, room)

    def look(self) -> None:
        """See whether it is on the pad: else, for a sample or a drawing in its place, there is no box."""
        shown = self._page.pad.shown_picture
        self._page.crop.show_if(shown is not None and shown is self._picture)
