"""A box on the canvas that bears a text: what notes and frames of groups have in common."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QGraphicsItem


class BoxItem(QGraphicsItem):
    """Has a size, and is chosen, pointed at or edited; its origin is its top left corner."""

    def __init__(self, size: tuple[float, float]) -> None:
        super().__init__()
        self._size = size
        self._chosen = False
        self._pointed_at = False
        self._is_edited = False

    @property
    def is_chosen(self) -> bool:
        return self._chosen

    @property
    def body(self) -> QRectF:
        """The box, with the origin at its top left corner."""
        return QRectF(QPointF(), QPointF(*self._size))

    def draw_at(self, position: tuple[float, float], size: tuple[float, float]) -> None:
        """Draw it there and in that size, for as long as a gesture lasts or for good."""
        if size != self._size:
            self.prepareGeometryChange()
            self._size = size
        self.setPos(*position)

    def set_chosen(self, chosen: bool) -> None:
        """Draw it as selected or not."""
        if chosen != self._chosen:
            self._chosen = chosen
            self.update()

    def set_pointed_at(self, pointed_at: bool) -> None:
        """Show what can be pressed or dragged."""
        if pointed_at != self._pointed_at:
            self._pointed_at = pointed_at
            self.update()

    def set_edited(self, edited: bool) -> None:
        """Leave the text to the editor that lies over it."""
        if edited != self._is_edited:
            self._is_edited = edited
            self.update()
