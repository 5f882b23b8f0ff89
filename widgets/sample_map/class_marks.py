"""How the classes of a map are told apart: by colour and by shape, so that neither has to be seen for itself."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from widgets.theme.tokens import Tokens

_COLOURS = ("core", "convolution", "pooling", "regularize", "recurrent")
"""Those of the groups of layers that people with any colour vision tell apart (after Okabe and Ito)."""
_SHAPES = 4


@dataclass(frozen=True)
class ClassMark:
    """A colour, `#RRGGBB`, and the number of a shape."""

    colour: str
    shape: int


def class_mark(number: int, tokens: Tokens) -> ClassMark:
    """The mark of a class by its number; twenty classes have marks of their own, then they begin again.

    Each further round of the colours begins two on: of the ten digits those that are alike, such as 4 and 9 or 3
    and 8, have other colours.
    """
    round_of_colours = number // len(_COLOURS)
    colour = (number + 2 * round_of_colours) % len(_COLOURS)
    return ClassMark(tokens.groups[_COLOURS[colour]], (colour + round_of_colours) % _SHAPES)


def mark_path(shape: int, radius: float) -> QPainterPath:
    """The outline of a shape around the origin: disk, square, triangle or diamond, all about as large."""
    path = QPainterPath()
    match shape:
        case 0:
            path.addEllipse(QPointF(0, 0), radius, radius)
        case 1:
            side = radius * 1.75
            path.addRect(QRectF(-side / 2, -side / 2, side, side))
        case 2:
            top, low, wide = -radius * 1.3, radius * 0.8, radius * 1.25
            path.addPolygon(QPolygonF([QPointF(0, top), QPointF(wide, low), QPointF(-wide, low)]))
            path.closeSubpath()
        case _:
            far = radius * 1.35
            path.addPolygon(QPolygonF([QPointF(0, -far), QPointF(far, 0), QPointF(0, far), QPointF(-far, 0)]))
            path.closeSubpath()
    return path
