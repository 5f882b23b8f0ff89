"""The tools of the digit pad: how wide the pen is, the eraser, taking back, clearing, and opening a picture."""

from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from widgets.button import make_button, make_icon_button
from widgets.flow_layout import FlowLayout
from widgets.pen_stroke import PEN_WIDTHS, ToolName, tool_width
from widgets.theme.icons import icon
from widgets.theme.theme import Theme

_SIDE, _NARROW, _HIGH = 16, 30, 32
_WIDEST = 14.0
"""Pixels of the dot that stands for the widest pen."""
_ANY_WIDTH = 16_777_215
_NUMBER_WIDTH = 52


class PadTools(QWidget):
    """What can be done in, what is wanted out; `tool_chosen` bears the name of a pen, or "eraser"."""

    tool_chosen = Signal(str)
    undo_requested = Signal()
    redo_requested = Signal()
    clear_requested = Signal()
    open_requested = Signal()
    wide_chosen = Signal(bool)
    """Whether the pad is to be wide, for several digits."""
    keyboard_given_up = Signal()
    """The button that had the keyboard cannot be pressed any more: somebody else is to take it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("padTools")
        self.setAccessibleName(self.tr("Tools for drawing"))
        self._tools: dict[ToolName, QAbstractButton] = {}
        self._group = QButtonGroup(self)
        self._undo = self._icon_button("undoStrokeButton", self.tr("Take the last stroke back"))
        self._redo = self._icon_button("redoStrokeButton", self.tr("Bring the stroke back"))
        self._clear_text = self.tr("Clear")
        self._clear = make_button(self._clear_text, "clearPadButton", tip=self._clear_text)
        self._wide = wide = make_button("123", "widePadButton", tip=self.tr("A wider pad, for several digits"))
        wide.setAccessibleName(self.tr("A wider pad, for several digits"))
        wide.setCheckable(True)
        wide.setFixedWidth(_NUMBER_WIDTH)
        wide.toggled.connect(self.wide_chosen)
        self._open_text = self.tr("Open picture…")
        self._open = make_button(self._open_text, "openImageButton", tip=self._open_text)
        self._undo.clicked.connect(self.undo_requested)
        self._redo.clicked.connect(self.redo_requested)
        self._clear.clicked.connect(self.clear_requested)
        self._open.clicked.connect(self.open_requested)
        flow = FlowLayout(6)
        flow.addWidget(self._pens())
        flow.addWidget(_side_by_side(self._undo, self._redo))
        flow.addWidget(self._clear)
        flow.addWidget(wide)
        flow.addWidget(self._open)
        self.setLayout(flow)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._dress)
        self._dress()
        self.set_tool("medium")
        self.set_history(can_undo=False, can_redo=False)

    def _pens(self) -> QWidget:
        titles: dict[ToolName, tuple[str, str]] = {
            "thin": (self.tr("Thin pen"), "thinPenButton"),
            "medium": (self.tr("Medium pen, as thick as the digits of MNIST"), "mediumPenButton"),
            "thick": (self.tr("Thick pen"), "thickPenButton"),
            "eraser": (self.tr("Eraser"), "eraserButton"),
        }
        for tool, (title, name) in titles.items():
            button = make_icon_button(title, name)
            button.setProperty("role", "outlined")
            button.setCheckable(True)
            button.setIconSize(QSize(_SIDE, _SIDE))
            button.setFixedSize(_NARROW, _HIGH)
            button.clicked.connect(partial(self._choose, tool))
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._group.addButton(button)
            self._tools[tool] = button
        return _side_by_side(*self._tools.values())

    def _icon_button(self, name: str, title: str) -> QPushButton:
        button = make_button("", name, tip=title)
        button.setAccessibleName(title)
        button.setIconSize(QSize(15, 15))
        button.setFixedWidth(_NARROW)
        return button

    def set_tool(self, tool: ToolName) -> None:
        """Show that this one draws; nothing goes out."""
        self._tools[tool].setChecked(True)

    def offer_wide(self, offered: bool) -> None:
        """Whether several digits can be drawn; where not, the pad is not wide."""
        self._wide.setVisible(offered)
        if not offered:
            self._wide.setChecked(False)

    def set_history(self, *, can_undo: bool, can_redo: bool) -> None:
        """Whether there is something to take back, and to bring back."""
        for button, can in ((self._undo, can_undo), (self._redo, can_redo)):
            if not can and button.hasFocus():
                # A button that cannot be pressed would throw the keyboard away.
                self.keyboard_given_up.emit()
            button.setEnabled(can)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for all in one line, first one, then another button says it without words."""
        super().resizeEvent(event)
        room, layout = event.size().width(), self.layout()
        assert layout is not None
        self._say_in_words(self._open, self._open_text)
        self._say_in_words(self._clear, self._clear_text)
        if layout.sizeHint().width() > room:
            self._say_in_words(self._open, "")
        if layout.sizeHint().width() > room:
            self._say_in_words(self._clear, "")

    def _say_in_words(self, button: QPushButton, text: str) -> None:
        """The words of a button, or without them its picture alone."""
        button.setText(text)
        button.setMaximumWidth(_ANY_WIDTH if text else _NARROW)
        name = "picture" if button is self._open else "clear"
        has_picture = button is self._open or not text
        button.setIcon(icon(name, self._theme.tokens.text, 16) if has_picture else QIcon())

    def _choose(self, tool: ToolName, _checked: bool = False) -> None:
        self.tool_chosen.emit(tool)

    def _dress(self) -> None:
        tokens = self._theme.tokens
        self._undo.setIcon(icon("undo", tokens.text, 15))
        self._redo.setIcon(icon("redo", tokens.text, 15))
        self._say_in_words(self._open, self._open.text())
        self._say_in_words(self._clear, self._clear.text())
        for tool, button in self._tools.items():
            button.setIcon(_eraser(tokens.text) if tool == "eraser" else _dot(tool_width(tool), tokens.text))


def _side_by_side(*buttons: QWidget) -> QWidget:
    """Buttons that stay in one line."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(2)
    for button in buttons:
        row.addWidget(button)
    return holder


def _dot(width: float, colour: str) -> QIcon:
    """A dot as wide as the pen, beside the others."""
    return _painted(QRectF(0, 0, 1, 1), width * _WIDEST / max(PEN_WIDTHS.values()), colour, round_shape=True)


def _eraser(colour: str) -> QIcon:
    return _painted(QRectF(0, 0, 1, 0.66), _WIDEST, colour, round_shape=False)


def _painted(shape: QRectF, size: float, colour: str, *, round_shape: bool) -> QIcon:
    made = QIcon()
    for ratio in (1.0, 1.5, 2.0):
        pixmap = QPixmap(QSize(round(_SIDE * ratio), round(_SIDE * ratio)))
        pixmap.fill(Qt.GlobalColor.transparent)
        pixmap.setDevicePixelRatio(ratio)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(_SIDE / 2, _SIDE / 2)
        room = QRectF(0, 0, shape.width() * size, shape.height() * size)
        room.moveCenter(QPointF(0, 0))
        if round_shape:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawEllipse(room)
        else:
            painter.rotate(-40)
            painter.setPen(QPen(QColor(colour), 1.5))
            painter.drawRoundedRect(room, 2, 2)
            painter.drawLine(QPointF(-room.width() / 6, room.top()), QPointF(-room.width() / 6, room.bottom()))
        painter.end()
        made.addPixmap(pixmap)
    return made
