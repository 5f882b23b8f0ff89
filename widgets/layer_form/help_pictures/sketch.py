"""What the pictures are drawn with: cells, arrows, dots and words in the colours of the theme."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from backend.graph.model import ParameterValue
from widgets.theme.colour import seen_through
from widgets.theme.fonts import font
from widgets.theme.tokens import Tokens

WIDTH, HEIGHT = 240.0, 96.0
"""The size of every picture, in the units in which it is drawn."""

Parameters = Mapping[str, ParameterValue]


class Sketch:
    """A painter with the tokens and the colour of the layer's group."""

    def __init__(self, painter: QPainter, tokens: Tokens, group: str) -> None:
        self.painter = painter
        self.tokens = tokens
        self.colour = QColor(tokens.groups[group])
        self._small = font(10)

    def cell(
        self, x: float, y: float, size: float, filled: float = 0.0, text: str = "", dashed: bool = False
    ) -> None:
        """A square; `filled` is how strong the group's colour is in it, from 0 to 1."""
        style = Qt.PenStyle.DotLine if dashed else Qt.PenStyle.SolidLine
        self.painter.setPen(QPen(QColor(self.tokens.wire), 1, style))
        self.painter.setBrush(seen_through(self.colour.name(), filled) if filled else Qt.BrushStyle.NoBrush)
        self.painter.drawRect(QRectF(x, y, size, size))
        if text:
            self.word(x + size / 2, y + size / 2, text, strong=True)

    def grid(
        self,
        x: float,
        y: float,
        columns: int,
        rows: int,
        size: float,
        filled: Callable[[int, int], float] | None = None,
    ) -> None:
        """Cells side by side; `filled` answers for column and row."""
        for row in range(rows):
            for column in range(columns):
                strength = filled(column, row) if filled is not None else 0.0
                self.cell(x + column * size, y + row * size, size, strength)

    def frame(self, x: float, y: float, width: float, height: float, dashed: bool = False) -> None:
        """A strong outline: what is being looked at."""
        style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
        self.painter.setPen(QPen(self.colour, 2, style))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawRect(QRectF(x, y, width, height))

    def box(self, x: float, y: float, width: float, height: float, text: str = "") -> None:
        """A rounded box in the group's colour, as a card."""
        self.painter.setPen(QPen(self.colour, 1.4))
        self.painter.setBrush(seen_through(self.colour.name(), 0.16))
        self.painter.drawRoundedRect(QRectF(x, y, width, height), 5, 5)
        if text:
            self.word(x + width / 2, y + height / 2, text, strong=True)

    def dot(self, x: float, y: float, radius: float = 5.0, filled: bool = True) -> None:
        self.painter.setPen(QPen(self.colour, 1.4))
        self.painter.setBrush(self.colour if filled else QColor(self.tokens.panel))
        self.painter.drawEllipse(QPointF(x, y), radius, radius)

    def line(self, x0: float, y0: float, x1: float, y1: float, faint: bool = False) -> None:
        colour = QColor(self.tokens.line if faint else self.tokens.wire)
        self.painter.setPen(QPen(colour, 1 if faint else 1.4))
        self.painter.drawLine(QLineF(x0, y0, x1, y1))

    def arrow(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """A line that ends in a point."""
        line = QLineF(x0, y0, x1, y1)
        self.line(x0, y0, x1, y1)
        way = line.unitVector()
        along, aside = QPointF(way.dx(), way.dy()), QPointF(-way.dy(), way.dx())
        tip = QPointF(x1, y1)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(self.tokens.wire))
        self.painter.drawPolygon(QPolygonF([tip, tip - along * 7 + aside * 3.5, tip - along * 7 - aside * 3.5]))

    def word(self, x: float, y: float, text: str, strong: bool = False) -> None:
        """A short text around a point."""
        self.painter.setFont(self._small)
        self.painter.setPen(QColor(self.tokens.text if strong else self.tokens.muted))
        self.painter.drawText(QRectF(x - 60, y - 10, 120, 20), Qt.AlignmentFlag.AlignCenter, text)


def even(strength: float) -> Callable[[int, int], float]:
    """The same strength in every cell of a grid."""
    return lambda _column, _row: strength


Picture = Callable[[Sketch, Parameters], None]
"""Draws one picture, after the settings of the layer where these can be seen in it."""
