"""The curves above, the runs below, and between them a line that is dragged; where it stands is kept."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget
from typing_extensions import override

from widgets.theme.theme import Theme

_FOR_CURVES = 5 / 8
_LEAST_FOR_RUNS = 206
"""Pixels: three runs and more are seen in a low window too; for as long as nobody has moved the line."""

_STEP = 24
_GRIP = 36


class CurvesAndRuns(QSplitter):
    """Two parts. `moved` tells the share of the upper one when a person has given it another."""

    moved = Signal(float)

    def __init__(self, curves: QWidget, runs: QWidget, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self.setObjectName("curvesAndRuns")
        self.setHandleWidth(12)
        self.setChildrenCollapsible(False)
        self.addWidget(curves)
        self.addWidget(runs)
        self.handle(1).setObjectName("curvesAndRunsGrip")  # here: a splitter names its handles itself
        self._share = 0.0
        self.splitterMoved.connect(self._take)

    def set_share(self, share: float) -> None:
        """Give the upper part this share of the height, from 0 to 1; 0 for what suits most windows."""
        self._share = share if 0 < share < 1 else 0.0
        self._give_out()

    @override
    def createHandle(self) -> QSplitterHandle:
        return _Grip(self, self._theme)

    def _take(self) -> None:
        upper, lower = self.sizes()
        if upper + lower:
            self._share = upper / (upper + lower)
            self.moved.emit(self._share)

    def _give_out(self) -> None:
        height = self.height() - self.handleWidth()
        lower = height * (1 - self._share) if self._share else max(height * (1 - _FOR_CURVES), _LEAST_FOR_RUNS)
        # What is less than a part needs is made up for by the splitter itself.
        self.setSizes([max(0, height - round(lower)), round(lower)])

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_out()


class _Grip(QSplitterHandle):
    """The line between the parts; with the keyboard on it the arrow keys move it."""

    def __init__(self, splitter: QSplitter, theme: Theme) -> None:
        super().__init__(splitter.orientation(), splitter)
        self._theme = theme
        self.setAccessibleName(self.tr("Line between curves and runs"))
        self.setToolTip(self.tr("Drag to give the curves or the runs more room"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.changed.connect(self.update)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -_STEP, Qt.Key.Key_Down: _STEP}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moveSplitter(self.y() + step)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent if self.hasFocus() or self.underMouse() else tokens.wire))
        middle = QRectF(self.rect()).center()
        painter.drawRoundedRect(QRectF(middle.x() - _GRIP / 2, middle.y() - 1.5, _GRIP, 3), 1.5, 1.5)
