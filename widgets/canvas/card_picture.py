"""The small picture on a card: what the layer makes of a sample."""

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from backend.graph.layout import CARD_HEIGHT, CARD_WIDTH
from widgets.theme.tokens import Tokens

PICTURE_HEIGHT = 40.0
PICTURE_WIDTH = 96.0
"""A picture keeps its proportions within a box of this size, at the right of the card."""

_RIGHT = 7.0
_BESIDE = 8.0
_LOWEST_STRIP = 10.0
"""A very wide picture, such as the strip of a vector, is drawn at least this high."""

_HIGHEST_STRIP = 16.0
_SECOND_LINE, _MIDDLE_OF_SECOND_LINE = 27.0, 36.0


def picture_room(picture: QImage) -> tuple[float, float]:
    """How much the picture takes from the right of the first and of the second line of a card's texts."""
    rect = picture_rect(picture)
    taken = rect.width() + _BESIDE
    return (0.0 if rect.top() >= _SECOND_LINE else taken), taken


def paint_card_picture(painter: QPainter, picture: QImage, tokens: Tokens) -> None:
    """Paint the picture at the right of a card whose top left corner is the origin."""
    rect = picture_rect(picture)
    smaller = picture.width() > rect.width() or picture.height() > rect.height()
    # Few large dots stay dots: each is a number that the layer gives.
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smaller)
    painter.drawImage(rect, picture)
    painter.setPen(QPen(QColor(tokens.line), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(-0.5, -0.5, 0.5, 0.5))


def picture_rect(picture: QImage) -> QRectF:
    """Where the picture lies on a card whose top left corner is the origin."""
    size = QSizeF(picture.size()).scaled(PICTURE_WIDTH, PICTURE_HEIGHT, Qt.AspectRatioMode.KeepAspectRatio)
    height = max(size.height(), _LOWEST_STRIP)
    # A strip stands beside the second line of the texts, so that the first keeps its room.
    middle = _MIDDLE_OF_SECOND_LINE if height <= _HIGHEST_STRIP else CARD_HEIGHT / 2
    return QRectF(CARD_WIDTH - _RIGHT - size.width(), middle - height / 2, size.width(), height)
