"""Items that belong to a gesture and not to the document: the band of a selection, a wire being drawn."""

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QStyleOptionGraphicsItem


class PassingItems:
    """Puts them into the scene, and keeps them alive for as long as they are there."""

    def __init__(self, scene: QGraphicsScene) -> None:
        self._scene = scene
        self._items: list[QGraphicsItem] = []

    def add(self, item: QGraphicsItem) -> None:
        self._items.append(item)
        self._scene.addItem(item)

    def remove(self, item: QGraphicsItem) -> None:
        """Show it no more; one that is not shown is no mistake."""
        if item in self._items:
            self._items.remove(item)
            self._scene.removeItem(item)

    def paint(self, painter: QPainter) -> None:
        """Paint them (canvas units) where the scene does not paint its items itself."""
        for item in sorted(self._items, key=QGraphicsItem.zValue):
            if item.isVisible():
                painter.save()
                painter.setTransform(item.sceneTransform(), True)
                painter.setOpacity(item.opacity())
                item.paint(painter, QStyleOptionGraphicsItem(), None)
                painter.restore()
