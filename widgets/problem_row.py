"""One problem: a sign, what is wrong and why, and a button for each repair."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from backend.problem import Problem
from widgets.button import make_button, set_role
from widgets.label import make_label
from widgets.theme.theme import Theme
from widgets.wording import show

_ROOM_FOR_TEXT = 260


class ProblemRow(QWidget):
    """`repair_chosen` carries the repair whose button was pressed; `node_chosen` the id of the layer whose problem
    was clicked anywhere else.

    A row shows one problem after another: to make its parts anew with every edit would take longer than all else
    that follows an edit. The buttons are numbered through the whole list: this row's begin at `first_number`.
    """

    repair_chosen = Signal(object)
    node_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._problem: Problem | None = None
        self._first_number = 0
        self._has_line_below = False
        self._heights: dict[int, int] = {}
        self._arranged: tuple[bool, int] | None = None
        self._message = make_label("", role="strong", wrap=True)
        self._why = make_label("", role="small", wrap=True)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addStretch(1)
        texts.addWidget(self._message)
        texts.addWidget(self._why)
        texts.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 9, 16, 9)
        layout.setSpacing(8)
        self._sign = _Sign(theme)
        layout.addWidget(self._sign)
        layout.addSpacing(4)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(8)
        self._body.addLayout(texts, 1)
        self._buttons: list[QPushButton] = []
        layout.addLayout(self._body, 1)

    def show_problem(self, problem: Problem, first_number: int) -> None:
        """Show this problem, its repairs numbered from there."""
        if (problem, first_number) == (self._problem, self._first_number):
            return
        self._heights.clear()
        self._problem, self._first_number = problem, first_number
        message, why = show(problem.message), show(problem.why)
        self.setAccessibleName(message)
        self.setAccessibleDescription(why)
        self._message.setText(message)
        self._why.setText(why)
        self._why.setVisible(bool(why))
        self._sign.set_hint(problem.severity == "hint")
        has_place = problem.node is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if has_place else Qt.CursorShape.ArrowCursor)
        while len(self._buttons) < len(problem.repairs):
            self._add_button()
        for place, button in enumerate(self._buttons):
            if place < len(problem.repairs):
                self._name_button(button, first_number + place, show(problem.repairs[place].label), message)
            else:
                _put_aside(button)

    def put_aside(self) -> None:
        """Show nothing until there is a problem to show again; nobody finds the buttons meanwhile."""
        self._problem = None
        self.hide()
        for button in self._buttons:
            _put_aside(button)

    @property
    def problem(self) -> Problem | None:
        """What the row shows; `None` while it shows nothing."""
        return self._problem

    @property
    def repair_buttons(self) -> Sequence[QPushButton]:
        """The buttons of the repairs that are offered now."""
        return self._buttons[: len(self._problem.repairs)] if self._problem is not None else ()

    def _add_button(self) -> None:
        button = make_button("", "")
        button.clicked.connect(partial(self._choose, len(self._buttons)))
        self._buttons.append(button)
        self._body.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def _name_button(self, button: QPushButton, number: int, text: str, message: str) -> None:
        # One button stands out: the first repair of the first problem, the cause of those that follow.
        stands_out = number == 0 and self._problem is not None and self._problem.severity == "error"
        set_role(button, "primary" if stands_out else "")
        button.setObjectName(f"repairButton:{number}")
        button.setText(text)
        button.setAccessibleName(text)
        button.setAccessibleDescription(message)
        button.show()

    def _choose(self, place: int) -> None:
        if self._problem is not None and place < len(self._problem.repairs):
            self.repair_chosen.emit(self._problem.repairs[place])

    def height_for(self, width: int) -> int:
        """The height in which all texts are seen at this width."""
        known = self._heights.get(width)
        if known is None:
            layout = self.layout()
            assert layout is not None
            for part in self.findChildren(QWidget):
                part.ensurePolished()
            self._arrange_for(width)
            known = max(layout.totalHeightForWidth(width), layout.totalMinimumSize().height())
            self._heights[width] = known
        return known

    @override
    def event(self, event: QEvent) -> bool:
        """Another font or look makes other heights."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._heights.clear()
        return super().event(event)

    def _arrange_for(self, width: int) -> None:
        """Put the buttons below the text where they would leave it too little room beside them."""
        taken = sum(button.sizeHint().width() + 8 for button in self.repair_buttons)
        below = taken > max(0, width - _ROOM_FOR_TEXT)
        # Each of these makes Qt lay out and paint the row anew, even where nothing is other than before.
        if (below, len(self._buttons)) == self._arranged:
            return
        self._arranged = (below, len(self._buttons))
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
        if shown != self._has_line_below:
            self._has_line_below = shown
            self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint())
        if inside and self._problem is not None and self._problem.node is not None:
            self.node_chosen.emit(self._problem.node)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._has_line_below:
            painter = QPainter(self)
            painter.setPen(QPen(QColor(self._theme.tokens.line), 1))
            painter.drawLine(16, self.height() - 1, self.width() - 16, self.height() - 1)


def _put_aside(button: QPushButton) -> None:
    button.hide()
    button.setObjectName("")


class _Sign(QWidget):
    """A filled triangle for what must be mended, an empty one for a hint."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._hint = False
        self._theme = theme
        self.setFixedSize(16, 16)

    def set_hint(self, hint: bool) -> None:
        if hint != self._hint:
            self._hint = hint
            self.update()

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
