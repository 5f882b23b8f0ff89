"""How the digit pad looks: its black ground, the words on it while it is empty, and the pen of the keyboard."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from widgets.theme.fonts import font
from widgets.theme.tokens import CORNER_BOX, TEXT, TEXT_SMALL, Tokens

_WORDS = "#9AA3B2"
"""The pad is black in the light theme too."""
_EDGE = 16.0


def paint_ground(painter: QPainter, room: QRectF, tokens: Tokens, has_focus: bool) -> None:
    """The black square, with a frame that tells who has the keyboard."""
    painter.setPen(QPen(QColor(tokens.accent if has_focus else tokens.line), 2 if has_focus else 1))
    painter.setBrush(Qt.GlobalColor.black)
    inset = 1.0 if has_focus else 0.5
    painter.drawRoundedRect(room.adjusted(inset, inset, -inset, -inset), CORNER_BOX, CORNER_BOX)


def paint_invitation(painter: QPainter, room: QRectF, text: str, keys: str) -> None:
    """What to do, in the middle; and below how with the `keys`, where there is something to say of them."""
    painter.setPen(QColor(_WORDS))
    painter.setFont(font(TEXT))
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)
    painter.setFont(font(TEXT_SMALL))
    below = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
    painter.drawText(room.adjusted(_EDGE, 0, -_EDGE, -_EDGE), below, keys)


def paint_pen(painter: QPainter, place: QPointF, width: float, is_down: bool, tokens: Tokens) -> None:
    """Where the pen of the keyboard is: a ring, or a disk while it draws."""
    colour = QColor(tokens.accent)
    painter.setPen(QPen(colour, 2))
    painter.setBrush(colour if is_down else Qt.GlobalColor.transparent)
    painter.drawEllipse(place, width / 2, width / 2)


def fitted(image: QImage, room: QRectF) -> QRectF:
    """The largest rectangle of the image's shape in the middle of the room."""
    scale = min(room.width() / image.width(), room.height() / image.height())
    width, height = image.width() * scale, image.height() * scale
    return QRectF(room.center().x() - width / 2, room.center().y() - height / 2, width, height)
