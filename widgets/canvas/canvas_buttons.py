"""The buttons over the canvas: undo, redo, tidy up, fit, code."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from widgets.button import make_icon_button
from widgets.theme.icons import icon
from widgets.theme.theme import Theme

_HEIGHT = 32
_WIDTH = 40
_BESIDE_TEXT = 28


class CanvasButtons(QWidget):
    """Undo and redo act on the history; the others are asked for by signals."""

    tidy_requested = Signal()
    fit_requested = Signal()
    code_toggled = Signal(bool)

    def __init__(self, history: QUndoStack, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._narrow: bool | None = None
        self._undo = make_icon_button(self.tr("Undo"), "canvasUndoButton")
        self._redo = make_icon_button(self.tr("Redo"), "canvasRedoButton")
        self._tidy = make_icon_button(self.tr("Tidy up"), "canvasTidyButton")
        self._fit = make_icon_button(self.tr("Fit"), "canvasFitButton")
        self._code = make_icon_button(self.tr("Code"), "canvasCodeButton")
        self._code.setCheckable(True)
        self._tidy.setToolTip(self.tr("Lay all layers out anew"))
        self._fit.setToolTip(self.tr("Show the whole network"))
        self._code.setToolTip(self.tr("Show the network as a program and as a table"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for button in (self._undo, self._redo, self._tidy, self._fit, self._code):
            button.setProperty("role", "outlined")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setIconSize(QSize(18, 18))
            layout.addWidget(button)
        self._follow(history)
        self._tidy.clicked.connect(self.tidy_requested)
        self._fit.clicked.connect(self.fit_requested)
        self._code.clicked.connect(self.code_toggled)
        theme.changed.connect(self._draw_icons)
        self._draw_icons()
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        """Show signs instead of words where there is little room."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        for button in (self._undo, self._redo):
            button.setFixedSize(_WIDTH, _HEIGHT)
        for button in (self._tidy, self._fit, self._code):
            _show_word(button, not narrow)

    def set_code_shown(self, shown: bool) -> None:
        """Show whether the code is to be seen."""
        self._code.setChecked(shown)

    def _follow(self, history: QUndoStack) -> None:
        self._undo.setEnabled(history.canUndo())
        self._redo.setEnabled(history.canRedo())
        history.canUndoChanged.connect(self._undo.setEnabled)
        history.canRedoChanged.connect(self._redo.setEnabled)
        self._undo.clicked.connect(history.undo)
        self._redo.clicked.connect(history.redo)

    def _draw_icons(self) -> None:
        colour = self._theme.tokens.text
        self._undo.setIcon(icon("undo", colour))
        self._redo.setIcon(icon("redo", colour))
        self._tidy.setIcon(icon("tidy", colour))
        self._fit.setIcon(icon("fit", colour))
        self._code.setIcon(icon("code", colour))


def _show_word(button: QToolButton, shown: bool) -> None:
    """Show the button's name as a word, or its icon."""
    button.ensurePolished()
    button.setText(button.accessibleName())
    style = Qt.ToolButtonStyle.ToolButtonTextOnly if shown else Qt.ToolButtonStyle.ToolButtonIconOnly
    button.setToolButtonStyle(style)
    width = button.fontMetrics().horizontalAdvance(button.text()) + _BESIDE_TEXT if shown else _WIDTH
    button.setFixedSize(width, _HEIGHT)
