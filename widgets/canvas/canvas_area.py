"""The middle of the Build page: the canvas, its buttons at the top right, the problems at the bottom."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from widgets.canvas.canvas_buttons import CanvasButtons
from widgets.canvas.graph_view import GraphView
from widgets.document import ProjectDocument, Selection
from widgets.problem_list import ProblemList
from widgets.theme.theme import Theme

_EDGE = 16
_NARROW = 760
"""A canvas narrower than this has buttons with signs instead of words."""


class CanvasArea(QWidget):
    """Lays buttons and problems over the view, and tells the view what they cover."""

    def __init__(
        self, document: ProjectDocument, selection: Selection, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.view = GraphView(document, selection, theme, self)
        self.problem_list = ProblemList(document, theme, self)
        self.buttons = CanvasButtons(document.undo_stack, theme, self)
        self.buttons.tidy_requested.connect(self._tidy)
        self.buttons.fit_requested.connect(self.view.fit)
        self.problem_list.resized.connect(self._place)

    def _tidy(self) -> None:
        self.view.commands.tidy()
        self.view.fit()

    def _place(self) -> None:
        """Lay view, buttons and problems where they belong at the size there is."""
        self.view.setGeometry(self.rect())
        self.buttons.set_narrow(self.width() < _NARROW)
        size = self.buttons.sizeHint()
        self.buttons.setGeometry(self.width() - size.width() - _EDGE, _EDGE - 2, size.width(), size.height())
        width = self.width() - 2 * _EDGE
        height = min(self.problem_list.height_for(width), self.height() // 2)
        self.problem_list.setGeometry(_EDGE, self.height() - height - _EDGE, width, height)
        below = 0 if self.problem_list.isHidden() else height + _EDGE
        self.view.zoom.set_covered(below, size + QSize(_EDGE, _EDGE))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
