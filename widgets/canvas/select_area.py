"""The gesture that selects all cards and notes that a rubber band touches."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QGraphicsRectItem
from typing_extensions import override

from widgets.canvas.gestures import Canvas, Gesture
from widgets.theme.colour import seen_through
from widgets.theme.tokens import Tokens


class SelectArea(Gesture):
    """Selects the cards and notes that the band touches; with `adds` also what was selected before."""

    def __init__(self, canvas: Canvas, tokens: Tokens, adds: bool) -> None:
        super().__init__(canvas)
        self._before = (canvas.selection.ids, canvas.selection.links, canvas.selection.notes)
        self._kept = canvas.selection.ids if adds else frozenset[str]()
        self._kept_notes = canvas.selection.notes if adds else frozenset[str]()
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
        self._canvas.selection.set(self._kept, (), self._kept_notes)
        self._canvas.scene.passing.add(self._band)

    @override
    def move(self, point: QPointF) -> None:
        area = QRectF(self._from, point).normalized()
        self._band.setRect(area)
        scene = self._canvas.scene
        cards = {card.node_id for card in scene.find.cards_near(area)}
        notes = {key for key, item in scene.notes.items() if area.intersects(item.body.translated(item.pos()))}
        self._canvas.selection.set(self._kept | cards, (), self._kept_notes | notes)

    @override
    def end(self, point: QPointF) -> None:
        if point != self._from:
            self.move(point)
        self._canvas.scene.passing.remove(self._band)

    @override
    def cancel(self) -> None:
        self._canvas.scene.passing.remove(self._band)
        self._canvas.selection.set(*self._before)
