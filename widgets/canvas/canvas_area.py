"""The middle of the Build page: the canvas, its buttons at the top right, the problems at the bottom."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from widgets.button import make_button, make_icon_button
from widgets.canvas.graph_view import GraphView
from widgets.document import ProjectDocument, Selection
from widgets.problem_list import ProblemList
from widgets.theme.icons import icon
from widgets.theme.theme import Theme

_EDGE = 16


class CanvasArea(QWidget):
    """Lays buttons and problems over the view, and tells the view what they cover."""

    def __init__(
        self, document: ProjectDocument, selection: Selection, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.view = GraphView(document, selection, theme, self)
        self.problem_list = ProblemList(document, theme, self)
        self._undo = make_icon_button(self.tr("Undo"), "canvasUndoButton")
        self._redo = make_icon_button(self.tr("Redo"), "canvasRedoButton")
        self._buttons = self._make_buttons(document)
        self.problem_list.resized.connect(self._place)
        theme.changed.connect(self._draw_icons)
        self._undo.setEnabled(document.undo_stack.canUndo())
        self._redo.setEnabled(document.undo_stack.canRedo())
        self._draw_icons()

    def _make_buttons(self, document: ProjectDocument) -> QWidget:
        tidy = make_button(self.tr("Tidy up"), "canvasTidyButton", tip=self.tr("Lay all layers out anew"))
        fit = make_button(self.tr("Fit"), "canvasFitButton", tip=self.tr("Show the whole network"))
        tidy.clicked.connect(self._tidy)
        fit.clicked.connect(self.view.fit)
        stack = document.undo_stack
        for button, can_change, change in (
            (self._undo, stack.canUndoChanged, stack.undo),
            (self._redo, stack.canRedoChanged, stack.redo),
        ):
            button.setProperty("role", "outlined")
            button.setFixedSize(40, 32)
            can_change.connect(button.setEnabled)
            button.clicked.connect(change)
        buttons = QWidget(self)
        layout = QHBoxLayout(buttons)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for each in (self._undo, self._redo, tidy, fit):
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            layout.addWidget(each)
        return buttons

    def _tidy(self) -> None:
        self.view.commands.tidy()
        self.view.fit()

    def _draw_icons(self) -> None:
        tokens = self._theme.tokens
        self._undo.setIcon(icon("undo", tokens.text))
        self._redo.setIcon(icon("redo", tokens.text))

    def _place(self) -> None:
        """Lay view, buttons and problems where they belong at the size there is."""
        self.view.setGeometry(self.rect())
        size = self._buttons.sizeHint()
        self._buttons.setGeometry(self.width() - size.width() - _EDGE, _EDGE - 2, size.width(), size.height())
        width = self.width() - 2 * _EDGE
        height = min(self.problem_list.height_for(width), self.height() // 2)
        self.problem_list.setGeometry(_EDGE, self.height() - height - _EDGE, width, height)
        self.view.keep_clear_below(height + _EDGE if not self.problem_list.isHidden() else 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
