"""What is on the digit pad: strokes as smooth curves, or a picture from elsewhere; and the picture they make."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter

from widgets.pen_stroke import Stroke, ToolName
from widgets.picture_image import to_array

SIDE = 280
"""The drawing is so many units wide and high, and so many pixels as a picture."""

WIDE = 2 * SIDE
"""So wide is a drawing of several digits; the square is the middle of it, and the units are counted from there."""


@dataclass(frozen=True, eq=False)
class _Content:
    """What is on the pad at one moment; the last stroke may still grow."""

    strokes: tuple[Stroke, ...] = ()
    shown: npt.NDArray[np.uint8] | None = None


class Drawing:
    """Strokes, or a picture in their place. What changes it returns whether it did, and can be taken back."""

    def __init__(self) -> None:
        self._content = _Content()
        self._before: list[_Content] = []
        self._taken_back: list[_Content] = []
        self.pen_is_down = False
        self.tool: ToolName = "medium"
        self.width = SIDE

    @property
    def strokes(self) -> tuple[Stroke, ...]:
        return self._content.strokes

    @property
    def shown(self) -> npt.NDArray[np.uint8] | None:
        """The picture that is shown in place of strokes."""
        return self._content.shown

    @property
    def left(self) -> float:
        """Where its left edge is, in units: 0 for a square drawing, less for a wide one."""
        return (SIDE - self.width) / 2

    def set_wide(self, wide: bool) -> bool:
        """Be wide or square; the strokes stay in the middle, also those that are cut off by it."""
        width = WIDE if wide else SIDE
        changed = width != self.width
        self.width = width
        self.pen_is_down = False
        return changed and not self.is_empty()

    def is_empty(self) -> bool:
        return not self.strokes and self.shown is None

    @property
    def is_cut(self) -> bool:
        """Whether strokes of a wide drawing lie beside the square that it is now."""
        return self.width == SIDE and any(stroke.goes_beyond(0, SIDE) for stroke in self.strokes)

    def picture(self) -> npt.NDArray[np.uint8]:
        """The strokes, uint8 (280, width), white on black; or the picture that is shown, in its own shape."""
        return self.shown if self.shown is not None else to_array(self.image())

    def image(self) -> QImage:
        """The strokes as a grey picture, white on black."""
        return picture_of(self.strokes, self.width)

    def show_picture(self, picture: npt.NDArray[Any]) -> bool:
        """Put a picture in place of what is there."""
        return self._put(_Content(shown=picture))

    def pen_down(self, point: QPointF, pressure: float | None = None) -> bool:
        """Begin a stroke; a picture gives way to it, and what is empty is not erased.

        A pen that feels pressure tells it, from 0 to 1.
        """
        if self.tool == "eraser" and not self.strokes:
            return False
        self._put(_Content((*self.strokes, Stroke(point, self.tool, pressure))))
        self.pen_is_down = True
        return True

    def pen_move(self, point: QPointF, pressure: float | None = None) -> bool:
        """Go on with the stroke, if the pen is down."""
        return self.pen_is_down and self.strokes[-1].add(point, pressure)

    def pen_up(self) -> None:
        self.pen_is_down = False

    def clear(self) -> bool:
        """Take everything off."""
        return not self.is_empty() and self._put(_Content())

    def _put(self, content: _Content) -> bool:
        self._before.append(self._content)
        self._taken_back.clear()
        self._content = content
        self.pen_is_down = False
        return True

    def can_undo(self) -> bool:
        return bool(self._before)

    def can_redo(self) -> bool:
        return bool(self._taken_back)

    def undo(self) -> bool:
        """Take the last stroke, the last picture or the last clearing back."""
        return self._go(self._before, self._taken_back)

    def redo(self) -> bool:
        """Bring back what was taken back last."""
        return self._go(self._taken_back, self._before)

    def _go(self, source: list[_Content], target: list[_Content]) -> bool:
        if not source:
            return False
        target.append(self._content)
        self._content = source.pop()
        self.pen_is_down = False
        return True


def paint_strokes(painter: QPainter, strokes: Sequence[Stroke]) -> None:
    """Paint what was drawn and erased, in units of the drawing."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for stroke in strokes:
        stroke.paint(painter)


def picture_of(strokes: Sequence[Stroke], width: int = SIDE) -> QImage:
    """Strokes as a grey picture, `SIDE` high and the square in its middle, white on black."""
    image = QImage(width, SIDE, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.black)
    painter = QPainter(image)
    painter.translate((width - SIDE) / 2, 0)
    paint_strokes(painter, strokes)
    painter.end()
    return image
