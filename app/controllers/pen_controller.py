"""The pen of the drawing pad: the one that was used last is there again at the next start."""

from PySide6.QtCore import QObject

from app.pages.test_page import TestPage
from app.settings import SettingsStore
from widgets.pen_stroke import PEN_WIDTHS


class PenController(QObject):
    """Gives pad and tools the pen of the settings, and keeps the one that is chosen; an eraser is not kept."""

    def __init__(self, settings: SettingsStore, page: TestPage, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._pad, self._tools = page.pad, page.tools
        self._take_pen()
        page.pad.history_changed.connect(self._leave_eraser)
        page.tools.tool_chosen.connect(self._keep)

    def _take_pen(self) -> None:
        self._pad.set_tool(self._settings.settings.pen)
        self._tools.set_tool(self._settings.settings.pen)

    def _leave_eraser(self) -> None:
        """On a pad that has become empty an eraser would do nothing."""
        if self._pad.is_empty():
            self._take_pen()

    def _keep(self, tool: str) -> None:
        if tool in PEN_WIDTHS and tool != self._settings.settings.pen:
            self._settings.change(pen=tool)
