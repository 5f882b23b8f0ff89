"""One problem: a sign, what is wrong and why, and a button for each repair."""

from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from backend.problem import Problem
from widgets.button import make_button
from widgets.label import make_label
from widgets.theme.theme import Theme
from widgets.wording import show

_ROOM_FOR_TEXT = 260


class ProblemRow(QWidget):
    """`repair_chosen` carries the repair whose button was pressed; `clicked` is a click anywhere else.

    The buttons are numbered through the whole list: this row's begin at `first_number`.
    """

    repair_chosen = Signal(object)
    clicked = Signal()

    def __init__(self, problem: Problem, first_number: int, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._problem = problem
        self._first_number = first_number
        self._has_line_below = False
        message, why = show(problem.message), show(problem.why)
        self.setAccessibleName(message)
        self.setAccessibleDescription(why)
        if problem.node is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addStretch(1)
        texts.addWidget(make_label(message, role="strong", wrap=True))
        if why:
            texts.addWidget(make_label(why, role="small", wrap=True))
        texts.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 9, 16, 9)
        layout.setSpacing(8)
        self._sign = _Sign(problem.severity == "hint", theme)
        layout.addWidget(self._sign)
        layout.addSpacing(4)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(8)
        self._body.addLayout(texts, 1)
        self._buttons: list[QPushButton] = []
        layout.addLayout(self._body, 1)
        for place, repair in enumerate(problem.repairs):
            text = show(repair.label)
            number = first_number + place
            # One button stands out: the first repair of the first problem, the cause of those that follow.
            role = "primary" if number == 0 and problem.severity == "error" else ""
            button = make_button(text, f"repairButton:{number}", role)
            button.setAccessibleName(text)
            button.setAccessibleDescription(message)
            button.clicked.connect(partial(self.repair_chosen.emit, repair))
            self._buttons.append(button)
            self._body.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def height_for(self, width: int) -> int:
        """The height in which all texts are seen at this width."""
        layout = self.layout()
        assert layout is not None
        for part in self.findChildren(QWidget):
            part.ensurePolished()
        self._arrange_for(width)
        layout.invalidate()
        return max(layout.totalHeightForWidth(width), layout.totalMinimumSize().height())

    def shows(self, problem: Problem, first_number: int) -> bool:
        """Whether this row says just that."""
        return first_number == self._first_number and problem == self._problem

    def _arrange_for(self, width: int) -> None:
        """Put the buttons below the text where they would leave it too little room beside them."""
        taken = sum(button.sizeHint().width() + 8 for button in self._buttons)
        below = bool(self._buttons) and taken > width - _ROOM_FOR_TEXT
        directions = QBoxLayout.Direction
        self._body.setDirection(directions.TopToBottom if below else directions.LeftToRight)
        layout = self.layout()
        assert layout is not None
        sign = Qt.AlignmentFlag.AlignTop if below else Qt.AlignmentFlag.AlignVCenter
        layout.setAlignment(self._sign, sign)
        aligned = Qt.AlignmentFlag.AlignLeft if below else Qt.AlignmentFlag.AlignVCenter
        for button in self._buttons:
            self._body.setAlignment(button, aligned)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange_for(self.width())

    def set_line_below(self, shown: bool) -> None:
        """Draw the line that parts this row from the next."""
        self._has_line_below = shown
        self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._has_line_below:
            painter = QPainter(self)
            painter.setPen(QPen(QColor(self._theme.tokens.line), 1))
            painter.drawLine(16, self.height() - 1, self.width() - 16, self.height() - 1)


class _Sign(QWidget):
    """A filled triangle for what must be mended, an empty one for a hint."""

    def __init__(self, hint: bool, theme: Theme) -> None:
        super().__init__()
        self._hint = hint
        self._theme = theme
        self.setFixedSize(16, 16)

    @override
    def sizeHint(self) -> QSize:
        return QSize(16, 16)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colour = QColor(self._theme.tokens.warning)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(
            QPen(colour, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        )
        painter.setBrush(Qt.BrushStyle.NoBrush if self._hint else colour)
        room = QRectF(2.5, 3, 11, 9.5)
        painter.drawPolygon(
            QPolygonF([QPointF(room.center().x(), room.top()), room.bottomRight(), room.bottomLeft()])
        )
