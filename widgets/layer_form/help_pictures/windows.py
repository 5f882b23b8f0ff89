"""Windows that slide: convolution with its padding, pooling, and the convolution that enlarges."""

from collections.abc import Mapping

from widgets.layer_form.help_pictures.sketch import Parameters, Picture, Sketch, even

_CELL = 13.0


def _convolution(sketch: Sketch, parameters: Parameters) -> None:
    """A 3 × 3 window over a 5 × 5 picture; with padding "same" it begins outside and the answer is as large."""
    same = parameters.get("padding") in ("same", "causal")
    edge = 1 if same else 0
    left, top = 36.0, 48 - 2.5 * _CELL
    if same:
        for place in range(7):
            for column, row in ((place, 0), (place, 6), (0, place), (6, place)):
                sketch.cell(left + (column - 1) * _CELL, top + (row - 1) * _CELL, _CELL, dashed=True)
    sketch.grid(left, top, 5, 5, _CELL)
    window = (left - edge * _CELL, top - edge * _CELL)
    sketch.grid(*window, 3, 3, _CELL, even(0.3))
    sketch.frame(*window, 3 * _CELL, 3 * _CELL)
    sketch.arrow(124, 48, 146, 48)
    length = 5 if same else 3
    right, upper = 156.0, 48 - length / 2 * _CELL
    sketch.grid(right, upper, length, length, _CELL, lambda column, row: 0.75 if column == row == 0 else 0.1)


def _along_a_line(sketch: Sketch, parameters: Parameters) -> None:
    """A window of three over a row of numbers."""
    same = parameters.get("padding") in ("same", "causal")
    before = 2 if parameters.get("padding") == "causal" else int(same)
    left, size = 52.0, 16.0
    for place in range(before):
        sketch.cell(left - (place + 1) * size, 18, size, dashed=True)
    sketch.grid(left, 18, 9, 1, size)
    start = left - before * size
    sketch.grid(start, 18, 3, 1, size, even(0.3))
    sketch.frame(start, 18, 3 * size, size)
    length = 9 if same else 7
    sketch.arrow(start + 1.5 * size, 38, left + 0.5 * size, 58)
    sketch.grid(left, 62, length, 1, size, lambda column, _row: 0.75 if column == 0 else 0.1)


def _transposed(sketch: Sketch, _parameters: Parameters) -> None:
    """Each number of a small picture paints a whole window of a large one."""
    sketch.grid(40, 48 - 1.5 * _CELL, 3, 3, _CELL, lambda column, row: 0.75 if column == row == 0 else 0.1)
    sketch.arrow(92, 48, 116, 48)
    left, top = 130.0, 48 - 3 * _CELL
    sketch.grid(left, top, 6, 6, _CELL)
    sketch.grid(left, top, 3, 3, _CELL, even(0.3))
    sketch.frame(left, top, 3 * _CELL, 3 * _CELL)


_NUMBERS = ((1, 7, 2, 0), (3, 5, 4, 2), (0, 1, 9, 6), (2, 1, 3, 2))


def _pooling(sketch: Sketch, of_four: tuple[str, str, str, str]) -> None:
    """Each four become one."""
    left, top, size = 32.0, 12.0, 18.0
    for row, numbers in enumerate(_NUMBERS):
        for column, number in enumerate(numbers):
            strength = 0.34 if column < 2 and row < 2 else 0.0
            sketch.cell(left + column * size, top + row * size, size, strength, str(number))
    sketch.frame(left, top, 2 * size, 2 * size)
    sketch.arrow(118, 48, 142, 48)
    for place, text in enumerate(of_four):
        x, y = 154 + place % 2 * 24, 24 + place // 2 * 24
        sketch.cell(x, y, 24, 0.34 if place == 0 else 0.0, text)


def _largest(sketch: Sketch, _parameters: Parameters) -> None:
    _pooling(sketch, ("7", "4", "2", "9"))


def _mean(sketch: Sketch, _parameters: Parameters) -> None:
    _pooling(sketch, ("4", "2", "1", "5"))


def _pairs(sketch: Sketch, of_two: tuple[str, ...]) -> None:
    """Each two of a row become one."""
    for place, number in enumerate((1, 7, 3, 5, 4, 2, 0, 6)):
        sketch.cell(48 + place * 18, 18, 18, 0.34 if place < 2 else 0.0, str(number))
    sketch.frame(48, 18, 36, 18)
    sketch.arrow(66, 40, 78, 58)
    for place, text in enumerate(of_two):
        sketch.cell(72 + place * 24, 60, 24, 0.34 if place == 0 else 0.0, text)


def _largest_of_two(sketch: Sketch, _parameters: Parameters) -> None:
    _pairs(sketch, ("7", "5", "4", "6"))


def _mean_of_two(sketch: Sketch, _parameters: Parameters) -> None:
    _pairs(sketch, ("4", "4", "3", "3"))


def _whole_maps(sketch: Sketch, _parameters: Parameters) -> None:
    """Each map becomes one number."""
    for place in range(3):
        x, y = 40 + place * 14, 14 + place * 12
        sketch.painter.fillRect(int(x), int(y), 44, 44, sketch.tokens.field)
        sketch.grid(x, y, 4, 4, 11, even(0.15 + 0.15 * place))
    sketch.arrow(126, 48, 150, 48)
    for place in range(3):
        sketch.cell(164, 24 + place * 16, 16, 0.2 + 0.2 * place)


PICTURES: Mapping[str, Picture] = {
    "Conv2D": _convolution,
    "Conv3D": _convolution,
    "SeparableConv2D": _convolution,
    "DepthwiseConv2D": _convolution,
    "Conv1D": _along_a_line,
    "SeparableConv1D": _along_a_line,
    "DepthwiseConv1D": _along_a_line,
    "Conv1DTranspose": _transposed,
    "Conv2DTranspose": _transposed,
    "Conv3DTranspose": _transposed,
    "MaxPooling": _largest,
    "AveragePooling": _mean,
    "MaxPooling1D": _largest_of_two,
    "AveragePooling1D": _mean_of_two,
    "GlobalMaxPooling": _whole_maps,
    "GlobalAveragePooling": _whole_maps,
}
