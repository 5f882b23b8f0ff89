"""The small sign before the word that says what a layer keeps of what it has learnt."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from widgets.theme.tokens import Tokens

SIGN_ROOM = 12.0
"""From the left of the sign to where its word begins."""

_SIZE = 7.0


def paint_state_sign(painter: QPainter, corner: QPointF, height: float, state: str, tokens: Tokens) -> None:
    """Paint it at the left of a line of text: full is kept, a full square is frozen, a ring is new, half a ring
    changed. The shapes tell them apart without colours."""
    room = QRectF(corner.x() + 0.5, corner.y() + (height - _SIZE) / 2, _SIZE, _SIZE)
    colour = QColor(tokens.good if state in ("kept", "frozen") else tokens.accent)
    painter.setPen(QPen(colour, 1.4))
    painter.setBrush(colour if state in ("kept", "frozen") else Qt.BrushStyle.NoBrush)
    if state == "frozen":
        painter.drawRoundedRect(room, 1, 1)
        return
    painter.drawEllipse(room)
    if state == "changed":
        painter.setBrush(colour)
        painter.drawPie(room, 90 * 16, 180 * 16)
