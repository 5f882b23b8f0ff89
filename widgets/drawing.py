"""What is on the digit pad: strokes as smooth curves, or a picture from elsewhere; and the picture they make."""

from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from widgets.picture_image import to_array

SIDE = 280
"""The drawing is so many units wide and high, and so many pixels as a picture."""

PEN_WIDTH = 21.0
"""About as thick in proportion as the strokes of MNIST."""

_SHORTEST_STEP = 1.0


class Stroke:
    """The points of one stroke, in units of the drawing."""

    def __init__(self, start: QPointF) -> None:
        self._points = [start]

    def add(self, point: QPointF) -> bool:
        """Go on to this point; false if it is too near the last to matter."""
        step = point - self._points[-1]
        if abs(step.x()) + abs(step.y()) < _SHORTEST_STEP:
            return False
        self._points.append(point)
        return True

    def path(self) -> QPainterPath:
        """The stroke as quadratic curves through the middles between its points; a dot if it has only one."""
        points = self._points
        path = QPainterPath(points[0])
        if len(points) == 1:
            path.lineTo(points[0] + QPointF(0.01, 0))
            return path
        for point, following in pairwise(points[1:]):
            path.quadTo(point, (point + following) / 2)
        path.lineTo(points[-1])
        return path


class Drawing:
    """Strokes, or a picture in their place. What changes it returns whether it did."""

    def __init__(self) -> None:
        self.strokes: list[Stroke] = []
        self.pen_is_down = False
        self.shown: npt.NDArray[np.uint8] | None = None

    def is_empty(self) -> bool:
        return not self.strokes and self.shown is None

    def picture(self) -> npt.NDArray[np.uint8]:
        """The strokes, uint8 (280, 280), white on black; or the picture that is shown, in its own shape."""
        return self.shown if self.shown is not None else to_array(picture_of(self.strokes))

    def show_picture(self, picture: npt.NDArray[Any]) -> bool:
        """Put a picture in place of the strokes."""
        self.clear()
        self.shown = picture
        return True

    def pen_down(self, point: QPointF) -> bool:
        """Begin a stroke; a picture gives way to it."""
        self.shown = None
        self.strokes.append(Stroke(point))
        self.pen_is_down = True
        return True

    def pen_move(self, point: QPointF) -> bool:
        """Go on with the stroke, if the pen is down."""
        return self.pen_is_down and self.strokes[-1].add(point)

    def pen_up(self) -> None:
        self.pen_is_down = False

    def clear(self) -> bool:
        """Take everything off."""
        was_empty = self.is_empty()
        self.strokes.clear()
        self.shown = None
        self.pen_is_down = False
        return not was_empty

    def undo_stroke(self) -> bool:
        """Take the last stroke back, or the picture off."""
        if self.shown is not None:
            self.shown = None
        elif self.strokes:
            self.strokes.pop()
            self.pen_is_down = False
        else:
            return False
        return True


def paint_strokes(painter: QPainter, strokes: list[Stroke]) -> None:
    """Paint in white with the round pen, in units of the drawing."""
    pen = QPen(
        QColor("white"), PEN_WIDTH, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    )
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    for stroke in strokes:
        painter.drawPath(stroke.path())


def picture_of(strokes: list[Stroke]) -> QImage:
    """The drawing as a grey picture of `SIDE` × `SIDE`, white on black."""
    image = QImage(SIDE, SIDE, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.black)
    painter = QPainter(image)
    paint_strokes(painter, strokes)
    painter.end()
    return image
