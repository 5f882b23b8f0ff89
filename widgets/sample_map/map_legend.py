"""The legend of a map: the mark of each class, and of the drawing."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from widgets.sample_map.class_marks import class_mark, mark_path
from widgets.theme.fonts import font
from widgets.theme.theme import Theme
from widgets.theme.tokens import TEXT_SMALL

_LINE, _MARK, _GAP = 19.0, 16.0, 10.0
_MOST = 20
"""Of more classes than this the marks repeat, and a legend would say nothing."""


class MapLegend(QWidget):
    """The names of the classes in."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._classes: tuple[str, ...] = ()
        self.setObjectName("mapLegend")
        self.setAccessibleName(self.tr("Marks of the classes"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def set_classes(self, classes: Sequence[str]) -> None:
        """Show these."""
        self._classes = tuple(classes) if len(classes) <= _MOST else ()
        self.setAccessibleDescription(", ".join(self._classes))
        self.updateGeometry()
        self.update()

    def _places(self, width: int) -> list[QRectF]:
        metrics = QFontMetricsF(font(TEXT_SMALL))
        places: list[QRectF] = []
        left = top = 0.0
        for name in self._classes:
            needed = min(_MARK + metrics.horizontalAdvance(name), float(max(width, 1)))
            if left > 0 and left + needed > width:
                left, top = 0.0, top + _LINE
            places.append(QRectF(left, top, needed, _LINE))
            left += needed + _GAP
        return places

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return round(max((place.bottom() for place in self._places(width)), default=0.0))

    @override
    def sizeHint(self) -> QSize:
        width = self.width() or 320
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(TEXT_SMALL))
        tokens = self._theme.tokens
        for number, (name, room) in enumerate(zip(self._classes, self._places(self.width()), strict=True)):
            mark = class_mark(number, tokens)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(mark.colour))
            place = QPointF(room.x() + 6, room.center().y())
            painter.translate(place)
            painter.drawPath(mark_path(mark.shape, 4))
            painter.translate(-place)
            painter.setPen(QColor(tokens.text))
            line = room.adjusted(_MARK, 0, 0, 0)
            cut = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(line.width()) + 2)
            painter.drawText(line.adjusted(0, 0, 2, 0), Qt.AlignmentFlag.AlignVCenter, cut)
