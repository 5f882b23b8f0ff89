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
        page.pad.set_tool(settings.settings.pen)
        page.tools.set_tool(settings.settings.pen)
        page.tools.tool_chosen.connect(self._keep)

    def _keep(self, tool: str) -> None:
        if tool in PEN_WIDTHS and tool != self._settings.settings.pen:
            self._settings.change(pen=tool)
