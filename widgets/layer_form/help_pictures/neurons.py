"""Single numbers: every one joined with every one, some left out, bent by a curve, or brought to one scale."""

import math
from collections.abc import Callable, Mapping

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPen

from widgets.layer_form.help_pictures.sketch import Parameters, Picture, Sketch, even

_CURVES: Mapping[str, Callable[[float], float]] = {
    "relu": lambda x: max(0.0, x),
    "leaky_relu": lambda x: x if x > 0 else 0.2 * x,
    "elu": lambda x: x if x > 0 else math.exp(x) - 1,
    "selu": lambda x: 1.05 * (x if x > 0 else 1.67 * (math.exp(x) - 1)),
    "tanh": math.tanh,
    "sigmoid": lambda x: 1 / (1 + math.exp(-x)),
    "softplus": lambda x: math.log1p(math.exp(x)),
    "softsign": lambda x: x / (1 + abs(x)),
    "silu": lambda x: x / (1 + math.exp(-x)),
    "swish": lambda x: x / (1 + math.exp(-x)),
    "gelu": lambda x: x * 0.5 * (1 + math.erf(x / math.sqrt(2))),
    "exponential": lambda x: math.exp(x) / 6,
    "hard_sigmoid": lambda x: max(0.0, min(1.0, x / 6 + 0.5)),
    "relu6": lambda x: max(0.0, min(6.0, x)),
    "linear": lambda x: x,
}


_HIGHEST = 2.6
"""Where a curve leaves the picture."""


def _dense(sketch: Sketch, _parameters: Parameters) -> None:
    """Each number of the answer is made of all numbers that come in."""
    before = [(60.0, 16 + place * 21.3) for place in range(4)]
    after = [(180.0, 27 + place * 21.3) for place in range(3)]
    for x0, y0 in before:
        for number, (x1, y1) in enumerate(after):
            sketch.line(x0, y0, x1, y1, faint=number != 1)
    for x, y in before:
        sketch.dot(x, y, 6, filled=False)
    for number, (x, y) in enumerate(after):
        sketch.dot(x, y, 6, filled=number == 1)


def _dropout(sketch: Sketch, _parameters: Parameters) -> None:
    """Some numbers are switched off, others at each step."""
    off = {1, 4}
    for place in range(6):
        x = 45 + place * 30
        sketch.dot(x, 26, 7)
        sketch.arrow(x, 37, x, 58)
        sketch.dot(x, 70, 7, filled=place not in off)
        if place in off:
            sketch.line(x - 5, 65, x + 5, 75)
            sketch.line(x - 5, 75, x + 5, 65)


def _maps_left_out(sketch: Sketch, _parameters: Parameters) -> None:
    """Whole maps are switched off."""
    for place in range(4):
        x = 24 + place * 50
        sketch.grid(x, 28, 4, 4, 10, even(0.0 if place == 1 else 0.4))
        if place == 1:
            sketch.line(x, 28, x + 40, 68)
            sketch.line(x, 68, x + 40, 28)


def _noise(sketch: Sketch, _parameters: Parameters) -> None:
    """Each number is moved a little, up or down, to the dashed line."""
    sketch.line(26, 86, 214, 86)
    for place, moved in enumerate((-9, 10, -6, 12, -11, 8)):
        x = 38 + place * 30
        height = 40 + (place * 17) % 26
        sketch.box(x, 86 - height, 14, height)
        sketch.frame(x - 4, 86 - height - moved, 22, 0, dashed=True)


def _curve(sketch: Sketch, parameters: Parameters) -> None:
    """The curve by which each number is bent."""
    name = str(parameters.get("activation") or "relu")
    sketch.line(50, 66, 190, 66, faint=True)
    sketch.line(120, 8, 120, 90, faint=True)
    if name in ("softmax", "log_softmax"):
        for place, height in enumerate((8, 14, 48, 10, 5)):
            sketch.box(66 + place * 24, 66 - height, 14, height)
        return
    bend = _CURVES.get(name, _CURVES["relu"])
    path = QPainterPath()
    for step in range(71):
        x = -3 + step / 70 * 6
        if bend(x) > _HIGHEST:
            break
        point = QPointF(120 + x * 22, 66 - max(-1.0, bend(x)) * 21)
        if step:
            path.lineTo(point)
        else:
            path.moveTo(point)
    sketch.painter.setBrush(Qt.BrushStyle.NoBrush)
    sketch.painter.setPen(QPen(sketch.colour, 2.2))
    sketch.painter.drawPath(path)


def _named(name: str) -> Picture:
    return lambda sketch, _parameters: _curve(sketch, {"activation": name})


def _one_scale(sketch: Sketch, _parameters: Parameters) -> None:
    """Numbers of any size come out around zero, about one apart."""
    for place, (raw, normal) in enumerate(((52, -14), (66, 12), (38, -24), (70, 20), (58, 2))):
        sketch.box(28 + place * 15, 88 - raw, 9, raw)
        sketch.box(146 + place * 15, 48 - max(normal, 0), 9, abs(normal))
    sketch.line(24, 88, 106, 88)
    sketch.arrow(112, 48, 134, 48)
    sketch.line(142, 48, 222, 48)


PICTURES: Mapping[str, Picture] = {
    "Dense": _dense,
    "EinsumDense": _dense,
    "Dropout": _dropout,
    "AlphaDropout": _dropout,
    "SpatialDropout": _maps_left_out,
    "GaussianNoise": _noise,
    "GaussianDropout": _noise,
    "Activation": _curve,
    "ReLU": _named("relu"),
    "LeakyReLU": _named("leaky_relu"),
    "PReLU": _named("leaky_relu"),
    "ELU": _named("elu"),
    "Softmax": _named("softmax"),
    "BatchNormalization": _one_scale,
    "LayerNormalization": _one_scale,
    "GroupNormalization": _one_scale,
    "Normalization": _one_scale,
    "UnitNormalization": _one_scale,
    "RMSNormalization": _one_scale,
}
