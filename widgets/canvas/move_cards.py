"""The gesture that moves the selected cards."""

from PySide6.QtCore import QCoreApplication, QPointF
from typing_extensions import override

from backend.edits import MoveNodes
from widgets.canvas.geometry import snapped
from widgets.canvas.gestures import Canvas, Gesture


class MoveCards(Gesture):
    """Moves all selected cards; the one that was taken snaps to the grid, the others keep their distance.

    A click without a move selects the taken card alone, if `click_selects_it`.
    """

    def __init__(self, canvas: Canvas, taken: str, click_selects_it: bool) -> None:
        super().__init__(canvas)
        self._click_selects_it = click_selects_it
        self._taken = taken
        self._from: dict[str, tuple[float, float]] = {}
        self._start = QPointF()

    @override
    def start(self, point: QPointF) -> None:
        self._start = point
        nodes = self._canvas.graph.by_id
        self._from = {node_id: nodes[node_id].position for node_id in self._canvas.selection.ids}

    @override
    def move(self, point: QPointF) -> None:
        self._canvas.scene.preview_positions(self._positions(point))

    @override
    def end(self, point: QPointF) -> None:
        positions = self._positions(point)
        if positions == self._from:
            self._canvas.scene.end_preview()
            if self._click_selects_it and point == self._start:
                self._canvas.selection.set([self._taken])
            return
        text = QCoreApplication.translate("MoveCards", "Move layers")
        if not self._canvas.document.do(MoveNodes(positions), text):
            self._canvas.scene.end_preview()

    @override
    def cancel(self) -> None:
        self._canvas.scene.end_preview()

    def _positions(self, point: QPointF) -> dict[str, tuple[float, float]]:
        x, y = self._from[self._taken]
        way = point - self._start
        new_x, new_y = snapped((x + way.x(), y + way.y()))
        if abs(way.x()) < 0.5 and abs(way.y()) < 0.5:
            new_x, new_y = x, y
        return {
            node_id: (position[0] + new_x - x, position[1] + new_y - y) for node_id, position in self._from.items()
        }
