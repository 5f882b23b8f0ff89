"""The gesture that moves the whole canvas under the window."""

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QGraphicsView
from typing_extensions import override

from widgets.canvas.gestures import Canvas, Gesture


class Pan(Gesture):
    """Keeps the point of the canvas that was taken under the pointer."""

    def __init__(self, canvas: Canvas, view: QGraphicsView) -> None:
        super().__init__(canvas)
        self._view = view
        self._taken = QPointF()
        self._before = (0, 0)

    @override
    def start(self, point: QPointF) -> None:
        self._taken = point
        self._before = (self._view.horizontalScrollBar().value(), self._view.verticalScrollBar().value())

    @override
    def move(self, point: QPointF) -> None:
        way = (point - self._taken) * self._view.transform().m11()
        across, down = self._view.horizontalScrollBar(), self._view.verticalScrollBar()
        across.setValue(across.value() - round(way.x()))
        down.setValue(down.value() - round(way.y()))

    @override
    def end(self, point: QPointF) -> None:
        self.move(point)

    @override
    def cancel(self) -> None:
        self._view.horizontalScrollBar().setValue(self._before[0])
        self._view.verticalScrollBar().setValue(self._before[1])
