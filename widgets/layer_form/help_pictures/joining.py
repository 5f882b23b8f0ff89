"""Branches that meet: added number by number (a skip connection), put side by side, or attended to."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from widgets.layer_form.help_pictures.sketch import Parameters, Picture, Sketch, even


def _by_numbers(sign: str) -> Picture:
    def draw(sketch: Sketch, _parameters: Parameters) -> None:
        """A way around some layers, joined again number by number."""
        sketch.box(30, 37, 24, 22)
        sketch.arrow(54, 48, 74, 48)
        sketch.box(76, 37, 24, 22)
        sketch.arrow(100, 48, 120, 48)
        sketch.box(122, 37, 24, 22)
        sketch.arrow(146, 48, 170, 48)
        path = QPainterPath(QPointF(62, 48))
        path.cubicTo(QPointF(66, 2), QPointF(176, 2), QPointF(180, 34))
        sketch.painter.setBrush(Qt.BrushStyle.NoBrush)
        sketch.painter.setPen(QPen(sketch.colour, 2))
        sketch.painter.drawPath(path)
        sketch.dot(181, 48, 10, filled=False)
        sketch.word(181, 48, sign, strong=True)
        sketch.arrow(192, 48, 214, 48)

    return draw


def _side_by_side(sketch: Sketch, _parameters: Parameters) -> None:
    """What comes in is put one behind the other."""
    sketch.grid(40, 12, 4, 2, 14, even(0.45))
    sketch.grid(40, 56, 3, 2, 14, even(0.15))
    sketch.arrow(102, 30, 122, 42)
    sketch.arrow(102, 66, 122, 54)
    sketch.grid(128, 34, 7, 2, 14, lambda column, _row: 0.45 if column < 4 else 0.15)


def _product(sketch: Sketch, _parameters: Parameters) -> None:
    """Two vectors become one number: how much they point the same way."""
    sketch.grid(50, 20, 4, 1, 18, even(0.45))
    sketch.grid(50, 58, 4, 1, 18, even(0.15))
    sketch.word(86, 48, "×", strong=True)
    sketch.arrow(134, 48, 160, 48)
    sketch.cell(168, 38, 20, 0.6)


def _attention(sketch: Sketch, _parameters: Parameters) -> None:
    """A query looks at all steps, at some more than at others."""
    weights = (0.1, 0.7, 0.25, 0.5, 0.15)
    for place, weight in enumerate(weights):
        x = 44 + place * 36
        sketch.cell(x - 9, 66, 18, weight)
        colour = QColor(sketch.colour)
        colour.setAlphaF(0.25 + 0.75 * weight)
        sketch.painter.setPen(QPen(colour, 0.8 + 4 * weight))
        sketch.painter.drawLine(QPointF(120, 28), QPointF(x, 64))
    sketch.dot(120, 20, 9)


PICTURES: Mapping[str, Picture] = {
    "Add": _by_numbers("+"),
    "Subtract": _by_numbers("−"),
    "Multiply": _by_numbers("×"),
    "Average": _by_numbers("⌀"),
    "Maximum": _by_numbers("▲"),
    "Minimum": _by_numbers("▼"),
    "Concatenate": _side_by_side,
    "Dot": _product,
    "Attention": _attention,
    "AdditiveAttention": _attention,
    "MultiHeadAttention": _attention,
    "GroupQueryAttention": _attention,
}
