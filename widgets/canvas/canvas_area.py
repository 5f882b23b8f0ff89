"""The middle of the Build page: the canvas, and over it its buttons, the problems and the map."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from widgets.canvas.canvas_buttons import CanvasButtons
from widgets.canvas.flow_bar import FlowBar
from widgets.canvas.graph_view import GraphView
from widgets.canvas.minimap import Minimap
from widgets.document import ProjectDocument, Selection
from widgets.problem_list import ProblemList
from widgets.theme.theme import Theme

_EDGE = 16
_BETWEEN = 12
_NARROW = 760
"""A canvas narrower than this has buttons with signs instead of words."""
_LOWEST_MAP = 96
"""Lower than this the bars of the layers could not be told apart."""


class CanvasArea(QWidget):
    """Lays buttons and problems over the view, and tells the view what they cover.

    `laid_out` says that any of them may stand elsewhere now.
    """

    laid_out = Signal()

    def __init__(
        self, document: ProjectDocument, selection: Selection, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.view = GraphView(document, selection, theme, self)
        self.problem_list = ProblemList(document, theme, self)
        self.buttons = CanvasButtons(document.undo_stack, theme, self)
        self.buttons.tidy_requested.connect(self._tidy)
        self.buttons.fit_requested.connect(self.view.fit)
        self.flow_bar = FlowBar(theme, self)
        self.flow_bar.resized.connect(self._place)
        self.problem_list.resized.connect(self._place_problems)
        self.problem_list.left.connect(self.view.setFocus)
        self.minimap = Minimap(document, self.view, theme, self)
        self.minimap.moved.connect(self._place_minimap)
        document.changed.connect(self._place_minimap)

    def _tidy(self) -> None:
        self.view.commands.tidy()
        self.view.zoom.begin()

    def _place(self) -> None:
        """Lay view, buttons and problems where they belong at the size there is."""
        self.view.setGeometry(self.rect())
        self.buttons.set_narrow(self.width() < _NARROW)
        self.flow_bar.set_narrow(self.width() < _NARROW)
        size = self.buttons.sizeHint()
        self.buttons.setGeometry(self.width() - size.width() - _EDGE, _EDGE - 2, size.width(), size.height())
        room = self.width() - size.width() - 2 * _EDGE - _BETWEEN
        self.flow_bar.setGeometry(_EDGE, _EDGE - 2, min(self.flow_bar.sizeHint().width(), room), size.height())
        self._place_problems()

    def _place_problems(self) -> None:
        """Lay the problems over the lower edge, as high as they need to be, and the map above them."""
        width = self.width() - 2 * _EDGE
        height = min(self.problem_list.height_for(width), self.height() // 2)
        self.problem_list.setGeometry(_EDGE, self.height() - height - _EDGE, width, height)
        below = 0 if self.problem_list.isHidden() else height + _EDGE
        size = self.buttons.size()
        covered = self.width() - _EDGE if self.flow_bar.is_shown else size.width()
        self.view.zoom.set_covered(below, QSize(covered, size.height()) + QSize(_EDGE, _EDGE))
        self._place_minimap()

    def _place_minimap(self) -> None:
        """At the lower right, above the problems, where the network is too large to be read as a whole.

        It is lower where the buttons leave less room, and left out where that is too little.
        """
        room = self._lowest() - _EDGE - self.buttons.geometry().bottom() - _BETWEEN
        self.minimap.setVisible(room >= _LOWEST_MAP and self.minimap.is_wanted)
        if not self.minimap.isHidden():
            size = self.minimap.sizeHint()
            height = min(size.height(), room)
            left, top = self.width() - size.width() - _EDGE, self._lowest() - height - _EDGE
            self.minimap.setGeometry(left, top, size.width(), height)
        self.laid_out.emit()

    def _lowest(self) -> int:
        """Where the canvas ends, or the problems begin."""
        return self.height() if self.problem_list.isHidden() else self.problem_list.y()

    def free_places(self) -> Sequence[QRect]:
        """Where a notice may float: above the problems and beside the map, or at least above the problems."""
        above = QRect(_EDGE, _EDGE, self.width() - 2 * _EDGE, self._lowest() - 2 * _EDGE)
        if self.minimap.isHidden():
            return (above,)
        beside = QRect(above)
        beside.setRight(self.minimap.x() - _BETWEEN - 1)
        return beside, above

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
