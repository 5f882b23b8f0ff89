"""Pictures changed at random while training: a seven that is turned, flipped, zoomed, moved, lit otherwise."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import product
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTransform

from backend.graph.model import ParameterValue
from widgets.layer_form.help_pictures.sketch import WIDTH, Parameters, Picture, Sketch

_GROUND, _INK = 0.15, 0.85
"""How bright the picture and the seven in it are, from 0 (black) to 1 (white)."""

_WHOLE_TURN = 360.0
_FURTHEST = 0.45
"""However far a picture may be moved, the sketch keeps some of the seven in sight."""


def _seven(
    sketch: Sketch,
    x: float,
    size: float,
    change: QTransform | None = None,
    light: Callable[[float], float] = lambda value: value,
) -> None:
    """A picture of a seven; `change` works in a square from −0.5 to 0.5, `light` on how bright a point is."""
    painter: QPainter = sketch.painter
    room = QRectF(x, 48 - size / 2, size, size)
    painter.save()
    painter.fillRect(room, _grey(light(_GROUND)))
    painter.setClipRect(room)
    painter.translate(room.center())
    painter.scale(size, size)
    painter.setTransform(change or QTransform(), True)
    ink = QPen(_grey(light(_INK)), 0.1, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(ink)
    painter.drawPolyline([QPointF(-0.22, -0.28), QPointF(0.22, -0.28), QPointF(-0.06, 0.3)])
    painter.restore()
    painter.setPen(QPen(QColor(sketch.tokens.wire), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(room)


def _grey(value: float) -> QColor:
    return QColor.fromRgbF(*(max(0.0, min(1.0, value)),) * 3)


def _row(sketch: Sketch, sevens: Sequence[Callable[[float, float], None]]) -> None:
    """The seven as it is, and what may become of it."""
    left = (WIDTH - 74 - 48 * len(sevens)) / 2
    _seven(sketch, left, 46)
    sketch.arrow(left + 54, 48, left + 72, 48)
    for place, seven in enumerate(sevens):
        seven(left + 80 + place * 48, 42)


def _changed(sketch: Sketch, changes: list[QTransform]) -> None:
    _row(sketch, [partial(_seven, sketch, change=change) for change in changes])


def _lit(sketch: Sketch, lights: list[Callable[[float], float]]) -> None:
    _row(sketch, [partial(_seven, sketch, light=light) for light in lights])


def _flip(sketch: Sketch, parameters: Parameters) -> None:
    mode = parameters["mode"]
    aside, down = (1, -1) if mode != "vertical" else (1,), (1, -1) if mode != "horizontal" else (1,)
    _changed(sketch, [QTransform.fromScale(x, y) for x, y in product(aside, down) if (x, y) != (1, 1)])


def _turn(sketch: Sketch, parameters: Parameters) -> None:
    least, most = _range(parameters["factor"])
    # Keras turns against the clock, Qt with it.
    _changed(sketch, [QTransform().rotate(-turn * _WHOLE_TURN) for turn in (least, (least + 3 * most) / 4, most)])


def _zoom(sketch: Sketch, parameters: Parameters) -> None:
    least, most = _range(parameters["height_factor"])
    width = parameters["width_factor"]
    narrow, wide = (least, most) if width is None else _range(width)
    changes = [QTransform.fromScale(_by(aside), _by(down)) for aside, down in ((narrow, least), (wide, most))]
    _changed(sketch, changes)


def _by(factor: float) -> float:
    """How much larger things are seen: Keras counts how much more of the picture comes into sight."""
    return 1 / max(0.3, min(3.0, 1 + factor))


def _move(sketch: Sketch, parameters: Parameters) -> None:
    up, down = (_shift(value) for value in _range(parameters["height_factor"]))
    left, right = (_shift(value) for value in _range(parameters["width_factor"]))
    places = ((left, up), (right, up), (right, down))
    _changed(sketch, [QTransform.fromTranslate(x, y) for x, y in places])


def _shift(factor: float) -> float:
    return max(-_FURTHEST, min(_FURTHEST, factor))


def _contrast(sketch: Sketch, parameters: Parameters) -> None:
    less, more = _range(parameters["factor"])
    _lit(sketch, [lambda value: 0.5 + (value - 0.5) * (1 - less), lambda value: 0.5 + (value - 0.5) * (1 + more)])


def _brightness(sketch: Sketch, parameters: Parameters) -> None:
    least, most = _range(parameters["factor"])
    _lit(sketch, [lambda value: value + least, lambda value: value + most])


def _range(value: ParameterValue) -> tuple[float, float]:
    """The least and the most that a setting allows."""
    least, most = cast("tuple[float, float]", value)
    return least, most


PICTURES: Mapping[str, Picture] = {
    "RandomFlip": _flip,
    "RandomRotation": _turn,
    "RandomZoom": _zoom,
    "RandomTranslation": _move,
    "RandomContrast": _contrast,
    "RandomBrightness": _brightness,
}
