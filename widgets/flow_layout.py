"""A layout of widgets in lines, as words stand in a text: what has no room in a line begins the next."""

from PySide6.QtCore import QRect, QSize, Qt
from typing_extensions import override

from widgets.item_layout import ItemLayout


class FlowLayout(ItemLayout):
    """Each item is as large as it wants to be, but never wider than a line; `gap` lies between items and lines."""

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def heightForWidth(self, width: int) -> int:
        return max((place.bottom() + 1 for place in self._places(width)), default=0)

    @override
    def sizeHint(self) -> QSize:
        """All in one line."""
        sizes = [item.sizeHint() for item in self._items]
        width = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    @override
    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._items]
        return QSize(
            max((size.width() for size in sizes), default=0), max((size.height() for size in sizes), default=0)
        )

    @override
    def setGeometry(self, room: QRect) -> None:
        super().setGeometry(room)
        for item, place in zip(self._items, self._places(room.width()), strict=True):
            item.setGeometry(place.translated(room.topLeft()))

    def _places(self, width: int) -> list[QRect]:
        """Where the items stand in lines of that width, from the upper left corner on."""
        places: list[QRect] = []
        left = top = height = 0
        for item in self._items:
            size = item.sizeHint()
            if left > 0 and left + size.width() > width:
                left, top, height = 0, top + height + self._gap, 0
            places.append(QRect(left, top, min(size.width(), width), size.height()))
            left += size.width() + self._gap
            height = max(height, size.height())
        return places
