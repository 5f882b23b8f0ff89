"""The gesture that selects all cards a rubber band touches."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QGraphicsRectItem
from typing_extensions import override

from widgets.canvas.geometry import card_rect
from widgets.canvas.gestures import Canvas, Gesture
from widgets.theme.colour import seen_through
from widgets.theme.tokens import Tokens


class SelectArea(Gesture):
    """Selects what the band touches, in addition to `kept` (what was selected before, with Shift held)."""

    def __init__(self, canvas: Canvas, tokens: Tokens, kept: frozenset[str]) -> None:
        super().__init__(canvas)
        self._kept = kept
        self._before = (canvas.selection.ids, canvas.selection.links)
        self._from = QPointF()
        self._band = QGraphicsRectItem()
        pen = QPen(QColor(tokens.accent), 1, Qt.PenStyle.SolidLine)
        pen.setCosmetic(True)
        self._band.setPen(pen)
        self._band.setBrush(seen_through(tokens.accent, 0.10))
        self._band.setZValue(5)

    @override
    def start(self, point: QPointF) -> None:
        self._from = point
        self._canvas.selection.set(self._kept)
        self._canvas.scene.addItem(self._band)

    @override
    def move(self, point: QPointF) -> None:
        area = QRectF(self._from, point).normalized()
        self._band.setRect(area)
        touched = {node.id for node in self._canvas.graph.nodes if area.intersects(card_rect(node.position))}
        self._canvas.selection.set(self._kept | touched)

    @override
    def end(self, point: QPointF) -> None:
        if point != self._from:
            self.move(point)
        self._canvas.scene.removeItem(self._band)

    @override
    def cancel(self) -> None:
        self._canvas.scene.removeItem(self._band)
        self._canvas.selection.set(*self._before)
