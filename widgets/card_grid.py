"""A layout of cards in as many equal columns as fit, so that rows end where the page ends."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from widgets.item_layout import ItemLayout


class CardGrid(ItemLayout):
    """Cards of one height in rows; each is at least `narrowest` and at most `widest` pixels wide.

    With `columns` there are at most so many, and few cards are as wide as many would be.
    """

    def __init__(
        self,
        narrowest: int,
        widest: int,
        height: int,
        gap: int,
        parent: QWidget | None = None,
        *,
        columns: int = 0,
    ) -> None:
        super().__init__(gap, parent)
        self._most = columns
        self._narrowest = narrowest
        self._widest = widest
        self._height = height

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    @override
    def heightForWidth(self, width: int) -> int:
        rows = -(-len(self._items) // self.columns(width))
        return rows * self._height + max(0, rows - 1) * self._gap

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def minimumSize(self) -> QSize:
        return QSize(self._narrowest, self._height)

    @override
    def setGeometry(self, room: QRect) -> None:
        super().setGeometry(room)
        columns = self.columns(room.width())
        for index, item in enumerate(self._items):
            row, column = divmod(index, columns)
            left = room.x() + self._edge(column, columns, room.width())
            right = room.x() + self._edge(column + 1, columns, room.width()) - self._gap
            top = room.y() + row * (self._height + self._gap)
            item.setGeometry(QRect(left, top, min(right - left, self._widest), self._height))

    def columns(self, width: int) -> int:
        """How many cards stand in a row of that width."""
        fitting = max(1, (width + self._gap) // (self._narrowest + self._gap))
        return max(1, min(fitting, self._most or len(self._items)))

    def _edge(self, column: int, columns: int, width: int) -> int:
        step = min((width + self._gap) / columns, self._widest + self._gap)
        return round(column * step)
