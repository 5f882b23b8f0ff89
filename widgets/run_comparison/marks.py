"""The marks of what differs: a sign and a colour for what is only here, only there, or changed."""

from collections.abc import Mapping
from typing import Literal

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from widgets.theme.fonts import font
from widgets.theme.theme import Theme
from widgets.theme.tokens import CORNER_CARD, TEXT_SMALL, Tokens

Mark = Literal["removed", "added", "changed"]
SIGNS: Mapping[Mark, str] = {"removed": "−", "added": "+", "changed": "≠"}
_RADIUS = 9.0
_LINE = 2.5


def mark_colour(mark: Mark, tokens: Tokens) -> QColor:
    """Red for what went, green for what came, amber for what was changed; the sign says it too."""
    return QColor({"removed": tokens.bad, "added": tokens.good, "changed": tokens.warning}[mark])


def mark_title(mark: Mark) -> str:
    """What a mark means."""
    tr = QCoreApplication.translate
    match mark:
        case "removed":
            return tr("Comparison", "only left")
        case "added":
            return tr("Comparison", "only right")
        case "changed":
            return tr("Comparison", "changed")


def paint_sign(painter: QPainter, middle: QPointF, mark: Mark, tokens: Tokens) -> None:
    """A round badge with the sign of a mark."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(mark_colour(mark, tokens))
    painter.drawEllipse(middle, _RADIUS, _RADIUS)
    painter.setPen(QColor(tokens.panel))
    painter.setFont(font(TEXT_SMALL + 2, QFont.Weight.Bold))
    room = QRectF(middle.x() - _RADIUS, middle.y() - _RADIUS - 1, 2 * _RADIUS, 2 * _RADIUS)
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, SIGNS[mark])


class MarkItem(QGraphicsItem):
    """A frame around a card, with the sign at its corner."""

    def __init__(self, card: QRectF, mark: Mark, theme: Theme) -> None:
        super().__init__()
        self._card = card.adjusted(-3, -3, 3, 3)
        self._mark: Mark = mark
        self._theme = theme
        self.setZValue(1000)

    @override
    def boundingRect(self) -> QRectF:
        edge = _RADIUS + _LINE
        return self._card.adjusted(-edge, -edge, edge, edge)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        tokens = self._theme.tokens
        painter.setPen(QPen(mark_colour(self._mark, tokens), _LINE))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self._card, CORNER_CARD + 2, CORNER_CARD + 2)
        paint_sign(painter, self._card.topRight(), self._mark, tokens)


class MarkLegend(QWidget):
    """Says what the marks mean."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._metrics = QFontMetricsF(font(TEXT_SMALL))
        self.setAccessibleName(", ".join(f"{SIGNS[mark]} {mark_title(mark)}" for mark in SIGNS))
        theme.changed.connect(self.update)

    @override
    def sizeHint(self) -> QSize:
        wide = sum(2 * _RADIUS + 6 + self._metrics.horizontalAdvance(mark_title(mark)) + 16 for mark in SIGNS)
        return QSize(round(wide), 24)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, tokens = 1.0, self._theme.tokens
        for mark in SIGNS:
            paint_sign(painter, QPointF(left + _RADIUS, self.height() / 2), mark, tokens)
            left += 2 * _RADIUS + 6
            painter.setPen(QColor(tokens.muted))
            painter.setFont(font(TEXT_SMALL))
            wide = self._metrics.horizontalAdvance(mark_title(mark))
            painter.drawText(
                QRectF(left, 0, wide + 4, self.height()), Qt.AlignmentFlag.AlignVCenter, mark_title(mark)
            )
            left += wide + 16
